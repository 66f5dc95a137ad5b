//! What is ticked on a screen and not yet answered.

use content::QUIZ;
use engine::{Answers, Draft, Mask, Outcome, resolve, validate};

use crate::session::{Ticked, questions};

/// The drafts of one screen's questions.
#[derive(Clone, Copy)]
pub(super) struct Drafts(pub(super) Ticked);

impl Drafts {
    /// One question's draft.
    pub(super) fn get(&self, at: u8) -> Draft {
        Draft::from_answer(self.0.drafts.get(at))
    }

    /// The result if the drafts were the answers.
    pub(super) fn applied_to(&self, answers: &Answers) -> Outcome {
        let mut answers = *answers;
        for at in questions(self.0.screen) {
            match self.answer(at) {
                Some(chosen) => answers.set(at, chosen),
                None => answers.clear(at),
            }
        }
        resolve(&QUIZ, &answers)
    }

    /// The questions of this screen that are asked, of the outcome that the drafts give.
    pub(super) fn asked(&self, outcome: &Outcome) -> Vec<u8> {
        questions(self.0.screen)
            .filter(|at| outcome.asked.contains(*at))
            .collect()
    }

    /// The questions whose draft is not an answer.
    pub(super) fn problems(&self, asked: &[u8]) -> Vec<u8> {
        let wrong = |at: &u8| self.answer(*at).is_none();
        asked.iter().copied().filter(wrong).collect()
    }

    /// The answers of this screen, or `None` while one is missing.
    pub(super) fn read(&self, asked: &[u8]) -> Option<Vec<(u8, Mask)>> {
        let answer = |at: &u8| self.answer(*at).map(|chosen| (*at, chosen));
        asked.iter().map(answer).collect()
    }

    fn answer(&self, at: u8) -> Option<Mask> {
        let question = QUIZ.questions.get(usize::from(at))?;
        validate(question, self.get(at)).ok()
    }
}
