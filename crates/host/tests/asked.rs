//! The server, asked as a browser would ask.

use host::{Server, serve};
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use tempfile::TempDir;

/// A folder with a small site, beside a file that must never be served.
struct Site {
    server: Server,
    _outer: TempDir,
}

/// What came back.
#[derive(Debug)]
struct Answer {
    /// Its lines in small letters: names of headers may be written in any.
    head: Vec<String>,
    body: String,
}

impl Answer {
    fn status(&self) -> &str {
        let first = self.head.first().map_or("", String::as_str);
        first.split(' ').nth(1).unwrap_or_default()
    }

    fn header(&self, name: &str) -> &str {
        let start = format!("{name}: ");
        let found = self.head.iter().find_map(|line| line.strip_prefix(&start));
        found.unwrap_or_default()
    }
}

impl Site {
    fn new() -> Self {
        let outer = TempDir::new().expect("a folder to write into");
        let inner = outer.path().join("dist");
        fs::create_dir_all(inner.join("sub")).expect("a folder to write into");
        for (file, text) in [
            ("secret.txt", "secret"),
            ("dist/index.html", "<p>page"),
            ("dist/sub/index.html", "<p>sub"),
            ("dist/app-0123456789ab.js", "plain"),
            ("dist/app-0123456789ab.js.br", "brotli"),
            ("dist/app-0123456789ab.js.gz", "gzip"),
            ("dist/a b.wasm", "wasm"),
            ("dist/app.webmanifest", "{}"),
            ("dist/words.txt", "words"),
            ("dist/sciatica-myositis-check.html", "single"),
        ] {
            fs::write(outer.path().join(file), text).expect("a file to write");
        }
        let server = serve(&inner, 0).expect("a free port");
        Self {
            server,
            _outer: outer,
        }
    }

    /// Sends requests and reads all that comes back.
    fn send(&self, requests: &str) -> String {
        let mut stream = TcpStream::connect(self.server.addr).expect("a connection");
        stream
            .write_all(requests.as_bytes())
            .expect("a request to send");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        answer
    }

    fn ask(&self, request: &str, header: &str) -> Answer {
        let host = "Host: 127.0.0.1\r\nConnection: close";
        let answer = self.send(&format!("{request} HTTP/1.1\r\n{host}\r\n{header}\r\n"));
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
        Answer {
            head: head.lines().map(str::to_ascii_lowercase).collect(),
            body: body.to_owned(),
        }
    }

    fn get(&self, path: &str, header: &str) -> Answer {
        self.ask(&format!("GET {path}"), header)
    }
}

#[test]
fn the_page_comes_with_its_policy() {
    let page = Site::new().get("/", "");
    assert_eq!((page.status(), page.body.as_str()), ("200", "<p>page"));
    let policy = page.header("content-security-policy");
    assert!(
        policy.starts_with("default-src 'none'; ") && policy.ends_with("frame-ancestors 'none'")
    );
    assert_eq!(page.header("x-content-type-options"), "nosniff");
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    assert_eq!(page.header("cache-control"), "no-cache");
}

#[test]
fn a_hashed_file_is_kept_for_ever_and_sent_as_the_browser_likes_it() {
    let site = Site::new();
    let file = "/app-0123456789ab.js";
    let plain = site.get(file, "");
    assert!(plain.header("cache-control").contains("immutable"));
    assert_eq!(plain.header("vary"), "accept-encoding");
    assert_eq!(plain.body, "plain");
    for (accepted, sent, body) in [
        ("gzip, deflate, br", "br", "brotli"),
        ("gzip", "gzip", "gzip"),
        ("br;q=0, gzip", "gzip", "gzip"),
    ] {
        let answer = site.get(file, &format!("Accept-Encoding: {accepted}\r\n"));
        assert_eq!(answer.header("content-encoding"), sent, "{accepted}");
        assert_eq!(answer.body, body, "{accepted}");
        assert_eq!(
            answer.header("content-type"),
            "text/javascript; charset=utf-8"
        );
    }
}

#[test]
fn each_kind_of_file_has_its_type() {
    let site = Site::new();
    for (path, kind) in [
        ("/a%20b.wasm?x=1", "application/wasm"),
        ("/app.webmanifest", "application/manifest+json"),
        ("/words.txt", "text/plain; charset=utf-8"),
    ] {
        let answer = site.get(path, "");
        assert_eq!(answer.status(), "200", "{path}");
        assert_eq!(answer.header("content-type"), kind, "{path}");
    }
}

#[test]
fn the_single_file_is_taken_away_and_the_page_is_not() {
    let site = Site::new();
    let single = site.get("/sciatica-myositis-check.html", "");
    assert_eq!(single.header("content-disposition"), "attachment");
    assert_eq!(site.get("/", "").header("content-disposition"), "");
}

#[test]
fn nothing_outside_the_folder_is_served() {
    let site = Site::new();
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/sub/../../secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "//../secret.txt",
        "../secret.txt",
        "/%00",
    ] {
        let answer = site.get(path, "");
        assert!(answer.status().starts_with('4'), "{path}: {answer:?}");
        assert!(!answer.body.contains("secret"), "{path}");
    }
}

#[test]
fn what_is_not_there_is_not_kept() {
    let site = Site::new();
    let missing = site.get("/app-ba9876543210.js", "");
    assert_eq!(missing.status(), "404");
    assert_eq!(missing.header("cache-control"), "");
    assert!(!missing.header("content-security-policy").is_empty());
}

#[test]
fn folders_methods_and_what_the_browser_has_already() {
    let site = Site::new();
    assert_eq!(site.get("/sub", "").header("location"), "/sub/");
    assert_eq!(site.get("/sub/", "").body, "<p>sub");
    assert_eq!(site.ask("POST /", "Content-Length: 0\r\n").status(), "405");
    let head = site.ask("HEAD /", "");
    assert_eq!(
        (head.header("content-length"), head.body.as_str()),
        ("7", "")
    );
    let page = site.get("/", "");
    let tag = page.header("etag");
    assert!(!tag.is_empty());
    let known = site.get("/", &format!("If-None-Match: {tag}\r\n"));
    assert_eq!((known.status(), known.body.as_str()), ("304", ""));
}

#[test]
fn one_connection_carries_many_requests_and_all_are_logged() {
    let site = Site::new();
    let host = "HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    let answer = site.send(&format!(
        "GET /?q=1 {host}\r\nGET /missing%20one {host}\r\n\
         HEAD /sub/ {host}Connection: close\r\n\r\n"
    ));
    assert_eq!(answer.matches("HTTP/1.1 ").count(), 3);
    let expected = [
        ("GET", "/?q=1"),
        ("GET", "/missing%20one"),
        ("HEAD", "/sub/"),
    ];
    assert_eq!(
        site.server.log(),
        expected.map(|(a, b)| (a.to_owned(), b.to_owned()))
    );
    site.server.clear_log();
    assert!(site.server.log().is_empty());
}

#[test]
fn a_dropped_server_answers_no_more_even_on_an_open_connection() {
    let site = Site::new();
    let addr = site.server.addr;
    let mut stream = TcpStream::connect(addr).expect("a connection");
    stream
        .write_all(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        .expect("a request to send");
    let mut first = [0; 12];
    stream.read_exact(&mut first).expect("an answer");
    drop(site);
    let mut rest = Vec::new();
    // The end of the connection, or its reset.
    stream.read_to_end(&mut rest).ok();
    assert!(TcpStream::connect(addr).is_err());
}
