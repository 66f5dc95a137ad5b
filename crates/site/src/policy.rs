//! The headers that a host should send with every file.

use crate::single;
use fs_err as fs;
use std::path::Path;

/// The file of a build that says which headers it wants.
pub const HEADERS: &str = "_headers";

/// What a page may load: its own files, nothing else, and of what stands in it the one script and
/// the one style with these hashes. A `meta` element says it too, for hosts that send no headers.
#[must_use]
pub fn content_security(script: &str, style: &str) -> String {
    let own = |kind: &str, more: &str| format!("{kind}-src 'self' {more}").trim_end().to_owned();
    format!(
        "default-src 'none'; {} 'wasm-unsafe-eval'; {}; img-src 'self' data:; \
         connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
         base-uri 'none'; form-action 'none'",
        own("script", script),
        own("style", style)
    )
}

/// The same as a header, where one thing more can be said.
fn content_security_header(policy: &str) -> String {
    format!("{policy}; frame-ancestors 'none'")
}

/// The policy that a build was made with, as a header; for a folder that is none, that of a page
/// with nothing in it.
pub fn header_of(folder: &Path) -> String {
    let file = fs::read_to_string(folder.join(HEADERS)).unwrap_or_default();
    let start = format!("{CONTENT_SECURITY}: ");
    let own = file
        .lines()
        .find_map(|line| line.trim().strip_prefix(&start));
    own.map_or_else(
        || content_security_header(&content_security("", "")),
        str::to_owned,
    )
}

/// The name of the header with the policy.
const CONTENT_SECURITY: &str = "Content-Security-Policy";

/// Sent with every file.
#[must_use]
pub fn headers(content_security: String) -> Vec<(&'static str, String)> {
    [
        (CONTENT_SECURITY, content_security),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("Permissions-Policy", permissions()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
    ]
    .into()
}

/// Nothing the page could ask for: it needs none of it.
fn permissions() -> String {
    const NONE: [&str; 13] = [
        "accelerometer",
        "browsing-topics",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "hid",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "serial",
        "usb",
    ];
    NONE.map(|name| format!("{name}=()")).join(", ")
}

/// For a file whose name holds a hash of its bytes.
pub const FOREVER: &str = "public, max-age=31536000, immutable";
/// For a file whose name stays: kept, but asked about each time.
pub const ASK: &str = "no-cache";

/// For the single file: its scripts stand in it, which the policy of a host forbids. It is there
/// to be taken away.
pub const TAKE_AWAY: (&str, &str) = ("Content-Disposition", "attachment");

/// Does this name hold a hash of the file's bytes, as [`crate::names::rename`] makes them?
#[must_use]
pub fn is_hashed(name: &str) -> bool {
    let Some((_, rest)) = name.rsplit_once('-') else {
        return false;
    };
    let Some((hash, _)) = rest.split_once('.') else {
        return false;
    };
    hash.len() == crate::names::HASH_LENGTH && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The `_headers` file that several hosts of static sites read.
#[must_use]
pub fn headers_file<'a>(policy: &str, hashed: impl Iterator<Item = &'a str>) -> String {
    let mut text = String::from("/*\n");
    for (name, value) in headers(content_security_header(policy)) {
        text.push_str(&format!("  {name}: {value}\n"));
    }
    // Other files keep the host's own rule, which is to ask each time.
    for name in hashed {
        text.push_str(&format!("/{name}\n  Cache-Control: {FOREVER}\n"));
    }
    // Cloudflare leads from a page's name to the name without its ending.
    let bare = single::NAME.trim_end_matches(".html");
    for page in [single::NAME, bare] {
        let (name, value) = TAKE_AWAY;
        text.push_str(&format!("/{page}\n  {name}: {value}\n"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_a_hashed_name() {
        assert!(is_hashed("app-0123456789ab.js"));
        assert!(is_hashed("app_bg-0123456789ab.wasm"));
        for name in [
            "app.js",
            "index.html",
            "app-0123.js",
            "sw-worker.js",
            "app-0123456789ag.js",
        ] {
            assert!(!is_hashed(name), "{name}");
        }
    }

    #[test]
    fn the_headers_file_names_each_hashed_file() {
        let policy = content_security("'sha256-1'", "'sha256-2'");
        let text = headers_file(&policy, ["app-0123456789ab.js"].into_iter());
        assert!(text.starts_with("/*\n  Content-Security-Policy: default-src 'none'; "));
        let own = "script-src 'self' 'sha256-1' 'wasm-unsafe-eval'; style-src 'self' 'sha256-2'; ";
        assert!(text.contains(own) && text.contains("frame-ancestors 'none'\n"));
        assert!(text.contains(&format!(
            "/app-0123456789ab.js\n  Cache-Control: {FOREVER}\n"
        )));
        for name in ["check.html", "check"] {
            let rule = format!("{name}\n  Content-Disposition: attachment\n");
            assert!(text.contains(&rule), "{name}");
        }
    }
}
