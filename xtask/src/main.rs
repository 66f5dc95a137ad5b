//! The one door to every command of this project: `cargo xtask`.

mod bench;
mod build;
mod evaluate;
mod flags;
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

use anyhow::anyhow;
use flags::{HookCmd, Test, Xtask, XtaskCmd};
use std::process::ExitCode;

/// What a command gives back: nothing, or a sentence that says what is wrong and what to do.
type Result<T = ()> = anyhow::Result<T>;

fn main() -> ExitCode {
    let done = match Xtask::from_env() {
        Ok(flags) => dispatch(flags.subcommand),
        Err(error) if error.is_help() => {
            print!("{error}");
            Ok(())
        }
        Err(error) => Err(anyhow!("{error}. Run `cargo xtask` to see what there is.")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(command: XtaskCmd) -> Result {
    match command {
        XtaskCmd::Help(_) => {
            print!("{}", Xtask::help());
            setup::tell_missing()
        }
        XtaskCmd::Setup(_) => setup::everything(),
        XtaskCmd::Serve(options) => serve::run(&options),
        XtaskCmd::Build(_) => build::run(),
        XtaskCmd::Test(options) => test::run(&options),
        XtaskCmd::Bench(options) => bench::run(&options),
        XtaskCmd::Evaluate(_) => evaluate::run(),
        XtaskCmd::Gallery(_) => gallery::run(),
        XtaskCmd::Ci(_) => {
            setup::everything()?;
            let every = Test {
                name: None,
                full: false,
            };
            test::run(&every)
        }
        XtaskCmd::Hook(hook) => match hook.subcommand {
            HookCmd::Styles(_) => styles::join(),
            HookCmd::Figures(_) => hook::figures(),
            HookCmd::Dist(_) => hook::dist(),
        },
    }
}
