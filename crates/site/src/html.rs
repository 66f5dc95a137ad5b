//! HTML, read and changed by its elements: where a run of characters stands says little.

use crate::Result;
use anyhow::{Context, anyhow};
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, doc_comments, element, rewrite_str, text};

/// The HTML with what the handlers of `changes` do to it.
pub(crate) fn changed(html: &str, changes: RewriteStrSettings<'_, '_>) -> Result<String> {
    rewrite_str(html, changes).context("The HTML cannot be read")
}

/// The value of an attribute of the one element that a selector finds.
pub(crate) fn value(html: &str, (selector, attribute): (&str, &str)) -> Result<String> {
    let mut values = Vec::new();
    let read = element!(selector, |element| {
        values.push(element.get_attribute(attribute));
        Ok(())
    });
    changed(
        html,
        RewriteStrSettings::new().append_element_content_handler(read),
    )?;
    match <[Option<String>; 1]>::try_from(values) {
        Ok([Some(value)]) => Ok(value),
        _ => Err(anyhow!(
            "index.html must hold {selector} with {attribute} once."
        )),
    }
}

/// The text of the one element that a selector finds.
pub(crate) fn text(html: &str, selector: &str) -> Result<String> {
    let mut text = String::new();
    let read = text!(selector, |chunk| {
        text.push_str(chunk.as_str());
        Ok(())
    });
    changed(
        html,
        RewriteStrSettings::new().append_element_content_handler(read),
    )?;
    Ok(text)
}

/// The HTML with something more at the end of the one element that a selector finds.
pub(crate) fn with_last(html: &str, selector: &str, more: &str) -> Result<String> {
    let mut places = 0;
    let append = element!(selector, |element| {
        places += 1;
        element.append(more, ContentType::Html);
        Ok(())
    });
    let html = changed(
        html,
        RewriteStrSettings::new().append_element_content_handler(append),
    )?;
    match places {
        1 => Ok(html),
        _ => Err(anyhow!("index.html must hold {selector} once.")),
    }
}

/// Drops comments, indents and empty lines. The markup has no `pre` and no inline script.
pub(crate) fn tidy(html: &str) -> Result<String> {
    let drop_comments = doc_comments!(|comment| {
        comment.remove();
        Ok(())
    });
    let text = changed(
        html,
        RewriteStrSettings::new().append_document_content_handler(drop_comments),
    )?;
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    Ok(lines.map(|line| format!("{line}\n")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indents_go() {
        let html = "<p title=\"<!-- no comment -->\">\n  <!-- one\n  two -->\n\n  <b>x</b> <!--3-->y\n</p>";
        let tidied = "<p title=\"<!-- no comment -->\">\n<b>x</b> y\n</p>\n";
        assert_eq!(tidy(html).ok().as_deref(), Some(tidied));
    }

    #[test]
    fn a_value_is_that_of_the_only_element() {
        let html = "<!-- <meta id=a content=x> --><meta content='1&amp;2' id='a'><meta id=b>";
        assert_eq!(
            value(html, ("#a", "content")).ok().as_deref(),
            Some("1&amp;2")
        );
        for (selector, attribute) in [("#b", "content"), ("#c", "content"), ("meta", "id")] {
            assert!(value(html, (selector, attribute)).is_err(), "{selector}");
        }
    }
}
