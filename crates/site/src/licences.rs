//! Whose code is in the download, and under which licence: one text file, which the About page
//! links to. It is made from what each package brings itself.

use crate::{Result, cannot};
use std::collections::HashMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Its name, which stays.
pub const NAME: &str = "licences.txt";

/// The app's own licence.
const OWN: &str = include_str!("../../../LICENSE");
/// What has to be said of Rust's standard library, which every WASM file holds.
const STD: &str = include_str!("licences/std.txt");
/// The package that becomes the WASM file, built as for the browser. Macros run at build time only.
const TREE: [&str; 11] = [
    "tree",
    "--locked",
    "--package=sciatica-myositis-check",
    "--features=csr",
    "--target=wasm32-unknown-unknown",
    "--edges=normal,no-proc-macro",
    "--prefix=none",
    "--charset=ascii",
    "--color=never",
    "--format",
    "{p}|{l}|{r}",
];
const METADATA: [&str; 7] = [
    "metadata",
    "--locked",
    "--format-version=1",
    "--features=csr",
    "--filter-platform=wasm32-unknown-unknown",
    "--color=never",
    "--quiet",
];
/// How the names of files with a licence begin, in small letters.
const STARTS: [&str; 6] = [
    "licence",
    "license",
    "copying",
    "copyright",
    "notice",
    "unlicense",
];

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

/// The packages in the app of this checkout, but for its own, in the order of their names.
///
/// # Errors
/// Where cargo fails, or a package cannot be read.
pub fn packages() -> Result<Vec<Package>> {
    let folders = folders(&cargo(&METADATA)?);
    let mut packages = listed(&cargo(&TREE)?);
    for package in &mut packages {
        let folder = folders
            .get(&package.name.replace(' ', "-"))
            .ok_or_else(|| format!("The source of {} is not to be found.", package.name))?;
        package.texts = texts(folder)?;
    }
    Ok(packages)
}

/// Runs the cargo that runs us, or the one on PATH.
fn cargo(arguments: &[&str]) -> Result<String> {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(program)
        .args(arguments)
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("Cannot start cargo: {error}."))?;
    if !output.status.success() {
        return Err(format!("`cargo {}` failed: see above.", arguments[0]));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Reads the lines of `cargo tree`, such as `yew v0.23.0|MIT OR Apache-2.0|https://… (*)`. A path
/// after the version is that of a package of our own.
fn listed(tree: &str) -> Vec<Package> {
    let mut packages: Vec<Package> = tree
        .lines()
        .filter_map(|line| {
            let mut fields = line.trim_end_matches(" (*)").split('|');
            let (name, version) = fields.next()?.split_once(" v")?;
            Some(Package {
                name: (!version.contains(' ')).then(|| format!("{name} {version}"))?,
                licence: fields.next()?.replace('/', " OR ").replace("  ", " "),
                repository: fields.next()?.to_owned(),
                texts: Vec::new(),
            })
        })
        .collect();
    packages.sort_by(|one, other| one.name.cmp(&other.name));
    packages.dedup();
    packages
}

/// The folders of all packages by their own names, which hold name and version. The paths are all
/// that is wanted of what `cargo metadata` prints.
fn folders(metadata: &str) -> HashMap<String, PathBuf> {
    let manifests = metadata.split("\"manifest_path\":\"").skip(1);
    manifests
        .filter_map(|rest| {
            let manifest = PathBuf::from(rest.split('"').next()?.replace("\\\\", "\\"));
            let folder = manifest.parent()?;
            let name = folder.file_name()?.to_string_lossy().into_owned();
            Some((name, folder.to_path_buf()))
        })
        .collect()
}

/// The texts of the licence files in a package's folder, in the order of their names.
fn texts(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).map_err(|error| cannot("read", folder, &error))?;
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_file() && is_licence(path))
        .collect();
    files.sort();
    let read = |file: &PathBuf| {
        let bytes = fs::read(file).map_err(|error| cannot("read", file, &error))?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    };
    files.iter().map(read).collect()
}

fn is_licence(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = name.to_lowercase();
    STARTS.iter().any(|start| name.starts_with(start))
}

/// Writes the file into the folder of a build, while its WASM file still says by which Rust it was
/// made.
pub fn write(folder: &Path, packages: &[Package]) -> Result {
    let wasm = folder.join("app_bg.wasm");
    let wasm = fs::read(&wasm).map_err(|error| cannot("read", &wasm, &error))?;
    let path = folder.join(NAME);
    fs::write(&path, whole(packages, &rust(&wasm))).map_err(|error| cannot("write", &path, &error))
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
    fn lists_each_package_once_and_none_of_our_own() {
        let tree = "app v0.1.0 (/a/folder)|MIT|\n\
                    yew v0.23.0|MIT OR Apache-2.0|https://yew.example\n\
                    fnv v1.0.7|Apache-2.0 / MIT|https://fnv.example\n\
                    yew v0.23.0|MIT OR Apache-2.0|https://yew.example (*)\n";
        let listed = listed(tree);
        let names: Vec<&str> = listed.iter().map(|package| package.name.as_str()).collect();
        assert_eq!(names, ["fnv 1.0.7", "yew 0.23.0"]);
        assert_eq!(listed[0].licence, "Apache-2.0 OR MIT");
        assert_eq!(listed[1].repository, "https://yew.example");
    }

    #[test]
    fn finds_the_folders_in_what_cargo_prints() {
        let printed = r#"{"packages":[{"name":"yew","manifest_path":"/x/yew-0.23.0/Cargo.toml"},
                         {"name":"fnv","manifest_path":"/x/fnv-1.0.7/Cargo.toml"}]}"#;
        let folders = folders(printed);
        assert_eq!(folders.len(), 2);
        assert_eq!(
            folders.get("yew-0.23.0"),
            Some(&PathBuf::from("/x/yew-0.23.0"))
        );
    }

    #[test]
    fn every_package_of_this_app_is_found() {
        let packages = packages().expect("cargo and the sources of the packages");
        let has = |start: &str| {
            packages
                .iter()
                .any(|package| package.name.starts_with(start))
        };
        // Ours, one that only tests need, and one that runs at build time only.
        assert!(has("yew ") && !has("content ") && !has("thirtyfour ") && !has("yew-macro "));
        for package in packages {
            let known = !package.texts.is_empty() || package.repository.starts_with("https://");
            assert!(known && !package.licence.is_empty(), "{}", package.name);
        }
    }

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

    #[test]
    fn knows_a_file_with_a_licence() {
        for name in ["LICENSE-MIT", "License.md", "COPYING", "UNLICENSE"] {
            assert!(is_licence(Path::new(name)), "{name}");
        }
        assert!(!is_licence(Path::new("README.md")));
    }
}
