//! A release build's last steps, on a small build that was written by hand.
#![cfg(unix)]

mod build;

use build::Build;
use std::fs;

#[test]
fn every_file_gets_its_name_and_the_page_knows_it() {
    let build = Build::new();
    build.finish().expect("a finished build");
    let page = build.text("index.html");
    let mut hashed = 0;
    for name in build.names() {
        let plain = name.trim_end_matches(".br").trim_end_matches(".gz");
        if site::policy::is_hashed(plain) {
            assert!(page.contains(&format!("\"./{plain}\"")), "{plain}");
            hashed += 1;
        }
    }
    // Seven files with two copies each.
    assert_eq!(hashed, 21);
    // What the first paint needs stands in the page, and its policy knows it.
    assert!(
        page.contains("<style>p{color:red}</style>") && page.contains("\n<script>// Stands in")
    );
    assert!(!build.names().iter().any(|name| name.starts_with("early")));
    assert!(
        page.contains("script-src 'self' 'sha256-") && page.contains("style-src 'self' 'sha256-")
    );
    // Five files whose name stays, with two copies each, and the headers.
    assert_eq!(build.names().len(), hashed + 16);
    assert!(page.contains("<h1>Start</h1></div>"));
    assert!(page.contains("http-equiv=\"Content-Security-Policy\""));
    assert!(!page.contains("<!--"));
}

#[test]
fn the_same_build_gives_the_same_names() {
    let (one, two) = (Build::new(), Build::new());
    one.finish().expect("a finished build");
    two.finish().expect("a finished build");
    assert_eq!(one.names(), two.names());
    assert_eq!(one.text("index.html"), two.text("index.html"));
}

#[test]
fn a_page_without_a_place_for_the_start_page_is_refused() {
    let build = Build::new();
    fs::write(build.path("index.html"), "<meta charset=\"utf-8\">").expect("a file to write");
    let refused = build.finish();
    assert!(refused.is_err_and(|message| message.to_string().contains("#app")));
}

#[test]
fn a_build_that_tells_where_it_was_made_is_refused() {
    let build = Build::new();
    fs::write(build.path("figures-en.txt"), "see /home/someone/check").expect("a file to write");
    let refused = build.finish();
    assert!(refused.is_err_and(|message| message.to_string().contains("/home/someone/")));
}

#[test]
fn the_licences_of_others_are_in_it() {
    let build = Build::new();
    build.finish().expect("a finished build");
    let text = build.text("licences.txt");
    assert!(
        text.contains("small 1.0.0: MIT (1)\n  (c) Small\n") && text.contains("Free of charge.")
    );
}
