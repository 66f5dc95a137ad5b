//! What the engine itself finds to be impossible.

use super::{check, told};

#[test]
fn a_question_that_is_never_asked() {
    let told = told(
        "questions.toml",
        "any = [\"where.*\", \"score:total>=1\"]",
        "all = [\"fever.rigors\"]",
    );
    let expected = "content/questions.toml: question \"feel\", asked-when: no answers lead here: \
                    correct the condition or remove it";
    assert_eq!(told.first().map(String::as_str), Some(expected));
}

#[test]
fn an_option_that_is_never_offered() {
    let told = told(
        "questions.toml",
        "buttock-tender = \"where.back\"",
        "buttock-tender = \"fever.rigors\"",
    );
    let expected = "content/questions.toml: question \"feel\", only-when of \"buttock-tender\": no \
                    answers lead here: correct the condition or remove it";
    assert_eq!(told, [expected]);
}

#[test]
fn a_rule_that_never_matches() {
    check(
        "rules.toml",
        "all = [\"fever.rigors\"]",
        "all = [\"fever.rigors\", \"fever.none\"]",
        "content/rules.toml: rule \"sepsis\": can never hold: correct the condition or remove it",
    );
}

#[test]
fn a_rule_that_only_an_answer_not_asked_for_could_match() {
    check(
        "rules.toml",
        "all = [\"fever.rigors\"]",
        "all = [\"fever.rigors\", \"feel.tingling\"]",
        "content/rules.toml: rule \"sepsis\": can never hold: correct the condition or remove it",
    );
}

#[test]
fn a_tag_that_never_holds() {
    check(
        "rules.toml",
        "all = [\"course.better\", \"is:nerve\"]",
        "all = [\"course.better\", \"course.worse\"]",
        "content/rules.toml: tag \"settling\": can never hold: correct the condition or remove it",
    );
}

#[test]
fn an_item_of_a_score_that_never_counts() {
    check(
        "rules.toml",
        "all = [\"age.70-plus\"]",
        "all = [\"age.70-plus\", \"age.adult\"]",
        "content/rules.toml: score \"total\", item 1: can never hold: correct the condition or \
         remove it",
    );
}

#[test]
fn a_pattern_that_an_earlier_one_hides() {
    check(
        "rules.toml",
        "[[pattern]]\nid = \"unclear\"",
        "[[pattern]]\nid = \"tingling\"\nall = [\"feel.tingling\"]\n\n[[pattern]]\nid = \"unclear\"",
        "content/rules.toml: pattern \"tingling\": never fits: correct the condition, or move it \
         before the pattern that hides it",
    );
}

#[test]
fn a_base_rule_that_its_patterns_never_meet() {
    check(
        "rules.toml",
        "patterns = [\"nerve\"]",
        "patterns = [\"unclear\"]\nall = [\"feel.tingling\"]",
        "content/rules.toml: base \"nerve-first\": can never hold: correct the condition or remove \
         it",
    );
}

#[test]
fn a_block_that_is_never_shown() {
    check(
        "guidance.toml",
        "section = \"self-care\"",
        "section = \"self-care\"\nall = [\"tier:routine\", \"go-now\"]",
        "content/guidance.toml: block \"keep-moving\": can never hold: correct the condition or \
         remove it",
    );
}

#[test]
fn a_mechanism_that_is_never_shown() {
    check(
        "learn.toml",
        "any = [\"pattern:nerve\"]",
        "all = [\"pattern:nerve\", \"pattern:unclear\"]",
        "content/learn.toml: mechanism \"disc\": can never hold: correct the condition or remove it",
    );
}
