//! No rule is there for nothing: without it some sheet has another urgency or other flags.

use std::collections::BTreeSet;

use content::QUIZ;
use engine::Quiz;
use proof::Part;

use crate::support::proof;

/// Rules that change neither for any sheet, with the reason why they are there.
const CHANGE_NOTHING: &[(&str, &str)] = &[
    (
        "rule climbing-up-breath-or-choking",
        "both are call-now by themselves; the flag is listed at call-now with them",
    ),
    (
        "base muscle-weakness",
        "reference 7.6; its flag gives as much (7.2)",
    ),
    (
        "base inflammatory-back",
        "reference 7.6; asked only of someone who has had it for so long that it is routine",
    ),
    (
        "base muscle-ache-without-a-clear-trigger",
        "reference 7.6; who aches with no trigger has something else that gives as much",
    ),
    (
        "base muscle-ache-older-than-the-virus",
        "reference 7.6; after so long nothing is a clear trigger",
    ),
];

#[test]
fn each_rule_changes_urgency_or_flags_for_someone_or_is_named() {
    let mut proof = proof();
    let mut idle = BTreeSet::new();
    let mut check = |id: String, without: &Quiz| {
        if !proof.differs(without, &[Part::Urgency, Part::Flags]) {
            idle.insert(id);
        }
    };
    for (at, rule) in QUIZ.rules.iter().enumerate() {
        let rules = without(QUIZ.rules, at);
        check(format!("rule {}", rule.id), &Quiz { rules, ..*QUIZ });
    }
    for (at, row) in QUIZ.base.iter().enumerate() {
        let base = without(QUIZ.base, at);
        check(format!("base {}", row.id), &Quiz { base, ..*QUIZ });
    }
    let named = CHANGE_NOTHING.iter().map(|(id, _)| id.to_string());
    assert_eq!(idle, named.collect());
}

fn without<T: Copy>(table: &[T], at: usize) -> &'static [T] {
    [&table[..at], &table[at + 1..]].concat().leak()
}
