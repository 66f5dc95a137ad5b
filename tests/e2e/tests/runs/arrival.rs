//! What is in sight on arrival is drawn first; nothing moves when the rest comes.

use e2e::sheet::Sheet;
use e2e::{Page, Result, act, check, in_browser, journey};

/// Keeps what stood in the page when the body map, and then the result, was there for the first time.
const WATCH: &str = "
    window.first = {};
    window.list = () => document.querySelector('#where ul').getBoundingClientRect().top + scrollY;
    new MutationObserver(() => {
        const there = (selector) => !!document.querySelector(selector);
        if (there('#body-map')) first.map ??= { drawn: there('#body-map svg'), list: list() };
        if (there('[data-page=result]')) first.result ??= { drawn: there('#about-result') };
    }).observe(document.getElementById('app'), { subtree: true, childList: true });";

#[test]
fn what_is_folded_away_comes_after_the_rest() -> Result {
    in_browser(async |page| {
        begin(page).await?;
        journey::to_the_end(page, &Sheet::mild()).await?;
        page.until(
            "the rest",
            "return !!document.querySelector('#about-result')",
            &[],
        )
        .await?;
        let drawn: bool = page.script("return first.result.drawn", &[]).await?;
        check::that(page, !drawn, "The first layer comes alone").await
    })
}

#[test]
fn the_list_stays_where_it_is_when_the_map_is_drawn() -> Result {
    for width in [320, 390, 1280] {
        in_browser(async |page| {
            page.resize(width, 823).await?;
            begin(page).await?;
            journey::to_question(page, &Sheet::mild(), "where").await?;
            act::drawn(page).await?;
            let drawn: bool = page.script("return first.map.drawn", &[]).await?;
            check::that(page, !drawn, "The drawing comes later").await?;
            let moved: f64 = page.script("return list() - first.map.list", &[]).await?;
            check::that(page, moved.abs() < 1.0, &format!("Moved by {moved}")).await
        })?;
    }
    Ok(())
}

async fn begin(page: &Page) -> Result {
    act::begin(page).await?;
    act::loaded(page).await?;
    page.script(WATCH, &[]).await
}
