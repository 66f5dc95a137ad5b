//! Whatever the tables hold is reached by a run that someone can finish.

use content::QUIZ;
use engine::{Cause, Tier, resolve};
use proof::{Gate, Proof, show};

use crate::support::{name, proof};

/// What no finished run reaches, with the reason.
const UNREACHABLE: &[(&str, &str)] = &[];

/// What there is, by its id, with the gate that says it was reached.
fn targets(proof: &mut Proof) -> Vec<(String, Gate)> {
    let sheet = proof.sheet().clone();
    let result = &sheet.result;
    let mut targets = Vec::new();
    let mut add = |kind: &str, id: &str, gate| targets.push((format!("{kind} {id}"), gate));
    for (at, question) in QUIZ.questions.iter().enumerate() {
        add("question", question.id, sheet.asked[at]);
        for (option, gate) in sheet.kept[at].iter().enumerate() {
            add("option", &name(at, option), *gate);
        }
    }
    for (fact, gate) in QUIZ.facts.iter().zip(&sheet.facts) {
        add(if fact.tag { "tag" } else { "fact" }, fact.id, *gate);
    }
    for (rule, gate) in QUIZ.rules.iter().zip(&result.rules) {
        add("rule", rule.id, *gate);
    }
    for (flag, gate) in QUIZ.flags.iter().zip(&result.flags) {
        add("flag", flag.id, *gate);
    }
    for (base, gate) in QUIZ.base.iter().zip(&result.base) {
        add("base", base.id, *gate);
    }
    for (pattern, gate) in QUIZ.patterns.iter().zip(&result.patterns) {
        add("pattern", pattern.id, *gate);
    }
    for tier in Tier::ALL {
        add("tier", tier.id(), result.exactly(&mut proof.graph, tier));
    }
    add("", "go-now", result.go_now);
    for fact in QUIZ.facts {
        for (at, when) in fact.when.iter().enumerate() {
            targets.push((
                format!("fact {} ({at})", fact.id),
                proof.holds(&sheet, when),
            ));
        }
    }
    targets
}

#[test]
fn everything_is_reached_or_named_as_unreachable() {
    let mut proof = proof();
    for (id, gate) in targets(&mut proof) {
        let named = UNREACHABLE.iter().find(|(named, _)| *named == id);
        match proof.can(gate) {
            true => assert!(named.is_none(), "{id} is reached: no longer name it"),
            false => assert!(named.is_some(), "{id} is reached by nobody"),
        }
    }
}

/// On the answers that reach a rule its flag is raised, it gives no less than its urgency, and there
/// is an answer to name as the reason.
#[test]
fn a_rule_that_matches_has_a_reason_and_gives_its_flag_and_tier() {
    let mut proof = proof();
    let rules = proof.sheet().result.rules.clone();
    for ((at, rule), gate) in (0..).zip(QUIZ.rules).zip(rules) {
        let Some(sheet) = proof.find_gate(gate) else {
            continue; // told by the test before
        };
        let told = show(&QUIZ, &sheet);
        let outcome = resolve(&QUIZ, &sheet);
        assert!(
            outcome.rules.contains(at) && outcome.flags.contains(rule.flag),
            "{}\n{told}",
            rule.id
        );
        assert!(outcome.urgency >= rule.urgency, "{}\n{told}", rule.id);
        let mut reasons = outcome.reasons(&QUIZ);
        let reason = reasons.find(|reason| reason.cause == Cause::Rule(at));
        let because = reason.expect("a matched rule is a reason").because;
        assert!(!because.is_empty(), "{} names no answer\n{told}", rule.id);
    }
}
