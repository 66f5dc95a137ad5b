//! The steps of `test`, in their order.

use super::{lighthouse, same, supply};
use crate::setup::{BUILD, Part};
use crate::toolchain::{TARGET, Wasm};
use crate::{Result, build, places, run, tools};
use anyhow::{Context, bail};
use std::process::Command;

const APP: &str = "sciatica-myositis-check";

/// One step.
pub(super) struct Step {
    pub(super) name: &'static str,
    pub(super) about: &'static str,
    pub(super) needs: &'static [Part],
    /// The step without whose success this one means nothing.
    pub(super) after: Option<&'static str>,
    /// Only with `--full`, or when it is named.
    pub(super) only_full: bool,
    pub(super) check: Check,
}

/// How a step is run and counted.
pub(super) enum Check {
    /// As one: it passes or fails.
    Whole(fn() -> Result),
    /// By the tests that the command says it ran.
    Suite(fn() -> Result<Command>),
    /// The same, for a command that ends in options of the tests: a full run has more of them.
    Journeys(fn() -> Result<Command>),
}

const PLAIN: Step = Step {
    name: "",
    about: "",
    needs: &[],
    after: None,
    only_full: false,
    check: Check::Whole(|| Ok(())),
};

/// All steps, fast ones first.
pub(super) static STEPS: &[Step] = &[
    Step {
        name: "fmt",
        about: "is the code formatted?",
        needs: &[Part::Lints],
        check: Check::Whole(|| run::shown(run::cargo().args(["fmt", "--all", "--check"]))),
        ..PLAIN
    },
    Step {
        name: "clippy-native",
        about: "lints, all packages but the app",
        needs: &[Part::Lints],
        check: Check::Whole(|| {
            clippy(
                run::cargo(),
                &["--workspace", "--exclude", APP, "--all-targets"],
            )
        }),
        ..PLAIN
    },
    Step {
        name: "clippy-app",
        about: "lints, the app as it is drawn at build time",
        needs: &[Part::Lints],
        check: Check::Whole(|| {
            clippy(
                run::cargo(),
                &["-p", APP, "--features", "ssr", "--all-targets"],
            )
        }),
        ..PLAIN
    },
    Step {
        name: "clippy-wasm",
        about: "lints, the app as it runs in the browser",
        needs: &[Part::Lints, Part::WasmTarget],
        check: Check::Whole(|| {
            clippy(
                wasm_cargo()?,
                &["-p", APP, "--features", "csr", "--target", TARGET],
            )
        }),
        ..PLAIN
    },
    Step {
        name: "supply",
        about: "licences, versions and sources of every package, and known weaknesses",
        needs: &[Part::Deny],
        check: Check::Whole(supply::check),
        ..PLAIN
    },
    Step {
        name: "engine",
        about: "the rules engine",
        check: Check::Suite(|| Ok(tests("engine"))),
        ..PLAIN
    },
    Step {
        name: "content",
        about: "the clinical content",
        check: Check::Suite(|| Ok(tests("content"))),
        ..PLAIN
    },
    Step {
        name: "content-compiler",
        about: "what is told of content with a fault, and what the compiler writes",
        check: Check::Suite(|| Ok(tests("content-compiler"))),
        ..PLAIN
    },
    Step {
        name: "proof",
        about: "what the clinical content does, for every answer sheet",
        check: Check::Suite(|| Ok(tests("proof"))),
        ..PLAIN
    },
    Step {
        name: "evaluate",
        about: "the tests of rules, and answer sheets in, results out",
        check: Check::Suite(|| Ok(tests("evaluate"))),
        ..PLAIN
    },
    Step {
        name: "fhir",
        about: "the questions and answers as other systems read them",
        check: Check::Suite(|| Ok(tests("fhir"))),
        ..PLAIN
    },
    Step {
        name: "site",
        about: "the last steps of a release build",
        check: Check::Suite(|| Ok(tests("site"))),
        ..PLAIN
    },
    Step {
        name: "host",
        about: "the server of a release build",
        check: Check::Suite(|| Ok(tests("host"))),
        ..PLAIN
    },
    Step {
        name: "xtask",
        about: "these commands",
        check: Check::Suite(|| Ok(tests("xtask"))),
        ..PLAIN
    },
    Step {
        name: "bench",
        about: "what the benchmarks make of samples, and how their table is read",
        check: Check::Suite(|| Ok(tests("bench"))),
        ..PLAIN
    },
    Step {
        name: "app",
        about: "the app, natively",
        check: Check::Suite(|| {
            let mut cargo = tests(APP);
            cargo.args(["--features", "ssr"]);
            Ok(cargo)
        }),
        ..PLAIN
    },
    Step {
        name: "gallery",
        about: "is each component shown in each state?",
        check: Check::Suite(|| Ok(tests("gallery"))),
        ..PLAIN
    },
    Step {
        name: "build",
        about: "the release build",
        needs: &BUILD,
        check: Check::Whole(build::dist),
        ..PLAIN
    },
    Step {
        name: "budget",
        about: "is the download small enough?",
        after: Some("build"),
        check: Check::Whole(build::sizes),
        ..PLAIN
    },
    Step {
        name: "e2e",
        about: "whole runs of the release build in browsers",
        needs: &[Part::Npm, Part::Browser, Part::Firefox, Part::WebKit],
        after: Some("build"),
        check: Check::Journeys(end_to_end),
        ..PLAIN
    },
    Step {
        name: "fhir-elsewhere",
        about: "do others read our FHIR files, and does a form made of them answer the same?",
        needs: &[Part::Browser, Part::Fhir],
        only_full: true,
        check: Check::Suite(fhir_elsewhere),
        ..PLAIN
    },
    Step {
        name: "lighthouse",
        about: "the release build as on a slow phone",
        needs: &[Part::Browser, Part::Lighthouse],
        after: Some("build"),
        only_full: true,
        check: Check::Whole(lighthouse::check),
    },
    Step {
        name: "same",
        about: "does a second release build give the same bytes?",
        needs: &BUILD,
        after: Some("build"),
        only_full: true,
        check: Check::Whole(same::check),
    },
];

fn clippy(mut cargo: Command, options: &[&str]) -> Result {
    cargo.args(["clippy", "--quiet", "--locked"]).args(options);
    run::shown(cargo.args(["--", "--deny", "warnings"]))
}

/// The native tests of one package. One at a time: features of packages built together unify.
fn tests(package: &str) -> Command {
    let mut cargo = run::cargo();
    cargo.args([
        "test",
        "--quiet",
        "--locked",
        "--no-fail-fast",
        "--package",
        package,
    ]);
    cargo
}

/// A cargo that can build for the browser.
fn wasm_cargo() -> Result<Command> {
    let mut cargo = run::cargo();
    Wasm::find()
        .context("There is no WASM target: see the set-up above.")?
        .apply(&mut cargo);
    Ok(cargo)
}

fn fhir_elsewhere() -> Result<Command> {
    let mut cargo = tests("e2e");
    cargo.args(["--test", "elsewhere"]);
    cargo.env("E2E_FHIR", tools::fhir()?);
    let programs = [
        ("CHROMEDRIVER", tools::chromedriver()),
        ("CHROMIUM", tools::chromium()),
    ];
    for (variable, path) in programs {
        cargo.envs(path.map(|path| (variable, path)));
    }
    Ok(cargo)
}

fn end_to_end() -> Result<Command> {
    let dist = places::dist();
    if !dist.join("index.html").is_file() {
        bail!("There is no dist/: run `cargo xtask build` first.");
    }
    let mut cargo = tests("e2e");
    cargo.env("E2E_DIST", dist).env("E2E_AXE", tools::axe()?);
    // What is found is named, so that the tests find the same.
    let chromium = [
        ("CHROMEDRIVER", tools::chromedriver()),
        ("CHROMIUM", tools::chromium()),
    ];
    let firefox = [
        ("GECKODRIVER", tools::geckodriver()?),
        ("FIREFOX", tools::firefox()),
    ];
    let webkit = [
        ("WEBKITWEBDRIVER", tools::webkit_driver()),
        ("XVFB", tools::xvfb()),
    ];
    let engines = [
        ("chromium", chromium),
        ("firefox", firefox),
        ("webkit", webkit),
    ];
    let mut skipped = Vec::new();
    for (engine, programs) in engines {
        if programs.iter().any(|(_, path)| path.is_none()) {
            skipped.push(engine);
        }
        for (variable, path) in programs {
            cargo.envs(path.map(|path| (variable, path)));
        }
    }
    if skipped.contains(&"chromium") {
        bail!("Chromium or its driver is missing: see the set-up above.");
    }
    cargo.arg("--");
    for engine in skipped {
        println!(
            "!!! NO TEST RUNS IN {engine}: it is missing. See the set-up above, which failed."
        );
        // Each test is in a module with the name of its engine.
        cargo.args(["--skip", &format!("::{engine}::")]);
    }
    Ok(cargo)
}
