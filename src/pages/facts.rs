//! What was told, as labelled facts to read out: nothing is glued into sentences that nobody said.

use content::ids::question;
use content::{QUIZ, ui};
use engine::{Answers, Mask, Outcome, Tier};
use yew::prelude::*;

use crate::components::{SummaryRow, all, disclosure, summary_list};
use crate::pages::answers;
use crate::texts::Texts;

/// What whoever answers asks first, in the order in which it is asked.
const TOLD: [u8; 10] = [
    question::WHERE,
    question::SIDE,
    question::WHICH_SIDE,
    question::ONSET,
    question::COURSE,
    question::WHAT_CHANGES_IT,
    question::HARDER_TASKS,
    question::WEAK_SIDE,
    question::WEAK_OR_SORE,
    question::IMPACT,
];

/// What was told, and what was denied by name; nothing where nothing was. What is long, or less than
/// what there is to do first, is folded away.
pub(super) fn facts(texts: &Texts, outcome: &Outcome) -> Html {
    let answers = &outcome.answers;
    let tier = outcome.urgency.tier;
    let (mut open, mut folded) = (Vec::new(), Vec::new());
    for at in TOLD {
        // On which side it is weak makes a visit soon worth it: said without unfolding.
        let is_open = match tier {
            Tier::WithinDays => at == question::WEAK_SIDE,
            tier => tier < Tier::WithinDays,
        };
        let rows = if is_open { &mut open } else { &mut folded };
        rows.extend(told(texts, answers, at));
    }
    folded.extend(denied(texts, answers));
    let title = match tier >= Tier::WithinDays {
        true => ui::STOP_FACTS,
        false => ui::STOP_DENIED_TITLE,
    };
    all(vec![
        list(&open),
        match folded.is_empty() {
            true => Html::default(),
            false => disclosure(texts.get(title), None, list(&folded)),
        },
    ])
}

fn list(rows: &[SummaryRow]) -> Html {
    match rows.is_empty() {
        true => Html::default(),
        false => summary_list("say", rows, &AttrValue::default()),
    }
}

fn told(texts: &Texts, answers: &Answers, at: u8) -> Option<SummaryRow> {
    // Left or right says that it is one side.
    let is_said = at == question::SIDE && answers.get(question::WHICH_SIDE).is_some();
    let chosen = answers.get(at).filter(|_| !is_said)?;
    let known = match QUIZ.questions[usize::from(at)].unsure {
        Some(unsure) => chosen - Mask::only(unsure),
        None => chosen,
    };
    (!known.is_empty()).then(|| answers::row_without_change(texts, at, known))
}

/// The danger signs that were answered with "None of these" or "No".
fn denied(texts: &Texts, answers: &Answers) -> Option<SummaryRow> {
    let words: Vec<AttrValue> = (answers.answered())
        .filter(|at| is_denied(*at, answers.chosen(*at)))
        .filter_map(|at| content::question(at).denied)
        .map(|words| texts.get(words))
        .collect();
    (!words.is_empty()).then(|| SummaryRow {
        id: "denied",
        question: texts.get(ui::STOP_DENIED),
        answers: words,
        change: None,
    })
}

/// Whether a question was answered with "None of these" or "No".
pub(super) fn is_denied(at: u8, chosen: Mask) -> bool {
    let question = &QUIZ.questions[usize::from(at)];
    let no = ["none", "no"].iter().find_map(|no| question.option(no));
    chosen.is_empty() || no.is_some_and(|no| chosen == Mask::only(no))
}
