//! The present address.

use yew::prelude::*;

use crate::browser::{focus, history};
use crate::route::Route;

/// The route of the address, followed as it changes.
#[hook]
pub fn use_route(first: Route) -> Route {
    let route = use_state_eq(|| first);
    let setter = route.setter();
    use_effect_with((), move |()| {
        // Yew may let the browser go on between the first page and this.
        setter.set(Route::parse(&history::fragment()));
        let listener = history::on_change(move |fragment| {
            focus::release();
            setter.set(Route::parse(&fragment));
        });
        move || drop(listener)
    });
    *route
}
