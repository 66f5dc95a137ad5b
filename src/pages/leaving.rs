//! The switch for leaving by a key: offered on the start page, where it matters, and on About.

use content::ui;
use yew::prelude::*;

use crate::components::paragraph;
use crate::texts::Texts;

/// What the key does, and a button to turn it off or on. One of the two is shown; `leave.js` acts on
/// them, from the first paint on.
pub(super) fn switch(texts: &Texts) -> Html {
    let button = |to, words| {
        html! {
            <button type="button" class="app-link" data-keys={to}>{ texts.get(words) }</button>
        }
    };
    html! {
        <>
            { paragraph(texts.get(ui::START_LEAVE)) }
            { button("off", ui::START_LEAVE_OFF) }
            { button("on", ui::START_LEAVE_ON) }
        </>
    }
}
