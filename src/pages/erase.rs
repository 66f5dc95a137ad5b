//! Erasing the answers of a run, asked once more.

use content::{TextId, ui};
use yew::prelude::*;

use crate::browser::{focus, history};
use crate::components::{button, paragraph};
use crate::pages::Frame;
use crate::route::Route;
use crate::session::Action;

/// Opens the question, and the button below it that does it: a second click at the same place is no
/// answer. `ids` are those of the two, and `words` stand on the first.
pub fn erase(frame: &Frame, ids: [&'static str; 2], words: TextId, action: Action) -> Html {
    let texts = &frame.texts;
    let session = frame.session.clone();
    let now = Callback::from(move |_| {
        session.dispatch(action.clone());
        history::go(&Route::Start.address());
        // Where that is the page that is shown, nobody arrives: the button is gone all the same.
        focus::soon("title");
    });
    html! {
        <details>
            <summary class="app-link" id={ids[0]}>{ texts.get(words) }</summary>
            { paragraph(texts.get(ui::ERASE_SURE)) }
            { button(ids[1], now, texts.get(ui::ERASE_NOW), true) }
        </details>
    }
}
