//! Starts the program that drives a browser, and a browser by it.

use std::cell::Cell;
use std::env;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fs_err as fs;
use tempfile::TempDir;
use thirtyfour::prelude::*;

use crate::engine::{Engine, program};
use crate::outside::Outside;
use crate::page::{PATIENCE, PAUSE};
use crate::{Fault, Result, again};

/// How often a browser is started before it counts as one that does not open.
const TRIES: u32 = 3;
/// How long a driver, and a browser after it, may take to start where nothing of them was read
/// from the disk before.
pub(crate) const COLD_START: Duration = Duration::from_secs(120);

/// A running driver with a folder of its own, for the browser's profile too. All is gone when it
/// is dropped, in this order.
pub struct Driver {
    engine: Engine,
    address: String,
    /// How much of the log was read.
    read: Cell<usize>,
    /// What Firefox and WebKit ask for elsewhere.
    outside: Outside,
    _process: Process,
    _screen: Option<Screen>,
    folder: TempDir,
}

impl Driver {
    /// Starts one and opens a browser by it, with an empty profile. On a machine that was just set
    /// up the first start can fail, because all of the browser comes from a cold disk: each try
    /// has a driver and a profile of its own, and the fault tells what each waited for.
    pub async fn open(engine: Engine) -> Result<(Driver, WebDriver)> {
        // What is missing does not come by trying again.
        engine.is_installed()?;
        let what = format!("{engine} does not open.");
        again::tries(TRIES, &what, async || Driver::try_open(engine).await).await
    }

    async fn try_open(engine: Engine) -> Result<(Driver, WebDriver)> {
        let driver = Driver::start(engine).await?;
        let browser = driver.browser().await?;
        Ok((driver, browser))
    }

    /// Starts one on a free port.
    async fn start(engine: Engine) -> Result<Driver> {
        let folder = TempDir::with_prefix("e2e-driver-")?;
        let screen = (engine == Engine::WebKit && env::var_os("DISPLAY").is_none())
            .then(Screen::start)
            .transpose()?;
        let outside = Outside::start()?;
        let display = screen.as_ref().map(|screen| screen.display.as_str());
        let (process, address) = launch(engine, folder.path(), outside.port(), display).await?;
        Ok(Driver {
            engine,
            address,
            read: Cell::default(),
            outside,
            _process: process,
            _screen: screen,
            folder,
        })
    }

    /// Opens a browser, with an empty profile.
    async fn browser(&self) -> Result<WebDriver> {
        let wanted = self
            .engine
            .wanted(self.folder.path(), self.outside.port())?;
        // Longer than the driver's own wait, so that it ends a browser that does not come.
        let opened = WebDriver::builder(&self.address, wanted)
            .request_timeout(COLD_START + PATIENCE)
            .connect()
            .await;
        opened.map_err(|error| {
            let said = said(self.folder.path());
            Fault::new(format!(
                "waited for a new session of {}: {error}\n{said}",
                self.address
            ))
        })
    }

    /// What Firefox or WebKit asked for elsewhere: the first line of each request.
    pub(crate) fn asked_outside(&self) -> Vec<String> {
        self.outside.asked()
    }

    /// What driver and browser wrote since the last look, whole lines only.
    pub(crate) fn said(&self) -> Result<Vec<String>> {
        let bytes = fs::read(log(self.folder.path()))?;
        let new = bytes.get(self.read.get()..).unwrap_or_default();
        let whole = new.iter().rposition(|byte| *byte == b'\n');
        let whole = whole.map_or(0, |at| at + 1);
        self.read.set(self.read.get() + whole);
        let text = String::from_utf8_lossy(&new[..whole]);
        Ok(text.lines().map(str::to_owned).collect())
    }
}

/// Where driver and browser write.
fn log(folder: &Path) -> PathBuf {
    folder.join("log")
}

/// What they wrote so far.
fn said(folder: &Path) -> String {
    fs::read_to_string(log(folder)).unwrap_or_default()
}

/// Starts a driver on a port that is free at this moment, and waits until it says that it is ready.
/// Gives back its address too.
async fn launch(
    engine: Engine,
    folder: &Path,
    outside: u16,
    display: Option<&str>,
) -> Result<(Process, String)> {
    // Their own choice of a port, 0, fails now and then: some want the same one for IPv6.
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port();
    let (program, arguments) = engine.driver(port, folder)?;
    let output = fs::File::create(log(folder))?.into_file();
    let mut command = Command::new(program);
    command
        .args(arguments)
        // What a browser keeps for its user is not ours.
        .env("HOME", folder)
        .stdout(output.try_clone()?)
        .stderr(output);
    if engine == Engine::WebKit {
        let proxy = format!("http://127.0.0.1:{outside}");
        command
            .envs([("http_proxy", &proxy), ("https_proxy", &proxy)])
            .env("no_proxy", "127.0.0.1");
        // It would look through all players of sound and film, and here each time anew.
        command.env("GST_PLUGIN_SYSTEM_PATH_1_0", folder);
    }
    if let Some(display) = display {
        command.env("DISPLAY", display);
    }
    let mut process = Process::start(&mut command)?;
    let address = format!("http://127.0.0.1:{port}");
    let begun = Instant::now();
    while begun.elapsed() < COLD_START {
        // Someone else may have taken the port in between: then it ends.
        if process.0.try_wait()?.is_some() {
            break;
        }
        if is_ready(&address).await {
            return Ok((process, address));
        }
        tokio::time::sleep(PAUSE).await;
    }
    Err(Fault::new(format!(
        "waited for the driver to be ready at {address}:\n{}",
        said(folder)
    )))
}

/// Does a driver at this address say that it takes a new session?
async fn is_ready(address: &str) -> bool {
    let asked = reqwest::Client::new()
        .get(format!("{address}/status"))
        .timeout(PATIENCE);
    let Ok(answer) = asked.send().await else {
        return false;
    };
    let status: serde_json::Value = answer.json().await.unwrap_or_default();
    status["value"]["ready"] == true
}

/// A screen that nobody sees.
struct Screen {
    display: String,
    _process: Process,
}

impl Screen {
    /// Starts one. It takes a free number by itself, and tells it.
    fn start() -> Result<Screen> {
        let mut command = Command::new(program("XVFB", &["Xvfb"])?);
        command
            .args(["-displayfd", "1", "-screen", "0", "1600x1200x24"])
            .args(["-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut process = Process::start(&mut command)?;
        let output = process.0.stdout.take();
        let output = output.ok_or_else(|| Fault::new("The screen has no output."))?;
        let mut number = String::new();
        BufReader::new(output).read_line(&mut number)?;
        if number.trim().is_empty() {
            return Err(Fault::new("The screen for WebKit did not start."));
        }
        Ok(Screen {
            display: format!(":{}", number.trim()),
            _process: process,
        })
    }
}

/// A program of ours: it ends when this is dropped.
struct Process(Child);

impl Process {
    fn start(command: &mut Command) -> Result<Process> {
        let started = command.stdin(Stdio::null()).spawn();
        started.map(Process).map_err(|error| {
            let program = command.get_program().to_string_lossy();
            Fault::new(format!("Cannot start {program}: {error}."))
        })
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}
