//! The modules of the engine stand in an order: none uses one that uses it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Each module with those that it uses.
fn uses() -> BTreeMap<String, Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = fs::read_dir(folder).expect("the sources can be listed");
    let files = files.map(|file| file.expect("an entry").path());
    let modules = files.filter(|file| !file.ends_with("lib.rs"));
    modules
        .map(|file| {
            let text = fs::read_to_string(&file).expect("a source can be read");
            let used = text.split("crate::").skip(1).map(|rest| {
                let name = rest.split(|c: char| !c.is_ascii_lowercase() && c != '_');
                name.take(1).collect()
            });
            let name = file.file_stem().expect("a name").to_string_lossy();
            (name.into_owned(), used.collect())
        })
        .collect()
}

#[test]
fn no_module_uses_one_that_uses_it() {
    let mut left = uses();
    assert!(left.len() > 10);
    assert!(left.values().any(|used| used.len() > 3));
    // Whatever uses only what is gone can go; what stays goes round in a cycle.
    while let Some(next) = left
        .iter()
        .find(|(_, used)| !used.iter().any(|name| left.contains_key(name)))
        .map(|(name, _)| name.clone())
    {
        left.remove(&next);
    }
    assert_eq!(left, BTreeMap::new());
}
