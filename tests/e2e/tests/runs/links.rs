//! Addresses that lead nowhere, or not yet.

use e2e::sheet::{Sheet, vignette};
use e2e::{Engine, Result, act, check, find, in_engine, journey};

e2e::in_engines! {
    full {
        a_link_to_nowhere_is_told_and_leads_home,
        without_a_run_its_addresses_lead_to_the_beginning,
        during_a_run_no_address_passes_the_open_question,
        a_finished_run_has_no_stop_unless_it_is_urgent,
    }
}

fn a_link_to_nowhere_is_told_and_leads_home(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        for place in ["#/nonsense", "#/q/0", "#/q/saddle", "#/q/999", "#/result/"] {
            act::open(page, place).await?;
            let screen = find::screen(page).await?;
            check::that(page, !screen.asks(), &format!("{place} asks nothing")).await?;
            check::that(
                page,
                !screen.has("begin"),
                &format!("{place} is not the start page"),
            )
            .await?;
            check::same(page, "Headings", find::count(page, "#app h1").await?, 1).await?;
        }
        act::click_at(page, "main a").await?;
        act::at(page, "#/").await?;
        check::shows(page, "begin").await
    })
}

fn without_a_run_its_addresses_lead_to_the_beginning(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        for (place, leads) in [
            ("#/q/99", "#/q/1"),
            ("#/q/2", "#/q/1"),
            ("#/result", "#/"),
            ("#/stop", "#/"),
        ] {
            act::open(page, place).await?;
            act::at(page, leads).await?;
            // The same while the app runs.
            act::visit(page, "#/about").await?;
            act::at(page, "#/about").await?;
            act::visit(page, place).await?;
            act::at(page, leads).await?;
        }
        Ok(())
    })
}

fn during_a_run_no_address_passes_the_open_question(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        journey::to_question(page, &Sheet::mild(), "legs").await?;
        for place in ["#/q/5", "#/q/17", "#/q/99", "#/result", "#/stop"] {
            act::visit(page, place).await?;
            let screen = act::at(page, "#/q/4").await?;
            check::same(page, "Asked", screen.asked(), ["legs"]).await?;
            act::open(page, place).await?;
            let screen = act::at(page, "#/q/4").await?;
            check::same(page, "Asked", screen.asked(), ["legs"]).await?;
        }
        Ok(())
    })
}

fn a_finished_run_has_no_stop_unless_it_is_urgent(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        journey::run(page, &vignette("V57")?.answers).await?;
        act::visit(page, "#/stop").await?;
        act::at(page, "#/result").await?;
        act::visit(page, "#/q/99").await?;
        act::at(page, "#/result").await?;
        Ok(())
    })
}
