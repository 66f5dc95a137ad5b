//! From a click on Continue to the next question on the screen.

use e2e::{Fault, Result};
use serde::Deserialize;
use serde_json::json;

use crate::apps::App;
use crate::figures::Samples;
use crate::tab::{Load, Tab};

/// No run has more screens than this.
const MOST: usize = 60;

#[derive(Clone, Copy, Debug, Deserialize)]
struct Place {
    x: f64,
    y: f64,
}

/// Clicks in every app until it was clicked this often, with a processor that is `slower` times
/// slower. Whoever was clicked least often comes next, with one whole run.
pub(crate) async fn measure(
    tab: &Tab,
    apps: &[App],
    clicks: usize,
    slower: u32,
) -> Result<Vec<Samples>> {
    let mut taken: Vec<Vec<f64>> = vec![Vec::new(); apps.len()];
    loop {
        let next = taken
            .iter_mut()
            .zip(apps)
            .min_by_key(|(taken, _)| taken.len());
        let Some((taken, app)) = next.filter(|(taken, _)| taken.len() < clicks) else {
            break;
        };
        eprintln!(
            "  {}x, {}: {} of {clicks}",
            slower,
            app.kind.name,
            taken.len()
        );
        tab.slow_down(1).await?;
        open(tab, app, false).await?;
        tab.slow_down(slower).await?;
        taken.extend(run(tab).await?);
    }
    tab.slow_down(1).await?;
    Ok(taken
        .into_iter()
        .map(|taken| taken.into_iter().take(clicks).collect())
        .collect())
}

/// What an app holds after a run.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Memory {
    /// Bytes of what its scripts made.
    pub(crate) heap: f64,
    /// Bytes of its program's own memory.
    pub(crate) program: f64,
    /// Elements, texts and the like.
    pub(crate) nodes: f64,
}

/// Walks through every app once, clears away, and looks.
pub(crate) async fn memory(tab: &Tab, apps: &[App]) -> Result<Vec<Memory>> {
    let mut all = Vec::new();
    for app in apps {
        eprintln!("  memory, {}", app.kind.name);
        open(tab, app, true).await?;
        run(tab).await?;
        tab.devtools("HeapProfiler.collectGarbage", json!({}))
            .await?;
        let told = tab.devtools("Performance.getMetrics", json!({})).await?;
        let metric = |name: &str| {
            let metrics = told["metrics"].as_array().into_iter().flatten();
            let found = metrics.filter(|metric| metric["name"] == name);
            found.filter_map(|metric| metric["value"].as_f64()).sum()
        };
        all.push(Memory {
            heap: metric("JSHeapUsedSize"),
            program: tab.script("return bench.program?.() ?? 0").await?,
            nodes: metric("Nodes"),
        });
    }
    Ok(all)
}

/// Opens an app at its first question.
async fn open(tab: &Tab, app: &App, memory: bool) -> Result {
    tab.load(app, Load { tap: true, memory }).await
}

/// Walks from the first question to the end; gives how long each next question took.
async fn run(tab: &Tab) -> Result<Vec<f64>> {
    let mut taken = Vec::new();
    for _ in 0..MOST {
        let place: Option<Place> = tab.script("return bench.prepare()").await?;
        let Some(place) = place else {
            // The last click led to the end, and not to a question.
            taken.pop();
            return match taken.is_empty() {
                true => Err(Fault::new("The run has no questions.")),
                false => Ok(taken),
            };
        };
        tab.click(place.x, place.y).await?;
        taken.push(tab.script("return bench.shown").await?);
    }
    Err(Fault::new("The run does not end."))
}
