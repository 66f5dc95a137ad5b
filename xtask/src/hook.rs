//! What Trunk calls while it builds.

use crate::{Result, build, places, run, tools};
use anyhow::Context;
use fs_err as fs;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The last step of a release build: the deferred code, the start page, the questions for other
/// systems, small files, hashed names, policy, compression. It works where Trunk gathers the files, so a failure leaves the old dist/ whole.
/// Trunk calls it for debug builds as well, which are served as they are.
pub(crate) fn dist() -> Result {
    if env::var("TRUNK_PROFILE").as_deref() != Ok("release") {
        return Ok(());
    }
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .context("Trunk calls this hook: run `cargo xtask build` instead.")?;
    let start = drawn("start")?;
    let first = drawn("first")?;
    let mut site = build::site();
    site.arg("split").arg(&staging);
    site.arg("--program").arg(build::program());
    site.arg("--wasm-bindgen")
        .arg(tools::bindgen()?.context("wasm-bindgen is not installed.")?);
    run::shown(&mut site)?;
    questionnaire(Path::new(&staging))?;
    let mut site = build::site();
    site.arg("finish").arg(staging);
    site.arg("--start").arg(start).arg("--first").arg(first);
    site.arg("--wasm-opt").arg(tools::npm("wasm-opt")?);
    site.arg("--esbuild").arg(tools::npm("esbuild")?);
    run::shown(&mut site)
}

/// Lets the app itself draw a page, natively, into a file. Built like the native tests, so that a test
/// run has most of it already.
fn drawn(page: &str) -> Result<PathBuf> {
    let mut cargo = run::cargo();
    cargo.args([
        "run",
        "--quiet",
        "--locked",
        "--bin",
        "prerender",
        "--features",
        "ssr",
        "--",
        page,
    ]);
    let html = run::output(&mut cargo)?;
    let file = places::root().join(format!("target/start/{page}.html"));
    write_changed(&file, &html)?;
    Ok(file)
}

/// The questions as a FHIR Questionnaire, beside the app.
fn questionnaire(folder: &Path) -> Result {
    let mut cargo = run::cargo();
    cargo.args(["run", "--quiet", "--locked", "--package", "fhir"]);
    cargo.args(["--bin", "questionnaire", "--"]);
    run::shown(cargo.arg(folder.join("questionnaire.fhir.json")))
}

/// A first step of every build: the drawings in one file, one a line, with their labels. Only the
/// content is compiled for it, so it is quick.
pub(crate) fn figures() -> Result {
    let folder = places::root().join("src/figures");
    let file = places::root().join("target/figures/figures-en.txt");
    let mut cargo = deferred();
    cargo.arg("figures").arg(file);
    run::shown(cargo.args(["body.svg", "story.svg"].map(|name| folder.join(name))))
}

/// The program that writes what is loaded after the first view.
fn deferred() -> Command {
    let mut cargo = run::cargo();
    cargo.args(["run", "--quiet", "--locked", "--package", "content"]);
    cargo.args(["--bin", "deferred", "--"]);
    cargo
}

/// Writes a file, only when it changes: Trunk watches it.
pub(crate) fn write_changed(file: &Path, text: &str) -> Result {
    if fs::read_to_string(file).is_ok_and(|present| present == text) {
        return Ok(());
    }
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(fs::write(file, text)?)
}
