//! Answer sheets: what a person would tick, by id.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use serde::Deserialize;

use crate::{Fault, Result};

/// What is answered where a sheet has nothing: the mild answer. A list without an answer is
/// "none of these".
const MILD: [(&str, &str); 15] = [
    ("fever", "none"),
    ("side", "one"),
    ("which-side", "varies"),
    ("leg-or-back", "no-back-pain"),
    ("leg-straighten", "skip"),
    ("weak-or-sore", "sore"),
    ("weak-side", "one"),
    ("onset", "weeks-1-6"),
    ("course", "same"),
    ("morning-stiffness", "no"),
    ("head-and-jaw", "no"),
    ("impact", "moderate"),
    ("with-periods", "no"),
    ("mood", "none"),
    ("age", "40-49"),
];

/// One person's answers.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
pub struct Sheet(BTreeMap<String, Answer>);

#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
enum Answer {
    One(String),
    Many(Vec<String>),
}

impl Sheet {
    /// An empty sheet: every answer mild, every list "none of these".
    pub fn mild() -> Sheet {
        Sheet::default()
    }

    /// The same sheet with another answer to a question: option ids, apart by blanks.
    #[must_use]
    pub fn with(mut self, question: &str, options: &str) -> Sheet {
        let options = options.split_whitespace().map(str::to_owned).collect();
        self.0.insert(question.to_owned(), Answer::Many(options));
        self
    }

    /// What is to be chosen at a question.
    pub fn options(&self, question: &str) -> Vec<&str> {
        match self.0.get(question) {
            Some(Answer::One(option)) => vec![option],
            Some(Answer::Many(options)) => options.iter().map(String::as_str).collect(),
            None => {
                let mild = MILD.iter().filter(|(known, _)| *known == question);
                mild.map(|(_, option)| *option).collect()
            }
        }
    }
}

/// A published case, and what the rules have to say of it.
#[derive(Clone, Debug, Deserialize)]
pub struct Vignette {
    /// Its id.
    pub id: String,
    /// How soon to be seen.
    pub tier: String,
    /// The pattern.
    pub pattern: String,
    /// The flags that have to be there.
    pub flags: Vec<String>,
    /// The answers.
    pub answers: Sheet,
}

#[derive(Deserialize)]
struct File {
    vignette: Vec<Vignette>,
}

/// All published cases.
pub fn vignettes() -> Result<&'static [Vignette]> {
    static FILE: OnceLock<File> = OnceLock::new();
    if let Some(file) = FILE.get() {
        return Ok(&file.vignette);
    }
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../crates/evaluate/cases/vignettes.toml");
    let file: File = toml::from_str(&fs_err::read_to_string(path)?)?;
    Ok(&FILE.get_or_init(|| file).vignette)
}

/// The published case with this id.
pub fn vignette(id: &str) -> Result<&'static Vignette> {
    let found = vignettes()?.iter().find(|vignette| vignette.id == id);
    found.ok_or_else(|| Fault::new(format!("There is no vignette {id}.")))
}
