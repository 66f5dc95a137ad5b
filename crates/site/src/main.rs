//! The commands that `cargo xtask` calls: `site split`, `site finish`, `site sizes`.

use site::finish::{self, Parts};
use site::{budget, licences, split, traces};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const HELP: &str = "\
site split DIR --program FILE --wasm-bindgen PROGRAM
site finish DIR --start FILE --wasm-opt PROGRAM --esbuild PROGRAM
site sizes DIR
All are called by `cargo xtask`.";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let done = match args
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .as_slice()
    {
        ["finish", folder, options @ ..] => finish(Path::new(folder), options),
        ["split", folder, options @ ..] => split(Path::new(folder), options),
        ["sizes", folder] => sizes(Path::new(folder)),
        _ => Err(HELP.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn finish(folder: &Path, options: &[&str]) -> site::Result {
    let file = |name| file(options, name);
    let start = file("--start")?;
    let parts = Parts {
        start: std::fs::read_to_string(&start)
            .map_err(|error| format!("Cannot read {}: {error}.", start.display()))?,
        wasm_opt: file("--wasm-opt")?,
        esbuild: file("--esbuild")?,
        packages: licences::packages()?,
        folders: traces::folders(),
    };
    finish::finish(folder, &parts)
}

fn split(folder: &Path, options: &[&str]) -> site::Result {
    let (program, bindgen) = (
        file(options, "--program")?,
        file(options, "--wasm-bindgen")?,
    );
    split::split(&program, &bindgen, folder)
}

fn sizes(folder: &Path) -> site::Result {
    let report = budget::measure(folder)?;
    print!("{report}");
    report.hold()
}

/// The file after `name`.
fn file(options: &[&str], name: &str) -> site::Result<PathBuf> {
    let path = option(options, name).map(PathBuf::from);
    path.ok_or(format!("{name} is missing."))
}

/// The word after `name`.
fn option<'a>(options: &[&'a str], name: &str) -> Option<&'a str> {
    let place = options.iter().position(|word| *word == name)?;
    options.get(place + 1).copied()
}
