//! Where things are: the checkout, and the folder in the user's cache that holds our tools.

use crate::Result;
use anyhow::Context;
use std::env;
use std::path::PathBuf;

/// The folder of the checkout.
pub(crate) fn root() -> PathBuf {
    let manifest = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    manifest
        .parent()
        .map_or_else(|| manifest.clone(), PathBuf::from)
}

/// The release build, ready to be put on a host.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Every component in every state.
pub(crate) fn gallery() -> PathBuf {
    root().join("target/gallery")
}

/// Our folder in the user's cache. Each tool has its own folder in it, with its version.
pub(crate) fn cache() -> Result<PathBuf> {
    let base = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|path| path.is_absolute())
        .or_else(|| env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache")))
        .context("There is no place for tools: set HOME or XDG_CACHE_HOME to a folder.")?;
    Ok(base.join("sciatica-myositis-check"))
}

/// The full path of a program on PATH.
pub(crate) fn on_path(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}
