//! Turns what is ticked on a screen into an answer, or says what is wrong with it.

use crate::model::{Choose, Mask, Question};

/// What is ticked on the screen, before Continue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The ticked options.
    pub ticks: Mask,
    /// Whether "None of these" is ticked.
    pub none: bool,
}

impl Draft {
    /// The draft that shows an earlier answer again.
    pub fn from_answer(answer: Option<Mask>) -> Draft {
        Draft {
            ticks: answer.unwrap_or(0),
            none: answer == Some(0),
        }
    }
}

/// Why a draft is not an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invalid {
    /// Nothing is ticked, not even "None of these": no answer is never taken for "no".
    Missing,
    /// More than one option of a question with one answer.
    TooMany,
    /// An option that the question does not have.
    Unknown,
}

/// Reads an answer. "None of these" beside ticks gives way to the ticks (reference 7.7, 7).
///
/// # Errors
/// [`Invalid`] says what is wrong; the page shows it in the error summary.
pub fn read(question: &Question, draft: Draft) -> Result<Mask, Invalid> {
    if draft.ticks & !question.all() != 0 {
        return Err(Invalid::Unknown);
    }
    match (question.choose, draft.ticks.count_ones()) {
        (Choose::One, 1) => Ok(draft.ticks),
        (Choose::One, 0) => Err(Invalid::Missing),
        (Choose::One, _) => Err(Invalid::TooMany),
        (Choose::Many, 0) if !draft.none => Err(Invalid::Missing),
        (Choose::Many, _) => Ok(draft.ticks),
    }
}
