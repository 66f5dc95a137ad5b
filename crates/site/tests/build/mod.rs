//! A small build as Trunk leaves it, written by hand. Programs that shrink files are replaced by
//! one that does nothing.

use site::finish::{Parts, finish};
use site::licences::{Package, Text};
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

const PAGE: &str = "<!DOCTYPE html>
<html lang=\"en\">
<head>
<meta charset=\"utf-8\">
<meta name=\"description\" content=\"A small one.\">
<meta property=\"og:image\" content=\"social-card.png\">
<link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">
<meta id=\"deferred-code\" name=\"deferred-code\" content=\"./app_deferred.wasm\">
<meta id=\"figures\" name=\"figures\" content=\"./figures-en.txt\">
<meta id=\"deferred-style\" name=\"deferred-style\" content=\"./deferred.css\">
<meta id=\"deferred-script\" name=\"deferred-script\" content=\"./device.js\">
<link rel=\"manifest\" href=\"app.webmanifest\">
<title>Small</title>
<script src=\"early.js\"></script>
<script src=\"guard.js\"></script>
<script src=\"leave.js\"></script>
<script src=\"./boot.js\" data-js=\"./app.js\" data-wasm=\"./app_bg.wasm\"></script>
<link rel=\"stylesheet\" href=\"./app.css\"/>
<link rel=\"modulepreload\" href=\"./app.js\"></head>
<body>
<!-- a comment -->
<template id=\"first-question\"></template>
<div id=\"app\"></div>
</body>
</html>
";

/// As wasm-bindgen writes it, in short.
const GLUE: &str = "import * as import1 from \"./__wasm_split.js\"
let wasm;
const import0 = {
        a: 1,
};
const imports = {
        \"./__wasm_split.js\": import1,
};
async function init(at) {
  if (at === undefined) { at = new URL('app_bg.wasm', import.meta.url); }
}
export { initSync, init as default };
";

/// The files that Trunk leaves.
const FILES: [(&str, &str); 14] = [
    ("index.html", PAGE),
    ("closed.htm", include_str!("../../../../src/web/closed.htm")),
    ("icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
    ("early.js", include_str!("../../../../src/web/early.js")),
    ("guard.js", include_str!("../../../../src/web/guard.js")),
    ("leave.js", include_str!("../../../../src/web/leave.js")),
    ("boot.js", include_str!("../../../../src/web/boot.js")),
    ("device.js", include_str!("../../../../src/web/device.js")),
    ("app.js", GLUE),
    (
        "app_bg.wasm",
        "\0asm, so to speak: the very bytes \u{1}\u{2}\u{3}",
    ),
    ("app.css", "p{color:red}"),
    ("deferred.css", "svg{color:red}"),
    (
        "app_deferred.wasm",
        "\0asm, so to speak: more bytes \u{1}\u{2}\u{3}",
    ),
    ("figures-en.txt", "<svg id=\"figure\"></svg>\n"),
];

/// A folder with the build, removed at the end.
pub(crate) struct Build(TempDir);

impl Build {
    pub(crate) fn new() -> Self {
        let build = Self(tempfile::tempdir().expect("a folder to write into"));
        for (file, text) in FILES {
            fs::write(build.path(file), text).expect("a file to write");
        }
        build
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn finish(&self) -> site::Result {
        let start = "<a href=\"closed.htm\" data-leave=\"\">Leave</a><h1>Start</h1>\n";
        let parts = Parts {
            start: start.to_owned(),
            first: "<h1>First</h1>".to_owned(),
            wasm_opt: "true".into(),
            esbuild: "true".into(),
            packages: vec![Package {
                name: "small 1.0.0".to_owned(),
                licence: "MIT".to_owned(),
                repository: "https://small.example".to_owned(),
                authors: Vec::new(),
                texts: vec![Text {
                    notice: "(c) Small".to_owned(),
                    body: "Free of charge.".to_owned(),
                }],
            }],
            folders: Vec::new(),
        };
        finish(self.0.path(), &parts)
    }

    pub(crate) fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect("a file to read")
    }

    pub(crate) fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.0.path())
            .expect("a folder to read")
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}
