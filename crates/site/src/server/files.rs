//! From a request to a file of the served folder.

use super::http::{Request, Response};
use crate::{compress, names, policy, single};
use std::fs;
use std::path::{Path, PathBuf};

/// The answer to a request for a file.
pub(super) fn find(folder: &Path, request: &Request) -> Response {
    let missing = || Response::text(404, "There is no such file.");
    let (path, query) = request
        .target
        .split_once('?')
        .unwrap_or((&request.target, ""));
    let Some(mut file) = resolve(folder, path) else {
        return missing();
    };
    if file.is_dir() {
        if !path.ends_with('/') {
            return with_slash(path, query);
        }
        file = file.join("index.html");
    }
    let Ok(plain) = fs::read(&file) else {
        return missing();
    };
    answer(request, &file, plain)
}

/// The file that a path names, if it lies in the folder.
fn resolve(folder: &Path, path: &str) -> Option<PathBuf> {
    let path = decode(path.strip_prefix('/')?)?;
    let mut file = folder.to_path_buf();
    for part in path
        .split('/')
        .filter(|part| !part.is_empty() && *part != ".")
    {
        if part == ".." || part.contains(['\\', '\0', ':']) {
            return None;
        }
        file.push(part);
    }
    // A link in the folder could still lead out of it.
    file.canonicalize()
        .ok()
        .filter(|file| file.starts_with(folder))
}

/// Undoes percent-encoding.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// Relative addresses in a page need its folder to end with a slash. The leading slashes become
/// one: two would name another host.
fn with_slash(path: &str, query: &str) -> Response {
    let mut response = Response::text(301, "This is a folder: its address ends with a slash.");
    let mut place = format!("/{}/", path.trim_matches('/'));
    if !query.is_empty() {
        place.push_str(&format!("?{query}"));
    }
    response.headers.push(("Location", place));
    response
}

fn answer(request: &Request, file: &Path, plain: Vec<u8>) -> Response {
    let name = file
        .file_name()
        .map(|name| name.to_string_lossy())
        .unwrap_or_default();
    let cache = if policy::is_hashed(&name) {
        policy::FOREVER
    } else {
        policy::ASK
    };
    let tag = format!("\"{}\"", names::hash(&plain));
    let mut headers = vec![
        ("Content-Type", content_type(&name).to_owned()),
        ("Cache-Control", cache.to_owned()),
        ("Vary", "Accept-Encoding".to_owned()),
        ("ETag", tag.clone()),
    ];
    if name == single::NAME {
        let (name, value) = policy::TAKE_AWAY;
        headers.push((name, value.to_owned()));
    }
    if request
        .header("if-none-match")
        .split(", ")
        .any(|known| known == tag)
    {
        return Response {
            status: 304,
            headers,
            body: Vec::new(),
        };
    }
    let mut body = plain;
    for (coding, ending) in [("br", "br"), ("gzip", "gz")] {
        if !request.accepts(coding) {
            continue;
        }
        if let Ok(compressed) = fs::read(compress::beside(file, ending)) {
            headers.push(("Content-Encoding", coding.to_owned()));
            body = compressed;
            break;
        }
    }
    Response {
        status: 200,
        headers,
        body,
    }
}

/// WASM starts while it downloads only under its own type.
fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "htm" | "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" | "toml" => "text/plain; charset=utf-8",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_encoding_is_undone_or_refused() {
        assert_eq!(decode("a%20b").as_deref(), Some("a b"));
        assert_eq!(decode("%2e%2e/x").as_deref(), Some("../x"));
        for broken in ["%", "%2", "%zz", "%ff"] {
            assert_eq!(decode(broken), None, "{broken}");
        }
    }

    #[test]
    fn a_redirect_stays_on_this_host() {
        let response = with_slash("//elsewhere.example/folder", "a=1");
        assert!(
            response
                .headers
                .contains(&("Location", "/elsewhere.example/folder/?a=1".into()))
        );
    }
}
