//! Tools that cargo builds from source, each into a folder of its own.

use crate::{Result, places, run, tools};
use fs_err as fs;
use std::path::Path;

/// Builds `package` at `version` and puts it into the folder of `tool`.
pub(super) fn install(tool: &str, package: &str, version: &str) -> Result {
    let finished = tools::folder(tool, version)?;
    let partial = finished.with_file_name(format!("{tool}-{version}.partial"));
    let build = finished.with_file_name(format!("{tool}-{version}.build"));
    let log = finished.with_file_name(format!("{tool}-{version}.log"));
    build_with(package, version, true, &partial, &build, &log).or_else(|_| {
        println!("  that failed with its own lock file: trying with newer dependencies …");
        build_with(package, version, false, &partial, &build, &log)
    })?;
    // A folder without the program, left by something else, would be in the way.
    fs::remove_dir_all(&finished).ok();
    fs::rename(&partial, &finished)?;
    fs::remove_dir_all(&build).ok();
    fs::remove_file(&log).ok();
    Ok(())
}

/// What is built stays in `build` until the end: an interrupted build goes on where it stopped.
fn build_with(
    package: &str,
    version: &str,
    locked: bool,
    partial: &Path,
    build: &Path,
    log: &Path,
) -> Result {
    let mut cargo = run::cargo();
    cargo.current_dir(places::cache()?);
    cargo.args([
        "install",
        "--no-default-features",
        "--version",
        version,
        package,
    ]);
    cargo.arg("--root").arg(partial);
    cargo.env("CARGO_TARGET_DIR", build);
    // These tools wait for other programs most of the time: quicker to build is better here.
    cargo.env("CARGO_PROFILE_RELEASE_LTO", "off");
    cargo.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
    if locked {
        cargo.arg("--locked");
    }
    run::logged(&mut cargo, log)
}
