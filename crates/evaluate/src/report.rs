//! One result, from the engine's positions to ids.

use engine::{Answers, Cause, Outcome, Quiz, resolve};
use serde::Serialize;

/// A result by ids. The order of the fields and lists is part of the format.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// How soon help is needed.
    pub tier: &'static str,
    /// Whether a same-day result means "now".
    pub go_now: bool,
    /// The pattern; `null` for under 18.
    pub pattern: Option<&'static str>,
    /// Flags, most urgent first.
    pub flags: Vec<&'static str>,
    /// Tags, in the order of the rules.
    pub tags: Vec<&'static str>,
    /// The flag rules that matched, most urgent first, with the answers they matched on.
    pub reasons: Vec<Reason>,
}

/// A flag rule that matched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// The rule.
    pub rule: &'static str,
    /// The flag it raised.
    pub flag: &'static str,
    /// The urgency it gave.
    pub tier: &'static str,
    /// The answers, as `question.option`.
    pub answers: Vec<String>,
}

/// Evaluates a sheet whole.
pub fn report(quiz: &Quiz, answers: &Answers) -> Report {
    let outcome = resolve(quiz, answers);
    let facts = quiz.facts.iter().zip(0..);
    Report {
        tier: outcome.urgency.tier.id(),
        go_now: outcome.urgency.go_now,
        pattern: outcome.pattern.map(|at| quiz.patterns[usize::from(at)].id),
        flags: outcome
            .flags_in_order(quiz)
            .map(|(at, _)| quiz.flags[usize::from(at)].id)
            .collect(),
        tags: facts
            .filter(|(fact, at)| fact.tag && outcome.facts.contains(*at))
            .map(|(fact, _)| fact.id)
            .collect(),
        reasons: reasons(quiz, outcome),
    }
}

fn reasons(quiz: &Quiz, outcome: Outcome) -> Vec<Reason> {
    let matched = outcome
        .reasons(quiz)
        .filter_map(|reason| match reason.cause {
            Cause::Rule(at) => Some((&quiz.rules[usize::from(at)], reason.because)),
            Cause::Base(_) => None,
        });
    matched
        .map(|(rule, because)| Reason {
            rule: rule.id,
            flag: quiz.flags[usize::from(rule.flag)].id,
            tier: rule.urgency.tier.id(),
            answers: named(quiz, &because),
        })
        .collect()
}

fn named(quiz: &Quiz, answers: &Answers) -> Vec<String> {
    let questions = answers.answered().filter_map(|at| {
        quiz.questions
            .get(usize::from(at))
            .map(|question| (question, answers.chosen(at)))
    });
    questions
        .flat_map(|(question, chosen)| {
            let options = question.chosen(chosen);
            options.map(|option| format!("{}.{option}", question.id))
        })
        .collect()
}
