//! How it decides, what it can miss, privacy, and every source.

use content::{QUIZ, REVIEW, ReviewState, SOURCES, Section, ui};
use engine::Answers;
use yew::prelude::*;

use crate::components::{all, heading, paragraph, paragraphs, section, stack, title};
use crate::hooks::Late;
use crate::pages::blocks;
use crate::saved;
use crate::session::{Notice, Session};
use crate::texts::Texts;

/// The about page.
pub fn about(texts: &Texts, session: &Session, late: &Late) -> Html {
    let title = title(texts.get(ui::ABOUT_TITLE));
    if !texts.late_ready() {
        return stack("about", vec![title, blocks::to_come(texts, late)]);
    }
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
    // One of the two is shown; boot.js acts on them.
    let switch = |to, words| {
        html! {
            <button type="button" class="app-link" data-keys={to}>{ texts.get(words) }</button>
        }
    };
    let leave = all(vec![
        paragraphs(texts.list(ui::LEAVE_TEXT)),
        switch("off", ui::LEAVE_OFF),
        switch("on", ui::LEAVE_ON),
    ]);
    let version = html! {
        <>
            { paragraph(texts.get(review)) }
            <p>{ texts.get(ui::RESULT_VERSION) }{ " " }{ REVIEW.version }</p>
        </>
    };
    let how = blocks::opened(texts, &nobody, Section::About);
    let every: Vec<u16> = (0..SOURCES.len() as u16).collect();
    let sources = all(vec![
        paragraph(texts.get(ui::ABOUT_SOURCES_TEXT)),
        blocks::source_list(texts, &every),
    ]);
    let licence = paragraph(texts.get(ui::ABOUT_LICENCE_TEXT));
    html! {
        <div class="app-stack" data-page="about">
            { title }
            { section("how", texts.get(ui::ABOUT_HOW), how) }
            { section("privacy", texts.get(ui::ABOUT_PRIVACY), privacy) }
            { section("leave", texts.get(ui::LEAVE_TITLE), leave) }
            { section("review", texts.get(ui::ABOUT_REVIEW), version) }
            { section("sources", texts.get(ui::ABOUT_SOURCES), sources) }
            { section("licence", texts.get(ui::ABOUT_LICENCE), licence) }
        </div>
    }
}
