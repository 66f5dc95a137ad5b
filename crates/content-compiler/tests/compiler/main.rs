//! The compiler of content: it takes the real content and the fixture, and each way to break the
//! fixture is told with file, id and remedy.

mod output;
mod reach;
mod reading;
mod references;
mod structure;
mod texts;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use content_compiler::{compile, emit};

fn crate_folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn fixture() -> PathBuf {
    crate_folder().join("tests/fixture")
}

/// What is told of a folder of content.
fn problems(folder: &Path) -> Vec<String> {
    let told = compile(folder).err().unwrap_or_default();
    told.iter().map(ToString::to_string).collect()
}

/// A copy of the fixture that a test may change; it goes with the test.
struct Copy(PathBuf);

impl Copy {
    fn new() -> Self {
        static COPIES: AtomicUsize = AtomicUsize::new(0);
        let number = COPIES.fetch_add(1, Ordering::Relaxed);
        let name = format!("content-{}-{number}", std::process::id());
        let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        for folder in ["", "en"] {
            let from = fixture().join(folder);
            std::fs::create_dir_all(copy.join(folder)).expect("the test's folder can be made");
            for file in from.read_dir().expect("the fixture can be read").flatten() {
                if file.path().is_file() {
                    std::fs::copy(file.path(), copy.join(folder).join(file.file_name()))
                        .expect("the fixture can be copied");
                }
            }
        }
        Self(copy)
    }

    /// Replaces a text, which the file has to hold.
    #[track_caller]
    fn replace(&self, file: &str, from: &str, to: &str) {
        let path = self.0.join(file);
        let text = std::fs::read_to_string(&path).expect("the fixture has this file");
        assert!(
            text.contains(from),
            "the fixture's {file} does not hold: {from}"
        );
        std::fs::write(&path, text.replacen(from, to, 1)).expect("the copy can be written");
    }

    fn problems(&self) -> Vec<String> {
        problems(&self.0)
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// What is told when one text in one file of the fixture is replaced.
#[track_caller]
fn told(file: &str, from: &str, to: &str) -> Vec<String> {
    let copy = Copy::new();
    copy.replace(file, from, to);
    copy.problems()
}

/// Breaks the fixture in one place and expects this one problem.
#[track_caller]
fn check(file: &str, from: &str, to: &str, expected: &str) {
    assert_eq!(told(file, from, to), [expected]);
}

#[test]
fn the_fixture_compiles() {
    assert_eq!(problems(&fixture()), Vec::<String>::new());
}

#[test]
fn the_real_content_compiles() {
    assert_eq!(
        problems(&crate_folder().join("../../content")),
        Vec::<String>::new()
    );
}
