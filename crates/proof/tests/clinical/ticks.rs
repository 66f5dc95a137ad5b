//! P01, P02 and P06: no tick lowers urgency, neither the tier nor "go now" within same-day, and
//! "Not sure" is a tick like any other (reference 7.7, 1 and 2).

use std::collections::BTreeSet;

use content::QUIZ;
use engine::Urgency;

use crate::support::{name, never_falls, proof, ticks};
use proof::Gate;

#[test]
fn an_added_tick_lowers_urgency_on_no_sheet() {
    let mut proof = proof();
    let any = proof.sheet().given.clone();
    for (at, option) in ticks() {
        let before = proof.graph.len();
        let (less, more) = (any.without_tick(at, option), any.with_tick(at, option));
        let claim = format!("{} beside the others lowers nothing", name(at, option));
        never_falls(&mut proof, &claim, &less, &more, Gate::FALSE);
        proof.forget(before);
    }
}

/// Options that can be less urgent than "Not sure" in their place: something that is known is, and
/// that it was not clear no longer counts.
const LESS_THAN_UNSURE: &[&str] = &["throat-breath-eyes.dry-cough"];

#[test]
fn a_tick_in_the_place_of_not_sure_lowers_urgency_only_where_it_is_named() {
    let mut proof = proof();
    let any = proof.sheet().given.clone();
    let mut falling = BTreeSet::new();
    for (at, option) in ticks() {
        let Some(unsure) = QUIZ.questions[at].unsure.map(usize::from) else {
            continue;
        };
        let before = proof.graph.len();
        let from = any.without_tick(at, option).with_tick(at, unsure);
        let to = any.without_tick(at, unsure).with_tick(at, option);
        let (from, to) = (proof.resolve(&from), proof.resolve(&to));
        let falls = proof.falls(&from, &to, Urgency::default());
        if option != unsure && proof.can_together(&[falls]) {
            falling.insert(name(at, option));
        }
        proof.forget(before);
    }
    let named = LESS_THAN_UNSURE.iter().map(|name| name.to_string());
    assert_eq!(falling, named.collect());
}
