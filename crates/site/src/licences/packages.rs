//! The packages that are linked into the WASM file, with what each says of its licence.

use super::{Package, text};
use crate::Result;
use anyhow::{Context, bail};
use cargo_metadata::{Metadata, MetadataCommand};
use fs_err as fs;
use spdx::Expression;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Lists what is in the WASM file, built as for the browser. Macros run at build time only. What
/// `cargo metadata` resolves would not do: its features are those of all packages of the
/// workspace together, so that a tool could add to the list.
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
    "{p}",
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

/// The packages in the app of this checkout, but for its own, in the order of their names.
///
/// # Errors
/// Where cargo fails, or a package cannot be read.
pub fn packages() -> Result<Vec<Package>> {
    let linked = linked(&tree()?);
    let mut command = MetadataCommand::new();
    command.other_options(["--locked", "--quiet"].map(str::to_owned));
    let metadata = command
        .exec()
        .context("Cannot ask cargo for its packages")?;
    linked
        .iter()
        .filter_map(|name| package(&metadata, name).transpose())
        .collect()
}

/// Runs the cargo that runs us, or the one on PATH.
fn tree() -> Result<String> {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(program)
        .args(TREE)
        .stderr(Stdio::inherit())
        .output()
        .context("Cannot start cargo")?;
    if !output.status.success() {
        bail!("`cargo tree` failed: see above.");
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Name and version of each line, such as `yew v0.23.0 (*)`, once and in order.
fn linked(tree: &str) -> BTreeSet<String> {
    let lines = tree.lines().filter_map(|line| {
        let mut words = line.split(' ');
        let (name, version) = (words.next()?, words.next()?);
        Some(format!("{name} {}", version.strip_prefix('v')?))
    });
    lines.collect()
}

/// What is known of a package; nothing of one of our own.
fn package(metadata: &Metadata, wanted: &str) -> Result<Option<Package>> {
    let found = metadata
        .packages
        .iter()
        .find(|package| format!("{} {}", package.name, package.version) == wanted)
        .with_context(|| format!("The source of {wanted} is not to be found."))?;
    if found.source.is_none() {
        return Ok(None);
    }
    let folder = found
        .manifest_path
        .parent()
        .map(|folder| folder.as_std_path());
    let own = found.license_file().map(|file| file.into_std_path_buf());
    let licence = expression(found.license.as_deref().unwrap_or_default())
        .with_context(|| format!("The licence of {wanted} cannot be read"))?;
    let files = texts(folder.unwrap_or(Path::new(".")), own)?;
    let author = |written: &String| {
        written
            .split('<')
            .next()
            .unwrap_or_default()
            .trim()
            .to_owned()
    };
    Ok(Some(Package {
        name: wanted.to_owned(),
        texts: text::taken(&licence, &files).context(wanted.to_owned())?,
        licence: licence.to_string(),
        repository: found.repository.clone().unwrap_or_default(),
        authors: found.authors.iter().map(author).collect(),
    }))
}

/// What a package gives as its licence: some still write `MIT/Zlib`.
fn expression(licence: &str) -> std::result::Result<Expression, spdx::ParseError> {
    let written = Expression::canonicalize(licence)?;
    Expression::parse(written.as_deref().unwrap_or(licence))
}

/// The texts of the licence files in a package's folder, and of the one that it names, in the
/// order of their names.
fn texts(folder: &Path, own: Option<PathBuf>) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder)?;
    let files: BTreeSet<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_file() && is_licence(path))
        .chain(own)
        .collect();
    let read = |file: &PathBuf| {
        let bytes = fs::read(file)?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    };
    files.iter().map(read).collect()
}

fn is_licence(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = name.to_lowercase();
    STARTS.iter().any(|start| name.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn each_package_is_linked_once() {
        let tree = "app v0.1.0 (/a/folder)\nyew v0.23.0\nfnv v1.0.7\nyew v0.23.0 (*)\n";
        let linked: Vec<String> = linked(tree).into_iter().collect();
        assert_eq!(linked, ["app 0.1.0", "fnv 1.0.7", "yew 0.23.0"]);
    }

    #[test]
    fn a_licence_is_written_in_one_way_or_refused() {
        let read = |licence| expression(licence).ok().map(|it| it.to_string());
        assert_eq!(
            read("Apache-2.0 / MIT").as_deref(),
            Some("Apache-2.0 OR MIT")
        );
        assert_eq!(read("MIT/Zlib").as_deref(), Some("MIT OR Zlib"));
        assert_eq!(
            read("MIT OR Apache-2.0").as_deref(),
            Some("MIT OR Apache-2.0")
        );
        for none in ["", "Free", "MIT OR"] {
            assert_eq!(read(none), None, "{none}");
        }
    }

    #[test]
    fn knows_a_file_with_a_licence() {
        for name in ["LICENSE-MIT", "License.md", "COPYING", "UNLICENSE"] {
            assert!(is_licence(Path::new(name)), "{name}");
        }
        assert!(!is_licence(Path::new("README.md")));
    }
}
