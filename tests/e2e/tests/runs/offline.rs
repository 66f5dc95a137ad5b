//! Without a connection: what one visit leaves, and what an update does.

use e2e::sheet::vignette;
use e2e::{Engine, Page, Result, act, check, find, in_engine, in_engine_over, journey, server};
use fs_err as fs;
use serde_json::json;

use crate::words::interface;

e2e::in_engines! {
    full {
        after_one_visit_a_whole_run_needs_no_host,
        a_new_version_is_offered_outside_a_run_and_loses_nothing,
        half_an_installation_is_none_and_the_page_works,
        an_entry_that_is_gone_is_fetched_and_kept_again,
        a_page_in_the_place_of_a_file_is_never_kept,
        a_new_version_with_a_spoiled_file_is_never_offered,
        a_new_version_that_was_spoiled_while_it_waited_does_not_take_over,
        a_spoiled_entry_is_fetched_again_by_itself,
        a_spoiled_entry_that_the_host_lacks_is_told_and_reload_mends_it,
        where_only_a_newer_version_is_to_be_had_reload_leads_to_it,
    }
}

/// Takes every file away from the host.
fn lose_all(copy: &server::Copy) -> Result {
    for entry in fs::read_dir(copy.folder())? {
        fs::remove_file(entry?.path())?;
    }
    Ok(())
}

/// The same app in other clothes, as a new version.
fn in_other_clothes(copy: &server::Copy) -> Result {
    copy.edit("index.html", |page| {
        page.replace("<body>", "<body data-new=\"yes\">")
    })?;
    copy.publish()
}

const IS_NEW: &str = "return document.body?.dataset.new === 'yes'";
const WAITS: &str = "
    return navigator.serviceWorker.getRegistration().then(found => !!found.waiting)";

/// What many hosts send for a file that is not there, with a good status.
const PAGE: &str = "<!DOCTYPE html><title>Not here</title><p>Please start at our home page.";

/// Puts that in the place of a file.
fn replace(copy: &server::Copy, begins: &str, ends: &str) -> Result {
    let name = copy.name(begins, ends)?;
    copy.cut(&name, usize::MAX)?;
    Ok(fs::write(copy.folder().join(&name), PAGE)?)
}

/// Puts it in the place of an entry of the first cache or the last, as a host or a fault of the disk
/// may have done.
const SPOIL: &str = "
    const [end, last, text] = arguments;
    return caches.keys().then(names => caches.open(names.at(last ? -1 : 0))).then(async cache => {
      const kept = await cache.keys();
      const entry = kept.find(({ url }) =>
        end.endsWith('-') ? url.includes(end) : url.endsWith(end));
      const { headers } = await cache.match(entry);
      await cache.put(entry, new Response(text, { headers }));
      return true;
    })";

async fn spoil(page: &Page, end: &str, last: bool) -> Result {
    let spoiled: bool = page
        .script(SPOIL, &[json!(end), json!(last), json!(PAGE)])
        .await?;
    check::that(page, spoiled, "The entry is spoiled").await
}

/// The names of the app's caches.
async fn caches(page: &Page) -> Result<Vec<String>> {
    page.script("return caches.keys()", &[]).await
}

fn after_one_visit_a_whole_run_needs_no_host(engine: Engine) -> Result {
    let copy = server::Copy::new()?;
    in_engine_over(engine, copy.folder(), async |page| {
        act::open(page, "").await?;
        act::settled(page).await?;
        lose_all(&copy)?;
        page.allow_in_log("sw.js");
        page.site.clear_log();
        act::reload(page).await?;
        act::open(page, "#/learn").await?;
        act::drawn(page).await?;
        act::open(page, "?from=elsewhere#/").await?;
        act::follow(page, "begin").await?;
        journey::to_the_end(page, &vignette("V59")?.answers).await?;
        act::reload(page).await?;
        check::shows(page, "safety-net").await?;
        let asked: Vec<_> = page.site.log();
        let other = asked.iter().filter(|(_, path)| path != "/sw.js").count();
        check::that(
            page,
            other == 0,
            &format!("The host was asked for {asked:?}"),
        )
        .await
    })
}

fn a_new_version_is_offered_outside_a_run_and_loses_nothing(engine: Engine) -> Result {
    let copy = server::Copy::new()?;
    in_engine_over(engine, copy.folder(), async |page| {
        act::open(page, "").await?;
        act::settled(page).await?;
        in_other_clothes(&copy)?;
        act::reload(page).await?;
        let at_once: bool = page.script(IS_NEW, &[]).await?;
        check::that(page, !at_once, "The old version goes on").await?;

        act::follow(page, "begin").await?;
        act::choose(page, "age", "40-49").await?;
        act::go_on(page).await?;
        let kept = act::kept(page).await?;
        check::that(page, kept.is_some(), "The run is kept").await?;
        page.until("the new version to wait", WAITS, &[]).await?;
        check::lacks(page, "update").await?;

        act::visit(page, "#/about").await?;
        act::at(page, "#/about").await?;
        check::shows(page, "update").await?;
        act::click(page, "update-now").await?;
        page.until("the new version", IS_NEW, &[]).await?;
        act::started(page).await?;
        check::lacks(page, "update").await?;
        check::same(
            page,
            "What is kept of the run",
            act::kept(page).await?,
            kept,
        )
        .await?;
        act::visit(page, "#/q/2").await?;
        let screen = act::at(page, "#/q/2").await?;
        check::that(page, screen.asks_for("right-now"), "The run goes on").await
    })
}

fn half_an_installation_is_none_and_the_page_works(engine: Engine) -> Result {
    let copy = server::Copy::new()?;
    copy.cut("icon-512.png", 0)?;
    in_engine_over(engine, copy.folder(), async |page| {
        page.allow_in_log("icon-512.png");
        act::open(page, "").await?;
        act::loaded(page).await?;
        const GIVEN_UP: &str = "
            return navigator.serviceWorker.getRegistration().then(found => !found)";
        page.until("the worker to give up", GIVEN_UP, &[]).await?;
        check::same(page, "Caches", caches(page).await?, Vec::<String>::new()).await?;
        check::lacks(page, "offline-ready").await?;
        act::follow(page, "begin").await?;
        journey::to_the_end(page, &vignette("V59")?.answers).await?;
        Ok(())
    })
}

/// How the file with the deferred code is named.
const CODE: &str = "/app_deferred-";

fn an_entry_that_is_gone_is_fetched_and_kept_again(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::open(page, "").await?;
        act::settled(page).await?;
        const NAMES: &str = "
            return caches.keys().then(names => caches.open(names[0])).then(cache => cache.keys())
              .then(kept => kept.map(request => request.url))";
        let before: Vec<String> = page.script(NAMES, &[]).await?;
        const LOSE: &str = "
            return caches.keys().then(names => caches.open(names[0]))
              .then(cache => cache.delete(arguments[0]))";
        let code = before.iter().find(|name| name.contains(CODE));
        let lost: bool = page.script(LOSE, &[json!(code)]).await?;
        check::that(page, lost, "The code was kept").await?;
        act::reload(page).await?;
        act::loaded(page).await?;
        const AGAIN: &str = "
            return caches.keys().then(names => caches.open(names[0]))
              .then(cache => cache.match(arguments[0])).then(found => !!found)";
        page.until("the code to be kept again", AGAIN, &[json!(code)])
            .await?;
        Ok(())
    })
}

fn a_page_in_the_place_of_a_file_is_never_kept(engine: Engine) -> Result {
    for (begins, ends) in [
        ("app_deferred-", ".wasm"),
        ("figures-", ".txt"),
        ("icon", ".svg"),
    ] {
        let copy = server::Copy::new()?;
        replace(&copy, begins, ends)?;
        in_engine_over(engine, copy.folder(), async |page| {
            page.allow_in_log("/icon.svg");
            act::open(page, "").await?;
            asked_for(page, "/licences.txt").await?;
            const GIVEN_UP: &str = "
                return navigator.serviceWorker.getRegistration().then(found => !found)";
            page.until("the worker to give up", GIVEN_UP, &[]).await?;
            check::same(page, "Caches", caches(page).await?, Vec::<String>::new()).await?;
            check::lacks(page, "offline-ready").await?;
            // It heals as soon as the host does, and takes what the browser has kept of it along.
            copy.mend()?;
            act::reload(page).await?;
            find::by_id(page, "offline-ready").await?;
            act::reload(page).await?;
            act::settled(page).await
        })?;
    }
    Ok(())
}

fn a_new_version_with_a_spoiled_file_is_never_offered(engine: Engine) -> Result {
    // The program is another one, and a host that has no such file yet sends a page; or it sends
    // the right file under a wrong type.
    const WRONG_TYPE: &str = "
        const given = self.fetch;
        self.fetch = async (...asked) => {
          const found = await given(...asked);
          return found.url.endsWith('.css')
            ? new Response(found.body, { headers: { 'content-type': 'text/html' } }) : found;
        };";
    for wrong_type in [false, true] {
        let copy = server::Copy::new()?;
        in_engine_over(engine, copy.folder(), async |page| {
            act::open(page, "").await?;
            act::settled(page).await?;
            in_other_clothes(&copy)?;
            match wrong_type {
                true => copy.edit("sw.js", |worker| format!("{WRONG_TYPE}{worker}"))?,
                false => replace(&copy, "app_bg-", ".wasm")?,
            }
            const ENDED: &str = "
                return navigator.serviceWorker.getRegistration().then(found => found.update()
                  .then(() => new Promise(ended => {
                    const next = found.installing;
                    if (!next) ended(!found.waiting);
                    else next.onstatechange = () => ended(next.state === 'redundant');
                  })))";
            page.until("the new version to be refused", ENDED, &[])
                .await?;
            act::visit(page, "#/about").await?;
            act::at(page, "#/about").await?;
            check::lacks(page, "update").await?;
            check::same(page, "Caches", caches(page).await?.len(), 1).await?;
            act::reload(page).await?;
            act::settled(page).await
        })?;
    }
    Ok(())
}

fn a_new_version_that_was_spoiled_while_it_waited_does_not_take_over(engine: Engine) -> Result {
    let copy = server::Copy::new()?;
    in_engine_over(engine, copy.folder(), async |page| {
        act::open(page, "").await?;
        act::settled(page).await?;
        in_other_clothes(&copy)?;
        act::reload(page).await?;
        page.until("the new version to wait", WAITS, &[]).await?;
        act::visit(page, "#/about").await?;
        act::at(page, "#/about").await?;
        spoil(page, "app_bg-", true).await?;
        let program = copy.name("app_bg-", ".wasm")?;
        copy.cut(&program, 0)?;
        page.allow_in_log(".wasm");
        page.site.clear_log();
        act::click(page, "update-now").await?;
        asked_for(page, ".wasm").await?;
        page.until(
            "the page to say so",
            "return document.getElementById('update').innerText.includes(arguments[0])",
            &[json!(interface("offline.update-refused")?)],
        )
        .await?;
        act::reload(page).await?;
        let new: bool = page.script(IS_NEW, &[]).await?;
        check::that(page, !new, "The old version goes on").await?;

        copy.mend()?;
        in_other_clothes(&copy)?;
        act::click(page, "update-now").await?;
        page.until("the new version", IS_NEW, &[]).await?;
        act::started(page).await
    })
}

fn a_spoiled_entry_is_fetched_again_by_itself(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::open(page, "").await?;
        act::settled(page).await?;
        for end in ["app_bg-", "app_deferred-", ".js", ".css", "/"] {
            spoil(page, end, false).await?;
        }
        act::reload(page).await?;
        act::settled(page).await?;
        const WHOLE: &str = "
            return caches.keys().then(names => caches.open(names[0])).then(async cache => {
              for (const request of await cache.keys()) {
                const text = await (await cache.match(request)).text();
                if (text === arguments[0]) return false;
              }
              return true;
            })";
        page.until("all entries to be whole", WHOLE, &[json!(PAGE)])
            .await?;
        Ok(())
    })
}

fn a_spoiled_entry_that_the_host_lacks_is_told_and_reload_mends_it(engine: Engine) -> Result {
    let copy = server::Copy::new()?;
    in_engine_over(engine, copy.folder(), async |page| {
        act::open(page, "").await?;
        act::settled(page).await?;
        spoil(page, "app_bg-", false).await?;
        replace(&copy, "app_bg-", ".wasm")?;
        page.allow_in_log("fetch");
        page.allow_in_log("NetworkError");
        page.allow_in_log("Load failed");
        page.allow_in_log(".wasm");
        act::refresh(page).await?;
        act::failed(page).await?;
        check::lacks(page, "offline-ready").await?;
        copy.mend()?;
        try_again(page).await?;
        act::started(page).await?;
        act::settled(page).await
    })
}

fn where_only_a_newer_version_is_to_be_had_reload_leads_to_it(engine: Engine) -> Result {
    let copy = server::Copy::new()?;
    in_engine_over(engine, copy.folder(), async |page| {
        act::open(page, "").await?;
        act::settled(page).await?;
        spoil(page, "app_bg-", false).await?;
        // The host keeps the files of its newest version only.
        let program = copy.name("app_bg-", ".wasm")?;
        let new = program.replace("app", "program");
        copy.cut(&program, usize::MAX)?;
        fs::rename(copy.folder().join(&program), copy.folder().join(&new))?;
        for name in ["index.html", "sw.js"] {
            copy.edit(name, |text| text.replace(&program, &new))?;
        }
        in_other_clothes(&copy)?;
        for words in [
            "404",
            "fetch",
            "NetworkError",
            "Load failed",
            ".wasm",
            "status",
        ] {
            page.allow_in_log(words);
        }
        act::refresh(page).await?;
        act::failed(page).await?;
        try_again(page).await?;
        page.until("the new version", IS_NEW, &[]).await?;
        act::started(page).await
    })
}

/// Waits until the host was asked for a file: by the worker, where the page has no need of it.
async fn asked_for(page: &Page, ends: &str) -> Result {
    while !(page.site.log().iter()).any(|(_, path)| path.ends_with(ends)) {
        find::screen(page).await?;
    }
    Ok(())
}

async fn try_again(page: &Page) -> Result {
    const AGAIN: &str = "document.querySelector('#failure [data-boot=reload]').click()";
    page.script::<()>(AGAIN, &[]).await
}
