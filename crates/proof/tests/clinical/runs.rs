//! What a run says on its way.

use content::QUIZ;
use engine::{Tier, Urgency};

use crate::support::{never, proof};

/// Once a run has said "get help today", or anything more urgent, no later answer takes it back.
#[test]
fn same_day_and_more_is_never_taken_back_in_a_run() {
    let mut proof = proof();
    let any = proof.sheet().given.clone();
    for answered in 1..QUIZ.questions.len() {
        let before = proof.graph.len();
        let (now, next) = (any.so_far(answered), any.so_far(answered + 1));
        let (from, to) = (proof.resolve(&now), proof.resolve(&next));
        let falls = proof.falls(&from, &to, Urgency::of(Tier::SameDay));
        let claim = format!("{} takes nothing back", QUIZ.questions[answered].id);
        never(&mut proof, &claim, &[falls], &[&now, &next]);
        proof.forget(before);
    }
}

#[test]
fn go_now_is_said_at_same_day_alone_and_for_a_rule_that_says_so() {
    let mut proof = proof();
    let sheet = proof.sheet().clone();
    let same_day = sheet.result.exactly(&mut proof.graph, Tier::SameDay);
    let rules = QUIZ.rules.iter().zip(&sheet.result.rules);
    let said = rules.filter(|(rule, _)| rule.urgency == Urgency::GO_NOW);
    let said: Vec<_> = said.map(|(_, gate)| *gate).collect();
    let said = proof.graph.any(said);
    let right = proof.graph.and(same_day, said);
    let wrong = proof.graph.differ(sheet.result.go_now, right);
    never(&mut proof, "go now", &[wrong], &[&sheet.given]);
}
