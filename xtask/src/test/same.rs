//! Whoever doubts what a host serves can build it again and compare: this step does so.

use crate::{Result, build, places};
use anyhow::bail;
use fs_err as fs;
use std::collections::BTreeMap;
use std::path::Path;

/// Builds once more from nothing, elsewhere, and compares every byte.
pub(super) fn check() -> Result {
    let second = places::root().join("target/second");
    if second.exists() {
        fs::remove_dir_all(&second)?;
    }
    build::into(&second.join("dist"), Some(&second))?;
    let (first, second) = (files(&places::dist())?, files(&second.join("dist"))?);
    let differing: Vec<&str> = first
        .keys()
        .chain(second.keys())
        .filter(|name| first.get(*name) != second.get(*name))
        .map(String::as_str)
        .collect();
    if differing.is_empty() {
        println!("{} files, all the same.", first.len());
        return Ok(());
    }
    bail!(
        "Two builds of the same source differ in {}: find what depends on time, place or order.",
        differing.join(", ")
    )
}

/// The files of a build by their names. They all lie in one folder.
fn files(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let entries = fs::read_dir(folder)?;
    let mut files = BTreeMap::new();
    for entry in entries.flatten().filter(|entry| entry.path().is_file()) {
        let path = entry.path();
        let bytes = fs::read(&path)?;
        files.insert(entry.file_name().to_string_lossy().into_owned(), bytes);
    }
    Ok(files)
}
