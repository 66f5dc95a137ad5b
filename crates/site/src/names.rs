//! Names that hold a hash of the file's bytes, so that a browser may keep the file for ever.

use crate::Result;
use fs_err as fs;
use sha2::{Digest, Sha256};
use std::path::Path;

/// How many hexadecimal digits of the hash a name holds.
pub const HASH_LENGTH: usize = 12;

/// How the names of the drawings begin.
const FIGURES: &str = "figures-";

/// Files that get such a name, by how their old one begins and ends. Those that others refer to
/// come first: a hash is taken after the names in the file are the new ones.
const KINDS: [(&str, &str); 5] = [
    ("", ".wasm"),
    ("", ".woff2"),
    (FIGURES, ".txt"),
    ("", ".css"),
    ("", ".js"),
];

/// Scripts whose address must stay: a browser asks for a worker by the name it knows.
const FIXED: [&str; 1] = ["sw.js"];

/// Old names and new ones.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Renamed(Vec<(String, String)>);

impl Renamed {
    /// Puts the new names in place of the old ones.
    #[must_use]
    pub fn rewrite(&self, text: &str) -> String {
        self.0.iter().fold(text.to_owned(), |text, (old, new)| {
            replace_name(&text, old, new)
        })
    }

    /// The new names.
    pub fn new_names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(_, new)| new.as_str())
    }
}

/// Renames the files that lie directly in `folder`, with the names they hold. index.html is left
/// to the caller, and so are files in folders below: they keep their names.
pub fn rename(folder: &Path) -> Result<Renamed> {
    let mut renamed = Renamed::default();
    for kind in KINDS {
        for name in names_of_kind(folder, kind)? {
            let path = folder.join(&name);
            let mut bytes = fs::read(&path)?;
            if let Ok(text) = std::str::from_utf8(&bytes) {
                bytes = renamed.rewrite(text).into_bytes();
            }
            let new = hashed_name(&name, &bytes);
            let target = folder.join(&new);
            fs::write(&target, bytes)?;
            fs::remove_file(&path)?;
            renamed.0.push((name, new));
        }
    }
    Ok(renamed)
}

fn names_of_kind(folder: &Path, (start, end): (&str, &str)) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder)?;
    let mut names: Vec<String> = entries
        .flatten()
        .filter(|entry| entry.path().is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with(start) && name.ends_with(end))
        .filter(|name| !FIXED.contains(&name.as_str()))
        .collect();
    names.sort();
    Ok(names)
}

/// `app.js` becomes `app-0123456789ab.js`.
fn hashed_name(name: &str, bytes: &[u8]) -> String {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("{stem}-{}.{extension}", hash(bytes))
}

/// The first digits of SHA-256.
#[must_use]
pub fn hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let digits: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    digits[..HASH_LENGTH].to_owned()
}

/// Replaces `old` where it is a whole file name: `app.js` in `./app.js`, but not in `map.app.js`.
fn replace_name(text: &str, old: &str, new: &str) -> String {
    let part_of_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(place) = rest.find(old) {
        let (before, after) = (&rest[..place], &rest[place + old.len()..]);
        let whole = !before.ends_with(part_of_name) && !after.starts_with(part_of_name);
        result.push_str(before);
        result.push_str(if whole { new } else { old });
        rest = after;
    }
    result.push_str(rest);
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_of_the_bytes() {
        assert_eq!(hash(b"abc"), "ba7816bf8f01");
        assert_eq!(
            hashed_name("app_bg.wasm", b"abc"),
            "app_bg-ba7816bf8f01.wasm"
        );
    }

    #[test]
    fn only_whole_names_are_replaced() {
        let page = "href=\"./app.js\" x=\"my-app.js\" 'app.js.map' url(app.js) app.js";
        assert_eq!(
            replace_name(page, "app.js", "app-1.js"),
            "href=\"./app-1.js\" x=\"my-app.js\" 'app.js.map' url(app-1.js) app-1.js"
        );
    }

    #[test]
    fn a_file_is_hashed_with_the_new_names_in_it() {
        let temporary = tempfile::tempdir().expect("a folder to write into");
        let folder = temporary.path();
        for (name, text) in [
            ("app_bg.wasm", "\0asm"),
            ("app.js", "new URL('app_bg.wasm', import.meta.url)"),
            ("sw.js", "'app.js'"),
            ("figures-en.txt", "figures"),
            ("robots.txt", "User-agent: *"),
            ("index.html", "app.js"),
        ] {
            fs::write(folder.join(name), text).expect("a file to write");
        }
        let renamed = rename(folder).expect("names");
        let wasm = hashed_name("app_bg.wasm", b"\0asm");
        let script = format!("new URL('{wasm}', import.meta.url)");
        let js = hashed_name("app.js", script.as_bytes());
        let written = fs::read_to_string(folder.join(&js)).expect("the script");
        let figures = hashed_name("figures-en.txt", b"figures");
        let kept = ["sw.js", "robots.txt", "index.html"];
        assert!(kept.iter().all(|name| folder.join(name).is_file()));
        assert!(!folder.join("app.js").exists());
        assert_eq!(written, script);
        assert_eq!(
            renamed.new_names().collect::<Vec<_>>(),
            [&wasm, &figures, &js]
        );
        assert_eq!(
            renamed.rewrite("src=\"./app.js\""),
            format!("src=\"./{js}\"")
        );
    }
}
