//! How much a visitor downloads, and how much that may be.

use crate::{Result, cannot, compress, minify, single};
use std::fmt;
use std::fs;
use std::path::Path;

/// All that loads before the first question can be answered, in bytes of brotli. The aim is
/// 100,000: `docs/decisions/0005-first-view.md` says where the bytes are.
pub const FIRST_VIEW: u64 = 120_000;
/// What the first paint waits for: page, style sheet, `boot.js`. It fits the first round trip of
/// a new connection.
pub const FIRST_PAINT: u64 = 14_000;
/// Everything, in one language.
pub const WHOLE_APP: u64 = 180_000;

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
    /// Does the page name it for the browser, so that it loads at once?
    pub first: bool,
}

impl Size {
    /// Must it be there before anything is painted?
    fn blocks_paint(&self) -> bool {
        let boot = self.name.starts_with("boot") && self.name.ends_with(".js");
        self.first && (boot || self.name.ends_with(".html") || self.name.ends_with(".css"))
    }

    fn line(&self, f: &mut fmt::Formatter<'_>, name: &str) -> fmt::Result {
        let Size {
            raw, gzip, brotli, ..
        } = self;
        writeln!(f, "{name:<40} {raw:>9} {gzip:>9} {brotli:>9}")
    }
}

/// The sizes of a finished build.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    sizes: Vec<Size>,
    /// The whole app as one file: no part of what a host sends to a visitor.
    single: Option<Size>,
}

/// Measures a finished build.
pub fn measure(folder: &Path) -> Result<Report> {
    let page = folder.join("index.html");
    let page = fs::read_to_string(&page).map_err(|error| cannot("read", &page, &error))?;
    let mut report = Report::default();
    for file in minify::files(folder)? {
        let name = file
            .strip_prefix(folder)
            .unwrap_or(&file)
            .to_string_lossy()
            .into_owned();
        // Compressed copies are columns of their file; `_headers` is for the host alone, and the
        // social card for whoever shows a link to the app.
        let apart = ["_headers", "social-card.png"].contains(&name.as_str());
        if name.ends_with(".br") || name.ends_with(".gz") || apart {
            continue;
        }
        let raw = length(&file)?;
        let size = Size {
            raw,
            gzip: length(&compress::beside(&file, "gz")).unwrap_or(raw),
            brotli: length(&compress::beside(&file, "br")).unwrap_or(raw),
            first: name == "index.html" || named_in(&page, &name),
            name,
        };
        if size.name == single::NAME {
            report.single = Some(size);
        } else {
            report.sizes.push(size);
        }
    }
    Ok(report)
}

/// Does the page have the browser load this file at once? It names links and icons too, and in
/// `meta` elements what comes later.
fn named_in(page: &str, name: &str) -> bool {
    page.match_indices(name).any(|(at, _)| {
        let tag = page[..at].rsplit('<').next().unwrap_or_default();
        let later = [
            "a ",
            "meta ",
            "link rel=\"icon",
            "link rel=\"apple",
            "link rel=\"manifest",
        ];
        !later.iter().any(|start| tag.starts_with(start))
    })
}

fn length(file: &Path) -> Result<u64> {
    fs::metadata(file)
        .map(|data| data.len())
        .map_err(|error| cannot("read", file, &error))
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
            ("The first view", sum(|size| size.first), FIRST_VIEW),
            ("The first paint", sum(Size::blocks_paint), FIRST_PAINT),
            ("The whole app", sum(|_| true), WHOLE_APP),
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
        if problems.is_empty() {
            Ok(())
        } else {
            Err(problems.join("\n"))
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:<40} {:>9} {:>9} {:>9}",
            "bytes (* first view)", "raw", "gzip", "brotli"
        )?;
        for size in &self.sizes {
            let mark = if size.first { "*" } else { " " };
            size.line(f, &format!("{mark} {}", size.name))?;
        }
        self.total(f, "first paint", FIRST_PAINT, Size::blocks_paint)?;
        self.total(f, "first view", FIRST_VIEW, |size| size.first)?;
        self.total(f, "whole app", WHOLE_APP, |_| true)?;
        match &self.single {
            Some(size) => size.line(f, "single file"),
            None => Ok(()),
        }
    }
}

impl Report {
    fn total(
        &self,
        f: &mut fmt::Formatter<'_>,
        name: &str,
        limit: u64,
        wanted: fn(&Size) -> bool,
    ) -> fmt::Result {
        let (mut raw, mut gzip, mut brotli) = (0, 0, 0);
        for size in self.sizes.iter().filter(|size| wanted(size)) {
            raw += size.raw;
            gzip += size.gzip;
            brotli += size.brotli;
        }
        writeln!(f, "{name:<40} {raw:>9} {gzip:>9} {brotli:>9}  of {limit}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(name: &str, brotli: u64, first: bool) -> Size {
        Size {
            name: name.to_owned(),
            raw: brotli * 3,
            gzip: brotli * 2,
            brotli,
            first,
        }
    }

    fn report(sizes: Vec<Size>) -> Report {
        Report {
            sizes,
            single: None,
        }
    }

    #[test]
    fn a_small_build_holds() {
        let report = report(vec![
            size("index.html", 9_000, true),
            size("app.wasm", 80_000, true),
        ]);
        assert_eq!(report.hold(), Ok(()));
        assert!(report.to_string().contains("* app.wasm"));
    }

    #[test]
    fn the_words_that_can_wait_and_the_single_file_are_not_of_the_first_view() {
        let folder = std::env::temp_dir().join(format!("site-budget-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder to write into");
        let page = "<script src=\"app-1.js\"></script><meta content=\"words-en-1.txt\">";
        for (name, text) in [
            ("index.html", page),
            ("app-1.js", "12345"),
            ("words-en-1.txt", "1234567"),
            (single::NAME, "123456789"),
        ] {
            fs::write(folder.join(name), text).expect("a file to write");
        }
        let report = measure(&folder);
        fs::remove_dir_all(&folder).expect("a folder to remove");
        let report = report.unwrap_or_default();
        assert_eq!(report.single.as_ref().map(|size| size.raw), Some(9));
        let sizes = report.sizes.into_iter();
        let first: Vec<(String, bool)> = sizes.map(|size| (size.name, size.first)).collect();
        let expected = [
            ("app-1.js", true),
            ("index.html", true),
            ("words-en-1.txt", false),
        ];
        assert_eq!(
            first,
            expected.map(|(name, first)| (name.to_owned(), first))
        );
    }

    #[test]
    fn each_budget_is_told_by_itself_and_the_single_file_has_none() {
        let beyond = report(vec![
            size("index.html", FIRST_PAINT + 7, true),
            size("app.wasm", 80_000, true),
            size("words-fr.bin", 60_000, false),
        ]);
        assert_eq!(
            beyond.hold(),
            Err("The first paint is 14007 bytes of brotli: 7 too many.".to_owned())
        );
        let beyond = report(vec![size("app.wasm", FIRST_VIEW + 1, true)]);
        assert!(
            beyond
                .hold()
                .is_err_and(|message| message.starts_with("The first view is"))
        );
        let single = Report {
            single: Some(size(single::NAME, WHOLE_APP + 1, false)),
            ..Report::default()
        };
        assert_eq!(single.hold(), Ok(()));
        assert!(single.to_string().contains("\nsingle file  "));
    }
}
