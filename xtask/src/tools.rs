//! The programs that a build or a test needs, each found by its full path.

use crate::{Result, places, run, toolchain};
use anyhow::Context;
use fs_err as fs;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The bundler. A later version needs a newer Rust than this project.
pub(crate) const TRUNK: &str = "0.21.14";

/// What holds the packages to their licences, versions and sources.
pub(crate) const DENY: &str = "0.20.2";

/// The driver of Firefox.
pub(crate) const GECKODRIVER: &str = "0.37.0";

/// The folder that holds `name` at `version` in our cache.
pub(crate) fn folder(name: &str, version: &str) -> Result<PathBuf> {
    Ok(places::cache()?.join(format!("{name}-{version}")))
}

/// Trunk, if it is here at the right version.
pub(crate) fn trunk() -> Result<Option<PathBuf>> {
    find("trunk", "trunk", TRUNK)
}

/// The version of wasm-bindgen that the app is built with: the tool must be the very same.
pub(crate) fn bindgen_version() -> Result<String> {
    let path = places::root().join("Cargo.lock");
    let lock: toml::Table = fs::read_to_string(&path)?.parse()?;
    locked_version(&lock, "wasm-bindgen")
        .context("Cargo.lock names no wasm-bindgen: restore it from git.")
}

/// wasm-bindgen, if it is here at the right version.
pub(crate) fn bindgen() -> Result<Option<PathBuf>> {
    find("wasm-bindgen", "wasm-bindgen", &bindgen_version()?)
}

/// cargo-deny, if it is here at the right version.
pub(crate) fn deny() -> Result<Option<PathBuf>> {
    find("cargo-deny", "cargo-deny", DENY)
}

/// The version of a package in a Cargo.lock.
fn locked_version(lock: &toml::Table, package: &str) -> Option<String> {
    let packages = lock.get("package")?.as_array()?;
    let text = |entry: &toml::Value, key: &str| Some(entry.get(key)?.as_str()?.to_owned());
    let found = packages
        .iter()
        .find(|entry| text(entry, "name").as_deref() == Some(package))?;
    text(found, "version")
}

/// A program in our cache or, at the right version, on PATH.
fn find(tool: &str, program: &str, version: &str) -> Result<Option<PathBuf>> {
    let ours = folder(tool, version)?.join("bin").join(program);
    if ours.is_file() {
        return Ok(Some(ours));
    }
    let theirs = places::on_path(program).filter(|path| {
        run::answer(run::command(path).arg("--version"))
            .is_some_and(|text| text.split_whitespace().nth(1) == Some(version))
    });
    Ok(theirs)
}

/// Where the lock file of the tools from npm lies.
pub(crate) const NPM: &str = "xtask/tools";
/// Where that of Lighthouse lies: it is large, and only one step needs it.
pub(crate) const LIGHTHOUSE: &str = "xtask/tools/lighthouse";
/// Where that of what reads FHIR lies: the same.
pub(crate) const FHIR: &str = "xtask/tools/fhir";
/// Where that of the frameworks lies that the app is measured beside.
pub(crate) const PEERS: &str = "benches/peers";

/// The folder of the tools from npm that are locked in `place`. Its name holds a hash of the lock
/// file, so that a change there leads to a new folder.
pub(crate) fn npm_folder(place: &str) -> Result<PathBuf> {
    let path = places::root().join(place).join("package-lock.json");
    let lock = fs::read(&path)?;
    folder("npm", &format!("{:016x}", hash::fnv1a(lock)))
}

/// A program that a package from npm brings.
pub(crate) fn npm(program: &str) -> Result<PathBuf> {
    Ok(npm_folder(NPM)?.join("node_modules/.bin").join(program))
}

/// The file of axe-core that a test puts into a page.
pub(crate) fn axe() -> Result<PathBuf> {
    Ok(npm_folder(NPM)?.join("node_modules/axe-core/axe.min.js"))
}

/// The program that looks at a page as a slow phone does.
pub(crate) fn lighthouse() -> Result<PathBuf> {
    Ok(npm_folder(LIGHTHOUSE)?.join("node_modules/.bin/lighthouse"))
}

/// The folder of the packages that read FHIR.
pub(crate) fn fhir() -> Result<PathBuf> {
    Ok(npm_folder(FHIR)?.join("node_modules"))
}

/// What builds the peers of the benchmarks.
pub(crate) fn vite() -> Result<PathBuf> {
    Ok(npm_folder(PEERS)?.join("node_modules/.bin/vite"))
}

/// The browser that the tests drive: `CHROMIUM`, or the first one found on PATH.
pub(crate) fn chromium() -> Option<PathBuf> {
    named_or_found(
        "CHROMIUM",
        &["chromium", "chromium-browser", "google-chrome"],
    )
}

/// The program that drives it: `CHROMEDRIVER`, or the one found on PATH.
pub(crate) fn chromedriver() -> Option<PathBuf> {
    named_or_found("CHROMEDRIVER", &["chromedriver"])
}

/// Firefox: `FIREFOX`, or the first one found on PATH.
pub(crate) fn firefox() -> Option<PathBuf> {
    named_or_found("FIREFOX", &["firefox-esr", "firefox"])
}

/// The program that drives it: `GECKODRIVER`, or the one of our cache or of PATH.
pub(crate) fn geckodriver() -> Result<Option<PathBuf>> {
    match named_or_found("GECKODRIVER", &[]) {
        Some(named) => Ok(Some(named)),
        None => find("geckodriver", "geckodriver", GECKODRIVER),
    }
}

/// The program that drives WebKit, and knows its browser: `WEBKITWEBDRIVER`, or the one on PATH.
pub(crate) fn webkit_driver() -> Option<PathBuf> {
    named_or_found("WEBKITWEBDRIVER", &["WebKitWebDriver"])
}

/// A screen for a browser that needs one: `XVFB`, or the one found on PATH.
pub(crate) fn xvfb() -> Option<PathBuf> {
    named_or_found("XVFB", &["Xvfb"])
}

fn named_or_found(variable: &str, programs: &[&str]) -> Option<PathBuf> {
    std::env::var_os(variable)
        .map(PathBuf::from)
        .filter(|path| path.is_file())
        .or_else(|| programs.iter().find_map(|program| places::on_path(program)))
}

/// Trunk, ready to be called: our toolchain and our wasm-bindgen, so that it downloads nothing.
pub(crate) fn trunk_command() -> Result<Command> {
    let again = "Run `cargo xtask setup` and read what it says.";
    let wasm =
        toolchain::Wasm::find().with_context(|| format!("There is no WASM target. {again}"))?;
    let trunk = trunk()?.with_context(|| format!("Trunk {TRUNK} is not installed. {again}"))?;
    let bindgen = bindgen()?.with_context(|| format!("wasm-bindgen is not installed. {again}"))?;
    let mut command = run::command(trunk);
    wasm.apply(&mut command);
    command.env("PATH", path_with(&bindgen)?);
    // Trunk reads NO_COLOR as a yes or no of its own, and stops at any other value.
    command.env_remove("NO_COLOR");
    // Its own stack traces say nothing about ours.
    command.env_remove("RUST_BACKTRACE");
    command.env("TRUNK_SKIP_VERSION_CHECK", "true");
    Ok(command)
}

/// PATH with the folder of `program` in front.
pub(crate) fn path_with(program: &Path) -> Result<OsString> {
    let ours = program.parent().map(Path::to_path_buf);
    let theirs = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths(ours.into_iter().chain(std::env::split_paths(&theirs)))
        .context("PATH cannot be extended")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_version_of_the_package_that_is_asked_for() {
        let lock: toml::Table =
            "[[package]]\nname = \"wasm-bindgen-shared\"\nversion = \"9.9.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n"
                .parse()
                .expect("a lock file");
        assert_eq!(
            locked_version(&lock, "wasm-bindgen").as_deref(),
            Some("0.2.130")
        );
        assert_eq!(locked_version(&lock, "trunk"), None);
    }
}
