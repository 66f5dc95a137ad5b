//! The properties of reference section 9 that are about one kind of person.

use content::QUIZ;
use engine::{Atom, Tier};
use proof::{Gate, Proof, Sheet};

use crate::support::{all, holds, never, option, position, proof, question};

fn flag(sheet: &Sheet, id: &str) -> Gate {
    sheet.result.flags[position(QUIZ.flags, id, |flag| flag.id)]
}

fn pattern(sheet: &Sheet, id: &str) -> Gate {
    sheet.result.patterns[position(QUIZ.patterns, id, |pattern| pattern.id)]
}

/// Claims that for whoever has all of these, this holds too.
fn always(proof: &mut Proof, sheet: &Sheet, claim: &str, given: &[Gate], then: Gate) {
    let gates: Vec<Gate> = given.iter().copied().chain([!then]).collect();
    never(proof, claim, &gates, &[&sheet.given]);
    assert!(proof.can_together(given), "{claim}: of nobody");
}

/// Any tick or "Not sure" is same-day, and "go now" with the flag that is listed first of its tier;
/// beside answers that are less urgent by themselves it is exactly that.
#[test]
fn p07_any_saddle_answer_is_same_day_with_cauda_equina_first() {
    let mut proof = proof();
    let any = proof.sheet().given.clone();
    let at = question("saddle");
    let cauda_equina = position(QUIZ.flags, "cauda-equina", |flag| flag.id);
    let leading: Vec<&str> = QUIZ
        .flags
        .iter()
        .filter(|flag| flag.leads)
        .map(|flag| flag.id)
        .collect();
    assert_eq!(leading, ["cauda-equina"]);
    let none = any.with_answer(at, &[]);
    let without = proof.resolve(&none);
    for option in 0..QUIZ.questions[at].options.len() {
        let given = any.with_tick(at, option);
        let sheet = proof.resolve(&given);
        let result = &sheet.result;
        let flag = sheet.result.flag_at_least(cauda_equina, Tier::SameDay);
        always(&mut proof, &sheet, "cauda equina at same-day", &[], flag);
        let above = sheet.result.flag_at_least(cauda_equina, Tier::CallNow);
        always(&mut proof, &sheet, "at no other tier", &[], !above);
        always(
            &mut proof,
            &sheet,
            "same-day",
            &[],
            result.at_least_tier(Tier::SameDay),
        );
        let go_now = proof
            .graph
            .or(result.go_now, result.at_least_tier(Tier::CallNow));
        always(&mut proof, &sheet, "go now", &[], go_now);
        let benign = !without.result.at_least_tier(Tier::SameDay);
        always(
            &mut proof,
            &sheet,
            "exactly same-day",
            &[benign],
            result.go_now,
        );
    }
}

#[test]
fn p08_danger_is_call_now_and_thoughts_are_same_day() {
    let mut proof = proof();
    let sheet = proof.sheet().clone();
    for (to, tier) in [
        ("mood.danger", Tier::CallNow),
        ("mood.thoughts", Tier::SameDay),
    ] {
        let said = all(&mut proof, &sheet, &[to]);
        let at_least = sheet.result.at_least_tier(tier);
        always(&mut proof, &sheet, to, &[said], at_least);
        always(&mut proof, &sheet, to, &[said], flag(&sheet, "mood"));
    }
    let severe = all(&mut proof, &sheet, &["impact.severe"]);
    let asked = sheet.asked[question("mood")];
    always(
        &mut proof,
        &sheet,
        "asked where it is severe",
        &[severe, !sheet.ended],
        asked,
    );
}

#[test]
fn p09_under_18_is_never_given_a_pattern_and_keeps_every_flag() {
    let mut proof = proof();
    let sheet = proof.sheet().clone();
    let child = all(&mut proof, &sheet, &["age.under-18"]);
    let any_pattern = proof.graph.any(sheet.result.patterns.clone());
    always(&mut proof, &sheet, "no pattern", &[child], !any_pattern);
    always(
        &mut proof,
        &sheet,
        "a pattern for everyone else",
        &[!child],
        any_pattern,
    );
    always(
        &mut proof,
        &sheet,
        "the card",
        &[child],
        flag(&sheet, "out-of-scope"),
    );
    always(
        &mut proof,
        &sheet,
        "the card",
        &[!child],
        !flag(&sheet, "out-of-scope"),
    );
    let at_least = sheet.result.at_least_tier(Tier::WithinDays);
    always(&mut proof, &sheet, "within days", &[child], at_least);
    // The flags of what a child is asked are those of an adult with the same answers.
    let last = usize::from(QUIZ.early_end.after) + 1;
    let asked = sheet.given.so_far(last);
    let age = question("age");
    let child = asked.with_answer(age, &[option("age", "under-18")]);
    let adult = asked.with_answer(age, &[option("age", "18-39")]);
    let (ours, theirs) = (proof.resolve(&child), proof.resolve(&adult));
    for (at, rule) in QUIZ.rules.iter().enumerate() {
        let lost = [theirs.result.rules[at], !ours.result.rules[at]];
        never(&mut proof, rule.id, &lost, &[&child, &adult]);
    }
}

#[test]
fn p11_known_myositis_with_a_nerve_score_of_3_is_overlap_within_days() {
    let mut proof = proof();
    let sheet = proof.sheet().clone();
    let known = all(&mut proof, &sheet, &["history.known-myositis"]);
    let score = position(QUIZ.scores, "nerve", |score| score.id) as u8;
    let nerve = holds(&mut proof, &sheet, Atom::Score(score, 3));
    let within_days = sheet.result.at_least_tier(Tier::WithinDays);
    always(
        &mut proof,
        &sheet,
        "within days",
        &[known, nerve],
        within_days,
    );
    let overlap = pattern(&sheet, "overlap");
    always(
        &mut proof,
        &sheet,
        "overlap",
        &[known, nerve, !sheet.ended],
        overlap,
    );
}

#[test]
fn p12_immunotherapy_with_a_vital_sign_is_call_now() {
    let mut proof = proof();
    let sheet = proof.sheet().clone();
    for vital in [
        "throat-breath-eyes.eyelids-or-double-vision",
        "throat-breath-eyes.swallowing-new",
        "throat-breath-eyes.breathless-on-effort",
        "throat-breath-eyes.palpitations",
        "harder-tasks.lifting-head",
        "right-now.chest-pain",
        "right-now.breathless",
        "right-now.choking",
    ] {
        let both = all(&mut proof, &sheet, &["history.cancer-immunotherapy", vital]);
        let call_now = sheet.result.at_least_tier(Tier::CallNow);
        always(&mut proof, &sheet, vital, &[both], call_now);
    }
}
