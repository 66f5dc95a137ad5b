//! Writes what the app loads after the first view, for its build: the drawings with their labels,
//! one a line (`deferred figures FILE DRAWING…`). A file that stays the same is left alone: Trunk
//! watches it.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use content::{Deferred, Words, labelled};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let written = match &arguments[..] {
        ["figures", file, drawings @ ..] => figures(drawings).and_then(|lines| write(file, &lines)),
        _ => Err("write: deferred figures FILE DRAWING…".to_owned()),
    };
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn figures(drawings: &[&str]) -> Result<String, String> {
    let words = Words::english().with_deferred(Deferred::english());
    let mut lines = String::new();
    for file in drawings {
        let drawing = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
        let line = labelled(&drawing, words).map_err(|problem| format!("{file}: {problem}"))?;
        lines += &(line + "\n");
    }
    Ok(lines)
}

fn write(file: &str, text: &str) -> Result<(), String> {
    if fs::read_to_string(file).is_ok_and(|present| present == text) {
        return Ok(());
    }
    let folder = Path::new(file).parent().map_or(Ok(()), fs::create_dir_all);
    let written = folder.and_then(|()| fs::write(file, text));
    written.map_err(|error| format!("{file}: {error}"))
}
