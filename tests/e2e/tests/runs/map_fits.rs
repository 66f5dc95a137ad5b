//! The body map and the picture story on narrow screens and with large letters.

use e2e::figure::Hit;
use e2e::sheet::vignette;
use e2e::{Engine, Page, Result, act, check, figure, in_browser, in_engine, journey};
use serde_json::json;

use crate::accessibility::opened;
use crate::map::to_map;

e2e::in_engines! {
    full {
        on_the_narrowest_phone_a_finger_meets_each_place,
        at_400_per_cent_nothing_scrolls_sideways,
    }
}

/// The least size of what a finger has to meet, in CSS pixels (WCAG 2.5.5).
const TARGET: f64 = 44.0;

/// Every letter twice as large (WCAG 1.4.4).
pub(crate) const LARGE: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':root { font-size: 200% !important }');
    document.adoptedStyleSheets = [sheet];";

fn on_the_narrowest_phone_a_finger_meets_each_place(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        page.resize(320, 640).await?;
        to_map(page).await?;
        let hits = figure::hits(page).await?;
        for hit in &hits {
            let large = hit.width >= TARGET && hit.height >= TARGET;
            check::that(page, large, &format!("Too small for a finger: {hit:?}")).await?;
        }
        apart(page, &hits).await?;
        // With large letters the drawing has less room: it is still met, and not by two.
        page.script::<()>(LARGE, &[]).await?;
        apart(page, &figure::hits(page).await?).await
    })
}

/// That each place is met at its centre, and none lies over another.
async fn apart(page: &Page, hits: &[Hit]) -> Result {
    for (at, hit) in hits.iter().enumerate() {
        check::that(page, hit.is_met, &format!("Covered: {hit:?}")).await?;
        for other in &hits[..at] {
            let words = format!("One lies over the other: {hit:?}, {other:?}");
            check::that(page, !hit.overlaps(other), &words).await?;
        }
    }
    Ok(())
}

fn at_400_per_cent_nothing_scrolls_sideways(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        // A window of 1280 x 1024, four times as large.
        page.resize(320, 256).await?;
        everything_fits(page).await
    })
}

#[test]
fn on_a_phone_with_large_letters_nothing_scrolls_sideways() -> Result {
    in_browser(async |page| {
        page.resize(320, 640).await?;
        let script = json!({ "source": LARGE });
        page.devtools("Page.addScriptToEvaluateOnNewDocument", script)
            .await?;
        everything_fits(page).await
    })
}

/// The question with its map, the result and the picture story, with everything opened.
async fn everything_fits(page: &Page) -> Result {
    let sheet = &vignette("V59")?.answers;
    act::begin(page).await?;
    journey::to_question(page, sheet, "where").await?;
    act::drawn(page).await?;
    check::fits(page).await?;
    journey::to_the_end(page, sheet).await?;
    act::drawn(page).await?;
    opened(page).await?;
    check::fits(page).await?;
    act::visit(page, "#/learn").await?;
    act::at(page, "#/learn").await?;
    act::drawn(page).await?;
    opened(page).await?;
    for step in 1..=6 {
        act::click(page, &format!("step-{step}")).await?;
        check::fits(page).await?;
    }
    Ok(())
}
