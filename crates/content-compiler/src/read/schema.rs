//! The entries of `content/*.toml` as an author writes them: one struct for each kind.

use std::collections::BTreeMap;

use content_model::{Eating, Mark, ReviewState, Section, Strength};
use engine::{Choose, Tier};
use serde::Deserialize;

use super::condition::Condition;
use super::entry::{Entry, Kind, by_id, by_id_where_given};

const NOTES: &[&str] = &["id", "why", "sources", "reasoning"];
const CONDITION: &[&str] = &[
    "id",
    "why",
    "sources",
    "reasoning",
    "all",
    "any",
    "at-least",
    "none",
    "exception",
];
const QUESTION: &[&str] = &["id", "why", "sources", "reasoning", "exception"];
const ITEM: &[&str] = &[
    "why",
    "sources",
    "reasoning",
    "all",
    "any",
    "at-least",
    "none",
    "exception",
];

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $file:literal $name:literal $shared:ident
        { $($(#[$at:meta])* $field:ident: $type:ty),* $(,)? })*) => { $(
        $(#[$doc])*
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, rename_all = "kebab-case")]
        pub(crate) struct $kind { $($(#[$at])* pub(crate) $field: $type),* }

        impl Kind for $kind {
            const FILE: &'static str = $file;
            const NAME: &'static str = $name;
            const SHARED: &'static [&'static str] = $shared;
        }
    )* };
}

kinds! {
    /// A question.
    Question = "questions.toml" "question" QUESTION {
        #[serde(deserialize_with = "by_id")]
        choose: Choose,
        options: Vec<String>,
        #[serde(default)]
        ordered: bool,
        screen: String,
        #[serde(default)]
        ask_again_on_resume: bool,
        #[serde(default)]
        unchanging: bool,
        #[serde(default)]
        changed: String,
        #[serde(default)]
        asked_when: Condition,
        #[serde(default)]
        only_when: BTreeMap<String, String>,
    }
    /// A named condition.
    Fact = "rules.toml" "fact" CONDITION {}
    /// A fact that is reported with the result.
    Tag = "rules.toml" "tag" CONDITION {}
    /// A sum of points.
    Score = "rules.toml" "score" NOTES {
        includes: Option<String>,
        items: Vec<Entry<Item>>,
    }
    /// One item of a score.
    Item = "rules.toml" "item" ITEM {
        points: i16,
    }
    /// Something that needs help.
    Flag = "rules.toml" "flag" NOTES {
        #[serde(default)]
        leads: bool,
        #[serde(default, deserialize_with = "by_id_where_given")]
        eating: Option<Eating>,
    }
    /// What raises a flag.
    Rule = "rules.toml" "rule" CONDITION {
        flag: String,
        #[serde(deserialize_with = "by_id")]
        tier: Tier,
        #[serde(default)]
        go_now: bool,
    }
    /// A symptom pattern.
    Pattern = "rules.toml" "pattern" CONDITION {}
    /// A least urgency without a flag.
    Base = "rules.toml" "base" CONDITION {
        #[serde(deserialize_with = "by_id")]
        tier: Tier,
        #[serde(default)]
        patterns: Vec<String>,
    }
    /// A block of the result page.
    Block = "guidance.toml" "block" CONDITION {
        #[serde(deserialize_with = "by_id")]
        section: Section,
    }
    /// A way in which muscle and nerve affect each other.
    Mechanism = "learn.toml" "mechanism" CONDITION {
        code: String,
        #[serde(deserialize_with = "by_id")]
        strength: Strength,
    }
    /// A part of the picture story: its words are those of its table in en/learn.toml.
    Part = "learn.toml" "part" NOTES {}
    /// A source.
    Source = "sources.toml" "source" NOTES {
        title: String,
        #[serde(deserialize_with = "by_id")]
        mark: Mark,
        link: Option<String>,
    }
    /// A country and its numbers.
    Country = "countries.toml" "country" NOTES {
        emergency: Vec<String>,
        #[serde(default)]
        advice: Vec<String>,
        #[serde(default)]
        crisis: Vec<String>,
        #[serde(default)]
        organisations: Vec<String>,
    }
    /// A patient organisation.
    Organisation = "countries.toml" "organisation" NOTES {
        link: Option<String>,
        #[serde(deserialize_with = "by_id")]
        mark: Mark,
    }
}

/// Who is not asked further.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EarlyEnd {
    pub(crate) after: String,
    pub(crate) when: Condition,
    pub(crate) exception: Option<String>,
}

/// The content's version and how far it was reviewed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Review {
    pub(crate) version: String,
    pub(crate) date: String,
    pub(crate) review_by: String,
    #[serde(deserialize_with = "by_id")]
    pub(crate) state: ReviewState,
    /// A clinician's name and role.
    pub(crate) reviewer: Option<String>,
    pub(crate) reviewed_on: Option<String>,
}
