//! The diary: finished checks that the person keeps, what is different from one to the next, and the
//! way to each result as it was. Off until it is turned on (docs/decisions/0021-diary.md).

mod changed;
mod file;
mod keep;
mod kept;
mod past;
mod store;

use content::{TextId, ui};
use yew::prelude::*;

use crate::browser::{focus, storage};
use crate::components::{all, button, button_link, paragraph, section, stack, strong, title};
use crate::diary::Diary;
use crate::pages::{Frame, PageState};
use crate::route::Route;
use crate::texts::Texts;

pub(super) use keep::offer;
pub(super) use past::past_day;
use store::{Shown, Store};

/// The page of the diary, or of one check in it.
pub(super) fn diary(frame: &Frame) -> Html {
    if let PageState::Step(at) = *frame.page {
        return past::past(frame, at);
    }
    let texts = &frame.texts;
    let mut parts = vec![told(texts, &frame.page)];
    parts.extend(match store::shown() {
        Shown::Off => off(frame),
        Shown::Foreign(text) => vec![
            strong(texts.get(ui::DIARY_UNREADABLE)),
            file::save(frame, text),
            delete_all(frame),
        ],
        Shown::On(diary, text) => on(frame, &diary, text),
    });
    stack("diary", title(texts.get(ui::DIARY_TITLE)), parts)
}

/// What became of the last step.
fn told(texts: &Texts, page: &PageState) -> Html {
    let words = match page {
        PageState::Diary(ui::DIARY_ADDED, counts, _) => file::counted(texts, counts),
        PageState::Diary(told, ..) => texts.get(*told),
        _ => AttrValue::default(),
    };
    html! {
        <p key="told" id="diary-told" role="status">{ words }</p>
    }
}

/// What it is, who can read it, and the way to turn it on.
fn off(frame: &Frame) -> Vec<Html> {
    let texts = &frame.texts;
    let store = Store::of(frame);
    let on = Callback::from(move |_| {
        store.change(ui::DIARY_IS_ON, |_| [0; 3]);
        focus::soon("title");
    });
    vec![
        paragraph(texts.get(ui::DIARY_LEAD)),
        paragraph(texts.get(ui::DIARY_HOW)),
        strong(texts.get(where_it_is())),
        html! {
            <div class="app-actions">{ button("diary-on", on, texts.get(ui::DIARY_ON), false) }</div>
        },
        file::import(frame),
    ]
}

/// Who can read it, where it stays.
fn where_it_is() -> TextId {
    match storage::is_single_file() {
        true => ui::DIARY_SINGLE,
        false => ui::DIARY_SHARED,
    }
}

fn on(frame: &Frame, diary: &Diary, text: String) -> Vec<Html> {
    let texts = &frame.texts;
    let check = button_link(
        "diary-check",
        Route::Start.address(),
        texts.get(ui::DIARY_CHECK),
        true,
    );
    vec![
        paragraph(texts.get(ui::DIARY_HOW)),
        keep::actions(frame, diary, check),
        changed::changed(frame, diary),
        changed::charts(texts, diary),
        kept::kept(frame, diary),
        section(
            "diary-file",
            texts.get(ui::DIARY_FILE),
            all(vec![
                paragraph(texts.get(ui::DIARY_FILE_TEXT)),
                file::save(frame, text),
                file::import(frame),
            ]),
        ),
        paragraph(texts.get(where_it_is())),
        delete_all(frame),
    ]
}

/// Deleting all of it, asked once more.
fn delete_all(frame: &Frame) -> Html {
    let (texts, store) = (&frame.texts, Store::of(frame));
    let now = Callback::from(move |_| {
        store.delete_all();
        focus::soon("title");
    });
    html! {
        <details key="delete-all">
            <summary class="app-link" id="diary-delete">{ texts.get(ui::DIARY_DELETE_ALL) }</summary>
            { paragraph(texts.get(ui::ERASE_SURE)) }
            { button("diary-delete-yes", now, texts.get(ui::DIARY_DELETE_ALL_NOW), true) }
        </details>
    }
}

/// A name and what stands beside it.
fn labelled(texts: &Texts, label: TextId, words: &str) -> AttrValue {
    [&*texts.get(label), ": ", words].concat().into()
}
