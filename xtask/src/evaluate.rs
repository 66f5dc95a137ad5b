//! `evaluate`: answer sheets in, results out, by the package of that name.

use crate::{Result, run};

/// Builds the program optimised and becomes it: input, output and exit status are its own.
pub(crate) fn run() -> Result {
    let mut cargo = run::cargo();
    cargo.args(["run", "--quiet", "--locked", "--profile", "tools"]);
    run::become_program(cargo.args(["--package", "evaluate"]))
}
