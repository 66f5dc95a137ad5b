//! The form of `cases/rows/*.toml` (`cases/README.md`).

use serde::Deserialize;

/// A file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    #[serde(default)]
    pub(crate) row: Vec<Row>,
    #[serde(default)]
    pub(crate) tag: Vec<Tag>,
    #[serde(default)]
    pub(crate) pattern: Vec<Pattern>,
    #[serde(default)]
    pub(crate) score: Vec<Score>,
    #[serde(default)]
    pub(crate) asked: Vec<Asked>,
}

/// A row of 7.2 or 7.6.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Row {
    pub(crate) row: String,
    /// The flags that it raises.
    #[serde(default)]
    pub(crate) raises: Vec<String>,
    /// Smallest sheets: with one answer less, none of these flags is raised as urgently.
    #[serde(default)]
    pub(crate) fires: Vec<String>,
    /// Other sheets with which it matches.
    #[serde(default)]
    pub(crate) also: Vec<String>,
    /// The nearest sheets with which no flag of it is raised as urgently.
    #[serde(default)]
    pub(crate) not: Vec<String>,
    /// Others with which that is so, whatever else they give.
    #[serde(default)]
    pub(crate) others: Vec<String>,
}

/// A tag of 7.3 or 7.4.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Tag {
    pub(crate) tag: String,
    /// It decides words, and is not reported with the result.
    #[serde(default)]
    pub(crate) only_words: bool,
    pub(crate) row: String,
    pub(crate) fires: Vec<String>,
    pub(crate) not: Vec<String>,
}

/// A row of 7.5.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Pattern {
    pub(crate) row: String,
    pub(crate) gives: Vec<String>,
}

/// An item of a score of 7.3 or 7.4.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Score {
    pub(crate) score: String,
    pub(crate) row: String,
    pub(crate) gives: Vec<String>,
}

/// "Asked when" of section 8, of questions or of one option.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Asked {
    pub(crate) questions: Vec<String>,
    pub(crate) option: Option<String>,
    /// An answer that is there counts, hidden or not: nothing lowers what was told already.
    #[serde(default)]
    pub(crate) still_counts: bool,
    pub(crate) row: String,
    #[serde(default)]
    pub(crate) shown: Vec<String>,
    #[serde(default)]
    pub(crate) hidden: Vec<String>,
}
