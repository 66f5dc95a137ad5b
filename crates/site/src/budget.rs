//! How much a visitor downloads, and how much that may be.

mod when;

use crate::{Result, compress, minify};
use anyhow::ensure;
use fs_err as fs;
use std::fmt;
use std::path::Path;
use when::Page;

pub use when::When;

/// All that loads before the first question can be answered, in bytes of brotli. The aim is
/// 100,000: `docs/decisions/0005-first-view.md` says where the bytes are.
pub const FIRST_VIEW: u64 = 104_000;
/// What the first paint waits for: the page, with its style in it. It fits the first round trip of
/// a new connection.
pub const FIRST_PAINT: u64 = 14_000;
/// Everything, in one language: `docs/decisions/0020-taken-along.md`.
pub const WHOLE_APP: u64 = 215_000;

/// One file and its sizes in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Size {
    /// Its path under the folder.
    pub name: String,
    /// As it is.
    pub raw: u64,
    /// As gzip sends it.
    pub gzip: u64,
    /// As brotli sends it.
    pub brotli: u64,
    /// When it is loaded.
    pub when: When,
}

impl Size {
    /// Must it be there before anything is painted?
    fn blocks_paint(&self) -> bool {
        self.when == When::First && (self.name.ends_with(".html") || self.name.ends_with(".css"))
    }
}

/// The sizes of a finished build.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    sizes: Vec<Size>,
}

/// Measures a finished build.
pub fn measure(folder: &Path) -> Result<Report> {
    let page = folder.join("index.html");
    let page = fs::read_to_string(&page)?;
    let page = Page::read(&page)?;
    let mut report = Report::default();
    for file in minify::files(folder)? {
        let name = file
            .strip_prefix(folder)
            .unwrap_or(&file)
            .to_string_lossy()
            .into_owned();
        // Compressed copies are columns of their file.
        if name.ends_with(".br") || name.ends_with(".gz") {
            continue;
        }
        let raw = length(&file)?;
        report.sizes.push(Size {
            raw,
            gzip: length(&compress::beside(&file, "gz")).unwrap_or(raw),
            brotli: length(&compress::beside(&file, "br")).unwrap_or(raw),
            when: When::of(&name, &page),
            name,
        });
    }
    Ok(report)
}

fn length(file: &Path) -> Result<u64> {
    Ok(fs::metadata(file)?.len())
}

impl Report {
    /// Fails, with a sentence for each budget that is exceeded.
    pub fn hold(&self) -> Result {
        let sum = |wanted: fn(&Size) -> bool| {
            self.sizes
                .iter()
                .filter(|size| wanted(size))
                .map(|size| size.brotli)
                .sum::<u64>()
        };
        let problems: Vec<String> = [
            (
                "The first view",
                sum(|size| size.when == When::First),
                FIRST_VIEW,
            ),
            ("The first paint", sum(Size::blocks_paint), FIRST_PAINT),
            ("The whole app", sum(|size| size.when.counts()), WHOLE_APP),
        ]
        .into_iter()
        .filter(|(_, bytes, limit)| bytes > limit)
        .map(|(what, bytes, limit)| {
            format!(
                "{what} is {bytes} bytes of brotli: {} too many.",
                bytes - limit
            )
        })
        .collect();
        ensure!(problems.is_empty(), problems.join("\n"));
        Ok(())
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:<40} {:>9} {:>9} {:>9}",
            "bytes", "raw", "gzip", "brotli"
        )?;
        for when in When::ALL {
            writeln!(f, "{}:", when.words())?;
            for size in self.sizes.iter().filter(|size| size.when == when) {
                let Size {
                    name,
                    raw,
                    gzip,
                    brotli,
                    ..
                } = size;
                writeln!(f, "  {name:<38} {raw:>9} {gzip:>9} {brotli:>9}")?;
            }
        }
        writeln!(f, "all of it:")?;
        self.total(f, "first paint", Some(FIRST_PAINT), Size::blocks_paint)?;
        self.total(f, "first view", Some(FIRST_VIEW), |size| {
            size.when == When::First
        })?;
        self.total(f, "whole app", Some(WHOLE_APP), |size| size.when.counts())?;
        self.total(f, "every file", None, |_| true)
    }
}

impl Report {
    fn total(
        &self,
        f: &mut fmt::Formatter<'_>,
        name: &str,
        limit: Option<u64>,
        wanted: fn(&Size) -> bool,
    ) -> fmt::Result {
        let (mut raw, mut gzip, mut brotli) = (0, 0, 0);
        for size in self.sizes.iter().filter(|size| wanted(size)) {
            raw += size.raw;
            gzip += size.gzip;
            brotli += size.brotli;
        }
        let limit = limit.map_or_else(String::new, |limit| format!("  of {limit}"));
        writeln!(f, "  {name:<38} {raw:>9} {gzip:>9} {brotli:>9}{limit}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::single;

    fn size(name: &str, brotli: u64, when: When) -> Size {
        Size {
            name: name.to_owned(),
            raw: brotli * 3,
            gzip: brotli * 2,
            brotli,
            when,
        }
    }

    fn report(sizes: Vec<Size>) -> Report {
        Report { sizes }
    }

    #[test]
    fn a_small_build_holds() {
        let report = report(vec![
            size("index.html", 9_000, When::First),
            size("app.wasm", 80_000, When::First),
        ]);
        assert!(report.hold().is_ok());
        assert!(report.to_string().contains("\n  app.wasm "));
    }

    #[test]
    fn every_file_is_listed_by_when_it_is_loaded() {
        let folder = tempfile::tempdir().expect("a folder to write into");
        let page = "<script src=\"app-1.js\"></script><meta content=\"figures-en-1.txt\">\
                    <link rel=\"icon\" href=\"icon.svg\"><a href=\"closed.htm\">";
        for (name, text) in [
            ("index.html", page),
            ("app-1.js", "12345"),
            ("figures-en-1.txt", "1234567"),
            ("closed.htm", "1"),
            ("icon.svg", "1"),
            ("licences.txt", "1"),
            ("sw.js", "1"),
            ("sw.js.br", ""),
            ("social-card.png", "1"),
            ("_headers", "1"),
            (single::NAME, "123456789"),
        ] {
            fs::write(folder.path().join(name), text).expect("a file to write");
        }
        let report = measure(folder.path()).unwrap_or_default();
        let of = |wanted| -> Vec<&str> {
            let sizes = report.sizes.iter().filter(|size| size.when == wanted);
            sizes.map(|size| size.name.as_str()).collect()
        };
        assert_eq!(of(When::First), ["app-1.js", "index.html"]);
        assert_eq!(of(When::After), ["figures-en-1.txt"]);
        let kept = ["closed.htm", "icon.svg", "licences.txt", "sw.js"];
        assert_eq!(of(When::Kept), kept);
        assert_eq!(of(When::Asked), [single::NAME, "social-card.png"]);
        assert_eq!(of(When::Never), ["_headers"]);
    }

    #[test]
    fn each_budget_is_told_by_itself_and_the_single_file_has_none() {
        let beyond = report(vec![
            size("index.html", FIRST_PAINT + 7, When::First),
            size("app.wasm", 80_000, When::First),
            size("words-fr.bin", 60_000, When::After),
        ]);
        let told = beyond.hold().err().map(|problem| problem.to_string());
        assert_eq!(
            told.as_deref(),
            Some("The first paint is 14007 bytes of brotli: 7 too many.")
        );
        let beyond = report(vec![size("app.wasm", FIRST_VIEW + 1, When::First)]);
        assert!(
            beyond
                .hold()
                .is_err_and(|message| message.to_string().starts_with("The first view is"))
        );
        let single = report(vec![size(single::NAME, WHOLE_APP + 1, When::Asked)]);
        assert!(single.hold().is_ok());
        assert!(single.to_string().contains(single::NAME));
    }
}
