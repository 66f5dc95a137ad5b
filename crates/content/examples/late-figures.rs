//! Writes drawings with their labels to standard output, one a line, for the build of the app.

use std::process::ExitCode;

use content::{Late, Words, labelled};

fn main() -> ExitCode {
    let words = Words::english().with_late(Late::english());
    for file in std::env::args().skip(1) {
        let drawing = std::fs::read_to_string(&file).map_err(|error| error.to_string());
        match drawing.and_then(|drawing| labelled(&drawing, words)) {
            Ok(drawing) => println!("{drawing}"),
            Err(problem) => {
                eprintln!("{file}: {problem}");
                return ExitCode::FAILURE;
            }
        }
    }
    ExitCode::SUCCESS
}
