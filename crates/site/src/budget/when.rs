//! When a visitor's browser loads a file: the page says it.

use crate::{Result, html, worker};
use lol_html::{RewriteStrSettings, element};
use std::collections::HashSet;

/// The file that is for the host alone.
const HEADERS: &str = "_headers";

/// When a visitor's browser loads a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// At once: the page names it.
    First,
    /// After the first view: the page asks for it then.
    After,
    /// After that: the worker keeps it, for when there is no connection.
    Kept,
    /// Only when a person, or whoever shows a link to the app, asks for it.
    Asked,
    /// Never: it tells the host what to send.
    Never,
}

impl When {
    pub(super) const ALL: [Self; 5] = [
        Self::First,
        Self::After,
        Self::Kept,
        Self::Asked,
        Self::Never,
    ];

    pub(super) fn words(self) -> &'static str {
        match self {
            Self::First => "first view",
            Self::After => "after it",
            Self::Kept => "kept for later",
            Self::Asked => "when asked for",
            Self::Never => "never",
        }
    }

    /// What the page says of a file.
    pub(super) fn of(name: &str, page: &Page) -> Self {
        match name {
            HEADERS => Self::Never,
            _ if worker::apart(name) && name != worker::NAME => Self::Asked,
            "index.html" => Self::First,
            _ if page.loads.contains(name) => Self::First,
            _ if page.names.contains(name) => Self::After,
            _ => Self::Kept,
        }
    }

    /// Is it part of what every visitor loads sooner or later?
    pub(super) fn counts(self) -> bool {
        matches!(self, Self::First | Self::After | Self::Kept)
    }
}

/// What a page says of files.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// What a browser loads at once.
    loads: HashSet<String>,
    /// What the page loads later.
    names: HashSet<String>,
}

impl Page {
    /// Whatever an element names is loaded at once. But a link to another page loads nothing, nor
    /// does what a browser asks for when it likes: icons and the manifest.
    pub(super) fn read(page: &str) -> Result<Self> {
        const LATER: [&str; 3] = ["icon", "apple-touch-icon", "manifest"];
        let mut read = Self::default();
        let look = element!("*", |element| {
            let rel = element.get_attribute("rel").unwrap_or_default();
            let names = match element.tag_name().as_str() {
                "a" => return Ok(()),
                "link" if LATER.contains(&rel.as_str()) => return Ok(()),
                "meta" => &mut read.names,
                _ => &mut read.loads,
            };
            let values = element.attributes().iter().map(|it| it.value());
            names.extend(values.map(|value| value.trim_start_matches("./").to_owned()));
            Ok(())
        });
        html::changed(
            page,
            RewriteStrSettings::new().append_element_content_handler(look),
        )?;
        Ok(read)
    }
}
