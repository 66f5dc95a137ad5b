//! `build`: the release build in dist/, ready for a host.

use crate::{Result, places, run, setup, toolchain, tools};
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
    // What is needed to split the program.
    let flags = flags(&renames(target)?) + " -Clink-args=--emit-relocs";
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    trunk.args(["--log", "warn", "build", "--release", "--locked"]);
    trunk.args(["--features", "split", "--dist"]);
    run::shown(trunk.arg(folder))
}

/// The program as the linker left it, before any tool has changed it.
pub(crate) fn program() -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    let target = target.unwrap_or_else(|| places::root().join("target"));
    target.join(toolchain::TARGET).join("release/app.wasm")
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

/// New names for the folders of this machine, for panic messages: otherwise the WASM ships them,
/// and differs from machine to machine.
fn renames(target: Option<&Path>) -> Result<Vec<(PathBuf, String)>> {
    let mut renames = vec![(places::root(), ".".to_owned())];
    let target = target.map(PathBuf::from);
    if let Some(target) = target.or_else(|| env::var_os("CARGO_TARGET_DIR").map(PathBuf::from)) {
        renames.push((target, "./target".to_owned()));
    }
    let sources = cargo_home().map(|home| home.join("registry/src"));
    let registries = sources.and_then(|folder| fs::read_dir(folder).ok());
    for registry in registries.into_iter().flatten().flatten() {
        renames.push((registry.path(), "crates".to_owned()));
    }
    renames.push(rust_source()?);
    Ok(renames)
}

/// Where the source of the standard library lies on a machine that has it, and what a machine that
/// lacks it calls that place. It is renamed on every machine: cargo does not notice when the source
/// comes or goes, so what was built before has to be right after it.
fn rust_source() -> Result<(PathBuf, String)> {
    let rustc = |option: &str| {
        let mut rustc = run::command("rustc");
        if let Some(wasm) = toolchain::Wasm::find() {
            wasm.apply(&mut rustc);
        }
        run::output(rustc.args(option.split(' ')))
    };
    let version = rustc("--version --verbose")?;
    let commit = version
        .lines()
        .find_map(|line| line.strip_prefix("commit-hash: "))
        .unwrap_or("unknown");
    let source = Path::new(rustc("--print sysroot")?.trim()).join("lib/rustlib/src/rust");
    Ok((source, format!("/rustc/{commit}")))
}

fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
}

/// Cargo splits flags at spaces, so a folder with a space in its name keeps its name.
fn flags(renames: &[(PathBuf, String)]) -> String {
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
            (PathBuf::from("/a"), ".".to_owned()),
            (PathBuf::from("/b c"), "crates".to_owned()),
        ];
        assert_eq!(flags(&renames), "--remap-path-prefix=/a=.");
    }
}
