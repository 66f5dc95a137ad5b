//! Arriving at a page: the focus on its heading, the top of the page; and once it was painted, its
//! title, the day, and what nobody waits for.

use yew::prelude::*;

use crate::browser::{clock, document, focus};
use crate::route::Route;

/// The days that a result names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Days {
    /// The day of the last answer, in words.
    pub answered: String,
    /// Today, as "2026-11-22".
    pub today: String,
}

/// Moves the reader to the page's heading when the page is new, or to what is wrong when something
/// `failed`. Once that was painted, sets the title, and says so, with the `days` of a result;
/// `answered_at` is in milliseconds since 1970.
///
/// The first page of a visit is drawn whole at once.
#[hook]
pub fn use_arrival(
    route: Route,
    title: String,
    failed: bool,
    days: Option<fn(u64) -> Days>,
    answered_at: u64,
) -> (bool, Option<Days>) {
    let settled = use_state(|| (route, None));
    let setter = settled.setter();
    let place = (route, title, failed, days.is_some());
    use_effect_with(place, move |(route, title, failed, _)| {
        if *failed {
            document::set_title(title);
            focus::to("errors");
        }
        let (route, title) = (*route, title.clone());
        let painted = clock::once_painted(move || {
            document::set_title(&title);
            setter.set((route, days.map(|days| days(answered_at))));
        });
        move || drop(painted)
    });
    use_effect_with(route, |_| focus::arrive());
    (settled.0 == route, settled.1.clone())
}
