//! Nothing grows with use.

use e2e::sheet::Sheet;
use e2e::{Page, Result, act, check, in_browser, journey};
use serde_json::json;

/// As often as nobody goes to and fro.
const SCREENS: usize = 200;
/// After so many all is there that comes once.
const WARM: usize = 20;

#[test]
fn two_hundred_screens_leave_nothing_behind() -> Result {
    in_browser(async |page| {
        act::begin(page).await?;
        journey::to_question(page, &Sheet::mild(), "history").await?;
        act::loaded(page).await?;
        to_and_fro(page, WARM).await?;
        let before = Held::now(page).await?;
        to_and_fro(page, SCREENS).await?;
        let after = Held::now(page).await?;
        let told = format!("{before:?} became {after:?}");
        let flat = |before: f64, after: f64, more: f64| after <= before * more;
        check::that(page, flat(before.nodes, after.nodes, 1.02), &told).await?;
        check::that(page, flat(before.listeners, after.listeners, 1.02), &told).await?;
        check::that(page, flat(before.heap, after.heap, 1.05), &told).await
    })
}

/// Goes back and forth in the history, and waits for each screen to be drawn.
async fn to_and_fro(page: &Page, screens: usize) -> Result {
    const HEADING: &str = "return document.getElementById('title').textContent";
    const OTHER: &str = "return document.getElementById('title')?.textContent !== arguments[0]";
    for screen in 0..screens {
        let before: String = page.script(HEADING, &[]).await?;
        match screen % 2 {
            0 => page.driver.back().await?,
            _ => page.driver.forward().await?,
        }
        page.until("the other screen", OTHER, &[json!(before)])
            .await?;
    }
    Ok(())
}

/// What the browser holds for the page, once what is not needed any more is cleared away.
#[derive(Debug)]
struct Held {
    nodes: f64,
    listeners: f64,
    heap: f64,
}

impl Held {
    async fn now(page: &Page) -> Result<Held> {
        page.devtools("Performance.enable", json!({})).await?;
        page.devtools("HeapProfiler.collectGarbage", json!({}))
            .await?;
        let told = page.devtools("Performance.getMetrics", json!({})).await?;
        let metric = |name: &str| {
            let metrics = told["metrics"].as_array().into_iter().flatten();
            let found = metrics.filter(|metric| metric["name"] == name);
            found.filter_map(|metric| metric["value"].as_f64()).sum()
        };
        Ok(Held {
            nodes: metric("Nodes"),
            listeners: metric("JSEventListeners"),
            heap: metric("JSHeapUsedSize"),
        })
    }
}
