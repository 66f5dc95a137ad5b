//! Names in entries that do not exist, and terms that cannot be understood.

use super::check;

const FEVER: &str = "all = [\"fever.rigors\"]";

fn condition(written: &str, expected: &str) {
    let expected = format!("content/rules.toml: rule \"sepsis\": {expected}");
    check(
        "rules.toml",
        FEVER,
        &format!("all = [\"{written}\"]"),
        &expected,
    );
}

#[test]
fn a_question() {
    condition(
        "fevr.rigors",
        "question \"fevr\" does not exist; did you mean \"fever\"?",
    );
}

#[test]
fn an_option() {
    condition(
        "fever.rigour",
        "option \"rigour\" of question \"fever\" does not exist; did you mean \"rigors\"?",
    );
    condition(
        "fever.none|quite-high",
        "option \"quite-high\" of question \"fever\" does not exist; choose from: none, rigors, \
         unsure",
    );
}

#[test]
fn a_fact() {
    condition(
        "is:settlin",
        "fact or tag \"settlin\" does not exist; did you mean \"settling\"?",
    );
}

#[test]
fn the_only_term_of_a_condition() {
    check(
        "rules.toml",
        "any = [\"danger.numb-saddle|unsure\"]",
        "any = [\"danger.nub-saddle\"]",
        "content/rules.toml: rule \"saddle\": option \"nub-saddle\" of question \"danger\" does not \
         exist; did you mean \"numb-saddle\"?",
    );
}

#[test]
fn a_score() {
    condition(
        "score:nerv>=2",
        "score \"nerv\" does not exist; did you mean \"nerve\"?",
    );
}

#[test]
fn a_tier() {
    condition(
        "tier>=sameday",
        "tier \"sameday\" does not exist; did you mean \"same-day\"?",
    );
}

#[test]
fn a_flag_of_a_rule() {
    check(
        "rules.toml",
        "flag = \"sepsis\"\ntier",
        "flag = \"spesis\"\ntier",
        "content/rules.toml: rule \"sepsis\": flag \"spesis\" does not exist; did you mean \
         \"sepsis\"?",
    );
}

#[test]
fn a_flag_and_a_pattern_in_guidance() {
    check(
        "guidance.toml",
        "flag:cauda-equina",
        "flag:saddle-numbness",
        "content/guidance.toml: block \"ask-for-a-scan\": flag \"saddle-numbness\" does not exist; \
         choose from: cauda-equina, sepsis",
    );
    check(
        "learn.toml",
        "pattern:nerve",
        "pattern:nerves",
        "content/learn.toml: mechanism \"disc\": pattern \"nerves\" does not exist; did you mean \
         \"nerve\"?",
    );
}

#[test]
fn a_pattern_of_a_base_rule() {
    check(
        "rules.toml",
        "patterns = [\"nerve\"]",
        "patterns = [\"nreve\"]",
        "content/rules.toml: base \"nerve-first\": pattern \"nreve\" does not exist; did you mean \
         \"nerve\"?",
    );
}

#[test]
fn an_included_score() {
    check(
        "rules.toml",
        "includes = \"nerve\"",
        "includes = \"nerves\"",
        "content/rules.toml: score \"total\": score \"nerves\" does not exist; did you mean \
         \"nerve\"?",
    );
}

#[test]
fn a_source() {
    check(
        "rules.toml",
        "sources = [\"local-report\"]",
        "sources = [\"local-reports\"]",
        "content/rules.toml: rule \"sepsis\": source \"local-reports\" does not exist; did you mean \
         \"local-report\"?",
    );
    check(
        "rules.toml",
        "sources = [\"local-report\"]",
        "sources = [\"R1\", \"R1\"]",
        "content/rules.toml: rule \"sepsis\": source \"R1\" is named twice: remove one",
    );
}

#[test]
fn a_source_of_an_entry_that_needs_none() {
    check(
        "rules.toml",
        "all = [\"course.better\", \"is:nerve\"]\nsources = [\"R1\"]",
        "all = [\"course.better\", \"is:nerve\"]\nsources = [\"R9\"]",
        "content/rules.toml: tag \"settling\": source \"R9\" does not exist; did you mean \"R1\"?",
    );
}

#[test]
fn an_organisation() {
    check(
        "countries.toml",
        "organisations = [\"myositis-uk\"]",
        "organisations = [\"myositis\"]",
        "content/countries.toml: country \"new-zealand\": organisation \"myositis\" does not exist; \
         choose from: myositis-uk",
    );
}

#[test]
fn the_last_question_before_the_end() {
    check(
        "questions.toml",
        "after = \"fever\"",
        "after = \"fevers\"",
        "content/questions.toml: [early-end]: question \"fevers\" does not exist; did you mean \
         \"fever\"?",
    );
}

#[test]
fn an_option_that_depends_on_an_answer() {
    check(
        "questions.toml",
        "{ buttock-tender = \"where.back\" }",
        "{ buttock-tendr = \"where.back\" }",
        "content/questions.toml: question \"feel\", only-when of \"buttock-tendr\": option \
         \"buttock-tendr\" of question \"feel\" does not exist; did you mean \"buttock-tender\"?",
    );
}

#[test]
fn an_order_that_a_question_does_not_have() {
    condition(
        "fever>=rigors",
        "question \"fever\" is not ordered, so \">=\" means nothing: name the options, or give the \
         question ordered = true if they go from less to more",
    );
}

#[test]
fn not_sure_where_it_cannot_be_said() {
    condition(
        "where.*unsure",
        "question \"where\" has no option \"unsure\": write \"where.*\"",
    );
}

#[test]
fn a_score_compared_below() {
    condition(
        "score:nerve<5",
        "\"score:nerve<5\" compares in a way that could let an answer lower the urgency: only >= is \
         allowed",
    );
    condition(
        "score:nerve",
        "\"score:nerve\" does not compare a score: write it as \"score:nerve>=5\"",
    );
    condition(
        "score:nerve>=0",
        "\"score:nerve>=0\" always holds: ask for 1 point or more",
    );
}

#[test]
fn a_term_that_is_none() {
    condition(
        "fever",
        "\"fever\" is not a condition: write question.option, question.*, question>=option, \
         is:fact, score:id>=points or tier>=tier",
    );
    condition(
        "fever. rigors",
        "\"fever. rigors\" holds a space: write it without",
    );
    condition(
        "fact:nerve",
        "\"fact:nerve\" begins with \"fact:\", which is not known; choose from: is:, score:, \
         tier:, flag:, pattern:",
    );
}

#[test]
fn terms_about_the_result_stand_in_guidance_only() {
    for written in ["go-now", "tier:routine", "flag:sepsis", "pattern:nerve"] {
        condition(
            written,
            &format!(
                "\"{written}\" speaks of the result, which does not exist yet here: use it in \
                 guidance.toml and learn.toml only"
            ),
        );
    }
}

#[test]
fn lists_that_say_nothing() {
    check(
        "rules.toml",
        FEVER,
        "all = [\"fever.rigors\"]\nany = []",
        "content/rules.toml: rule \"sepsis\": \"any\" is an empty list: fill it or remove it",
    );
    check(
        "rules.toml",
        FEVER,
        "all = [\"fever.rigors\", \"fever.rigors\"]",
        "content/rules.toml: rule \"sepsis\": \"all\" holds \"fever.rigors\" twice: remove one",
    );
    check(
        "rules.toml",
        "count = 2",
        "count = 4",
        "content/rules.toml: fact \"nerve\": at-least asks for 4 of 3: count can be 1 to 3",
    );
}
