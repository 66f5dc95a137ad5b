//! How it decides, what it can miss, privacy, and every source.

use content::{QUIZ, REVIEW, ReviewState, SOURCES, Section, ui};
use engine::Answers;
use yew::prelude::*;

use crate::components::paragraphs;
use crate::pages::blocks;
use crate::saved;
use crate::session::{Notice, Session};
use crate::texts::Texts;

/// The about page.
pub fn about(texts: &Texts, session: &Session) -> Html {
    let nobody = engine::resolve(&QUIZ, &Answers::new());
    let review = if REVIEW.state == ReviewState::Reviewed {
        ui::REVIEWED
    } else {
        ui::NOT_REVIEWED
    };
    html! {
        <div class="app-about app-stack">
            <h1 id="title" tabindex="-1">{ texts.get(ui::ABOUT_TITLE) }</h1>
            for block in blocks::shown(Section::About, &nobody) {
                { blocks::open(texts, block) }
            }
            <section class="app-stack">
                <h2>{ texts.get(ui::ABOUT_PRIVACY) }</h2>
                { paragraphs(texts.list(ui::ABOUT_PRIVACY_TEXT)) }
                <h3>{ texts.get(ui::ABOUT_STORED) }</h3>
                if session.notice == Some(Notice::NotStored) {
                    <p id="stored">{ texts.get(ui::ABOUT_STORED_BLOCKED) }</p>
                } else if session.answers.is_empty() {
                    <p id="stored">{ texts.get(ui::ABOUT_STORED_NOTHING) }</p>
                } else {
                    <pre class="app-stored" id="stored">{ saved::write(session) }</pre>
                }
            </section>
            <section class="app-stack">
                <h2>{ texts.get(ui::ABOUT_REVIEW) }</h2>
                <p>{ texts.get(review) }</p>
                <p>{ texts.get(ui::RESULT_VERSION) }{ " " }{ REVIEW.version }</p>
            </section>
            <section class="app-stack">
                <h2>{ texts.get(ui::ABOUT_SOURCES) }</h2>
                <p>{ texts.get(ui::ABOUT_SOURCES_TEXT) }</p>
                { blocks::source_list(texts, 0..SOURCES.len() as u16) }
            </section>
            <section class="app-stack">
                <h2>{ texts.get(ui::ABOUT_LICENCE) }</h2>
                <p>{ texts.get(ui::ABOUT_LICENCE_TEXT) }</p>
            </section>
        </div>
    }
}
