//! A link that leads nowhere.

use content::ui;
use yew::prelude::*;

use crate::pages::Frame;
use crate::route::Route;

/// Says so, and leads back.
pub(super) fn not_found(frame: &Frame) -> Html {
    let texts = &frame.texts;
    html! {
        <div class="app-stack">
            <h1 id="title" tabindex="-1">{ texts.get(ui::NOT_FOUND_TITLE) }</h1>
            <p>{ texts.get(ui::NOT_FOUND_TEXT) }</p>
            <p><a class="app-button" href={Route::Start.address()}>{ texts.get(ui::NOT_FOUND_HOME) }</a></p>
        </div>
    }
}
