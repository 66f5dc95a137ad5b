//! Tools from npm, at the versions of the committed lock file.

use super::system;
use crate::{Result, places, run, tools};
use fs_err as fs;

/// Installs all that are locked in `place` into one folder of our cache.
pub(super) fn install(place: &str) -> Result {
    if places::on_path("npm").is_none() {
        println!("  npm is not here.");
        system::apt(&["nodejs", "npm"])?;
    }
    let finished = tools::npm_folder(place)?;
    let partial = finished.with_extension("partial");
    fs::remove_dir_all(&partial).ok();
    fs::create_dir_all(&partial)?;
    for name in ["package.json", "package-lock.json"] {
        let from = places::root().join(place).join(name);
        fs::copy(&from, partial.join(name))?;
    }
    // Where a package asks for others that it does without.
    let options = places::root().join(place).join(".npmrc");
    if options.exists() {
        fs::copy(options, partial.join(".npmrc"))?;
    }
    let mut npm = run::command("npm");
    npm.current_dir(&partial);
    // No package's own script is run: esbuild's program lies in the package for this machine.
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    let log = finished.with_extension("log");
    run::logged(&mut npm, &log)?;
    fs::remove_dir_all(&finished).ok();
    fs::rename(&partial, &finished)?;
    fs::remove_file(&log).ok();
    Ok(())
}
