//! From a click to what it leads to on the screen.

use e2e::{Fault, Result};
use serde::Deserialize;
use serde_json::json;

use crate::apps::App;
use crate::figures::Samples;
use crate::tab::{Load, Tab};

/// No run has more screens than this.
const MOST: usize = 60;

/// Where on the screen to click.
#[derive(Clone, Copy, Debug, Deserialize)]
struct Place {
    x: f64,
    y: f64,
}

/// What is clicked.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Click {
    /// Continue, over a whole run.
    Continue,
    /// Back, from every screen of a run.
    Back,
}

/// Clicks in every app until it was clicked this often, with a processor that is `slower` times
/// slower. Whoever was clicked least often comes next, with one whole run.
pub(crate) async fn measure(
    tab: &Tab,
    apps: &[App],
    what: Click,
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
            "  {what:?}, {slower}x, {}: {} of {clicks}",
            app.kind.name,
            taken.len()
        );
        tab.slow_down(1).await?;
        open(tab, app, false).await?;
        tab.slow_down(slower).await?;
        taken.extend(match what {
            Click::Continue => run(tab).await?.questions,
            Click::Back => back(tab).await?,
        });
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

/// How long each click of a run on Continue took.
#[derive(Debug, Default)]
pub(crate) struct Taken {
    /// Those that led to a question.
    pub(crate) questions: Vec<f64>,
    /// The one that led to the question with the body map, where there is one.
    pub(crate) body_map: Option<f64>,
    /// The last one, which led to the end.
    pub(crate) end: f64,
}

/// Opens an app at its first question.
pub(crate) async fn open(tab: &Tab, app: &App, memory: bool) -> Result {
    let load = Load {
        tap: true,
        memory,
        ..Load::default()
    };
    tab.load(app, load).await
}

/// Walks from the first question to the end.
pub(crate) async fn run(tab: &Tab) -> Result<Taken> {
    let mut taken = Taken::default();
    for _ in 0..MOST {
        let Some(time) = click(tab, "bench.prepare()").await? else {
            taken.end = taken
                .questions
                .pop()
                .ok_or_else(|| Fault::new("The run has no questions."))?;
            return Ok(taken);
        };
        taken.questions.push(time);
        const MAP: &str = "return !!document.querySelector('#body-map')";
        if taken.body_map.is_none() && tab.script(MAP).await? {
            taken.body_map = Some(time);
        }
    }
    Err(Fault::new("The run does not end."))
}

/// Walks from the first question to the last, and from each back to the one before and on again.
async fn back(tab: &Tab) -> Result<Vec<f64>> {
    let mut taken = Vec::new();
    for _ in 0..MOST {
        if click(tab, "bench.prepare()").await?.is_none() {
            return Ok(taken);
        }
        if let Some(time) = click(tab, "bench.prepareBack()").await? {
            taken.push(time);
            click(tab, "bench.prepare()").await?;
        }
    }
    Err(Fault::new("The run does not end."))
}

/// Clicks what the script in the page makes ready, and gives how long it took, in milliseconds; nothing where there is
/// nothing to click.
pub(crate) async fn click(tab: &Tab, ready: &str) -> Result<Option<f64>> {
    let place: Option<Place> = tab.script(&format!("return {ready}")).await?;
    let Some(place) = place else {
        return Ok(None);
    };
    tab.click(place.x, place.y).await?;
    Ok(Some(tab.script("return bench.shown").await?))
}
