//! The tab in which everything is measured: one browser, one tab, every app in turn.

use std::path::Path;

use e2e::{Engine, Page, Result};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::apps::App;

const PROBE: &str = include_str!("probe.js");
/// A phone that Lighthouse has too.
const SCREEN: (u32, u32) = (412, 823);
/// What Lighthouse calls slow 4G: milliseconds, and bytes a second down and up.
const SLOW: (u32, u32, u32) = (150, 1_600_000 / 8, 750_000 / 8);

/// What is looked for in a load.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Load {
    /// Follow the start link as soon as it can be, and choose an answer as soon as one can be.
    pub(crate) tap: bool,
    /// What of the app is opened: a fragment. With one, no link is followed.
    pub(crate) address: &'static str,
    /// Keep the program's memory in view.
    pub(crate) memory: bool,
}

/// The tab.
pub(crate) struct Tab {
    page: Page,
}

impl Tab {
    /// Opens one.
    pub(crate) async fn open(folder: &Path) -> Result<Tab> {
        let page = Page::start(Engine::Chromium, folder).await?;
        page.resize(SCREEN.0, SCREEN.1).await?;
        let tab = Tab { page };
        tab.devtools("Page.enable", json!({})).await?;
        tab.devtools("Network.enable", json!({})).await?;
        tab.devtools("Performance.enable", json!({})).await?;
        tab.devtools("Network.setBypassServiceWorker", json!({ "bypass": true }))
            .await?;
        Ok(tab)
    }

    /// Closes it, and its browser.
    pub(crate) async fn close(self) -> Result {
        self.page.close().await
    }

    /// Makes the processor this many times slower.
    pub(crate) async fn slow_down(&self, times: u32) -> Result {
        self.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": times }))
            .await?;
        Ok(())
    }

    /// Makes the connection slow, and has every file come over it; or neither.
    pub(crate) async fn slow_connection(&self, slow: bool) -> Result {
        let (latency, down, up) = SLOW;
        let network = match slow {
            true => json!({
                "offline": false, "latency": latency,
                "downloadThroughput": down, "uploadThroughput": up,
            }),
            false => json!({
                "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
            }),
        };
        self.devtools("Network.emulateNetworkConditions", network)
            .await?;
        self.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": slow }))
            .await?;
        Ok(())
    }

    /// Opens an app afresh, with nothing of it on the device, and waits until it has come to rest.
    pub(crate) async fn load(&self, app: &App, load: Load) -> Result {
        self.page.driver.goto("about:blank").await?;
        let origin = app.site.url();
        let storage = json!({
            "origin": origin.trim_end_matches('/'),
            "storageTypes": "service_workers,cache_storage,local_storage",
        });
        self.devtools("Storage.clearDataForOrigin", storage).await?;
        self.devtools("HeapProfiler.collectGarbage", json!({}))
            .await?;
        let probe = PROBE
            .replace("PARTS,", &format!("{},", app.parts()))
            .replace(
                "LOAD,",
                &format!(
                    "{},",
                    json!({
                        "tap": load.tap, "begin": load.address.is_empty(), "memory": load.memory,
                    })
                ),
            )
            .replace("READY;", &format!("{};", app.ready()));
        let source = json!({ "source": probe });
        let added = self
            .devtools("Page.addScriptToEvaluateOnNewDocument", source)
            .await?;
        let address = format!("{origin}{}", load.address);
        self.page.driver.goto(&address).await?;
        let rest = "return window.bench?.ready > 0 && bench.quiet()";
        let rest = match load.tap {
            true => format!("{rest} && bench.usable > 0"),
            false => rest.to_owned(),
        };
        let what = format!("{} to come to rest", app.kind.name);
        self.page.until(&what, &rest, &[]).await?;
        let added = json!({ "identifier": added["identifier"] });
        self.devtools("Page.removeScriptToEvaluateOnNewDocument", added)
            .await?;
        Ok(())
    }

    /// Runs a script in the page, waits for what it promises, and gives that.
    pub(crate) async fn script<T: DeserializeOwned>(&self, source: &str) -> Result<T> {
        self.page.script(source, &[]).await
    }

    /// Clicks a place of the page as a hand does.
    pub(crate) async fn click(&self, x: f64, y: f64) -> Result {
        for kind in ["mousePressed", "mouseReleased"] {
            let event = json!({
                "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1,
            });
            self.devtools("Input.dispatchMouseEvent", event).await?;
        }
        Ok(())
    }

    /// Sends a command of Chromium's own protocol.
    pub(crate) async fn devtools(&self, method: &str, params: Value) -> Result<Value> {
        self.page.devtools(method, params).await
    }
}
