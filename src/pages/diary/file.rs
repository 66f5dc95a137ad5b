//! The diary as a file, out and in.

use content::ui;
use yew::prelude::*;

use super::labelled;
use super::store::Store;
use crate::browser::open::Unread;
use crate::browser::{clock, open, save};
use crate::components::button;
use crate::diary::Diary;
use crate::pages::Frame;
use crate::texts::Texts;

/// The most bytes of a file that is read: some hundreds of checks.
const LIMIT: &str = "1000000";

/// The button that saves this text.
pub(super) fn save(frame: &Frame, text: String) -> Html {
    let store = Store::of(frame);
    let onclick = Callback::from(move |_| {
        let day = clock::local_day(clock::now());
        let name = ["diary-", &day, ".txt"].concat();
        let told = match save::save(&name, "text/plain", &text) {
            true => ui::DIARY_SAVED,
            false => ui::DIARY_NOT_SAVED,
        };
        store.tell(told, [0; 3]);
    });
    html! {
        <div class="app-actions">
            { button("diary-save", onclick, frame.texts.get(ui::DIARY_SAVE), true) }
        </div>
    }
}

/// The field for a file whose checks are added.
pub(super) fn import(frame: &Frame) -> Html {
    let (texts, store) = (&frame.texts, Store::of(frame));
    let onchange = Callback::from(move |event: Event| {
        let store = store.clone();
        open::read(&event, move |text| take(&store, text));
    });
    html! {
        <div class="app-field">
            <label class="app-field__label" for="diary-import">{ texts.get(ui::DIARY_IMPORT) }</label>
            <p class="app-field__hint" id="diary-import-hint">{ texts.get(ui::DIARY_IMPORT_TEXT) }</p>
            <input
                type="file"
                id="diary-import"
                accept=".txt,text/plain"
                data-limit={LIMIT}
                aria-describedby="diary-import-hint"
                {onchange}
            />
        </div>
    }
}

/// Adds the checks of a file, all that can be read, or changes nothing and says why.
fn take(store: &Store, text: Result<String, Unread>) {
    let diary = match text {
        Ok(text) => Diary::read(&text).ok_or(ui::DIARY_FOREIGN),
        Err(Unread::TooLarge) => Err(ui::DIARY_TOO_LARGE),
        Err(Unread::Failed) => Err(ui::DIARY_NOT_READ),
    };
    match diary {
        Err(words) => store.tell(words, [0; 3]),
        Ok(other) => {
            store.change(ui::DIARY_ADDED, |diary| {
                let taken = diary.take(other);
                [taken.added, taken.known, taken.unreadable]
            });
        }
    }
}

/// How many were added, were there already, and could not be read.
pub(super) fn counted(texts: &Texts, counts: &[u16; 3]) -> AttrValue {
    let labels = [ui::DIARY_ADDED, ui::DIARY_KNOWN, ui::DIARY_LEFT_OUT];
    let mut told = String::new();
    for (label, count) in labels.into_iter().zip(counts) {
        told.push_str(&labelled(texts, label, &count.to_string()));
        told.push_str(". ");
    }
    told.into()
}
