//! The moments before the app has started: on a slow line they are seconds.

use e2e::{Page, Result, act, check, find, in_browser};
use serde_json::json;

#[test]
fn a_tap_before_the_app_starts_counts() -> Result {
    in_browser(async |page| {
        slow(page, "").await?;
        act::click(page, "begin").await?;
        not_started(page).await?;
        act::started(page).await?;
        let screen = act::at(page, "#/q/1").await?;
        check::same(page, "Asked", screen.asked(), ["age"]).await
    })
}

#[test]
fn the_first_question_is_answered_before_the_app_starts() -> Result {
    in_browser(async |page| {
        page.site.hold(Some(PROGRAM));
        act::load(page, "").await?;
        act::click(page, "begin").await?;
        act::choose(page, "age", "40-49").await?;
        act::click(page, "back").await?;
        check::shows(page, "begin").await?;
        act::click(page, "begin").await?;
        act::checked(page, "age-40-49", true).await?;
        act::click(page, "continue").await?;
        page.until(
            "the page to say what it waits for",
            "return document.getElementById('loading')?.checkVisibility()",
            &[],
        )
        .await?;
        not_started(page).await?;
        page.site.hold(None);
        act::started(page).await?;
        act::at(page, "#/q/2").await?;
        check::lacks(page, "loading").await?;
        let screen = act::back(page, "#/q/1").await?;
        check::same(page, "Chosen", screen.chosen("age"), ["40-49"]).await
    })
}

#[test]
fn a_first_question_that_is_not_answered_is_told_once_the_app_is_there() -> Result {
    in_browser(async |page| {
        page.site.hold(Some(PROGRAM));
        act::load(page, "#/q/1").await?;
        check::shows(page, "age").await?;
        act::click(page, "continue").await?;
        not_started(page).await?;
        page.site.hold(None);
        act::started(page).await?;
        page.until(
            "the error summary, with the focus on it",
            "return document.activeElement?.id === 'errors'",
            &[],
        )
        .await?;
        Ok(())
    })
}

#[test]
fn a_first_question_that_is_not_as_it_came_waits_for_the_app() -> Result {
    in_browser(async |page| {
        page.site.hold(Some(PROGRAM));
        act::load(page, "").await?;
        act::choose(page, "relation", "other").await?;
        act::click(page, "begin").await?;
        check::lacks(page, "age").await?;
        check::shows(page, "loading").await?;
        not_started(page).await?;
        page.site.hold(None);
        act::started(page).await?;
        let screen = act::at(page, "#/q/1").await?;
        check::that(page, screen.heading.contains("they"), "It asks about them").await
    })
}

#[test]
fn what_is_chosen_before_the_app_starts_is_kept() -> Result {
    in_browser(async |page| {
        slow(page, "").await?;
        act::choose(page, "relation", "other").await?;
        act::country(page, "jp").await?;
        not_started(page).await?;
        act::started(page).await?;
        act::checked(page, "relation-other", true).await?;
        let country: String = page
            .script("return document.getElementById('country').value", &[])
            .await?;
        check::same(page, "The country", country.as_str(), "jp").await?;
        let call = ".app-care-card .app-call[href='tel:119']";
        check::same(
            page,
            "The number of the country",
            find::count(page, call).await?,
            1,
        )
        .await?;
        act::follow(page, "begin").await?;
        let legend = find::screen(page).await?.heading;
        check::that(
            page,
            legend.contains("they"),
            "The questions speak of someone else",
        )
        .await
    })
}

#[test]
fn the_focus_stays_when_the_app_starts() -> Result {
    in_browser(async |page| {
        slow(page, "").await?;
        act::choose(page, "relation", "me").await?;
        check::focus(page, "relation-me").await?;
        not_started(page).await?;
        act::started(page).await?;
        let focus = find::screen(page).await?.focus;
        check::same(
            page,
            "The focus after the start",
            focus.as_str(),
            "relation-me",
        )
        .await
    })
}

#[test]
fn an_address_further_in_shows_no_other_page_first() -> Result {
    in_browser(async |page| {
        slow(page, "#/about").await?;
        const START: &str = "
            const start = document.getElementById('begin');
            return !!start && start.checkVisibility({ visibilityProperty: true })";
        let flashes: bool = page.script(START, &[]).await?;
        check::that(page, !flashes, "The start page is not shown meanwhile").await?;
        const SOMETHING: &str = "return document.body.innerText.trim() !== ''";
        page.until("something to be seen", SOMETHING, &[]).await?;
        not_started(page).await?;
        act::started(page).await?;
        act::at(page, "#/about").await?;
        Ok(())
    })
}

/// How the name of the program begins.
const PROGRAM: &str = "app_bg-";

/// Loads a place over a slow line.
async fn slow(page: &Page, place: &str) -> Result {
    page.devtools("Network.enable", json!({})).await?;
    let line = json!({
        "offline": false, "latency": 100, "downloadThroughput": 30_000, "uploadThroughput": 30_000,
    });
    page.devtools("Network.emulateNetworkConditions", line)
        .await?;
    act::load(page, place).await
}

/// What was done so far was done before the app started, or this test shows nothing.
async fn not_started(page: &Page) -> Result {
    let started = act::has_started(page).await?;
    check::that(page, !started, "The app started too soon for this test").await
}
