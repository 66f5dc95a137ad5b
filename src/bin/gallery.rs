//! Writes a page of the gallery to standard output: `light`, `dark`, or `index` with both.

use std::process::ExitCode;

use sciatica_myositis_check::gallery::{Scheme, index, page};

fn main() -> ExitCode {
    let name = std::env::args().nth(1).unwrap_or_default();
    let scheme = Scheme::ALL.into_iter().find(|scheme| scheme.id() == name);
    match (scheme, name.as_str()) {
        (Some(scheme), _) => print!("{}", page(scheme)),
        (None, "index") => print!("{}", index()),
        _ => {
            eprintln!("Which page: light, dark or index?");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
