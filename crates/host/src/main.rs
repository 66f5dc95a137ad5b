//! `host DIR`: what `cargo xtask serve --release` calls.

use std::path::PathBuf;

fn main() -> anyhow::Result<()> {
    let flags = xflags::parse_or_exit! {
        /// The folder to serve.
        required folder: PathBuf
        /// On this port; without it, on any that is free.
        optional --port port: u16
    };
    let server = host::serve(&flags.folder, flags.port.unwrap_or(0))?;
    println!(
        "Serving {} on {} (stop with Ctrl-C).",
        flags.folder.display(),
        server.url()
    );
    server.wait();
    Ok(())
}
