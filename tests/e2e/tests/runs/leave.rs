//! Leaving this page at once, and never by accident.

use e2e::server::Copy;
use e2e::sheet::vignette;
use e2e::{Engine, Page, Result, act, check, find, in_engine, in_engine_over, journey};
use serde_json::json;
use thirtyfour::Key;

use crate::words::interface;

e2e::in_engines! {
    always {
        leaving_erases_the_run_and_back_finds_the_start,
    }
    full {
        leaving_shows_nothing_of_the_page_and_can_be_taken_back,
        whoever_looks_away_has_left,
        escape_three_times_leaves_and_says_so_before,
        nothing_else_on_the_keyboard_leaves,
        escape_with_anything_between_stays,
        leaving_by_escape_is_turned_off_and_on_at_the_start,
        leaving_needs_no_program,
        staying_starts_the_program_that_came_meanwhile,
    }
    // Its driver waits for the script, too, and for as long.
    not_webkit {
        leaving_needs_no_file,
    }
}

/// Waits for the page that says nothing.
async fn closed(page: &Page) -> Result {
    const CLOSED: &str = "return location.pathname.endsWith('/closed.htm')";
    page.until("the closed page", CLOSED, &[]).await?;
    Ok(())
}

/// Waits until the page is being left.
async fn closing(page: &Page) -> Result {
    const CLOSING: &str = "return document.activeElement?.id === 'closing'";
    page.until("the page to be left", CLOSING, &[]).await?;
    Ok(())
}

/// That nobody is about to leave.
async fn stays(page: &Page) -> Result {
    let hidden: bool = page
        .script("return document.getElementById('closing').hidden", &[])
        .await?;
    check::that(page, hidden, "The page is not being left").await
}

async fn leave(page: &Page) -> Result {
    page.script::<()>("document.querySelector('[data-leave]').click()", &[])
        .await?;
    closing(page).await
}

async fn escape(page: &Page) -> Result {
    act::press(page, Key::Escape.value().to_string()).await
}

fn leaving_erases_the_run_and_back_finds_the_start(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        journey::to_question(page, &vignette("V59")?.answers, "legs").await?;
        leave(page).await?;
        closed(page).await?;
        check::same(page, "What is kept", act::kept(page).await?, None).await?;
        // However far back: the steps of the run are in the history still.
        for _ in 0..3 {
            page.driver.back().await?;
            act::started(page).await?;
            act::at(page, "#/").await?;
            check::shows(page, "begin").await?;
            check::same(page, "What is kept", act::kept(page).await?, None).await?;
        }
        let screen = act::follow(page, "begin").await?;
        check::same(page, "Asked", screen.asked(), ["age"]).await?;
        act::choose(page, "age", "40-49").await?;
        act::go_on(page).await?;
        act::back(page, "#/q/1").await?;
        Ok(())
    })
}

fn leaving_shows_nothing_of_the_page_and_can_be_taken_back(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        let before = journey::to_question(page, &vignette("V59")?.answers, "danger-signs").await?;
        let draft = before.questions[0].options[0].id.clone();
        act::choose(page, "danger-signs", &draft).await?;
        let kept = act::kept(page).await?;
        leave(page).await?;
        let seen = find::seen(page, "body").await?;
        check::that(
            page,
            !seen.contains(&before.heading),
            "The question is gone",
        )
        .await?;
        let title = find::screen(page).await?.title;
        let words = interface("leave.closing")?;
        check::same(page, "The title", title, words).await?;

        const STAY: &str = "
            document.getElementById('stay').click();
            return document.getElementById('closing').hidden";
        page.until("the way back", STAY, &[]).await?;
        let after = find::screen(page).await?;
        check::same(page, "The title", &after.title, &before.title).await?;
        check::same(page, "Ticked", after.chosen("danger-signs"), [&*draft]).await?;
        check::same(page, "Kept", act::kept(page).await?, kept).await?;
        act::choose(page, "danger-signs", &draft).await?;
        journey::to_the_end(page, &vignette("V59")?.answers).await?;
        Ok(())
    })
}

/// Another tab, another program, a locked phone: what is not looked at may be found by others.
fn whoever_looks_away_has_left(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        journey::to_question(page, &vignette("V59")?.answers, "legs").await?;
        const AWAY: &str = "
            document.querySelector('[data-leave]').click();
            Object.defineProperty(document, 'hidden', { value: true });
            document.dispatchEvent(new Event('visibilitychange'));
            return sessionStorage.getItem(arguments[0])";
        let kept: Option<String> = page.script(AWAY, &[json!(act::RUN)]).await?;
        check::same(page, "What is kept", kept, None).await?;
        closed(page).await
    })
}

fn escape_three_times_leaves_and_says_so_before(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        // By one action, so that no slow machine lies between.
        act::press(page, Key::Escape.value().to_string().repeat(2)).await?;
        check::says(page, "#leaving", &interface("leave.one")?).await?;
        // The line goes when the time is over, and from there on it is counted anew.
        page.until(
            "the time to be over",
            "return document.getElementById('leaving').textContent === ''",
            &[],
        )
        .await?;
        escape(page).await?;
        stays(page).await?;
        act::press(page, Key::Escape.value().to_string().repeat(2)).await?;
        closing(page).await?;
        closed(page).await
    })
}

/// What a key sends: its name, and what else is true of the press.
const PRESS: &str = "
    const [key, also] = arguments;
    const made = new KeyboardEvent('keydown', { key, bubbles: true, ...also });
    document.activeElement.dispatchEvent(made)";

fn nothing_else_on_the_keyboard_leaves(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        // Sticky Keys, a pause of a screen reader, a key that is held, a short cut of the system.
        act::press(page, Key::Shift.value().to_string().repeat(5)).await?;
        stays(page).await?;
        for (key, also) in [
            ("Shift", json!({})),
            ("Escape", json!({ "repeat": true })),
            ("Escape", json!({ "ctrlKey": true })),
            ("Escape", json!({ "shiftKey": true })),
            ("Escape", json!({ "altKey": true })),
            ("Escape", json!({ "metaKey": true })),
        ] {
            for _ in 0..5 {
                page.script::<()>(PRESS, &[json!(key), also.clone()])
                    .await?;
            }
            stays(page).await?;
        }
        // Or these would not be heard at all.
        const THREE: &str = "
            for (let times = 0; times < 3; times++)
              document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))";
        page.script::<()>(THREE, &[]).await?;
        closing(page).await
    })
}

fn escape_with_anything_between_stays(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        let (escape, tab) = (Key::Escape.value(), Key::Tab.value());
        act::press(page, format!("{escape}{escape}{tab}{escape}{escape}")).await?;
        stays(page).await?;
        act::click(page, "age-40-49").await?;
        act::press(page, format!("{escape}{escape}")).await?;
        stays(page).await?;
        act::choose(page, "age", "50-59").await?;
        act::go_on(page).await?;
        check::shows(page, "right-now").await
    })
}

fn leaving_by_escape_is_turned_off_and_on_at_the_start(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::open(page, "").await?;
        for (switch, other) in [("off", "on"), ("on", "off")] {
            act::click_at(page, &format!("button[data-keys={switch}]")).await?;
            let focus: String = page
                .script("return document.activeElement.dataset.keys", &[])
                .await?;
            check::same(page, "The focus", focus.as_str(), other).await?;
            act::reload(page).await?;
            act::press(page, Key::Escape.value().to_string().repeat(3)).await?;
            match switch {
                "off" => stays(page).await?,
                _ => closing(page).await?,
            }
        }
        closed(page).await
    })
}

fn leaving_needs_no_program(engine: Engine) -> Result {
    let copy = Copy::new()?;
    copy.run_first("window.fetch = () => new Promise(() => {})")?;
    in_engine_over(engine, copy.folder(), async |page| {
        act::load(page, "").await?;
        find::by_id(page, "begin").await?;
        act::press(page, Key::Escape.value().to_string().repeat(3)).await?;
        closing(page).await?;
        closed(page).await
    })
}

/// From the first paint on: the page itself has all that it takes.
fn leaving_needs_no_file(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        for by_key in [true, false] {
            page.site.hold(Some("/boot-"));
            act::load(page, "").await?;
            find::by_id(page, "begin").await?;
            match by_key {
                true => act::press(page, Key::Escape.value().to_string().repeat(3)).await?,
                false => leave(page).await?,
            }
            closing(page).await?;
            page.site.hold(None);
            closed(page).await?;
        }
        Ok(())
    })
}

/// The program looks for its place in the page, which is out of it while it is being left.
fn staying_starts_the_program_that_came_meanwhile(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        page.site.hold(Some(".wasm"));
        act::load(page, "").await?;
        find::by_id(page, "begin").await?;
        leave(page).await?;
        page.site.hold(None);
        const CAME: &str = "
            const names = performance.getEntriesByType('resource').filter((one) => one.responseEnd);
            return names.some((one) => one.name.endsWith('.wasm'))";
        page.until("the program", CAME, &[]).await?;
        const STAY: &str = "
            document.getElementById('stay').click();
            return document.getElementById('closing').hidden";
        page.until("the way back", STAY, &[]).await?;
        act::started(page).await?;
        act::begin(page).await?;
        Ok(())
    })
}
