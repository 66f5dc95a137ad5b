//! `build`: the release build in dist/, ready for a host.

use crate::{Result, places, run, setup, tools};
use fs_err as fs;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Builds, prints the sizes, and fails past a budget; what is too large is in dist/ all the same.
pub(crate) fn run() -> Result {
    setup::ensure(&setup::BUILD)?;
    dist()?;
    sizes()
}

/// Builds into dist/.
pub(crate) fn dist() -> Result {
    into(&places::dist(), None)
}

/// Prints the sizes of dist/ and holds them against the budgets.
pub(crate) fn sizes() -> Result {
    run::shown(site().arg("sizes").arg(places::dist()))
}

/// Builds into a folder, with what cargo makes in another of the caller's choice. Trunk calls
/// `hook dist` before it puts the result in place of the old one.
pub(crate) fn into(folder: &Path, target: Option<&Path>) -> Result {
    // First, so that every folder with sources is there to be renamed.
    run::shown(run::cargo().args(["fetch", "--quiet", "--locked"]))?;
    let mut trunk = tools::trunk_command()?;
    if let Some(target) = target {
        trunk.env("CARGO_TARGET_DIR", target);
    }
    trunk.env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        renames(target),
    );
    trunk.args(["--log", "warn", "build", "--release", "--locked", "--dist"]);
    run::shown(trunk.arg(folder))
}

/// The package that finishes and serves a release build, built optimised.
pub(crate) fn site() -> Command {
    let mut cargo = run::cargo();
    cargo.args([
        "run",
        "--quiet",
        "--locked",
        "--profile",
        "tools",
        "--package",
        "site",
        "--",
    ]);
    cargo
}

/// Flags that rename the folders of this machine in panic messages: otherwise the WASM ships
/// them, and differs from machine to machine.
fn renames(target: Option<&Path>) -> String {
    let mut renames = vec![(places::root(), ".")];
    let target = target.map(PathBuf::from);
    if let Some(target) = target.or_else(|| env::var_os("CARGO_TARGET_DIR").map(PathBuf::from)) {
        renames.push((target, "./target"));
    }
    let sources = cargo_home().map(|home| home.join("registry/src"));
    let registries = sources.and_then(|folder| fs::read_dir(folder).ok());
    for registry in registries.into_iter().flatten().flatten() {
        renames.push((registry.path(), "crates"));
    }
    flags(&renames)
}

fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
}

/// Cargo splits flags at spaces, so a folder with a space in its name keeps its name.
fn flags(renames: &[(PathBuf, &str)]) -> String {
    let flags: Vec<String> = renames
        .iter()
        .filter(|(folder, _)| !folder.to_string_lossy().contains(char::is_whitespace))
        .map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()))
        .collect();
    flags.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_with_a_space_keeps_its_name() {
        let renames = [
            (PathBuf::from("/a"), "."),
            (PathBuf::from("/b c"), "crates"),
        ];
        assert_eq!(flags(&renames), "--remap-path-prefix=/a=.");
    }
}
