//! What is written into index.html after Trunk.

use crate::{Result, html};
use anyhow::ensure;
use lol_html::html_content::{ContentType, Element};
use lol_html::{RewriteStrSettings, element};

/// Puts the start page and the first question into their places and the policy before anything that
/// it is to govern, and drops what only people read.
///
/// The `preload` of the program that Trunk writes goes too: `boot.js` asks for it as early, and
/// WebKit does not use what a `preload` brought for a `fetch`.
pub fn finished(page: &str, start: &str, first: &str, policy: &str) -> Result<String> {
    let page = html::with_last(page, "#app", drawn(start)?)?;
    let page = html::with_last(&page, "#first-question", drawn(first)?)?;
    let drop_preload = element!("link[rel=preload][as=fetch]", |link| {
        link.remove();
        Ok(())
    });
    let changes = RewriteStrSettings::new().append_element_content_handler(drop_preload);
    let page = html::changed(&page, changes)?;
    html::tidy(&with_policy(&page, policy)?)
}

/// What `prerender` printed.
fn drawn(page: &str) -> Result<&str> {
    let page = page.trim();
    ensure!(
        !page.is_empty(),
        "A page is empty: `prerender` printed nothing."
    );
    Ok(page)
}

/// Puts a policy before anything that it is to govern.
pub(crate) fn with_policy(page: &str, policy: &str) -> Result<String> {
    let meta = format!("\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    let mut places = 0;
    let put_policy = element!("meta[charset]", |charset: &mut Element<'_, '_>| {
        places += 1;
        charset.after(&meta, ContentType::Html);
        Ok(())
    });
    let changes = RewriteStrSettings::new().append_element_content_handler(put_policy);
    let page = html::changed(page, changes)?;
    ensure!(
        places == 1,
        "index.html must hold a meta with charset once: the policy goes after it."
    );
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head>\n<meta charset=\"utf-8\">\n\
        <link rel=\"preload\" as=\"fetch\" href=\"./app.wasm\"><link rel=\"icon\" href=\"a.svg\">\n\
        </head>\n<template id=\"first-question\"></template>\n\
        <div class=\"x\" id=\"app\"></div>\n<!-- <div id=\"app\"></div> -->\n";
    const FINISHED: &str = "<head>\n<meta charset=\"utf-8\">\n\
        <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n\
        <link rel=\"icon\" href=\"a.svg\">\n\
        </head>\n<template id=\"first-question\"><h1>Age?</h1></template>\n\
        <div class=\"x\" id=\"app\"><h1>Hello</h1></div>\n";

    #[test]
    fn start_page_and_policy_go_into_their_places_and_what_nobody_needs_goes() {
        let finished = finished(
            PAGE,
            "<h1>Hello</h1>\n",
            "<h1>Age?</h1>",
            "default-src 'none'",
        );
        assert_eq!(finished.ok().as_deref(), Some(FINISHED));
    }

    #[test]
    fn a_page_without_their_places_is_refused_and_so_is_an_empty_start() {
        let finish = |page: &str, start| finished(page, start, "<h1>", "default-src 'none'");
        assert!(finish(PAGE, " ").is_err());
        assert!(finish(&PAGE.replace("id=\"app\"", "id=\"other\""), "x").is_err());
        assert!(finish(&PAGE.replace("charset", "name"), "x").is_err());
        assert!(finish(&format!("{PAGE}<p id=\"app\">"), "x").is_err());
        assert!(finish(&PAGE.replace("first-question", "other"), "x").is_err());
    }
}
