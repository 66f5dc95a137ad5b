//! The answers as a file, for this page to open again and for a clinic's system to read.

use content::ui;
use yew::prelude::*;

use crate::browser::{clock, save};
use crate::components::{button, heading, paragraph};
use crate::pages::{Frame, PageState};
use crate::written::glued;

/// Kept as a file: what it is good for, and the button.
pub(super) fn file(frame: &Frame) -> Html {
    let texts = &frame.texts;
    let (session, page) = (frame.session.clone(), frame.page.clone());
    let (run, words) = (frame.run, texts.own_words());
    let on_save = Callback::from(move |_| {
        let authored = clock::universal(session.answered_at);
        let text = fhir::write(&run, session.someone_else, &authored, words);
        let name = glued(&[
            "leg-check-",
            &clock::local_day(session.answered_at),
            ".fhir.json",
        ]);
        let done = save::save(&name, "application/fhir+json", &text);
        page.set(PageState::Told(match done {
            true => ui::FHIR_SAVED,
            false => ui::FHIR_NOT_SAVED,
        }));
    });
    html! {
        <div class="app-block app-stack" id="as-file">
            { heading(texts.get(ui::FHIR_TITLE)) }
            { paragraph(texts.get(ui::FHIR_TEXT)) }
            { paragraph(texts.get(ui::FHIR_PRIVATE)) }
            <div class="app-actions">
                { button("save-fhir", on_save, texts.get(ui::FHIR_SAVE), true) }
            </div>
            <div id="fhir-saved" role="status">
                if let PageState::Told(words) = *frame.page {
                    { texts.get(words) }
                }
            </div>
        </div>
    }
}
