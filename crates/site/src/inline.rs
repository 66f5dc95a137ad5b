//! What stands in the page itself and no longer in files of their own: the scripts that have to work
//! from the first paint on, and the style of the first view. The first paint waits for nothing else.

use crate::{Result, html};
use anyhow::Context;
use base64::{Engine, engine::general_purpose::STANDARD};
use fs_err as fs;
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element};
use sha2::{Digest, Sha256};
use std::path::Path;

/// The scripts, as they lie beside the page, in their order there. They become one.
const SCRIPTS: [&str; 3] = ["early.js", "guard.js", "leave.js"];
/// The style.
const STYLE: &str = "app.css";

/// Where they stand.
pub(crate) const IN_PAGE: [&str; 2] = ["head > script:not([src])", "head > style"];

/// Their texts.
#[derive(Debug)]
pub(crate) struct Inline {
    script: String,
    style: String,
}

impl Inline {
    /// Takes them out of the folder of a build.
    pub(crate) fn take(folder: &Path) -> Result<Self> {
        let take = |name: &str| -> Result<String> {
            let file = folder.join(name);
            let text = fs::read_to_string(&file)?;
            fs::remove_file(file)?;
            Ok(text.trim_end().to_owned())
        };
        let scripts: Vec<_> = SCRIPTS.into_iter().map(take).collect::<Result<_>>()?;
        Ok(Self {
            script: scripts.join("\n"),
            style: take(STYLE)?,
        })
    }

    /// How a policy names the script.
    pub(crate) fn script_hash(&self) -> String {
        hash(&self.script)
    }

    /// How it names the style.
    pub(crate) fn style_hash(&self) -> String {
        hash(&self.style)
    }

    /// The page with both in the places of the elements that load them.
    pub(crate) fn put(&self, page: &str) -> Result<String> {
        let mut places = Vec::new();
        let script = element_of("script", "", &self.script)?;
        let style = element_of("style", "", &self.style)?;
        let put = element!("head > *", |element| {
            let named = ["src", "href"].map(|name| element.get_attribute(name));
            for file in named.into_iter().flatten() {
                let text = match file.trim_start_matches("./") {
                    name if name == SCRIPTS[0] => &script,
                    name if SCRIPTS.contains(&name) => "",
                    STYLE => &style,
                    _ => continue,
                };
                places.push(file);
                element.replace(text.trim_end(), ContentType::Html);
            }
            Ok(())
        });
        let changes = RewriteStrSettings::new().append_element_content_handler(put);
        let page = html::changed(page, changes)?;
        (places.len() == 1 + SCRIPTS.len())
            .then_some(page)
            .with_context(|| format!("index.html must load {SCRIPTS:?} and {STYLE} once each."))
    }
}

/// How a policy names a text that stands in the page.
pub(crate) fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// An element whose text is no markup. The text must not end it, or the page would go on in it.
pub(crate) fn element_of(name: &str, attributes: &str, text: &str) -> Result<String> {
    let lower = text.to_ascii_lowercase();
    let breaks = [&format!("</{name}"), "<!--", "\r"].map(|end| lower.contains(end));
    (breaks == [false; 3])
        .then(|| format!("<{name}{attributes}>{text}</{name}>\n"))
        .with_context(|| {
            format!(
                "A {name}{attributes} of the page holds what would break it: </{name}, <!-- or \\r."
            )
        })
}
