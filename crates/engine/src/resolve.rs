//! From answers to a result.

use crate::answers::Answers;
use crate::eval::Eval;
use crate::mask::Mask;
use crate::model::{Clause, Quiz, positions};
use crate::outcome::{Outcome, Set};
use crate::urgency::Urgency;

/// Derives the result. Total: any sheet gives one, and answers to questions that are not asked
/// (or that do not exist) are left out before anything is scored.
pub fn resolve(quiz: &Quiz, answers: &Answers) -> Outcome {
    let (answers, applying) = surviving(quiz, answers);
    let eval = Eval::of(quiz, &answers);
    let mut outcome = Outcome {
        answers,
        asked: applying,
        ..Outcome::default()
    };
    if eval.holds(&quiz.early_end.when) {
        let after = quiz.early_end.after;
        outcome.asked = applying.iter().filter(|at| *at <= after).collect();
    } else {
        let mut patterns = positions(quiz.patterns);
        let first = patterns.find(|(_, pattern)| eval.holds(&pattern.when));
        outcome.pattern = first.map(|(at, _)| at);
    }

    for (at, _) in positions(quiz.facts) {
        if eval.fact_holds(at) {
            outcome.facts.insert(at);
        }
    }
    for (at, sum) in (0..).zip(&mut outcome.scores) {
        *sum = eval.score(at);
    }
    for (at, rule) in positions(quiz.rules) {
        if eval.holds(&rule.when) {
            outcome.rules.insert(at);
            outcome.flags.insert(rule.flag);
            outcome.urgency = outcome.urgency.max(rule.urgency);
        }
    }
    for (at, base) in positions(quiz.base) {
        let applies = base.patterns.is_empty()
            || outcome
                .pattern
                .is_some_and(|pattern| base.patterns.contains(pattern));
        if applies && eval.holds(&base.when) {
            outcome.base.insert(at);
            outcome.urgency = outcome.urgency.max(Urgency::of(base.tier));
        }
    }
    outcome
}

/// Whether a condition of guidance holds for a result.
pub fn shows(quiz: &Quiz, clause: &Clause, outcome: &Outcome) -> bool {
    Eval::after(quiz, outcome).holds(clause)
}

/// The options of a question that someone with these answers can choose: all but those that exist
/// only while another answer holds that does not.
pub fn offered(quiz: &Quiz, answers: &Answers, question: u8) -> Mask {
    let Some(question) = quiz.questions.get(usize::from(question)) else {
        return Mask::EMPTY;
    };
    let eval = Eval::of(quiz, answers);
    let withheld = question
        .only_when
        .iter()
        .filter(|(_, needed)| !eval.atom_holds(*needed));
    question.all() - withheld.map(|(option, _)| *option).collect()
}

/// Drops the answers to questions whose condition does not hold. It is decided by the answers that
/// survive before it, so one pass in order is enough (reference section 9).
fn surviving(quiz: &Quiz, given: &Answers) -> (Answers, Set) {
    let mut kept = Answers::new();
    let mut applying = Set::default();
    for (at, question) in positions(quiz.questions) {
        if !Eval::of(quiz, &kept).holds(&question.asked_when) {
            continue;
        }
        applying.insert(at);
        if let Some(chosen) = given.get(at) {
            kept.set(at, chosen & offered(quiz, &kept, at));
        }
    }
    (kept, applying)
}
