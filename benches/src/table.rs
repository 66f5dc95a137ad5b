//! The table: one row for each thing that is measured, one column for each app, and how the last
//! column compares.

use std::fmt;

use e2e::{Fault, Result};

use crate::figures::Samples;

/// What stands around the table in the file that keeps it.
const MARKS: [&str; 2] = ["<!-- table -->", "<!-- end of table -->"];

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    /// What is measured.
    pub(crate) name: String,
    /// One for each app.
    pub(crate) cells: Vec<Cell>,
    /// Which app ours is compared with, by position, and how many times its figure ours may be.
    pub(crate) against: Option<(usize, Option<f64>)>,
}

/// A figure, and what there is to know of its samples.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Cell {
    /// The figure.
    pub(crate) value: f64,
    /// From and to.
    pub(crate) spread: Option<(f64, f64)>,
}

impl Cell {
    /// A figure without samples.
    pub(crate) fn of(value: f64) -> Cell {
        Cell {
            value,
            spread: None,
        }
    }

    /// Nothing, where an app has none of it.
    pub(crate) fn none() -> Cell {
        Cell::of(f64::NAN)
    }

    /// The middle of samples, with their spread.
    pub(crate) fn median(samples: &Samples) -> Cell {
        Cell {
            value: samples.median(),
            spread: Some(samples.spread()),
        }
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.value.is_nan() {
            return Ok(());
        }
        let digits = usize::from(self.value < 100.0 && self.value.fract() != 0.0);
        write!(f, "{:.digits$}", self.value)?;
        match self.spread {
            Some((from, to)) => write!(f, " ({from:.0}–{to:.0})"),
            None => Ok(()),
        }
    }
}

impl Row {
    /// Ours, as a multiple of the figure it is compared with.
    pub(crate) fn ratio(&self) -> Option<f64> {
        let (base, _) = self.against?;
        let ratio = self.cells.last()?.value / self.cells.get(base)?.value;
        ratio.is_finite().then_some(ratio)
    }
}

/// Writes the table.
pub(crate) fn written(apps: &[&str], rows: &[Row]) -> String {
    let mut text = format!("| | {} | ratio | target |\n", apps.join(" | "));
    text.push_str(&format!("|---|{}\n", "---|".repeat(apps.len() + 2)));
    for row in rows {
        let cells: Vec<String> = row.cells.iter().map(Cell::to_string).collect();
        let (ratio, target) = match (row.ratio(), row.against) {
            (Some(ratio), Some((base, target))) => {
                let name = apps.get(base).copied().unwrap_or_default();
                let target = target.map_or_else(String::new, |target| format!("{target:.2}"));
                (format!("{ratio:.2} to {name}"), target)
            }
            _ => (String::new(), String::new()),
        };
        let line = [row.name.clone(), cells.join(" | "), ratio, target];
        text.push_str(&format!("| {} |\n", line.join(" | ")));
    }
    text
}

/// The file with another table, and what stands around it as it was.
pub(crate) fn replaced(file: &str, table: &str) -> Result<String> {
    let [begins, ends] = MARKS;
    let missing = || Fault::new(format!("The file must hold {begins} and {ends}."));
    let (before, rest) = file.split_once(begins).ok_or_else(missing)?;
    let (_, after) = rest.split_once(ends).ok_or_else(missing)?;
    Ok(format!(
        "{before}{begins}\n{}\n{ends}{after}",
        table.trim_end()
    ))
}

/// The ratios of a kept table, by the names of their rows.
pub(crate) fn ratios(file: &str) -> Vec<(String, f64)> {
    let lines = file.lines().filter_map(|line| {
        let cells: Vec<&str> = line.strip_prefix('|')?.split('|').map(str::trim).collect();
        let ratio = cells.iter().find_map(|cell| cell.split_once(" to "))?.0;
        Some((cells.first()?.to_string(), ratio.parse().ok()?))
    });
    lines.collect()
}

/// What got worse, in words: rows whose ratio is `margin` times that of the kept table, or more.
pub(crate) fn worse(kept: &[(String, f64)], rows: &[Row], margin: f64) -> Vec<String> {
    let told = rows.iter().filter_map(|row| {
        let now = row.ratio()?;
        let (_, before) = kept.iter().find(|(name, _)| *name == row.name)?;
        (now > before * margin).then(|| format!("{}: {now:.2}, was {before:.2}", row.name))
    });
    told.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, base: f64, ours: f64) -> Row {
        Row {
            name: name.to_owned(),
            cells: vec![Cell::of(base), Cell::of(ours)],
            against: Some((0, Some(1.05))),
        }
    }

    #[test]
    fn what_is_written_can_be_read_again() {
        let rows = [
            row("first paint, ms", 500.0, 760.0),
            row("click, ms", 14.5, 29.0),
        ];
        let table = written(&["vanilla", "this app"], &rows);
        let line = "| first paint, ms | 500 | 760 | 1.52 to vanilla | 1.05 |";
        assert!(table.contains(line), "{table}");
        let file = replaced("a\n<!-- table -->\nold\n<!-- end of table -->\nb\n", &table);
        let file = file.expect("the marks are there");
        assert!(file.starts_with("a\n<!-- table -->\n| |") && file.ends_with("-->\nb\n"));
        assert!(!file.contains("old"));
        let read = ratios(&file);
        assert_eq!(
            read,
            [
                ("first paint, ms".to_owned(), 1.52),
                ("click, ms".to_owned(), 2.0)
            ]
        );
    }

    #[test]
    fn a_file_without_its_marks_is_refused() {
        assert!(replaced("<!-- table -->\n", "").is_err());
    }

    #[test]
    fn only_what_is_worse_by_more_than_the_margin_is_told() {
        let kept = [("a".to_owned(), 1.0), ("b".to_owned(), 1.0)];
        let rows = [
            row("a", 10.0, 11.0),
            row("b", 10.0, 13.0),
            row("new", 10.0, 90.0),
        ];
        assert_eq!(worse(&kept, &rows, 1.15), ["b: 1.30, was 1.00"]);
    }
}
