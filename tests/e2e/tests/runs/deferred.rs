//! The deferred code: a page that needs it before it is there, or where it cannot be loaded.

use e2e::server::Copy;
use e2e::sheet::vignette;
use e2e::{
    Engine, Page, Result, act, axe, check, find, in_browser, in_engine, in_engine_over, journey,
};
use serde_json::json;
use thirtyfour::Key;

e2e::in_engines! {
    full {
        without_the_deferred_code_what_to_do_is_complete_and_trying_again_works,
        half_of_the_deferred_code_counts_as_none,
        a_result_is_whole_again_after_a_reload,
    }
}

/// The parts of a result that are there without the deferred code.
const FIRST: [&str; 2] = ["say", "safety-net"];

/// The parts of every result that come with it.
const DEFERRED: [&str; 6] = ["why", "pattern", "next-steps", "change", "tests", "told-us"];

/// That what to do now is there, whole, and nothing of the rest, not even a heading.
async fn what_to_do_now(page: &Page, level: &str) -> Result {
    let screen = find::screen(page).await?;
    check::same(page, "The level", screen.level.as_deref(), Some(level)).await?;
    check::shows(page, "title").await?;
    for id in FIRST {
        check::shows(page, id).await?;
    }
    for id in DEFERRED {
        check::lacks(page, id).await?;
    }
    check::has_words(page).await
}

/// That the whole result is there.
async fn the_whole_result(page: &Page) -> Result {
    act::complete(page).await?;
    for id in FIRST.iter().chain(&DEFERRED) {
        find::by_id(page, id).await?;
        check::shows(page, id).await?;
    }
    check::has_words(page).await
}

fn without_the_deferred_code_what_to_do_is_complete_and_trying_again_works(
    engine: Engine,
) -> Result {
    let copy = Copy::new()?;
    copy.cut(&copy.name("app_deferred-", ".wasm")?, 0)?;
    in_engine_over(engine, copy.folder(), async |page| {
        page.allow_in_log("404");
        journey::run(page, &vignette("V43")?.answers).await?;
        find::by_id(page, "deferred-retry").await?;
        what_to_do_now(page, "within-days").await?;
        let found = axe::findings(page, "a result without the deferred code").await?;
        check::that(page, found.is_empty(), &found.join("\n")).await?;
        copy.mend()?;
        // By key: the button goes, and the reader is at the top of what came.
        act::tab_to(page, |focus| focus == "deferred-retry").await?;
        act::press(page, Key::Enter.value().to_string()).await?;
        the_whole_result(page).await?;
        check::focus(page, "title").await
    })
}

fn half_of_the_deferred_code_counts_as_none(engine: Engine) -> Result {
    let copy = Copy::new()?;
    copy.cut(&copy.name("app_deferred-", ".wasm")?, 1000)?;
    // It would have the file by another way, at a time of its own.
    copy.run_first("delete Navigator.prototype.serviceWorker")?;
    in_engine_over(engine, copy.folder(), async |page| {
        journey::run(page, &vignette("V59")?.answers).await?;
        find::by_id(page, "deferred-retry").await?;
        what_to_do_now(page, "go-now").await?;
        let number = find::count(page, "[data-level=go-now] a[href^='tel:']").await?;
        check::that(page, number >= 1, "There is a number to call").await?;
        // The browser keeps what it was given, for ever: the name holds a hash.
        copy.mend()?;
        act::click(page, "deferred-retry").await?;
        the_whole_result(page).await
    })
}

fn a_result_is_whole_again_after_a_reload(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        journey::run(page, &vignette("V43")?.answers).await?;
        the_whole_result(page).await?;
        act::reload(page).await?;
        act::at(page, "#/result").await?;
        the_whole_result(page).await
    })
}

#[test]
fn on_a_slow_line_a_result_says_what_to_do_before_its_code_is_there() -> Result {
    in_browser(async |page| {
        journey::run(page, &vignette("V43")?.answers).await?;
        the_whole_result(page).await?;
        page.devtools("Network.enable", json!({})).await?;
        page.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true }))
            .await?;
        // What the worker has kept would be there at once.
        page.devtools("Network.setBypassServiceWorker", json!({ "bypass": true }))
            .await?;
        let line = json!({
            "offline": false, "latency": 200, "downloadThroughput": 20_000,
            "uploadThroughput": 20_000,
        });
        page.devtools("Network.emulateNetworkConditions", line)
            .await?;
        act::reload(page).await?;
        what_to_do_now(page, "within-days").await?;
        check::shows(page, "deferred").await?;
        check::lacks(page, "deferred-retry").await?;
        // Whoever has moved on in the page stays where they are.
        page.script::<()>("document.getElementById('title').focus()", &[])
            .await?;
        the_whole_result(page).await?;
        check::focus(page, "title").await
    })
}

#[test]
fn what_could_not_be_loaded_comes_by_itself_with_the_connection() -> Result {
    in_browser(async |page| {
        page.block(&["app_deferred-"]).await?;
        journey::run(page, &vignette("V43")?.answers).await?;
        find::by_id(page, "deferred-retry").await?;
        what_to_do_now(page, "within-days").await?;
        page.block(&[]).await?;
        page.script::<()>("dispatchEvent(new Event('online'))", &[])
            .await?;
        the_whole_result(page).await
    })
}
