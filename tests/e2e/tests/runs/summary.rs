//! The page for the clinician: from a stop and from a result, and back.

use e2e::journey::{to, to_the_end};
use e2e::sheet::vignette;
use e2e::{Engine, Result, act, check, find, in_engine};

e2e::in_engines! {
    full {
        a_stop_leads_to_the_page_for_the_clinician_and_back,
        a_result_leads_to_the_page_for_the_clinician_and_back,
    }
}

fn a_stop_leads_to_the_page_for_the_clinician_and_back(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        let sheet = &vignette("V01")?.answers;
        to(page, sheet, |screen| screen.address == "#/stop").await?;
        act::complete(page).await?;
        let screen = act::follow(page, "going").await?;
        check::same(page, "The page", screen.address.as_str(), "#/summary").await?;
        check::focus(page, "title").await?;
        check::fits(page).await?;
        for id in [
            "sheet-urgency-cauda-equina",
            "sheet-urgency-unfinished",
            "sheet-limits-not-asked",
        ] {
            check::shows(page, id).await?;
        }
        let footer = "return document.querySelector('footer').checkVisibility()";
        let shown: bool = page.script(footer, &[]).await?;
        check::that(page, !shown, "Nothing stands below it").await?;
        // A reload in the waiting room.
        act::reload(page).await?;
        act::at(page, "#/summary").await?;
        act::complete(page).await?;
        let screen = act::follow(page, "back").await?;
        check::same(page, "Back", screen.address.as_str(), "#/stop").await
    })
}

fn a_result_leads_to_the_page_for_the_clinician_and_back(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        to_the_end(page, &vignette("V43")?.answers).await?;
        act::complete(page).await?;
        let screen = act::follow(page, "to-summary").await?;
        check::same(page, "The page", screen.address.as_str(), "#/summary").await?;
        check::lacks(page, "sheet-urgency-unfinished").await?;
        let rows = find::count(page, "#sheet-negatives dt").await?;
        check::that(page, rows > 3, "It names what was denied").await?;
        let screen = act::follow(page, "back").await?;
        check::same(page, "Back", screen.address.as_str(), "#/result").await
    })
}
