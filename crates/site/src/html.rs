//! HTML, read and changed by its elements: where a run of characters stands says little.

use crate::Result;
use lol_html::{RewriteStrSettings, doc_comments, rewrite_str};

/// The HTML with what the handlers of `changes` do to it.
pub(crate) fn changed(html: &str, changes: RewriteStrSettings<'_, '_>) -> Result<String> {
    rewrite_str(html, changes).map_err(|error| format!("The HTML cannot be read: {error}."))
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
        assert_eq!(tidy(html).as_deref(), Ok(tidied));
    }
}
