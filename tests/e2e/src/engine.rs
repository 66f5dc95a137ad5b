//! The engines that a test can run in: how each is started, and what it takes from a test.

use std::env;
use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use fs_err as fs;
use serde_json::{Value, json};
use thirtyfour::{Capabilities, LoggingPrefsLogLevel};

use crate::driver::COLD_START;
use crate::{Fault, Result};

/// An engine, each with a browser that shows it and a program that drives that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium and chromedriver. The only one whose own protocol a test can use.
    Chromium,
    /// Firefox and geckodriver.
    Firefox,
    /// WebKit's own small browser and WebKitWebDriver. It needs a screen.
    WebKit,
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Engine::Chromium => "Chromium",
            Engine::Firefox => "Firefox",
            Engine::WebKit => "WebKit",
        })
    }
}

/// What Chromium needs without a screen, also for root, and what keeps it from using the network
/// for itself. Scroll bars lie over the page, as on a phone.
const CHROMIUM_FLAGS: [&str; 14] = [
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

/// What keeps Firefox from using the network for itself.
const FIREFOX_OFF: [&str; 17] = [
    "app.normandy.enabled",
    "app.update.auto",
    "app.update.enabled",
    "browser.ping-centre.telemetry",
    "browser.newtabpage.activity-stream.feeds.system.topstories",
    "browser.region.update.enabled",
    "browser.safebrowsing.downloads.enabled",
    "browser.safebrowsing.malware.enabled",
    "browser.safebrowsing.phishing.enabled",
    "browser.search.update",
    "datareporting.healthreport.uploadEnabled",
    "datareporting.policy.dataSubmissionEnabled",
    "extensions.getAddons.cache.enabled",
    "extensions.update.enabled",
    "network.captive-portal-service.enabled",
    "network.connectivity-service.enabled",
    "toolkit.telemetry.enabled",
];

impl Engine {
    /// The program that drives it, with where it is to listen and keep what it writes.
    pub(crate) fn driver(self, port: u16, folder: &Path) -> Result<(PathBuf, Vec<String>)> {
        let port = format!("--port={port}");
        Ok(match self {
            Engine::Chromium => (program("CHROMEDRIVER", &["chromedriver"])?, vec![port]),
            Engine::Firefox => {
                let root = format!("--profile-root={}", folder.display());
                (program("GECKODRIVER", &["geckodriver"])?, vec![port, root])
            }
            Engine::WebKit => (
                program("WEBKITWEBDRIVER", &["WebKitWebDriver"])?,
                vec![port],
            ),
        })
    }

    /// Fails where the browser or its driver is missing, with what to do.
    pub(crate) fn is_installed(self) -> Result {
        self.driver(0, Path::new(""))?;
        self.wanted(Path::new(""), 0)?;
        Ok(())
    }

    /// How long a script may take: where one can be lost, the next look is worth more.
    pub(crate) fn answers_within(self) -> Duration {
        Duration::from_secs(if self == Engine::WebKit { 3 } else { 30 })
    }

    /// What a session asks for: a browser with an empty profile, that goes nowhere but here.
    pub(crate) fn wanted(self, folder: &Path, outside: u16) -> Result<Capabilities> {
        let mut wanted = Capabilities::new();
        // The document is enough: what comes after it, a test awaits by itself. WebKit loses a
        // script that it is given while a page loads, and answers only when its time is over.
        let whole = self == Engine::WebKit;
        wanted.set("pageLoadStrategy", if whole { "normal" } else { "eager" })?;
        wanted.set(
            "timeouts",
            json!({ "script": self.answers_within().as_millis() }),
        )?;
        match self {
            Engine::Chromium => {
                wanted.set("browserName", "chrome")?;
                wanted.set("goog:chromeOptions", chromium(folder)?)?;
                let all = LoggingPrefsLogLevel::All;
                wanted.set(
                    "goog:loggingPrefs",
                    json!({ "browser": all, "performance": all }),
                )?;
            }
            Engine::Firefox => {
                wanted.set("browserName", "firefox")?;
                wanted.set("moz:firefoxOptions", firefox()?)?;
                wanted.set("proxy", proxy(outside))?;
            }
            Engine::WebKit => {
                // Its proxy is named in the environment: with one named here it crashes at times.
                wanted.set("webkitgtk:browserOptions", webkit()?)?;
            }
        }
        Ok(wanted)
    }
}

fn chromium(folder: &Path) -> Result<Value> {
    let profile = format!("--user-data-dir={}", folder.join("profile").display());
    let flags: Vec<&str> = CHROMIUM_FLAGS.into_iter().chain([&*profile]).collect();
    Ok(json!({
        "args": flags,
        "binary": program("CHROMIUM", &["chromium", "chromium-browser", "google-chrome"])?,
        "browserStartupTimeout": COLD_START.as_millis() as u64,
        "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
    }))
}

fn firefox() -> Result<Value> {
    let mut prefs: serde_json::Map<String, Value> = FIREFOX_OFF
        .into_iter()
        .map(|name| (name.to_owned(), json!(false)))
        .collect();
    for (name, value) in [
        ("services.settings.server", json!("data:,none")),
        ("network.dns.disablePrefetch", json!(true)),
        ("network.prefetch-next", json!(false)),
        ("network.http.speculative-parallel-limit", json!(0)),
        ("intl.accept_languages", json!("en-GB")),
        // Errors of scripts go to the driver's log.
        ("browser.dom.window.dump.enabled", json!(true)),
    ] {
        prefs.insert(name.to_owned(), value);
    }
    Ok(json!({
        "args": ["-headless"],
        "binary": program("FIREFOX", &["firefox-esr", "firefox"])?,
        "prefs": prefs,
    }))
}

fn webkit() -> Result<Value> {
    Ok(json!({
        "binary": minibrowser()?,
        "args": ["--automation"],
    }))
}

/// What is asked for elsewhere goes to a port of ours, and is known there.
fn proxy(outside: u16) -> Value {
    let outside = format!("127.0.0.1:{outside}");
    json!({
        "proxyType": "manual", "httpProxy": outside, "sslProxy": outside,
        "noProxy": ["127.0.0.1", "localhost"],
    })
}

/// WebKit's own browser: `MINIBROWSER`, or the one beside the library.
fn minibrowser() -> Result<PathBuf> {
    if let Some(named) = env::var_os("MINIBROWSER") {
        return Ok(PathBuf::from(named));
    }
    let folders = fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    folders
        .map(|folder| folder.path().join("webkit2gtk-4.1/MiniBrowser"))
        .find(|path| path.is_file())
        .ok_or_else(|| Fault::new("WebKit's MiniBrowser is missing: `cargo xtask setup`."))
}

/// A program: what a variable names, or the first one on PATH.
pub(crate) fn program(variable: &str, names: &[&str]) -> Result<PathBuf> {
    let missing = || {
        Fault::new(format!(
            "{} is missing, so nothing was tested here: run `cargo xtask setup`, or name the \
             program in {variable}.",
            names[0]
        ))
    };
    if let Some(named) = env::var_os(variable).map(PathBuf::from) {
        return Some(named)
            .filter(|path| path.is_file())
            .ok_or_else(missing);
    }
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)))
        .find(|path| path.is_file())
        .ok_or_else(missing)
}
