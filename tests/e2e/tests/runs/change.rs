//! Changing an answer of a finished run.

use e2e::find;
use e2e::sheet::{Sheet, vignette};
use e2e::{Engine, Page, Result, act, check, in_engine, journey};
use serde_json::json;

use crate::words::interface;

e2e::in_engines! {
    full {
        a_change_drops_what_no_longer_applies_and_asks_what_is_new,
        an_answer_that_is_confirmed_leads_back_to_the_result,
        a_change_says_where_it_leads_and_what_it_did,
        a_change_to_something_urgent_stops_first,
    }
}

/// Nerve pain in someone old enough to be asked about morning stiffness.
fn sheet() -> Result<Sheet> {
    Ok(vignette("V67")?.answers.clone().with("age", "60-69"))
}

fn a_change_drops_what_no_longer_applies_and_asks_what_is_new(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        let (_, screen) = journey::run(page, &sheet()?).await?;
        check::same(
            page,
            "The pattern",
            screen.pattern.as_deref(),
            Some("nerve"),
        )
        .await?;
        check::that(
            page,
            screen.has("told-leg-or-back"),
            "Leg or back was answered",
        )
        .await?;

        let screen = change(page, "where").await?;
        let ticked = ["low-back", "back-of-thigh", "below-knee"];
        check::same(page, "The earlier answers", screen.chosen("where"), ticked).await?;
        journey::answer(
            page,
            &Sheet::mild()
                .with("where", "shoulders")
                .with("side", "both"),
        )
        .await?;
        let screen = act::go_on(page).await?;
        let new = ["morning-stiffness", "head-and-jaw"];
        check::same(page, "Newly asked", screen.asked(), new).await?;
        for removed in ["leg-or-back", "back-pain", "what-changes-it"] {
            check::shows(page, &format!("removed-{removed}")).await?;
        }

        let (_, screen) = journey::to_the_end(page, &Sheet::mild()).await?;
        check::same(page, "The end", screen.address.as_str(), "#/result").await?;
        for gone in ["told-leg-or-back", "told-back-pain", "told-what-changes-it"] {
            check::that(page, !screen.has(gone), &format!("#{gone} was dropped")).await?;
        }
        let kept = act::kept(page).await?.unwrap_or_default();
        for line in [
            "age=60-69",
            "where=shoulders",
            "feel=shooting",
            "onset=within-7-days",
        ] {
            check::that(
                page,
                kept.lines().any(|kept| kept == line),
                &format!("{line} is kept"),
            )
            .await?;
        }
        check::that(
            page,
            !kept.contains("leg-or-back="),
            "Nothing dropped is kept",
        )
        .await?;

        // Back to the first answer: what was dropped is asked anew, and nothing is ticked.
        change(page, "where").await?;
        journey::answer(page, &sheet()?).await?;
        let screen = act::go_on(page).await?;
        check::that(
            page,
            screen.asks_for("leg-or-back"),
            "Leg or back is asked again",
        )
        .await?;
        let none: Vec<&str> = Vec::new();
        check::same(page, "Ticked", screen.chosen("leg-or-back"), none).await?;
        let (_, screen) = journey::to_the_end(page, &sheet()?).await?;
        check::same(
            page,
            "The pattern",
            screen.pattern.as_deref(),
            Some("nerve"),
        )
        .await
    })
}

fn an_answer_that_is_confirmed_leads_back_to_the_result(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        journey::run(page, &sheet()?).await?;
        for question in ["age", "feel", "impact"] {
            change(page, question).await?;
            let screen = act::go_on(page).await?;
            check::same(page, "After Continue", screen.address.as_str(), "#/result").await?;
            check::same(page, "Notices", find::count(page, ".app-notice").await?, 0).await?;
        }
        Ok(())
    })
}

fn a_change_says_where_it_leads_and_what_it_did(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        journey::run(page, &sheet()?).await?;
        act::complete(page).await?;
        change(page, "course").await?;
        check::says(page, "#continue", &interface("save")?).await?;
        act::choose(page, "course", "same").await?;
        act::go_on(page).await?;
        check::focus(page, "notice").await?;
        check::says(page, "#notice", &interface("notice.saved")?).await
    })
}

fn a_change_to_something_urgent_stops_first(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        journey::run(page, &sheet()?).await?;
        change(page, "saddle").await?;
        journey::answer(page, &Sheet::mild().with("saddle", "numb-saddle")).await?;
        let screen = act::go_on(page).await?;
        check::same(page, "After Continue", screen.address.as_str(), "#/stop").await?;
        check::same(page, "The level", screen.level.as_deref(), Some("go-now")).await?;
        let screen = act::follow(page, "carry-on").await?;
        check::same(page, "After the stop", screen.address.as_str(), "#/result").await?;
        check::same(page, "The level", screen.level.as_deref(), Some("go-now")).await?;
        check::same(page, "The flags", screen.flags(), ["cauda-equina"]).await
    })
}

/// Follows the link that changes an answer, in the list of what was told.
pub(crate) async fn change(page: &Page, question: &str) -> Result<find::Screen> {
    find::by_id(page, "told-us").await?;
    let link = format!("#told-us [id=told-{question}] a");
    let before = find::screen(page).await?.address;
    act::click_at(page, &link).await?;
    let screen = act::arrival(page, &before).await?;
    let asked: bool = page
        .script(
            "return !!document.getElementById(arguments[0])",
            &[json!(question)],
        )
        .await?;
    check::that(page, asked, &format!("Change leads to {question}")).await?;
    Ok(screen)
}
