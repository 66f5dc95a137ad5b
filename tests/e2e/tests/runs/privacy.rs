//! What the About page shows of the device, and erasing all of it.

use e2e::server::Copy;
use e2e::sheet::{Sheet, vignette};
use e2e::{Engine, Page, Result, act, check, find, in_engine, in_engine_over, journey};
use fs_err as fs;
use serde_json::json;

use crate::words::interface;

e2e::in_engines! {
    full {
        the_about_page_shows_what_the_browser_holds,
        a_request_is_shown_at_once,
        a_copy_is_ready_by_its_own_worker_and_counts_its_own_requests,
        erasing_everything_leaves_nothing_of_this_copy_and_all_of_others,
        after_erasing_everything_the_app_begins_anew,
        erasing_everything_is_asked_once_more,
        what_cannot_be_erased_is_named,
    }
}

/// Everything that a copy of the app may have left: what is stored, caches and workers, by name.
const LEFT: &str = "
    const stored = [...Object.keys(sessionStorage), ...Object.keys(localStorage)];
    return Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations(),
        indexedDB.databases()])
      .then(([caches, workers, bases]) => [...stored, ...caches,
        ...workers.map(worker => worker.scope), ...bases.map(base => base.name)])";

async fn left(page: &Page) -> Result<Vec<String>> {
    page.script(LEFT, &[]).await
}

/// Opens the About page from where the reader is, and waits until it shows what is there.
async fn about(page: &Page) -> Result {
    act::visit(page, "#/about").await?;
    act::at(page, "#/about").await?;
    page.until(
        "what the browser says",
        "return document.getElementById('files')?.textContent.trim().match(/^\\d+$/)",
        &[],
    )
    .await?;
    Ok(())
}

fn the_about_page_shows_what_the_browser_holds(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::open(page, "").await?;
        act::settled(page).await?;
        act::follow(page, "begin").await?;
        journey::to_the_end(page, &vignette("V59")?.answers).await?;
        about(page).await?;
        let run = act::kept(page).await?.unwrap_or_default();
        check::says(page, "#stored", &run).await?;
        const FILES: &str = "
            return caches.keys().then(names => caches.open(names[0]))
              .then(cache => cache.keys()).then(kept => String(kept.length))";
        let files: String = page.script(FILES, &[]).await?;
        check::same(page, "Files", find::seen(page, "#files").await?, files).await?;
        let nothing = interface("about.nothing")?;
        check::same(
            page,
            "Requests",
            find::seen(page, "#requests").await?,
            nothing,
        )
        .await?;
        let title = find::screen(page).await?.title;
        check::says(page, "#history", &title).await?;
        check::says(page, "#history", &page.url("#/about")).await
    })
}

/// Or the test above would hold whatever is asked for.
fn a_request_is_shown_at_once(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::open(page, "").await?;
        act::settled(page).await?;
        about(page).await?;
        page.allow_in_log("404");
        page.script::<()>("fetch('not-there.txt')", &[]).await?;
        page.until(
            "the request to be shown",
            "return document.getElementById('requests').textContent.includes('not-there.txt')",
            &[],
        )
        .await?;
        Ok(())
    })
}

/// One copy of the app at the root of the host, and two below it.
fn three_copies() -> Result<Copy> {
    let copies = Copy::new()?;
    for name in ["a", "b"] {
        fs::create_dir(copies.folder().join(name))?;
        for entry in fs::read_dir(copies.folder())? {
            let path = entry?.path();
            if let Some(file) = path.file_name().filter(|_| path.is_file()) {
                fs::copy(&path, copies.folder().join(name).join(file))?;
            }
        }
    }
    Ok(copies)
}

/// The worker of the copy at the root answers for all below it until these have their own.
fn a_copy_is_ready_by_its_own_worker_and_counts_its_own_requests(engine: Engine) -> Result {
    let copies = three_copies()?;
    in_engine_over(engine, copies.folder(), async |page| {
        act::open(page, "a/").await?;
        act::settled(page).await?;
        about(page).await?;
        let below = page.driver.window().await?;
        let root = page.driver.new_tab().await?;
        page.driver.switch_to_window(root).await?;
        act::open(page, "").await?;
        act::settled(page).await?;

        page.driver.switch_to_window(below).await?;
        let nothing = interface("about.nothing")?;
        check::same(
            page,
            "Requests of the copy below",
            find::seen(page, "#requests").await?,
            nothing,
        )
        .await?;

        act::open(page, "b/").await?;
        act::settled(page).await?;
        const OWN: &str = "return navigator.serviceWorker.controller.scriptURL";
        let worker: String = page.script(OWN, &[]).await?;
        check::same(page, "The worker", worker, page.url("b/sw.js")).await
    })
}

fn erasing_everything_leaves_nothing_of_this_copy_and_all_of_others(engine: Engine) -> Result {
    let copies = three_copies()?;
    in_engine_over(engine, copies.folder(), async |page| {
        for place in ["a/", "b/", ""] {
            act::open(page, place).await?;
            act::settled(page).await?;
            act::follow(page, "begin").await?;
            journey::to_question(page, &Sheet::mild(), "right-now").await?;
        }
        let all = left(page).await?;
        check::same(page, "Left by three copies", all.len(), 9).await?;

        act::open(page, "a/#/about").await?;
        about(page).await?;
        // The host is not needed for it.
        fs::remove_dir_all(copies.folder().join("a"))?;
        erase_all(page).await?;
        closed(page).await?;
        check::same(
            page,
            "The address",
            page.script::<String>("return location.pathname + location.hash", &[])
                .await?,
            "/a/",
        )
        .await?;
        let others: Vec<String> = all
            .into_iter()
            .filter(|name| !name.contains("/a/"))
            .collect();
        check::same(page, "Left of the others", others.len(), 6).await?;
        check::same(page, "Left", left(page).await?, others).await
    })
}

/// Erases everything, as someone who is sure.
pub(crate) async fn erase_all(page: &Page) -> Result {
    act::click(page, "erase-all").await?;
    act::click(page, "erase-now").await
}

fn erasing_everything_is_asked_once_more(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::open(page, "").await?;
        act::settled(page).await?;
        act::follow(page, "begin").await?;
        journey::to_question(page, &Sheet::mild(), "right-now").await?;
        about(page).await?;
        let all = left(page).await?;
        // Twice at the same place is no second answer.
        for _ in 0..2 {
            act::click(page, "erase-all").await?;
        }
        check::shows(page, "erase-sure").await?;
        act::click(page, "erase-not").await?;
        let hidden: bool = page
            .script("return document.getElementById('erase-sure').hidden", &[])
            .await?;
        check::that(page, hidden, "The question goes").await?;
        check::focus(page, "erase-all").await?;
        check::same(page, "Left", left(page).await?, all).await
    })
}

fn what_cannot_be_erased_is_named(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::open(page, "").await?;
        act::settled(page).await?;
        about(page).await?;
        const REFUSE: &str = "
            CacheStorage.prototype.delete = async () => false;
            return caches.keys().then(names => names[0])";
        let name: String = page.script(REFUSE, &[]).await?;
        erase_all(page).await?;
        page.until(
            "what is left to be named",
            "return document.getElementById('erase-left')?.textContent.includes(arguments[0])",
            &[json!(name)],
        )
        .await?;
        check::shows(page, "erase-left").await
    })
}

const CLOSED: &str = "return document.querySelector('h1')?.textContent === arguments[0]";

/// Waits for the page that says nothing.
pub(crate) async fn closed(page: &Page) -> Result {
    let words = [json!(interface("leave.closed")?)];
    page.until("the closed page", CLOSED, &words).await?;
    Ok(())
}

fn after_erasing_everything_the_app_begins_anew(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::open(page, "").await?;
        act::settled(page).await?;
        act::follow(page, "begin").await?;
        journey::to_question(page, &Sheet::mild(), "right-now").await?;
        about(page).await?;
        erase_all(page).await?;
        closed(page).await?;
        // The worker still answers for this page, and must not begin a cache anew.
        page.script::<String>("return fetch('icon.svg').then(found => found.text())", &[])
            .await?;
        check::same(page, "Left", left(page).await?, Vec::<String>::new()).await?;
        page.driver.back().await?;
        let shown: bool = page
            .script(CLOSED, &[json!(interface("leave.closed")?)])
            .await?;
        check::that(page, shown, "The way back shows no page of the app").await?;
        act::reload(page).await?;
        check::lacks(page, "resume").await
    })
}
