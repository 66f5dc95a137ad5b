//! Answers in words, for the pages that show what was told.

use content::{QUESTIONS, QUIZ, ui};
use engine::{Answers, Mask, Run};
use yew::AttrValue;

use crate::components::SummaryRow;
use crate::route::Route;
use crate::session::step_of;
use crate::texts::Texts;

/// The chosen options of one question, in words; an explicit "none" in its own words.
pub(super) fn in_words(texts: &Texts, question: u8, chosen: Mask) -> Vec<AttrValue> {
    let Some(words) = QUESTIONS.get(usize::from(question)) else {
        return Vec::new();
    };
    if chosen.is_empty() {
        return vec![texts.get(words.none.unwrap_or(ui::NONE_OF_THESE))];
    }
    let options = chosen
        .iter()
        .filter_map(|at| words.options.get(usize::from(at)));
    options.map(|option| texts.get(*option)).collect()
}

/// One row for each answered question of a sheet, each with a link to its screen.
pub(super) fn rows(texts: &Texts, run: &Run, answers: &Answers) -> Vec<SummaryRow> {
    answers
        .answered()
        .filter_map(|at| row(texts, run, at, answers.chosen(at)))
        .collect()
}

/// One row that names the questions that were not asked; none where all were.
pub(super) fn not_asked(texts: &Texts, run: &Run) -> Option<SummaryRow> {
    let open = (0..)
        .zip(QUESTIONS)
        .filter(|(at, _)| run.outcome.answers.get(*at).is_none());
    let names: Vec<AttrValue> = open.map(|(_, words)| texts.get(words.short)).collect();
    (!names.is_empty()).then(|| SummaryRow {
        id: "not-asked",
        question: texts.get(ui::STOP_NOT_ASKED),
        answers: names,
        change: None,
    })
}

/// One row for an answer that cannot be changed from there.
pub(super) fn row_without_change(texts: &Texts, at: u8, chosen: Mask) -> SummaryRow {
    SummaryRow {
        id: QUIZ.questions[usize::from(at)].id,
        question: texts.get(content::question(at).short),
        answers: in_words(texts, at, chosen),
        change: None,
    }
}

fn row(texts: &Texts, run: &Run, at: u8, chosen: Mask) -> Option<SummaryRow> {
    let question = QUIZ.questions.get(usize::from(at))?;
    let to = Route::Question(step_of(run, question.screen));
    Some(SummaryRow {
        change: Some(to.address()),
        ..row_without_change(texts, at, chosen)
    })
}
