//! The whole app as one file that needs no host: it can be mailed, put on a stick, and opened from
//! a disk. It is made last, from the files of a finished build.

use crate::inline::{self, element_of, hash};
use crate::{Result, glue, html, licences, minify, page};
use anyhow::{Context, anyhow};
use base64::{Engine, engine::general_purpose::STANDARD};
use flate2::{Compression, write::DeflateEncoder};
use fs_err as fs;
use lol_html::{RewriteStrSettings, element};
use std::io::Write;
use std::path::Path;

/// Its name.
pub const NAME: &str = "sciatica-myositis-check.html";

/// What stands before boot.js in it.
const SCRIPT: &str = include_str!("../../../src/web/single.js");
/// Says which version of the content is in it.
const REVIEW: &str = include_str!("../../../content/review.toml");

/// What of index.html names other files, its policy, and what has another place here.
const OTHERS: &str =
    "head link, head script, head style, head meta[id], head meta[property], head meta[http-equiv]";

/// Where index.html names the files of which this one is made: an element and its attribute.
const BOOT: (&str, &str) = ("script[data-js]", "src");
const GLUE: (&str, &str) = ("script[data-js]", "data-js");
const WASM: (&str, &str) = ("script[data-js]", "data-wasm");
const DEFERRED_STYLE: (&str, &str) = ("meta#deferred-style", "content");
const DEFERRED_CODE: (&str, &str) = ("meta#deferred-code", "content");
const DEFERRED_SCRIPT: (&str, &str) = ("meta#deferred-script", "content");
const FIGURES: (&str, &str) = ("meta#figures", "content");

/// Writes it into the folder of a finished build.
pub fn write(folder: &Path, esbuild: &Path) -> Result {
    let script = minify::script(SCRIPT, folder, esbuild)?;
    let build = Build {
        folder,
        index: fs::read_to_string(folder.join("index.html"))?,
    };
    let path = folder.join(NAME);
    Ok(fs::write(&path, build.whole(&script)?)?)
}

/// A finished build.
struct Build<'a> {
    folder: &'a Path,
    index: String,
}

impl Build<'_> {
    /// The page with everything in it.
    fn whole(&self, script: &str) -> Result<String> {
        let boot = self.part(BOOT)?;
        let glue = glue::classic(&self.part(GLUE)?, "single.glue")?;
        let device = self.part(DEFERRED_SCRIPT)?;
        let [early, style] = inline::IN_PAGE.map(|place| html::text(&self.index, place));
        let early = early?;
        let styles = [style?, self.part(DEFERRED_STYLE)?];
        let page = self.bare()?;
        asks_for_nothing(&page)?;

        let policy = policy(&[script, &early, &boot, &device, &glue], &styles);
        let head = [
            self.about()?,
            element_of("script", "", script)?,
            element_of("script", "", &early)?,
            element_of("script", "", &boot)?,
            element_of("style", "", &styles[0])?,
            element_of("style", "", &styles[1])?,
        ];
        let body = [
            data("figures", &self.part(FIGURES)?)?,
            data(
                "closed",
                &fs::read_to_string(self.folder.join("closed.htm"))?,
            )?,
            data(
                "licences",
                &fs::read_to_string(self.folder.join(licences::NAME))?,
            )?,
            data("wasm", &self.packed(WASM)?)?,
            data("deferred-code", &self.packed(DEFERRED_CODE)?)?,
            element_of("script", "", &device)?,
            element_of("script", "", &glue)?,
        ];
        let page = page::with_policy(&page, &policy)?;
        let page = html::with_last(&page, "head", &head.concat())?;
        html::with_last(&page, "body", &body.concat())
    }

    /// The page without what belongs to the other files. There is none beside this one to leave for.
    fn bare(&self) -> Result<String> {
        let drop = element!(OTHERS, |element| {
            element.remove();
            Ok(())
        });
        let leave = element!("a[href='closed.htm']", |link| {
            Ok(link.set_attribute("href", "about:blank")?)
        });
        let changes = RewriteStrSettings::new()
            .append_element_content_handler(drop)
            .append_element_content_handler(leave);
        html::tidy(&html::changed(&self.index, changes)?)
    }

    /// Which version this is, and its icon.
    fn about(&self) -> Result<String> {
        let icon = fs::read(self.folder.join("icon.svg"))?;
        Ok(format!(
            "<meta name=\"version\" content=\"app {}, content {}\">\n\
             <link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\">\n",
            env!("CARGO_PKG_VERSION"),
            content_version()?,
            STANDARD.encode(icon)
        ))
    }

    /// The text of the file that index.html names in `place`.
    fn part(&self, place: (&str, &str)) -> Result<String> {
        Ok(fs::read_to_string(self.folder.join(self.name(place)?))?)
    }

    /// The WASM file that it names there, in letters.
    fn packed(&self, place: (&str, &str)) -> Result<String> {
        packed(&fs::read(self.folder.join(self.name(place)?))?)
    }

    fn name(&self, place: (&str, &str)) -> Result<String> {
        let name = html::value(&self.index, place)?;
        Ok(name.trim_start_matches("./").to_owned())
    }
}

fn content_version() -> Result<String> {
    let review: toml::Table = REVIEW.parse().context("Cannot read content/review.toml")?;
    let version = review.get("version").and_then(toml::Value::as_str);
    version
        .map(str::to_owned)
        .context("content/review.toml must say `version = \"…\"`.")
}

/// What the page may do: run what stands in it, and nothing else.
fn policy(scripts: &[&str], styles: &[String]) -> String {
    let scripts: Vec<String> = scripts.iter().map(|text| hash(text)).collect();
    let styles: Vec<String> = styles.iter().map(|text| hash(text)).collect();
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; \
         img-src data:; base-uri 'none'; form-action 'none'",
        scripts.join(" "),
        styles.join(" ")
    )
}

/// WASM in letters, as `src/web/single.js` unpacks it.
fn packed(wasm: &[u8]) -> Result<String> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder
        .write_all(wasm)
        .and_then(|()| encoder.finish())
        .map(|packed| STANDARD.encode(packed))
        .context("Cannot compress the WASM file")
}

/// Text that no browser runs or shows, for a script to find by its id.
fn data(id: &str, text: &str) -> Result<String> {
    element_of("script", &format!(" type=\"text/plain\" id=\"{id}\""), text)
}

/// Refuses a page that has a browser load anything, or that leads to a page that is not there.
fn asks_for_nothing(page: &str) -> Result {
    const LEADS: [&str; 5] = ["#", "data:", "tel:", "https://", "about:blank"];
    const LOADS: [&str; 6] = ["src", "srcset", "action", "formaction", "data", "poster"];
    let mut problem = None;
    let look = element!("*", |element| {
        for attribute in element.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            if name == "href" && !LEADS.iter().any(|start| value.starts_with(start)) {
                problem = Some(format!("{NAME} would lead to {value}, which is not in it."));
            } else if LOADS.contains(&name.as_str()) {
                problem = Some(format!("{NAME} would load something: it holds {name}=."));
            }
        }
        Ok(())
    });
    html::changed(
        page,
        RewriteStrSettings::new().append_element_content_handler(look),
    )?;
    problem.map_or(Ok(()), |problem| Err(anyhow!(problem)))
}
