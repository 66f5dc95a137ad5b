//! The result in layers: what is wanted first is short, and everything else is folded away in
//! place, found by its heading.

use e2e::journey::{to, to_the_end};
use e2e::sheet::{Sheet, vignette};
use e2e::{Engine, Page, Result, act, check, in_engine};

e2e::in_engines! {
    full {
        the_first_layer_is_short,
        a_folded_part_opens_from_a_link_to_it,
    }
}

/// A result of each level and each pattern, with the stops before it.
fn results() -> Result<Vec<Sheet>> {
    let statin = Sheet::mild()
        .with("history", "statin")
        .with("where", "front-of-thigh")
        .with("side", "both")
        .with("feel", "weak")
        .with("harder-tasks", "chair stairs")
        .with("weak-or-sore", "weak")
        .with("weak-side", "both")
        .with("onset", "weeks-6-12")
        .with("course", "worse");
    let saddle = Sheet::mild().with("saddle", "numb-saddle cannot-start-pee");
    let mild = Sheet::mild();
    let mut sheets = vec![mild.clone(), mild.with("age", "under-18"), statin, saddle];
    for id in ["V01", "V41", "V59", "V43", "V16", "V67", "V66", "V57"] {
        sheets.push(vignette(id)?.answers.clone());
    }
    Ok(sheets)
}

/// Where the first folded part begins, or the page ends, in CSS pixels from its top.
const FIRST_LAYER: &str = "
    const fold = document.querySelector('.app-fold');
    const last = fold ?? document.querySelector('main');
    const { top, bottom } = last.getBoundingClientRect();
    return Math.round(scrollY + (fold ? top : bottom))";
const TEXT: &str = "document.documentElement.style.fontSize = arguments[0]";
/// Each width, the size of the text there, and how much higher the page may be for it.
const SIZES: [(u32, &str, i64); 5] = [
    (390, "", 1),
    (390, "200%", 2),
    (1280, "", 1),
    (1280, "200%", 2),
    (320, "", 1),
];

fn the_first_layer_is_short(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        for sheet in results()? {
            page.resize(390, 844).await?;
            act::begin(page).await?;
            loop {
                let (_, screen) = to(page, &sheet, |screen| screen.has("carry-on")).await?;
                act::complete(page).await?;
                is_short(page, screen.level.as_deref().unwrap_or_default()).await?;
                if !screen.has("carry-on") {
                    break;
                }
                act::follow(page, "carry-on").await?;
            }
            act::erase(page).await?;
        }
        Ok(())
    })
}

/// Holds the height at each size.
async fn is_short(page: &Page, level: &str) -> Result {
    let urgent = ["same-day", "go-now", "call-now"].contains(&level);
    let limit = if urgent { 4200 } else { 3400 };
    for (width, text, times) in SIZES {
        page.script::<()>(TEXT, &[text.into()]).await?;
        page.resize(width, 844).await?;
        // A driver may answer before the page is as wide; some are never as narrow.
        let wide = "return Math.abs(innerWidth - arguments[0]) < 200";
        page.until("the page to be as wide", wide, &[width.into()])
            .await?;
        let high: i64 = page.script(FIRST_LAYER, &[]).await?;
        let told = format!("{level} at {width} px, text {text}: {high} px");
        check::that(page, high <= limit * times, &told).await?;
    }
    page.script::<()>(TEXT, &["".into()]).await?;
    page.resize(390, 844).await
}

fn a_folded_part_opens_from_a_link_to_it(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        to_the_end(page, &vignette("V41")?.answers).await?;
        // The way to a part stands beside the column, where there is room.
        page.resize(1280, 844).await?;
        const FOLLOW: &str =
            "document.querySelector('.app-contents [href=\"#told-us-title\"]').click()";
        page.script::<()>(FOLLOW, &[]).await?;
        let open = "return document.getElementById('told-us').open
            && document.activeElement.id === 'told-us-title'";
        page.until("The answers are open", open, &[]).await?;
        Ok(())
    })
}
