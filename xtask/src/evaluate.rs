//! `evaluate`: answer sheets in, results out, by the package of that name.

use crate::{Result, run};

/// Builds the program optimised and becomes it: input, output and exit status are its own.
pub(crate) fn run(options: &[&str]) -> Result {
    let mut cargo = run::cargo();
    cargo.args([
        "run",
        "--quiet",
        "--locked",
        "--profile",
        "tools",
        "--package",
        "evaluate",
        "--",
    ]);
    run::become_program(cargo.args(options))
}
