//! Arriving at a page: its title, the focus on its heading, the top of the page, the day.

use yew::prelude::*;

use crate::browser::clock::{self, Today};
use crate::browser::{document, focus};
use crate::route::Route;

/// Sets the title, and moves the reader to the page's heading when the page is new, or to what is
/// wrong when something `failed`. Gives the day of the arrival, once known.
#[hook]
pub fn use_arrival(route: Route, title: String, failed: bool) -> Option<Today> {
    let today = use_state_eq(|| None);
    let setter = today.setter();
    use_effect_with((route, title, failed), move |(_, title, failed)| {
        document::set_title(title);
        setter.set(Some(clock::today("en-GB")));
        if *failed {
            focus::to("errors");
        }
    });
    use_effect_with(route, |_| focus::arrive());
    (*today).clone()
}
