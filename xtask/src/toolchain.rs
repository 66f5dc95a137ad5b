//! Which Rust toolchain builds for the browser: the default one where its WASM target is
//! installed, otherwise the one that `setup` made from the system's packages.

use crate::run;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The target of the app.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";
/// The name under which rustup knows the system's toolchain.
pub(crate) const SYSTEM: &str = "sciatica-wasm";
/// The linker that goes with the system's toolchain, which brings none.
pub(crate) const SYSTEM_LINKER: &str = "wasm-ld-22";

/// A toolchain that can build for the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wasm {
    /// The default toolchain, with its WASM target.
    Default,
    /// The system's own rustc, with a standard library that we built.
    System,
}

impl Wasm {
    /// The first toolchain that is ready, the default one before the system's.
    pub(crate) fn find() -> Option<Self> {
        if has_target(&mut run::command("rustc")) {
            return Some(Self::Default);
        }
        has_target(run::command("rustc").env("RUSTUP_TOOLCHAIN", SYSTEM)).then_some(Self::System)
    }

    /// Makes `command`, and every cargo that it starts, use this toolchain.
    pub(crate) fn apply(self, command: &mut Command) {
        if self == Self::System {
            command.env("RUSTUP_TOOLCHAIN", SYSTEM);
            command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", SYSTEM_LINKER);
        }
    }
}

/// Where a toolchain under `sysroot` keeps the libraries of the WASM target.
pub(crate) fn library(sysroot: &Path) -> PathBuf {
    sysroot.join("lib/rustlib").join(TARGET).join("lib")
}

/// Asks the toolchain itself where it lives, and looks for the standard library there.
fn has_target(rustc: &mut Command) -> bool {
    run::answer(rustc.args(["--print", "sysroot"]))
        .is_some_and(|sysroot| has_std(&library(Path::new(&sysroot))))
}

/// Is there a `libstd-*.rlib` in this folder?
pub(crate) fn has_std(folder: &Path) -> bool {
    fs_err::read_dir(folder).is_ok_and(|entries| {
        entries.flatten().any(|entry| {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            name.starts_with("libstd") && name.ends_with(".rlib")
        })
    })
}
