//! Entries that are all right alone and do not fit together.

use super::{Copy, check, told};

#[test]
fn an_id_used_twice() {
    let told = told(
        "rules.toml",
        "[[flag]]\nid = \"sepsis\"",
        "[[flag]]\nid = \"cauda-equina\"",
    );
    let expected = "content/rules.toml: flag \"cauda-equina\": this id is used twice: give one of \
                    them another id";
    assert!(told.contains(&expected.into()), "{told:#?}");
}

#[test]
fn a_tag_with_the_id_of_a_fact() {
    check(
        "rules.toml",
        "[[tag]]\nid = \"settling\"",
        "[[tag]]\nid = \"one-place\"",
        "content/rules.toml: tag \"one-place\": a fact has this id too: give one of them another id",
    );
}

#[test]
fn an_option_listed_twice() {
    check(
        "questions.toml",
        "[\"back\", \"leg\"]",
        "[\"back\", \"leg\", \"leg\"]",
        "content/questions.toml: question \"where\", option \"leg\": is listed twice: remove one",
    );
}

#[test]
fn an_id_that_is_not_kebab_case() {
    for id in ["Nerve_First", "nerve--first", "-nerve", "", "12"] {
        check(
            "rules.toml",
            "id = \"nerve-first\"",
            &format!("id = \"{id}\""),
            &format!(
                "content/rules.toml: base \"{id}\": the id is not in kebab-case: use small letters, \
                 digits and single hyphens"
            ),
        );
    }
}

#[test]
fn an_id_with_a_meaning_of_its_own() {
    check(
        "rules.toml",
        "id = \"nerve-first\"",
        "id = \"nerve-other\"",
        "content/rules.toml: base \"nerve-other\": the id has a meaning of its own in conditions or \
         words: choose another",
    );
}

#[test]
fn more_options_than_the_engine_holds() {
    let many: Vec<String> = (0..31).map(|at| format!("\"o{at}\"")).collect();
    let told = told("questions.toml", "\"back\", \"leg\"", &many.join(", "));
    let expected = "content/questions.toml: question \"where\": 31 options, but the engine holds 30: \
                    take some out";
    assert!(told.contains(&expected.into()), "{told:#?}");
}

#[test]
fn more_questions_than_the_engine_holds() {
    let many: Vec<String> = (0..27)
        .map(|at| {
            format!(
                "[[question]]\nid = \"q{at}\"\nchoose = \"one\"\noptions = [\"a\"]\n\
                 screen = \"s{at}\"\nsources = [\"R1\"]\n"
            )
        })
        .collect();
    let told = told(
        "questions.toml",
        "[[question]]\nid = \"age\"",
        &(many.concat() + "[[question]]\nid = \"age\""),
    );
    let expected = "content/questions.toml: 33 questions, but the engine holds 32: take some out";
    assert!(told.contains(&expected.into()), "{told:#?}");
}

#[test]
fn more_scores_than_the_engine_holds() {
    let many: Vec<String> = (0..7)
        .map(|at| {
            let items = "items = [{ points = 1, all = [\"age.adult\"] }]";
            format!("[[score]]\nid = \"s{at}\"\n{items}\n")
        })
        .collect();
    check(
        "rules.toml",
        "[[score]]\nid = \"total\"",
        &(many.concat() + "[[score]]\nid = \"total\""),
        "content/rules.toml: 9 scores, but the engine holds 8: take some out",
    );
}

#[test]
fn more_of_anything_else_than_the_engine_holds() {
    let rule = "flag = \"sepsis\"\ntier = \"routine\"\nsources = [\"R1\"]";
    for (kind, body, what, count, most) in [
        ("fact", "", "facts and tags", 256, 255),
        ("flag", "", "flags", 256, 255),
        ("rule", rule, "rules", 256, 255),
        ("base", "tier = \"routine\"", "base rules", 256, 255),
        ("pattern", "", "patterns", 9, 8),
    ] {
        let condition = if kind == "flag" {
            ""
        } else {
            "all = [\"age.adult\"]"
        };
        let entry = |at| format!("[[{kind}]]\nid = \"x{at}\"\n{condition}\n{body}\n");
        let present = if kind == "fact" { 3 } else { 2 };
        let many: String = (present..count).map(entry).collect();
        let first = format!("[[{kind}]]\n");
        let told = told("rules.toml", &first, &(many + &first));
        let expected = format!(
            "content/rules.toml: {count} {what}, but the engine holds {most}: take some out"
        );
        assert!(told.contains(&expected), "{told:#?}");
    }
}

#[test]
fn a_list_in_which_some_options_stand_under_no_head() {
    check(
        "en/questions.toml",
        "leg = \"Leg\"",
        "leg-heading = \"Below\"\nleg = \"Leg\"",
        "content/questions.toml: question \"where\", head of \"leg\": options before it have no head: \
         give the first option one",
    );
}

#[test]
fn a_head_over_an_option_that_may_be_left_out() {
    let told = told(
        "en/questions.toml",
        "tingling = \"Tingling\"\n",
        "tingling-heading = \"Skin\"\ntingling = \"Tingling\"\nbuttock-tender-heading = \"Muscle\"\n",
    );
    let expected = "content/questions.toml: question \"feel\", head of \"buttock-tender\": this option \
                    may stand elsewhere or be left out: give another a head";
    assert_eq!(told, [expected]);
}

#[test]
fn a_question_without_options() {
    let told = told(
        "questions.toml",
        "options = [\"back\", \"leg\"]",
        "options = []",
    );
    let expected = "content/questions.toml: question \"where\": has no options: add some";
    assert!(told.contains(&expected.into()), "{told:#?}");
}

#[test]
fn a_screen_that_is_torn_apart() {
    let told = told(
        "questions.toml",
        "screen = \"course\"",
        "screen = \"danger\"",
    );
    let expected = "content/questions.toml: question \"course\": screen \"danger\" has other \
                    questions between its own: move this question up to them, or give it a screen of \
                    its own";
    assert_eq!(told, [expected]);
}

#[test]
fn a_question_that_is_asked_by_a_later_answer() {
    check(
        "questions.toml",
        "any = [\"where.*\", \"score:total>=1\"]",
        "any = [\"where.*\", \"course.worse\"]",
        "content/questions.toml: question \"feel\", asked-when: reads question \"course\", which is \
         not answered by then: move that question up, or leave it out",
    );
}

#[test]
fn a_question_that_is_asked_by_a_later_answer_through_a_fact() {
    check(
        "questions.toml",
        "any = [\"where.*\", \"score:total>=1\"]",
        "any = [\"where.*\", \"is:settling\"]",
        "content/questions.toml: question \"feel\", asked-when: reads question \"course\", which is \
         not answered by then: move that question up, or leave it out",
    );
}

#[test]
fn an_option_that_depends_on_a_later_answer() {
    check(
        "questions.toml",
        "buttock-tender = \"where.back\"",
        "buttock-tender = \"course.worse\"",
        "content/questions.toml: question \"feel\", only-when of \"buttock-tender\": reads question \
         \"course\", which is not answered by then: move that question up, or leave it out",
    );
}

#[test]
fn an_end_that_depends_on_a_later_answer() {
    check(
        "questions.toml",
        "all = [\"age.under-18\"]",
        "all = [\"where.back\"]",
        "content/questions.toml: [early-end]: reads question \"where\", which is not answered by \
         then: move that question up, or leave it out",
    );
}

const TICK: &str = "turn the condition round, or add exception = \"why this is safe\"";

#[test]
fn one_more_tick_that_could_lower_the_urgency() {
    check(
        "rules.toml",
        "exception = \"Shown only.\"\n",
        "",
        &format!(
            "content/rules.toml: fact \"one-place\": \"none\" reads question \"where\", where many \
             can be chosen: one more tick could lower the urgency; {TICK}"
        ),
    );
}

#[test]
fn one_more_tick_that_could_lower_the_urgency_through_a_fact_or_score() {
    for (term, question) in [("is:settling", "danger"), ("score:total>=1", "where")] {
        check(
            "rules.toml",
            "none = [\"course.better\"]",
            &format!("none = [\"{term}\"]"),
            &format!(
                "content/rules.toml: rule \"sepsis\": \"none\" reads question \"{question}\", where \
                 many can be chosen: one more tick could lower the urgency; {TICK}"
            ),
        );
    }
}

#[test]
fn one_more_tick_that_could_lower_the_urgency_through_a_tier() {
    check(
        "questions.toml",
        "none = [\"fever.rigors\"]",
        "none = [\"tier>=same-day\"]",
        &format!(
            "content/questions.toml: question \"feel\", asked-when: \"none\" reads question \
             \"danger\", where many can be chosen: one more tick could lower the urgency; {TICK}"
        ),
    );
}

#[test]
fn one_more_tick_that_could_hide_guidance() {
    check(
        "guidance.toml",
        "section = \"self-care\"",
        "section = \"self-care\"\nnone = [\"where.leg\"]",
        &format!(
            "content/guidance.toml: block \"keep-moving\": \"none\" reads question \"where\", where \
             many can be chosen: one more tick could hide this; {TICK}"
        ),
    );
}

#[test]
fn an_exception_without_a_reason() {
    check(
        "rules.toml",
        "exception = \"Shown only.\"",
        "exception = \"\"",
        "content/rules.toml: fact \"one-place\": exception is empty: say why it is safe, or remove \
         it",
    );
}

#[test]
fn facts_that_need_each_other() {
    check(
        "rules.toml",
        "all = [\"score:nerve>=2\"]",
        "all = [\"score:nerve>=2\", \"is:settling\"]",
        "content/rules.toml: fact \"nerve\" needs fact \"settling\" needs fact \"nerve\": take one \
         of them out of the other's conditions",
    );
}

#[test]
fn scores_that_need_each_other() {
    check(
        "rules.toml",
        "any = [\"where.leg\"]",
        "any = [\"where.leg\", \"score:total>=3\"]",
        "content/rules.toml: score \"nerve\" needs score \"total\" needs score \"nerve\": take one \
         of them out of the other's conditions",
    );
}

#[test]
fn a_rule_that_needs_its_own_tier() {
    check(
        "rules.toml",
        "all = [\"fever.rigors\"]",
        "all = [\"fever.rigors\", \"tier>=same-day\"]",
        "content/rules.toml: a rule for tier \"same-day\" or above needs a rule for tier \
         \"same-day\" or above: take one of them out of the other's conditions",
    );
}

#[test]
fn a_last_pattern_that_does_not_always_fit() {
    check(
        "rules.toml",
        "id = \"unclear\"",
        "id = \"unclear\"\nall = [\"where.leg\"]",
        "content/rules.toml: pattern \"unclear\": is the last pattern and has a condition: remove \
         the condition, so that every result has a pattern",
    );
}

#[test]
fn a_flag_that_no_rule_raises() {
    check(
        "rules.toml",
        "flag = \"sepsis\"\ntier",
        "flag = \"cauda-equina\"\ntier",
        "content/rules.toml: flag \"sepsis\": no rule raises this flag: add a rule or remove the \
         flag",
    );
}

#[test]
fn go_now_for_another_tier() {
    check(
        "rules.toml",
        "tier = \"call-now\"",
        "tier = \"call-now\"\ngo-now = true",
        "content/rules.toml: rule \"sepsis\": go-now is a stronger \"same-day\": remove it, or set \
         that tier",
    );
}

#[test]
fn a_source_that_no_entry_cites() {
    check(
        "sources.toml",
        "[[source]]\nid = \"local-report\"",
        "[[source]]\nid = \"R7\"\ntitle = \"A book\"\nmark = \"known\"\n\n[[source]]\nid = \"local-report\"",
        "content/sources.toml: source \"R7\": no entry cites this source: cite it or remove it",
    );
}

#[test]
fn entries_without_a_source() {
    const REMEDY: &str =
        "has no source: add sources = [\"…\"], or sources = [] with reasoning = \"…\"";
    for (file, from, to, entry) in [
        (
            "questions.toml",
            "reasoning = \"design rule\"",
            "",
            "question \"feel\"",
        ),
        (
            "questions.toml",
            "reasoning = \"design rule\"",
            "reasoning = \" \"",
            "question \"feel\"",
        ),
        (
            "rules.toml",
            "sources = [\"local-report\"]",
            "",
            "rule \"sepsis\"",
        ),
        (
            "guidance.toml",
            "sources = [\"R1\"]",
            "",
            "block \"keep-moving\"",
        ),
        (
            "learn.toml",
            "sources = [\"R1\"]",
            "sources = []",
            "mechanism \"disc\"",
        ),
    ] {
        check(
            file,
            from,
            to,
            &format!("content/{file}: {entry}: {REMEDY}"),
        );
    }
}

#[test]
fn a_danger_sign_list_that_no_one_would_be_told_to_look_out_for() {
    check(
        "questions.toml",
        "ask-again-on-resume = true",
        "ask-again-on-resume = true\nunchanging = true",
        "content/questions.toml: question \"danger\": is a danger sign list, and unchanging: danger \
         signs have to be looked out for, so remove unchanging",
    );
}

#[test]
fn two_options_that_rust_would_call_by_one_name() {
    let copy = Copy::new();
    let questions = "options = [\"back\", \"leg\"]";
    copy.replace(
        "questions.toml",
        questions,
        "options = [\"back\", \"leg\", \"it-is\"]",
    );
    copy.replace("questions.toml", "id = \"course\"", "id = \"where-it\"");
    let question = "options = [\"better\", \"worse\"]";
    copy.replace(
        "questions.toml",
        question,
        "options = [\"better\", \"worse\", \"is\"]",
    );
    let expected = "content/questions.toml: question \"where-it\", option \"is\": has the same name \
                    in Rust as an option of question \"where\": give one of them another id";
    assert!(
        copy.problems().iter().any(|told| told == expected),
        "{:?}",
        copy.problems()
    );
}

#[test]
fn an_item_without_points() {
    check(
        "rules.toml",
        "points = 2",
        "points = -2",
        "content/rules.toml: score \"nerve\", item 1: adds no points: give it 1 point or more",
    );
}

#[test]
fn a_rule_for_everyone() {
    check(
        "rules.toml",
        "all = [\"fever.rigors\"]\nnone = [\"course.better\"]",
        "",
        "content/rules.toml: rule \"sepsis\": has no condition, so it would hold for everyone: add \
         all, any or at-least",
    );
}

#[test]
fn a_country_without_an_emergency_number() {
    check(
        "countries.toml",
        "emergency = [\"111\"]",
        "emergency = []",
        "content/countries.toml: country \"new-zealand\": has no emergency number: add emergency = \
         [\"…\"]",
    );
}

#[test]
fn a_number_that_cannot_be_dialled() {
    check(
        "countries.toml",
        "0800 611 116",
        "0800-HEALTH",
        "content/countries.toml: country \"new-zealand\": \"0800-HEALTH\" cannot be dialled: use \
         digits and spaces only",
    );
}

#[test]
fn a_review_without_a_reviewer_or_a_day() {
    check(
        "review.toml",
        "state = \"not-reviewed\"",
        "state = \"reviewed\"",
        "content/review.toml: state is \"reviewed\" but not by whom or when: add reviewer and \
         reviewed-on",
    );
    check(
        "review.toml",
        "2027-05-22",
        "May 2027",
        "content/review.toml: review-by is not a day: write it as \"2026-11-22\"",
    );
}

#[test]
fn a_version_of_two_lines() {
    check(
        "review.toml",
        "version = \"1\"",
        "version = \"1\\n2\"",
        "content/review.toml: version holds a line break or tab, or a space at an end: remove it",
    );
}

#[test]
fn everything_is_told_at_once() {
    let copy = Copy::new();
    copy.replace("rules.toml", "fever.rigors", "fever.rigour");
    copy.replace("guidance.toml", "pattern:nerve", "pattern:nerves");
    copy.replace("en/flags.toml", "name = \"Numb saddle area\"\n", "");
    copy.replace("en/care.toml", "One.", "It is all clear.");
    assert_eq!(copy.problems().len(), 4, "{:#?}", copy.problems());
}

#[test]
fn a_flag_out_of_the_order_of_the_rules() {
    let earlier = "id = \"shivers\"\nflag = \"sepsis\"\ntier = \"routine\"\n\
                   all = [\"fever.rigors\"]\nsources = [\"R1\"]";
    check(
        "rules.toml",
        "[[rule]]\nid = \"saddle\"",
        &format!("[[rule]]\n{earlier}\n\n[[rule]]\nid = \"saddle\""),
        "content/rules.toml: flag \"sepsis\": its first rule comes before that of the flag above: \
         flags are listed in the order of their first rules, so move it up",
    );
}

#[test]
fn a_change_of_a_version_that_is_still_to_come() {
    check(
        "questions.toml",
        "screen = \"where\"",
        "screen = \"where\"\nchanged = \"2\"",
        "content/questions.toml: question \"where\": changed is \"2\", which comes after the version \
         of this content: write \"1\" or an earlier one",
    );
}
