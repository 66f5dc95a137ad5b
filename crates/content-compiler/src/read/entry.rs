//! What all entries have in common, and how they are read.

use content_model::{Eating, Mark, ReviewState, Section, Strength};
use engine::{Choose, Tier};
use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer};
use toml::Table;

use super::condition::{AtLeast, Condition};
use crate::problem::{Place, nearest};

/// What every entry has, around what its kind has.
pub(crate) struct Entry<T> {
    pub(crate) id: String,
    pub(crate) when: Condition,
    /// Why this entry may break the rule that `none` names single choices only.
    pub(crate) exception: Option<String>,
    pub(crate) sources: Vec<String>,
    /// Stands for sources where there are none.
    pub(crate) reasoning: Option<String>,
    pub(crate) body: T,
}

impl<T: Kind> Entry<T> {
    /// Where it stands, for messages.
    pub(crate) fn place(&self) -> Place {
        Place::entry(T::FILE, T::NAME, &self.id)
    }
}

/// A kind of entry.
pub(crate) trait Kind: DeserializeOwned {
    /// The file that holds it.
    const FILE: &'static str;
    /// The name of its tables, as in `[[rule]]`.
    const NAME: &'static str;
    /// The keys that it shares with other kinds.
    const SHARED: &'static [&'static str];
}

/// The keys that kinds share.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Shared {
    #[serde(default)]
    id: String,
    #[serde(default)]
    sources: Vec<String>,
    reasoning: Option<String>,
    exception: Option<String>,
    all: Option<Vec<String>>,
    any: Option<Vec<String>>,
    at_least: Option<AtLeast>,
    none: Option<Vec<String>>,
}

impl<'de, T: Kind> Deserialize<'de> for Entry<T> {
    // By hand: serde's own `flatten` gives up refusing unknown keys.
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let mut own = Table::deserialize(from)?;
        let taken = T::SHARED.iter().filter_map(|key| own.remove_entry(*key));
        let shared: Table = taken.collect();
        if T::SHARED.contains(&"id") && !shared.contains_key("id") {
            return Err(D::Error::missing_field("id"));
        }
        let shared: Shared = shared.try_into().map_err(D::Error::custom)?;
        let body = own
            .try_into()
            .map_err(|error| D::Error::custom(remedy(&error, T::SHARED)))?;
        let Shared {
            id,
            sources,
            reasoning,
            exception,
            all,
            any,
            at_least,
            none,
        } = shared;
        let when = Condition {
            all,
            any,
            at_least,
            none,
        };
        Ok(Self {
            id,
            when,
            exception,
            sources,
            reasoning,
            body,
        })
    }
}

/// The message for a key or value that is not known, with the nearest one that is.
pub(crate) fn remedy(error: &toml::de::Error, shared: &[&'static str]) -> String {
    let message = error.message();
    let mut names = message.split('`').skip(1).step_by(2);
    let written = names.next().unwrap_or_default();
    let mut known: Vec<&str> = names.collect();
    if message.starts_with("unknown field") {
        known.extend(shared);
    } else if !message.starts_with("unknown variant") {
        return message.into();
    }
    match nearest(written, &known) {
        Some(near) => format!("\"{written}\" is not known here; did you mean \"{near}\"?"),
        None => format!(
            "\"{written}\" is not known here; choose from: {}",
            known.join(", ")
        ),
    }
}

/// A closed set of values with ids.
pub(crate) trait ById: Sized + 'static {
    const IDS: &'static [&'static str];
    fn by_id(id: &str) -> Option<Self>;
}

/// Reads a value by its id.
pub(crate) fn by_id<'de, D: Deserializer<'de>, T: ById>(from: D) -> Result<T, D::Error> {
    let id = String::deserialize(from)?;
    T::by_id(&id).ok_or_else(|| D::Error::unknown_variant(&id, T::IDS))
}

/// Reads a value by its id, where it is there at all.
pub(crate) fn by_id_where_given<'de, D: Deserializer<'de>, T: ById>(
    from: D,
) -> Result<Option<T>, D::Error> {
    by_id(from).map(Some)
}

macro_rules! by_id {
    ($($type:ty = $ids:expr, $by_id:expr;)*) => { $(
        impl ById for $type {
            const IDS: &'static [&'static str] = $ids;

            fn by_id(id: &str) -> Option<Self> {
                $by_id(id)
            }
        }
    )* };
}

by_id! {
    Choose = &["one", "many"], choose;
    Tier = &["self-care", "routine", "within-days", "same-day", "call-now"], Tier::from_id;
    Eating = Eating::IDS, Eating::from_id;
    Section = Section::IDS, Section::from_id;
    Strength = Strength::IDS, Strength::from_id;
    Mark = Mark::IDS, Mark::from_id;
    ReviewState = ReviewState::IDS, ReviewState::from_id;
}

fn choose(id: &str) -> Option<Choose> {
    match id {
        "one" => Some(Choose::One),
        "many" => Some(Choose::Many),
        _ => None,
    }
}
