//! axe-core on every kind of screen, light and dark.

use std::collections::BTreeSet;

use e2e::sheet::{Sheet, vignette};
use e2e::{Engine, Page, Result, act, axe, check, find, in_engine, journey};

use crate::words::content;

e2e::in_engines! {
    full {
        every_question_passes_axe,
        start_about_and_not_found_pass_axe,
        alerts_errors_and_stops_pass_axe,
        results_pass_axe,
    }
}

/// Someone who is asked every question there is.
pub(crate) fn dense() -> Sheet {
    Sheet::mild()
        .with("age", "50-59")
        .with("history", "statin")
        .with(
            "where",
            "low-back buttock back-of-thigh below-knee shoulders",
        )
        .with("side", "one")
        .with("which-side", "left")
        .with("feel", "shooting tingling ache weak buttock-tender")
        .with("leg-or-back", "leg")
        .with("what-changes-it", "cough-sends-it-down sitting-hurts")
        .with("leg-straighten", "yes")
        .with("harder-tasks", "chair stairs")
        .with("weak-or-sore", "both")
        .with("weak-side", "both")
        .with("morning-stiffness", "yes")
        .with("onset", "weeks-6-12")
        .with("course", "worse")
}

fn every_question_passes_axe(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        let mut found = Vec::new();
        let sheet = dense();
        page.resize(390, 844).await?;
        let mut screen = act::begin(page).await?;
        let mut asked: BTreeSet<String> = BTreeSet::new();
        while screen.asks() {
            if screen.asks_for("where") {
                act::drawn(page).await?;
            }
            both_schemes(page, &mut found, &screen.asked().join(" and ")).await?;
            journey::answer(page, &sheet).await?;
            let answered = find::screen(page).await?;
            if answered.asked() != screen.asked() {
                both_schemes(page, &mut found, &answered.asked().join(" and ")).await?;
            }
            asked.extend(answered.asked().into_iter().map(str::to_owned));
            screen = act::go_on(page).await?;
        }
        nothing(page, &found).await?;
        let file = content("questions.toml")?;
        let known = file
            .get("question")
            .and_then(toml::Value::as_array)
            .into_iter()
            .flatten();
        let known = known.filter_map(|it| it.get("id")?.as_str());
        let never: Vec<&str> = known.filter(|id| !asked.contains(*id)).collect();
        check::that(
            page,
            never.is_empty(),
            &format!("Never asked, so never looked at: {never:?}"),
        )
        .await
    })
}

fn start_about_and_not_found_pass_axe(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        let mut found = Vec::new();
        page.resize(390, 844).await?;
        for place in ["", "#/about", "#/nonsense"] {
            act::open(page, place).await?;
            act::complete(page).await?;
            opened(page).await?;
            both_schemes(page, &mut found, place).await?;
        }
        // With a run under way: Resume on the start page, what is stored on the other.
        act::begin(page).await?;
        journey::to_question(page, &Sheet::mild(), "right-now").await?;
        for place in ["", "#/about"] {
            act::open(page, place).await?;
            both_schemes(page, &mut found, &format!("{place} during a run")).await?;
        }
        nothing(page, &found).await
    })
}

fn alerts_errors_and_stops_pass_axe(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        let mut found = Vec::new();
        page.resize(390, 844).await?;
        act::begin(page).await?;
        act::go_on_wrongly(page).await?;
        both_schemes(page, &mut found, "an error").await?;
        let sheet = &vignette("V22")?.answers;
        journey::to_question(page, sheet, "right-now").await?;
        act::choose(page, "right-now", "stroke").await?;
        both_schemes(page, &mut found, "a call-now sign").await?;
        act::go_on(page).await?;
        opened(page).await?;
        both_schemes(page, &mut found, "call now").await?;
        act::follow(page, "mistake").await?;
        journey::to(page, sheet, |screen| screen.has("carry-on")).await?;
        both_schemes(page, &mut found, "same day").await?;
        act::follow(page, "carry-on").await?;
        act::go_on_wrongly(page).await?;
        both_schemes(page, &mut found, "an error under a banner").await?;

        act::erase(page).await?;
        let sheet = Sheet::mild()
            .with("impact", "severe")
            .with("mood", "danger");
        journey::run(page, &sheet).await?;
        both_schemes(page, &mut found, "not safe").await?;
        nothing(page, &found).await
    })
}

fn results_pass_axe(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        let mut found = Vec::new();
        page.resize(390, 844).await?;
        for id in ["V59", "V43", "V67", "V57", "V80"] {
            journey::run(page, &vignette(id)?.answers).await?;
            act::complete(page).await?;
            if find::screen(page).await?.pattern.is_some() {
                act::drawn(page).await?;
            }
            both_schemes(page, &mut found, &format!("the result of {id}")).await?;
            opened(page).await?;
            both_schemes(page, &mut found, &format!("the result of {id}, opened")).await?;
            act::visit(page, "#/summary").await?;
            opened(page).await?;
            both_schemes(page, &mut found, &format!("the summary of {id}, opened")).await?;
            act::follow(page, "back").await?;
            act::erase(page).await?;
            find::by_id(page, "begin").await?;
        }
        nothing(page, &found).await
    })
}

/// Adds what axe finds in the light and in the dark scheme. Only Chromium can be made dark: the
/// others look at the light one.
pub(crate) async fn both_schemes(page: &Page, found: &mut Vec<String>, place: &str) -> Result {
    if page.engine != Engine::Chromium {
        found.extend(axe::findings(page, place).await?);
        return Ok(());
    }
    for dark in [false, true] {
        page.dark(dark).await?;
        let scheme = if dark { "dark" } else { "light" };
        found.extend(axe::findings(page, &format!("{place} ({scheme})")).await?);
    }
    page.dark(false).await
}

/// That axe found nothing on any page of a test.
pub(crate) async fn nothing(page: &Page, found: &[String]) -> Result {
    check::that(
        page,
        found.is_empty(),
        &format!("axe found:\n{}", found.join("\n")),
    )
    .await
}

/// Opens everything that opens.
pub(crate) async fn opened(page: &Page) -> Result {
    page.script(
        "document.querySelectorAll('details').forEach(it => it.open = true)",
        &[],
    )
    .await
}
