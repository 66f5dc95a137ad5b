//! The QuestionnaireResponse, written: what was answered, and nothing that says who.

use content::{QUIZ, REVIEW, SCREENS, Words};
use engine::{Choose, Mask, Question, Run};

use crate::codes::{CODES, NONE, QUESTIONNAIRE, SCREEN, code, display, first_of, none_display};

/// Whose answers, by FHIR's names: a person's own, or given for them.
pub(crate) const SOURCES: [&str; 2] = ["Patient", "RelatedPerson"];
/// Whether questions are open.
pub(crate) const STATES: [&str; 2] = ["completed", "in-progress"];

/// The answers of a run to what is asked, in these words. `authored` is when the last one was given, as
/// "2026-11-26T08:30:00.000Z".
pub fn write(run: &Run, someone_else: bool, authored: &str, words: Words) -> String {
    let mut to = String::from("{\"resourceType\":\"QuestionnaireResponse\",\"questionnaire\":");
    quote(&mut to, &[QUESTIONNAIRE, "|", REVIEW.version]);
    field(&mut to, "status", STATES[usize::from(run.open.is_some())]);
    field(&mut to, "authored", authored);
    to.push_str(",\"source\":{\"type\":");
    quote(&mut to, &[SOURCES[usize::from(someone_else)]]);
    to.push_str("},\"item\":[");
    let mut before = None;
    for (at, question) in (0..).zip(QUIZ.questions) {
        let Some(chosen) = run.outcome.answers.get(at) else {
            continue;
        };
        if !run.outcome.asked.contains(at) {
            continue;
        }
        if before == Some(question.screen) {
            to.push(',');
        } else {
            if before.is_some() {
                to.push_str("]},");
            }
            before = Some(question.screen);
            let screen = SCREENS[usize::from(question.screen)];
            let first = first_of(question.screen);
            to.push_str("\n{\"linkId\":");
            quote(&mut to, &[SCREEN, first]);
            if let Some(title) = screen.title {
                field(&mut to, "text", words.get(title));
            }
            to.push_str(",\"item\":[");
        }
        answer(&mut to, words, at, question, chosen);
    }
    if before.is_some() {
        to.push_str("]}");
    }
    to.push_str("]}\n");
    to
}

fn answer(to: &mut String, words: Words, at: u8, question: &Question, chosen: Mask) {
    to.push_str("\n{\"linkId\":");
    quote(to, &[question.id]);
    field(to, "text", words.get(content::question(at).text));
    to.push_str(",\"answer\":[");
    let mut first = true;
    for option in chosen.iter() {
        if !first {
            to.push(',');
        }
        first = false;
        let id = question.options[usize::from(option)];
        coding(to, &code(question, id), &display(words, at, option));
    }
    if chosen.is_empty() && question.choose == Choose::Many {
        coding(to, &code(question, NONE), none_display(words, at));
    }
    to.push_str("]}");
}

fn coding(to: &mut String, code: &str, display: &str) {
    to.push_str("{\"valueCoding\":{\"system\":");
    quote(to, &[CODES]);
    field(to, "code", code);
    field(to, "display", display);
    to.push_str("}}");
}

/// One more field.
fn field(to: &mut String, name: &str, text: &str) {
    to.push(',');
    quote(to, &[name]);
    to.push(':');
    quote(to, &[text]);
}

/// A text of these parts, as JSON has it. Those of the content are lines, without a control
/// character.
fn quote(to: &mut String, parts: &[&str]) {
    to.push('"');
    for part in parts {
        for letter in part.chars() {
            if letter == '"' || letter == '\\' {
                to.push('\\');
            }
            to.push(letter);
        }
    }
    to.push('"');
}
