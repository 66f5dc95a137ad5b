//! The present address.

use yew::prelude::*;

use crate::browser::history;
use crate::route::Route;

/// The route of the address, followed as it changes.
#[hook]
pub fn use_route(first: Route) -> Route {
    let route = use_state_eq(|| first);
    let setter = route.setter();
    use_effect_with((), move |()| {
        let follow = move |fragment: String| setter.set(Route::parse(&fragment));
        // Yew may let the browser go on between the first page and this.
        follow(history::fragment());
        let listener = history::on_change(follow);
        move || drop(listener)
    });
    *route
}
