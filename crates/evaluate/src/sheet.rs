//! One answer sheet, from ids to the engine's answers.

use content::QUIZ;
use content::ids::{option, question};
use engine::{Answers, Choose, Mask, Question};
use serde::Serialize;
use serde_json::{Map, Value};

/// What a single choice that is missing stands for. Any other one stands for no option.
const DEFAULTS: [(u8, u8); 9] = [
    (question::FEVER, option::FEVER_NONE),
    (question::WHICH_SIDE, option::WHICH_SIDE_VARIES),
    (question::LEG_OR_BACK, option::LEG_OR_BACK_NO_BACK_PAIN),
    (question::LEG_STRAIGHTEN, option::LEG_STRAIGHTEN_SKIP),
    (question::MORNING_STIFFNESS, option::MORNING_STIFFNESS_NO),
    (question::HEAD_AND_JAW, option::HEAD_AND_JAW_NO),
    (question::IMPACT, option::IMPACT_MODERATE),
    (question::WITH_PERIODS, option::WITH_PERIODS_NO),
    (question::MOOD, option::MOOD_NONE),
];

/// Whom a sheet may be about. It changes words only.
const RELATIONS: [&str; 2] = ["me", "someone-else"];

/// Why a sheet could not be read, in words and by id.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SheetError {
    /// The line of the input, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    /// The question at fault, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// The option at fault, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub option: Option<String>,
    /// What is wrong.
    pub message: String,
}

impl SheetError {
    /// A fault of the whole sheet.
    pub fn whole(message: String) -> SheetError {
        SheetError {
            message,
            ..SheetError::default()
        }
    }

    /// The same fault, with the line it was found on.
    pub fn at_line(self, line: u64) -> SheetError {
        SheetError {
            line: Some(line),
            ..self
        }
    }

    fn of_question(question: &str, message: String) -> SheetError {
        SheetError {
            question: Some(question.to_owned()),
            ..SheetError::whole(message)
        }
    }
}

/// Reads a sheet such as `{"age": "40-49", "saddle": ["numb-saddle"]}`.
///
/// A list that is missing means "none of these"; the defaults above hold; `age` is required.
///
/// # Errors
/// The first unknown question or option, a list where one option is meant or the other way round,
/// or a missing age.
pub fn read_sheet(sheet: &Map<String, Value>) -> Result<Answers, SheetError> {
    let mut answers = Answers::new();
    for (at, question) in (0..).zip(QUIZ.questions) {
        if question.choose == Choose::Many {
            answers.set(at, Mask::EMPTY);
        }
    }
    for (question, option) in DEFAULTS {
        answers.set(question, Mask::only(option));
    }
    for (id, value) in sheet {
        if let Some(at) = QUIZ.question(id) {
            answers.set(at, read_answer(&QUIZ.questions[usize::from(at)], value)?);
        } else {
            read_setting(id, value)?;
        }
    }
    if answers.get(question::AGE).is_none() {
        return Err(SheetError::of_question(
            "age",
            "\"age\" is required".to_owned(),
        ));
    }
    Ok(answers)
}

/// Settings change words and numbers only, so they are checked and not kept.
fn read_setting(id: &str, value: &Value) -> Result<(), SheetError> {
    let known = |value: &str| match id {
        "relation" => RELATIONS.contains(&value),
        _ => content::COUNTRIES.iter().any(|country| country.id == value),
    };
    match value {
        _ if id != "relation" && id != "country" => Err(SheetError::of_question(
            id,
            format!("there is no question \"{id}\""),
        )),
        Value::String(value) if known(value) => Ok(()),
        Value::String(value) => Err(SheetError {
            option: Some(value.clone()),
            ..SheetError::of_question(id, format!("there is no option \"{value}\" in \"{id}\""))
        }),
        _ => Err(SheetError::of_question(
            id,
            format!("\"{id}\" takes one id in quotes"),
        )),
    }
}

fn read_answer(question: &Question, value: &Value) -> Result<Mask, SheetError> {
    let id = question.id;
    match (question.choose, value) {
        (Choose::One, Value::String(option)) => Ok(Mask::only(read_option(question, option)?)),
        (Choose::Many, Value::Array(options)) => options
            .iter()
            .map(|option| {
                let Value::String(option) = option else {
                    let message =
                        format!("the list of \"{id}\" may hold only option ids in quotes");
                    return Err(SheetError::of_question(id, message));
                };
                read_option(question, option)
            })
            .collect(),
        (Choose::One, _) => {
            let message = format!("\"{id}\" takes one option id in quotes");
            Err(SheetError::of_question(id, message))
        }
        (Choose::Many, _) => {
            let message = format!("\"{id}\" takes a list of option ids; [] means none of these");
            Err(SheetError::of_question(id, message))
        }
    }
}

fn read_option(question: &Question, option: &str) -> Result<u8, SheetError> {
    question.option(option).ok_or_else(|| SheetError {
        option: Some(option.to_owned()),
        ..SheetError::of_question(
            question.id,
            format!(
                "there is no option \"{option}\" in question \"{}\"",
                question.id
            ),
        )
    })
}
