//! What a person told us: one set of chosen options for each answered question.

use crate::model::{MAX_QUESTIONS, Mask};

/// Marks a question as answered, so that "None of these" differs from "not asked".
const ANSWERED: Mask = 1 << 31;

/// An answer sheet: the only clinical state there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Answers {
    masks: [Mask; MAX_QUESTIONS],
}

impl Answers {
    /// A sheet with no answers.
    pub const fn new() -> Answers {
        Answers {
            masks: [0; MAX_QUESTIONS],
        }
    }

    /// Records an answer; an empty mask is an explicit "None of these".
    /// A question beyond the engine's limit is ignored.
    pub fn set(&mut self, question: u8, chosen: Mask) {
        if let Some(mask) = self.masks.get_mut(usize::from(question)) {
            *mask = chosen & !ANSWERED | ANSWERED;
        }
    }

    /// Forgets an answer, so that the question counts as not asked.
    pub fn clear(&mut self, question: u8) {
        if let Some(mask) = self.masks.get_mut(usize::from(question)) {
            *mask = 0;
        }
    }

    /// The chosen options, or `None` where the question was not answered.
    pub fn get(&self, question: u8) -> Option<Mask> {
        let mask = *self.masks.get(usize::from(question))?;
        (mask & ANSWERED != 0).then_some(mask & !ANSWERED)
    }

    /// The chosen options; no option where the question was not answered.
    pub fn chosen(&self, question: u8) -> Mask {
        self.get(question).unwrap_or(0)
    }

    /// Whether no question at all was answered.
    pub fn is_empty(&self) -> bool {
        self.masks == [0; MAX_QUESTIONS]
    }

    /// The positions of the answered questions, in order.
    pub fn answered(&self) -> impl Iterator<Item = u8> + '_ {
        (0..MAX_QUESTIONS as u8).filter(|question| self.get(*question).is_some())
    }

    /// The raw masks: the engine's condition evaluator reads them directly.
    pub(crate) fn masks(&self) -> &[Mask; MAX_QUESTIONS] {
        &self.masks
    }
}
