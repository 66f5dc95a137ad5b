//! Writes the Questionnaire into a file, for the release build: `questionnaire FILE`.

use std::fs;
use std::process::ExitCode;

use content::{Deferred, Words};

fn main() -> ExitCode {
    let Some(file) = std::env::args().nth(1) else {
        eprintln!("write: questionnaire FILE");
        return ExitCode::FAILURE;
    };
    let words = Words::english().with_deferred(Deferred::english());
    let text = format!("{:#}\n", fhir::questionnaire(words));
    match fs::write(&file, text) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{file}: {error}");
            ExitCode::FAILURE
        }
    }
}
