//! The body map beside the question "where": by mouse, finger and key. The list holds the same.

use e2e::sheet::Sheet;
use e2e::{Engine, Page, Result, act, check, figure, find, in_browser, in_engine, journey};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::words::content;

e2e::in_engines! {
    full {
        a_click_on_a_place_ticks_it_and_another_takes_it_back,
        a_tick_in_the_list_marks_its_area,
        by_keyboard_each_place_comes_once,
        none_clears_the_map,
        what_was_answered_is_on_the_map_again,
        two_clicks_at_once_both_count,
    }
}

/// Walks to the question, and waits for its map.
pub(crate) async fn to_map(page: &Page) -> Result {
    act::begin(page).await?;
    journey::to_question(page, &Sheet::mild(), "where").await?;
    act::drawn(page).await
}

/// The places that can be chosen, by the content.
pub(crate) fn places() -> Result<Vec<String>> {
    let file = content("questions.toml")?;
    let questions = file.get("question").and_then(toml::Value::as_array);
    let question = questions
        .into_iter()
        .flatten()
        .find(|it| it.get("id").and_then(toml::Value::as_str) == Some("where"));
    let options = question.and_then(|it| it.get("options")?.as_array());
    let options = options.into_iter().flatten();
    Ok(options
        .filter_map(|it| it.as_str().map(str::to_owned))
        .collect())
}

fn a_click_on_a_place_ticks_it_and_another_takes_it_back(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        to_map(page).await?;
        figure::shows(page, &[]).await?;
        let hits = figure::hits(page).await?;
        for (at, hit) in hits.iter().enumerate() {
            figure::click(page, at).await?;
            figure::shows(page, &[&hit.area]).await?;
            figure::click(page, at).await?;
            figure::shows(page, &[]).await?;
        }
        for place in places()? {
            let drawn = hits.iter().any(|hit| hit.area == place);
            check::that(page, drawn, &format!("{place} is on the map")).await?;
        }
        Ok(())
    })
}

fn a_tick_in_the_list_marks_its_area(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        to_map(page).await?;
        for place in places()? {
            act::choose(page, "where", &place).await?;
            figure::shows(page, &[&place]).await?;
            act::choose(page, "where", &place).await?;
            figure::shows(page, &[]).await?;
        }
        act::choose(page, "where", "calf").await?;
        figure::click(page, place_of(page, "buttock").await?).await?;
        figure::shows(page, &["buttock", "calf"]).await
    })
}

/// Some browsers darken a page by themselves, and some people force colours of their own.
#[test]
fn right_and_left_stay_readable_in_colours_of_the_browser() -> Result {
    // The strongest contrast in a picture.
    const CONTRAST: &str = "
        const [data] = arguments;
        const picture = new Image();
        picture.src = 'data:image/png;base64,' + data;
        return picture.decode().then(() => {
          const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
          canvas.drawImage(picture, 0, 0);
          const { data } = canvas.getImageData(0, 0, picture.width, picture.height);
          const lights = [];
          for (let at = 0; at < data.length; at += 4) {
            const [r, g, b] = [0, 1, 2].map(part => {
              const share = data[at + part] / 255;
              return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
            });
            lights.push(0.2126 * r + 0.7152 * g + 0.0722 * b);
          }
          lights.sort((one, other) => one - other);
          return (lights.at(-1) + 0.05) / (lights[0] + 0.05);
        })";
    const PLACES: &str = "
        return [...document.querySelectorAll('#body-map text')].map(label => {
          const { x, y, width, height } = label.getBoundingClientRect();
          return { x: x + scrollX, y: y + scrollY, width, height, scale: 3 };
        })";
    in_browser(async |page| {
        to_map(page).await?;
        for (darkened, forced, scheme) in [
            (true, "none", "light"),
            (true, "none", "dark"),
            (false, "active", "light"),
            (false, "active", "dark"),
        ] {
            page.media(
                "",
                &[("forced-colors", forced), ("prefers-color-scheme", scheme)],
            )
            .await?;
            let on = json!({ "enabled": darkened });
            page.devtools("Emulation.setAutoDarkModeOverride", on)
                .await?;
            let places: Vec<Value> = page.script(PLACES, &[]).await?;
            check::that(page, places.len() >= 4, "There are labels").await?;
            for place in places {
                let what = json!({ "clip": place, "captureBeyondViewport": true });
                let shot = page.devtools("Page.captureScreenshot", what).await?;
                let contrast: f64 = page.script(CONTRAST, &[shot["data"].clone()]).await?;
                let how = format!("{contrast} at {place}, {darkened}, {forced}, {scheme}");
                check::that(page, contrast >= 4.5, &how).await?;
            }
        }
        Ok(())
    })
}

#[test]
fn a_finger_ticks_a_place_and_takes_it_back() -> Result {
    const WATCH: &str = "
        window.touched = [];
        document.getElementById('body-map')
          .addEventListener('click', event => window.touched.push(event.pointerType))";
    in_browser(async |page| {
        figure::fingers(page).await?;
        page.resize(320, 640).await?;
        to_map(page).await?;
        page.script::<()>(WATCH, &[]).await?;
        let hits = figure::hits(page).await?;
        for (at, hit) in hits.iter().enumerate() {
            figure::tap(page, at).await?;
            figure::shows(page, &[&hit.area]).await?;
            figure::tap(page, at).await?;
            figure::shows(page, &[]).await?;
        }
        let touched: Vec<String> = page.script("return window.touched", &[]).await?;
        check::same(page, "Taps", touched, vec!["touch"; hits.len() * 2]).await
    })
}

fn by_keyboard_each_place_comes_once(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        to_map(page).await?;
        check::focus(page, "title").await?;
        let mut stops: Vec<String> = Vec::new();
        while stops.last().is_none_or(|stop| stop != "continue") {
            act::press(page, Key::Tab.value().to_string()).await?;
            stops.push(find::screen(page).await?.focus);
        }
        let places = places()?;
        let wanted = places.iter().map(|place| format!("where-{place}"));
        let wanted: Vec<String> = wanted.chain(["where-none".to_owned()]).collect();
        let found = stops.iter().filter(|stop| stop.starts_with("where-"));
        let found: Vec<String> = found.cloned().collect();
        check::same(page, "The stops of the Tab key", found, wanted).await?;
        for stop in &stops {
            let known = stop.starts_with("where-")
                || stop.starts_with("side-")
                || ["summary", "continue"].contains(&stop.as_str());
            check::that(page, known, &format!("The focus stops at {stop}")).await?;
        }
        // Only Chromium can be asked.
        if page.engine == Engine::Chromium {
            let exposed = figure::exposed(page, "#body-map svg").await?;
            check::same(page, "To assistive technology", exposed, None).await?;
        }

        act::open(page, &find::screen(page).await?.address).await?;
        act::drawn(page).await?;
        act::tab_to(page, |focus| focus == format!("where-{}", places[0])).await?;
        act::press(page, " ").await?;
        figure::shows(page, &[&places[0]]).await?;
        act::press(page, " ").await?;
        figure::shows(page, &[]).await
    })
}

fn none_clears_the_map(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        to_map(page).await?;
        figure::click(page, place_of(page, "low-back").await?).await?;
        figure::click(page, place_of(page, "below-knee").await?).await?;
        figure::shows(page, &["low-back", "below-knee"]).await?;
        act::choose(page, "where", "none").await?;
        figure::shows(page, &[]).await?;
        act::checked(page, "where-none", true).await?;
        figure::click(page, place_of(page, "calf").await?).await?;
        figure::shows(page, &["calf"]).await?;
        act::checked(page, "where-none", false).await
    })
}

fn what_was_answered_is_on_the_map_again(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        to_map(page).await?;
        let asked = find::screen(page).await?.address;
        figure::click(page, place_of(page, "groin-or-hip").await?).await?;
        figure::click(page, place_of(page, "front-of-thigh").await?).await?;
        act::choose(page, "side", "one").await?;
        act::choose(page, "which-side", "left").await?;
        let after = act::go_on(page).await?.address;
        let answered = ["groin-or-hip", "front-of-thigh"];
        let ticked = ["groin-or-hip", "front-of-thigh", "shoulders"];

        act::follow(page, "back").await?;
        act::drawn(page).await?;
        figure::shows(page, &answered).await?;
        // What is not confirmed by Continue is not lost on the way.
        figure::click(page, place_of(page, "shoulders").await?).await?;
        act::back(page, &after).await?;
        act::back(page, &asked).await?;
        act::drawn(page).await?;
        figure::shows(page, &ticked).await?;
        act::reload(page).await?;
        act::drawn(page).await?;
        figure::shows(page, &ticked).await
    })
}

fn two_clicks_at_once_both_count(engine: Engine) -> Result {
    const BOTH: &str = "
        for (const area of arguments[0]) {
          document.querySelector(`#body-map [data-area=${area}]`)
            .dispatchEvent(new MouseEvent('click', { bubbles: true }));
        }";
    in_engine(engine, async |page| {
        to_map(page).await?;
        let two = ["buttock", "calf"];
        page.script::<()>(BOTH, &[json!(two)]).await?;
        figure::shows(page, &two).await?;
        let four = ["buttock", "low-back", "shoulders", "calf"];
        page.script::<()>(BOTH, &[json!(four)]).await?;
        figure::shows(page, &["low-back", "shoulders"]).await
    })
}

/// The first position of a place among those of the map.
async fn place_of(page: &Page, area: &str) -> Result<usize> {
    let hits = figure::hits(page).await?;
    match hits.iter().position(|hit| hit.area == area) {
        Some(at) => Ok(at),
        None => Err(page.fault(&format!("{area} is not on the map")).await),
    }
}
