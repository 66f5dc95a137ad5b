//! The whole app as one file, read as a browser would read it.
#![cfg(unix)]

mod build;

use base64::{Engine, engine::general_purpose::STANDARD};
use build::Build;
use sha2::{Digest, Sha256};
use site::single::NAME;
use std::fs;
use std::io::Read;

/// An element whose text is no markup: its name, its attributes, its text.
type Element = (&'static str, String, String);

/// The page without its scripts and styles, and these by themselves.
fn taken_apart(html: &str) -> (String, Vec<Element>) {
    let (mut markup, mut elements) = (String::new(), Vec::new());
    let mut rest = html;
    while let Some((at, name)) = ["script", "style"]
        .into_iter()
        .filter_map(|name| Some((rest.find(&format!("<{name}"))?, name)))
        .min()
    {
        markup.push_str(&rest[..at]);
        let (attributes, after) = rest[at + 1 + name.len()..].split_once('>').expect("a tag");
        let (text, after) = after.split_once(&format!("</{name}>")).expect("an end");
        elements.push((name, attributes.to_owned(), text.to_owned()));
        rest = after;
    }
    markup.push_str(rest);
    (markup, elements)
}

/// The finished file of a fresh build.
fn single() -> (Build, String) {
    let build = Build::new();
    build.finish().expect("a finished build");
    let html = build.text(NAME);
    (build, html)
}

/// The hashes that a directive of the page's policy lists.
fn hashes(markup: &str, directive: &str) -> Vec<Vec<u8>> {
    let (_, policy) = markup
        .split_once("Content-Security-Policy\" content=\"")
        .expect("a policy");
    let policy = policy.split('"').next().unwrap_or_default();
    let directive = policy
        .split("; ")
        .find_map(|part| part.strip_prefix(directive));
    let sources = directive.expect("the directive").split(' ');
    sources
        .filter_map(|source| source.strip_prefix("'sha256-")?.strip_suffix('\''))
        .map(|hash| STANDARD.decode(hash).expect("base64"))
        .collect()
}

#[test]
fn it_asks_for_no_other_file_and_leads_to_none() {
    let (build, html) = single();
    let (markup, elements) = taken_apart(&html);
    for (name, attributes, text) in &elements {
        assert!(attributes.is_empty() || attributes.starts_with(" type=\"text/plain\" id=\""));
        assert!(
            !text.to_ascii_lowercase().contains(&format!("</{name}")) && !text.contains("<!--")
        );
    }
    for word in [
        " src=",
        "srcset",
        "og:",
        "manifest",
        "preload",
        "stylesheet",
        "<!--",
    ] {
        assert!(!markup.contains(word), "{word}");
    }
    for file in build.names() {
        assert!(!markup.contains(&file), "{file}");
    }
    for link in markup.split("href=\"").skip(1) {
        let known = ["#", "data:", "tel:", "https://", "about:blank\""];
        assert!(known.iter().any(|start| link.starts_with(start)), "{link}");
    }
    // The start page stands in it for where no script runs.
    assert!(markup.contains("<h1>Start</h1>") && markup.contains("<title>Small</title>"));
    assert!(markup.contains("<meta name=\"version\" content=\"app "));
}

#[test]
fn its_policy_allows_what_stands_in_it_and_nothing_else() {
    let (_build, html) = single();
    let (markup, elements) = taken_apart(&html);
    let of = |wanted| -> Vec<Vec<u8>> {
        let run = elements
            .iter()
            .filter(|(name, attributes, _)| *name == wanted && attributes.is_empty());
        run.map(|(_, _, text)| Sha256::digest(text).to_vec())
            .collect()
    };
    assert_eq!(hashes(&markup, "script-src "), of("script"));
    assert_eq!(hashes(&markup, "style-src "), of("style"));
    assert_eq!((of("script").len(), of("style").len()), (5, 2));
    let start = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
                 <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-";
    assert!(markup.starts_with(start));
    let end = "; img-src data:; base-uri 'none'; form-action 'none'\">";
    assert!(
        markup.contains(end) && !markup.contains("'self'") && !markup.contains("unsafe-inline")
    );
}

#[test]
fn what_the_page_reads_is_in_it_byte_for_byte() {
    let (build, html) = single();
    let (_, elements) = taken_apart(&html);
    let text = |id: &str| {
        let attributes = format!(" type=\"text/plain\" id=\"{id}\"");
        let found = elements.iter().find(|(_, found, _)| *found == attributes);
        found.map(|(_, _, text)| text.clone()).unwrap_or_default()
    };
    let file = |start: &str, end: &str| {
        let mut names = build.names().into_iter();
        let name = names.find(|name| name.starts_with(start) && name.ends_with(end));
        fs::read(build.path(&name.expect("the file"))).expect("its bytes")
    };
    assert_eq!(text("figures").into_bytes(), file("figures-en-", ".txt"));
    assert_eq!(text("closed").into_bytes(), file("closed", ".htm"));
    assert_eq!(text("licences").into_bytes(), file("licences", ".txt"));
    for (id, name) in [("wasm", "app_bg-"), ("deferred-code", "app_deferred-")] {
        let packed = STANDARD.decode(text(id)).expect("base64");
        let mut wasm = Vec::new();
        flate2::read::DeflateDecoder::new(&*packed)
            .read_to_end(&mut wasm)
            .expect("what we wrote");
        assert_eq!(wasm, file(name, ".wasm"));
    }
}

#[test]
fn the_same_build_gives_the_same_file() {
    let ((_one, first), (_two, second)) = (single(), single());
    assert!(first == second);
}

#[test]
fn what_would_break_it_does_not_build() {
    let cases = [
        ("figures-en.txt", "<svg>\n</ScRipt>\n", "figures"),
        ("app.css", "p{}/* </style> */", "style"),
        ("index.html", "<a href=\"other.html\">", "other.html"),
        ("index.html", "<img src=\"icon.svg\">", "src="),
    ];
    for (file, text, named) in cases {
        let build = Build::new();
        let path = build.path(file);
        let text = if file == "index.html" {
            build.text(file).replace("<body>", &format!("<body>{text}"))
        } else {
            text.to_owned()
        };
        fs::write(&path, text).expect("a file to write");
        let built = build.finish();
        assert!(
            built
                .as_ref()
                .is_err_and(|message| message.to_string().contains(named)),
            "{built:?}"
        );
    }
}
