//! P03, P04, P05 and age: where one option is chosen, a worse one never lowers urgency.

use content::QUIZ;
use engine::{Choose, Tier, Urgency};
use proof::Gate;

use crate::support::{all, never, never_falls, option, proof, question};

/// A claim: this option in the place of that one lowers nothing.
struct Step {
    question: &'static str,
    from: &'static str,
    to: &'static str,
    /// For whom it may, and why.
    accepted: Option<Accepted>,
}

/// Someone for whom urgency may fall: all of these hold, and none of those.
#[derive(Clone, Copy)]
struct Accepted {
    all: &'static [&'static str],
    none: &'static [&'static str],
}

const fn step(question: &'static str, from: &'static str, to: &'static str) -> Step {
    Step {
        question,
        from,
        to,
        accepted: None,
    }
}

impl Step {
    const fn unless(mut self, all: &'static [&'static str], none: &'static [&'static str]) -> Step {
        self.accepted = Some(Accepted { all, none });
        self
    }
}

const STEPS: &[Step] = &[
    // The out-of-scope card is within days; an adult has no such floor.
    step("age", "under-18", "18-39").unless(&[], &[]),
    step("age", "18-39", "40-49"),
    step("age", "40-49", "50-59"),
    // The question on periods is not asked from 60 on (reference 8).
    step("age", "50-59", "60-69").unless(&["with-periods.yes"], &[]),
    step("age", "60-69", "70-plus"),
    step("fever", "none", "unsure"),
    step("fever", "none", "like-flu"),
    step("fever", "unsure", "with-local-pain"),
    step("fever", "like-flu", "with-local-pain"),
    // "Not sure" could be fever in one place; aches all over are not (reference 7.2).
    step("fever", "unsure", "like-flu").unless(&[], &["is:fever-risk"]),
    // Flu and pain on one side could be an infected muscle; on both sides it is what flu does.
    step("side", "one", "both").unless(
        &[
            "fever.like-flu",
            "where.groin-or-hip|front-of-thigh|back-of-thigh|buttock",
            "onset.within-7-days|weeks-1-6",
        ],
        &[],
    ),
    // Read by no rule.
    step("which-side", "left", "right"),
    step("which-side", "right", "varies"),
    step("which-side", "varies", "left"),
    step("leg-or-back", "back", "same"),
    step("leg-or-back", "no-back-pain", "same"),
    step("leg-or-back", "same", "leg"),
    step("leg-straighten", "no", "yes"),
    step("leg-straighten", "no", "skip"),
    step("leg-straighten", "skip", "no"),
    step("weak-or-sore", "sore", "unsure"),
    step("weak-or-sore", "sore", "both"),
    step("weak-or-sore", "unsure", "weak"),
    step("weak-or-sore", "both", "weak"),
    step("weak-side", "one", "unsure"),
    step("weak-side", "both", "unsure"),
    // Weak on one side counts for the nerve score, which matters beside known myositis (7.2); on
    // both it counts for the muscle score, which is no more urgent for what is steady over a year.
    step("weak-side", "one", "both").unless(&["history.known-myositis", "onset.over-1-year"], &[]),
    step("weak-side", "unsure", "both")
        .unless(&["history.known-myositis", "onset.over-1-year"], &[]),
    step("course", "better", "same"),
    step("course", "same", "worse"),
    step("course", "worse", "worse-fast"),
    step("morning-stiffness", "no", "yes"),
    step("head-and-jaw", "no", "unsure"),
    step("head-and-jaw", "unsure", "yes"),
    step("head-and-jaw", "yes", "unsure"),
    step("impact", "mild", "moderate"),
    step("impact", "moderate", "severe"),
    step("with-periods", "no", "yes"),
    step("with-periods", "no", "skip"),
    step("with-periods", "skip", "no"),
    step("mood", "none", "prefer-not"),
    step("mood", "prefer-not", "none"),
    step("mood", "prefer-not", "thoughts"),
    step("mood", "thoughts", "danger"),
];

/// Questions whose options are in no order of urgency.
const WITHOUT_ORDER: &[&str] = &["onset"]; // reference 7.7, 13

#[test]
fn a_worse_choice_lowers_urgency_only_where_it_is_named() {
    let mut proof = proof();
    let any = proof.sheet().given.clone();
    for step in STEPS {
        let before = proof.graph.len();
        let at = question(step.question);
        let choose = |to| any.with_answer(at, &[option(step.question, to)]);
        let (from, to) = (choose(step.from), choose(step.to));
        let claim = format!(
            "{}: {} to {} lowers nothing",
            step.question, step.from, step.to
        );
        let sheet = proof.resolve(&from);
        let accepted = step
            .accepted
            .map_or(Gate::FALSE, |Accepted { all: of, none }| {
                let without: Vec<Gate> = none
                    .iter()
                    .map(|one| !all(&mut proof, &sheet, &[one]))
                    .collect();
                let of = all(&mut proof, &sheet, of);
                let without = proof.graph.all(without);
                proof.graph.and(of, without)
            });
        never_falls(&mut proof, &claim, &from, &to, accepted);
        if step.accepted.is_some() {
            let after = proof.resolve(&to);
            let falls = proof.falls(&sheet, &after, Urgency::default());
            assert!(
                proof.can_together(&[falls]),
                "{claim}: so for everyone; accept nothing"
            );
        }
        proof.forget(before);
    }
}

/// What a child's sheet says beyond the out-of-scope card, an adult's says too.
#[test]
fn no_same_day_advice_is_for_children_only() {
    let mut proof = proof();
    let any = proof.sheet().given.clone();
    let at = question("age");
    let (child, adult) = (any.with_answer(at, &[0]), any.with_answer(at, &[1]));
    let (from, to) = (proof.resolve(&child), proof.resolve(&adult));
    let falls = proof.falls(&from, &to, Urgency::of(Tier::SameDay));
    never(
        &mut proof,
        "18-39 is as urgent",
        &[falls],
        &[&child, &adult],
    );
}

#[test]
fn every_question_with_one_answer_has_its_steps_or_is_named() {
    let one = QUIZ
        .questions
        .iter()
        .filter(|question| question.choose == Choose::One);
    for question in one {
        let steps = STEPS.iter().filter(|step| step.question == question.id);
        let named = WITHOUT_ORDER.contains(&question.id);
        let of: Vec<&str> = steps.flat_map(|step| [step.from, step.to]).collect();
        for option in question.options {
            assert_ne!(
                of.contains(option),
                named,
                "{}.{option}: add a step",
                question.id
            );
        }
    }
}
