//! The drawings: what the body map and the picture story show, and how they are touched. What is
//! inside a drawing has no id of its own.

use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::{Fault, Page, Result, act};

/// What a pointer meets on the body map.
#[derive(Clone, Debug, Deserialize)]
pub struct Hit {
    /// The option that it stands for: a place seen from two sides has two.
    pub area: String,
    /// From the left edge of the drawing, in CSS pixels.
    pub x: f64,
    /// From its upper edge.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// Whether a pointer at its centre meets it, once it is scrolled into view.
    pub is_met: bool,
}

impl Hit {
    /// Whether it shares some of its room with another.
    pub fn overlaps(&self, other: &Hit) -> bool {
        // Two edges that meet may differ by a rounding error: Firefox counts in sixtieths.
        let apart = |low: f64, size: f64, other: f64| low + size <= other + 0.02;
        !(apart(self.x, self.width, other.x)
            || apart(other.x, other.width, self.x)
            || apart(self.y, self.height, other.y)
            || apart(other.y, other.height, self.y))
    }
}

/// What a pointer meets on the body map, in the order of the drawing.
pub async fn hits(page: &Page) -> Result<Vec<Hit>> {
    const HITS: &str = "
        return [...document.querySelectorAll('#body-map [data-area]')].map(hit => {
          hit.scrollIntoView({ block: 'center', behavior: 'instant' });
          const from = hit.ownerSVGElement.getBoundingClientRect();
          const { x, y, width, height } = hit.getBoundingClientRect();
          const met = document.elementFromPoint(x + width / 2, y + height / 2);
          return { area: hit.dataset.area, x: x - from.x, y: y - from.y, width, height,
            is_met: met === hit };
        })";
    let hits: Vec<Hit> = page.script(HITS, &[]).await?;
    if hits.is_empty() {
        return Err(page.fault("The body map has no place to touch").await);
    }
    Ok(hits)
}

/// Clicks a place of the body map, by its position in [`hits`].
pub async fn click(page: &Page, at: usize) -> Result {
    let hits = page.driver.find_all(By::Css("#body-map [data-area]"));
    let hits = hits.await?;
    let hit = hits
        .get(at)
        .ok_or_else(|| Fault::new(format!("The body map has no place {at}.")))?;
    act::click_on(hit).await
}

/// Taps a place of the body map with a finger: see [`fingers`].
pub async fn tap(page: &Page, at: usize) -> Result {
    const CENTRE: &str = "
        const hit = document.querySelectorAll('#body-map [data-area]')[arguments[0]];
        hit.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, width, height } = hit.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };";
    let centre: Value = page.script(CENTRE, &[json!(at)]).await?;
    for (kind, points) in [("touchStart", json!([centre])), ("touchEnd", json!([]))] {
        let touch = json!({ "type": kind, "touchPoints": points });
        page.devtools("Input.dispatchTouchEvent", touch).await?;
    }
    Ok(())
}

/// Makes the device one that is touched.
pub async fn fingers(page: &Page) -> Result {
    let fingers = json!({ "enabled": true, "maxTouchPoints": 1 });
    page.devtools("Emulation.setTouchEmulationEnabled", fingers)
        .await?;
    Ok(())
}

/// Waits until the body map shows these areas and no other: by its attribute, by what is painted,
/// and by the list beside it where there is one.
pub async fn shows(page: &Page, areas: &[&str]) -> Result {
    const SHOWN: &str = "
        const map = document.getElementById('body-map');
        const painted = area => [...map.querySelectorAll('.app-fig-area-' + area)].every(part => {
          const look = getComputedStyle(part);
          return look.fill !== 'none' && look.stroke !== 'none' && Number(look.fillOpacity) > 0;
        });
        const all = [...new Set([...map.querySelectorAll('[data-area]')].map(hit => hit.dataset.area))];
        const same = found => JSON.stringify([...found].sort()) === arguments[0];
        const ticked = [...document.querySelectorAll('#where input:checked')]
          .map(input => input.value).filter(value => value !== 'none');
        return same((map.dataset.on ?? '').split(' ').filter(Boolean)) && same(all.filter(painted))
          && (!document.getElementById('where') || same(ticked))";
    let mut areas = areas.to_vec();
    areas.sort_unstable();
    let wanted = serde_json::to_string(&areas)?;
    page.until(
        &format!("the body map to show {areas:?} and no other"),
        SHOWN,
        &[json!(wanted)],
    )
    .await?;
    Ok(())
}

/// How the picture story stands.
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
pub struct Told {
    /// The state of the drawing.
    pub step: String,
    /// How far the muscle is swollen in the drawing, from 0 to 1.
    pub swell: f64,
    /// The steps whose words can be seen.
    pub told: Vec<String>,
    /// The ids of the buttons that say they are the present step.
    pub current: Vec<String>,
    /// The id of what has the focus.
    pub focus: String,
}

const TOLD: &str = "
    const story = document.getElementById('story');
    const seen = [...document.querySelectorAll('.app-told')].filter(step => step.checkVisibility());
    return {
      step: story.dataset.step,
      swell: Number(getComputedStyle(story).getPropertyValue('--swell')),
      told: seen.map(step => step.id.replace('told-', '')),
      current: [...document.querySelectorAll('#steps [aria-current=step]')].map(step => step.id),
      focus: document.activeElement?.id ?? '',
    };";

/// How the picture story stands now.
pub async fn told(page: &Page) -> Result<Told> {
    page.script(TOLD, &[]).await
}

/// Waits until the picture story is at a step; gives how it stands then.
pub async fn at_step(page: &Page, step: &str) -> Result<Told> {
    page.until(
        &format!("the step {step}"),
        "return document.getElementById('story')?.dataset.step === arguments[0]",
        &[json!(step)],
    )
    .await?;
    told(page).await
}

/// The ids of the story's steps, in order.
pub async fn steps(page: &Page) -> Result<Vec<String>> {
    const STEPS: &str = "
        return [...document.querySelectorAll('.app-told')].map(it => it.id.replace('told-', ''))";
    let steps: Vec<String> = page.script(STEPS, &[]).await?;
    if steps.is_empty() {
        return Err(page.fault("The picture story has no steps").await);
    }
    Ok(steps)
}

/// The same, as Next leads through them: the first comes last.
pub async fn next_steps(page: &Page) -> Result<Vec<String>> {
    let mut steps = steps(page).await?;
    steps.rotate_left(1);
    Ok(steps)
}

/// What an element is to assistive technology: its role and its name; nothing where it is hidden
/// from it.
pub async fn exposed(page: &Page, selector: &str) -> Result<Option<(String, String)>> {
    let find = format!("document.querySelector({})", json!(selector));
    let found = page
        .devtools("Runtime.evaluate", json!({ "expression": find }))
        .await?;
    let query = json!({ "objectId": found["result"]["objectId"], "fetchRelatives": false });
    let tree = page
        .devtools("Accessibility.getPartialAXTree", query)
        .await?;
    let node = &tree["nodes"][0];
    let words = |part: &Value| part["value"].as_str().unwrap_or_default().to_owned();
    let ignored = node["ignored"].as_bool().unwrap_or(true);
    Ok((!ignored).then(|| (words(&node["role"]), words(&node["name"]))))
}
