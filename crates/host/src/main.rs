//! `host DIR`: what `cargo xtask serve --release` calls.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let flags = xflags::parse_or_exit! {
        /// The folder to serve.
        required folder: PathBuf
        /// On this port; without it, on any that is free.
        optional --port port: u16
    };
    let server = match host::serve(&flags.folder, flags.port.unwrap_or(0)) {
        Ok(server) => server,
        Err(problem) => {
            eprintln!("{problem:#}");
            return ExitCode::FAILURE;
        }
    };
    println!(
        "Serving {} on {} (stop with Ctrl-C).",
        flags.folder.display(),
        server.url()
    );
    server.wait();
    ExitCode::SUCCESS
}
