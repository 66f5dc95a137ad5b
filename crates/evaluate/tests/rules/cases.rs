//! The published cases, and ordinary complaints, as answer sheets.

use engine::Answers;
use evaluate::read_sheet;
use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    vignette: Vec<Vignette>,
}

/// One published case: what a patient would tick, and what the rules must return.
#[derive(Deserialize)]
pub(crate) struct Vignette {
    /// Its id, as "V01".
    pub(crate) id: String,
    /// The tier it must give.
    pub(crate) tier: String,
    /// The lowest tier that would not be unsafe.
    pub(crate) floor: String,
    /// The pattern it must give an adult.
    pub(crate) pattern: String,
    /// Flags that must be among those raised.
    pub(crate) flags: Vec<String>,
    /// The sheet.
    pub(crate) answers: serde_json::Map<String, serde_json::Value>,
}

/// Every case with its answers.
pub(crate) fn vignettes() -> impl Iterator<Item = (Vignette, Answers)> {
    let file: File =
        toml::from_str(include_str!("../../cases/vignettes.toml")).expect("vignettes.toml reads");
    file.vignette.into_iter().map(|vignette| {
        let answers = read_sheet(&vignette.answers)
            .unwrap_or_else(|error| panic!("{}: {}", vignette.id, error.message));
        (vignette, answers)
    })
}

#[derive(Deserialize)]
struct OrdinaryFile {
    ordinary: Vec<Ordinary>,
}

/// One ordinary complaint: what a person would tick, and how urgent it may be at most.
#[derive(Deserialize)]
pub(crate) struct Ordinary {
    /// Its id, as "O01".
    pub(crate) id: String,
    /// The highest tier that is not out of proportion.
    pub(crate) ceiling: String,
    /// The sheet.
    pub(crate) answers: serde_json::Map<String, serde_json::Value>,
}

/// Every ordinary complaint with its answers.
pub(crate) fn ordinary() -> impl Iterator<Item = (Ordinary, Answers)> {
    let file: OrdinaryFile =
        toml::from_str(include_str!("../../cases/ordinary.toml")).expect("ordinary.toml reads");
    file.ordinary.into_iter().map(|ordinary| {
        let answers = read_sheet(&ordinary.answers)
            .unwrap_or_else(|error| panic!("{}: {}", ordinary.id, error.message));
        (ordinary, answers)
    })
}
