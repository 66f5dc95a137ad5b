//! What is built in from elsewhere: under which licences, in which versions, from where, and
//! whether a weakness of it is known. `deny.toml` says what may be.

use crate::{Result, run, tools};
use anyhow::Context;
use serde_json::Value;
use std::process::{Command, Stdio};

/// What cargo-deny says when it cannot get the list of known weaknesses.
const UNREACHED: &str = "failed to fetch advisory database";

/// Holds what needs no network, then asks for known weaknesses.
pub(super) fn check() -> Result {
    let mut held = deny(&[])?;
    run::shown(held.args(["--deny", "warnings", "licenses", "bans", "sources"]))?;
    advisories()
}

/// Whether a weakness of what is built in is known. Without a connection that stays unknown, and
/// only this lets it pass.
fn advisories() -> Result {
    let mut asked = deny(&["--format", "json"])?;
    let output = asked
        .arg("advisories")
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("Cannot start `{}`", run::line(&asked)))?;
    match judge(output.status.success(), &output.stderr) {
        Known::Nothing => println!("advisories ok"),
        Known::Unreached => println!(
            "ADVISORIES NOT CHECKED: the list of known weaknesses could not be reached from here."
        ),
        // Once more, for people.
        Known::Something => run::shown(deny(&[])?.arg("advisories"))?,
    }
    Ok(())
}

/// What is known of weaknesses.
#[derive(Debug, PartialEq, Eq)]
enum Known {
    Nothing,
    Something,
    /// The list could not be had.
    Unreached,
}

/// Reads what cargo-deny says, an object a line: whatever it calls an error is known, but for the
/// list that cannot be had.
fn judge(success: bool, said: &[u8]) -> Known {
    if success {
        return Known::Nothing;
    }
    let mut unreached = false;
    for line in serde_json::Deserializer::from_slice(said).into_iter::<Value>() {
        let line = line.unwrap_or_default();
        let fields = &line["fields"];
        let message = fields["message"].as_str().unwrap_or_default();
        let is_error = fields["severity"] == "error" || fields["level"] == "ERROR";
        if message.starts_with(UNREACHED) {
            unreached = true;
        } else if is_error || line.is_null() {
            return Known::Something;
        }
    }
    if unreached {
        Known::Unreached
    } else {
        Known::Something
    }
}

/// cargo-deny, ready for the names of what to check.
fn deny(options: &[&str]) -> Result<Command> {
    let deny = tools::deny()?.context("cargo-deny is missing: see the set-up above.")?;
    let mut command = run::command(deny);
    command.args(options);
    command.args(["--workspace", "--locked", "check"]);
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::places;
    use fs_err as fs;

    #[test]
    fn only_a_list_that_cannot_be_reached_is_let_pass() {
        let unreached = format!(
            r#"{{"fields":{{"level":"ERROR","message":"{UNREACHED} https://example.org: no host"}},"type":"log"}}"#
        );
        let weakness = r#"{"fields":{"code":"vulnerability","message":"x","severity":"error"},"type":"diagnostic"}"#;
        let note =
            r#"{"fields":{"code":"yanked","message":"x","severity":"note"},"type":"diagnostic"}"#;
        assert_eq!(judge(true, note.as_bytes()), Known::Nothing);
        let both = format!("{unreached}\n{note}");
        assert_eq!(judge(false, both.as_bytes()), Known::Unreached);
        for said in [
            weakness,
            &format!("{unreached}\n{weakness}"),
            &format!("{unreached}\nnot JSON"),
            note,
            "",
        ] {
            assert_eq!(judge(false, said.as_bytes()), Known::Something, "{said}");
        }
    }

    /// An address in it would be that of whatever server the machine had that wrote it.
    #[test]
    fn lock_files_hold_a_hash_of_every_package_and_no_address() {
        let read = |path: &str| {
            fs::read_to_string(places::root().join(path)).expect("a lock file to read")
        };
        for folder in ["tools", "tools/fhir", "tools/lighthouse"] {
            let lock = read(&format!("xtask/{folder}/package-lock.json"));
            let lock: Value = serde_json::from_str(&lock).expect("JSON");
            let packages = lock["packages"].as_object().expect("packages");
            let others = packages.iter().filter(|(name, _)| !name.is_empty());
            for (name, package) in others {
                assert!(package["integrity"].is_string(), "{folder}: {name}");
                assert!(package["resolved"].is_null(), "{folder}: {name}");
            }
        }
        let lock: toml::Table = read("Cargo.lock").parse().expect("TOML");
        let packages = lock["package"].as_array().expect("packages");
        let known = "registry+https://github.com/rust-lang/crates.io-index";
        let others = packages.iter().filter_map(|package| {
            let source = package.get("source")?.as_str()?;
            Some((source, package.get("checksum").is_some()))
        });
        let others: Vec<(&str, bool)> = others.collect();
        assert!(!others.is_empty() && others.iter().all(|other| *other == (known, true)));
    }
}
