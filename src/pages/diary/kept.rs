//! The list of what is kept, newest first.

use content::ui;
use yew::prelude::*;

use super::store::Store;
use crate::browser::{clock, focus};
use crate::components::{disclosure, paragraph, points, section, summary_list};
use crate::diary::{Check, Diary, Entry, MEASURES};
use crate::pages::{Frame, answers};
use crate::texts::Texts;

/// Every entry, each with the way to it and to delete it.
pub(super) fn kept(frame: &Frame, diary: &Diary) -> Html {
    let texts = &frame.texts;
    let mut entries = Vec::new();
    for (at, entry) in diary.entries.iter().enumerate().rev() {
        entries.push(html! {
            <div key={entry.text.clone()}>{ self::entry(frame, at + 1, entry) }</div>
        });
    }
    let detail = match entries.is_empty() {
        true => paragraph(texts.get(ui::DIARY_EMPTY)),
        false => html! { <div id="entries">{ for entries }</div> },
    };
    section("diary-checks", texts.get(ui::DIARY_CHECKS), detail)
}

fn entry(frame: &Frame, number: usize, entry: &Entry) -> Html {
    let texts = &frame.texts;
    let delete = delete(frame, number, &entry.text);
    let Some(check) = &entry.check else {
        let detail = html! {
            <>
                { paragraph(texts.get(ui::DIARY_SPOILED_TEXT)) }
                <pre class="app-stored">{ entry.text.clone() }</pre>
                { delete }
            </>
        };
        return disclosure(texts.get(ui::DIARY_SPOILED), None, detail);
    };
    let store = Store::of(frame);
    let open = Callback::from(move |_: MouseEvent| {
        store.open(number - 1);
        focus::soon("notice");
    });
    let mut lead = check.lines.first().cloned().unwrap_or_default();
    if check.session.someone_else {
        lead = [&*texts.get(ui::DIARY_SOMEONE_ELSE), ": ", &lead].concat();
    }
    let detail = html! {
        <>
            { measures(texts, number, check) }
            <button type="button" class="app-link" id={["open-", &number.to_string()].concat()} onclick={open}>
                { texts.get(ui::DIARY_OPEN) }
            </button>
            { delete }
        </>
    };
    let day = clock::in_words(&check.day, "en-GB");
    disclosure(day.into(), Some(lead.into()), detail)
}

/// The answers that change with time; the words of then, where what they mean has changed.
fn measures(texts: &Texts, number: usize, check: &Check) -> Html {
    if !check.is_whole {
        return points(check.lines.iter().cloned().map(AttrValue::from).collect());
    }
    let mut rows = Vec::new();
    for at in MEASURES {
        if let Some(chosen) = check.session.answers.get(at) {
            rows.push(answers::row_without_change(texts, at, chosen));
        }
    }
    let list = ["kept-", &number.to_string()].concat();
    summary_list(&list, &rows, &AttrValue::default())
}

/// Deleting one, asked once more.
fn delete(frame: &Frame, number: usize, text: &str) -> Html {
    let (texts, store) = (&frame.texts, Store::of(frame));
    let (number, text) = (number.to_string(), text.to_owned());
    let onclick = Callback::from(move |_: MouseEvent| {
        store.change(ui::DIARY_DELETED, |diary| {
            diary.remove(&text);
            [0; 3]
        });
        focus::soon("title");
    });
    html! {
        <details>
            <summary class="app-link" id={["delete-", &number].concat()}>{ texts.get(ui::DIARY_DELETE) }</summary>
            { paragraph(texts.get(ui::ERASE_SURE)) }
            <button type="button" class="app-button" data-quiet="" id={["delete-yes-", &number].concat()} {onclick}>
                { texts.get(ui::DIARY_DELETE_NOW) }
            </button>
        </details>
    }
}
