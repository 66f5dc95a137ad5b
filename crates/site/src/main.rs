//! The commands that `cargo xtask` calls.

use fs_err as fs;
use site::finish::Parts;
use site::{budget, finish, licences, split, traces};
use std::process::ExitCode;

mod flags {
    #![allow(
        missing_docs,
        unreachable_pub,
        reason = "the macro writes items that cannot be documented"
    )]

    use std::path::PathBuf;

    xflags::xflags! {
        /// Finishes and measures a release build.
        cmd site {
            /// Take the deferred code out of the program.
            cmd split {
                /// Where both parts go, with the script that loads them.
                required folder: PathBuf
                /// The program, as the linker left it.
                required --program file: PathBuf
                /// wasm-bindgen.
                required --wasm-bindgen program: PathBuf
            }
            /// Do the last steps of a build.
            cmd finish {
                /// Where it is.
                required folder: PathBuf
                /// The start page, as the app draws it.
                required --start file: PathBuf
                /// The first question, as the app draws it.
                required --first file: PathBuf
                /// What shrinks WASM.
                required --wasm-opt program: PathBuf
                /// What shrinks scripts and style sheets.
                required --esbuild program: PathBuf
            }
            /// Measure a finished build, and fail past a budget.
            cmd sizes {
                /// Where it is.
                required folder: PathBuf
            }
        }
    }
}

fn main() -> ExitCode {
    match run(flags::Site::from_env_or_exit().subcommand) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: flags::SiteCmd) -> site::Result {
    match command {
        flags::SiteCmd::Split(it) => split::split(&it.program, &it.wasm_bindgen, &it.folder),
        flags::SiteCmd::Finish(it) => {
            let parts = Parts {
                start: fs::read_to_string(it.start)?,
                first: fs::read_to_string(it.first)?,
                wasm_opt: it.wasm_opt,
                esbuild: it.esbuild,
                packages: licences::packages()?,
                folders: traces::folders(),
            };
            finish::finish(&it.folder, &parts)
        }
        flags::SiteCmd::Sizes(it) => {
            let report = budget::measure(&it.folder)?;
            print!("{report}");
            report.hold()
        }
    }
}
