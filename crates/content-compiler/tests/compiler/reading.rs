//! Files and entries that cannot be read.

use super::{Copy, check, problems, told};

#[test]
fn a_missing_file() {
    let copy = Copy::new();
    std::fs::remove_file(copy.0.join("sources.toml")).expect("the fixture has sources");
    let told = copy.problems();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(
        told[0].starts_with("content/sources.toml: cannot be read ("),
        "{told:?}"
    );
    assert!(
        told[0].ends_with("add the file, as README.md shows"),
        "{told:?}"
    );
}

#[test]
fn every_missing_file_is_told_at_once() {
    let told = problems(&Copy::new().0.join("nothing-here"));
    assert_eq!(told.len(), 16, "{told:#?}");
}

#[test]
fn an_empty_file() {
    let told = told("en/screens.toml", "[danger]\ntitle = \"Danger signs\"", "");
    assert_eq!(
        told,
        ["content/en/screens.toml: is empty: fill it, as README.md shows"]
    );
}

#[test]
fn broken_toml_is_told_with_its_line() {
    let told = told("rules.toml", "id = \"one-place\"", "id = one-place");
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(
        told[0].starts_with("content/rules.toml: line 2: "),
        "{told:?}"
    );
}

#[test]
fn an_unknown_table() {
    check(
        "rules.toml",
        "[[base]]\nid = \"nerve-first\"",
        "[[bse]]\nid = \"nerve-first\"",
        "content/rules.toml: [bse] is not known; did you mean \"base\"?",
    );
}

#[test]
fn a_table_in_single_brackets() {
    check(
        "learn.toml",
        "[[mechanism]]",
        "[mechanism]",
        "content/learn.toml: write [[mechanism]] in double brackets for each entry",
    );
}

#[test]
fn an_unknown_key() {
    check(
        "rules.toml",
        "flag = \"sepsis\"",
        "flg = \"sepsis\"",
        "content/rules.toml: rule \"sepsis\": \"flg\" is not known here; did you mean \"flag\"?",
    );
}

#[test]
fn an_unknown_key_near_one_of_a_condition() {
    check(
        "rules.toml",
        "none = [\"where.leg\"]",
        "nonne = [\"where.leg\"]",
        "content/rules.toml: fact \"one-place\": \"nonne\" is not known here; did you mean \"none\"?",
    );
}

#[test]
fn a_condition_where_none_can_stand() {
    check(
        "rules.toml",
        "leads = true",
        "leads = true\nall = [\"fever.rigors\"]",
        "content/rules.toml: flag \"cauda-equina\": \"all\" is not known here; choose from: leads, \
         eating, id, why, sources, reasoning",
    );
}

#[test]
fn an_unknown_key_in_an_item_of_a_score() {
    check(
        "rules.toml",
        "why = \"Best item.\"",
        "wy = \"Best item.\"",
        "content/rules.toml: score \"nerve\": \"wy\" is not known here; did you mean \"why\"?",
    );
}

#[test]
fn an_unknown_value() {
    check(
        "rules.toml",
        "tier = \"same-day\"",
        "tier = \"sameday\"",
        "content/rules.toml: rule \"saddle\": \"sameday\" is not known here; did you mean \
         \"same-day\"?",
    );
    check(
        "rules.toml",
        "leads = true",
        "leads = true\neating = \"no-fod\"",
        "content/rules.toml: flag \"cauda-equina\": \"no-fod\" is not known here; did you mean \
         \"no-food\"?",
    );
    check(
        "learn.toml",
        "strength = \"common\"",
        "strength = \"sure\"",
        "content/learn.toml: mechanism \"disc\": \"sure\" is not known here; choose from: common, \
         uncommon, rare, plausible",
    );
}

#[test]
fn an_entry_without_an_id() {
    check(
        "sources.toml",
        "id = \"R1\"\n",
        "",
        "content/sources.toml: source \"number 1\": missing field `id`",
    );
}

#[test]
fn every_broken_entry_is_told_at_once() {
    let copy = Copy::new();
    copy.replace("rules.toml", "tier = \"same-day\"", "teir = \"same-day\"");
    copy.replace("rules.toml", "tier = \"routine\"", "teir = \"routine\"");
    copy.replace("sources.toml", "mark", "makr");
    assert_eq!(copy.problems().len(), 3, "{:#?}", copy.problems());
}

#[test]
fn nobody_to_stop_asking() {
    check(
        "questions.toml",
        "[early-end]\nafter = \"fever\"\nwhen = { all = [\"age.under-18\"] }",
        "",
        "content/questions.toml: [early-end] is missing: add it, as README.md shows",
    );
}

#[test]
fn a_review_state_that_does_not_exist() {
    check(
        "review.toml",
        "state = \"not-reviewed\"",
        "state = \"checked\"",
        "content/review.toml: \"checked\" is not known here; choose from: not-reviewed, reviewed",
    );
}
