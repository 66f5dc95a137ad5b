//! Arriving at a page: its title, the focus on its heading, the top of the page, the day.

use yew::prelude::*;

use crate::browser::clock::{self, Today};
use crate::browser::{document, focus};
use crate::route::Route;

/// Sets the title, and moves the reader to the page's heading when the page is new. Gives the day
/// of the arrival, once known.
#[hook]
pub fn use_arrival(route: Route, title: String) -> Option<Today> {
    let today = use_state_eq(|| None);
    let setter = today.setter();
    use_effect_with((route, title), move |(_, title)| {
        document::set_title(title);
        setter.set(Some(clock::today("en-GB")));
    });
    use_effect_with(route, |_| focus::arrive());
    (*today).clone()
}
