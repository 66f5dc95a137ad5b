//! What the last change did: the answers that it removed, with the way back, or what became of the
//! result.

use content::{QUIZ, care, ui};
use engine::{Answers, resolve};
use yew::prelude::*;

use crate::browser::{focus, history};
use crate::components::{SummaryRow, all, button, paragraph, summary_list};
use crate::pages::answers::row_without_change;
use crate::pages::{Frame, card, diary};
use crate::route::Route;
use crate::session::{Action, onward};

/// What there is to tell of it on a page, if anything.
pub(super) fn changed(frame: &Frame, route: Route) -> Option<Html> {
    if route == Route::Diary {
        return diary::past_day(frame);
    }
    let before = frame.session.before?;
    let removed = frame.session.removed();
    match route {
        _ if !removed.is_empty() => Some(take_back(frame, &removed)),
        Route::Result => Some(saved(frame, &before)),
        _ => None,
    }
}

/// In a line: how soon help was needed before, where that is another, and whether the pattern is.
fn saved(frame: &Frame, before: &Answers) -> Html {
    let (texts, now) = (&frame.texts, &frame.run.outcome);
    let before = resolve(&QUIZ, before);
    let pattern = before.pattern != now.pattern;
    html! {
        <p>
            { texts.get(ui::NOTICE_SAVED) }{ " " }
            if before.urgency == now.urgency {
                { texts.get(ui::NOTICE_SAME_URGENCY) }
            } else {
                { texts.get(ui::NOTICE_URGENCY_BEFORE) }{ ": " }
                <strong>{ texts.get(care(card::level(&before)).title) }</strong>
            }
            if pattern {
                { " " }{ texts.get(ui::NOTICE_OTHER_PATTERN) }
            }
        </p>
    }
}

/// The answers that the last change removed, and the way back.
fn take_back(frame: &Frame, removed: &Answers) -> Html {
    let (texts, session) = (&frame.texts, &frame.session);
    let rows: Vec<SummaryRow> = removed
        .answered()
        .map(|at| row_without_change(texts, at, removed.chosen(at)))
        .chain(urgency(frame))
        .collect();
    let undo = {
        let session = session.clone();
        Callback::from(move |_| {
            let before = session.after(Action::Undo);
            let to = onward(&before.run());
            session.dispatch(Action::Become(before.into()));
            history::go(&to.address());
            // Where that is the page that is shown, nobody arrives: the button is gone all the same.
            focus::soon("title");
        })
    };
    all(vec![
        paragraph(texts.get(ui::NOTICE_REMOVED)),
        summary_list("removed", &rows, &AttrValue::default()),
        button("undo", undo, texts.get(ui::NOTICE_UNDO), true),
    ])
}

/// How soon help was needed before the change and is now, where the two differ.
fn urgency(frame: &Frame) -> Vec<SummaryRow> {
    let texts = &frame.texts;
    let before = resolve(&QUIZ, &frame.session.before.unwrap_or_default());
    let now = frame.run.outcome;
    if before.urgency == now.urgency {
        return Vec::new();
    }
    let row = |id, question, outcome| SummaryRow {
        id,
        question: texts.get(question),
        answers: vec![texts.get(care(card::level(outcome)).title)],
        change: None,
    };
    vec![
        row("urgency-before", ui::NOTICE_URGENCY_BEFORE, &before),
        row("urgency-now", ui::NOTICE_URGENCY_NOW, &now),
    ]
}
