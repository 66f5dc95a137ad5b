//! What a tab keeps of a run: reloads, the way back, other tabs, spoiled and old runs.

use e2e::find;
use e2e::sheet::{Sheet, vignette};
use e2e::{Engine, Page, Result, act, check, in_engine, journey};

use crate::words::interface;

e2e::in_engines! {
    always {
        a_reload_keeps_the_screen_and_the_answers,
    }
    full {
        the_browsers_back_and_forward_walk_the_screens,
        another_tab_knows_nothing_of_the_run,
        erasing_is_asked_once_more,
        erasing_leaves_nothing,
        a_spoiled_run_is_told_and_never_fatal,
        an_old_run_is_not_carried_on_without_asking,
        a_run_that_is_not_old_is_carried_on_where_it_was,
    }
}

const DANGER: [&str; 5] = ["right-now", "saddle", "legs", "danger-signs", "fever"];

fn a_reload_keeps_the_screen_and_the_answers(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        let sheet = &vignette("V43")?.answers;
        act::begin(page).await?;
        let before = journey::to_question(page, sheet, "feel").await?;
        act::reload(page).await?;
        let after = find::screen(page).await?;
        check::same(page, "The address", &after.address, &before.address).await?;
        check::same(page, "The questions", after.asked(), before.asked()).await?;
        let screen = act::follow(page, "back").await?;
        check::same(
            page,
            "Kept",
            screen.chosen("where"),
            ["front-of-thigh", "shoulders"],
        )
        .await?;
        check::same(page, "Kept", screen.chosen("side"), ["both"]).await?;

        act::go_on(page).await?;
        let (_, before) = journey::to_the_end(page, sheet).await?;
        act::reload(page).await?;
        let after = act::at(page, "#/result").await?;
        check::same(page, "The level", &after.level, &before.level).await?;
        check::same(page, "The pattern", &after.pattern, &before.pattern).await?;
        check::same(page, "The flags", after.flags(), before.flags()).await
    })
}

fn the_browsers_back_and_forward_walk_the_screens(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        let sheet = &vignette("V43")?.answers;
        act::begin(page).await?;
        journey::to_question(page, sheet, "legs").await?;
        let screen = act::back(page, "#/q/3").await?;
        check::same(page, "Asked", screen.asked(), ["saddle"]).await?;
        check::same(page, "Kept", screen.chosen("saddle"), ["none"]).await?;
        check::focus(page, "title").await?;
        act::back(page, "#/q/2").await?;
        let screen = act::back(page, "#/q/1").await?;
        check::same(page, "Kept", screen.chosen("age"), ["60-69"]).await?;
        act::back(page, "#/").await?;
        check::shows(page, "resume").await?;
        act::forward(page, "#/q/1").await?;
        act::forward(page, "#/q/2").await?;
        act::forward(page, "#/q/3").await?;
        let screen = act::forward(page, "#/q/4").await?;
        check::same(page, "Asked", screen.asked(), ["legs"]).await
    })
}

fn another_tab_knows_nothing_of_the_run(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        journey::to_question(page, &Sheet::mild(), "legs").await?;
        let tab = page.driver.new_tab().await?;
        page.driver.switch_to_window(tab).await?;
        act::open(page, "").await?;
        check::shows(page, "begin").await?;
        check::lacks(page, "resume").await?;
        check::same(page, "Kept in the new tab", act::kept(page).await?, None).await
    })
}

fn erasing_is_asked_once_more(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        journey::to_question(page, &Sheet::mild(), "where").await?;
        let kept = act::kept(page).await?;
        // Twice at the same place is no answer.
        for _ in 0..2 {
            act::click(page, "erase").await?;
        }
        check::same(page, "Kept", &act::kept(page).await?, &kept).await?;
        act::open(page, "").await?;
        for _ in 0..2 {
            act::click(page, "restart").await?;
        }
        check::same(page, "Kept", &act::kept(page).await?, &kept).await?;
        // By key, on the page that is shown afterwards, too.
        act::tab_to(page, |focus| focus == "erase").await?;
        act::press(page, " ").await?;
        act::tab_to(page, |focus| focus == "erase-yes").await?;
        act::press(page, " ").await?;
        page.until(
            "the focus on the heading",
            "return document.activeElement?.id === 'title'",
            &[],
        )
        .await?;
        check::says(page, "#notice[role=status]", &interface("notice.erased")?).await?;
        check::same(page, "Kept", act::kept(page).await?, None).await
    })
}

fn erasing_leaves_nothing(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        journey::to_question(page, &Sheet::mild(), "where").await?;
        act::erase(page).await?;
        find::by_id(page, "begin").await?;
        let left: u32 = page
            .script("return sessionStorage.length + localStorage.length", &[])
            .await?;
        check::same(page, "Kept things", left, 0).await?;
        let cookies: String = page.script("return document.cookie", &[]).await?;
        check::same(page, "Cookies", cookies.as_str(), "").await?;
        page.driver.back().await?;
        act::at(page, "#/q/1").await?;
        let screen = find::screen(page).await?;
        let none: Vec<&str> = Vec::new();
        check::same(
            page,
            "Ticked after the way back",
            screen.chosen("age"),
            none,
        )
        .await
    })
}

fn a_spoiled_run_is_told_and_never_fatal(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        journey::to_question(page, &Sheet::mild(), "where").await?;
        let summed = act::kept(page).await?.unwrap_or_default();
        let whole = without_sum(&summed);
        let lines: Vec<&str> = whole.lines().collect();
        let afresh = interface("notice.unreadable")?;
        let partly = interface("notice.other-version")?;
        let line = |at: usize, text: &str| {
            let mut lines = lines.clone();
            lines[at] = text;
            lines.join("\n")
        };
        let spoiled = [
            (String::new(), &afresh),
            ("{\"age\":\"18-39\"}".to_owned(), &afresh),
            (lines[..4].join("\n"), &afresh),
            (whole.chars().take(36).collect(), &afresh),
            (line(0, "run 1"), &afresh),
            (line(2, "yesterday"), &afresh),
            (line(2, "99999999999999999999999999"), &afresh),
            (line(3, "them"), &afresh),
            (line(4, "atlantis"), &afresh),
            ("\u{0}\u{1F9E0}\u{FFFF}\n".repeat(2000), &afresh),
            (line(1, "2020-01-01"), &partly),
            (line(5, "age=12"), &partly),
            (line(5, "age=18-39,40-49"), &partly),
            (line(6, "right-now=chest-pain,,"), &partly),
            (format!("{whole}\nage=18-39"), &partly),
            (format!("{whole}\nshoe-size=44"), &partly),
            (format!("{whole}\nleg-or-back=leg"), &partly),
            (format!("{whole}\n=\n\n==="), &partly),
        ];
        let lost = summed.replacen("age=", "age=18-39\nage=", 1);
        let raw = [whole.to_owned(), lost, summed.replace('\n', "\r\n")];
        let raw = raw.into_iter().map(|text| (text, &afresh, false));
        let spoiled = spoiled.into_iter().map(|(text, told)| (text, told, true));
        for (text, notice, summed) in spoiled.chain(raw) {
            if summed {
                act::keep(page, &text).await?;
            } else {
                act::keep_as_it_is(page, &text).await?;
            }
            act::reload(page).await?;
            let shown: String = text.chars().take(60).collect();
            let seen = find::seen(page, ".app-notice").await?;
            check::that(
                page,
                seen.contains(notice.as_str()),
                &format!("Of the run {shown:?} is told \"{notice}\", not \"{seen}\""),
            )
            .await?;
            let failed: bool = page
                .script("return !document.getElementById('failure').hidden", &[])
                .await?;
            check::that(page, !failed, &format!("The run {shown:?} stops the app")).await?;
            let screen = find::screen(page).await?;
            check::that(
                page,
                screen.asks(),
                &format!("The run {shown:?} leads to a question"),
            )
            .await?;
        }
        Ok(())
    })
}

fn an_old_run_is_not_carried_on_without_asking(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        let sheet = &vignette("V43")?.answers;
        act::begin(page).await?;
        journey::to_question(page, sheet, "skin").await?;
        grow_old(page, 6 * 60 + 1).await?;
        // The address of a question leads to the start page, where starting again comes first.
        let screen = act::at(page, "#/").await?;
        let order = screen
            .ids
            .iter()
            .filter(|id| ["resume", "restart"].contains(&id.as_str()));
        let order: Vec<&str> = order.map(String::as_str).collect();
        check::same(page, "The choices", order, ["restart", "resume"]).await?;

        let mut screen = act::follow(page, "resume").await?;
        let mut again: Vec<String> = Vec::new();
        while !screen.asks_for("skin") && screen.asks() {
            again.extend(screen.asked().into_iter().map(str::to_owned));
            for question in screen.asked() {
                let none: Vec<&str> = Vec::new();
                if DANGER.contains(&question) {
                    check::same(page, "Ticked already", screen.chosen(question), none).await?;
                }
            }
            journey::answer(page, sheet).await?;
            screen = act::go_on(page).await?;
        }
        for question in DANGER {
            check::that(
                page,
                again.iter().any(|id| id == question),
                &format!("{question} is asked again"),
            )
            .await?;
        }
        let (_, screen) = journey::to_the_end(page, sheet).await?;
        check::same(
            page,
            "The level",
            screen.level.as_deref(),
            Some("within-days"),
        )
        .await?;

        // A finished run grows old as well, and so does one from a clock that went back.
        for minutes in [6 * 60 + 1, -60] {
            grow_old(page, minutes).await?;
            act::at(page, "#/").await?;
            check::shows(page, "restart").await?;
        }
        act::click(page, "restart").await?;
        find::by_id(page, "begin").await?;
        check::same(
            page,
            "Kept after starting again",
            act::kept(page).await?,
            None,
        )
        .await
    })
}

fn a_run_that_is_not_old_is_carried_on_where_it_was(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        let before = journey::to_question(page, &Sheet::mild(), "where").await?;
        grow_old(page, 5 * 60).await?;
        act::open(page, "").await?;
        let screen = find::screen(page).await?;
        let order = screen
            .ids
            .iter()
            .filter(|id| ["resume", "restart"].contains(&id.as_str()));
        let order: Vec<&str> = order.map(String::as_str).collect();
        check::same(page, "The choices", order, ["resume", "restart"]).await?;
        let screen = act::follow(page, "resume").await?;
        check::same(page, "Carried on at", screen.address, before.address).await
    })
}

/// Makes the kept run this many minutes older, and reloads.
async fn grow_old(page: &Page, minutes: i64) -> Result {
    let kept = act::kept(page).await?.unwrap_or_default();
    let mut lines: Vec<String> = without_sum(&kept).lines().map(str::to_owned).collect();
    let now: i64 = page.script("return Date.now()", &[]).await?;
    if let Some(time) = lines.get_mut(2) {
        *time = (now - minutes * 60_000).to_string();
    }
    act::keep(page, &lines.join("\n")).await?;
    act::reload(page).await
}

/// What is kept, without its last line: [`act::keep`] adds the right one.
fn without_sum(kept: &str) -> &str {
    kept.rsplit_once('\n').map_or(kept, |(text, _)| text)
}
