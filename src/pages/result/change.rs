//! What would change this: the single answers that would make the result more urgent, worked out
//! from the rules for this very sheet.

use content::{Care, QUESTIONS, QUIZ, care, ui};
use engine::{Answers, Escalation, Mask, Outcome};
use yew::prelude::*;

use crate::components::{Fold, disclosure, fold, paragraph, summary_list};
use crate::pages::{answers, card};
use crate::texts::Texts;

/// The levels that a change can lead to, most urgent first.
const LEVELS: [Care; 5] = [
    Care::CallNow,
    Care::GoNow,
    Care::SameDay,
    Care::WithinDays,
    Care::Routine,
];

/// The changes by how urgent they would make it, most urgent first; nothing for a call-now result.
pub(super) fn change(texts: &Texts, outcome: &Outcome) -> Html {
    let changes: Vec<Escalation> = outcome.escalations(&QUIZ).filter(can_be_noticed).collect();
    if changes.is_empty() {
        return Html::default();
    }
    let children = html! {
        <>
            { paragraph(texts.get(ui::RESULT_CHANGE_INTRO)) }
            <div>{ for LEVELS.map(|level| self::level(texts, level, &changes)) }</div>
            { paragraph(texts.get(ui::RESULT_CHANGE_UNSURE)) }
        </>
    };
    let part = fold(Fold {
        id: "change",
        title: texts.get(ui::RESULT_CHANGE),
        count: Some(changes.len()),
        lead: texts.get(ui::RESULT_CHANGE_LEAD),
        children,
    });
    html! {
        <div class="app-no-print">{ part }</div>
    }
}

/// Age does not change from one day to the next, and "Not sure" is no sign: one sentence says how
/// to take it.
fn can_be_noticed(change: &Escalation) -> bool {
    let at = usize::from(change.question);
    !QUESTIONS[at].unchanging && QUIZ.questions[at].unsure != Some(change.option)
}

/// The changes that lead to one level, by question; nothing where none does.
fn level(texts: &Texts, level: Care, changes: &[Escalation]) -> Html {
    let mut to_level = Answers::new();
    for change in changes {
        if card::level_of(change.urgency) == level {
            to_level.add(change.question, Mask::only(change.option));
        }
    }
    if to_level.is_empty() {
        return Html::default();
    }
    let row = |at| answers::row_without_change(texts, at, to_level.chosen(at));
    let rows: Vec<_> = to_level.answered().map(row).collect();
    let list = format!("change-{}", level.id());
    let detail = summary_list(&list, &rows, &AttrValue::default());
    html! {
        <div key={level.id()} id={list}>
            { disclosure(texts.get(care(level).title), None, detail) }
        </div>
    }
}
