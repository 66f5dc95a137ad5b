//! Reads answer sheets by id and writes results by id.
//!
//! It serves reviewers, published cases and bulk checks: the app itself never reads JSON.

mod report;
mod sheet;

pub use report::{Report, report};
pub use sheet::{SheetError, read_sheet};

use std::io::{BufRead, Write};

/// What stands in the place of a result for a bad line.
#[derive(serde::Serialize)]
struct Failure {
    error: SheetError,
}

/// Answers each line of `input` with one line of `output`, in order; a bad line gets an error line
/// in its place and its message on `complaints`. Returns how many lines were bad.
///
/// # Errors
/// Only when reading or writing itself fails.
pub fn evaluate(
    mut input: impl BufRead,
    mut output: impl Write,
    mut complaints: impl Write,
) -> std::io::Result<usize> {
    let mut bad = 0;
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        match answer(&line) {
            Ok(report) => serde_json::to_writer(&mut output, &report)?,
            Err(error) => {
                bad += 1;
                writeln!(complaints, "line {number}: {}", error.message)?;
                let failure = Failure {
                    error: error.at_line(number),
                };
                serde_json::to_writer(&mut output, &failure)?;
            }
        }
        output.write_all(b"\n")?;
    }
    output.flush()?;
    Ok(bad)
}

fn answer(line: &[u8]) -> Result<Report, SheetError> {
    let sheet = serde_json::from_slice(line)
        .map_err(|error| SheetError::whole(format!("this line is not a JSON object: {error}")))?;
    let answers = read_sheet(&sheet)?;
    Ok(report(&content::QUIZ, &answers))
}
