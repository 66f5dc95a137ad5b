//! From answers to a result.

use crate::answers::Answers;
use crate::model::{Clause, MAX_QUESTIONS, MAX_SCORES, Quiz, Tier};
use crate::view::View;

/// A set of positions in one of the quiz's tables, each below 128.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Set(u128);

impl Set {
    /// Puts a position in.
    pub fn insert(&mut self, at: u8) {
        self.0 |= 1u128.checked_shl(u32::from(at)).unwrap_or(0);
    }

    /// Whether the position is in the set.
    pub fn has(self, at: u8) -> bool {
        self.0 & 1u128.checked_shl(u32::from(at)).unwrap_or(0) != 0
    }

    /// The positions, lowest first.
    pub fn iter(self) -> impl Iterator<Item = u8> {
        (0..128).filter(move |at| self.has(*at))
    }

    /// How many positions are in the set.
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether no position is in the set.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// Everything that follows from an answer sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Outcome {
    /// The answers that count: those of questions that are asked, given these very answers.
    pub answers: Answers,
    /// The questions that are asked.
    pub asked: Set,
    /// How soon help is needed.
    pub tier: Tier,
    /// Whether a same-day result means "go to an emergency department now".
    pub go_now: bool,
    /// The rules that matched.
    pub rules: Set,
    /// The base rules that matched.
    pub base: Set,
    /// The flags they raised.
    pub flags: Set,
    /// The facts and tags that hold.
    pub facts: Set,
    /// The scores, by position. Never shown to anyone as numbers.
    pub scores: [i16; MAX_SCORES],
    /// The symptom pattern; `None` for someone the tool is not made for.
    pub pattern: Option<u8>,
}

/// Derives the result. Total: any sheet gives one, and answers to questions that are not asked
/// (or that do not exist) are left out before anything is scored.
pub fn resolve(quiz: &Quiz, answers: &Answers) -> Outcome {
    let (answers, asked) = surviving(quiz, answers);
    let view = View::of(quiz, answers.masks());
    let mut outcome = Outcome {
        answers,
        asked,
        ..Outcome::default()
    };

    for at in 0..quiz.facts.len() as u8 {
        if view.fact_holds(at) {
            outcome.facts.insert(at);
        }
    }
    for at in 0..quiz.scores.len().min(MAX_SCORES) {
        outcome.scores[at] = view.score(at as u8);
    }
    let in_scope = !view.holds(&quiz.cut.when);
    let first = quiz
        .patterns
        .iter()
        .position(|pattern| view.holds(&pattern.when));
    outcome.pattern = first.map(|at| at as u8).filter(|_| in_scope);

    for (at, rule) in (0..).zip(quiz.rules) {
        if view.holds(&rule.when) {
            outcome.rules.insert(at);
            outcome.flags.insert(rule.flag);
            outcome.tier = outcome.tier.max(rule.tier);
            outcome.go_now |= rule.go_now && rule.tier == Tier::SameDay;
        }
    }
    for (at, base) in (0..).zip(quiz.base) {
        let applies = base.patterns == 0
            || outcome
                .pattern
                .is_some_and(|pattern| base.patterns & (1 << pattern) != 0);
        if applies && view.holds(&base.when) {
            outcome.base.insert(at);
            outcome.tier = outcome.tier.max(base.tier);
        }
    }
    outcome.go_now &= outcome.tier == Tier::SameDay;
    outcome
}

/// Whether a condition of guidance holds for a result.
pub fn shows(quiz: &Quiz, clause: &Clause, outcome: &Outcome) -> bool {
    let view = View::of(quiz, outcome.answers.masks());
    View {
        outcome: Some(outcome),
        ..view
    }
    .holds(clause)
}

/// Drops the answers to questions that are not asked. Whether a question is asked is decided by
/// the answers that survive before it, so one pass in order is enough (reference section 9).
fn surviving(quiz: &Quiz, given: &Answers) -> (Answers, Set) {
    let mut kept = Answers::new();
    let mut asked = Set::default();
    for (at, question) in (0..MAX_QUESTIONS as u8).zip(quiz.questions) {
        let view = View::of(quiz, kept.masks());
        if !view.holds(&question.asked_when) {
            continue;
        }
        asked.insert(at);
        if let Some(chosen) = given.get(at) {
            let gone = question
                .only_when
                .iter()
                .filter(|(_, needed)| !view.atom_holds(*needed))
                .fold(0, |gone, (option, _)| gone | 1 << option);
            kept.set(at, chosen & question.all() & !gone);
        }
    }
    (kept, asked)
}
