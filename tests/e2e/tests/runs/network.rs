//! What leaves the device: nothing.

use e2e::sheet::vignette;
use e2e::{Engine, Result, act, check, find, in_browser, in_engine, journey};
use serde_json::json;

e2e::in_engines! {
    full {
        after_the_load_nothing_is_asked_for,
        no_answer_is_in_an_address_a_title_or_a_store_that_stays,
        a_break_of_the_policy_does_not_stay_unseen,
        the_worker_asks_for_nothing_more_than_the_files_once,
    }
}

fn after_the_load_nothing_is_asked_for(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::open(page, "").await?;
        act::settled(page).await?;
        let loaded = page.site.log();
        check::that(page, !loaded.is_empty(), "The page was loaded").await?;
        page.site.clear_log();
        act::follow(page, "begin").await?;
        journey::to_the_end(page, &vignette("V59")?.answers).await?;
        act::visit(page, "#/learn").await?;
        act::at(page, "#/learn").await?;
        act::drawn(page).await?;
        act::click(page, "next-step").await?;
        act::visit(page, "#/about").await?;
        act::at(page, "#/about").await?;
        act::erase(page).await?;
        act::at(page, "#/").await?;
        let later = page.site.log();
        check::that(
            page,
            later.is_empty(),
            &format!("Asked for after the load: {later:?}"),
        )
        .await?;
        check::stays_home(page).await
    })
}

#[test]
fn the_load_asks_for_each_file_once_and_for_none_that_is_missing() -> Result {
    // The worker asks for each once more, to keep it: here the page is looked at alone.
    const NO_WORKER: &str =
        "Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined })";
    in_browser(async |page| {
        let script = json!({ "source": NO_WORKER });
        page.devtools("Page.addScriptToEvaluateOnNewDocument", script)
            .await?;
        act::open(page, "").await?;
        act::loaded(page).await?;
        let paths = page.site.log().into_iter().map(|(_, path)| path);
        // The browser takes its icon for the tab and once more for the manifest.
        let mut paths: Vec<String> = paths.filter(|path| path != "/icon.svg").collect();
        let all = paths.len();
        paths.sort();
        paths.dedup();
        check::same(page, "Requests, and files", all, paths.len()).await?;
        for kind in ["/app_deferred-", "/figures-en-", "/deferred-"] {
            let found = paths.iter().filter(|path| path.starts_with(kind)).count();
            check::same(page, &format!("Files of {kind}"), found, 1).await?;
        }
        const STATUS: &str = "
            return performance.getEntriesByType('resource')
              .filter(entry => entry.responseStatus >= 400).map(entry => entry.name)";
        let missing: Vec<String> = page.script(STATUS, &[]).await?;
        check::that(page, missing.is_empty(), &format!("Missing: {missing:?}")).await?;
        check::stays_home(page).await
    })
}

fn the_worker_asks_for_nothing_more_than_the_files_once(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::open(page, "").await?;
        act::settled(page).await?;
        let first = page.site.log();
        for (_, path) in first.iter().filter(|(_, path)| path != "/icon.svg") {
            let times = first.iter().filter(|(_, other)| other == path).count();
            check::that(
                page,
                times <= 2,
                &format!("{path} was asked for {times} times, by page and worker"),
            )
            .await?;
        }
        page.site.clear_log();
        act::reload(page).await?;
        act::loaded(page).await?;
        let again: Vec<(String, String)> = page.site.log();
        // Only whether there is a new version.
        let files = again.iter().filter(|(_, path)| path != "/sw.js").count();
        check::that(page, files == 0, &format!("A reload asks for {again:?}")).await?;
        check::stays_home(page).await
    })
}

fn no_answer_is_in_an_address_a_title_or_a_store_that_stays(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        journey::run(page, &vignette("V43")?.answers).await?;
        let left: u32 = page.script("return localStorage.length", &[]).await?;
        check::same(page, "Kept beyond the tab", left, 0).await?;
        let cookies = page.driver.get_all_cookies().await?;
        check::that(page, cookies.is_empty(), "There is no cookie").await?;
        let search: String = page.script("return location.search", &[]).await?;
        check::same(page, "The query", search.as_str(), "").await?;
        let bases: u32 = page
            .script(
                "return indexedDB.databases().then(found => found.length)",
                &[],
            )
            .await?;
        check::same(page, "Data bases", bases, 0).await
    })
}

fn a_break_of_the_policy_does_not_stay_unseen(engine: Engine) -> Result {
    const BREAKS: [&str; 3] = [
        "document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">x</p>')",
        "const script = document.createElement('script');
         script.textContent = 'window.ran = true';
         document.body.append(script)",
        "new Image().src = 'https://example.com/x.png'",
    ];
    in_engine(engine, async |page| {
        act::open(page, "").await?;
        for broken in BREAKS {
            page.script::<()>(broken, &[]).await?;
            find::logged(page, broken).await?;
        }
        let ran: bool = page.script("return window.ran === true", &[]).await?;
        check::that(page, !ran, "An inline script does not run").await
    })
}
