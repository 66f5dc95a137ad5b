//! The Questionnaire: screens as groups, and in them the questions.

mod rule;
mod visible;

use content::{QUIZ, REVIEW, ReviewState, SCREENS, Words, question, ui};
use engine::{Atom, Choose, Mask, Question};
use serde_json::{Value, json};
use visible::Visible;

use crate::codes::{CODES, NONE, QUESTIONNAIRE, SCREEN, code, display, first_of, none_display};

const CONTROL: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";
const CONTROLS: &str = "http://hl7.org/fhir/questionnaire-item-control";
const EXCLUSIVE: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive";

/// The questions in these words.
pub fn questionnaire(words: Words) -> Value {
    let reviewed = REVIEW.state == ReviewState::Reviewed;
    let state = if reviewed {
        ui::REVIEWED
    } else {
        ui::NOT_REVIEWED
    };
    let about = [words.get(ui::EDUCATION), " ", words.get(state)].concat();
    let screens = SCREENS.into_iter().enumerate();
    let items: Vec<Value> = screens
        .map(|(at, screen)| {
            let questions: Vec<u8> = (0..)
                .zip(QUIZ.questions)
                .filter(|(_, question)| usize::from(question.screen) == at)
                .map(|(at, _)| at)
                .collect();
            let ended = questions.iter().all(|at| *at > QUIZ.early_end.after);
            let name = [SCREEN, first_of(at as u8)].concat();
            let mut group = json!({
                "linkId": name,
                "type": "group",
                "item": questions.iter().map(|at| item(words, *at)).collect::<Vec<_>>(),
            });
            if let Some(title) = screen.title {
                group["text"] = words.get(title).into();
            }
            if ended {
                visible::unless_ended().write(&mut group);
            }
            group
        })
        .collect();
    json!({
        "resourceType": "Questionnaire",
        "url": QUESTIONNAIRE,
        "version": REVIEW.version,
        "name": "SciaticaMyositisCheck",
        "title": words.get(ui::NAME),
        "status": if reviewed { "active" } else { "draft" },
        "experimental": !reviewed,
        "subjectType": ["Patient"],
        "date": REVIEW.date,
        "description": about,
        "language": "en",
        "item": items,
    })
}

fn item(words: Words, at: u8) -> Value {
    let (asked, own) = (&QUIZ.questions[usize::from(at)], question(at));
    let many = asked.choose == Choose::Many;
    let mut options: Vec<Value> = (0..)
        .zip(asked.options)
        .map(|(option, id)| option_of(asked, id, &display(words, at, option)))
        .collect();
    if many {
        let mut none = option_of(asked, NONE, none_display(words, at));
        none["extension"] = json!([{ "url": EXCLUSIVE, "valueBoolean": true }]);
        options.push(none);
    }
    let visible = Visible::of(at);
    let mut item = json!({
        "linkId": asked.id,
        "text": words.get(own.text),
        "type": "choice",
        "required": visible.is_some(),
        "repeats": many,
        "answerOption": options,
        "extension": [control(if many { "check-box" } else { "radio-button" })],
    });
    let mut help: Vec<(&str, String)> = Vec::new();
    if let Some(hint) = own.hint {
        help.push(("hint", words.get(hint).to_owned()));
    }
    match &visible {
        Some(visible) => visible.write(&mut item),
        None => help.push(("rule", rule::asked(words, &asked.asked_when))),
    }
    for (option, needed) in asked.only_when {
        let option = Atom::Chosen(at, Mask::only(*option));
        help.push(("option-rule", rule::offered(words, option, *needed)));
    }
    let help: Vec<Value> = help
        .into_iter()
        .map(|(name, text)| {
            let name = [asked.id, ".", name].concat();
            json!({
                "linkId": name,
                "type": "display",
                "text": text,
                "extension": [control("help")],
            })
        })
        .collect();
    if !help.is_empty() {
        item["item"] = help.into();
    }
    item
}

fn option_of(question: &Question, option: &str, display: &str) -> Value {
    json!({ "valueCoding": {
        "system": CODES,
        "code": code(question, option),
        "display": display,
    } })
}

/// How an item is shown, in the standard way to say it.
fn control(code: &str) -> Value {
    json!({
        "url": CONTROL,
        "valueCodeableConcept": { "coding": [{ "system": CONTROLS, "code": code }] },
    })
}
