//! What a person told us: one set of chosen options for each answered question.

use crate::mask::Mask;
use crate::model::MAX_QUESTIONS;

/// An answer sheet: the only clinical state there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Answers {
    chosen: [Mask; MAX_QUESTIONS],
    /// The questions that were answered: "None of these" differs from "not asked".
    answered: u32,
}

const _: () = assert!(MAX_QUESTIONS <= 32, "one bit for each question");

impl Answers {
    /// A sheet with no answers.
    pub const fn new() -> Answers {
        Answers {
            chosen: [Mask::EMPTY; MAX_QUESTIONS],
            answered: 0,
        }
    }

    /// Records an answer; an empty mask is an explicit "None of these".
    /// A question beyond the engine's limit is ignored.
    pub fn set(&mut self, question: u8, chosen: Mask) {
        if let Some(mask) = self.chosen.get_mut(usize::from(question)) {
            *mask = chosen;
            self.answered |= 1 << question;
        }
    }

    /// Adds options to what is chosen. No options add nothing, not even "None of these".
    pub fn add(&mut self, question: u8, options: Mask) {
        if !options.is_empty() {
            self.set(question, self.chosen(question) | options);
        }
    }

    /// Forgets an answer, so that the question counts as not asked.
    pub fn clear(&mut self, question: u8) {
        if let Some(mask) = self.chosen.get_mut(usize::from(question)) {
            *mask = Mask::EMPTY;
            self.answered &= !(1 << question);
        }
    }

    /// The chosen options, or `None` where the question was not answered.
    pub fn get(&self, question: u8) -> Option<Mask> {
        let mask = *self.chosen.get(usize::from(question))?;
        (self.answered & 1 << question != 0).then_some(mask)
    }

    /// The chosen options; no option where the question was not answered.
    pub fn chosen(&self, question: u8) -> Mask {
        let mask = self.chosen.get(usize::from(question));
        mask.copied().unwrap_or_default()
    }

    /// Whether no question at all was answered.
    pub fn is_empty(&self) -> bool {
        self.answered == 0
    }

    /// The positions of the answered questions, in order.
    pub fn answered(&self) -> impl Iterator<Item = u8> + '_ {
        (0..MAX_QUESTIONS as u8).filter(|question| self.get(*question).is_some())
    }
}
