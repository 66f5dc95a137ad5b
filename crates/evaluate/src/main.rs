//! `cargo xtask evaluate`: answer sheets on standard input, results on standard output.

use std::io::{BufWriter, stderr, stdin, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    let output = BufWriter::with_capacity(1 << 16, stdout().lock());
    match evaluate::evaluate(stdin().lock(), output, stderr().lock()) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("The answers could not be read or written: {error}");
            ExitCode::FAILURE
        }
    }
}
