//! How the picture story looks: to axe, in forced colours, without motion, on paper.

use e2e::{Engine, Page, Result, act, axe, check, figure, find, in_browser, in_engine};
use serde_json::{Value, json};

use crate::accessibility::{both_schemes, nothing, opened};
use crate::story::{STEPS, open};

e2e::in_engines! {
    full {
        every_step_passes_axe,
    }
}

fn every_step_passes_axe(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        let mut found = Vec::new();
        page.resize(390, 844).await?;
        open(page).await?;
        both_schemes(page, &mut found, "the picture story").await?;
        opened(page).await?;
        for (step, (id, ..)) in STEPS.iter().enumerate() {
            act::click(page, &format!("step-{}", step + 1)).await?;
            figure::at_step(page, id).await?;
            both_schemes(page, &mut found, id).await?;
        }
        nothing(page, &found).await
    })
}

/// The names of what must be told from the ground, and the least contrast that it has with it.
const DRAWN: [(&str, &str, f64); 4] = [
    (".app-fig-nerve", "stroke", 3.0),
    (".app-fig-nerve-edge", "stroke", 3.0),
    (".app-fig-label", "fill", 4.5),
    (".app-fig-lead", "stroke", 3.0),
];

/// Axe reads this property, of which Chromium gives the colour that is not painted.
const PAINTED: &str = "
    const given = CSSStyleDeclaration.prototype.getPropertyValue;
    CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
      return given.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
    };";

#[test]
fn in_forced_colours_nerve_and_labels_stay_seen() -> Result {
    in_browser(async |page| {
        let mut found = Vec::new();
        page.resize(390, 844).await?;
        for scheme in ["light", "dark"] {
            let forced = [
                ("forced-colors", "active"),
                ("prefers-color-scheme", scheme),
            ];
            page.media("", &forced).await?;
            open(page).await?;
            opened(page).await?;
            page.script::<()>(PAINTED, &[]).await?;
            let active: bool = page
                .script("return matchMedia('(forced-colors: active)').matches", &[])
                .await?;
            check::that(page, active, "Colours are forced").await?;
            for (step, (id, ..)) in STEPS.iter().enumerate() {
                act::click(page, &format!("step-{}", step + 1)).await?;
                figure::at_step(page, id).await?;
                found.extend(axe::findings(page, &format!("{id} in forced colours")).await?);
                stands_out(page, &format!("{id} ({scheme})")).await?;
            }
        }
        nothing(page, &found).await
    })
}

/// That the nerve, by its core or by its edge, and every label differ from the ground of the
/// drawing.
async fn stands_out(page: &Page, place: &str) -> Result {
    const CONTRAST: &str = "
        const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
        const light = colour => {
          canvas.clearRect(0, 0, 1, 1);
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(part => {
            const share = part / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const ground = light(getComputedStyle(document.getElementById('story')).backgroundColor);
        const [selector, property] = arguments;
        const parts = [...document.querySelectorAll('#story ' + selector)];
        return parts.map(part => {
          const own = light(getComputedStyle(part)[property]);
          return (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05);
        })";
    let mut nerve = 0.0_f64;
    for (selector, property, least) in DRAWN {
        let found: Vec<f64> = page
            .script(CONTRAST, &[json!(selector), json!(property)])
            .await?;
        check::that(page, !found.is_empty(), &format!("{selector} is drawn")).await?;
        let worst = found.into_iter().fold(f64::INFINITY, f64::min);
        if selector.starts_with(".app-fig-nerve") {
            nerve = nerve.max(worst);
            check::that(
                page,
                worst > 1.0,
                &format!("{place}: {selector} has the colour of the ground"),
            )
            .await?;
        } else {
            check::that(
                page,
                worst >= least,
                &format!("{place}: {selector} has a contrast of {worst:.2}, not {least}"),
            )
            .await?;
        }
    }
    check::that(
        page,
        nerve >= 3.0,
        &format!("{place}: the nerve has a contrast of {nerve:.2}"),
    )
    .await
}

#[test]
fn who_wants_no_motion_sees_none() -> Result {
    const MOVING: &str = "
        return [...document.querySelectorAll('#story, #story *')].filter(part => {
          const look = getComputedStyle(part);
          const times = (look.transitionDuration + ',' + look.animationDuration).split(',');
          return times.some(time => parseFloat(time) > 0);
        }).length";
    in_browser(async |page| {
        page.media("", &[("prefers-reduced-motion", "no-preference")])
            .await?;
        open(page).await?;
        let moving: usize = page.script(MOVING, &[]).await?;
        check::that(page, moving > 0, "Else the drawing moves").await?;
        page.media("", &[("prefers-reduced-motion", "reduce")])
            .await?;
        for step in 1..=STEPS.len() {
            act::click(page, &format!("step-{step}")).await?;
            let moving: usize = page.script(MOVING, &[]).await?;
            check::same(page, "Parts that move", moving, 0).await?;
            let running: usize = page
                .script("return document.getAnimations().length", &[])
                .await?;
            check::same(page, "Movements", running, 0).await?;
        }
        Ok(())
    })
}

/// How many of the elements that a selector names are seen.
const SEEN: &str = "
    const seen = selector => [...document.querySelectorAll(selector)].filter(element =>
      element.checkVisibility() && element.getBoundingClientRect().height > 0).length;
    return arguments[0].map(seen)";

/// What paper shows of the story, and how often.
const ON_PAPER: [(&str, usize); 5] = [
    (".app-told", 6),
    ("#story > svg.app-fig", 1),
    ("#steps", 0),
    ("#steps button", 0),
    ("#next-step", 0),
];

/// Every colour of the page that is seen.
const COLOURS: &str = "
    document.getAnimations().forEach(animation => animation.finish());
    const names = ['color', 'backgroundColor', 'fill', 'stroke', 'borderTopColor'];
    return [document.body, ...document.body.querySelectorAll('*')]
      .filter(element => element.checkVisibility())
      .map(element => {
        const look = getComputedStyle(element);
        const name = element.id || element.getAttribute('class') || element.localName;
        return name + ': ' + names.map(name => look[name]).join(' ');
      })";

#[test]
fn the_story_on_paper_is_whole() -> Result {
    const INSIDE: &str = "
        const { left, right } = document.querySelector('#story > svg').getBoundingClientRect();
        return left >= 0 && right <= document.documentElement.clientWidth";
    in_browser(async |page| {
        let (selectors, wanted): (Vec<&str>, Vec<usize>) = ON_PAPER.into_iter().unzip();
        // An A4 sheet within its margins is so wide.
        page.resize(718, 1000).await?;
        open(page).await?;
        act::click(page, "step-4").await?;
        figure::at_step(page, "swollen").await?;
        let watch = format!(
            "const look = function () {{ {SEEN} }};
             matchMedia('print').addEventListener('change', event => {{
               if (event.matches) window.paper = look({});
             }});",
            json!(selectors)
        );
        page.script::<()>(&watch, &[]).await?;
        let paper = page.driver.cdp().page().print_to_pdf_base64().await?;
        check::that(page, paper.len() > 10_000, "The paper has something on it").await?;
        let seen: Vec<usize> = page.script("return window.paper", &[]).await?;
        check::same(page, &format!("On paper, {selectors:?}"), &seen, &wanted).await?;

        page.media("print", &[]).await?;
        let seen: Vec<usize> = page.script(SEEN, &[json!(selectors)]).await?;
        check::same(page, &format!("For paper, {selectors:?}"), &seen, &wanted).await?;
        let inside: bool = page.script(INSIDE, &[]).await?;
        check::that(page, inside, "The drawing is within the page").await?;
        check::fits(page).await?;
        check::has_words(page).await
    })
}

#[test]
fn paper_is_light_for_who_prefers_dark() -> Result {
    const WATCH: &str = "
        matchMedia('print').addEventListener('change', event => {
          if (event.matches) window.paper = look();
        });
        const look = () => { COLOURS };";
    in_browser(async |page| {
        open(page).await?;
        act::settled(page).await?;
        opened(page).await?;
        page.media("print", &[("prefers-color-scheme", "light")])
            .await?;
        let light: Vec<String> = page.script(COLOURS, &[]).await?;
        page.media("print", &[("prefers-color-scheme", "dark")])
            .await?;
        let dark: Vec<String> = page.script(COLOURS, &[]).await?;
        let differ = light
            .iter()
            .zip(&dark)
            .filter(|(light, dark)| light != dark);
        let differ: Vec<String> = differ
            .map(|(light, dark)| format!("{light} but {dark}"))
            .collect();
        check::same(page, "Seen on paper", dark.len(), light.len()).await?;
        check::that(
            page,
            differ.is_empty(),
            &format!(
                "With a dark preference: {:#?}",
                &differ[..differ.len().min(12)]
            ),
        )
        .await?;

        // The same on the paper that the browser makes.
        page.dark(true).await?;
        page.script::<()>(&WATCH.replace("COLOURS", COLOURS), &[])
            .await?;
        let paper = page.driver.cdp().page().print_to_pdf_base64().await?;
        check::that(page, paper.len() > 10_000, "The paper has something on it").await?;
        let made: Option<Value> = page.script("return window.paper", &[]).await?;
        check::same(page, "Colours on the paper", made, Some(json!(light))).await?;
        find::by_id(page, "story").await?;
        Ok(())
    })
}
