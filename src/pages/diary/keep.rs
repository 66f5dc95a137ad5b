//! Keeping a finished check: asked for each time, by a button.

use content::{QUIZ, care, ui};
use engine::{Outcome, Tier};
use yew::prelude::*;

use super::store::{self, Shown, Store};
use super::{file, told};
use crate::browser::{clock, history};
use crate::components::{self, button_link, heading, paragraph};
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
                <div class="app-actions app-actions--row">{ button(frame, &diary) }{ see(ui::DIARY_SEE) }</div>
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

/// The button that keeps the check which is finished, or that it is kept; nothing where there is
/// none. A call-now result is to be acted on, not to be kept.
pub(super) fn button(frame: &Frame, diary: &Diary) -> Html {
    let (texts, run) = (&frame.texts, &frame.run);
    let is_result = run.outcome.urgency.tier < Tier::CallNow && run.open.is_none();
    if !is_result || run.outcome.answers.is_empty() {
        return Html::default();
    }
    let session: &Session = &frame.session;
    let time = session.answered_at;
    for entry in &diary.entries {
        if let Some(check) = &entry.check
            && check.session.answers == session.answers
            && check.session.answered_at == time
        {
            return paragraph(texts.get(ui::DIARY_KEPT));
        }
    }
    let store = Store::of(frame);
    let (session, outcome) = (session.clone(), run.outcome);
    let keep = Callback::from(move |_| {
        let lines = in_words(&store.texts, &outcome);
        let text = Check::write(&session, &outcome, &clock::local_day(time), &lines);
        let kept = store.change(ui::DIARY_KEPT, |diary| {
            diary.add(text);
            [0; 3]
        });
        if kept {
            history::go(&Route::Diary.address());
        }
    });
    components::button("diary-keep", keep, texts.get(ui::DIARY_KEEP), false)
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
