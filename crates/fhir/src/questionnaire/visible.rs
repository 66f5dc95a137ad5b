//! When a question is asked, as far as `enableWhen` can say it: all or any of some conditions, each
//! about one option.

use content::QUIZ;
use engine::{Atom, Choose, Clause, Fact, Mask, Question};
use serde_json::{Value, json};

use crate::codes::{CODES, code};

/// A question, and one of its options.
type Chosen = (u8, u8);

/// The conditions of an item.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Visible {
    /// Each of these options is chosen, or is not, as the third says.
    All(Vec<(u8, u8, bool)>),
    /// At least one of these is chosen.
    Any(Vec<Chosen>),
}

impl Visible {
    /// When a question is asked; nothing where that cannot be said.
    pub(super) fn of(question: u8) -> Option<Visible> {
        let parts = simpler(parts(&at(question)?.asked_when)?);
        match &parts[..] {
            [Part::Any(chosen)] if chosen.len() > 1 => return Some(Visible::Any(chosen.clone())),
            _ => {}
        }
        let mut all = Vec::new();
        for part in parts {
            match part {
                Part::Any(chosen) => match chosen[..] {
                    [(question, option)] => all.push((question, option, true)),
                    _ => all.extend(others(&chosen)?),
                },
                Part::Not((question, option)) => all.push((question, option, false)),
            }
        }
        Some(Visible::All(all))
    }

    /// Puts the conditions into an item.
    pub(super) fn write(&self, item: &mut Value) {
        let (behaviour, conditions): (_, Vec<Value>) = match self {
            Visible::All(all) => {
                let all = all.iter();
                let all = all.map(|(question, option, is)| when(*question, *option, *is));
                ("all", all.collect())
            }
            Visible::Any(any) => {
                let any = any.iter();
                let any = any.map(|(question, option)| when(*question, *option, true));
                ("any", any.collect())
            }
        };
        if conditions.len() > 1 {
            item["enableBehavior"] = behaviour.into();
        }
        if !conditions.is_empty() {
            item["enableWhen"] = conditions.into();
        }
    }
}

/// Who is asked on, past the end for those whom the tool is not made for.
///
/// # Panics
/// Where that takes more than the options of one question.
pub(super) fn unless_ended() -> Visible {
    let parts = parts(&QUIZ.early_end.when).unwrap_or_default();
    let [Part::Any(chosen)] = &parts[..] else {
        panic!("the early end takes more than one question");
    };
    let not = chosen
        .iter()
        .map(|(question, option)| (*question, *option, false));
    Visible::All(not.collect())
}

/// What has to hold, each part by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    /// One of these is chosen.
    Any(Vec<Chosen>),
    /// This is not chosen.
    Not(Chosen),
}

fn parts(clause: &Clause) -> Option<Vec<Part>> {
    if clause.at_least.0 > 0 {
        return None;
    }
    let mut parts = Vec::new();
    for atom in clause.all {
        parts.push(Part::Any(any_of(*atom)?));
    }
    if !clause.any.is_empty() {
        let any: Option<Vec<_>> = clause.any.iter().map(|atom| any_of(*atom)).collect();
        parts.push(Part::Any(any?.concat()));
    }
    for atom in clause.none {
        parts.extend(any_of(*atom)?.into_iter().map(Part::Not));
    }
    Some(parts)
}

/// The same in fewer parts: of a question that takes one answer, and is asked whenever the other
/// parts hold, "not this one" is "one of the others", and whoever answered was asked.
fn simpler(mut parts: Vec<Part>) -> Vec<Part> {
    for place in 0..parts.len() {
        let Part::Not(chosen) = parts[place] else {
            continue;
        };
        let asked = at(chosen.0).and_then(|asked| self::parts(&asked.asked_when));
        let asked = asked.filter(|asked| !asked.is_empty());
        if let (Some(asked), Some(others)) = (asked, others_of(&[chosen]))
            && asked.iter().all(|part| parts.contains(part))
        {
            parts[place] = Part::Any(others);
            parts.retain(|part| !asked.contains(part));
            return simpler(parts);
        }
    }
    parts
}

/// The options of which one is needed; nothing where it takes more than one.
fn any_of(atom: Atom) -> Option<Vec<Chosen>> {
    match atom {
        Atom::Chosen(question, options) => {
            Some(options.iter().map(|option| (question, option)).collect())
        }
        Atom::Fact(fact) => {
            let fact: &Fact = QUIZ.facts.get(usize::from(fact))?;
            let mut all = Vec::new();
            for clause in fact.when {
                match &parts(clause)?[..] {
                    [Part::Any(chosen)] => all.extend(chosen),
                    _ => return None,
                }
            }
            Some(all)
        }
        _ => None,
    }
}

fn one_question(chosen: &[Chosen]) -> Option<u8> {
    let (first, _) = chosen.first()?;
    chosen
        .iter()
        .all(|(question, _)| question == first)
        .then_some(*first)
}

/// The other options of a question that takes one.
fn others_of(chosen: &[Chosen]) -> Option<Vec<Chosen>> {
    let question = one_question(chosen)?;
    let asked = at(question).filter(|asked| asked.choose == Choose::One)?;
    let named: Mask = chosen.iter().map(|(_, option)| *option).collect();
    let others = asked.all() - named;
    Some(others.iter().map(|option| (question, option)).collect())
}

/// One of several answers to a question that takes one, as none of the others.
fn others(chosen: &[Chosen]) -> Option<Vec<(u8, u8, bool)>> {
    let others = others_of(chosen)?.into_iter();
    Some(
        others
            .map(|(question, option)| (question, option, false))
            .collect(),
    )
}

fn at(question: u8) -> Option<&'static Question> {
    QUIZ.questions.get(usize::from(question))
}

fn when(question: u8, option: u8, is: bool) -> Value {
    let asked = &QUIZ.questions[usize::from(question)];
    json!({
        "question": asked.id,
        "operator": if is { "=" } else { "!=" },
        "answerCoding": {
            "system": CODES,
            "code": code(asked, asked.options[usize::from(option)]),
        },
    })
}
