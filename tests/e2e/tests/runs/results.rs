//! What a run ends with: every level of urgency, every pattern.

use e2e::find::{self, Screen};
use e2e::journey::Walk;
use e2e::sheet::{Sheet, Vignette, vignette, vignettes};
use e2e::{Engine, Page, Result, act, check, in_engine, journey};

use crate::words::interface;

e2e::in_engines! {
    full {
        call_now_on_the_first_list_takes_two_screens,
        call_now_late_in_a_run_ends_it_there,
        go_now_unclear,
        go_now_overlap,
        same_day_muscle_weakness,
        within_days_nerve,
        routine_unclear,
        self_care_muscle_ache,
        a_typical_nerve_run_is_short,
        a_typical_muscle_run_is_short,
        a_simple_back_pain_run_is_short,
        no_id_stands_twice_on_a_result_or_a_stop,
        under_18_the_danger_signs_are_asked_and_no_pattern_is_given,
        published_cases_end_as_they_should,
    }
}

/// How a run ends.
struct End<'a> {
    address: &'a str,
    level: &'a str,
    pattern: Option<&'a str>,
    flags: &'a [&'a str],
}

const RESULT: &str = "#/result";
const STOP: &str = "#/stop";

fn call_now_on_the_first_list_takes_two_screens(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        let end = End {
            address: STOP,
            level: "call-now",
            pattern: None,
            flags: &["aorta-or-collapse"],
        };
        let walk = ends(page, &vignette("V20")?.answers, &end).await?;
        check::same(page, "Question screens", walk.screens.len(), 2).await
    })
}

fn call_now_late_in_a_run_ends_it_there(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        let end = End {
            address: STOP,
            level: "call-now",
            pattern: None,
            flags: &["checkpoint-inhibitor"],
        };
        let walk = ends(page, &vignette("V39")?.answers, &end).await?;
        check::that(page, !walk.asked("onset"), "Nothing is asked after it").await
    })
}

fn go_now_unclear(engine: Engine) -> Result {
    whole(engine, "V01", "go-now", "unclear", &["cauda-equina"])
}

fn go_now_overlap(engine: Engine) -> Result {
    whole(
        engine,
        "V59",
        "go-now",
        "overlap",
        &["foot-drop", "infection-risk", "distal-weakness"],
    )
}

fn same_day_muscle_weakness(engine: Engine) -> Result {
    whole(
        engine,
        "V41",
        "same-day",
        "muscle-weakness",
        &["swallowing-new", "dermatomyositis-skin", "weight-loss"],
    )
}

fn within_days_nerve(engine: Engine) -> Result {
    whole(engine, "V16", "within-days", "nerve", &["pregnancy"])
}

fn routine_unclear(engine: Engine) -> Result {
    whole(engine, "V66", "routine", "unclear", &[])
}

fn self_care_muscle_ache(engine: Engine) -> Result {
    whole(engine, "V57", "self-care", "muscle-ache", &[])
}

fn a_typical_nerve_run_is_short(engine: Engine) -> Result {
    typical(engine, &vignette("V67")?.answers, "routine", "nerve", &[])
}

fn a_typical_muscle_run_is_short(engine: Engine) -> Result {
    typical(
        engine,
        &vignette("V46")?.answers,
        "within-days",
        "muscle-weakness",
        &["proximal-weakness"],
    )
}

fn a_simple_back_pain_run_is_short(engine: Engine) -> Result {
    let sheet = Sheet::mild()
        .with("where", "low-back")
        .with("feel", "ache")
        .with("impact", "mild");
    typical(engine, &sheet, "self-care", "unclear", &[])
}

fn no_id_stands_twice_on_a_result_or_a_stop(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        let sheet = &vignette("V59")?.answers;
        let (_, screen) = journey::to(page, sheet, |screen| screen.address == STOP).await?;
        check::unique_ids(page, &screen).await?;
        let (_, screen) = journey::to_the_end(page, sheet).await?;
        check::unique_ids(page, &screen).await
    })
}

fn under_18_the_danger_signs_are_asked_and_no_pattern_is_given(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        let sheet = Sheet::mild().with("age", "under-18");
        let end = End {
            address: RESULT,
            level: "out-of-scope",
            pattern: None,
            flags: &["out-of-scope"],
        };
        let walk = ends(page, &sheet, &end).await?;
        check::that(
            page,
            walk.asked("fever") && !walk.asked("history"),
            "It ends after the fever",
        )
        .await?;
        act::erase(page).await?;

        // V80: a boy of 6 with a fever.
        let flags = ["fever-with-local-pain", "out-of-scope"];
        let end = End {
            address: RESULT,
            level: "go-now",
            pattern: None,
            flags: &flags,
        };
        let walk = ends(page, &vignette("V80")?.answers, &end).await?;
        check::same(page, "Stops on the way", walk.stops, ["go-now"]).await?;
        check::shows(page, "out-of-scope").await
    })
}

/// Cases that no other test here walks.
const A_FEW: [&str; 3] = ["V51", "V75", "V78"];

fn published_cases_end_as_they_should(engine: Engine) -> Result {
    // The native tests hold every case: on the screens, all of them are for a full run.
    let all = engine == Engine::Chromium && std::env::var_os("TEST_FULL").is_some();
    in_engine(engine, async |page| {
        page.resize(390, 844).await?;
        let chosen = |it: &&Vignette| all || A_FEW.contains(&it.id.as_str());
        for vignette in vignettes()?.iter().filter(chosen) {
            let (_, screen) = journey::run(page, &vignette.answers).await?;
            let level = screen.level.clone().unwrap_or_default();
            let fits = match vignette.tier.as_str() {
                "same-day" => ["same-day", "go-now"].contains(&level.as_str()),
                tier => level == tier,
            };
            let id = &vignette.id;
            check::that(
                page,
                fits,
                &format!("{id}: {} and not {level}", vignette.tier),
            )
            .await?;
            if screen.address == RESULT && !screen.has("flag-out-of-scope") {
                for flag in &vignette.flags {
                    let shown = screen.flags().contains(&flag.as_str());
                    check::that(page, shown, &format!("{id}: {flag} is shown")).await?;
                }
                let pattern = screen.pattern.clone().unwrap_or_default();
                let fits = pattern.starts_with(&vignette.pattern);
                check::that(
                    page,
                    fits,
                    &format!("{id}: {} and not {pattern}", vignette.pattern),
                )
                .await?;
            }
            whole_page(page, &screen).await?;
            act::erase(page).await?;
            find::by_id(page, "begin").await?;
        }
        Ok(())
    })
}

/// A run of a published case to its result.
fn whole(engine: Engine, id: &str, level: &str, pattern: &str, flags: &[&str]) -> Result {
    in_engine(engine, async |page| {
        let end = End {
            address: RESULT,
            level,
            pattern: Some(pattern),
            flags,
        };
        ends(page, &vignette(id)?.answers, &end).await?;
        Ok(())
    })
}

/// The same, and it takes 12 to 16 question screens.
fn typical(engine: Engine, sheet: &Sheet, level: &str, pattern: &str, flags: &[&str]) -> Result {
    in_engine(engine, async |page| {
        let end = End {
            address: RESULT,
            level,
            pattern: Some(pattern),
            flags,
        };
        let walk = ends(page, sheet, &end).await?;
        let screens = walk.screens.len();
        check::that(
            page,
            (12..=16).contains(&screens),
            &format!(
                "12 to 16 question screens, not {screens}: {:?}",
                walk.screens
            ),
        )
        .await
    })
}

/// Walks a run on the narrowest phone and looks at its end.
async fn ends(page: &Page, sheet: &Sheet, end: &End<'_>) -> Result<Walk> {
    page.resize(320, 640).await?;
    let (walk, screen) = journey::run(page, sheet).await?;
    check::same(page, "The end", screen.address.as_str(), end.address).await?;
    check::same(page, "The level", screen.level.as_deref(), Some(end.level)).await?;
    check::same(page, "The pattern", screen.pattern.as_deref(), end.pattern).await?;
    for flag in end.flags {
        check::that(
            page,
            screen.flags().contains(flag),
            &format!("{flag} is shown"),
        )
        .await?;
    }
    if end.flags.is_empty() {
        check::that(page, screen.flags().is_empty(), "No flag is shown").await?;
    }
    whole_page(page, &screen).await?;
    Ok(walk)
}

/// What every end of a run has: advice with words in it, a safety net, what was told, and that no
/// clinician has reviewed it. Also with everything opened.
async fn whole_page(page: &Page, screen: &Screen) -> Result {
    act::complete(page).await?;
    act::unfold_all(page).await?;
    check::shows(page, "safety-net").await?;
    check::says(page, "body", &interface("not-reviewed-mark")?).await?;
    check::says(page, "body", &interface("result.not-diagnosis")?).await?;
    if screen.address == RESULT {
        check::shows(page, "told-age").await?;
        check::says(page, "#told-age a", &interface("change")?).await?;
        check::shows(page, "next-steps").await?;
        if screen.pattern.is_some() {
            check::shows(page, "tests").await?;
            check::shows(page, "look-alikes").await?;
        }
        check::shows(page, "numbers").await?;
    }
    check::fits(page).await?;
    check::has_words(page).await
}
