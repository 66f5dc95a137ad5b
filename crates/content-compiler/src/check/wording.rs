//! How the words are written.

use crate::problem::{Place, Problems};
use crate::read::texts::Texts;

/// What no text may say, whatever stands around it, and why.
const FORBIDDEN: &[(&str, &str)] = &[
    ("you are fine", "the tool cannot know that"),
    ("all clear", "the tool cannot know that"),
    ("nothing serious", "the tool cannot know that"),
    ("rule out", "answers alone show nothing of the kind"),
    ("ruled out", "answers alone show nothing of the kind"),
    ("probably", "answers alone give no likelihood"),
];

/// What a text may hold in braces; the app fills it with numbers of the chosen country.
const SLOTS: &[&str] = &["emergency", "advice", "crisis"];

/// The longest option, in letters: more is not read on a phone.
const LONGEST_OPTION: usize = 160;

/// Checks every text and its other form.
pub(crate) fn check(texts: &Texts, problems: &mut Problems) {
    for text in &texts.texts {
        let option = text.key.starts_with("questions.")
            && text.key.split('.').nth(2) == Some("options")
            && !text.key.ends_with("-hint")
            && !text.key.ends_with("-term")
            && !text.key.ends_with("-heading");
        // The title of a source is as its authors wrote it.
        let quoted = text.key.starts_with("sources.");
        let other = text
            .other
            .as_deref()
            .map(|other| (text.place.part("-other"), other));
        for (place, text) in [(text.place.clone(), text.text.as_str())]
            .into_iter()
            .chain(other)
        {
            form(&place, text, problems);
            if !quoted {
                slots(&place, text, problems);
                forbidden(&place, text, problems);
            }
            let letters = text.chars().count();
            if option && letters > LONGEST_OPTION {
                let message = format!(
                    "has {letters} letters: an option can have {LONGEST_OPTION}; move a part into \
                     a hint"
                );
                problems.add(&place, message);
            }
        }
    }
}

fn form(place: &Place, text: &str, problems: &mut Problems) {
    let mut report = |bad: bool, message: &str| {
        if bad {
            problems.add(place, message);
        }
    };
    report(
        text.trim().is_empty(),
        "is empty: write the text or remove the line",
    );
    report(text.contains('"'), "holds a straight quote: write “ and ”");
    report(text.contains('\''), "holds a straight apostrophe: write ’");
    report(text.contains("  "), "holds two spaces in a row: write one");
    report(
        text.trim() != text,
        "begins or ends with a space: remove it",
    );
    report(
        text.trim().contains(|c: char| c.is_control()),
        "holds a line break or tab: write one line, or a list of texts",
    );
}

fn slots(place: &Place, text: &str, problems: &mut Problems) {
    let known = SLOTS.join("}, {");
    let mut parts = text.split('{');
    let before = parts.next().unwrap_or_default();
    let mut stray = before.contains('}');
    for part in parts {
        match part.split_once('}') {
            Some((slot, rest)) => {
                if !SLOTS.contains(&slot) {
                    let message = format!("slot {{{slot}}} is not known; choose from: {{{known}}}");
                    problems.add(place, message);
                }
                stray |= rest.contains('}');
            }
            None => stray = true,
        }
    }
    if stray {
        problems.add(
            place,
            format!("holds a single brace; braces are for slots: {{{known}}}"),
        );
    }
}

fn forbidden(place: &Place, text: &str, problems: &mut Problems) {
    let words = spaced(text);
    for (phrase, why) in FORBIDDEN {
        if words.contains(&format!(" {phrase} ")) {
            problems.add(
                place,
                format!("says \"{phrase}\": write it another way ({why})"),
            );
        }
    }
}

/// The words in small letters with one space around each, so that only whole words are found.
fn spaced(text: &str) -> String {
    let small = text.to_lowercase();
    let words = small
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.fold(String::from(" "), |all, word| all + word + " ")
}
