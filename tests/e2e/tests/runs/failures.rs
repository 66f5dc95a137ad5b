//! What is shown when something does not work: no script, half a download, a crash, no storage.

use e2e::server::Copy;
use e2e::sheet::{Sheet, vignette};
use e2e::{Engine, Page, Result, act, check, find, in_browser, in_engine, in_engine_over, journey};
use serde_json::json;

use crate::words::interface;

e2e::in_engines! {
    full {
        without_the_program_the_start_page_reads_and_says_so,
        with_half_the_program_the_start_page_reads_and_says_so,
        a_program_that_stops_half_way_is_told_and_may_still_come,
        without_webassembly_the_page_says_what_still_helps,
        a_crash_shows_the_way_out,
        an_error_of_someone_elses_script_stops_nothing,
    }
    // Its driver waits for the script, too, and for as long.
    not_webkit {
        a_script_that_does_not_come_hides_nothing_for_long,
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
            act::failed(page).await?;
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
        check::that(page, again, "Reload loads the page again").await?;
        // What the browser has kept of it goes, too.
        copy.mend()?;
        page.script::<()>(RELOAD, &[]).await?;
        act::started(page).await
    })
}

/// The connection stops in the middle of the program, and ends neither well nor badly.
fn a_program_that_stops_half_way_is_told_and_may_still_come(engine: Engine) -> Result {
    const STALL: &str = "
        const given = window.fetch;
        window.fetch = async (name, ...more) => {
          const whole = await given(name, ...more);
          if (!String(name).endsWith('.wasm')) return whole;
          const bytes = new Uint8Array(await whole.arrayBuffer());
          const headers = { 'content-type': 'application/wasm' };
          return new Response(new ReadableStream({
            start(stream) {
              stream.enqueue(bytes.slice(0, 50000));
              window.goOn = () => { stream.enqueue(bytes.slice(50000)); stream.close(); };
            },
          }), { headers });
        };";
    let copy = Copy::new()?;
    copy.run_first(STALL)?;
    // Each in a browser of its own: Firefox does not go on with a second such program.
    for place in ["", "#/about"] {
        in_engine_over(engine, copy.folder(), async |page| {
            act::load(page, place).await?;
            act::failed(page).await?;
            check::shows(page, "failure").await?;
            check::says(page, "#failure", &interface("failure.slow")?).await?;
            let reload = find::count(page, "#failure :not([hidden]) > [data-boot=reload]").await?;
            check::same(page, "Ways to load it again", reload, 1).await?;
            check::lacks(page, "loading").await?;
            start_page_reads(page).await?;
            page.script::<()>("window.goOn()", &[]).await?;
            act::started(page).await?;
            act::at(page, if place.is_empty() { "#/" } else { place }).await?;
            goes_on(page).await
        })?;
    }
    Ok(())
}

/// Who needs the list of what cannot wait does not need the script.
fn a_script_that_does_not_come_hides_nothing_for_long(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        page.site.hold(Some("/boot-"));
        for place in ["", "#/q/3"] {
            act::load(page, place).await?;
            page.until("the start page to be seen", START_IS_SEEN, &[])
                .await?;
            start_page_reads(page).await?;
            const SAID: &str = "return document.getElementById('no-script').checkVisibility()";
            page.until("the page to say so", SAID, &[]).await?;
        }
        page.site.hold(None);
        act::started(page).await?;
        check::lacks(page, "no-script").await
    })
}

const START_IS_SEEN: &str = "
    return !!document.getElementById('begin')?.checkVisibility({ visibilityProperty: true })";

fn without_webassembly_the_page_says_what_still_helps(engine: Engine) -> Result {
    let copy = Copy::new()?;
    copy.run_first("delete window.WebAssembly")?;
    in_engine_over(engine, copy.folder(), async |page| {
        for place in ["", "#/q/3"] {
            act::load(page, place).await?;
            act::failed(page).await?;
            check::focus(page, "failure").await?;
            check::says(page, "#failure", &interface("failure.no-wasm")?).await?;
            check::says(page, "#failure", &interface("failure.call")?).await?;
            let shown = find::count(page, "#failure :not([hidden]) > [data-boot]").await?;
            check::same(page, "Buttons that would not help", shown, 0).await?;
            let file: String = page
                .script("return document.getElementById('single-file').href", &[])
                .await?;
            check::same(page, "The file", file, page.url(site::single::NAME)).await?;
            start_page_reads(page).await?;
        }
        Ok(())
    })
}

fn a_crash_shows_the_way_out(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        journey::to_question(page, &Sheet::mild(), "legs").await?;
        // Yew cannot draw any more, and panics: what the browser then reports is the real thing.
        const BREAK: &str = "
            Element.prototype.setAttribute = () => { throw new TypeError('no') };
            document.querySelector('#legs input').click()";
        page.allow_in_log("unreachable");
        page.allow_in_log("RuntimeError");
        page.script::<()>(BREAK, &[]).await?;
        act::failed(page).await?;
        check::focus(page, "failure").await?;
        check::shows(page, "failure").await?;
        check::says(page, "#failure", &interface("failure.text")?).await?;
        page.script::<()>("document.querySelector('[data-boot=restart]').click()", &[])
            .await?;
        act::at(page, "#/").await?;
        find::by_id(page, "begin").await?;
        act::started(page).await?;
        check::shows(page, "begin").await?;
        check::same(page, "Kept", act::kept(page).await?, None).await
    })
}

fn an_error_of_someone_elses_script_stops_nothing(engine: Engine) -> Result {
    // The kinds of error that end the app are its own only where it is named in them.
    const FOREIGN: &str = "
        const endless = () => endless() + 1;
        window.foreign = () => {
          setTimeout(() => { throw new RangeError('not ours') });
          setTimeout(endless);
          Promise.reject(new RangeError('not ours'));
          setTimeout(() => { throw new window.WebAssembly.RuntimeError('not ours') });
          let heard = 0;
          for (const kind of ['error', 'unhandledrejection'])
            addEventListener(kind, () => { heard += 1; window.heardAll = heard === 4 });
        };";
    let copy = Copy::new()?;
    copy.run_first(FOREIGN)?;
    in_engine_over(engine, copy.folder(), async |page| {
        act::begin(page).await?;
        const ERROR: &str = "
            const error = new TypeError('not ours');
            dispatchEvent(new ErrorEvent('error', { error }));
            dispatchEvent(new ErrorEvent('error', { message: 'Script error.' }))";
        page.script::<()>(ERROR, &[]).await?;
        for words in ["not ours", "Maximum call stack", "too much recursion"] {
            page.allow_in_log(words);
        }
        page.script::<()>("window.foreign()", &[]).await?;
        page.until("all of them", "return window.heardAll", &[])
            .await?;
        goes_on(page).await?;
        let (_, screen) = journey::to_the_end(page, &vignette("V57")?.answers).await?;
        check::same(page, "The end", screen.address.as_str(), "#/result").await?;
        goes_on(page).await
    })
}

/// That the app has not given up.
async fn goes_on(page: &Page) -> Result {
    let hidden: bool = page
        .script("return document.getElementById('failure').hidden", &[])
        .await?;
    check::that(page, hidden, "The failure panel stays away").await
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
    let number = find::count(page, "[data-level=call-now] .app-call").await?;
    check::that(page, number >= 1, "There is a number to call").await
}
