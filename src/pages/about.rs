//! How it decides, what it can miss, privacy, and every source.

use content::{QUIZ, REVIEW, ReviewState, SOURCES, Section, ui};
use engine::Answers;
use yew::prelude::*;

use crate::components::{all, heading, paragraph, paragraphs, section};
use crate::hooks::LateWords;
use crate::pages::blocks;
use crate::saved;
use crate::session::{Notice, Session};
use crate::texts::Texts;

/// The about page.
pub fn about(texts: &Texts, session: &Session, late: &LateWords) -> Html {
    let nobody = engine::resolve(&QUIZ, &Answers::new());
    let review = if REVIEW.state == ReviewState::Reviewed {
        ui::REVIEWED
    } else {
        ui::NOT_REVIEWED
    };
    let stored = match session.notice {
        Some(Notice::NotStored) => paragraph(texts.get(ui::ABOUT_STORED_BLOCKED)),
        _ if session.answers.is_empty() => paragraph(texts.get(ui::ABOUT_STORED_NOTHING)),
        _ => html! { <pre class="app-stored">{ saved::write(session) }</pre> },
    };
    let privacy = html! {
        <>
            { paragraphs(texts.list(ui::ABOUT_PRIVACY_TEXT)) }
            { heading(texts.get(ui::ABOUT_STORED)) }
            <div id="stored">{ stored }</div>
        </>
    };
    let version = html! {
        <>
            { paragraph(texts.get(review)) }
            <p>{ texts.get(ui::RESULT_VERSION) }{ " " }{ REVIEW.version }</p>
        </>
    };
    let how = match texts.late_ready() {
        true => blocks::opened(texts, &nobody, Section::About),
        false => blocks::to_come(texts, late),
    };
    let sources = all(vec![
        paragraph(texts.get(ui::ABOUT_SOURCES_TEXT)),
        blocks::source_list(texts, 0..SOURCES.len() as u16),
    ]);
    let licence = paragraph(texts.get(ui::ABOUT_LICENCE_TEXT));
    html! {
        <div class="app-about app-stack">
            <h1 id="title" tabindex="-1">{ texts.get(ui::ABOUT_TITLE) }</h1>
            { section("how", texts.get(ui::ABOUT_HOW), how) }
            { section("privacy", texts.get(ui::ABOUT_PRIVACY), privacy) }
            { section("review", texts.get(ui::ABOUT_REVIEW), version) }
            if texts.late_ready() {
                { section("sources", texts.get(ui::ABOUT_SOURCES), sources) }
            }
            { section("licence", texts.get(ui::ABOUT_LICENCE), licence) }
        </div>
    }
}
