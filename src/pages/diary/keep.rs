//! Keeping a finished check: asked for each time, by a button.

use content::{QUIZ, care, ui};
use engine::{Outcome, Tier};
use yew::prelude::*;

use super::store::{self, Shown, Store};
use super::{file, told};
use crate::browser::{clock, history};
use crate::components::{button, button_link, heading, paragraph};
use crate::diary::{Check, Diary};
use crate::pages::{Frame, answers, card, result};
use crate::route::Route;
use crate::session::Session;
use crate::texts::Texts;

/// What a result offers: to keep it, or where no diary is kept, the way to one.
pub(in crate::pages) fn offer(frame: &Frame) -> Html {
    let texts = &frame.texts;
    let see = |words| button_link("diary-see", Route::Diary.address(), texts.get(words), true);
    let detail = match store::shown() {
        Shown::Off => html! {
            <>
                { paragraph(texts.get(ui::DIARY_LEAD)) }
                <div class="app-actions">{ see(ui::DIARY_OFFER) }</div>
            </>
        },
        Shown::Foreign(text) => html! {
            <>
                { paragraph(texts.get(ui::DIARY_UNREADABLE)) }
                { file::save(frame, text) }
            </>
        },
        Shown::On(diary, _) => html! {
            <>
                { told(texts, &frame.page) }
                { actions(frame, &diary, see(ui::DIARY_SEE)) }
            </>
        },
    };
    html! {
        <div class="app-block app-stack" id="diary-offer">
            { heading(texts.get(ui::DIARY_TITLE)) }
            { detail }
        </div>
    }
}

/// The button that keeps the check which is finished, or that it is kept, with another button. A
/// call-now result is to be acted on, not to be kept.
pub(super) fn actions(frame: &Frame, diary: &Diary, other: Html) -> Html {
    let (texts, run) = (&frame.texts, &frame.run);
    let is_result = run.outcome.urgency.tier < Tier::CallNow && run.open.is_none();
    let can_be_kept = is_result && !run.outcome.answers.is_empty();
    let is_kept = can_be_kept && is_in(diary, &frame.session);
    html! {
        <>
            if is_kept {
                { paragraph(texts.get(ui::DIARY_KEPT)) }
            }
            <div class="app-actions app-actions--row">
                if can_be_kept && !is_kept {
                    { keep(frame) }
                }
                { other }
            </div>
        </>
    }
}

/// Whether this run is kept, with these answers.
fn is_in(diary: &Diary, session: &Session) -> bool {
    diary.entries.iter().any(|entry| {
        entry.check.as_ref().is_some_and(|check| {
            let kept = &check.session;
            kept.answered_at == session.answered_at && kept.answers == session.answers
        })
    })
}

fn keep(frame: &Frame) -> Html {
    let (session, outcome) = (Session::clone(&frame.session), frame.run.outcome);
    let store = Store::of(frame);
    let keep = Callback::from(move |_| {
        let lines = in_words(&store.texts, &outcome);
        let day = clock::local_day(session.answered_at);
        let text = Check::write(&session, &outcome, &day, &lines);
        let kept = store.change(ui::DIARY_KEPT, |diary| {
            diary.add(text);
            [0; 3]
        });
        if kept {
            history::go(&Route::Diary.address());
        }
    });
    button("diary-keep", keep, frame.texts.get(ui::DIARY_KEEP), false)
}

/// The result and the answers in the words of today: how soon, what it looks like, the flags, and
/// what was told.
fn in_words(texts: &Texts, outcome: &Outcome) -> Vec<String> {
    let mut lines = vec![
        texts
            .get(care(card::level(outcome)).title)
            .as_str()
            .to_owned(),
    ];
    if let Some(pattern) = result::in_a_sentence(texts, outcome) {
        lines.push(pattern.as_str().to_owned());
    }
    for (flag, _) in outcome.flags_in_order(&QUIZ) {
        lines.push(texts.get(content::flag(flag).name).as_str().to_owned());
    }
    for at in outcome.answers.answered() {
        let row = answers::row_without_change(texts, at, outcome.answers.chosen(at));
        let words: Vec<&str> = row.answers.iter().map(AttrValue::as_str).collect();
        lines.push([&*row.question, ": ", &words.join("; ")].concat());
    }
    lines
}
