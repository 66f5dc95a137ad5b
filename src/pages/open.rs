//! Opening the file that was saved before: at the end of the start page.

use content::{TextId, ui};
use fhir::Problem;
use yew::prelude::*;

use crate::browser::open::{self, Unread};
use crate::browser::{clock, focus, history};
use crate::components::{paragraph, section};
use crate::pages::{Frame, PageState};
use crate::route::Route;
use crate::saved;
use crate::session::{Action, Session};

/// The most bytes of a file. One with every question answered has some 20,000.
const LIMIT: &str = "262144";

/// What a saved file is good for, and the field to choose it. Where there are answers, it is behind
/// the words that say what becomes of them.
pub(super) fn open(frame: &Frame) -> Html {
    let texts = &frame.texts;
    let on_choose = {
        let (session, page) = (frame.session.clone(), frame.page.clone());
        Callback::from(move |event: Event| {
            let (session, page) = (session.clone(), page.clone());
            open::read(&event, move |text| match opened(text, session.country) {
                Err(words) => page.set(PageState::Told(words)),
                Ok(next) => {
                    session.dispatch(Action::Become(next.into()));
                    session.dispatch(Action::Look(clock::now()));
                    page.set(PageState::Fresh);
                    // Or where a run like this one leads.
                    history::go(&Route::Result.address());
                    focus::soon("title");
                }
            });
        })
    };
    let field = html! {
        <>
            <div class="app-field">
                <label class="app-field__label" for="open-file">{ texts.get(ui::FHIR_OPEN) }</label>
                <input
                    class="app-file"
                    id="open-file"
                    type="file"
                    accept=".json,application/json"
                    data-limit={LIMIT}
                    onchange={on_choose}
                />
            </div>
            <div id="open-problem" role="alert">
                if let PageState::Told(words) = *frame.page {
                    { texts.get(words) }{ " " }{ texts.get(ui::FHIR_NOTHING_CHANGED) }
                }
            </div>
        </>
    };
    let detail = match frame.session.answers.is_empty() {
        true => html! { <>{ paragraph(texts.get(ui::FHIR_OPEN_TEXT)) }{ field }</> },
        false => html! {
            <details key="replace">
                <summary class="app-link" id="open-replace">{ texts.get(ui::FHIR_OPEN_REPLACE) }</summary>
                { paragraph(texts.get(ui::FHIR_OPEN_SURE)) }
                { field }
            </details>
        },
    };
    section("open", texts.get(ui::FHIR_OPEN_TITLE), detail)
}

/// The run that a file holds, or the words that say why it is not taken.
fn opened(text: Result<String, Unread>, country: u8) -> Result<Session, TextId> {
    let text = text.map_err(|unread| match unread {
        Unread::TooLarge => ui::FHIR_TOO_LARGE,
        Unread::Failed => ui::FHIR_UNREAD,
    })?;
    let file = fhir::read(&text).map_err(|problem| match problem {
        Problem::NotJson => ui::FHIR_NOT_JSON,
        Problem::Foreign => ui::FHIR_FOREIGN,
        Problem::Newer => ui::FHIR_NEWER,
        Problem::Unknown => ui::FHIR_UNKNOWN,
        Problem::Impossible => ui::FHIR_IMPOSSIBLE,
    })?;
    Ok(saved::opened(&file, country))
}
