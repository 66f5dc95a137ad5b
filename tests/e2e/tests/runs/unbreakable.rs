//! What a browser, another page, an extension or a full device may do to a run.

use e2e::server::Copy;
use e2e::sheet::{Sheet, vignette};
use e2e::{Engine, Page, Result, act, check, find, in_browser, in_engine, in_engine_over, journey};
use serde_json::json;

use crate::words::interface;

e2e::in_engines! {
    full {
        with_the_tabs_storage_full_the_run_works_and_says_so,
        a_page_that_comes_back_alive_has_no_erased_answers,
        a_page_that_comes_back_alive_goes_on_where_it_was,
        a_run_goes_on_while_an_extension_adds_elements,
        where_printing_is_refused_the_page_goes_on,
        without_the_first_script_the_start_page_reads_and_says_so,
    }
    // Its driver lets no script open a tab.
    not_webkit {
        two_tabs_of_one_run_go_their_own_ways,
    }
}

/// That the app has not given up.
async fn goes_on(page: &Page) -> Result {
    let well: bool = page
        .script("return document.getElementById('failure').hidden", &[])
        .await?;
    check::that(page, well, "The app goes on").await
}

fn with_the_tabs_storage_full_the_run_works_and_says_so(engine: Engine) -> Result {
    const FILL: &str = "
        for (let size = 1 << 20; size > 0; size >>= 1)
          try { for (let at = 0; ; at++) sessionStorage.setItem(size + '-' + at, 'x'.repeat(size)) }
          catch (_) {}
        return sessionStorage.length";
    in_engine(engine, async |page| {
        act::open(page, "").await?;
        let others: u32 = page.script(FILL, &[]).await?;
        act::follow(page, "begin").await?;
        journey::to_question(page, &Sheet::mild(), "right-now").await?;
        check::says(page, ".app-notice", &interface("notice.not-stored")?).await?;
        let (_, screen) = journey::to_the_end(page, &vignette("V57")?.answers).await?;
        check::same(page, "The end", screen.address.as_str(), "#/result").await?;
        let after: u32 = page.script("return sessionStorage.length", &[]).await?;
        check::same(page, "What others stored", after, others).await
    })
}

/// The browser gives the worker no room: nothing is kept, and the page works.
#[test]
fn without_room_for_the_files_the_page_works() -> Result {
    in_browser(async |page| {
        let quota = json!({ "origin": page.url("").trim_end_matches('/'), "quotaSize": 100_000 });
        page.devtools("Storage.overrideQuotaForOrigin", quota)
            .await?;
        page.allow_in_log("Quota");
        act::open(page, "").await?;
        act::loaded(page).await?;
        const GIVEN_UP: &str = "
            return navigator.serviceWorker.getRegistration().then(found => !found)";
        page.until("the worker to give up", GIVEN_UP, &[]).await?;
        let caches: Vec<String> = page.script("return caches.keys()", &[]).await?;
        check::same(page, "Caches", caches, Vec::<String>::new()).await?;
        check::lacks(page, "offline-ready").await?;
        act::follow(page, "begin").await?;
        let (_, screen) = journey::to_the_end(page, &vignette("V59")?.answers).await?;
        check::same(page, "The level", screen.level.as_deref(), Some("go-now")).await
    })
}

fn two_tabs_of_one_run_go_their_own_ways(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        journey::to_question(page, &Sheet::mild(), "saddle").await?;
        let first = page.driver.window().await?;
        // A tab that a page opens begins with a copy of what that page has stored.
        page.script::<()>("window.open(location.href)", &[]).await?;
        let tabs = page.driver.windows().await?;
        let second = tabs.into_iter().find(|tab| *tab != first);
        let second = second.ok_or_else(|| e2e::Fault::new("No second tab was opened."))?;
        page.driver.switch_to_window(second).await?;
        act::started(page).await?;
        let danger = Sheet::mild().with("saddle", "numb-saddle");
        journey::answer(page, &danger).await?;
        let stop = act::go_on(page).await?;
        check::same(page, "The second tab", stop.address.as_str(), "#/stop").await?;

        page.driver.switch_to_window(first).await?;
        act::reload(page).await?;
        let screen = act::at(page, "#/q/3").await?;
        check::same(
            page,
            "Ticked in the first tab",
            screen.chosen("saddle"),
            Vec::<&str>::new(),
        )
        .await?;
        let (_, screen) = journey::to_the_end(page, &vignette("V57")?.answers).await?;
        check::same(page, "The first tab", screen.address.as_str(), "#/result").await
    })
}

/// A page that the browser kept alive must not come back with answers that were erased meanwhile.
fn a_page_that_comes_back_alive_has_no_erased_answers(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        journey::to_question(page, &Sheet::mild(), "where").await?;
        // Another page of the host, in the same tab.
        page.driver.goto(page.url("closed.htm")).await?;
        page.script::<()>("sessionStorage.clear()", &[]).await?;
        page.driver.back().await?;
        act::started(page).await?;
        let screen = act::at(page, "#/q/1").await?;
        check::same(page, "Ticked", screen.chosen("age"), Vec::<&str>::new()).await?;
        check::same(page, "Kept", act::kept(page).await?, None).await
    })
}

fn a_page_that_comes_back_alive_goes_on_where_it_was(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        let before = journey::to_question(page, &Sheet::mild(), "where").await?;
        page.driver.goto(page.url("closed.htm")).await?;
        page.driver.back().await?;
        act::started(page).await?;
        let screen = act::at(page, &before.address).await?;
        check::same(page, "Asked", screen.asked(), before.asked()).await?;
        goes_on(page).await
    })
}

/// Before it starts, the program has all the memory that it can ever have, and others have taken it.
#[test]
fn without_memory_the_way_out_is_shown_and_the_run_is_kept() -> Result {
    const USE_UP: &str = "
        const begin = WebAssembly.instantiate;
        WebAssembly.instantiate = async (...parts) => {
          const made = await begin(...parts);
          const exported = Object.values(made.exports);
          const memory = exported.find(part => part instanceof WebAssembly.Memory);
          for (let pages = 65536; pages > 0;)
            try { memory.grow(pages) } catch (_) { pages >>= 1 }
          window.taken = memory.buffer.byteLength;
          return made;
        }";
    in_browser(async |page| {
        act::begin(page).await?;
        let before = journey::to_question(page, &Sheet::mild(), "legs").await?;
        let kept = act::kept(page).await?;
        let script = json!({ "source": USE_UP });
        let script = page
            .devtools("Page.addScriptToEvaluateOnNewDocument", script)
            .await?;
        page.allow_in_log("RuntimeError");
        page.driver.refresh().await?;
        page.until(
            "the failure panel, with the focus on it",
            "return document.activeElement?.id === 'failure'",
            &[],
        )
        .await?;
        let taken: u64 = page.script("return window.taken", &[]).await?;
        check::same(page, "Memory in use", taken, 1 << 32).await?;
        check::same(page, "Kept", act::kept(page).await?, kept).await?;

        page.devtools("Page.removeScriptToEvaluateOnNewDocument", script)
            .await?;
        page.script::<()>("document.querySelector('[data-boot=reload]').click()", &[])
            .await?;
        act::started(page).await?;
        let screen = act::at(page, &before.address).await?;
        check::same(page, "Asked", screen.asked(), before.asked()).await
    })
}

/// Extensions put their own elements into pages, and their own attributes.
fn a_run_goes_on_while_an_extension_adds_elements(engine: Engine) -> Result {
    const ADD: &str = "
        const add = (parent, before) => {
          const stranger = document.createElement('span');
          stranger.className = 'stranger';
          parent.insertBefore(stranger, before);
        };
        for (const parent of document.querySelectorAll('#app *:not(svg, svg *, select, option)'))
          if (!parent.closest('.stranger') && !parent.querySelector(':scope > .stranger')) {
            parent.setAttribute('data-stranger', '');
            add(parent, parent.firstChild);
            add(parent, null);
          }
        document.body.prepend(document.createElement('stranger-toolbar'));";
    in_engine(engine, async |page| {
        let sheet = &vignette("V59")?.answers;
        let mut screen = act::begin(page).await?;
        while screen.address != "#/result" {
            page.script::<()>(ADD, &[]).await?;
            if screen.has("carry-on") {
                screen = act::follow(page, "carry-on").await?;
            } else {
                journey::answer(page, sheet).await?;
                page.script::<()>(ADD, &[]).await?;
                screen = act::go_on(page).await?;
            }
        }
        check::same(page, "The level", screen.level.as_deref(), Some("go-now")).await?;
        goes_on(page).await
    })
}

fn where_printing_is_refused_the_page_goes_on(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        journey::run(page, &vignette("V57")?.answers).await?;
        for refusal in [
            "window.print = () => { throw new DOMException('no', 'NotAllowedError') }",
            "window.print = () => {}",
        ] {
            page.script::<()>(refusal, &[]).await?;
            act::click(page, "print").await?;
            goes_on(page).await?;
            check::shows(page, "safety-net").await?;
        }
        Ok(())
    })
}

fn without_the_first_script_the_start_page_reads_and_says_so(engine: Engine) -> Result {
    for harm in ["boot-", "app-"] {
        let copy = Copy::new()?;
        let script = copy.name(harm, ".js")?;
        copy.cut(&script, 0)?;
        in_engine_over(engine, copy.folder(), async |page| {
            page.allow_in_log("404");
            page.allow_in_log("Failed to fetch");
            page.allow_in_log("Refused to execute");
            act::load(page, "").await?;
            let says = if harm == "boot-" {
                "no-script"
            } else {
                "failure"
            };
            page.until(
                "the page to say so",
                "return document.getElementById(arguments[0])?.checkVisibility()",
                &[json!(says)],
            )
            .await?;
            let number = find::count(page, "[data-level=call-now] .app-call").await?;
            check::that(page, number >= 1, "There is a number to call").await
        })?;
    }
    Ok(())
}
