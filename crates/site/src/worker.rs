//! What the service worker has to know: the files it keeps, the hash of each, and one of them all.

use crate::names::hash;
use crate::{Result, minify, single};
use anyhow::bail;
use fs_err as fs;
use std::path::Path;

/// The worker's own name, which stays.
pub(crate) const NAME: &str = "sw.js";
/// What stands in its source for the version and for the list.
const SLOTS: [&str; 2] = ["%VERSION%", "%FILES%"];
/// Files that a visitor's browser never asks for.
const APART: [&str; 5] = [
    NAME,
    "_headers",
    "social-card.png",
    single::NAME,
    "questionnaire.fhir.json",
];

/// Is this a file that the worker does not keep?
pub(crate) fn apart(name: &str) -> bool {
    APART.contains(&name)
}

/// Writes the version and the list into the worker of a finished build, where it has one.
pub fn fill(folder: &Path) -> Result {
    let path = folder.join(NAME);
    if !path.is_file() {
        return Ok(());
    }
    let worker = fs::read_to_string(&path)?;
    let mut files = Vec::new();
    let mut contents = worker.clone().into_bytes();
    for file in minify::files(folder)? {
        let name = file.strip_prefix(folder).unwrap_or(&file);
        let name = name.to_string_lossy().replace('\\', "/");
        if apart(&name) {
            continue;
        }
        let bytes = fs::read(&file)?;
        // The page has the address of its folder.
        let name = if name == "index.html" { "./" } else { &name };
        files.push(format!("{name} {}", hash(&bytes)));
    }
    let files = files.join(" ");
    contents.extend_from_slice(files.as_bytes());
    let values = [hash(&contents), files];
    let mut filled = worker;
    for (slot, value) in SLOTS.into_iter().zip(values) {
        if filled.matches(slot).count() != 1 {
            bail!("{NAME} must hold {slot} once: the build puts its value there.");
        }
        filled = filled.replace(slot, &value);
    }
    Ok(fs::write(&path, filled)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(files: &[(&str, &str)]) -> Result<String> {
        let folder = tempfile::tempdir()?;
        for (name, text) in files {
            fs::write(folder.path().join(name), text)?;
        }
        fill(folder.path())?;
        Ok(fs::read_to_string(folder.path().join(NAME)).unwrap_or_default())
    }

    const WORKER: (&str, &str) = (NAME, "V='%VERSION%';F='%FILES%'");

    #[test]
    fn the_list_has_what_a_visitor_needs_and_nothing_else() {
        let worker = filled(&[
            WORKER,
            ("index.html", "page"),
            ("app-0123456789ab.js", "code"),
            ("social-card.png", "card"),
            ("_headers", "headers"),
            (single::NAME, "all of it once more"),
        ])
        .expect("it is filled");
        let listed = format!(
            "F='app-0123456789ab.js {} ./ {}'",
            hash(b"code"),
            hash(b"page")
        );
        assert!(worker.ends_with(&listed), "{worker}");
    }

    #[test]
    fn any_change_is_another_version() {
        let version = |page: &str, worker: &str| {
            let files = [(NAME, worker), ("index.html", page)];
            let filled = filled(&files).expect("it is filled");
            filled.split('\'').nth(1).map(str::to_owned)
        };
        let first = version("page", WORKER.1);
        assert_eq!(first, version("page", WORKER.1));
        assert_ne!(first, version("another page", WORKER.1));
        assert_ne!(first, version("page", "V='%VERSION%';F='%FILES%';"));
    }

    #[test]
    fn a_worker_without_its_slots_does_not_build() {
        assert!(filled(&[(NAME, "F='%FILES%'")]).is_err());
        assert!(filled(&[("index.html", "page")]).is_ok_and(|worker| worker.is_empty()));
    }
}
