//! Takes the deferred code out of the program, into a WASM file of its own.
//!
//! The program says by the names of an import and an export where (`crates/deferred-code`). What
//! only that export uses, functions and data, leaves the program; what both use stays in it, and
//! the other file imports it. wasm-bindgen reads the program, so it runs after that.

use crate::{Result, command, glue, panics};
use anyhow::{anyhow, bail};
use fs_err as fs;
use std::path::Path;
use std::process::Command;
use wasm_split_cli_support::{Options, SplitWasm, transform};

/// The name of the file with the deferred code.
pub const NAME: &str = "app_deferred.wasm";

/// Splits a program as the linker left it, and puts both files, with the script that loads them,
/// into a folder.
///
/// # Errors
/// Where the program cannot be read as one that can be split, or wasm-bindgen fails.
pub fn split(program: &Path, bindgen: &Path, folder: &Path) -> Result {
    let wasm = fs::read(program)?;
    let wasm = panics::silence(&wasm)?;
    let parts = program.with_file_name("split");
    if parts.is_dir() {
        fs::remove_dir_all(&parts)?;
    }
    let main = parts.join("app.wasm");
    let mut options = Options::new(&wasm);
    options.output_dir = &parts;
    options.main_out_path = &main;
    options.main_module = "./app.js";
    options.link_name = glue::LINK;
    let SplitWasm { split_modules, .. } = transform(options)
        .map_err(|error| anyhow!("Cannot split {}: {error:#}.", program.display()))?;
    let [deferred] = split_modules.as_slice() else {
        bail!(
            "{} has {} parts that are deferred: one is meant.",
            program.display(),
            split_modules.len()
        );
    };
    bind(&main, bindgen, folder)?;
    let name = folder.join(NAME);
    fs::copy(deferred, &name)?;
    Ok(())
}

/// Writes the program and its script, as Trunk has them written, but with what the deferred code
/// imports.
fn bind(program: &Path, bindgen: &Path, folder: &Path) -> Result {
    let mut command = Command::new(bindgen);
    command.args(["--target", "web", "--out-name", "app", "--no-typescript"]);
    command.args(["--keep-lld-exports", "--no-demangle", "--out-dir"]);
    command::run(command.arg(folder).arg(program)).map(drop)
}
