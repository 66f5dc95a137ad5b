//! Help that cannot wait: now, today, and on every screen after.

use e2e::find;
use e2e::sheet::{Sheet, vignette};
use e2e::{Engine, Page, Result, act, check, in_engine, journey};

use crate::words::interface;

e2e::in_engines! {
    always {
        go_now_comes_first_and_stays_on_every_later_screen,
    }
    full {
        a_call_now_sign_is_answered_in_place,
        call_now_ends_the_run_until_it_is_taken_back,
        none_and_a_tick_take_each_others_place,
        same_day_comes_first_and_stays_on_every_later_screen,
        someone_who_is_not_safe_sees_whom_to_talk_to_first,
    }
}

fn a_call_now_sign_is_answered_in_place(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::open(page, "").await?;
        act::country(page, "gb").await?;
        act::follow(page, "begin").await?;
        journey::to_question(page, &Sheet::mild(), "right-now").await?;
        check::same(page, "Said aloud before", spoken(page).await?.as_str(), "").await?;

        act::choose(page, "right-now", "chest-pain").await?;
        let advice = "li:has(#right-now-chest-pain) .app-choice__alert";
        check::same(
            page,
            "Advice under the option",
            find::count(page, advice).await?,
            1,
        )
        .await?;
        let call = format!("{advice} .app-call[href='tel:999']");
        check::same(
            page,
            "The number to call",
            find::count(page, &call).await?,
            1,
        )
        .await?;
        check::same(
            page,
            "All advice",
            find::count(page, ".app-choice__alert").await?,
            1,
        )
        .await?;
        let said = spoken(page).await?;
        check::that(page, !said.is_empty(), "The advice is announced").await?;
        check::focus(page, "right-now-chest-pain").await?;
        let address = find::screen(page).await?.address;
        check::same(page, "The address", address.as_str(), "#/q/2").await?;

        // A second sign has its own advice, and what was said is not said again.
        act::choose(page, "right-now", "cold-leg").await?;
        check::same(
            page,
            "All advice",
            find::count(page, ".app-choice__alert").await?,
            2,
        )
        .await?;
        check::same(page, "Said aloud", spoken(page).await?, said).await?;

        act::choose(page, "right-now", "cold-leg").await?;
        act::choose(page, "right-now", "chest-pain").await?;
        check::same(
            page,
            "All advice",
            find::count(page, ".app-choice__alert").await?,
            0,
        )
        .await?;
        check::same(page, "Said aloud", spoken(page).await?.as_str(), "").await
    })
}

fn call_now_ends_the_run_until_it_is_taken_back(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::open(page, "").await?;
        act::country(page, "gb").await?;
        act::follow(page, "begin").await?;
        journey::to_question(page, &Sheet::mild(), "right-now").await?;
        act::choose(page, "right-now", "chest-pain").await?;
        let screen = act::go_on(page).await?;
        check::same(page, "After Continue", screen.address.as_str(), "#/stop").await?;
        check::same(page, "The level", screen.level.as_deref(), Some("call-now")).await?;
        check::same(page, "The flags", screen.flags(), ["chest-pain"]).await?;
        check::lacks(page, "carry-on").await?;
        check::shows(page, "safety-net").await?;
        let call = ".app-care-card .app-call[href='tel:999']";
        check::same(
            page,
            "The number to call",
            find::count(page, call).await?,
            1,
        )
        .await?;
        act::follow(page, "going").await?;
        act::complete(page).await?;
        check::says(page, "#sheet-who-age", "40").await?;
        check::says(page, "main", &interface("stop.not-asked")?).await?;
        act::follow(page, "back").await?;
        for place in ["#/result", "#/q/3"] {
            act::visit(page, place).await?;
            act::at(page, "#/stop").await?;
        }

        let screen = act::follow(page, "mistake").await?;
        check::same(page, "The list", screen.asked(), ["right-now"]).await?;
        check::same(
            page,
            "Still ticked",
            screen.chosen("right-now"),
            ["chest-pain"],
        )
        .await?;
        act::choose(page, "right-now", "chest-pain").await?;
        act::choose(page, "right-now", "none").await?;
        let screen = act::go_on(page).await?;
        check::same(page, "After taking it back", screen.asked(), ["saddle"]).await?;
        check::lacks(page, "urgent").await
    })
}

fn none_and_a_tick_take_each_others_place(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        journey::to_question(page, &Sheet::mild(), "right-now").await?;
        act::choose(page, "right-now", "stroke").await?;
        act::choose(page, "right-now", "none").await?;
        let chosen = find::screen(page).await?;
        check::same(page, "Chosen", chosen.chosen("right-now"), ["none"]).await?;
        check::same(
            page,
            "Advice",
            find::count(page, ".app-choice__alert").await?,
            0,
        )
        .await?;
        act::choose(page, "right-now", "stroke").await?;
        let chosen = find::screen(page).await?;
        check::same(page, "Chosen", chosen.chosen("right-now"), ["stroke"]).await
    })
}

fn go_now_comes_first_and_stays_on_every_later_screen(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        stays(page, &vignette("V01")?.answers, "go-now", "cauda-equina").await
    })
}

fn same_day_comes_first_and_stays_on_every_later_screen(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        stays(
            page,
            &vignette("V22")?.answers,
            "same-day",
            "deep-vein-thrombosis",
        )
        .await
    })
}

fn someone_who_is_not_safe_sees_whom_to_talk_to_first(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::open(page, "").await?;
        act::country(page, "gb").await?;
        act::follow(page, "begin").await?;
        let sheet = Sheet::mild()
            .with("impact", "severe")
            .with("mood", "danger");
        let (_, screen) = journey::to_the_end(page, &sheet).await?;
        check::same(page, "The end", screen.address.as_str(), "#/stop").await?;
        check::same(page, "The level", screen.level.as_deref(), Some("call-now")).await?;
        let first = screen
            .ids
            .iter()
            .find(|id| ["crisis", "care"].contains(&id.as_str()));
        check::same(
            page,
            "First on the page",
            first.map(String::as_str),
            Some("crisis"),
        )
        .await?;
        let line = "#crisis .app-call[href='tel:116123']";
        check::same(page, "The crisis line", find::count(page, line).await?, 1).await
    })
}

/// The card comes first and only once, the banner stands on each screen after it, and the result
/// keeps both level and flag.
async fn stays(page: &Page, sheet: &Sheet, level: &str, flag: &str) -> Result {
    act::begin(page).await?;
    let (_, stop) = journey::to(page, sheet, |screen| screen.address == "#/stop").await?;
    check::same(page, "The level", stop.level.as_deref(), Some(level)).await?;
    check::that(
        page,
        stop.flags().contains(&flag),
        &format!("The stop shows {flag}"),
    )
    .await?;

    let mut screen = act::follow(page, "carry-on").await?;
    let mut later = 0;
    while screen.asks() {
        check::shows(page, "urgent").await?;
        journey::answer(page, sheet).await?;
        screen = act::go_on(page).await?;
        later += 1;
    }
    check::that(page, later > 5, "Questions follow a stop").await?;
    check::same(page, "The end", screen.address.as_str(), "#/result").await?;
    check::same(page, "The level", screen.level.as_deref(), Some(level)).await?;
    check::that(
        page,
        screen.flags().contains(&flag),
        &format!("The result shows {flag}"),
    )
    .await?;

    act::back(page, &format!("#/q/{}", last_step(page).await?)).await?;
    page.script::<()>("document.querySelector('#urgent a').click()", &[])
        .await?;
    act::at(page, "#/stop").await?;
    Ok(())
}

/// The number of the last question screen, by the links of the result.
async fn last_step(page: &Page) -> Result<u64> {
    const LAST: &str = "
        const links = [...document.querySelectorAll('a[href^=\"#/q/\"]')];
        return Math.max(...links.map(link => Number(link.hash.slice(4))))";
    page.script(LAST, &[]).await
}

/// What a screen reader is told on a question screen.
async fn spoken(page: &Page) -> Result<String> {
    page.script(
        "return document.querySelector('form [role=status]').textContent.trim()",
        &[],
    )
    .await
}
