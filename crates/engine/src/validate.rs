//! Turns what is ticked on a screen into an answer, or says what is wrong with it.

use crate::mask::Mask;
use crate::model::{Choose, Question};

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
            ticks: answer.unwrap_or_default(),
            none: answer == Some(Mask::EMPTY),
        }
    }
}

/// Why a draft is not an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftError {
    /// Nothing is ticked, not even "None of these": no answer is never taken for "no".
    Missing,
    /// More than one option of a question with one answer.
    TooMany,
    /// An option that the question does not have.
    Unknown,
}

/// The answer that a draft gives. "None of these" beside ticks gives way to the ticks
/// (reference 7.7, 7).
///
/// # Errors
/// [`DraftError`] says what is wrong; the page shows it in the error summary.
pub fn validate(question: &Question, draft: Draft) -> Result<Mask, DraftError> {
    if !(draft.ticks - question.all()).is_empty() {
        return Err(DraftError::Unknown);
    }
    match (question.choose, draft.ticks.len()) {
        (Choose::One, 1) => Ok(draft.ticks),
        (Choose::One, 0) => Err(DraftError::Missing),
        (Choose::One, _) => Err(DraftError::TooMany),
        (Choose::Many, 0) if !draft.none => Err(DraftError::Missing),
        (Choose::Many, _) => Ok(draft.ticks),
    }
}
