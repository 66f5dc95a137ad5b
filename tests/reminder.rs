//! The reminder's file, read back by a library that did not write it.

use ical::IcalParser;
use ical::parser::Component;
use ical::parser::ical::component::IcalEvent;
use sciatica_myositis_check::reminder::{Reminder, write};

fn reminder() -> Reminder<'static> {
    Reminder {
        title: "Check again",
        day: "2026-12-31",
        next_day: "2027-01-01",
        made: "2026-11-26T14:05:09.123Z",
    }
}

fn event(text: &str) -> IcalEvent {
    let mut calendars = IcalParser::new(text.as_bytes());
    let calendar = calendars.next().expect("a calendar").expect("it reads");
    assert!(calendars.next().is_none());
    assert_eq!(calendar.events.len(), 1);
    calendar.events[0].clone()
}

fn value(event: &IcalEvent, name: &str) -> Option<String> {
    event.get_property(name)?.value.clone()
}

#[test]
fn a_calendar_reads_a_whole_day_with_an_alarm() {
    let event = event(&write(&reminder()));
    let said = |name| value(&event, name).unwrap_or_default();
    assert_eq!(said("SUMMARY"), "Check again");
    assert_eq!(said("DTSTART"), "20261231");
    assert_eq!(said("DTEND"), "20270101");
    assert_eq!(said("DTSTAMP"), "20261126T140509Z");
    for name in ["DTSTART", "DTEND"] {
        let kind = &event.get_property(name).expect("a day").params;
        let kind = kind.as_deref().unwrap_or_default();
        assert_eq!(kind, [("VALUE".to_owned(), vec!["DATE".to_owned()])]);
    }
    assert_eq!(event.alarms.len(), 1);
    let alarm = &event.alarms[0].properties;
    let names: Vec<&str> = alarm.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["ACTION", "DESCRIPTION", "TRIGGER"]);
}

#[test]
fn two_reminders_are_two_entries() {
    let other_day = Reminder {
        day: "2026-12-30",
        ..reminder()
    };
    let later = Reminder {
        made: "2026-11-26T14:05:09.124Z",
        ..reminder()
    };
    let ids: Vec<_> = [reminder(), other_day, later]
        .map(|one| value(&event(&write(&one)), "UID"))
        .into();
    assert!(ids[0].is_some() && ids[0] != ids[1] && ids[0] != ids[2]);
}

#[test]
fn every_line_ends_and_is_folded_as_the_standard_asks() {
    let long = "Ελέγξτε ξανά, παρακαλώ; ".repeat(12);
    let text = write(&Reminder {
        title: &long,
        ..reminder()
    });
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    let read = value(&event(&text), "SUMMARY").expect("a title");
    // The library drops spaces where a line ends.
    let read = read
        .replace("\\,", ",")
        .replace("\\;", ";")
        .replace(' ', "");
    assert_eq!(read, long.replace(' ', ""));
}

#[test]
fn a_title_cannot_end_its_line() {
    let text = write(&Reminder {
        title: "a\r\nEND:VEVENT\\",
        ..reminder()
    });
    let event = event(&text);
    assert_eq!(
        value(&event, "SUMMARY").as_deref(),
        Some("a\\nEND:VEVENT\\\\")
    );
}
