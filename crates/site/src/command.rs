//! Programs that are good at what they do.

use crate::Result;
use anyhow::{Context, ensure};
use std::process::{Child, Command, Stdio};

/// Runs a program to its end. Gives back what it prints, where that is piped.
pub(crate) fn run(command: &mut Command) -> Result<String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command
        .stderr(Stdio::inherit())
        .spawn()
        .and_then(Child::wait_with_output)
        .with_context(|| format!("Cannot start {program}: `cargo xtask setup` installs it"))?;
    ensure!(output.status.success(), "{program} failed: see above.");
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
