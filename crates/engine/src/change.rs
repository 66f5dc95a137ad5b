//! What would change a result: the single answers that would make it more urgent.

use crate::model::{Choose, Mask, Quiz, Tier};
use crate::resolve::{Outcome, resolve};
use crate::run::last_asked;

/// One answer that, given otherwise, makes a result more urgent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The question, by position in [`Quiz::questions`].
    pub question: u8,
    /// The option by position: where many can be chosen it is ticked beside the others, where one
    /// can be chosen it takes the other's place.
    pub option: u8,
    /// How soon help is needed with it, before anything that is newly asked is answered.
    pub tier: Tier,
    /// Whether a same-day result then means "go to an emergency department now".
    pub go_now: bool,
}

impl Outcome {
    /// Every single answer that would make this result more urgent, with all others as they stand
    /// in [`Outcome::answers`]: for telling a person what to look out for. More urgent is a higher
    /// tier, or "go now" in the same one (reference 7.1 and 7.2). By question, then by option.
    ///
    /// Only what this person can choose is among them: of the questions that are asked, answered
    /// or not, the options that are offered; "Not sure" is one like any other. A call-now result
    /// gives none. Each option that is tried resolves the sheet once more.
    pub fn raising(self, quiz: &Quiz) -> impl Iterator<Item = Change> {
        let last = last_asked(quiz, &self.answers);
        // One place for each bit of each question.
        let places = 0..(u32::from(last) + 1) * Mask::BITS;
        places.filter_map(move |place| {
            let (at, option) = ((place / Mask::BITS) as u8, (place % Mask::BITS) as u8);
            let question = quiz.questions.get(usize::from(at))?;
            let bit = 1 << option;
            let chosen = self.answers.chosen(at);
            if question.all() & !chosen & bit == 0 {
                return None;
            }
            let mut answers = self.answers;
            let beside = match question.choose {
                Choose::One => 0,
                Choose::Many => chosen,
            };
            answers.set(at, beside | bit);
            let changed = resolve(quiz, &answers);
            // An option that is not offered does not survive.
            let offered = changed.answers.chosen(at) & bit != 0;
            let Outcome { tier, go_now, .. } = changed;
            (offered && (tier, go_now) > (self.tier, self.go_now)).then_some(Change {
                question: at,
                option,
                tier,
                go_now,
            })
        })
    }
}
