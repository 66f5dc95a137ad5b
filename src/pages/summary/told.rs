//! What was told, and what was denied by name: "None of these" says nothing to a clinician.

use content::{OPTION_TERMS, QUIZ, TextId};
use engine::{Choose, Mask, Outcome, offered};
use yew::AttrValue;

use crate::components::SummaryRow;
use crate::pages::answers;
use crate::pages::facts::is_denied;
use crate::texts::Texts;

/// The answers to these questions in the person's own words; nothing for "None of these".
pub(super) fn told(texts: &Texts, outcome: &Outcome, questions: &[u8]) -> Vec<SummaryRow> {
    let mut rows = Vec::new();
    for at in questions {
        let chosen = outcome.answers.chosen(*at);
        if !chosen.is_empty() {
            rows.push(answers::row_without_change(texts, *at, chosen));
        }
    }
    rows
}

/// The same of what was not denied, and before each answer what a clinician calls it.
pub(super) fn in_terms(texts: &Texts, outcome: &Outcome, questions: &[u8]) -> Vec<SummaryRow> {
    let mut rows = Vec::new();
    for at in questions {
        let chosen = outcome.answers.chosen(*at);
        if chosen.is_empty() || is_denied(*at, chosen) {
            continue;
        }
        let mut row = answers::row_without_change(texts, *at, chosen);
        for (option, words) in chosen.iter().zip(&mut row.answers) {
            if let Some(term) = term(*at, option) {
                *words = [&texts.get(term), ": ", words].concat().into();
            }
        }
        rows.push(row);
    }
    rows
}

/// What was asked and not chosen in each of these questions, by name. Nothing is denied beside a
/// "Not sure".
pub(super) fn denied(texts: &Texts, outcome: &Outcome, questions: &[u8]) -> Vec<SummaryRow> {
    let mut rows = Vec::new();
    for at in questions {
        let words = names(texts, outcome, *at);
        if !words.is_empty() {
            rows.push(SummaryRow {
                answers: words,
                ..answers::row_without_change(texts, *at, Mask::EMPTY)
            });
        }
    }
    rows
}

fn names(texts: &Texts, outcome: &Outcome, at: u8) -> Vec<AttrValue> {
    let mut names = Vec::new();
    let question = &QUIZ.questions[usize::from(at)];
    let Some(chosen) = outcome.answers.get(at) else {
        return names;
    };
    let all_denied = is_denied(at, chosen);
    let is_unsure = question
        .unsure
        .is_some_and(|unsure| chosen.contains(unsure));
    if is_unsure || (question.choose == Choose::One && !all_denied) {
        return names;
    }
    if let (Choose::One, Some(words)) = (question.choose, content::question(at).denied) {
        names.push(texts.get(words));
        return names;
    }
    for option in (offered(&QUIZ, &outcome.answers, at) - chosen).iter() {
        // Where there is no term, the words are long: only a whole list is told by them.
        let words = all_denied.then(|| content::question(at).options[usize::from(option)]);
        names.extend(term(at, option).or(words).map(|words| texts.get(words)));
    }
    names
}

/// What a clinician calls an option, where that is said in other words.
fn term(question: u8, option: u8) -> Option<TextId> {
    OPTION_TERMS[usize::from(question)][usize::from(option)]
}
