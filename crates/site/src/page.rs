//! What is written into index.html after Trunk.

use crate::Result;

const APP: &str = "<div id=\"app\">";
const EMPTY_APP: &str = "<div id=\"app\"></div>";
const CHARSET: &str = "<meta charset=\"utf-8\">";

/// Puts the start page into `#app`.
pub fn with_start(html: &str, start: &str) -> Result<String> {
    if html.matches(EMPTY_APP).count() != 1 {
        return Err(format!(
            "index.html must hold {EMPTY_APP} once: the start page goes there."
        ));
    }
    if start.trim().is_empty() {
        return Err("The start page is empty: `prerender` printed nothing.".to_owned());
    }
    Ok(html.replace(EMPTY_APP, &format!("{APP}{}</div>", start.trim())))
}

/// Puts the policy before anything that it is to govern.
pub fn with_policy(html: &str, policy: &str) -> Result<String> {
    if html.matches(CHARSET).count() != 1 {
        return Err(format!(
            "index.html must hold {CHARSET} once: the policy goes after it."
        ));
    }
    let meta =
        format!("{CHARSET}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    Ok(html.replace(CHARSET, &meta))
}

/// Drops the `preload` of the program that Trunk writes: `boot.js` asks for it as early, and WebKit
/// does not use what a `preload` brought for a `fetch`.
#[must_use]
pub fn without_preload(html: &str) -> String {
    let Some((before, rest)) = html.split_once("<link rel=\"preload\" as=\"fetch\"") else {
        return html.to_owned();
    };
    let after = rest.split_once('>').map_or("", |(_, after)| after);
    format!("{before}{after}")
}

/// Drops comments, indents and empty lines. The markup has no `pre` and no inline script.
#[must_use]
pub fn tidy(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find("<!--") {
        text.push_str(&rest[..start]);
        rest = rest[start..]
            .find("-->")
            .map_or("", |end| &rest[start + end + 3..]);
    }
    text.push_str(rest);
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head>\n<meta charset=\"utf-8\">\n</head>\n<div id=\"app\"></div>\n";

    #[test]
    fn the_start_page_goes_into_its_place() {
        let html = with_start(PAGE, "<h1>Hello</h1>\n");
        assert!(html.is_ok_and(|html| html.contains("<div id=\"app\"><h1>Hello</h1></div>")));
        assert!(with_start("<p>", "<h1>Hello</h1>").is_err());
        assert!(with_start(PAGE, " ").is_err());
    }

    #[test]
    fn the_policy_comes_first() {
        let html = with_policy(PAGE, "default-src 'none'").unwrap_or_default();
        assert!(html.starts_with(
            "<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">"
        ));
        assert!(with_policy("<head></head>", "").is_err());
    }

    #[test]
    fn the_program_is_not_preloaded() {
        let html = "<a><link rel=\"preload\" as=\"fetch\" href=\"./app.wasm\"><b>";
        assert_eq!(without_preload(html), "<a><b>");
        assert_eq!(without_preload("<a><b>"), "<a><b>");
    }

    #[test]
    fn comments_and_indents_go() {
        let html = "<p>\n  <!-- one\n  two -->\n\n  <b>x</b> <!--3-->y\n</p>";
        assert_eq!(tidy(html), "<p>\n<b>x</b> y\n</p>\n");
    }
}
