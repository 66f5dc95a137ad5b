//! Answers go out and come back as they were, or not at all.

use std::collections::BTreeMap;

use content::{QUIZ, REVIEW};
use engine::{Answers, Mask, resolve, run};
use fhir::{Problem, Saved, read, write};
use serde_json::{Value, json};

use crate::support::{Dice, varied, words};

const AUTHORED: &str = "2026-11-26T13:00:00+01:00";

fn written(answers: &Answers) -> String {
    write(&run(&QUIZ, answers), false, AUTHORED, words())
}

/// A finished run, as JSON to be changed.
fn finished() -> Value {
    let sheet = varied(&mut Dice::new(), 1)[0];
    serde_json::from_str(&written(&sheet)).expect("JSON")
}

/// Why the file is not taken after a change.
fn refused(change: impl Fn(&mut Value)) -> Option<Problem> {
    let mut file = finished();
    change(&mut file);
    read(&file.to_string()).err()
}

/// The answers to what is asked: what stays in a session after an early end is no answer to it.
fn to_what_is_asked(answers: &Answers) -> Answers {
    let outcome = resolve(&QUIZ, answers);
    let mut asked = outcome.answers;
    for at in outcome.answers.answered() {
        if !outcome.asked.contains(at) {
            asked.clear(at);
        }
    }
    asked
}

#[test]
fn any_sheet_comes_back_as_it_was() {
    let mut dice = Dice::new();
    for (turn, sheet) in varied(&mut dice, 2000).into_iter().enumerate() {
        let mut sheet = sheet;
        // Every third is a run that was stopped on the way.
        if turn % 3 == 0 {
            let from = 1 + dice.throw(QUIZ.questions.len() - 1);
            (from..QUIZ.questions.len()).for_each(|at| sheet.clear(at as u8));
        }
        let sheet = to_what_is_asked(&sheet);
        let someone_else = turn % 2 == 0;
        let read = read(&write(&run(&QUIZ, &sheet), someone_else, AUTHORED, words()));
        let expected = Saved {
            answers: sheet,
            version: REVIEW.version.to_owned(),
            someone_else,
            answered_at: 1_795_694_400_000,
        };
        assert_eq!(read, Ok(expected));
    }
}

#[test]
fn a_response_names_what_the_questionnaire_has() {
    let questionnaire = fhir::questionnaire(words());
    let mut options = BTreeMap::new();
    for group in questionnaire["item"].as_array().expect("groups") {
        for item in group["item"].as_array().expect("questions") {
            for option in item["answerOption"].as_array().expect("options") {
                let code = option["valueCoding"]["code"].as_str().expect("a code");
                options.insert(code, (group, item, &option["valueCoding"]));
            }
        }
    }
    for sheet in varied(&mut Dice::new(), 200) {
        let response: Value = serde_json::from_str(&written(&sheet)).expect("JSON");
        assert_eq!(response["status"], "completed");
        for group in response["item"].as_array().expect("groups") {
            for item in group["item"].as_array().expect("answers") {
                for answer in item["answer"].as_array().expect("an answer") {
                    let coding = &answer["valueCoding"];
                    let known = options[coding["code"].as_str().expect("a code")];
                    assert_eq!(known.0["linkId"], group["linkId"]);
                    assert_eq!(known.1["linkId"], item["linkId"]);
                    assert_eq!(known.1["text"], item["text"]);
                    assert_eq!(known.2, coding);
                }
            }
        }
    }
}

#[test]
fn a_run_on_the_way_is_in_progress_and_says_nothing_of_who() {
    let mut sheet = Answers::new();
    sheet.set(0, Mask::only(2));
    let response: Value = serde_json::from_str(&written(&sheet)).expect("JSON");
    assert_eq!(response["status"], "in-progress");
    let fields: Vec<&String> = response.as_object().expect("an object").keys().collect();
    let expected = [
        "authored",
        "item",
        "questionnaire",
        "resourceType",
        "source",
        "status",
    ];
    assert_eq!(fields, expected);
    assert_eq!(response["source"], json!({ "type": "Patient" }));
}

#[test]
fn each_kind_of_wrong_file_has_its_name() {
    assert_eq!(read("{").err(), Some(Problem::NotJson));
    assert_eq!(read("").err(), Some(Problem::NotJson));
    assert_eq!(read("[]").err(), Some(Problem::Foreign));
    assert_eq!(refused(|_| {}), None);
    let set =
        |key: &'static str, value: &'static str| refused(move |file| file[key] = value.into());
    assert_eq!(set("resourceType", "Bundle"), Some(Problem::Foreign));
    assert_eq!(set("status", "entered-in-error"), Some(Problem::Foreign));
    assert_eq!(set("authored", "2026"), Some(Problem::Foreign));
    assert_eq!(
        set("questionnaire", "urn:uuid:0|2026"),
        Some(Problem::Foreign)
    );
    assert_eq!(
        set("questionnaire", fhir::QUESTIONNAIRE),
        Some(Problem::Foreign)
    );
    let newer =
        |file: &mut Value| file["questionnaire"] = [fhir::QUESTIONNAIRE, "|2999"].concat().into();
    assert_eq!(refused(newer), Some(Problem::Newer));

    let unknown = Some(Problem::Unknown);
    assert_eq!(
        refused(|file| file["item"][0]["linkId"] = "age".into()),
        unknown
    );
    let item = |file: &mut Value| file["item"][0]["item"][0].take();
    assert_eq!(
        refused(|file| file["item"][0]["item"][0]["linkId"] = "x".into()),
        unknown
    );
    let coding = |key: &'static str, value: &'static str| {
        refused(move |file| {
            file["item"][0]["item"][0]["answer"][0]["valueCoding"][key] = value.into();
        })
    };
    assert_eq!(coding("code", "age.7"), unknown);
    assert_eq!(coding("code", "side.one"), unknown);
    assert_eq!(coding("system", "http://loinc.org"), unknown);

    let impossible = Some(Problem::Impossible);
    let twice = |file: &mut Value| {
        let again = item(&mut file.clone());
        file["item"][0]["item"] = json!([again.clone(), again]);
    };
    assert_eq!(refused(twice), impossible);
    assert_eq!(
        refused(|file| file["item"][0]["item"][0]["answer"] = json!([])),
        impossible
    );
    let two = |file: &mut Value| {
        let code = |code: &str| json!({ "valueCoding": { "system": fhir::CODES, "code": code } });
        file["item"][0]["item"][0]["answer"] = json!([code("age.18-39"), code("age.40-49")]);
    };
    assert_eq!(refused(two), impossible);
    assert_eq!(refused(|file| file["item"] = json!([])), impossible);
}

#[test]
fn what_was_not_asked_cannot_have_been_answered() {
    let mut sheet = Answers::new();
    let set = |sheet: &mut Answers, question: &str, option: &str| {
        let at = QUIZ.question(question).expect("a question");
        let question = &QUIZ.questions[usize::from(at)];
        sheet.set(at, Mask::only(question.option(option).expect("an option")));
    };
    set(&mut sheet, "side", "one");
    set(&mut sheet, "which-side", "left");
    let text = written(&sheet);
    assert!(read(&text).is_ok());
    assert_eq!(
        read(&text.replace("side.one", "side.both")).err(),
        Some(Problem::Impossible)
    );
    // An older version may have asked it: the app asks again what has changed.
    let older = text
        .replace(REVIEW.version, "2025-01-01")
        .replace("side.one", "side.both");
    assert!(read(&older).is_ok_and(|saved| saved.version == "2025-01-01"));
}

#[test]
fn changed_files_never_panic_and_what_is_taken_is_possible() {
    let mut dice = Dice::new();
    let texts: Vec<String> = varied(&mut dice, 50).iter().map(written).collect();
    let mut taken = 0;
    for turn in 0..2000 {
        let mut bytes = texts[turn % texts.len()].clone().into_bytes();
        for _ in 0..1 + dice.throw(3) {
            let (from, to) = (dice.throw(bytes.len()), dice.throw(bytes.len()));
            match dice.throw(4) {
                0 => bytes[from] = dice.throw(256) as u8,
                1 => drop(bytes.drain(from..(from + dice.throw(40)).min(bytes.len()))),
                2 => bytes.truncate(from.max(1)),
                _ => {
                    let part = bytes[from..(from + 60).min(bytes.len())].to_vec();
                    bytes.splice(to..to, part);
                }
            }
        }
        let Ok(saved) = read(&String::from_utf8_lossy(&bytes)) else {
            continue;
        };
        taken += 1;
        assert_eq!(to_what_is_asked(&saved.answers), saved.answers);
        for at in saved.answers.answered() {
            let question = &QUIZ.questions[usize::from(at)];
            let none = saved.answers.chosen(at).is_empty();
            let draft = engine::Draft {
                ticks: saved.answers.chosen(at),
                none,
            };
            assert!(engine::validate(question, draft).is_ok());
        }
    }
    // A change of a label changes no answer.
    assert!((1..1000).contains(&taken), "{taken}");
}

#[test]
fn a_deep_file_is_refused() {
    let deep = ["[".repeat(100_000), "]".repeat(100_000)].concat();
    assert!(read(&deep).is_err());
    let deep = [
        r#"{"item":"#.repeat(30_000),
        "1".to_owned(),
        "}".repeat(30_000),
    ]
    .concat();
    assert!(read(&deep).is_err());
}
