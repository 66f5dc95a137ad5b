//! Without a connection: what one visit leaves, and what an update does.

use e2e::sheet::vignette;
use e2e::{Engine, Page, Result, act, check, find, in_engine, in_engine_over, journey, server};
use fs_err as fs;
use serde_json::json;

e2e::in_engines! {
    full {
        after_one_visit_a_whole_run_needs_no_host,
        a_new_version_is_offered_outside_a_run_and_loses_nothing,
        half_an_installation_is_none_and_the_page_works,
        an_entry_that_is_gone_is_fetched_and_kept_again,
        a_spoiled_entry_shows_the_way_out_and_reload_mends_it,
        spoiled_deferred_code_is_mended_by_trying_again,
    }
}

/// Takes every file away from the host.
fn lose_all(copy: &server::Copy) -> Result {
    for entry in fs::read_dir(copy.folder())? {
        fs::remove_file(entry?.path())?;
    }
    Ok(())
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
        // The same app in other clothes.
        for (name, old, new) in [
            ("index.html", "<body>", "<body data-new=\"yes\">"),
            ("sw.js", "VERSION=\"", "VERSION=\"new"),
        ] {
            copy.cut(name, usize::MAX)?;
            let path = copy.folder().join(name);
            let text = fs::read_to_string(&path)?;
            assert!(text.contains(old), "{name} lacks {old}");
            fs::write(&path, text.replace(old, new))?;
        }
        act::reload(page).await?;
        let new = "return document.body.dataset.new === 'yes'";
        let at_once: bool = page.script(new, &[]).await?;
        check::that(page, !at_once, "The old version goes on").await?;

        act::follow(page, "begin").await?;
        act::choose(page, "age", "40-49").await?;
        act::go_on(page).await?;
        let kept = act::kept(page).await?;
        check::that(page, kept.is_some(), "The run is kept").await?;
        const WAITS: &str = "
            return navigator.serviceWorker.getRegistration().then(found => !!found.waiting)";
        page.until("the new version to wait", WAITS, &[]).await?;
        check::lacks(page, "update").await?;

        act::visit(page, "#/about").await?;
        check::shows(page, "update").await?;
        act::click(page, "update-now").await?;
        page.until("the new version", new, &[]).await?;
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

/// Puts something else in the place of a file that the worker keeps.
const SPOIL: &str = "
    return caches.keys().then(names => caches.open(names[0])).then(async cache => {
      const kept = await cache.keys();
      const wasm = kept.find(request => request.url.includes(arguments[0]));
      const headers = { 'content-type': 'application/wasm' };
      await cache.put(wasm, new Response('not what it was', { headers }));
      return true;
    })";

/// How the file with the deferred code is named.
const CODE: &str = "/app_deferred-";

fn spoiled_deferred_code_is_mended_by_trying_again(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        journey::run(page, &vignette("V43")?.answers).await?;
        act::settled(page).await?;
        let spoiled: bool = page.script(SPOIL, &[json!(CODE)]).await?;
        check::that(page, spoiled, "The entry is spoiled").await?;
        act::reload(page).await?;
        find::by_id(page, "late-retry").await?;
        check::shows(page, "safety-net").await?;
        const MENDED: &str = "
            return caches.keys().then(names => caches.open(names[0]))
              .then(async cache => {
                const kept = await cache.keys();
                const code = kept.find(request => request.url.includes(arguments[0]));
                return (await (await cache.match(code)).text()) !== 'not what it was';
              })";
        page.until("the worker to fetch it again", MENDED, &[json!(CODE)])
            .await?;
        act::click(page, "late-retry").await?;
        act::complete(page).await?;
        check::shows(page, "why").await
    })
}

fn a_spoiled_entry_shows_the_way_out_and_reload_mends_it(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::open(page, "").await?;
        act::settled(page).await?;
        let spoiled: bool = page.script(SPOIL, &[json!("/app_bg-")]).await?;
        check::that(page, spoiled, "The entry is spoiled").await?;
        page.allow_in_log("WebAssembly");
        act::refresh(page).await?;
        check::shows(page, "failure").await?;
        let reload = find::seen(page, "#failure [data-boot=reload]").await?;
        check::that(page, !reload.is_empty(), "There is a way out").await?;
        page.script::<()>(
            "document.querySelector('#failure [data-boot=reload]').click()",
            &[],
        )
        .await?;
        act::started(page).await
    })
}
