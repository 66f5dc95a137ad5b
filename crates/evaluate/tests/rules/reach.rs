//! Every guidance block is shown to someone, and faults that earlier drafts had stay away. That the
//! rest is reached is proved in `crates/proof`.

use content::{FLAGS, MECHANISMS, QUIZ};
use engine::{Answers, Choose, Mask, resolve, run, shows};
use proof::Proof;

use crate::sheets::{benign, option, question, single};

#[test]
fn every_guidance_block_and_mechanism_is_shown_to_someone() {
    let mut proof = Proof::new(&QUIZ);
    let blocks = content::blocks().map(|block| (block.id, block.when));
    let mechanisms = MECHANISMS
        .iter()
        .map(|mechanism| (mechanism.id, mechanism.when));
    for (id, when) in blocks.chain(mechanisms) {
        let sheet = proof.find(&when);
        let sheet = sheet.unwrap_or_else(|| panic!("{id} is shown to nobody"));
        assert!(shows(&QUIZ, &when, &resolve(&QUIZ, &sheet)), "{id}");
    }
}

#[test]
fn the_tables_of_words_are_parallel_to_the_quiz() {
    assert_eq!(FLAGS.len(), QUIZ.flags.len());
    assert_eq!(content::QUESTIONS.len(), QUIZ.questions.len());
    for (words, question) in content::QUESTIONS.iter().zip(QUIZ.questions) {
        assert_eq!(
            words.options.len(),
            question.options.len(),
            "{}",
            question.id
        );
    }
}

/// Each fault that an earlier draft of the rules had.
#[test]
fn tiptoe_weakness_counts_when_the_side_is_unsure() {
    let mut sheet = benign();
    sheet.set(question("harder-tasks"), single("harder-tasks", "tiptoe"));
    sheet.set(question("weak-or-sore"), single("weak-or-sore", "weak"));
    sheet.set(question("weak-side"), single("weak-side", "unsure"));
    sheet.set(question("where"), single("where", "below-knee"));
    let outcome = resolve(&QUIZ, &sheet);
    let nerve = QUIZ
        .scores
        .iter()
        .position(|score| score.id == "nerve")
        .expect("a score");
    assert_eq!(outcome.scores[nerve], 4);
}

#[test]
fn the_exercise_rule_does_not_hold_beside_another_trigger() {
    let mut sheet = benign();
    sheet.set(question("where"), single("where", "front-of-thigh"));
    sheet.set(question("side"), single("side", "both"));
    sheet.set(question("feel"), single("feel", "ache"));
    let exercise = single("came-before", "exercise");
    sheet.set(question("came-before"), exercise);
    assert_eq!(resolve(&QUIZ, &sheet).urgency.tier, engine::Tier::SelfCare);
    for other in [
        "statin-new",
        "statin-old",
        "pop-or-tear",
        "injury",
        "long-lie",
        "other-medicine",
        "thyroid-problem",
    ] {
        sheet.set(
            question("came-before"),
            exercise | single("came-before", other),
        );
        assert!(
            resolve(&QUIZ, &sheet).urgency.tier >= engine::Tier::Routine,
            "{other}"
        );
    }
}

/// P13: a run shows no result while a question that is asked stands open, whichever it is.
#[test]
fn a_run_stays_open_while_any_question_is_unanswered() {
    let settled = resolve(&QUIZ, &benign()).answers;
    for at in run(&QUIZ, &settled).outcome.asked.iter() {
        let mut sheet = settled;
        for (other, question) in (0..).zip(QUIZ.questions) {
            if sheet.get(other).is_none() && question.choose == Choose::One {
                sheet.set(other, Mask::only(0));
            }
        }
        assert_eq!(run(&QUIZ, &sheet).open, None);
        sheet.clear(at);
        assert!(
            run(&QUIZ, &sheet).open.is_some(),
            "{}",
            QUIZ.questions[usize::from(at)].id
        );
    }
}

/// How many screens a run has in which these are the answers, and nothing else applies.
fn screens(given: &[(&str, &[&str])]) -> usize {
    let mut sheet = Answers::new();
    for (at, question) in (0..).zip(QUIZ.questions) {
        let last = question.options.len() - 1;
        match question.choose {
            Choose::Many => sheet.set(at, Mask::EMPTY),
            Choose::One => sheet.set(at, Mask::only(last as u8)),
        }
    }
    for (id, options) in given {
        let chosen = options.iter().map(|to| option(id, to)).collect();
        sheet.set(question(id), chosen);
    }
    let run = run(&QUIZ, &sheet);
    assert_eq!(run.open, None);
    run.screens.len()
}

/// Reference 8. How long that takes: `time.rs`.
#[test]
fn the_three_typical_runs_have_12_to_16_screens() {
    let calm: [(&str, &[&str]); 2] = [("fever", &["none"]), ("impact", &["moderate"])];
    let nerve: [(&str, &[&str]); 8] = [
        ("age", &["40-49"]),
        ("where", &["low-back", "buttock", "below-knee"]),
        ("side", &["one"]),
        ("feel", &["shooting", "tingling"]),
        ("leg-or-back", &["leg"]),
        ("what-changes-it", &["cough-sends-it-down"]),
        ("onset", &["weeks-1-6"]),
        ("course", &["same"]),
    ];
    let muscle: [(&str, &[&str]); 8] = [
        ("age", &["50-59"]),
        ("where", &["shoulders", "front-of-thigh"]),
        ("side", &["both"]),
        ("feel", &["weak", "ache"]),
        ("harder-tasks", &["chair", "stairs", "lifting-arms"]),
        ("weak-or-sore", &["weak"]),
        ("onset", &["weeks-6-12"]),
        ("course", &["worse"]),
    ];
    let back: [(&str, &[&str]); 6] = [
        ("age", &["40-49"]),
        ("where", &["low-back"]),
        ("side", &["one"]),
        ("feel", &["ache"]),
        ("onset", &["within-7-days"]),
        ("course", &["better"]),
    ];
    let counts = [&nerve[..], &muscle[..], &back[..]].map(|run| screens(&[&calm, run].concat()));
    assert_eq!(counts, [16, 15, 15]);
}
