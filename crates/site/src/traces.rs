//! No file of a release may tell where it was built: a folder's name can hold a person's.

use crate::{Result, minify};
use anyhow::bail;
use fs_err as fs;
use std::env;
use std::path::{Path, PathBuf};

/// How folders of any builder look. Rust's own, `/rustc/`, is the same everywhere.
const ANYWHERE: [&str; 6] = [
    "/home/",
    "/root/",
    "/Users/",
    ":\\Users\\",
    "/.cargo/",
    "/registry/src/",
];
/// Copies of a file that hold nothing but its bytes.
const COPIES: [&str; 2] = ["br", "gz"];

/// The folders of this machine that a build could give away.
#[must_use]
pub fn folders() -> Vec<PathBuf> {
    let named = ["HOME", "CARGO_HOME", "CARGO_TARGET_DIR"]
        .into_iter()
        .filter_map(env::var_os)
        .map(PathBuf::from);
    let folders = named.chain(env::current_dir().ok());
    // The top folder is in every path.
    folders
        .filter(|folder| folder.is_absolute() && folder.parent().is_some())
        .collect()
}

/// Refuses a build in which a file names one of `folders`, or one that looks like a builder's.
///
/// # Errors
/// With the file and the text that was found.
pub fn none(folder: &Path, folders: &[PathBuf]) -> Result {
    let ours: Vec<String> = folders
        .iter()
        .map(|folder| format!("{}{}", folder.display(), std::path::MAIN_SEPARATOR))
        .collect();
    for file in minify::files(folder)? {
        if file
            .extension()
            .is_some_and(|end| COPIES.iter().any(|copy| end == *copy))
        {
            continue;
        }
        let bytes = fs::read(&file)?;
        if let Some(at) = first(&bytes, &ours) {
            bail!(
                "{} tells where it was built: \"{}\".",
                file.file_name().unwrap_or_default().to_string_lossy(),
                around(&bytes, at)
            );
        }
    }
    Ok(())
}

/// Where the first such text begins.
fn first(bytes: &[u8], ours: &[String]) -> Option<usize> {
    let own = ours.iter().find_map(|text| places(bytes, text).next());
    own.or_else(|| {
        ANYWHERE
            .iter()
            .find_map(|text| places(bytes, text).find(|at| !in_address(&bytes[..*at])))
    })
}

fn places<'a>(bytes: &'a [u8], text: &'a str) -> impl Iterator<Item = usize> + 'a {
    let found = move |window: &(usize, &[u8])| window.1 == text.as_bytes();
    let windows = bytes.windows(text.len()).enumerate();
    windows.filter(found).map(|(at, _)| at)
}

/// Is what follows part of a web address, such as `https://example.org/home/`?
fn in_address(before: &[u8]) -> bool {
    let word = before
        .rsplit(|byte| !byte.is_ascii_graphic() || b"\"'<>()".contains(byte))
        .next();
    word.is_some_and(|word| word.windows(3).any(|bytes| bytes == b"://"))
}

/// The text at a place with some of what is around it, to be recognised by.
fn around(bytes: &[u8], at: usize) -> String {
    let part = &bytes[at.saturating_sub(20)..bytes.len().min(at + 60)];
    let text = String::from_utf8_lossy(part);
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(name: &str, bytes: &[u8], ours: &[PathBuf]) -> Result {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join(name), bytes)?;
        none(folder.path(), ours)
    }

    #[test]
    fn a_builders_folder_is_told_with_its_file() {
        for text in [
            "panicked at /home/someone/src/main.rs",
            "x/root/.cargo/registry/src/index-1/yew-0.23.0/src/lib.rs",
            "C:\\Users\\someone\\check",
        ] {
            let mut wasm = b"\0asm\xff".to_vec();
            wasm.extend_from_slice(text.as_bytes());
            let told = judged("app.wasm", &wasm, &[])
                .err()
                .map(|it| it.to_string());
            let told = told.unwrap_or_default();
            assert!(told.contains("app.wasm") && told.contains(text), "{told}");
        }
        let ours = [PathBuf::from("/srv/checkout")];
        let told = judged("app.js", b"at /srv/checkout/src/app.rs", &ours);
        assert!(told.is_err_and(|told| told.to_string().contains("/srv/checkout/src")));
    }

    #[test]
    fn what_is_the_same_everywhere_may_stay() {
        let ours = [PathBuf::from("/srv/checkout")];
        for text in [
            "/rustc/0123/library/core/src/fmt.rs and crates/yew-0.23.0/src/lib.rs",
            "<a href=\"https://example.org/home/page\">",
            "/srv/checkouts",
        ] {
            assert!(judged("app.js", text.as_bytes(), &ours).is_ok(), "{text}");
        }
        assert!(judged("app.js.br", b"/home/someone/", &ours).is_ok());
    }
}
