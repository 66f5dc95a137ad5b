//! `gallery`: every component in every state, in both schemes.

use crate::{Result, places, run, styles};
use fs_err as fs;

/// Writes the gallery to `target/gallery/` and prints where it begins.
pub(crate) fn run() -> Result {
    let folder = places::gallery();
    fs::create_dir_all(&folder)?;
    styles::gallery(&folder)?;
    let mut cargo = run::cargo();
    cargo.args(["run", "--quiet", "--locked", "--package", "gallery", "--"]);
    run::shown(cargo.arg(&folder))?;
    println!("{}", folder.join("index.html").display());
    Ok(())
}
