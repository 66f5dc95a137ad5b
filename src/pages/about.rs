//! How it decides, what it can miss, privacy, and every source.

use content::{QUIZ, REVIEW, SOURCES, Section, TextId, ui};
use engine::Answers;
use yew::prelude::*;

use crate::components::{all, disclosure, paragraph, paragraphs, section, stack, title};
use crate::pages::{Frame, explained, leaving, review, sources};
use crate::route::Route;
use crate::texts::Texts;

/// The about page.
pub(super) fn about(frame: &Frame) -> Html {
    let texts = &frame.texts;
    let nobody = engine::resolve(&QUIZ, &Answers::new());
    let live = LIVE.iter().map(|part| read_live(texts, part));
    let privacy = html! {
        <>
            { paragraphs(texts.list(ui::ABOUT_PRIVACY_TEXT)) }
            <p><a id="to-diary" href={Route::Diary.address()}>{ texts.get(ui::DIARY_TITLE) }</a></p>
            { for live }
            { erase(texts) }
        </>
    };
    let leave = all(vec![
        paragraphs(texts.list(ui::LEAVE_TEXT)),
        leaving::switch(texts),
    ]);
    let version = html! {
        <>
            { review(texts) }
            <p>{ texts.get(ui::RESULT_VERSION) }{ " " }{ REVIEW.version }</p>
        </>
    };
    let how = explained::opened(texts, &nobody, Section::About);
    let every: Vec<u16> = (0..SOURCES.len() as u16).collect();
    let all_sources = all(vec![
        paragraph(texts.get(ui::ABOUT_SOURCES_TEXT)),
        disclosure(
            texts.get(ui::ABOUT_SOURCES_ALL),
            Some(every.len().to_string().into()),
            sources::list(texts, &every),
        ),
    ]);
    let licence = html! {
        <p>
            { texts.get(ui::ABOUT_LICENCE_TEXT) }{ " " }
            <a id="licences-link" href="licences.txt">{ texts.get(ui::ABOUT_LICENCES) }</a>
        </p>
    };
    let parts = [
        ("review", ui::ABOUT_REVIEW, version),
        ("how", ui::ABOUT_HOW, how),
        ("privacy", ui::ABOUT_PRIVACY, privacy),
        ("leave", ui::LEAVE_TITLE, leave),
        ("sources", ui::ABOUT_SOURCES, all_sources),
        ("licence", ui::ABOUT_LICENCE, licence),
    ];
    let parts = parts.map(|(id, heading, part)| section(id, texts.get(heading), part));
    stack("about", title(texts.get(ui::ABOUT_TITLE)), parts.into())
}

/// What `device.js` reads from the browser and writes into the page: the id of the place, its
/// heading, what stands there where it cannot be said, and what to know about it.
const LIVE: [(&str, TextId, TextId, TextId); 4] = [
    (
        "stored",
        ui::ABOUT_STORED,
        ui::ABOUT_BLOCKED,
        ui::ABOUT_STORED_TEXT,
    ),
    (
        "files",
        ui::ABOUT_FILES,
        ui::ABOUT_BLOCKED,
        ui::ABOUT_FILES_TEXT,
    ),
    (
        "requests",
        ui::ABOUT_REQUESTS,
        ui::ABOUT_NOT_READY,
        ui::ABOUT_REQUESTS_TEXT,
    ),
    (
        "history",
        ui::ABOUT_HISTORY,
        ui::ABOUT_BLOCKED,
        ui::ABOUT_HISTORY_TEXT,
    ),
];

fn read_live(texts: &Texts, part: &(&'static str, TextId, TextId, TextId)) -> Html {
    let (id, title, otherwise, about) = *part;
    html! {
        <>
            <h3>{ texts.get(title) }</h3>
            <pre
                class="app-stored"
                id={id}
                data-nothing={texts.get(ui::ABOUT_NOTHING)}
                data-otherwise={texts.get(otherwise)}
            >
                { texts.get(ui::ABOUT_NOT_KNOWN) }
            </pre>
            <p>{ texts.get(about) }</p>
        </>
    }
}

/// Erasing everything, which is asked once more and done by `device.js`.
fn erase(texts: &Texts) -> Html {
    let button = |id, words| {
        html! {
            <button type="button" class="app-link" id={id}>{ texts.get(words) }</button>
        }
    };
    html! {
        <>
            { button("erase-all", ui::ABOUT_ERASE) }
            <div id="erase-sure" role="alert" hidden=true>
                <p>{ texts.get(ui::ABOUT_ERASE_SURE) }</p>
                <p>{ button("erase-now", ui::ABOUT_ERASE_NOW) }</p>
                <p>{ button("erase-not", ui::ABOUT_ERASE_NOT) }</p>
            </div>
            <p id="erase-left" role="alert" data-left={texts.get(ui::ABOUT_ERASE_LEFT)}></p>
        </>
    }
}
