//! A condition as an author writes it.

use serde::Deserialize;

/// Up to four lists; every list that is given has to hold.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Condition {
    pub(crate) all: Option<Vec<String>>,
    pub(crate) any: Option<Vec<String>>,
    pub(crate) at_least: Option<AtLeast>,
    pub(crate) none: Option<Vec<String>>,
}

impl Condition {
    /// Whether it always holds.
    pub(crate) fn is_empty(&self) -> bool {
        let Self {
            all,
            any,
            at_least,
            none,
        } = self;
        all.is_none() && any.is_none() && at_least.is_none() && none.is_none()
    }
}

/// So many of a list.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AtLeast {
    pub(crate) count: u8,
    pub(crate) of: Vec<String>,
}
