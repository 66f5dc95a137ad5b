//! Why a result is as it is: which rules matched, and on which answers.
//!
//! The reasons on the result page, the clinician's page and every export read this trace; none of
//! them works anything out again.

use core::cmp::Reverse;

use crate::answers::Answers;
use crate::eval::Eval;
use crate::model::{Atom, Clause, Quiz};
use crate::outcome::Outcome;
use crate::resolve::offered;
use crate::urgency::Tier;

/// What gave a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// A flag rule, by position.
    Rule(u8),
    /// A base rule, by position.
    Base(u8),
}

/// One reason for the urgency of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The rule that matched.
    pub cause: Cause,
    /// The urgency it gives.
    pub tier: Tier,
    /// The answers it matched on.
    pub because: Answers,
}

impl Outcome {
    /// The raised flags as they are listed: highest tier first, within a tier the leading flag
    /// first, then in the order of the quiz's flags (reference 7.7, 14). Each comes with its tier.
    pub fn flags_in_order(self, quiz: &Quiz) -> impl Iterator<Item = (u8, Tier)> {
        let leads = |flag: u8| {
            let flag = quiz.flags.get(usize::from(flag));
            flag.is_some_and(|flag| flag.leads)
        };
        let mut left = self.flags;
        core::iter::from_fn(move || {
            let rank = |flag: &u8| (self.flag_tier(quiz, *flag), leads(*flag), Reverse(*flag));
            let next = left.iter().max_by_key(rank)?;
            left.remove(next);
            Some((next, self.flag_tier(quiz, next)))
        })
    }

    /// The matched rules in the order of [`Outcome::flags_in_order`]'s tiers, then the base rules.
    pub fn reasons(self, quiz: &Quiz) -> impl Iterator<Item = Reason> {
        let mut left = self.rules;
        let rules = core::iter::from_fn(move || {
            let rule = |at: u8| quiz.rules.get(usize::from(at));
            let rank = |at: &u8| (rule(*at).map(|rule| rule.urgency.tier), Reverse(*at));
            let next = left.iter().max_by_key(rank)?;
            left.remove(next);
            let rule = rule(next)?;
            Some(self.reason(quiz, Cause::Rule(next), rule.urgency.tier, &rule.when))
        });
        let base = self.base.iter().filter_map(move |at| {
            let base = quiz.base.get(usize::from(at))?;
            Some(self.reason(quiz, Cause::Base(at), base.tier, &base.when))
        });
        rules.chain(base)
    }

    /// The answers that a condition matched on.
    pub fn answers_for(&self, quiz: &Quiz, clause: &Clause) -> Answers {
        self.trace(quiz, clause, false)
    }

    /// What would have counted for a condition that does not hold, and did not: of the parts that
    /// it lacks, the options that were offered in an answered question and not chosen. No option
    /// for a condition that holds.
    ///
    /// Facts and scores are followed as in [`Outcome::answers_for`]. "Not sure" is never among
    /// them, and `none` names nothing that could have counted.
    pub fn missed_for(&self, quiz: &Quiz, clause: &Clause) -> Answers {
        self.trace(quiz, clause, true)
    }

    fn trace(&self, quiz: &Quiz, clause: &Clause, missed: bool) -> Answers {
        let mut trace = Trace {
            outcome: self,
            eval: Eval::after(quiz, self),
            missed,
            found: Answers::new(),
        };
        trace.clause(clause);
        trace.found
    }

    fn reason(self, quiz: &Quiz, cause: Cause, tier: Tier, when: &Clause) -> Reason {
        Reason {
            cause,
            tier,
            because: self.answers_for(quiz, when),
        }
    }

    /// The highest tier that any matched rule gave this flag.
    pub fn flag_tier(&self, quiz: &Quiz, flag: u8) -> Tier {
        let matched = self
            .rules
            .iter()
            .filter_map(|at| quiz.rules.get(usize::from(at)));
        matched
            .filter(|rule| rule.flag == flag)
            .map(|rule| rule.urgency.tier)
            .max()
            .unwrap_or_default()
    }
}

/// Collects the answers that conditions matched on, or those that they missed.
struct Trace<'a> {
    outcome: &'a Outcome,
    eval: Eval<'a>,
    missed: bool,
    found: Answers,
}

impl Trace<'_> {
    fn clause(&mut self, clause: &Clause) {
        let any = Clause {
            any: clause.any,
            ..Clause::ALWAYS
        };
        let some = Clause {
            at_least: clause.at_least,
            ..Clause::ALWAYS
        };
        self.atoms(clause.all);
        for (part, atoms) in [(any, clause.any), (some, clause.at_least.1)] {
            // Of a part that holds, nothing was missed.
            if !(self.missed && self.eval.holds(&part)) {
                self.atoms(atoms);
            }
        }
        for atom in clause.none {
            // "Is not sore" was decided by what was answered instead.
            if let Atom::Chosen(question, _) = *atom
                && !self.missed
            {
                self.found
                    .add(question, self.outcome.answers.chosen(question));
            }
        }
    }

    fn atoms(&mut self, atoms: &[Atom]) {
        for atom in atoms {
            if self.eval.atom_holds(*atom) != self.missed {
                self.atom(*atom);
            }
        }
    }

    fn atom(&mut self, atom: Atom) {
        let quiz = self.eval.quiz;
        let answers = self.outcome.answers;
        match atom {
            Atom::Chosen(at, mask) if !self.missed => self.found.add(at, answers.chosen(at) & mask),
            Atom::Chosen(at, mask) => {
                let asked = quiz.questions.get(usize::from(at));
                if let Some(asked) = asked.filter(|_| answers.get(at).is_some()) {
                    let could = mask & asked.ticks() & offered(quiz, &answers, at);
                    self.found.add(at, could);
                }
            }
            Atom::Fact(fact) => {
                let fact = quiz.facts.get(usize::from(fact));
                self.each(fact.map_or(&[][..], |fact| fact.when).iter());
            }
            Atom::Score(score, _) => self.score(score),
            Atom::AtLeast(_) | Atom::Exactly(_) | Atom::GoNow => {}
            Atom::Flag(_) | Atom::Pattern(_) => {}
        }
    }

    fn score(&mut self, score: u8) {
        let Some(score) = self.eval.quiz.scores.get(usize::from(score)) else {
            return;
        };
        self.each(score.items.iter().map(|item| &item.when));
        if let Some(included) = score.includes {
            self.score(included);
        }
    }

    fn each<'c>(&mut self, clauses: impl Iterator<Item = &'c Clause>) {
        for clause in clauses {
            if self.eval.holds(clause) != self.missed {
                self.clause(clause);
            }
        }
    }
}
