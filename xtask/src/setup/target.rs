//! The standard library for the browser: from rustup or, where that cannot be reached, built
//! here from the source that Debian packages, with Debian's own compiler.

use super::system;
use crate::toolchain::{self, SYSTEM, SYSTEM_LINKER, TARGET, Wasm};
use crate::{Result, places, run, tools};
use anyhow::Context;
use fs_err as fs;
use std::path::{Path, PathBuf};

const RUSTC: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";
const CLIPPY: &str = "/usr/bin/cargo-clippy";

/// Can some toolchain build for the browser, with all that it needs for it?
pub(super) fn ready() -> bool {
    match Wasm::find() {
        Some(Wasm::Default) => true,
        Some(Wasm::System) => places::on_path(SYSTEM_LINKER).is_some(),
        None => false,
    }
}

/// The ordinary way first, then the other.
pub(super) fn install() -> Result {
    let log = places::cache()?.join("rustup.log");
    let mut rustup = run::command("rustup");
    rustup
        .args(["target", "add", TARGET])
        .env_remove("RUST_BACKTRACE");
    if run::logged(&mut rustup, &log).is_ok() {
        fs::remove_file(&log).ok();
        return Ok(());
    }
    println!("  rustup cannot add the target (why: {}).", log.display());
    println!("  Building it from Debian's packages instead …");
    from_packages().with_context(|| {
        format!("With `rustup target add {TARGET}` nothing of this would be needed")
    })
}

/// Debian's compiler, a standard library that it builds once, and a name for both in rustup.
fn from_packages() -> Result {
    let linker = Path::new("/usr/bin").join(SYSTEM_LINKER);
    let files = [
        Path::new(RUSTC),
        Path::new(CARGO),
        Path::new(CLIPPY),
        &linker,
    ];
    if !files.iter().all(|file| file.is_file()) {
        system::apt(&[
            "rustc-web",
            "cargo-web",
            "rust-web-src",
            "rust-web-clippy",
            "lld-22",
        ])?;
    }
    let sysroot = PathBuf::from(run::output(
        run::command(RUSTC).args(["--print", "sysroot"]),
    )?);
    let library = toolchain::library(&sysroot);
    if !toolchain::has_std(&library) {
        let built = build_std(&version()?)?;
        copy_std(&built, &library)?;
    }
    run::shown(
        run::command("rustup")
            .args(["toolchain", "link", SYSTEM])
            .arg(&sysroot),
    )
}

/// The version of Debian's compiler: what is built belongs to it alone.
fn version() -> Result<String> {
    let text = run::output(run::command(RUSTC).arg("--version"))?;
    text.split_whitespace()
        .nth(1)
        .map(str::to_owned)
        .with_context(|| format!("{RUSTC} does not tell its version: is it a Rust compiler?"))
}

/// Builds the standard library, or finds it built, and gives back the folder it is in.
fn build_std(version: &str) -> Result<PathBuf> {
    let finished = tools::folder("wasm-std", version)?;
    if toolchain::has_std(&finished) {
        return Ok(finished);
    }
    let build = finished.with_file_name(format!("wasm-std-{version}.build"));
    let source = build.join("src");
    fs::create_dir_all(&source)?;
    fs::write(source.join("lib.rs"), "#![no_std]\n")?;
    fs::write(
        build.join("Cargo.toml"),
        "[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \"2021\"\n[workspace]\n",
    )?;
    let mut cargo = run::command(CARGO);
    cargo
        .current_dir(&build)
        .env("CARGO_TARGET_DIR", build.join("target"));
    cargo.env("RUSTC", RUSTC).env("RUSTC_BOOTSTRAP", "1");
    // Without bitcode in it, the library cannot take part in link-time optimisation.
    cargo.env("RUSTFLAGS", "-C embed-bitcode=yes");
    cargo.args([
        "build",
        "-Z",
        "build-std=std,panic_abort",
        "--release",
        "--target",
        TARGET,
    ]);
    run::logged(&mut cargo, &build.join("log"))?;

    let partial = finished.with_file_name(format!("wasm-std-{version}.partial"));
    fs::remove_dir_all(&partial).ok();
    copy_std(
        &build.join("target").join(TARGET).join("release/deps"),
        &partial,
    )?;
    fs::remove_dir_all(&finished).ok();
    fs::rename(&partial, &finished)?;
    fs::remove_dir_all(&build).ok();
    Ok(finished)
}

/// Copies the compiled crates, `std` at the very end: it is what tells that all are there.
fn copy_std(from: &Path, to: &Path) -> Result {
    fs::create_dir_all(to)?;
    let entries = fs::read_dir(from)?;
    let mut names: Vec<String> = entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".rlib") || name.ends_with(".rmeta"))
        .filter(|name| !name.starts_with("libempty-"))
        .collect();
    names.sort_by_key(|name| name.starts_with("libstd-"));
    for name in names {
        let file = from.join(&name);
        fs::copy(&file, to.join(&name))?;
    }
    Ok(())
}
