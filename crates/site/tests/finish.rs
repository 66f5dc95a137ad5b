//! A release build's last steps, on a small build that was written by hand. Programs that shrink
//! files are replaced by one that does nothing.
#![cfg(unix)]

use site::finish::{Parts, finish};
use std::fs;
use std::path::PathBuf;

const PAGE: &str = "<!DOCTYPE html>
<meta charset=\"utf-8\">
<script src=\"./boot.js\" data-js=\"./app.js\" data-wasm=\"./app_bg.wasm\"></script>
<link rel=\"stylesheet\" href=\"./app.css\"/>
<!-- a comment -->
<div id=\"app\"></div>
";

/// A folder as Trunk leaves it, removed at the end.
struct Build(PathBuf);

impl Build {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("site-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder to write into");
        for (file, text) in [
            ("index.html", PAGE),
            ("boot.js", "boot"),
            ("app.js", "new URL('app_bg.wasm', import.meta.url)"),
            ("app_bg.wasm", "wasm"),
            ("app.css", "p{color:red}"),
        ] {
            fs::write(folder.join(file), text).expect("a file to write");
        }
        Self(folder)
    }

    fn finish(&self) -> site::Result {
        let parts = Parts {
            start: "<h1>Start</h1>\n".to_owned(),
            wasm_opt: "true".into(),
            esbuild: "true".into(),
        };
        finish(&self.0, &parts)
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).expect("a file to read")
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(&self.0)
            .expect("a folder to read")
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

impl Drop for Build {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

#[test]
fn every_file_gets_its_name_and_the_page_knows_it() {
    let build = Build::new("names");
    build.finish().expect("a finished build");
    let page = build.text("index.html");
    for name in build.names() {
        let plain = name.trim_end_matches(".br").trim_end_matches(".gz");
        if plain != "index.html" && plain != "_headers" {
            assert!(site::policy::is_hashed(plain), "{plain}");
            assert!(page.contains(&format!("\"./{plain}\"")), "{plain}");
        }
    }
    // Five files with two copies each, and the headers.
    assert_eq!(build.names().len(), 16);
    assert!(page.contains("<div id=\"app\"><h1>Start</h1></div>"));
    assert!(page.contains("http-equiv=\"Content-Security-Policy\""));
    assert!(!page.contains("<!--"));
}

#[test]
fn the_same_build_gives_the_same_names() {
    let (one, two) = (Build::new("one"), Build::new("two"));
    one.finish().expect("a finished build");
    two.finish().expect("a finished build");
    assert_eq!(one.names(), two.names());
    assert_eq!(one.text("index.html"), two.text("index.html"));
}

#[test]
fn a_page_without_a_place_for_the_start_page_is_refused() {
    let build = Build::new("refused");
    fs::write(build.0.join("index.html"), "<meta charset=\"utf-8\">").expect("a file to write");
    let refused = build.finish();
    assert!(refused.is_err_and(|message| message.contains("<div id=\"app\"></div>")));
}
