//! What was told, and what was denied by name: "None of these" says nothing to a clinician.

use content::{OPTION_TERMS, QUIZ, TextId};
use engine::{Choose, Mask, Outcome, offered};
use yew::AttrValue;

use crate::components::SummaryRow;
use crate::pages::answers;
use crate::pages::facts::is_denied;
use crate::texts::Texts;

/// In which words answers are told.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum In {
    /// The person's own.
    Words,
    /// What a clinician calls it, then the person's own.
    Both,
    /// What a clinician calls it.
    Terms,
}

/// The answers to these questions; nothing for "None of these".
pub(super) fn told(
    texts: &Texts,
    outcome: &Outcome,
    questions: &[u8],
    words: In,
) -> Vec<SummaryRow> {
    let mut rows = Vec::new();
    for at in questions {
        let chosen = outcome.answers.chosen(*at);
        if chosen.is_empty() {
            continue;
        }
        let mut row = answers::row_without_change(texts, *at, chosen);
        for (option, line) in chosen.iter().zip(&mut row.answers) {
            let term = term(*at, option).map(|term| texts.get(term));
            *line = match (words, term) {
                (In::Both, Some(term)) => [&term, ": ", line].concat().into(),
                (In::Terms, Some(term)) => term,
                _ => continue,
            };
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
    let unsure = question.unsure.map_or(Mask::EMPTY, Mask::only);
    if chosen.intersects(unsure) || (question.choose == Choose::One && !all_denied) {
        return names;
    }
    if let (Choose::One, Some(words)) = (question.choose, content::question(at).denied) {
        names.push(texts.get(words));
        return names;
    }
    let is_list = question.choose == Choose::Many;
    for option in (offered(&QUIZ, &outcome.answers, at) - chosen - unsure).iter() {
        // Where there is no term, the words are long: only a whole list is told by them.
        let words =
            (all_denied && is_list).then(|| content::question(at).options[usize::from(option)]);
        names.extend(term(at, option).or(words).map(|words| texts.get(words)));
    }
    names
}

/// What a clinician calls an option, where that is said in other words.
fn term(question: u8, option: u8) -> Option<TextId> {
    OPTION_TERMS[usize::from(question)][usize::from(option)]
}
