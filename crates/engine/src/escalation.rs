//! What would change a result: the single answers that would make it more urgent.

use crate::mask::Mask;
use crate::model::{Choose, Quiz};
use crate::outcome::Outcome;
use crate::resolve::{offered, resolve};
use crate::urgency::Urgency;

/// One answer that, given otherwise, makes a result more urgent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Escalation {
    /// The question, by position in [`Quiz::questions`].
    pub question: u8,
    /// The option by position: where many can be chosen it is ticked beside the others, where one
    /// can be chosen it takes the other's place.
    pub option: u8,
    /// How soon help is needed with it, before anything that is newly asked is answered.
    pub urgency: Urgency,
}

impl Outcome {
    /// Every single answer that would make this result more urgent, with all others as they stand
    /// in [`Outcome::answers`]: for telling a person what to look out for. By question, then by
    /// option.
    ///
    /// Only what this person can choose is among them: of the questions that are asked, answered
    /// or not, the options that are [`offered`]; "Not sure" is one like any other. A call-now
    /// result gives none. Each option that is tried resolves the sheet once more.
    pub fn escalations(self, quiz: &Quiz) -> impl Iterator<Item = Escalation> {
        let offered = move |question| {
            let others = offered(quiz, &self.answers, question) - self.answers.chosen(question);
            others.iter().map(move |option| (question, option))
        };
        let all = self.asked.iter().flat_map(offered);
        all.filter_map(move |(question, option)| {
            let beside = match quiz.questions.get(usize::from(question))?.choose {
                Choose::Many => self.answers.chosen(question),
                Choose::One => Mask::EMPTY,
            };
            let mut answers = self.answers;
            answers.set(question, beside | Mask::only(option));
            let urgency = resolve(quiz, &answers).urgency;
            (urgency > self.urgency).then_some(Escalation {
                question,
                option,
                urgency,
            })
        })
    }
}
