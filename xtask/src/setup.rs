//! Installs what a command needs and the machine lacks. Each part looks first, does nothing
//! twice, and works beside its final place until it is whole, so it may be stopped at any time.

mod cargo_tool;
mod npm;
mod system;
mod target;

use crate::{Result, places, tools};
use anyhow::bail;
use fs_err::{self as fs, File};
use std::time::Instant;

/// One thing that a command may need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// rustfmt and clippy.
    Lints,
    /// The standard library for the browser.
    WasmTarget,
    /// The bundler.
    Trunk,
    /// What writes the JavaScript between the browser and the app.
    Bindgen,
    /// The optimisers of the release build and the accessibility checker of the tests.
    Npm,
    /// Chromium and the program that drives it.
    Browser,
    /// Firefox and the program that drives it.
    Firefox,
    /// WebKit's own small browser, the program that drives it, and a screen for both.
    WebKit,
    /// What holds the packages to their licences, versions and sources.
    Deny,
    /// What looks at a page as a slow phone does. Large, and no part of the ordinary set-up.
    Lighthouse,
    /// What reads our FHIR files and did not write them. As large.
    Fhir,
    /// The frameworks that the app is measured beside. No part of the ordinary set-up either.
    Peers,
}

/// What a build needs, to be served or released.
pub(crate) const BUILD: [Part; 4] = [Part::WasmTarget, Part::Trunk, Part::Bindgen, Part::Npm];
/// What all commands need together.
const ALL: [Part; 9] = [
    Part::Lints,
    Part::WasmTarget,
    Part::Npm,
    Part::Browser,
    Part::WebKit,
    Part::Firefox,
    Part::Deny,
    Part::Bindgen,
    Part::Trunk,
];

impl Part {
    fn name(self) -> &'static str {
        match self {
            Self::Lints => "rustfmt and clippy",
            Self::WasmTarget => "Rust's WASM target",
            Self::Trunk => "Trunk",
            Self::Bindgen => "wasm-bindgen",
            Self::Npm => "wasm-opt, esbuild and axe-core, with Node.js where it is missing",
            Self::Browser => "Chromium and its driver",
            Self::Firefox => "Firefox and its driver",
            Self::WebKit => "WebKit, its driver and a screen for it",
            Self::Deny => "cargo-deny",
            Self::Lighthouse => "Lighthouse",
            Self::Fhir => "LHC-Forms, and types of FHIR R4",
            Self::Peers => "Vite, and the frameworks of the benchmarks",
        }
    }

    /// What the first installation takes at most on a machine with two cores, and how many MB it
    /// leaves on the disk. What a compiler needs meanwhile, up to 1 GB, is removed after it.
    fn cost(self) -> (&'static str, u32) {
        match self {
            Self::Lints => ("seconds", 30),
            Self::WasmTarget => ("seconds, or up to 2 minutes where it is built here", 90),
            Self::Trunk => ("up to 6 minutes", 35),
            Self::Bindgen => ("up to 3 minutes", 30),
            Self::Npm => ("seconds", 120),
            Self::Browser => ("up to 1 minute", 390),
            Self::Firefox => ("up to 2 minutes", 300),
            Self::WebKit => ("up to 1 minute", 190),
            Self::Deny => ("up to 3 minutes", 10),
            Self::Lighthouse => ("seconds", 190),
            Self::Fhir => ("seconds", 270),
            Self::Peers => ("seconds", 180),
        }
    }

    fn ready(self) -> Result<bool> {
        Ok(match self {
            Self::Lints => system::has_lints(),
            Self::WasmTarget => target::ready(),
            Self::Trunk => tools::trunk()?.is_some(),
            Self::Bindgen => tools::bindgen()?.is_some(),
            Self::Npm => tools::npm("wasm-opt")?.exists(),
            Self::Browser => tools::chromium().is_some() && tools::chromedriver().is_some(),
            Self::Firefox => tools::firefox().is_some() && tools::geckodriver()?.is_some(),
            Self::WebKit => tools::webkit_driver().is_some() && tools::xvfb().is_some(),
            Self::Deny => tools::deny()?.is_some(),
            Self::Lighthouse => tools::lighthouse()?.exists(),
            Self::Fhir => tools::fhir()?.exists(),
            Self::Peers => tools::vite()?.exists(),
        })
    }

    fn install(self) -> Result {
        match self {
            Self::Lints => system::add_lints(),
            Self::WasmTarget => target::install(),
            Self::Trunk => cargo_tool::install("trunk", "trunk", tools::TRUNK),
            Self::Bindgen => {
                let version = tools::bindgen_version()?;
                cargo_tool::install("wasm-bindgen", "wasm-bindgen-cli", &version)
            }
            Self::Npm => npm::install(tools::NPM),
            Self::Browser => system::apt(&["chromium", "chromium-driver"]),
            Self::Firefox => firefox(),
            Self::WebKit => system::apt(&["webkit2gtk-driver", "xvfb"]),
            Self::Deny => cargo_tool::install("cargo-deny", "cargo-deny", tools::DENY),
            Self::Lighthouse => npm::install(tools::LIGHTHOUSE),
            Self::Fhir => npm::install(tools::FHIR),
            Self::Peers => npm::install(tools::PEERS),
        }
    }
}

/// Debian has the browser and not its driver.
fn firefox() -> Result {
    if tools::firefox().is_none() {
        system::apt(&["firefox-esr"])?;
    }
    if tools::geckodriver()?.is_none() {
        cargo_tool::install("geckodriver", "geckodriver", tools::GECKODRIVER)?;
    }
    Ok(())
}

/// The `setup` command: every part, each with a line.
pub(crate) fn everything() -> Result {
    for part in ALL {
        if part.ready()? {
            println!("{}: ready.", part.name());
        }
    }
    ensure(&ALL)?;
    println!(
        "Everything is set up. Tools are in {}.",
        places::cache()?.display()
    );
    Ok(())
}

/// Says what is not installed yet, before any command installs it.
pub(crate) fn tell_missing() -> Result {
    let missing = missing(&ALL)?;
    if missing.is_empty() {
        return Ok(());
    }
    println!("\nNOT INSTALLED YET (a command installs what it needs, `setup` all of it):\n");
    for part in &missing {
        println!("  {}", line(*part));
    }
    println!(
        "\n  Together {} MB. Browsers and Node.js come from the system's packages, the rest goes \
         to {}.",
        total(&missing),
        places::cache()?.display()
    );
    Ok(())
}

/// A part with what it takes.
fn line(part: Part) -> String {
    let (time, size) = part.cost();
    format!("{}: {time}, {size} MB", part.name())
}

fn total(parts: &[Part]) -> u32 {
    parts.iter().map(|part| part.cost().1).sum()
}

/// Those of `parts` that are not there.
fn missing(parts: &[Part]) -> Result<Vec<Part>> {
    let mut missing = Vec::new();
    for part in parts {
        if !part.ready()? {
            missing.push(*part);
        }
    }
    Ok(missing)
}

/// Installs those of `parts` that are missing. One that fails does not keep the others back.
pub(crate) fn ensure(parts: &[Part]) -> Result {
    let missing = missing(parts)?;
    if missing.is_empty() {
        return Ok(());
    }
    println!(
        "To install, once: {} ({} MB).",
        missing
            .iter()
            .map(|part| part.name())
            .collect::<Vec<_>>()
            .join("; "),
        total(&missing)
    );
    let _alone = take_turn()?;
    let problems: Vec<String> = missing
        .into_iter()
        .filter_map(|part| {
            let problem = provide(part).err()?;
            println!("{problem:#}\n");
            Some(format!("{}: not installed.", part.name()))
        })
        .collect();
    if problems.is_empty() {
        return Ok(());
    }
    bail!(
        "{}\nThe reasons are above. Once they are gone, give the same command again: what was \
         done is kept.",
        problems.join("\n")
    )
}

/// Installs one part, unless another set-up did so while we waited for our turn.
fn provide(part: Part) -> Result {
    if part.ready()? {
        return Ok(());
    }
    println!("{} …", line(part));
    let begun = Instant::now();
    part.install()?;
    if !part.ready()? {
        bail!("{} is still not found after its installation.", part.name());
    }
    println!(
        "{}: installed in {} s.",
        part.name(),
        begun.elapsed().as_secs()
    );
    Ok(())
}

/// Waits until no other set-up is at work in the cache; ours ends when the file is dropped.
fn take_turn() -> Result<File> {
    let cache = places::cache()?;
    fs::create_dir_all(&cache)?;
    let path = cache.join("setup.lock");
    let file = File::create(&path)?;
    if file.try_lock().is_err() {
        println!("Another set-up is running: waiting for it …");
        file.lock()?;
    }
    Ok(file)
}
