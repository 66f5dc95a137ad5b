//! A moment as FHIR writes it, read.

/// The milliseconds since 1970 of a moment as "2026-11-26T08:30:00.000Z" or
/// "2026-11-26T09:30:00+01:00"; other fractions than thousandths are left out. Nothing for a text of another form, a day that there is not, or a time before 1970.
pub(crate) fn read(text: &str) -> Option<u64> {
    let (date, rest) = text.split_once('T')?;
    let [year, month, day] = numbers(date, '-')?;
    let (clock, minutes_east) = match rest.strip_suffix('Z') {
        Some(clock) => (clock, 0),
        None => {
            let place = rest.rfind(['+', '-'])?;
            let (clock, zone) = rest.split_at(place);
            let (hours, minutes) = zone[1..].split_once(':')?;
            let east = number(hours)? * 60 + number(minutes)?;
            let sign = if zone.starts_with('-') { -1 } else { 1 };
            (clock, sign * east)
        }
    };
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, ""));
    let [hour, minute, second] = numbers(clock, ':')?;
    let fits = (1..=12).contains(&month)
        && (1..=days_in(year, month)).contains(&day)
        && hour < 24
        && minute < 60
        && second < 61;
    let minutes = (days(year, month, day) * 24 + hour) * 60 + minute - minutes_east;
    let seconds = fits.then_some(minutes * 60 + second)?;
    let thousandths = match fraction.len() {
        3 => number(fraction)?,
        _ => 0,
    };
    u64::try_from(seconds * 1000 + thousandths).ok()
}

/// Three numbers.
fn numbers(text: &str, between: char) -> Option<[i64; 3]> {
    let mut found = [0; 3];
    let mut parts = text.split(between);
    for next in &mut found {
        *next = number(parts.next()?)?;
    }
    parts.next().is_none().then_some(found)
}

/// A number: digits and nothing else, of as many as a year has at most.
fn number(text: &str) -> Option<i64> {
    if !(1..=4).contains(&text.len()) {
        return None;
    }
    let mut number = 0;
    for byte in text.bytes() {
        let digit = byte.checked_sub(b'0').filter(|digit| *digit < 10)?;
        number = number * 10 + i64::from(digit);
    }
    Some(number)
}

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 => 28 + i64::from(is_leap(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The days since 1970 of a day.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let before = year - 1;
    let years = before * 365 + before / 4 - before / 100 + before / 400;
    let months: i64 = (1..month).map(|month| days_in(year, month)).sum();
    years + months + day - 719_163
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_moment_is_read_wherever_it_was_written() {
        let noon = 1_795_694_400_000;
        assert_eq!(read("2026-11-26T12:00:00.987Z"), Some(noon + 987));
        for text in [
            "2026-11-26T12:00:00Z",
            "2026-11-26T12:00:00.9Z",
            "2026-11-26T13:00:00+01:00",
            "2026-11-26T02:30:00-09:30",
        ] {
            assert_eq!(read(text), Some(noon), "{text}");
        }
        assert_eq!(read("1970-01-01T00:00:00Z"), Some(0));
        assert_eq!(read("2000-02-29T00:00:00Z"), Some(951_782_400_000));
    }

    #[test]
    fn anything_else_is_no_moment() {
        for text in [
            "",
            "2026-11-26",
            "2026-11-26T12:00:00",
            "2026-02-29T12:00:00Z",
            "2026-13-01T12:00:00Z",
            "2026-11-26T24:00:00Z",
            "2026-11-26T12:00Z",
            "1969-12-31T23:59:59Z",
            "99999999-11-26T12:00:00Z",
            "2026-11-26T12:00:00+1e3",
            "2026-11-26T+2:00:00Z",
            "2026-11-26T12:00:0000000000000000000000000000000000000000Z",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
