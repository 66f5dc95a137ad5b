//! Starts chromedriver, and browsers by it.

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs};

use serde_json::json;
use thirtyfour::prelude::*;
use thirtyfour::{Capabilities, LoggingPrefsLogLevel};

use crate::{Fault, Result};

/// What a browser without a screen needs, also for root, and what keeps it from using the network
/// for itself. Scroll bars lie over the page, as on a phone.
const FLAGS: [&str; 14] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--hide-scrollbars",
    "--lang=en-GB",
    "--window-size=1000,800",
    // Whatever the page asks for elsewhere fails, and is seen in the log.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
];

/// A running chromedriver with a profile folder of its own. Both are gone when it is dropped.
pub struct Chromedriver {
    child: Child,
    address: String,
    profile: PathBuf,
    /// Kept open: chromedriver would stop at a write to a closed pipe.
    _output: BufReader<ChildStdout>,
}

impl Chromedriver {
    /// Starts one on a free port.
    pub fn start() -> Result<Chromedriver> {
        let profile = fresh_folder("profile")?;
        let mut tries = 0;
        loop {
            match launch() {
                Ok((child, port, output)) => {
                    return Ok(Chromedriver {
                        child,
                        address: format!("http://127.0.0.1:{port}"),
                        profile,
                        _output: output,
                    });
                }
                // Someone else took the port in between.
                Err(_) if tries < 5 => tries += 1,
                Err(fault) => return Err(fault),
            }
        }
    }

    /// Opens a browser, with an empty profile.
    pub async fn browser(&self) -> Result<WebDriver> {
        let mut options = json!({
            "args": FLAGS.map(str::to_owned).into_iter()
                .chain([format!("--user-data-dir={}", self.profile.display())])
                .collect::<Vec<_>>(),
            "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
        });
        if let Some(chromium) = chromium() {
            options["binary"] = json!(chromium);
        }
        let mut wanted = Capabilities::new();
        wanted.set("browserName", "chrome")?;
        // The document is enough: what comes after it, a test awaits by itself.
        wanted.set("pageLoadStrategy", "eager")?;
        wanted.set("goog:chromeOptions", options)?;
        let all = LoggingPrefsLogLevel::All;
        wanted.set(
            "goog:loggingPrefs",
            json!({ "browser": all, "performance": all }),
        )?;
        Ok(WebDriver::new(&self.address, wanted).await?)
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
        fs::remove_dir_all(&self.profile).ok();
    }
}

/// Starts chromedriver on a port that is free at this moment, and waits until it listens.
fn launch() -> Result<(Child, u16, BufReader<ChildStdout>)> {
    // Its own choice of a port, 0, fails now and then: it wants the same one for IPv6.
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port();
    let program = program("CHROMEDRIVER", "chromedriver");
    let mut child = Command::new(&program)
        .arg(format!("--port={port}"))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| Fault::new(format!("Cannot start {}: {error}.", program.display())))?;
    let output = child.stdout.take().map(BufReader::new);
    let listening = output
        .ok_or_else(|| Fault::new("chromedriver has no output."))
        .and_then(listening);
    match listening {
        Ok(output) => Ok((child, port, output)),
        Err(fault) => {
            child.kill().ok();
            child.wait().ok();
            Err(fault)
        }
    }
}

/// Reads on until chromedriver says that it listens.
fn listening(mut output: BufReader<ChildStdout>) -> Result<BufReader<ChildStdout>> {
    let mut said = String::new();
    while !said.contains("started successfully") {
        if output.read_line(&mut said)? == 0 {
            return Err(Fault::new(format!("chromedriver did not start:\n{said}")));
        }
    }
    Ok(output)
}

fn program(variable: &str, name: &str) -> PathBuf {
    env::var_os(variable).map_or_else(|| PathBuf::from(name), PathBuf::from)
}

/// The browser: `CHROMIUM`, or what chromedriver finds by itself.
fn chromium() -> Option<PathBuf> {
    env::var_os("CHROMIUM")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from("/usr/bin/chromium")).filter(|path| path.is_file()))
}

/// A new empty folder, of this process alone.
pub(crate) fn fresh_folder(name: &str) -> Result<PathBuf> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let next = NEXT.fetch_add(1, Ordering::Relaxed);
    let folder = env::temp_dir().join(format!("e2e-{}-{next}-{name}", std::process::id()));
    if Path::new(&folder).exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}
