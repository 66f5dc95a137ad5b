//! The Questionnaire asks what the check asks.

use std::collections::BTreeSet;

use content::QUIZ;
use engine::{Answers, Choose, resolve};
use serde_json::Value;

use crate::support::{Dice, varied, words};

fn questionnaire() -> Value {
    fhir::questionnaire(words())
}

fn items(of: &Value) -> &[Value] {
    of["item"].as_array().map_or(&[], Vec::as_slice)
}

fn text<'a>(of: &'a Value, key: &str) -> &'a str {
    of[key].as_str().unwrap_or_default()
}

/// Every question's item, with the group that it is in.
fn questions(questionnaire: &Value) -> Vec<(&Value, &Value)> {
    let of = |group| items(group).iter().map(move |item| (group, item));
    items(questionnaire).iter().flat_map(of).collect()
}

#[test]
fn it_has_every_question_and_option_once() {
    let questionnaire = questionnaire();
    let questions = questions(&questionnaire);
    let found = questions.iter().map(|(_, item)| text(item, "linkId"));
    assert!(found.eq(QUIZ.questions.iter().map(|question| question.id)));
    let (mut links, mut codes) = (BTreeSet::new(), BTreeSet::new());
    for (group, item) in &questions {
        links.insert(text(group, "linkId"));
        for link in items(item).iter().chain([*item]) {
            assert!(links.insert(text(link, "linkId")), "{link}");
        }
    }
    for ((_, item), question) in questions.iter().zip(QUIZ.questions) {
        let options = item["answerOption"].as_array().expect("options");
        let none = usize::from(question.choose == Choose::Many);
        assert_eq!(options.len(), question.options.len() + none);
        for option in options {
            let coding = &option["valueCoding"];
            assert!(codes.insert(text(coding, "code")), "{coding}");
            assert_eq!(coding["system"], fhir::CODES);
            assert!(!text(coding, "display").is_empty(), "{coding}");
        }
        // "None of these" takes the others away.
        let exclusive = |option: &&Value| option["extension"][0]["valueBoolean"] == true;
        assert_eq!(options.iter().filter(exclusive).count(), none);
    }
}

#[test]
fn what_is_shown_is_what_is_asked() {
    let questionnaire = questionnaire();
    let mut both = [0, 0];
    for sheet in varied(&mut Dice::new(), 2000) {
        let outcome = resolve(&QUIZ, &sheet);
        for ((group, item), at) in questions(&questionnaire).into_iter().zip(0..) {
            let shown = enabled(group, &outcome.answers) && enabled(item, &outcome.answers);
            if item["required"] == true {
                let asked = outcome.asked.contains(at);
                assert_eq!(shown, asked, "{} of {sheet:?}", item["linkId"]);
                both[usize::from(asked)] += 1;
            } else if enabled(group, &outcome.answers) {
                assert!(shown);
            }
        }
    }
    assert!(both.iter().all(|count| *count > 1000), "{both:?}");
}

#[test]
fn a_rule_that_enable_when_cannot_say_is_told_in_words() {
    let questionnaire = questionnaire();
    let mut told = 0;
    for ((_, item), question) in questions(&questionnaire).into_iter().zip(QUIZ.questions) {
        let link = [question.id, ".rule"].concat();
        let rule = items(item).iter().find(|help| text(help, "linkId") == link);
        assert_eq!(rule.is_some(), item["required"] == false);
        if let Some(rule) = rule {
            told += 1;
            assert!(item["enableWhen"].is_null());
            assert!(!text(rule, "text").is_empty());
        }
    }
    // Most can be said: a change of the content that loses one is to be looked at.
    assert!((1..=5).contains(&told), "{told}");
}

/// Whether an item is shown, as FHIR R4 says.
fn enabled(item: &Value, answers: &Answers) -> bool {
    let conditions = item["enableWhen"].as_array();
    let mut holds = conditions.into_iter().flatten().map(|condition| {
        let at = QUIZ
            .question(text(condition, "question"))
            .expect("a question");
        let question = &QUIZ.questions[usize::from(at)];
        let code = text(&condition["answerCoding"], "code");
        let option = code.strip_prefix(question.id).expect("its question's");
        let option = question.option(&option[1..]).expect("an option");
        let chosen = answers.chosen(at).contains(option);
        chosen == (condition["operator"] == "=")
    });
    match item["enableBehavior"] == "any" {
        true => holds.any(|holds| holds),
        false => holds.all(|holds| holds),
    }
}
