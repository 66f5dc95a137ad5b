//! The whole app as one file that needs no host: it can be mailed, put on a stick, and opened from
//! a disk. It is made last, from the files of a finished build.

use crate::{Result, cannot, glue, licences, minify, page};
use base64::{Engine, engine::general_purpose::STANDARD};
use flate2::{Compression, write::DeflateEncoder};
use sha2::{Digest, Sha256};
use std::fs;
use std::io::Write;
use std::path::Path;

/// Its name.
pub const NAME: &str = "sciatica-myositis-check.html";

/// What stands before boot.js in it.
const SCRIPT: &str = include_str!("../../../src/web/single.js");
/// Says which version of the content is in it.
const REVIEW: &str = include_str!("../../../content/review.toml");

/// How the lines begin that its head has from index.html: those that name no other file.
const HEAD: [&str; 6] = [
    "<!DOCTYPE",
    "<html",
    "<head>",
    "<meta charset",
    "<meta name=",
    "<title>",
];

/// Where index.html names the files of which it is made.
const BOOT: &str = "<script src=\"./";
const GLUE: &str = " data-js=\"./";
const WASM: &str = " data-wasm=\"./";
const STYLE: &str = "<link rel=\"stylesheet\" href=\"./";
const DEFERRED_STYLE: &str = "<meta id=\"deferred-style\" name=\"deferred-style\" content=\"";
const DEFERRED_CODE: &str = "<meta id=\"deferred-code\" name=\"deferred-code\" content=\"";
const DEFERRED_SCRIPT: &str = "<meta id=\"deferred-script\" name=\"deferred-script\" content=\"";
const FIGURES: &str = "<meta id=\"figures\" name=\"figures\" content=\"";

/// Writes it into the folder of a finished build.
pub fn write(folder: &Path, esbuild: &Path) -> Result {
    let script = minify::script(SCRIPT, folder, esbuild)?;
    let build = Build {
        folder,
        index: text(&folder.join("index.html"))?,
    };
    let path = folder.join(NAME);
    fs::write(&path, build.whole(&script)?).map_err(|error| cannot("write", &path, &error))
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
        let styles = [self.part(STYLE)?, self.part(DEFERRED_STYLE)?];
        let (head, body) = (self.head()?, self.body()?);
        asks_for_nothing(&format!("{head}{body}"))?;

        let policy = policy(&[script, &boot, &device, &glue], &styles);
        let parts = [
            page::with_policy(&head, &policy)?,
            element("script", "", script)?,
            element("script", "", &boot)?,
            element("style", "", &styles[0])?,
            element("style", "", &styles[1])?,
            "</head>\n".to_owned(),
            body,
            data("figures", &self.part(FIGURES)?)?,
            data("closed", &text(&self.folder.join("closed.htm"))?)?,
            data("licences", &text(&self.folder.join(licences::NAME))?)?,
            data("wasm", &self.packed(WASM)?)?,
            data("deferred-code", &self.packed(DEFERRED_CODE)?)?,
            element("script", "", &device)?,
            element("script", "", &glue)?,
            "</body>\n</html>\n".to_owned(),
        ];
        Ok(parts.concat())
    }

    /// The lines of the head that need no other file, the icon, and which version this is.
    fn head(&self) -> Result<String> {
        let icon = bytes(&self.folder.join("icon.svg"))?;
        let (head, _) = self.split("<body>")?;
        let kept = head
            .lines()
            .filter(|line| HEAD.iter().any(|start| line.starts_with(start)));
        let kept: String = kept.map(|line| format!("{line}\n")).collect();
        Ok(format!(
            "{kept}<meta name=\"version\" content=\"app {}, content {}\">\n\
             <link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\">\n",
            env!("CARGO_PKG_VERSION"),
            content_version()?,
            STANDARD.encode(icon)
        ))
    }

    /// The body, as it is where no script runs too. There is no page beside this one to leave for.
    fn body(&self) -> Result<String> {
        let (_, rest) = self.split("<body>")?;
        let (body, _) = rest
            .split_once("</body>")
            .ok_or("index.html must hold </body>.")?;
        Ok(format!("<body>{body}").replace("href=\"closed.htm\"", "href=\"about:blank\""))
    }

    fn split(&self, at: &str) -> Result<(&str, &str)> {
        self.index
            .split_once(at)
            .ok_or_else(|| format!("index.html must hold {at}."))
    }

    /// The text of the file that index.html names after `place`.
    fn part(&self, place: &str) -> Result<String> {
        text(&self.folder.join(self.name(place)?))
    }

    /// The WASM file that it names there, in letters.
    fn packed(&self, place: &str) -> Result<String> {
        packed(&bytes(&self.folder.join(self.name(place)?))?)
    }

    fn name(&self, place: &str) -> Result<&str> {
        let (_, rest) = self.split(place)?;
        Ok(rest.split('"').next().unwrap_or_default())
    }
}

fn text(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|error| cannot("read", path, &error))
}

fn bytes(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(|error| cannot("read", path, &error))
}

fn content_version() -> Result<&'static str> {
    REVIEW
        .lines()
        .find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .ok_or_else(|| "content/review.toml must say `version = \"…\"`.".to_owned())
}

/// What the page may do: run what stands in it, and nothing else.
fn policy(scripts: &[&str], styles: &[String]) -> String {
    let hash = |text: &str| format!("'sha256-{}' ", STANDARD.encode(Sha256::digest(text)));
    let scripts: String = scripts.iter().map(|text| hash(text)).collect();
    let styles: String = styles.iter().map(|text| hash(text)).collect();
    format!(
        "default-src 'none'; script-src {scripts}'wasm-unsafe-eval'; style-src {}; \
         img-src data:; base-uri 'none'; form-action 'none'",
        styles.trim_end()
    )
}

/// WASM in letters, as `src/web/single.js` unpacks it.
fn packed(wasm: &[u8]) -> Result<String> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder
        .write_all(wasm)
        .and_then(|()| encoder.finish())
        .map(|packed| STANDARD.encode(packed))
        .map_err(|error| format!("Cannot compress the WASM file: {error}."))
}

/// Text that no browser runs or shows, for a script to find by its id.
fn data(id: &str, text: &str) -> Result<String> {
    element("script", &format!(" type=\"text/plain\" id=\"{id}\""), text)
}

/// An element whose text is no markup. The text must not end it, or the page would go on in it.
fn element(name: &str, attributes: &str, text: &str) -> Result<String> {
    let lower = text.to_ascii_lowercase();
    match [&format!("</{name}"), "<!--", "\r"].map(|end| lower.contains(end)) {
        [false, false, false] => Ok(format!("<{name}{attributes}>{text}</{name}>\n")),
        _ => Err(format!(
            "A {name}{attributes} of {NAME} holds what would break it: </{name}, <!-- or \\r."
        )),
    }
}

/// Refuses markup that has a browser load anything, or that leads to a page that is not there.
fn asks_for_nothing(markup: &str) -> Result {
    let allowed = ["#", "data:", "tel:", "https://", "about:blank"];
    let links = markup.split(" href=\"").skip(1);
    let mut elsewhere = links.filter(|link| !allowed.iter().any(|start| link.starts_with(start)));
    if let Some(link) = elsewhere.next() {
        let link = link.split('"').next().unwrap_or_default();
        return Err(format!("{NAME} would lead to {link}, which is not in it."));
    }
    match [" src=", " srcset=", " action="]
        .into_iter()
        .find(|name| markup.contains(name))
    {
        Some(name) => Err(format!("{NAME} would load something: it holds{name}.")),
        None => Ok(()),
    }
}
