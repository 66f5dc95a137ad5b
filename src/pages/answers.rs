//! Answers in words, for the pages that show what was told.

use content::{QUESTIONS, QUIZ, ui};
use engine::{Answers, Run};
use yew::AttrValue;

use crate::components::SummaryRow;
use crate::route::Route;
use crate::session::step_of;
use crate::texts::Texts;

/// The chosen options of one question, in words; an explicit "none" in its own words.
pub(super) fn in_words(texts: &Texts, question: u8, chosen: u32) -> Vec<AttrValue> {
    let Some(words) = QUESTIONS.get(usize::from(question)) else {
        return Vec::new();
    };
    if chosen == 0 {
        return vec![texts.get(words.none.unwrap_or(ui::NONE_OF_THESE))];
    }
    let options = words.options.iter().zip(0..);
    options
        .filter(|(_, bit)| chosen & (1 << bit) != 0)
        .map(|(option, _)| texts.get(*option))
        .collect()
}

/// One row for each answered question of a sheet, each with a link to its screen.
pub(super) fn rows(texts: &Texts, run: &Run, answers: &Answers) -> Vec<SummaryRow> {
    answers
        .answered()
        .filter_map(|at| row(texts, run, at, answers.get(at)))
        .collect()
}

/// One row for each question; "not asked" where there is no answer.
pub(super) fn all_rows(texts: &Texts, run: &Run) -> Vec<SummaryRow> {
    let questions = 0..QUIZ.questions.len() as u8;
    questions
        .filter_map(|at| row(texts, run, at, run.outcome.answers.get(at)))
        .collect()
}

fn row(texts: &Texts, run: &Run, at: u8, answer: Option<u32>) -> Option<SummaryRow> {
    let question = QUIZ.questions.get(usize::from(at))?;
    let words = QUESTIONS.get(usize::from(at))?;
    Some(SummaryRow {
        id: question.id,
        question: texts.get(words.short),
        answers: match answer {
            Some(chosen) => in_words(texts, at, chosen),
            None => vec![texts.get(ui::STOP_NOT_ASKED)],
        },
        change: answer.map(|_| {
            Route::Question(step_of(run, question.screen))
                .to_string()
                .into()
        }),
    })
}
