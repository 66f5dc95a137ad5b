//! The one door to every command of this project: `cargo xtask`.

mod build;
mod evaluate;
mod gallery;
mod hook;
mod places;
mod run;
mod serve;
mod setup;
mod styles;
mod test;
mod toolchain;
mod tools;

use std::process::ExitCode;

/// What a command gives back: nothing, or one sentence that says what is wrong and what to do.
type Result<T = ()> = std::result::Result<T, String>;

const HELP: &str = "\
cargo xtask COMMAND

  setup                           install what is missing for every command (safe to repeat)
  serve [--release] [--port N]    build the app and serve it on this computer only
  build                           write the release build to dist/ and print its sizes
  test [--full] [NAME]            run every check, or only the steps whose name starts with NAME
  evaluate                        answer sheets in (one JSON object a line), results out
  gallery                         draw every component in every state, and print where to look
  ci                              set up everything, then test

Every command sets up what it needs. Called by Trunk, not by hand: hook styles, hook words, hook
dist.
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args.as_slice() {
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        ["setup"] => setup::everything(),
        ["serve", options @ ..] => serve::run(options),
        ["build"] => build::run(),
        ["test", options @ ..] => test::run(options),
        ["evaluate", options @ ..] => evaluate::run(options),
        ["gallery"] => gallery::run(),
        ["ci"] => setup::everything().and_then(|()| test::run(&[])),
        ["hook", "styles"] => styles::join(),
        ["hook", "words"] => hook::words(),
        ["hook", "figures"] => hook::figures(),
        ["hook", "dist"] => hook::dist(),
        _ => Err(format!(
            "There is no command \"{}\". Run `cargo xtask` to see those there are.",
            args.join(" ")
        )),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
