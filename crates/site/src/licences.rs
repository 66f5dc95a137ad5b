//! Whose code is in the download, and under which licence: one text file, which the About page
//! links to. It is made from what each package brings itself.

mod packages;
mod text;

use crate::{Result, minify};
use fs_err as fs;
use std::fmt::Write;
use std::path::Path;

pub use packages::packages;
pub use text::Text;

/// Its name, which stays.
pub const NAME: &str = "licences.txt";

/// The app's own licence.
const OWN: &str = include_str!("../../../LICENSE");
/// What has to be said of Rust's standard library, which every WASM file holds.
const STD: &str = include_str!("licences/std.txt");
/// A package that is linked into the WASM file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Package {
    /// Name and version.
    pub name: String,
    /// The expression that it gives as its licence.
    pub licence: String,
    /// Where its source is.
    pub repository: String,
    /// Who wrote it, as it says itself.
    pub authors: Vec<String>,
    /// The texts of the licences that are taken of those.
    pub texts: Vec<Text>,
}

/// Writes the file into the folder of a build, while its WASM file still says by which Rust it was
/// made.
pub fn write(folder: &Path, packages: &[Package]) -> Result {
    let wasm = folder.join(minify::PROGRAM);
    let wasm = fs::read(&wasm)?;
    let path = folder.join(NAME);
    Ok(fs::write(&path, whole(packages, &rust(&wasm)))?)
}

/// The version of Rust in the list of tools that a WASM file holds: a length, a name, a length and
/// `1.95.0 (a hash and a date)`.
fn rust(wasm: &[u8]) -> String {
    const NAME: &[u8] = b"\x05rustc";
    let at = wasm.windows(NAME.len()).position(|bytes| bytes == NAME);
    let version = at.and_then(|at| {
        let (length, rest) = wasm[at + NAME.len()..].split_first()?;
        let version = std::str::from_utf8(rest.get(..usize::from(*length))?).ok()?;
        version.split(' ').next()
    });
    version.map_or_else(String::new, |version| format!(" {version}"))
}

/// All of the file.
fn whole(packages: &[Package], rust: &str) -> String {
    let mut numbered = Numbered::default();
    let mut list = String::new();
    for Package {
        name,
        licence,
        repository,
        authors,
        texts,
    } in packages
    {
        if texts.is_empty() {
            let by = authors.join(", ");
            writeln!(
                list,
                "{name}: {licence} (no text of its own)\n  {by} {repository}"
            )
            .ok();
            continue;
        }
        let numbers: Vec<String> = texts.iter().map(|text| numbered.of(text)).collect();
        writeln!(list, "{name}: {licence} ({})", numbers.join(", ")).ok();
        for line in texts.iter().flat_map(|text| text.notice.lines()) {
            writeln!(list, "  {line}").ok();
        }
    }
    let mut file = format!(
        "Sciatica & Myositis Check {}: MIT\n\n{}\n\n\
         The WASM files hold code of this app, of the standard library of Rust{rust}, and of\n\
         packages from this list, which names all that they were linked with. Of licences to\n\
         choose from, MIT is taken where it is offered. The number is that of the text below,\n\
         which follows the package's own lines. A package without a text of its own is under\n\
         the licence that it names; its authors stand under it. The JavaScript file that starts\n\
         the app was written by wasm-bindgen, which is in the list. No font and no library of\n\
         JavaScript is in the download.\n\n{list}",
        env!("CARGO_PKG_VERSION"),
        OWN.trim()
    );
    for (number, text) in numbered.0.iter().enumerate() {
        write!(file, "\n=== {} ===\n\n{text}\n", number + 1).ok();
    }
    write!(file, "\n=== Standard library ===\n\n{}\n", STD.trim()).ok();
    file
}

/// Texts, each once: those that differ only in white space are the same.
#[derive(Debug, Default)]
struct Numbered(Vec<String>);

impl Numbered {
    /// The number of a text, from 1 on, new or known.
    fn of(&mut self, text: &Text) -> String {
        let same = |known: &String| known.split_whitespace().eq(text.body.split_whitespace());
        let place = self.0.iter().position(same).unwrap_or_else(|| {
            self.0.push(text.body.clone());
            self.0.len() - 1
        });
        (place + 1).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_stands_there_once_and_every_notice() {
        let package = |name: &str, texts: &[(&str, &str)]| Package {
            name: name.to_owned(),
            licence: "MIT".to_owned(),
            repository: format!("https://{name}.example"),
            authors: vec!["A".to_owned(), "B".to_owned()],
            texts: (texts.iter())
                .map(|(notice, body)| Text {
                    notice: (*notice).to_owned(),
                    body: (*body).to_owned(),
                })
                .collect(),
        };
        let file = whole(
            &[
                package("one", &[("(c) One", "Free of\ncharge."), ("", "As it is.")]),
                package("three", &[]),
                package("two", &[("MIT\n(c) Two", "Free  of charge.")]),
            ],
            " 1.95.0",
        );
        let list = "\none: MIT (1, 2)\n  (c) One\n\
                    three: MIT (no text of its own)\n  A, B https://three.example\n\
                    two: MIT (1)\n  MIT\n  (c) Two\n\n";
        assert!(file.contains(list), "{file}");
        assert!(file.contains("\n=== 1 ===\n\nFree of\ncharge.\n\n=== 2 ===\n\nAs it is.\n"));
        assert!(file.contains("standard library of Rust 1.95.0, and"));
        assert!(!file.contains("Free  of charge."));
    }

    #[test]
    fn reads_by_which_rust_a_file_was_made() {
        let wasm = b"\0asm processed-by\x01\x05rustc\x1d1.95.0 (59807616e 2026-04-14)\x06walrus";
        assert_eq!(rust(wasm), " 1.95.0");
        assert_eq!(rust(b"\0asm"), "");
    }
}
