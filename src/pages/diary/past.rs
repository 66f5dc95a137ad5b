//! A kept result, as it was on its day.

use content::ui;
use yew::prelude::*;

use super::labelled;
use super::store::{self, Shown, Store};
use crate::browser::{clock, focus};
use crate::components::{
    all, button, button_link, paragraph, points, section, stack, strong, title,
};
use crate::diary::Check;
use crate::hooks::Days;
use crate::pages::{Frame, PageState, result, stop};
use crate::route::Route;

/// The page of the check at this place. What the questions of today cannot tell is not worked out
/// from them: then the words of its day stand alone.
pub(super) fn past(frame: &Frame, at: usize) -> Html {
    let Some(check) = check(at) else {
        let texts = &frame.texts;
        let missing = paragraph(texts.get(ui::DIARY_MISSING));
        let heading = title(texts.get(ui::DIARY_TITLE));
        return stack("diary", heading, vec![missing, back(frame)]);
    };
    let then = Frame {
        texts: frame.texts.about(check.session.someone_else),
        session: frame.session.clone(),
        run: check.session.run(),
        code: frame.code.clone(),
        page: frame.page.clone(),
        is_settled: true,
        days: Some(Days {
            answered: clock::in_words(&check.day, "en-GB"),
            today: check.day.clone(),
        }),
    };
    match check.is_whole {
        true => result::past(&then),
        false => in_words_of_then(&then, &check),
    }
}

/// What has to be known before reading it: of which day it is, and whether the questions are others
/// now. Nothing where none is shown.
pub(in crate::pages) fn past_day(frame: &Frame) -> Option<Html> {
    let texts = &frame.texts;
    let PageState::Step(at) = *frame.page else {
        return None;
    };
    let check = check(at)?;
    let day = clock::in_words(&check.day, "en-GB");
    let mut words = vec![
        strong(labelled(texts, ui::DIARY_PAST, &day)),
        paragraph(texts.get(ui::DIARY_PAST_TEXT)),
    ];
    if !check.is_whole {
        words.push(paragraph(texts.get(ui::DIARY_OTHER_VERSION)));
    }
    words.push(back(frame));
    Some(all(words))
}

fn check(at: usize) -> Option<Check> {
    match store::shown() {
        Shown::On(mut diary, _) if at < diary.entries.len() => diary.entries.swap_remove(at).check,
        _ => None,
    }
}

fn in_words_of_then(frame: &Frame, check: &Check) -> Html {
    let texts = &frame.texts;
    let mut lines: Vec<AttrValue> = check.lines.iter().cloned().map(AttrValue::from).collect();
    let first = match lines.is_empty() {
        true => AttrValue::default(),
        false => lines.remove(0),
    };
    let version = labelled(texts, ui::RESULT_VERSION, &check.version);
    let parts = vec![
        section("told", texts.get(ui::DIARY_TOLD), points(lines)),
        paragraph(version),
        stop::safety_net(frame),
    ];
    stack("diary", title(first), parts)
}

fn back(frame: &Frame) -> Html {
    let (texts, store) = (&frame.texts, Store::of(frame));
    let onclick = Callback::from(move |_| {
        store.close();
        focus::soon("title");
    });
    html! {
        <div class="app-actions app-actions--row">
            { button_link("diary-check", Route::Start.address(), texts.get(ui::DIARY_CHECK), false) }
            { button("diary-back", onclick, texts.get(ui::DIARY_BACK), true) }
        </div>
    }
}
