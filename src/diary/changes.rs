//! What is different from one check to the next. Facts, no judgement: nothing here makes anything
//! less urgent.

use content::ids::{option, question};
use engine::Mask;

use super::Check;

/// The questions whose answers change with time, in the order in which they are told.
pub const MEASURES: [u8; 7] = [
    question::IMPACT,
    question::COURSE,
    question::HARDER_TASKS,
    question::WEAK_OR_SORE,
    question::WEAK_SIDE,
    question::WHERE,
    question::SIDE,
];

/// The answers to one question then and now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The question, by position.
    pub question: u8,
    /// The answer of before.
    pub before: Mask,
    /// The answer now.
    pub now: Mask,
}

impl Change {
    /// Whether this option is the answer now, and was not before.
    fn begins(&self, option: u8) -> bool {
        (self.now - self.before).contains(option)
    }
}

/// The measures that were answered both times, and mean the same.
pub fn changes(before: &Check, now: &Check) -> Vec<Change> {
    let mut changes = Vec::new();
    for question in MEASURES {
        let answers = (
            before.session.answers.get(question),
            now.session.answers.get(question),
        );
        if let (Some(before), Some(now)) = answers {
            changes.push(Change {
                question,
                before,
                now,
            });
        }
    }
    changes
}

/// Whether anything is worse: help is needed sooner, it gets worse by the person's own word, it
/// stops normal life more, it is on both sides now, or something was ticked that was not before.
pub fn is_worse(before: &Check, now: &Check) -> bool {
    let course = now.session.answers.chosen(question::COURSE);
    let own_word = Mask::of(&[option::COURSE_WORSE, option::COURSE_WORSE_FAST]);
    let mut worse = now.urgency > before.urgency || course.intersects(own_word);
    for change in changes(before, now) {
        worse |= match change.question {
            question::IMPACT => change.now.bits() > change.before.bits(),
            question::HARDER_TASKS | question::WHERE => !(change.now - change.before).is_empty(),
            question::SIDE => change.begins(option::SIDE_BOTH),
            question::WEAK_SIDE => change.begins(option::WEAK_SIDE_BOTH),
            _ => false,
        };
    }
    worse
}

#[cfg(test)]
mod tests {
    use content::{QUIZ, ids::question};

    #[test]
    fn impact_goes_from_less_to_more() {
        let impact = &QUIZ.questions[usize::from(question::IMPACT)];
        assert_eq!(impact.options, ["mild", "moderate", "severe"]);
    }
}
