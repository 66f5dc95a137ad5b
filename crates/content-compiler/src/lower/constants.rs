//! Texts that the app addresses by name: each becomes a constant.

use std::collections::BTreeMap;

use content_model::{Strength, TextList};

use crate::problem::Problems;
use crate::read::texts::Texts;

/// One constant.
#[derive(Debug)]
pub(crate) struct Constant {
    /// As `STOP_TITLE`.
    pub(crate) name: String,
    pub(crate) texts: TextList,
    /// Whether it was written as a list, which the constant then is too.
    pub(crate) list: bool,
    /// The English words, for whoever reads the constant's documentation.
    pub(crate) english: String,
}

/// Tables of en/learn.toml that are not a mechanism's.
const LEARN: &[&str] = &[
    "strength",
    "explainer",
    "anatomy",
    "how-often",
    "map",
    "label",
    "body",
    "story",
    "steps",
];

/// The texts of the interface.
pub(crate) fn ui(all: &mut Texts, problems: &mut Problems) -> Vec<Constant> {
    constants(all, "interface", |_| true, problems)
}

/// The texts of the picture story that are not a mechanism's.
pub(crate) fn learn(all: &mut Texts, problems: &mut Problems) -> Vec<Constant> {
    for strength in Strength::ALL {
        all.need(&format!("learn.strength.{}", strength.id()), problems);
    }
    constants(all, "learn", |table| LEARN.contains(&table), problems)
}

fn constants(
    all: &mut Texts,
    file: &str,
    wanted: impl Fn(&str) -> bool,
    problems: &mut Problems,
) -> Vec<Constant> {
    let mut found: BTreeMap<String, Constant> = BTreeMap::new();
    for path in all.names(file) {
        if !wanted(path.split('.').next().unwrap_or_default()) {
            continue;
        }
        let key = format!("{file}.{path}");
        let list = all.find(&key).is_none();
        let texts = all.find_list(&key);
        let Some(first) = all.texts.get(texts.first.index()) else {
            continue;
        };
        let name = path.replace(['.', '-'], "_").to_uppercase();
        let letters = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        if !letters || !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let message = "becomes the name of a constant: use letters, digits and hyphens, and \
                           begin with a letter";
            problems.add(&first.place, message);
        }
        let english = first.text.clone();
        let constant = Constant {
            name: name.clone(),
            texts,
            list,
            english,
        };
        if found.insert(name, constant).is_some() {
            problems.add(
                &first.place,
                "has the same name as another text: rename one of them",
            );
        }
    }
    found.into_values().collect()
}
