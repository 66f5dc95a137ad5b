//! What is built in from elsewhere: under which licences, in which versions, from where, and
//! whether a weakness of it is known. `deny.toml` says what may be.

use crate::{Result, run, tools};
use std::process::{Command, Stdio};

/// What cargo-deny says when it cannot get the list of known weaknesses.
const UNREACHED: &str = "failed to fetch advisory database";

/// Holds what needs no network, then asks for known weaknesses.
pub(super) fn check() -> Result {
    let mut held = deny()?;
    run::shown(held.args(["--deny", "warnings", "licenses", "bans", "sources"]))?;
    advisories()
}

/// Whether a weakness of what is built in is known. Without a connection that stays unknown, and
/// only this lets it pass.
fn advisories() -> Result {
    let mut asked = deny()?;
    let output = asked
        .arg("advisories")
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("Cannot start `{}`: {error}.", run::line(&asked)))?;
    let said = String::from_utf8_lossy(&output.stderr);
    match judge(output.status.success(), &said) {
        Known::Nothing => println!("advisories ok"),
        Known::Unreached => println!(
            "ADVISORIES NOT CHECKED: the list of known weaknesses could not be reached from here."
        ),
        Known::Something => {
            println!("{said}");
            return Err(format!("`{}` failed: see above.", run::line(&asked)));
        }
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

fn judge(success: bool, said: &str) -> Known {
    let found = said.contains("error[") || said.contains("advisories FAILED");
    match (success, found) {
        (true, _) => Known::Nothing,
        (false, false) if said.contains(UNREACHED) => Known::Unreached,
        (false, _) => Known::Something,
    }
}

/// cargo-deny, ready for the names of what to check.
fn deny() -> Result<Command> {
    let deny = tools::deny()?.ok_or("cargo-deny is missing: see the set-up above.")?;
    let mut command = run::command(deny);
    command.args(["--workspace", "--locked", "check"]);
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::places;
    use std::fs;

    #[test]
    fn only_a_list_that_cannot_be_reached_is_let_pass() {
        let unreached = format!("[ERROR] {UNREACHED} https://example.org: no such host");
        assert_eq!(judge(true, "advisories ok"), Known::Nothing);
        assert_eq!(judge(false, &unreached), Known::Unreached);
        let both = format!("{unreached}\nerror[vulnerability]: x\nadvisories FAILED");
        for said in ["error[vulnerability]: x\nadvisories FAILED", &both, ""] {
            assert_eq!(judge(false, said), Known::Something, "{said}");
        }
    }

    /// An address in it would be that of whatever server the machine had that wrote it.
    #[test]
    fn lock_files_hold_a_hash_of_every_package_and_no_address() {
        for folder in ["tools", "tools/lighthouse"] {
            let path = places::root().join("xtask").join(folder);
            let lock = fs::read_to_string(path.join("package-lock.json")).expect("a lock file");
            let count = |text| lock.matches(text).count();
            assert_eq!(count("\"resolved\""), 0, "{folder}");
            assert_eq!(
                count("\"integrity\""),
                count("\n    \"node_modules/"),
                "{folder}"
            );
        }
        let lock = fs::read_to_string(places::root().join("Cargo.lock")).expect("a lock file");
        let sources: Vec<&str> = lock
            .lines()
            .filter(|line| line.starts_with("source"))
            .collect();
        let known = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
        assert!(!sources.is_empty() && sources.iter().all(|source| *source == known));
        assert_eq!(lock.matches("\nchecksum = ").count(), sources.len());
    }
}
