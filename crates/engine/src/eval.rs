//! Evaluates conditions over an answer sheet.
//!
//! One evaluator serves two uses. Over a finished sheet a condition holds or does not. While
//! questions are still open, `most` has every option of an open question and `least` has none, and
//! there are two questions to ask: whether a condition *can* hold, and whether it *must*. For the
//! first, positive parts are read from `most` and negated parts from `least`; for the second, the
//! other way round.

use crate::answers::Answers;
use crate::model::{Atom, Clause, Quiz};
use crate::outcome::Outcome;
use crate::urgency::Tier;

/// Which side of the uncertainty a condition is read from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Most,
    Least,
}

impl Side {
    fn other(self) -> Side {
        match self {
            Side::Most => Side::Least,
            Side::Least => Side::Most,
        }
    }
}

/// The answers that a condition is evaluated over.
#[derive(Clone, Copy)]
pub(crate) struct Eval<'a> {
    pub(crate) quiz: &'a Quiz,
    least: &'a Answers,
    most: &'a Answers,
    /// The result, for conditions of guidance; absent while questions and rules are evaluated.
    outcome: Option<&'a Outcome>,
}

impl<'a> Eval<'a> {
    /// Over a sheet as it stands.
    pub(crate) fn of(quiz: &'a Quiz, answers: &'a Answers) -> Eval<'a> {
        Eval::between(quiz, answers, answers)
    }

    /// Over a sheet that is still open: the answers will have all of `least` and no more than
    /// `most`.
    pub(crate) fn between(quiz: &'a Quiz, least: &'a Answers, most: &'a Answers) -> Eval<'a> {
        Eval {
            quiz,
            least,
            most,
            outcome: None,
        }
    }

    /// Over a result, of which guidance speaks.
    pub(crate) fn after(quiz: &'a Quiz, outcome: &'a Outcome) -> Eval<'a> {
        Eval {
            outcome: Some(outcome),
            ..Eval::of(quiz, &outcome.answers)
        }
    }

    /// Whether the condition can still hold.
    pub(crate) fn can_hold(&self, clause: &Clause) -> bool {
        self.clause(clause, Side::Most)
    }

    /// Whether the condition holds, whatever is answered.
    pub(crate) fn must_hold(&self, clause: &Clause) -> bool {
        self.clause(clause, Side::Least)
    }

    /// Whether the condition holds over a sheet as it stands, of which both questions are one.
    pub(crate) fn holds(&self, clause: &Clause) -> bool {
        self.can_hold(clause)
    }

    /// Whether the atom holds over a sheet as it stands.
    pub(crate) fn atom_holds(&self, atom: Atom) -> bool {
        self.atom(atom, Side::Most)
    }

    /// Whether the fact holds over a sheet as it stands.
    pub(crate) fn fact_holds(&self, fact: u8) -> bool {
        self.fact(fact, Side::Most)
    }

    /// The value of a score over a sheet as it stands; 0 for a score that does not exist.
    pub(crate) fn score(&self, score: u8) -> i16 {
        self.sum(score, Side::Most)
    }

    fn clause(&self, clause: &Clause, side: Side) -> bool {
        let (count, of) = clause.at_least;
        clause.all.iter().all(|atom| self.atom(*atom, side))
            && (clause.any.is_empty() || clause.any.iter().any(|atom| self.atom(*atom, side)))
            && (count == 0
                || of.iter().filter(|atom| self.atom(**atom, side)).count() >= usize::from(count))
            && !clause
                .none
                .iter()
                .any(|atom| self.atom(*atom, side.other()))
    }

    fn atom(&self, atom: Atom, side: Side) -> bool {
        match atom {
            Atom::Chosen(question, mask) => {
                let answers = match side {
                    Side::Most => self.most,
                    Side::Least => self.least,
                };
                answers.chosen(question).intersects(mask)
            }
            Atom::Fact(fact) => self.fact(fact, side),
            Atom::Score(score, at_least) => self.sum(score, side) >= at_least,
            Atom::AtLeast(tier) => match self.outcome {
                Some(outcome) => outcome.urgency.tier >= tier,
                None => self.flagged(tier, side),
            },
            Atom::Exactly(tier) => self
                .outcome
                .is_some_and(|outcome| outcome.urgency.tier == tier),
            Atom::GoNow => self.outcome.is_some_and(|outcome| outcome.urgency.go_now),
            Atom::Flag(flag) => self
                .outcome
                .is_some_and(|outcome| outcome.flags.contains(flag)),
            Atom::Pattern(pattern) => self
                .outcome
                .is_some_and(|outcome| outcome.pattern == Some(pattern)),
        }
    }

    fn fact(&self, fact: u8, side: Side) -> bool {
        self.quiz
            .facts
            .get(usize::from(fact))
            .is_some_and(|fact| fact.when.iter().any(|clause| self.clause(clause, side)))
    }

    fn sum(&self, score: u8, side: Side) -> i16 {
        let Some(score) = self.quiz.scores.get(usize::from(score)) else {
            return 0;
        };
        let start = score
            .includes
            .map_or(0, |included| self.sum(included, side));
        score
            .items
            .iter()
            .filter(|item| self.clause(&item.when, side))
            .fold(start, |sum, item| sum.saturating_add(item.points))
    }

    fn flagged(&self, tier: Tier, side: Side) -> bool {
        let rules = self.quiz.rules.iter();
        rules
            .filter(|rule| rule.urgency.tier >= tier)
            .any(|rule| self.clause(&rule.when, side))
    }
}
