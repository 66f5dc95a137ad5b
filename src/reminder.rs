//! A reminder as a file that calendars open: iCalendar, RFC 5545. Pure: the days come in as texts.
//!
//! A whole day and not a time of day, so that no calendar has to know a time zone; it blocks no time
//! either. Nothing in it says what it is about, no address of this page either, because calendars are
//! shared.

/// The most bytes of a line (RFC 5545, 3.1).
const LONGEST: usize = 75;

/// What the file says.
#[derive(Clone, Copy, Debug)]
pub struct Reminder<'a> {
    /// The title of the entry.
    pub title: &'a str,
    /// The day of the reminder, as "2026-12-03".
    pub day: &'a str,
    /// The day after it.
    pub next_day: &'a str,
    /// When the file was made, in universal time, as "2026-11-22T08:30:00.000Z".
    pub made: &'a str,
}

/// The text of the file.
pub fn write(reminder: &Reminder<'_>) -> String {
    let title = escaped(reminder.title);
    let day = plain(reminder.day);
    let made = plain(reminder.made);
    let mut text = String::new();
    let mut line = |name: &str, value: &str| fold(&mut text, &[name, value].concat());
    line("BEGIN:", "VCALENDAR");
    line("VERSION:", "2.0");
    line("PRODID:", &["-//", &title, "//EN"].concat());
    line("METHOD:", "PUBLISH");
    line("BEGIN:", "VEVENT");
    // The moment to the millisecond, and the day: no other file has the two.
    let moment: String = reminder.made.chars().filter(char::is_ascii_digit).collect();
    line("UID:", &[&moment, "-", &day, "@reminder.invalid"].concat());
    line("DTSTAMP:", &made);
    line("DTSTART;VALUE=DATE:", &day);
    line("DTEND;VALUE=DATE:", &plain(reminder.next_day));
    line("SUMMARY:", &title);
    line("TRANSP:", "TRANSPARENT");
    line("CLASS:", "PRIVATE");
    line("BEGIN:", "VALARM");
    line("ACTION:", "DISPLAY");
    line("DESCRIPTION:", &title);
    // The day begins at midnight: at nine in the morning.
    line("TRIGGER:", "PT9H");
    line("END:", "VALARM");
    line("END:", "VEVENT");
    line("END:", "VCALENDAR");
    text
}

/// A date or a moment without its dashes and colons, and without parts of a second.
fn plain(time: &str) -> String {
    let mut plain = String::new();
    for letter in time.chars() {
        match letter {
            '0'..='9' | 'T' => plain.push(letter),
            '.' => {
                plain.push('Z');
                break;
            }
            _ => {}
        }
    }
    plain
}

/// A text in which nothing is taken for an end (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '\n' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Adds a line; what is too long goes on in the next, after a space.
fn fold(text: &mut String, line: &str) {
    let mut used = 0;
    for letter in line.chars() {
        if used + letter.len_utf8() > LONGEST {
            text.push_str("\r\n ");
            used = 1;
        }
        text.push(letter);
        used += letter.len_utf8();
    }
    text.push_str("\r\n");
}
