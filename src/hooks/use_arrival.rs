//! Arriving at a page: its title, the focus on its heading, the top of the page, the day.

use yew::prelude::*;

use crate::browser::clock;
use crate::browser::{document, focus};
use crate::route::Route;

/// The days that a result names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Days {
    /// The day of the last answer, in words.
    pub answered: String,
    /// Today, as "2026-11-22".
    pub today: String,
}

/// Sets the title, and moves the reader to the page's heading when the page is new, or to what is
/// wrong when something `failed`. Gives the days to a result, once known; `answered_at` is in milliseconds
/// since 1970.
#[hook]
pub fn use_arrival(route: Route, title: String, failed: bool, answered_at: u64) -> Option<Days> {
    let days = use_state_eq(|| None);
    let setter = days.setter();
    use_effect_with((route, title, failed), move |(route, title, failed)| {
        document::set_title(title);
        // The browser takes milliseconds for it, so no question waits for that.
        if matches!(route, Route::Stop | Route::Result | Route::Summary) {
            setter.set(Some(Days {
                answered: clock::day(answered_at, "en-GB").words,
                today: clock::day(clock::now(), "en-GB").iso,
            }));
        }
        if *failed {
            focus::to("errors");
        }
    });
    use_effect_with(route, |_| focus::arrive());
    (*days).clone()
}
