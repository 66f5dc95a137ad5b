//! What only this app has: advice under a danger sign, the body map, the result, the picture story.

use e2e::{Fault, Result};

use crate::Often;
use crate::apps::App;
use crate::clicks::{self, click};
use crate::figures::Samples;
use crate::tab::Tab;

/// How long each took, in milliseconds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Own {
    /// From a tick on a danger sign to the advice under it.
    pub(crate) tick: Samples,
    /// From Continue to the question with the body map.
    pub(crate) body_map: Samples,
    /// From the last Continue to the result.
    pub(crate) result: Samples,
    /// From a step of the story to its picture.
    pub(crate) story: Samples,
}

/// Does each so often, with a processor that is `slower` times slower: what comes once in a run as
/// often as a start.
pub(crate) async fn measure(tab: &Tab, app: &App, often: Often, slower: u32) -> Result<Own> {
    eprintln!("  {}, {slower}x", app.kind.name);
    let (mut body_map, mut result) = (Vec::new(), Vec::new());
    for _ in 0..often.starts {
        tab.slow_down(1).await?;
        clicks::open(tab, app, false).await?;
        tab.slow_down(slower).await?;
        let taken = clicks::run(tab).await?;
        body_map.extend(taken.body_map);
        result.push(taken.end);
    }
    tab.slow_down(1).await?;
    clicks::open(tab, app, false).await?;
    tab.slow_down(slower).await?;
    click(tab, "bench.prepare()").await?;
    let tick = repeated(tab, TICK, often.others).await?;
    tab.script::<()>("location.hash = '#/learn'").await?;
    let story = repeated(tab, STEP, often.others).await?;
    tab.slow_down(1).await?;
    Ok(Own {
        tick,
        body_map: body_map.into_iter().collect(),
        result: result.into_iter().collect(),
        story,
    })
}

/// The first danger sign; every second time its tick is taken back first.
const TICK: &str = "(async () => {
    const sign = () => document.querySelector('#right-now input');
    const advice = () => document.querySelector('.app-alert');
    if (advice()) sign().click();
    while (advice()) await new Promise(requestAnimationFrame);
    return bench.aim(sign, advice);
})()";

/// The next step of the story, with its picture.
const STEP: &str = "(async () => {
    const story = () => document.querySelector('#story:has(svg)');
    while (!story()) await new Promise(requestAnimationFrame);
    const before = story().dataset.step;
    const next = () => document.querySelector('#next-step');
    return bench.aim(next, () => story().dataset.step !== before);
})()";

async fn repeated(tab: &Tab, ready: &str, times: usize) -> Result<Samples> {
    let mut taken = Vec::new();
    for _ in 0..times {
        let time = click(tab, ready).await?;
        taken.push(time.ok_or_else(|| Fault::new("There is nothing to click."))?);
    }
    Ok(taken.into_iter().collect())
}
