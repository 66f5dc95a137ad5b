//! What the system's own package manager and rustup provide.

use crate::{Result, places, run};
use anyhow::{Context, bail};
use fs_err as fs;

/// Installs Debian packages. Without apt or the right to use it: says what to install.
pub(super) fn apt(packages: &[&str]) -> Result {
    let names = packages.join(" ");
    if places::on_path("apt-get").is_none() || !is_root() {
        bail!(
            "These packages of the system are missing: {names}. Install them (on Debian: \
             `sudo apt-get install {names}`), then give this command again."
        );
    }
    let cache = places::cache()?;
    fs::create_dir_all(&cache)?;
    let log = cache.join("apt.log");
    println!("  apt-get install {names}");
    run::logged(apt_get().arg("update"), &log)?;
    let mut install = apt_get();
    install.args(["install", "--yes", "--no-install-recommends"]);
    run::logged(install.args(packages), &log)?;
    fs::remove_file(&log).ok();
    Ok(())
}

/// apt-get that asks nothing and waits its turn.
fn apt_get() -> std::process::Command {
    let mut command = run::command("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command.args(["-o", "DPkg::Lock::Timeout=300"]);
    command
}

fn is_root() -> bool {
    run::answer(run::command("id").arg("-u")).as_deref() == Some("0")
}

/// Are rustfmt and clippy there?
pub(super) fn has_lints() -> bool {
    ["fmt", "clippy"]
        .iter()
        .all(|name| run::answer(run::cargo().args([name, "--version"])).is_some())
}

/// Adds both to the default toolchain.
pub(super) fn add_lints() -> Result {
    run::shown(run::command("rustup").args(["component", "add", "rustfmt", "clippy"]))
        .context("rustfmt and clippy belong to every Rust: install them with it")
}
