//! A run grows old in an open tab, too.

use yew::prelude::*;

use crate::browser::clock;
use crate::hooks::SessionHandle;
use crate::session::Action;

/// Looks at the age of the run whenever the person comes back to the page.
#[hook]
pub fn use_age(session: &SessionHandle) {
    let dispatcher = session.dispatcher();
    use_effect_with((), move |()| {
        let listeners = clock::on_return(move |now| dispatcher.dispatch(Action::Look(now)));
        move || drop(listeners)
    });
}
