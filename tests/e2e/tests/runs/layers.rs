//! The result in layers: what is wanted first is short, and everything else is folded away in
//! place, found by its heading.

use e2e::journey::to_the_end;
use e2e::sheet::{Sheet, vignette};
use e2e::{Engine, Result, act, check, in_engine};

e2e::in_engines! {
    full {
        the_first_layer_is_short,
        a_folded_part_opens_from_a_link_to_it,
    }
}

/// A result of each level and each pattern.
fn results() -> Result<Vec<Sheet>> {
    let mut sheets = vec![Sheet::mild(), Sheet::mild().with("age", "under-18")];
    for id in ["V01", "V41", "V59", "V43", "V16", "V67", "V66", "V57"] {
        sheets.push(vignette(id)?.answers.clone());
    }
    Ok(sheets)
}

/// Where the first folded part begins, in CSS pixels from the top of the page.
const FIRST_LAYER: &str = "
    const fold = document.querySelector('.app-fold').getBoundingClientRect();
    return Math.round(fold.top + scrollY)";
const TEXT: &str = "document.documentElement.style.fontSize = arguments[0]";

fn the_first_layer_is_short(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        for sheet in results()? {
            page.resize(390, 844).await?;
            act::begin(page).await?;
            let (_, screen) = to_the_end(page, &sheet).await?;
            act::complete(page).await?;
            let urgent =
                ["same-day", "go-now"].contains(&&*screen.level.clone().unwrap_or_default());
            let limit = if urgent { 4200 } else { 3400 };
            for (width, text, times) in
                [(390, "", 1), (1280, "", 1), (320, "", 1), (1280, "200%", 2)]
            {
                page.script::<()>(TEXT, &[text.into()]).await?;
                page.resize(width, 844).await?;
                // A driver may answer before the page is as wide; some are never as narrow.
                let wide = "return Math.abs(innerWidth - arguments[0]) < 200";
                page.until("the page to be as wide", wide, &[width.into()])
                    .await?;
                let high: i64 = page.script(FIRST_LAYER, &[]).await?;
                let told = format!("{:?} at {width} px, text {text}: {high} px", screen.level);
                check::that(page, high <= limit * times, &told).await?;
            }
            page.script::<()>(TEXT, &["".into()]).await?;
            act::erase(page).await?;
        }
        Ok(())
    })
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
