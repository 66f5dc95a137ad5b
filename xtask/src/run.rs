//! Runs other programs, with an environment of our own choosing.

use crate::{Result, places};
use anyhow::{Context, anyhow, ensure};
use fs_err as fs;
use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// A program to be run in the checkout, without what the cargo that started us left in the
/// environment: a child that is another cargo must not inherit it.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(places::root());
    for (name, _) in std::env::vars_os() {
        if leaks(&name.to_string_lossy()) {
            command.env_remove(name);
        }
    }
    command
}

/// A cargo of the default toolchain.
pub(crate) fn cargo() -> Command {
    command("cargo")
}

/// Is this variable one that cargo or rustup set for us alone?
fn leaks(name: &str) -> bool {
    const EXACT: [&str; 8] = [
        "CARGO",
        "CARGO_CRATE_NAME",
        "CARGO_PRIMARY_PACKAGE",
        "DYLD_FALLBACK_LIBRARY_PATH",
        "LD_LIBRARY_PATH",
        "OUT_DIR",
        "RUST_RECURSION_COUNT",
        "RUSTUP_TOOLCHAIN_SOURCE",
    ];
    const STARTS: [&str; 4] = [
        "CARGO_BIN_",
        "CARGO_MANIFEST_",
        "CARGO_PKG_",
        "RUSTUP_TOOLCHAIN",
    ];
    EXACT.contains(&name) || STARTS.iter().any(|start| name.starts_with(start))
}

/// Runs a program to its end, its output shown as it comes.
pub(crate) fn shown(command: &mut Command) -> Result {
    let status = command.status().with_context(|| not_started(command))?;
    ensure!(status.success(), failed(command));
    Ok(())
}

/// Runs a program to its end and gives back what it wrote to standard output.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| not_started(command))?;
    ensure!(output.status.success(), failed(command));
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Like `output`, for a question that may well have no answer: nothing is shown.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// Runs a long program with its output in a log, a sign of life every half minute, and the end
/// of the log shown when it fails.
pub(crate) fn logged(command: &mut Command, log: &Path) -> Result {
    let file = fs::File::create(log)?.into_file();
    let copy = file.try_clone()?;
    let begun = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(file)
        .stderr(copy)
        .spawn()
        .with_context(|| not_started(command))?;
    let mut told = 0;
    loop {
        match child.try_wait()? {
            Some(status) if status.success() => return Ok(()),
            Some(_) => break,
            None => thread::sleep(Duration::from_millis(100)),
        }
        let half_minutes = begun.elapsed().as_secs() / 30;
        if half_minutes > told {
            told = half_minutes;
            println!("  … {} s", half_minutes * 30);
        }
    }
    let text = fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    let tail = lines[lines.len().saturating_sub(15)..].join("\n  ");
    Err(anyhow!(
        "{}\n  {tail}\nAll of it is in {}.",
        failed(command),
        log.display()
    ))
}

/// Becomes another program, so that a signal sent to us reaches it; ends only when that fails.
pub(crate) fn become_program(command: &mut Command) -> Result {
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt;
        Err(command.exec()).with_context(|| not_started(command))
    }
    #[cfg(not(unix))]
    {
        let status = command.status().with_context(|| not_started(command))?;
        std::process::exit(status.code().unwrap_or(1))
    }
}

fn not_started(command: &Command) -> String {
    format!("Cannot start `{}`", line(command))
}

fn failed(command: &Command) -> String {
    format!("`{}` failed: see above.", line(command))
}

/// The command as a person would type it.
pub(crate) fn line(command: &Command) -> String {
    let words: Vec<OsString> = std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(OsStr::to_owned)
        .collect();
    words.join(OsStr::new(" ")).to_string_lossy().into_owned()
}
