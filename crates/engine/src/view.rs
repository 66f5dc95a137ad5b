//! Evaluates conditions over an answer sheet.
//!
//! One evaluator serves two uses. Over a finished sheet, `most` and `least` are the same and a
//! condition holds or does not. While questions are still open, `most` has every option of an open
//! question and `least` has none, and the evaluator tells what *can still* hold: positive parts are
//! read from one, negated parts from the other.

use crate::model::{Atom, Clause, MAX_QUESTIONS, Mask, Quiz, Tier};
use crate::resolve::Outcome;

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
pub(crate) struct View<'a> {
    pub(crate) quiz: &'a Quiz,
    pub(crate) most: &'a [Mask; MAX_QUESTIONS],
    pub(crate) least: &'a [Mask; MAX_QUESTIONS],
    /// The result, for conditions of guidance; absent while questions and rules are evaluated.
    pub(crate) outcome: Option<&'a Outcome>,
}

impl<'a> View<'a> {
    /// A view of a sheet as it stands.
    pub(crate) fn of(quiz: &'a Quiz, masks: &'a [Mask; MAX_QUESTIONS]) -> View<'a> {
        View {
            quiz,
            most: masks,
            least: masks,
            outcome: None,
        }
    }

    /// Whether the condition holds (while questions are open: whether it can).
    pub(crate) fn holds(&self, clause: &Clause) -> bool {
        self.clause(clause, Side::Most)
    }

    /// Whether the atom holds.
    pub(crate) fn atom_holds(&self, atom: Atom) -> bool {
        self.atom(atom, Side::Most)
    }

    /// Whether the fact holds.
    pub(crate) fn fact_holds(&self, fact: u8) -> bool {
        self.fact(fact, Side::Most)
    }

    /// The value of a score.
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
                let masks = if side == Side::Most {
                    self.most
                } else {
                    self.least
                };
                masks[usize::from(question) % MAX_QUESTIONS] & mask != 0
            }
            Atom::Fact(fact) => self.fact(fact, side),
            Atom::Score(score, at_least) => self.sum(score, side) >= at_least,
            Atom::AtLeast(tier) => match self.outcome {
                Some(outcome) => outcome.tier >= tier,
                None => self.flagged(tier, side),
            },
            Atom::Exactly(tier) => self.outcome.is_some_and(|outcome| outcome.tier == tier),
            Atom::GoNow => self.outcome.is_some_and(|outcome| outcome.go_now),
            Atom::Flag(flag) => self.outcome.is_some_and(|outcome| outcome.flags.has(flag)),
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
            .filter(|rule| rule.tier >= tier)
            .any(|rule| self.clause(&rule.when, side))
    }
}
