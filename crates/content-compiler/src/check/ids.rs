//! Ids, and how many things there may be.

use std::collections::{BTreeMap, BTreeSet};

use engine::{MAX_OPTIONS, MAX_QUESTIONS, MAX_SCORES, Quiz};

use crate::emit::constant_name;
use crate::problem::{Place, Problems};
use crate::read::Content;
use crate::read::entry::{Entry, Kind};

/// The most members of the engine's sets.
const MAX_SET: usize = 255;
/// The most patterns, which are bits of a base rule.
const MAX_PATTERNS: usize = 8;

/// Checks the form of ids, and that none is used twice.
pub(crate) fn check(content: &Content, problems: &mut Problems) {
    unique(&content.questions, problems);
    unique(&content.scores, problems);
    unique(&content.flags, problems);
    unique(&content.rules, problems);
    unique(&content.patterns, problems);
    unique(&content.base, problems);
    unique(&content.blocks, problems);
    unique(&content.mechanisms, problems);
    unique(&content.parts, problems);
    unique(&content.sources, problems);
    unique(&content.countries, problems);
    unique(&content.organisations, problems);
    form(&content.facts, problems);
    form(&content.tags, problems);
    for tag in &content.tags {
        if content.facts.iter().any(|fact| fact.id == tag.id) {
            problems.add(
                &tag.place(),
                "a fact has this id too: give one of them another id",
            );
        }
    }
    let mut constants = BTreeMap::new();
    for question in &content.questions {
        let mut seen = BTreeSet::new();
        for option in &question.body.options {
            let place = question.place().part(&format!("option \"{option}\""));
            id_form(&place, option, problems);
            let constant = constant_name(&format!("{}.{option}", question.id));
            let other = constants.insert(constant, &question.id);
            if let Some(other) = other.filter(|other| *other != &question.id) {
                let message = format!(
                    "has the same name in Rust as an option of question \"{other}\": give one of \
                     them another id"
                );
                problems.add(&place, message);
            }
            if !seen.insert(option) {
                problems.add(&place, "is listed twice: remove one");
            }
        }
        let place = question
            .place()
            .part(&format!("screen \"{}\"", question.body.screen));
        id_form(&place, &question.body.screen, problems);
    }
}

fn unique<T: Kind>(entries: &[Entry<T>], problems: &mut Problems) {
    form(entries, problems);
    let mut seen = BTreeSet::new();
    for entry in entries {
        if !seen.insert(&entry.id) {
            problems.add(
                &entry.place(),
                "this id is used twice: give one of them another id",
            );
        }
    }
}

fn form<T: Kind>(entries: &[Entry<T>], problems: &mut Problems) {
    for entry in entries {
        // Sources keep the numbers of the reference, as "R1".
        let number = entry
            .id
            .strip_prefix('R')
            .is_some_and(|rest| rest.parse::<u16>().is_ok());
        if !(T::NAME == "source" && number) {
            id_form(&entry.place(), &entry.id, problems);
        }
    }
}

fn id_form(place: &Place, id: &str, problems: &mut Problems) {
    let letters = |part: &str| {
        part.chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    };
    let parts = id.split('-').all(|part| !part.is_empty() && letters(part));
    if !parts || id.chars().all(|c| c.is_ascii_digit()) {
        let message = "the id is not in kebab-case: use small letters, digits and single hyphens";
        problems.add(place, message);
    }
    let endings = ["-other", "-hint", "-heading"];
    if endings.iter().any(|ending| id.ends_with(ending)) || id == "tier" {
        problems.add(
            place,
            "the id has a meaning of its own in conditions or words: choose another",
        );
    }
}

/// Checks that the engine can hold it all.
pub(crate) fn limits(content: &Content, quiz: &Quiz, problems: &mut Problems) {
    let mut limit = |place: &Place, what: &str, count: usize, most: usize| {
        if count > most {
            let message = format!("{count} {what}, but the engine holds {most}: take some out");
            problems.add(place, message);
        }
    };
    limit(
        &Place::file("questions.toml"),
        "questions",
        quiz.questions.len(),
        MAX_QUESTIONS,
    );
    let rules = Place::file("rules.toml");
    limit(&rules, "scores", quiz.scores.len(), MAX_SCORES);
    limit(&rules, "facts and tags", quiz.facts.len(), MAX_SET);
    limit(&rules, "flags", quiz.flags.len(), MAX_SET);
    limit(&rules, "rules", quiz.rules.len(), MAX_SET);
    limit(&rules, "base rules", quiz.base.len(), MAX_SET);
    limit(&rules, "patterns", quiz.patterns.len(), MAX_PATTERNS);
    for question in &content.questions {
        let options = question.body.options.len();
        limit(&question.place(), "options", options, MAX_OPTIONS);
    }
    for question in content
        .questions
        .iter()
        .filter(|entry| entry.body.options.is_empty())
    {
        problems.add(&question.place(), "has no options: add some");
    }
}
