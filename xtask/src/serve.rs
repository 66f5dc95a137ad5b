//! `serve`: the app on this computer only.

use crate::flags::Serve;
use crate::{Result, build, places, run, setup, tools};
use anyhow::{Context, anyhow};
use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

const PORT: u16 = 8080;
/// How many ports after the usual one are tried when it is taken.
const TRIES: u16 = 50;

/// Builds and serves until it is stopped.
pub(crate) fn run(options: &Serve) -> Result {
    let port = free_port(options.port)?.to_string();
    setup::ensure(&setup::BUILD)?;
    if options.release {
        build::dist()?;
        return run::become_program(host().arg(places::dist()).args(["--port", &port]));
    }
    println!("Building, then serving on http://127.0.0.1:{port}/ (stop with Ctrl-C).");
    let mut trunk = tools::trunk_command()?;
    trunk.args([
        "serve",
        "--locked",
        "--address",
        "127.0.0.1",
        "--port",
        &port,
    ]);
    // Apart from dist/, which holds the release build.
    run::become_program(trunk.args(["--dist", "target/serve"]))
}

/// The package that serves a folder, built optimised.
pub(crate) fn host() -> Command {
    let mut cargo = run::cargo();
    cargo.args(["run", "--quiet", "--locked", "--profile", "tools"]);
    cargo.args(["--package", "host", "--"]);
    cargo
}

/// The port that was asked for, or the first free one from the usual one on.
fn free_port(wanted: Option<u16>) -> Result<u16> {
    let free = |port: &u16| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok();
    match wanted {
        Some(port) if free(&port) => Ok(port),
        Some(port) => Err(anyhow!(
            "Port {port} is taken: choose another with --port, or leave it out."
        )),
        None => (PORT..PORT + TRIES).find(free).with_context(|| {
            format!(
                "Ports {PORT} to {} are all taken: choose one with --port.",
                PORT + TRIES
            )
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_a_port_that_is_taken() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let port = taken.local_addr().expect("an address").port();
        let refused = free_port(Some(port));
        assert!(refused.is_err_and(|message| message.to_string().contains("is taken")));
    }
}
