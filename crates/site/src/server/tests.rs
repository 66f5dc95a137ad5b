//! The server, asked as a browser would ask.

use super::{Server, serve};
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;

/// A folder with a small site, beside a file that must never be served.
struct Site {
    outer: PathBuf,
    server: Option<Server>,
}

impl Site {
    fn new(name: &str) -> Self {
        let outer = std::env::temp_dir().join(format!("site-{name}-{}", std::process::id()));
        let inner = outer.join("dist");
        fs::create_dir_all(inner.join("sub")).expect("a folder to write into");
        for (file, text) in [
            ("secret.txt", "secret"),
            ("dist/index.html", "<p>page"),
            ("dist/sub/index.html", "<p>sub"),
            ("dist/app-0123456789ab.js", "plain"),
            ("dist/app-0123456789ab.js.br", "brotli"),
            ("dist/app-0123456789ab.js.gz", "gzip"),
            ("dist/a b.wasm", "wasm"),
            ("dist/sciatica-myositis-check.html", "single"),
        ] {
            fs::write(outer.join(file), text).expect("a file to write");
        }
        let server = serve(&inner, 0).expect("a free port");
        Self {
            outer,
            server: Some(server),
        }
    }

    fn server(&self) -> &Server {
        self.server.as_ref().expect("a running server")
    }

    /// Sends one request and reads all that comes back.
    fn ask(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(self.server().addr).expect("a connection");
        stream
            .write_all(request.as_bytes())
            .expect("a request to send");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        answer
    }

    fn get(&self, path: &str, header: &str) -> String {
        self.ask(&format!(
            "GET {path} HTTP/1.1\r\nConnection: close\r\n{header}\r\n"
        ))
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server = None;
        fs::remove_dir_all(&self.outer).ok();
    }
}

#[test]
fn the_page_comes_with_its_policy() {
    let site = Site::new("page");
    let answer = site.get("/", "");
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"));
    assert!(answer.contains("Content-Security-Policy: default-src 'none'; "));
    assert!(answer.contains("frame-ancestors 'none'\r\n"));
    assert!(answer.contains("Content-Type: text/html; charset=utf-8\r\n"));
    assert!(answer.contains("Cache-Control: no-cache\r\n"));
    assert!(answer.ends_with("\r\n\r\n<p>page"));
}

#[test]
fn a_hashed_file_is_kept_for_ever_and_sent_as_the_browser_likes_it() {
    let site = Site::new("codings");
    let file = "/app-0123456789ab.js";
    assert!(site.get(file, "").contains("immutable"));
    assert!(site.get(file, "").ends_with("plain"));
    assert!(
        site.get(file, "Accept-Encoding: gzip, deflate, br\r\n")
            .ends_with("brotli")
    );
    assert!(
        site.get(file, "Accept-Encoding: gzip\r\n")
            .ends_with("gzip")
    );
    assert!(
        site.get(file, "accept-encoding: br;q=0, gzip\r\n")
            .ends_with("gzip")
    );
}

#[test]
fn a_type_for_wasm_and_a_space_in_a_name() {
    let site = Site::new("types");
    let answer = site.get("/a%20b.wasm?x=1", "");
    assert!(answer.contains("Content-Type: application/wasm\r\n"));
    assert!(answer.ends_with("wasm"));
}

#[test]
fn the_single_file_is_taken_away_and_the_page_is_not() {
    let site = Site::new("single");
    let attached = "Content-Disposition: attachment\r\n";
    assert!(
        site.get("/sciatica-myositis-check.html", "")
            .contains(attached)
    );
    assert!(!site.get("/", "").contains(attached));
}

#[test]
fn nothing_outside_the_folder_is_served() {
    let site = Site::new("outside");
    let link = site.outer.join("dist/link.txt");
    #[cfg(unix)]
    std::os::unix::fs::symlink(site.outer.join("secret.txt"), link).expect("a link");
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/sub/../../secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "//../secret.txt",
        "/link.txt",
        "../secret.txt",
        "/%00",
    ] {
        let answer = site.get(path, "");
        assert!(answer.starts_with("HTTP/1.1 404 "), "{path}: {answer}");
        assert!(!answer.contains("secret"), "{path}");
    }
}

#[test]
fn folders_methods_and_what_the_browser_has_already() {
    let site = Site::new("rest");
    assert!(site.get("/sub", "").contains("Location: /sub/\r\n"));
    assert!(site.get("/sub/", "").ends_with("<p>sub"));
    assert!(
        site.ask("POST / HTTP/1.1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            .starts_with("HTTP/1.1 405 ")
    );
    let head = site.ask("HEAD / HTTP/1.1\r\nConnection: close\r\n\r\n");
    assert!(head.contains("Content-Length: 7\r\n") && head.ends_with("\r\n\r\n"));
    let page = site.get("/", "");
    let tag = page
        .lines()
        .find_map(|line| line.strip_prefix("ETag: "))
        .expect("a tag");
    let known = site.get("/", &format!("If-None-Match: {tag}\r\n"));
    assert!(known.starts_with("HTTP/1.1 304 ") && known.ends_with("\r\n\r\n"));
}

#[test]
fn one_connection_carries_many_requests_and_all_are_logged() {
    let site = Site::new("log");
    let answer = site.ask(
        "GET /?q=1 HTTP/1.1\r\n\r\nGET /missing HTTP/1.1\r\n\r\n\
         HEAD /sub/ HTTP/1.1\r\nConnection: close\r\n\r\n",
    );
    assert_eq!(answer.matches("HTTP/1.1 ").count(), 3);
    let expected = [("GET", "/?q=1"), ("GET", "/missing"), ("HEAD", "/sub/")];
    assert_eq!(
        site.server().log(),
        expected.map(|(a, b)| (a.to_owned(), b.to_owned()))
    );
    site.server().clear_log();
    assert!(site.server().log().is_empty());
}

#[test]
fn a_dropped_server_answers_no_more_even_on_an_open_connection() {
    let mut site = Site::new("drop");
    let addr = site.server().addr;
    let mut stream = TcpStream::connect(addr).expect("a connection");
    stream
        .write_all(b"GET / HTTP/1.1\r\n\r\n")
        .expect("a request to send");
    let mut first = [0; 12];
    stream.read_exact(&mut first).expect("an answer");
    site.server = None;
    let mut rest = String::new();
    stream
        .read_to_string(&mut rest)
        .expect("the end of the connection");
    assert!(rest.ends_with("<p>page"));
    assert!(TcpStream::connect(addr).is_err());
}
