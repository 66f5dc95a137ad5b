//! Why a result is as it is: which rules matched, and on which answers.
//!
//! The reasons on the result page, the clinician's page and every export read this trace; none of
//! them works anything out again.

use crate::answers::Answers;
use crate::model::{Atom, Clause, Quiz, Tier};
use crate::resolve::Outcome;
use crate::view::View;

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
    /// first, then in the order of the rules (reference 7.7, 14). Each comes with its tier.
    pub fn flags_in_order(self, quiz: &Quiz) -> impl Iterator<Item = (u8, Tier)> {
        tiers_down().flat_map(move |tier| {
            let leading = self.new_flags(quiz, tier, true);
            let rest = self.new_flags(quiz, tier, false);
            leading.chain(rest).map(move |flag| (flag, tier))
        })
    }

    /// The matched rules in the order of [`Outcome::flags_in_order`]'s tiers, then the base rules.
    pub fn reasons(self, quiz: &Quiz) -> impl Iterator<Item = Reason> {
        let rules = tiers_down().flat_map(move |tier| {
            self.rules.iter().filter_map(move |at| {
                let rule = quiz
                    .rules
                    .get(usize::from(at))
                    .filter(|rule| rule.tier == tier)?;
                Some(self.reason(quiz, Cause::Rule(at), rule.tier, &rule.when))
            })
        });
        let base = self.base.iter().filter_map(move |at| {
            let base = quiz.base.get(usize::from(at))?;
            Some(self.reason(quiz, Cause::Base(at), base.tier, &base.when))
        });
        rules.chain(base)
    }

    /// The answers that a condition matched on.
    pub fn answers_for(&self, quiz: &Quiz, clause: &Clause) -> Answers {
        let view = View {
            outcome: Some(self),
            ..View::of(quiz, self.answers.masks())
        };
        let mut because = Answers::new();
        clause_answers(&view, clause, &mut because);
        because
    }

    fn reason(self, quiz: &Quiz, cause: Cause, tier: Tier, when: &Clause) -> Reason {
        Reason {
            cause,
            tier,
            because: self.answers_for(quiz, when),
        }
    }

    /// The flags whose highest tier is this one, in the order of the rules that gave it.
    fn new_flags(self, quiz: &Quiz, tier: Tier, leads: bool) -> impl Iterator<Item = u8> {
        let mut seen = crate::resolve::Set::default();
        self.rules.iter().filter_map(move |at| {
            let rule = quiz
                .rules
                .get(usize::from(at))
                .filter(|rule| rule.tier == tier)?;
            let flag = quiz.flags.get(usize::from(rule.flag))?;
            let fresh = flag.leads == leads
                && !seen.has(rule.flag)
                && self.flag_tier(quiz, rule.flag) == tier;
            seen.insert(rule.flag);
            fresh.then_some(rule.flag)
        })
    }

    /// The highest tier that any matched rule gave this flag.
    pub fn flag_tier(&self, quiz: &Quiz, flag: u8) -> Tier {
        let matched = self
            .rules
            .iter()
            .filter_map(|at| quiz.rules.get(usize::from(at)));
        matched
            .filter(|rule| rule.flag == flag)
            .map(|rule| rule.tier)
            .max()
            .unwrap_or_default()
    }
}

fn tiers_down() -> impl Iterator<Item = Tier> {
    Tier::ALL.into_iter().rev()
}

fn clause_answers(view: &View<'_>, clause: &Clause, because: &mut Answers) {
    let (_, of) = clause.at_least;
    for atom in clause.all.iter().chain(clause.any).chain(of) {
        atom_answers(view, *atom, because);
    }
    for atom in clause.none {
        // "Is not sore" was decided by what was answered instead.
        if let Atom::Chosen(question, _) = *atom {
            add(because, question, view.most[usize::from(question)]);
        }
    }
}

fn atom_answers(view: &View<'_>, atom: Atom, because: &mut Answers) {
    if !view.atom_holds(atom) {
        return;
    }
    match atom {
        Atom::Chosen(question, mask) => {
            add(because, question, view.most[usize::from(question)] & mask);
        }
        Atom::Fact(fact) => {
            let when = view
                .quiz
                .facts
                .get(usize::from(fact))
                .map_or(&[][..], |fact| fact.when);
            for clause in when.iter().filter(|clause| view.holds(clause)) {
                clause_answers(view, clause, because);
            }
        }
        Atom::Score(score, _) => score_answers(view, score, because),
        Atom::AtLeast(_) | Atom::Exactly(_) | Atom::GoNow | Atom::Flag(_) | Atom::Pattern(_) => {}
    }
}

fn score_answers(view: &View<'_>, score: u8, because: &mut Answers) {
    let Some(score) = view.quiz.scores.get(usize::from(score)) else {
        return;
    };
    for item in score.items.iter().filter(|item| view.holds(&item.when)) {
        clause_answers(view, &item.when, because);
    }
    if let Some(included) = score.includes {
        score_answers(view, included, because);
    }
}

fn add(because: &mut Answers, question: u8, chosen: u32) {
    let options = chosen & !(1 << 31);
    if options != 0 {
        because.set(question, because.chosen(question) | options);
    }
}
