//! What is shown when something does not work: no script, half a download, a crash, no storage.

use e2e::server::Copy;
use e2e::sheet::{Sheet, vignette};
use e2e::{
    Engine, Page, Result, act, check, find, in_browser, in_engine, in_engine_over, journey,
};
use serde_json::json;

use crate::words::interface;

e2e::in_engines! {
    full {
        without_the_program_the_start_page_reads_and_says_so,
        with_half_the_program_the_start_page_reads_and_says_so,
        a_crash_shows_the_way_out,
        a_panic_shows_the_way_out,
        an_error_of_someone_elses_script_stops_nothing,
    }
}

#[test]
fn without_script_the_start_page_reads() -> Result {
    in_browser(async |page| {
        page.devtools(
            "Emulation.setScriptExecutionDisabled",
            json!({ "value": true }),
        )
        .await?;
        act::load(page, "").await?;
        start_page_reads(page).await?;
        check::shows(page, "no-script").await
    })
}

fn without_the_program_the_start_page_reads_and_says_so(engine: Engine) -> Result {
    let copy = Copy::new()?;
    copy.cut(".wasm", 0)?;
    broken(engine, &copy)
}

fn with_half_the_program_the_start_page_reads_and_says_so(engine: Engine) -> Result {
    let copy = Copy::new()?;
    copy.cut(".wasm", 50_000)?;
    broken(engine, &copy)
}

/// The same for any harm to the download: on the start page, and on an address further in.
fn broken(engine: Engine, copy: &Copy) -> Result {
    in_engine_over(engine, copy.folder(), async |page| {
        page.allow_in_log("404");
        page.allow_in_log("WebAssembly");
        page.allow_in_log("wasm");
        // So Firefox calls a program that ends too early.
        page.allow_in_log("out of memory");
        for place in ["", "#/q/3"] {
            act::load(page, place).await?;
            page.until(
                "the failure panel",
                "return document.getElementById('failure')?.hidden === false",
                &[],
            )
            .await?;
            check::shows(page, "failure").await?;
            check::focus(page, "failure").await?;
            start_page_reads(page).await?;
        }
        page.site.clear_log();
        const RELOAD: &str = "
            window.old = true;
            document.querySelector('[data-boot=reload]').click()";
        page.script::<()>(RELOAD, &[]).await?;
        page.until(
            "the page to load again",
            "return !window.old && document.getElementById('failure')?.hidden === false",
            &[],
        )
        .await?;
        let again = page.site.log().iter().any(|(_, path)| path == "/");
        check::that(page, again, "Reload loads the page again").await
    })
}

fn a_crash_shows_the_way_out(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        journey::to_question(page, &Sheet::mild(), "legs").await?;
        // As the browser reports a trap in the program. Thrown from here it would come without
        // its kind, as an error of a script from elsewhere. In Firefox a script has kinds of its own.
        const CRASH: &str = "
            const error = new window.WebAssembly.RuntimeError('unreachable');
            dispatchEvent(new ErrorEvent('error', { error }))";
        page.script::<()>(CRASH, &[]).await?;
        page.until(
            "the failure panel, with the focus on it",
            "return document.activeElement?.id === 'failure'",
            &[],
        )
        .await?;
        check::shows(page, "failure").await?;
        page.script::<()>("document.querySelector('[data-boot=restart]').click()", &[])
            .await?;
        act::at(page, "#/").await?;
        find::by_id(page, "begin").await?;
        act::started(page).await?;
        check::shows(page, "begin").await?;
        check::same(page, "Kept", act::kept(page).await?, None).await
    })
}

fn a_panic_shows_the_way_out(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        // What the browser itself says of a program that has trapped.
        page.allow_in_log("unreachable");
        act::begin(page).await?;
        journey::to_question(page, &Sheet::mild(), "legs").await?;
        // Yew panics where the document makes no element.
        const BREAK: &str = "
            document.createElementNS = document.createElement = () => { throw new Error('none') };
            location.hash = '#/stop'";
        page.script::<()>(BREAK, &[]).await?;
        page.until(
            "the failure panel, with the focus on it",
            "return document.activeElement?.id === 'failure'",
            &[],
        )
        .await?;
        check::shows(page, "failure").await
    })
}

fn an_error_of_someone_elses_script_stops_nothing(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        const ERROR: &str = "
            const error = new TypeError('not ours');
            dispatchEvent(new ErrorEvent('error', { error }));
            dispatchEvent(new ErrorEvent('error', { message: 'Script error.' }))";
        page.script::<()>(ERROR, &[]).await?;
        let (_, screen) = journey::to_the_end(page, &vignette("V57")?.answers).await?;
        check::same(page, "The end", screen.address.as_str(), "#/result").await?;
        let hidden: bool = page
            .script("return document.getElementById('failure').hidden", &[])
            .await?;
        check::that(page, hidden, "The failure panel stays away").await
    })
}

#[test]
fn where_nothing_can_be_stored_the_run_works_and_says_so() -> Result {
    const FULL: &str = "
        Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };";
    const CLOSED: &str = "
        Object.defineProperty(window, 'sessionStorage', {
          get() { throw new DOMException('closed', 'SecurityError') },
        });";
    in_browser(async |page| {
        for (blocked, told) in [(FULL, "about.nothing"), (CLOSED, "about.blocked")] {
            let script = page
                .devtools(
                    "Page.addScriptToEvaluateOnNewDocument",
                    json!({ "source": blocked }),
                )
                .await?;
            act::begin(page).await?;
            journey::to_question(page, &Sheet::mild(), "right-now").await?;
            check::says(page, ".app-notice", &interface("notice.not-stored")?).await?;
            let (_, screen) = journey::to_the_end(page, &vignette("V57")?.answers).await?;
            check::same(page, "The end", screen.address.as_str(), "#/result").await?;
            act::visit(page, "#/about").await?;
            act::at(page, "#/about").await?;
            page.until(
                "what is stored",
                "return document.getElementById('stored')?.textContent === arguments[0]",
                &[json!(interface(told)?)],
            )
            .await?;
            page.devtools("Page.removeScriptToEvaluateOnNewDocument", script)
                .await?;
        }
        Ok(())
    })
}

/// What cannot wait can be read, and called.
async fn start_page_reads(page: &Page) -> Result {
    let signs = find::count(page, "[data-level=call-now] li").await?;
    check::that(page, signs >= 8, "The signs are listed").await?;
    const READS: &str = "
        return [...document.querySelectorAll('[data-level=call-now] li, .app-call')]
          .every(element => element.checkVisibility() && element.textContent.trim() !== '')";
    let read: bool = page.script(READS, &[]).await?;
    check::that(page, read, "The signs and the number can be read").await?;
    let number = find::count(page, "[data-level=call-now] a[href^='tel:']").await?;
    check::that(page, number >= 1, "There is a number to call").await
}
