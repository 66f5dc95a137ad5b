//! Days, as "2026-12-03": the calendar, without a clock.

/// The day so many days after this one; nothing where this is none.
pub fn after(day: &str, days: u8) -> Option<String> {
    let (mut year, mut month, mut day) = read(day)?;
    day += u16::from(days);
    while day > length(year, month) {
        day -= length(year, month);
        month += 1;
        if month > 12 {
            (year, month) = (year + 1, 1);
        }
    }
    let two = |number: u16| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    Some([year.to_string(), two(month), two(day)].join("-"))
}

/// Year, month and day; nothing where they are none.
fn read(day: &str) -> Option<(u16, u16, u16)> {
    let mut parts = [0_u16; 3];
    for (at, byte) in day.bytes().enumerate() {
        let part = match (at, byte) {
            (4 | 7, b'-') => continue,
            (0..=3, b'0'..=b'9') => &mut parts[0],
            (5..=6, b'0'..=b'9') => &mut parts[1],
            (8..=9, b'0'..=b'9') => &mut parts[2],
            _ => return None,
        };
        *part = *part * 10 + u16::from(byte - b'0');
    }
    let [year, month, date] = parts;
    let exists = year > 1969 && (1..=12).contains(&month) && date > 0;
    (exists && day.len() == 10 && date <= length(year, month)).then_some((year, month, date))
}

fn length(year: u16, month: u16) -> u16 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::after;

    #[test]
    fn days_run_over_months_and_years() {
        for (day, days, expected) in [
            ("2026-11-26", 0, "2026-11-26"),
            ("2026-11-26", 3, "2026-11-29"),
            ("2026-11-26", 14, "2026-12-10"),
            ("2026-12-31", 1, "2027-01-01"),
            ("2027-02-26", 3, "2027-03-01"),
            ("2028-02-26", 3, "2028-02-29"),
            ("2100-02-28", 1, "2100-03-01"),
            ("2026-12-26", 255, "2027-09-07"),
        ] {
            assert_eq!(after(day, days).as_deref(), Some(expected), "{day} {days}");
        }
    }

    #[test]
    fn what_is_no_day_gives_none() {
        for day in [
            "",
            "2026",
            "2026-11",
            "2026-13-01",
            "2026-00-01",
            "today",
            "2026-11-x",
        ] {
            assert_eq!(after(day, 1), None, "{day}");
        }
    }
}
