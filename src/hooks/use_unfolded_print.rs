//! Printing with every disclosure open.

use yew::prelude::*;

use crate::browser::print;

/// While the app is mounted, whatever is folded away is opened for the paper.
#[hook]
pub fn use_unfolded_print() {
    use_effect_with((), |()| {
        let listeners = print::unfold();
        move || drop(listeners)
    });
}
