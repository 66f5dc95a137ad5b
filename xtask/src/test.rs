//! `test`: every check, fast ones first, each with a heading and its time.

mod lighthouse;
mod same;
mod steps;
mod supply;
mod tally;

use crate::flags::Test;
use crate::setup::{self, Part};
use crate::{Result, run};
use anyhow::{Context, bail};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Instant;
use steps::{Check, STEPS, Step};
use tally::Tally;

/// Tells the tests that they have time: all journeys in all browsers.
const FULL: &str = "TEST_FULL";

/// Runs the chosen steps, all by default. Its last line is `N passed, N failed`.
pub(crate) fn run(options: &Test) -> Result {
    let chosen: Vec<&Step> = STEPS.iter().filter(|step| options.chooses(step)).collect();
    if chosen.is_empty() {
        let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        bail!("No step has this name. There are: {}.", names.join(", "));
    }
    let begun = Instant::now();
    let mut total = set_up(&chosen);
    let mut lines = Vec::new();
    let mut failed_before: Vec<&str> = Vec::new();
    for step in chosen {
        println!("\n=== {}: {} ===", step.name, step.about);
        let begun = Instant::now();
        let tally = if step.after.is_some_and(|name| failed_before.contains(&name)) {
            println!("Not run, because the step before it failed.");
            Tally::FAILED
        } else {
            check(step, options.full)
        };
        if tally.failed > 0 {
            failed_before.push(step.name);
        }
        lines.push(format!(
            "{:<14} {:>5} s   {tally}",
            step.name,
            begun.elapsed().as_secs()
        ));
        println!("--- {}", lines.last().map_or("", String::as_str));
        total.add(tally);
    }
    println!("\n{}", lines.join("\n"));
    println!("all steps      {:>5} s\n", begun.elapsed().as_secs());
    println!("{total}");
    if total.failed > 0 {
        // The tally is the last line: no message comes after it.
        std::process::exit(1);
    }
    Ok(())
}

/// What the steps need, before the first of them. What cannot be had counts as one failure, and
/// the steps that can do without still run.
fn set_up(chosen: &[&Step]) -> Tally {
    let mut parts: Vec<Part> = Vec::new();
    for part in chosen.iter().flat_map(|step| step.needs) {
        if !parts.contains(part) {
            parts.push(*part);
        }
    }
    match setup::ensure(&parts) {
        Ok(()) => Tally::default(),
        Err(problem) => {
            println!("{problem:#}");
            Tally::FAILED
        }
    }
}

/// Runs one step to its end.
fn check(step: &Step, full: bool) -> Tally {
    let mut tally = Tally::default();
    let done = match step.check {
        Check::Whole(check) => check().map(|()| tally.passed += 1),
        Check::Suite(command) | Check::Journeys(command) => command().and_then(|mut command| {
            if full {
                command.env(FULL, "1");
            }
            if full && matches!(step.check, Check::Journeys(_)) {
                command.arg("--include-ignored");
            }
            suite(&mut command, &mut tally)
        }),
    };
    if let Err(problem) = done {
        println!("{problem:#}");
        // A test that failed is counted already; a build that failed is not.
        tally.failed = tally.failed.max(1);
    }
    tally
}

/// Runs a test command, shows what it prints as it comes, and counts. It goes on after a failure.
fn suite(command: &mut Command, tally: &mut Tally) -> Result {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .context("Cannot start the tests")?;
    let output = child.stdout.take().context("The tests have no output.")?;
    for line in BufReader::new(output).split(b'\n') {
        let line = line.context("Cannot read what the tests print")?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        tally.read(&line);
    }
    let status = child.wait().context("The tests cannot be waited for")?;
    if !status.success() {
        bail!("`{}` failed: see above.", run::line(command));
    }
    if *tally == Tally::default() {
        bail!("This step ran no test at all, so it shows nothing: it counts as failed.");
    }
    Ok(())
}

impl Test {
    fn chooses(&self, step: &Step) -> bool {
        let wanted = self
            .name
            .as_ref()
            .is_none_or(|name| step.name.starts_with(name.as_str()));
        wanted && (self.full || !step.only_full || self.name.is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_chooses_every_step_that_begins_with_it() {
        let options = Test {
            full: false,
            name: Some("clippy".to_owned()),
        };
        let chosen: Vec<&str> = STEPS
            .iter()
            .filter(|step| options.chooses(step))
            .map(|step| step.name)
            .collect();
        assert_eq!(chosen, ["clippy-native", "clippy-app", "clippy-wasm"]);
    }

    #[test]
    fn a_suite_without_a_test_fails_and_so_does_one_that_breaks() {
        let mut tally = Tally::default();
        assert!(suite(run::cargo().arg("--version"), &mut tally).is_err());
        assert!(suite(run::cargo().arg("no-such-command"), &mut tally).is_err());
    }
}
