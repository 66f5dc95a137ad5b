//! The page for the clinician as plain text: the whole of it, and as much as a code holds.

use content::ui;
use yew::AttrValue;

use crate::components::SummaryRow;
use crate::pages::named;
use crate::texts::Texts;

use super::parts::Part;

/// All of it: each part under its heading, each line after its label.
pub(super) fn whole(texts: &Texts, parts: &[Part]) -> String {
    let mut lines = vec![named(texts, &texts.get(ui::SUMMARY_TITLE))];
    for part in parts {
        lines.push(String::new());
        lines.push(plain(&part.title));
        for row in &part.rows {
            lines.push(line(row));
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

/// As many whole lines as have room in so many bytes, the first parts first. The last part says what
/// kind of text it is, and always has room. Where a line is left out, the text says so.
pub(super) fn shortened(texts: &Texts, parts: &[Part], room: usize) -> String {
    let all = |part: &Part| part.rows.iter().map(line).collect::<Vec<_>>();
    let Some((last, parts)) = parts.split_last() else {
        return String::new();
    };
    let end = all(last).join("\n");
    let note = plain(&texts.get(ui::SUMMARY_SHORTENED));
    let mut text = plain(&texts.get(ui::NAME));
    let mut is_whole = true;
    for part in parts {
        for line in all(part) {
            match text.len() + line.len() + note.len() + end.len() + 3 <= room {
                true => text.extend(["\n", &line]),
                false => is_whole = false,
            }
        }
    }
    if !is_whole {
        text.extend(["\n", &note]);
    }
    text + "\n" + &end
}

fn line(row: &SummaryRow) -> String {
    let lines: Vec<&str> = row.answers.iter().map(AttrValue::as_str).collect();
    plain(&[&row.question, ": ", &lines.join("; ")].concat())
}

/// Without the marks that isolate a number, which have no width and no meaning elsewhere, and with
/// the quotes and dashes that every keyboard has: they are one byte each.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for letter in text.chars() {
        match letter {
            '\u{2066}' | '\u{2069}' => {}
            '’' => plain.push('\''),
            '“' | '”' => plain.push('"'),
            '–' => plain.push('-'),
            letter => plain.push(letter),
        }
    }
    plain
}
