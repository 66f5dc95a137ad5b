//! Does: what a person does, and waits until the page has answered.

use std::path::Path;
use std::time::Instant;

use serde_json::{Value, json};
use thirtyfour::error::{WebDriverError, WebDriverErrorInner};
use thirtyfour::prelude::*;

use crate::find::{self, Screen};
use crate::page::{PATIENCE, PAUSE};
use crate::{Engine, Page, Result};

/// Opens a place of the site afresh, and waits for the app.
pub async fn open(page: &Page, place: &str) -> Result {
    load(page, place).await?;
    started(page).await
}

/// Opens a place of the site afresh: the document alone.
pub async fn load(page: &Page, place: &str) -> Result {
    page.keep_heard().await?;
    // An address that differs in its fragment only would load nothing.
    page.driver.goto("about:blank").await?;
    page.driver.goto(page.url(place)).await?;
    page.listen().await
}

/// True once the app has drawn its page over the one of the build: only the app's own elements
/// have listeners, and Yew marks those.
const STARTED: &str = "
    const root = document.getElementById('app');
    return !!root && !document.documentElement.dataset.boot && !!document.getElementById('title')
        && Object.getOwnPropertyNames(root.firstElementChild ?? {}).concat(Object.keys(root))
            .some(key => key.startsWith('__yew'));";

/// Waits until the app has started.
pub async fn started(page: &Page) -> Result {
    page.until("the app to start", STARTED, &[]).await?;
    page.listen().await
}

/// Waits until the page says that it has failed, or is slow.
pub async fn failed(page: &Page) -> Result {
    const FAILED: &str = "return document.getElementById('failure')?.hidden === false";
    page.until("the failure panel", FAILED, &[]).await?;
    Ok(())
}

/// Whether the app has started.
pub async fn has_started(page: &Page) -> Result<bool> {
    page.script(STARTED, &[]).await
}

/// Waits until every file of the site is there: some come after the first view.
pub async fn loaded(page: &Page) -> Result {
    const LOADED: &str = "
        const names = arguments[0].map(id => document.getElementById(id).content);
        const files = performance.getEntriesByType('resource');
        return names.every(name =>
          files.some(file => file.name.endsWith(name) && file.responseEnd > 0))";
    page.until("the last files of the site", LOADED, &[json!(DEFERRED)])
        .await?;
    Ok(())
}

/// The ids of the elements that name the files of after the first view.
const DEFERRED: [&str; 4] = [
    "deferred-code",
    "figures",
    "deferred-style",
    "deferred-script",
];

/// Waits until every file is there, and the worker has kept them all: from here on nothing has to
/// be asked for.
pub async fn settled(page: &Page) -> Result {
    loaded(page).await?;
    page.until(
        "the worker to keep the files",
        "return !!document.getElementById('offline-ready')",
        &[],
    )
    .await?;
    Ok(())
}

/// Waits until the page shows no part that is still loading.
pub async fn complete(page: &Page) -> Result {
    page.until(
        "the deferred code",
        "return !document.getElementById('deferred')",
        &[],
    )
    .await?;
    Ok(())
}

/// Waits until the page's drawing is there, and looks as it should.
pub async fn drawn(page: &Page) -> Result {
    const DRAWN: &str = "
        const name = document.getElementById('deferred-style').content;
        const styled = [...document.styleSheets].some(sheet => sheet.href?.endsWith(name));
        return styled && !!document.querySelector('#body-map svg, #story svg')";
    page.until("the drawing", DRAWN, &[]).await?;
    Ok(())
}

/// Reloads the page.
pub async fn reload(page: &Page) -> Result {
    refresh(page).await?;
    started(page).await
}

/// Reloads the document alone.
pub async fn refresh(page: &Page) -> Result {
    page.keep_heard().await?;
    if page.engine != Engine::Firefox {
        return Ok(page.driver.refresh().await?);
    }
    // Its driver would reload past what the worker has kept.
    const AGAIN: &str = "window.old = true; location.reload()";
    const NEW: &str = "return !window.old && document.readyState !== 'loading'";
    page.script::<()>(AGAIN, &[]).await?;
    page.until("the page to come again", NEW, &[]).await?;
    Ok(())
}

/// Changes the address by hand, in the page that is open.
pub async fn visit(page: &Page, place: &str) -> Result {
    page.script("location.hash = arguments[0]", &[json!(place)])
        .await
}

/// Waits until the screen takes what is pressed: in its first moment it does not.
async fn awake(page: &Page) -> Result {
    const AWAKE: &str = "return !('arriving' in document.documentElement.dataset)";
    page.until("the first moment of the screen to pass", AWAKE, &[])
        .await?;
    Ok(())
}

/// Clicks the element with this id.
pub async fn click(page: &Page, id: &str) -> Result {
    awake(page).await?;
    let element = find::by_id(page, id).await?;
    unfold(page, &format!("[id='{id}']")).await?;
    click_on(&element).await
}

/// Opens everything that is folded away.
pub async fn unfold_all(page: &Page) -> Result {
    const OPEN: &str = "document.querySelectorAll('details').forEach(it => it.open = true)";
    page.script(OPEN, &[]).await
}

/// Opens what the first element that fits a selector is folded away in.
async fn unfold(page: &Page, selector: &str) -> Result {
    const UNFOLD: &str = "
        let found = document.querySelector(arguments[0]);
        if (found && found.closest('summary')) found = found.closest('details').parentElement;
        for (; found; found = found.parentElement) if (found.nodeName === 'DETAILS') found.open = true";
    page.script(UNFOLD, &[json!(selector)]).await
}

/// Clicks the first element that fits a selector.
pub async fn click_at(page: &Page, selector: &str) -> Result {
    awake(page).await?;
    unfold(page, selector).await?;
    click_on(&page.driver.find(By::Css(selector)).await?).await
}

/// Clicks an element. WebKit's driver does not scroll to one whose edge can be seen.
pub(crate) async fn click_on(element: &WebElement) -> Result {
    let begun = Instant::now();
    loop {
        match element.click().await {
            Err(error) if is_not_there_yet(&error) && begun.elapsed() < PATIENCE => {
                element.scroll_into_view().await?;
                tokio::time::sleep(PAUSE).await;
            }
            done => return Ok(done?),
        }
    }
}

fn is_not_there_yet(error: &WebDriverError) -> bool {
    matches!(
        error.as_inner(),
        WebDriverErrorInner::ElementNotInteractable(_)
            | WebDriverErrorInner::ElementClickIntercepted(_)
    )
}

/// Presses a key, or types a text, wherever the focus is.
pub async fn press(page: &Page, keys: impl AsRef<str>) -> Result {
    awake(page).await?;
    Ok(page
        .driver
        .action_chain()
        .send_keys(keys.as_ref())
        .perform()
        .await?)
}

/// No screen has more stops of the Tab key than this.
const STOPS: usize = 200;

/// Presses Tab until the focus is where it is wanted.
pub async fn tab_to(page: &Page, wanted: impl Fn(&str) -> bool) -> Result {
    for _ in 0..STOPS {
        let focus: String = page
            .script("return document.activeElement?.id ?? ''", &[])
            .await?;
        if wanted(&focus) {
            return Ok(());
        }
        press(page, Key::Tab.value().to_string()).await?;
    }
    Err(page.fault("The Tab key does not lead there").await)
}

/// Chooses an option, or takes it back, as someone who taps its words.
pub async fn choose(page: &Page, question: &str, option: &str) -> Result {
    const INPUT: &str = "
        const input = document.getElementById(arguments[0]);
        return input && [input.checked && input.type === 'checkbox']";
    let id = format!("{question}-{option}");
    let what = format!("the option #{id}");
    let taken_back = page.until(&what, INPUT, &[json!(id)]).await?;
    click_at(page, &format!("label[for='{id}']")).await?;
    checked(page, &id, taken_back == json!([false])).await
}

/// Waits until an option is chosen, or is not.
pub async fn checked(page: &Page, id: &str, checked: bool) -> Result {
    let state = if checked { "chosen" } else { "not chosen" };
    page.until(
        &format!("#{id} to be {state}"),
        "return document.getElementById(arguments[0])?.checked === arguments[1]",
        &[json!(id), json!(checked)],
    )
    .await?;
    Ok(())
}

/// Continues to the next screen, and waits for it.
pub async fn go_on(page: &Page) -> Result<Screen> {
    follow(page, "continue").await
}

/// Clicks what leads to another screen, and waits until the reader has arrived there.
pub async fn follow(page: &Page, id: &str) -> Result<Screen> {
    let before = find::screen(page).await?.address;
    click(page, id).await?;
    arrival(page, &before).await
}

/// Waits until another screen is shown than the one at this address, the focus is where the reader
/// begins there, and the screen takes what is pressed.
pub async fn arrival(page: &Page, before: &str) -> Result<Screen> {
    const ARRIVED: &str = "
        return (location.hash !== arguments[0]
                && ['title', 'notice'].includes(document.activeElement?.id)
                && !('arriving' in document.documentElement.dataset))
            || document.activeElement?.id === 'errors'";
    page.until(
        "the next screen, with the focus on its heading",
        ARRIVED,
        &[json!(before)],
    )
    .await?;
    let screen = find::screen(page).await?;
    if screen.errors.is_empty() {
        return Ok(screen);
    }
    Err(page.fault("Continue was refused").await)
}

/// Continues although something is missing, and waits for the error summary.
pub async fn go_on_wrongly(page: &Page) -> Result<Screen> {
    click(page, "continue").await?;
    page.until(
        "the error summary, with the focus on it",
        "return document.activeElement?.id === 'errors'",
        &[],
    )
    .await?;
    find::screen(page).await
}

/// Goes back, or forward, in the browser's history; waits for the address.
pub async fn back(page: &Page, to: &str) -> Result<Screen> {
    page.driver.back().await?;
    at(page, to).await
}

/// Goes forward in the browser's history; waits for the address.
pub async fn forward(page: &Page, to: &str) -> Result<Screen> {
    page.driver.forward().await?;
    at(page, to).await
}

/// Waits for an address and its page, until that takes what is pressed.
pub async fn at(page: &Page, address: &str) -> Result<Screen> {
    const AT: &str = "
        const here = location.hash || '#/';
        return here === arguments[0] && !!document.getElementById('title')
            && !('arriving' in document.documentElement.dataset)";
    page.until(&format!("the page of {address}"), AT, &[json!(address)])
        .await?;
    find::screen(page).await
}

/// Begins a run from the start page.
pub async fn begin(page: &Page) -> Result<Screen> {
    open(page, "").await?;
    follow(page, "begin").await
}

/// Waits until the browser has saved a file here: its text.
pub async fn downloaded(page: &Page, file: &Path) -> Result<String> {
    let begun = Instant::now();
    while !file.is_file() {
        if begun.elapsed() > PATIENCE {
            return Err(page.fault("The file is not saved").await);
        }
        tokio::time::sleep(PAUSE).await;
    }
    Ok(fs_err::read_to_string(file)?)
}

/// Erases the answers of the run, as someone who is sure.
pub async fn erase(page: &Page) -> Result {
    const OPEN: &str = "return document.getElementById('erase').parentElement.open";
    let open: bool = page.script(OPEN, &[]).await?;
    if !open {
        click(page, "erase").await?;
    }
    click(page, "erase-yes").await
}

/// Chooses the country at this place of the list.
pub async fn country(page: &Page, id: &str) -> Result {
    let select = find::by_id(page, "country").await?;
    let option = select
        .find(By::Css(format!("option[value='{id}']")))
        .await?;
    option.click().await?;
    page.until(
        &format!("the country {id}"),
        "return document.getElementById('country')?.value === arguments[0]",
        &[json!(id)],
    )
    .await?;
    Ok(())
}

/// The key under which the app keeps its run in the tab: its name and its path are in it.
pub const RUN: &str = "sciatica-myositis-check:/:run";

/// What is kept of the run in this tab.
pub async fn kept(page: &Page) -> Result<Option<String>> {
    page.script("return sessionStorage.getItem(arguments[0])", &[json!(RUN)])
        .await
}

/// Puts another text in its place, with the sum at its end that the app wants to see.
pub async fn keep(page: &Page, text: &str) -> Result {
    let sum = hash::fnv1a(text.bytes());
    keep_as_it_is(page, &format!("{text}\n{sum}")).await
}

/// Puts another text in its place.
pub async fn keep_as_it_is(page: &Page, text: &str) -> Result {
    let args: [Value; 2] = [json!(RUN), json!(text)];
    page.script("sessionStorage.setItem(arguments[0], arguments[1])", &args)
        .await
}
