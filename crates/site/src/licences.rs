//! Whose code is in the download, and under which licence: one text file, which the About page
//! links to. It is made from what each package brings itself.

mod packages;

use crate::{Result, minify};
use fs_err as fs;
use std::fmt::Write;
use std::path::Path;

pub use packages::packages;

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
    /// The texts of its licence files.
    pub texts: Vec<String>,
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
        texts,
    } in packages
    {
        let numbers: Vec<String> = texts.iter().map(|text| numbered.of(text)).collect();
        let texts = match numbers.as_slice() {
            [] => format!("brings no text of its own; see {repository}"),
            [one] => format!("text {one}"),
            all => format!("texts {}", all.join(", ")),
        };
        writeln!(list, "{name}: {licence} ({texts})").ok();
    }
    let mut file = format!(
        "Sciatica & Myositis Check {}: MIT\n\n{}\n\n\
         The WASM file holds code of this app, of the standard library of Rust{rust}, and of\n\
         packages from this list, which names all that it was linked with. One that brings no\n\
         text of its own is under the licences that it names; their texts stand below, from\n\
         others. The JavaScript file that starts it was written by wasm-bindgen, which is in\n\
         the list. No font and no library of JavaScript is in the download.\n\n{list}",
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
    fn of(&mut self, text: &str) -> String {
        let same = |known: &String| known.split_whitespace().eq(text.split_whitespace());
        let place = self.0.iter().position(same).unwrap_or_else(|| {
            self.0.push(clean(text));
            self.0.len() - 1
        });
        (place + 1).to_string()
    }
}

/// A text without what only some editors leave: line ends of two characters, spaces before them,
/// empty lines around it.
fn clean(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_stands_there_once() {
        let package = |name: &str, texts: &[&str]| Package {
            name: name.to_owned(),
            licence: "MIT".to_owned(),
            repository: format!("https://{name}.example"),
            texts: texts.iter().map(|text| (*text).to_owned()).collect(),
        };
        let file = whole(
            &[
                package("one", &["Free of\r\ncharge.  \r\n", "As it is."]),
                package("three", &[]),
                package("two", &["Free  of charge."]),
            ],
            " 1.95.0",
        );
        assert!(file.contains("\none: MIT (texts 1, 2)\n"));
        assert!(
            file.contains("\nthree: MIT (brings no text of its own; see https://three.example)\n")
        );
        assert!(file.contains("\ntwo: MIT (text 1)\n"));
        assert!(file.contains("\n=== 1 ===\n\nFree of\ncharge.\n\n=== 2 ===\n\nAs it is.\n"));
        assert!(file.contains("standard library of Rust 1.95.0, and"));
        assert_eq!(
            file.matches("of charge").count(),
            2 + STD.matches("of charge").count() - 1
        );
    }

    #[test]
    fn reads_by_which_rust_a_file_was_made() {
        let wasm = b"\0asm processed-by\x01\x05rustc\x1d1.95.0 (59807616e 2026-04-14)\x06walrus";
        assert_eq!(rust(wasm), " 1.95.0");
        assert_eq!(rust(b"\0asm"), "");
    }
}
