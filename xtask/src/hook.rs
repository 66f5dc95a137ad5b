//! What Trunk calls while it builds.

use crate::{Result, build, places, run, tools};
use std::env;
use std::fs;
use std::path::PathBuf;

/// The last step of a release build: the start page, small files, hashed names, policy,
/// compression. It works where Trunk gathers the files, so a failure leaves the old dist/ whole.
/// Trunk calls it for debug builds as well, which are served as they are.
pub(crate) fn dist() -> Result {
    if env::var("TRUNK_PROFILE").as_deref() != Ok("release") {
        return Ok(());
    }
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .ok_or("Trunk calls this hook: run `cargo xtask build` instead.")?;
    let start = start_page()?;
    let mut site = build::site();
    site.arg("finish").arg(staging);
    site.arg("--start").arg(start);
    site.arg("--wasm-opt").arg(tools::npm("wasm-opt")?);
    site.arg("--esbuild").arg(tools::npm("esbuild")?);
    run::shown(&mut site)
}

/// Lets the app itself draw its start page, natively, into a file. Built like the native tests, so
/// that a test run builds it once.
fn start_page() -> Result<PathBuf> {
    let mut cargo = run::cargo();
    cargo.args([
        "run",
        "--quiet",
        "--locked",
        "--bin",
        "prerender",
        "--features",
        "ssr",
    ]);
    let html = run::output(&mut cargo)?;
    let folder = places::root().join("target/start");
    let file = folder.join("start.html");
    fs::create_dir_all(&folder).map_err(|error| run::cannot("create", &folder, &error))?;
    fs::write(&file, html).map_err(|error| run::cannot("write", &file, &error))?;
    Ok(file)
}
