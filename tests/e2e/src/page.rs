//! One tab of a browser that shows the site, and the frame of a test.

use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::time::{Duration, Instant};

use host::Server;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::WebDriver;

use crate::driver::Driver;
use crate::{Engine, Fault, Result, check, find, server};

/// How long a condition may take to come true.
pub(crate) const PATIENCE: Duration = Duration::from_secs(15);
/// How often it is looked at.
pub(crate) const PAUSE: Duration = Duration::from_millis(25);
/// How long one test may take.
const LIMIT: Duration = Duration::from_secs(900);

/// Hears what a page should never say. What is thrown into it by a test is none of it.
const LISTEN: &str = "
    if (window.heard) return;
    const heard = window.heard = [];
    addEventListener('securitypolicyviolation', it =>
      heard.push(`policy: ${it.effectiveDirective} ${it.blockedURI}`));
    addEventListener('error', it => {
      if (it.isTrusted) heard.push(`error: ${it.message ?? it.target.outerHTML}`);
    }, true);
    addEventListener('unhandledrejection', it => heard.push(`rejected: ${it.reason}`));
    for (const level of ['warn', 'error']) {
      const given = console[level];
      console[level] = (...words) => {
        heard.push(`console.${level}: ${words.join(' ')}`);
        given.apply(console, words);
      };
    }";
/// Takes what was heard.
const HEARD: &str = "return (window.heard ?? []).splice(0)";

/// A browser's tab, and the site that it shows.
pub struct Page {
    /// The browser.
    pub driver: WebDriver,
    /// The server, with its log of requests.
    pub site: Server,
    /// What the browser is made of.
    pub engine: Engine,
    /// Runs of characters that the browser's log may hold in this test.
    allowed: RefCell<Vec<String>>,
    /// What was heard in documents of before: see [`Page::heard`].
    before: RefCell<Vec<String>>,
    pub(crate) process: Driver,
}

impl Page {
    /// Starts a browser, and a server over a folder. Nothing is loaded yet.
    pub async fn start(engine: Engine, folder: &Path) -> Result<Page> {
        let site = server::serve(folder)?;
        let (process, driver) = Driver::open(engine).await?;
        Ok(Page {
            driver,
            site,
            engine,
            allowed: RefCell::default(),
            before: RefCell::default(),
            process,
        })
    }

    /// Ends the browser.
    pub async fn close(self) -> Result {
        Ok(self.driver.quit().await?)
    }

    /// The address of a place in the site: `""` is the start page, `"#/about"` another one.
    pub fn url(&self, place: &str) -> String {
        format!("{}{place}", self.site.url())
    }

    /// Runs a script in the page and gives what it returns.
    pub async fn script<T: DeserializeOwned>(&self, source: &str, args: &[Value]) -> Result<T> {
        let returned = self.driver.execute(source, args.to_vec()).await?;
        Ok(returned.convert()?)
    }

    /// Sends a command of Chromium's own protocol: no other engine has it.
    pub async fn devtools(&self, method: &str, params: Value) -> Result<Value> {
        if self.engine != Engine::Chromium {
            let engine = self.engine;
            return Err(Fault::new(format!("{engine} does not know {method}.")));
        }
        Ok(self.driver.cdp().send_raw(method, params).await?)
    }

    /// Waits until the script returns something that is true; gives that. `what` ends the sentence
    /// "Waited for …".
    pub async fn until(&self, what: &str, source: &str, args: &[Value]) -> Result<Value> {
        let begun = Instant::now();
        let mut last;
        loop {
            // While a page loads there may be no script to run: the next look tells.
            match self.driver.execute(source, args.to_vec()).await {
                Ok(returned) => {
                    let value = returned.json().clone();
                    if !matches!(value, Value::Null | Value::Bool(false)) {
                        return Ok(value);
                    }
                    last = String::new();
                }
                Err(error) => last = format!("\nThe last look failed: {error}"),
            }
            if begun.elapsed() > PATIENCE {
                return Err(self.fault(&format!("Waited for {what}{last}")).await);
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// A fault that says what the page is showing.
    pub async fn fault(&self, message: &str) -> Fault {
        Fault::new(format!("{message}\n{}", find::state(self).await))
    }

    /// From here on the browser's log may hold lines with these words.
    pub fn allow_in_log(&self, words: &str) {
        self.allowed.borrow_mut().push(words.to_owned());
    }

    /// Whether a line of the browser's log was announced.
    pub(crate) fn is_allowed(&self, line: &str) -> bool {
        self.allowed
            .borrow()
            .iter()
            .any(|words| line.contains(words.as_str()))
    }

    /// Listens in the document that is open, where the engine has no log that a test can read.
    pub(crate) async fn listen(&self) -> Result {
        match self.engine {
            Engine::Chromium => Ok(()),
            Engine::Firefox | Engine::WebKit => self.script(LISTEN, &[]).await,
        }
    }

    /// Keeps what was heard in this document before another takes its place.
    pub(crate) async fn keep_heard(&self) -> Result {
        if self.engine != Engine::Chromium {
            let heard: Vec<String> = self.script(HEARD, &[]).await?;
            self.before.borrow_mut().extend(heard);
        }
        Ok(())
    }

    /// What was heard since the last look: breaks of the policy, errors and warnings.
    pub(crate) async fn heard(&self) -> Result<Vec<String>> {
        self.keep_heard().await?;
        Ok(self.before.take())
    }

    /// Makes the window as wide and as high as a screen of this size.
    ///
    /// Firefox and WebKit do so by the window of their browser, which has a least width: about
    /// 500 and 450.
    pub async fn resize(&self, width: u32, height: u32) -> Result {
        if self.engine != Engine::Chromium {
            const FRAME: &str = "return [outerWidth - innerWidth, outerHeight - innerHeight]";
            let (wide, high): (u32, u32) = self.script(FRAME, &[]).await?;
            let window = self
                .driver
                .set_window_rect(0, 0, width + wide, height + high);
            return Ok(window.await?);
        }
        let size = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
        });
        self.devtools("Emulation.setDeviceMetricsOverride", size)
            .await?;
        Ok(())
    }

    /// Chooses the light or the dark scheme.
    pub async fn dark(&self, dark: bool) -> Result {
        let value = if dark { "dark" } else { "light" };
        self.media("", &[("prefers-color-scheme", value)]).await
    }

    /// What the page is shown on, such as "print", and what its reader prefers. All of before is
    /// forgotten.
    pub async fn media(&self, media: &str, features: &[(&str, &str)]) -> Result {
        let features: Vec<Value> = features
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        let media = json!({ "media": media, "features": features });
        self.devtools("Emulation.setEmulatedMedia", media).await?;
        Ok(())
    }

    /// From here on no file whose name begins like one of these can be had; with none, all can.
    pub async fn block(&self, files: &[&str]) -> Result {
        for file in files {
            self.allow_in_log(&format!("/{file}"));
        }
        let urls: Vec<String> = files.iter().map(|file| format!("*/{file}*")).collect();
        self.devtools("Network.enable", json!({})).await?;
        // What a worker has kept would come all the same.
        self.devtools("Network.setBypassServiceWorker", json!({ "bypass": true }))
            .await?;
        self.devtools("Network.setBlockedURLs", json!({ "urls": urls }))
            .await?;
        Ok(())
    }
}

/// A test over the release build in Chromium, whose own protocol it needs: see [`in_engine_over`].
pub fn in_browser(test: impl AsyncFnOnce(&Page) -> Result) -> Result {
    in_engine(Engine::Chromium, test)
}

/// A test in Chromium, over the files in a folder: see [`in_engine_over`].
pub fn in_browser_over(folder: &Path, test: impl AsyncFnOnce(&Page) -> Result) -> Result {
    in_engine_over(Engine::Chromium, folder, test)
}

/// A test over the release build: see [`in_engine_over`].
pub fn in_engine(engine: Engine, test: impl AsyncFnOnce(&Page) -> Result) -> Result {
    in_engine_over(engine, &server::dist()?, test)
}

/// A test in a fresh browser, over the files in a folder. It also fails when the browser logs a warning or an error, such as a break of the page's policy.
pub fn in_engine_over(
    engine: Engine,
    folder: &Path,
    test: impl AsyncFnOnce(&Page) -> Result,
) -> Result {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let page = runtime.block_on(Page::start(engine, folder))?;
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            let whole = async {
                test(&page).await?;
                check::quiet(&page).await
            };
            let done = tokio::time::timeout(LIMIT, whole).await;
            match done {
                Ok(Ok(())) => Ok(()),
                Ok(Err(fault)) => Err(fault.and(evidence(&page).await)),
                Err(_) => Err(page.fault("The test took too long").await),
            }
        })
    }));
    // Whatever the test did, no browser stays behind.
    let closed = runtime.block_on(page.close());
    match outcome {
        Ok(done) => done.and(closed),
        Err(panicked) => panic::resume_unwind(panicked),
    }
}

/// What helps to understand a failure: the browser's log and a picture.
async fn evidence(page: &Page) -> String {
    let mut found = String::new();
    if let Ok(lines) = find::log(page).await {
        for line in lines {
            found.push_str(&format!("log: {line}\n"));
        }
    }
    let test = std::thread::current()
        .name()
        .unwrap_or("test")
        .replace("::", "-");
    let path = std::env::temp_dir().join(format!("e2e-failed-{test}.png"));
    if page.driver.screenshot(&path).await.is_ok() {
        found.push_str(&format!("picture: {}\n", path.display()));
    }
    found
}
