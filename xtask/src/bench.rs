//! `bench`: how fast the release build is beside the same quiz made with other frameworks, and how
//! fast the engine is.

use crate::flags::Bench;
use crate::setup::{self, Part};
use crate::{Result, build, places, run, tools};
use anyhow::Context;
use fs_err as fs;
use std::path::{Path, PathBuf};

/// The peers, each a folder of `benches/peers/`.
const PEERS: [&str; 5] = ["vanilla", "preact", "svelte", "react", "surveyjs"];
/// What they share.
const SHARED: [&str; 4] = ["questions.json", "quiz.js", "style.css", "vite.config.js"];
/// Where the table is kept.
const TABLE: &str = "docs/benchmarks.md";

/// Builds everything, then measures it all in one run.
pub(crate) fn run(options: &Bench) -> Result {
    setup::ensure(&[Part::Browser, Part::Peers, Part::Lighthouse])?;
    if !options.as_built {
        setup::ensure(&setup::BUILD)?;
        build::dist()?;
    }
    let peers = peers()?;
    if !options.quick {
        let mut engine = run::cargo();
        engine.args(["bench", "--quiet", "--locked", "--profile", "tools"]);
        run::shown(engine.args(["--package", "bench", "--bench", "engine"]))?;
    }
    let mut bench = run::cargo();
    bench.args(["run", "--quiet", "--locked", "--profile", "tools"]);
    bench.args(["--package", "bench", "--"]);
    bench.arg(places::dist()).arg(peers);
    bench.arg(places::root().join(TABLE));
    for (wanted, option) in [(options.quick, "--quick"), (options.against, "--against")] {
        bench.args(wanted.then_some(option));
    }
    if !options.quick {
        bench.arg("--lighthouse").arg(tools::lighthouse()?);
    }
    let missing = "Chromium or its driver is missing: see the set-up above.";
    bench.env("CHROMIUM", tools::chromium().context(missing)?);
    bench.env("CHROMEDRIVER", tools::chromedriver().context(missing)?);
    run::shown(&mut bench)
}

/// Builds the peers into `target/peers/`. Vite looks for the frameworks beside the sources, so these
/// are copied to where those were installed.
fn peers() -> Result<PathBuf> {
    let from = places::root().join(tools::PEERS);
    let installed = tools::npm_folder(tools::PEERS)?;
    let to = places::root().join("target/peers");
    for name in SHARED {
        fs::copy(from.join(name), installed.join(name))?;
    }
    for peer in PEERS {
        copy(&from.join(peer), &installed.join(peer))?;
        let mut vite = run::command(tools::vite()?);
        vite.current_dir(&installed).arg("build");
        vite.env("PEER", peer).env("OUT", to.join(peer));
        run::shown(&mut vite)?;
    }
    Ok(to)
}

/// Copies the files of a folder.
fn copy(from: &Path, to: &Path) -> Result {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        fs::copy(entry.path(), to.join(entry.file_name()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_peer_and_all_that_they_share_is_there() {
        let folder = places::root().join(tools::PEERS);
        for peer in PEERS {
            assert!(folder.join(peer).join("index.html").is_file(), "{peer}");
        }
        for name in SHARED {
            assert!(folder.join(name).is_file(), "{name}");
        }
    }
}
