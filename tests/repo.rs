//! What ARCHITECTURE.md says is never there.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder with this ending, with its text.
fn files(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder can be read") {
            let path = entry.expect("the entry can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ext| ext == ending) {
                let text = fs::read_to_string(&path).expect("the file is text");
                found.push((path, text));
            }
        }
    }
    assert!(!found.is_empty(), "no {ending} file in {folder}");
    found
}

fn no_file_holds(folder: &str, words: &[&str], except: &[&str]) {
    for (path, text) in files(folder, "rs") {
        let excepted = except
            .iter()
            .any(|end| path.ends_with(end) || path.starts_with(root().join(end)));
        for word in words.iter().filter(|_| !excepted) {
            let lines = text
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"));
            for line in lines {
                assert!(
                    !line.contains(word),
                    "{}: {word} in: {line}",
                    path.display()
                );
            }
        }
    }
}

/// A file that no module names is never compiled, and nobody sees that it is left behind.
#[test]
fn every_file_is_a_module() {
    let sources = files("src", "rs");
    let named: BTreeSet<PathBuf> = sources
        .iter()
        .flat_map(|(path, text)| {
            let folder = match path.file_name().and_then(|name| name.to_str()) {
                Some("lib.rs" | "main.rs") => root().join("src"),
                _ => path.with_extension(""),
            };
            let modules = text
                .lines()
                .filter_map(|line| line.rsplit_once("mod ")?.1.strip_suffix(';'));
            modules
                .map(|name| folder.join(name).with_extension("rs"))
                .collect::<Vec<_>>()
        })
        .collect();
    for (path, _) in sources {
        let begins = ["src/lib.rs", "src/main.rs", "src/bin"].map(|end| root().join(end));
        let is_known = named.contains(&path) || begins.iter().any(|it| path.starts_with(it));
        assert!(is_known, "{} is no module", path.display());
    }
}

#[test]
fn components_know_no_session_content_or_browser() {
    let known = [
        "crate::session",
        "crate::route",
        "crate::hooks",
        "crate::browser",
        "crate::pages",
        "crate::texts",
        "content::",
        "engine::",
    ];
    no_file_holds("src/components", &known, &[]);
}

#[test]
fn only_browser_reaches_the_platform() {
    let platform = ["web_sys", "gloo::", "js_sys", "wasm_bindgen"];
    no_file_holds("src", &platform, &["src/browser", "src/main.rs"]);
}

#[test]
fn the_browser_modules_know_no_domain_type() {
    no_file_holds(
        "src/browser",
        &["crate::session", "crate::route", "content::", "engine::"],
        &[],
    );
}

#[test]
fn the_session_and_its_stored_form_touch_no_browser() {
    for file in ["src/session.rs", "src/saved.rs", "src/route.rs"] {
        let text = fs::read_to_string(root().join(file)).expect("the file is text");
        assert!(!text.contains("crate::browser"), "{file}");
    }
}

#[test]
fn the_engine_has_no_dependency() {
    let manifest = fs::read_to_string(root().join("crates/engine/Cargo.toml")).expect("it reads");
    let after = manifest
        .split("[dependencies]")
        .nth(1)
        .expect("it has the heading");
    let dependencies = after
        .split('[')
        .next()
        .expect("there is a part before the next heading");
    assert_eq!(dependencies.trim(), "");
}

#[test]
fn no_style_attribute_anywhere() {
    // The policy drops it silently.
    no_file_holds("src", &[" style=\"", " style={"], &[]);
    let page = fs::read_to_string(root().join("index.html")).expect("index.html reads");
    assert!(!page.contains(" style="));
    for (path, drawing) in files("src/figures", "svg") {
        for word in [
            " style=",
            "<style",
            "<script",
            "http://www.w3.org/1999/xlink",
        ] {
            assert!(!drawing.contains(word), "{}: {word}", path.display());
        }
    }
}

#[test]
fn no_sentence_stands_in_a_page_or_component() {
    for folder in ["src/pages", "src/components"] {
        for (path, text) in files(folder, "rs") {
            for literal in text
                .split("{ \"")
                .skip(1)
                .filter_map(|rest| rest.split('"').next())
            {
                // An attribute's value is one lower-case word.
                let word = literal.chars().all(|c| c.is_ascii_lowercase() || c == '-');
                let letters = literal.chars().any(char::is_alphabetic);
                assert!(
                    word || !letters,
                    "{}: \"{literal}\" belongs in content/",
                    path.display()
                );
            }
        }
    }
}

/// Class names that begin with `app-`, wherever they stand in a text.
fn classes(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, _) in text.match_indices("app-") {
        let before = text[..at].chars().next_back();
        let name: String = (text[at..].chars())
            .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
            .collect();
        if before.is_some_and(|c| matches!(c, '"' | ' ' | '.' | '\'')) {
            found.insert(name);
        }
    }
    found
}

#[test]
fn every_style_sheet_is_imported_once() {
    let lists = ["styles/app.css", "styles/deferred.css"].map(|list| root().join(list));
    let texts = lists
        .each_ref()
        .map(|list| fs::read_to_string(list).expect("the list reads"));
    for (sheet, _) in files("styles", "css") {
        let name = sheet.strip_prefix(root().join("styles")).expect("below");
        let import = format!("@import \"{}\";", name.display());
        let count: usize = texts.iter().map(|text| text.matches(&import).count()).sum();
        let loads = !lists.contains(&sheet) && !name.starts_with("gallery.css");
        assert_eq!(count, usize::from(loads), "{}", sheet.display());
    }
}

#[test]
fn every_class_has_a_rule_and_every_rule_a_class() {
    let mut used = classes(&fs::read_to_string(root().join("index.html")).expect("it reads"));
    for ending in ["rs", "svg"] {
        for (_, text) in files("src", ending) {
            used.extend(classes(&text));
        }
    }
    let mut styled = BTreeSet::new();
    for (_, text) in files("styles", "css") {
        styled.extend(classes(&text));
    }
    let dead: Vec<_> = styled.difference(&used).collect();
    assert!(dead.is_empty(), "no page uses these: {dead:?}");
    // Names for the tests and for one page's own look may have no rule.
    let bare = [
        "app-field",
        "app-summary-list",
        "app-section",
        "app-reason",
        "app-call__label",
        "app-call__number",
    ];
    let missing: Vec<_> = used
        .difference(&styled)
        .filter(|name| !bare.contains(&name.as_str()))
        .collect();
    assert!(missing.is_empty(), "no stylesheet knows these: {missing:?}");
}

#[test]
fn what_stands_outside_the_app_says_what_the_content_says() {
    use content::{Deferred, Words, ui};
    let words = Words::english().with_deferred(Deferred::english());
    let read = |file: &str| fs::read_to_string(root().join(file)).expect("it reads");
    let holds = |file: &str, text: &str, before: char, after: char| {
        let found = read(file).contains(&format!("{before}{text}{after}"));
        assert!(found, "{file} lacks: {text}");
    };
    for text in [ui::LEAVE_CLOSED, ui::LEAVE_CLOSED_TEXT] {
        holds("src/web/closed.htm", words.get(text), '>', '<');
    }
    for text in [
        ui::COPIED_DONE,
        ui::COPIED_FAILED,
        ui::OFFLINE_READY,
        ui::OFFLINE_UPDATE,
        ui::OFFLINE_UPDATE_NOW,
        ui::OFFLINE_UPDATE_REFUSED,
    ] {
        holds("src/web/device.js", words.get(text), '"', '"');
    }
    holds(
        "src/web/single.js",
        words.get(ui::FAILURE_TOO_OLD),
        '"',
        '"',
    );
    holds("index.html", words.get(ui::LEAVE_ONE), '"', '"');
    for text in [
        ui::LOADING,
        ui::START_NEEDS_SCRIPT,
        ui::FAILURE_TITLE,
        ui::LEAVE_CLOSING,
        ui::LEAVE_STAY,
        ui::FAILURE_TEXT,
        ui::FAILURE_SLOW,
        ui::FAILURE_NO_WASM,
        ui::FAILURE_FILE,
        ui::FAILURE_URGENT,
        ui::FAILURE_CALL,
        ui::FAILURE_RELOAD,
        ui::FAILURE_AFRESH,
    ] {
        holds("index.html", words.get(text), '>', '<');
    }
}
