//! Drawings with their labels filled in, for the build of the app.

use crate::{LABELS, Words};

/// A drawing in one line, without comments, and with words in place of its slots in braces.
///
/// # Errors
/// The first slot that en/learn.toml has no `[label]` for.
pub fn labelled(drawing: &str, words: Words) -> Result<String, String> {
    let drawing = one_line(drawing);
    let mut parts = drawing.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (slot, rest) = part.split_once('}').unwrap_or((part, ""));
        let label = LABELS.iter().find(|(name, _)| *name == slot);
        let (_, label) = label.ok_or_else(|| {
            format!("{{{slot}}} is no label: name one under [label] in en/learn.toml")
        })?;
        filled.push_str(&escaped(words.get(*label)));
        filled.push_str(rest);
    }
    Ok(filled)
}

fn one_line(drawing: &str) -> String {
    let mut parts = drawing.split("<!--");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push_str(part.split_once("-->").map_or("", |(_, rest)| rest));
    }
    let lines: Vec<&str> = kept
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    // A line that ends within a tag needs a space before the next.
    lines.join(" ").replace("> <", "><")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Deferred;

    fn words() -> Words {
        Words::english().with_deferred(Deferred::english())
    }

    #[test]
    fn a_drawing_comes_in_one_line_with_its_labels() {
        let drawing = "<svg>\n  <!-- A bone,\n of two lines. -->\n  <path\n    d=\"M0 0\"/>\n\
                       <text>{front}</text>\n</svg>\n";
        let label = words().get(crate::learn::LABEL_FRONT);
        let expected = format!("<svg><path d=\"M0 0\"/><text>{label}</text></svg>");
        assert_eq!(labelled(drawing, words()), Ok(expected));
    }

    #[test]
    fn an_unknown_slot_is_named() {
        let error = labelled("<text>{elbow}</text>", words()).expect_err("no such label");
        assert!(error.starts_with("{elbow}"), "{error}");
    }
}
