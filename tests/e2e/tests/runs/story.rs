//! The picture story: its ways in, its steps and the mechanisms under it.

use e2e::figure::{self, Told};
use e2e::{Engine, Page, Result, act, check, find, in_engine};
use serde_json::json;
use thirtyfour::Key;

use crate::words::content;

e2e::in_engines! {
    full {
        the_header_the_address_and_a_reload_open_it,
        each_step_shows_the_muscle_otherwise,
        on_a_small_phone_the_picture_stays_beside_the_words,
        each_step_has_a_button,
        next_leads_through_all_and_begins_again,
        who_comes_back_begins_at_the_beginning,
        every_mechanism_opens_to_its_words_and_its_picture,
    }
}

/// The steps in order, each with how far the muscle is swollen.
pub(crate) const STEPS: [(&str, u8); 6] = [
    ("path", 0),
    ("rest", 0),
    ("inflamed", 30),
    ("swollen", 65),
    ("pressed", 100),
    ("felt", 100),
];

/// Opens the page, with its drawing.
pub(crate) async fn open(page: &Page) -> Result {
    act::open(page, "#/learn").await?;
    act::drawn(page).await
}

/// That the story is at a step: the drawing, the words and the buttons say the same.
async fn stands(page: &Page, step: usize, focus: &str) -> Result {
    let (id, swelling) = STEPS[step];
    let told = figure::at_step(page, id).await?;
    let wanted = Told {
        step: id.to_owned(),
        swell: f64::from(swelling) / 100.0,
        told: vec![id.to_owned()],
        current: vec![format!("step-{}", step + 1)],
        focus: focus.to_owned(),
    };
    check::same(page, "The picture story", told, wanted).await
}

fn the_header_the_address_and_a_reload_open_it(engine: Engine) -> Result {
    const LINK: &str = "header a[href='#/learn']";
    in_engine(engine, async |page| {
        act::open(page, "").await?;
        act::click_at(page, LINK).await?;
        act::arrival(page, "").await?;
        act::at(page, "#/learn").await?;
        act::drawn(page).await?;
        stands(page, 0, "title").await?;
        check::same(
            page,
            "The page",
            find::count(page, "main [data-page=learn]").await?,
            1,
        )
        .await?;
        act::reload(page).await?;
        act::drawn(page).await?;
        stands(page, 0, "").await?;
        open(page).await?;
        stands(page, 0, "").await?;
        check::has_words(page).await?;
        check::unique_ids(page, &find::screen(page).await?).await
    })
}

fn each_step_shows_the_muscle_otherwise(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        open(page).await?;
        let mut seen: Vec<String> = Vec::new();
        for (step, (id, _)) in STEPS.iter().enumerate().take(5).skip(1) {
            act::click(page, &format!("step-{}", step + 1)).await?;
            figure::at_step(page, id).await?;
            let shape = muscle(page).await?;
            let words = format!("{id} looks as a step before: {shape}");
            check::that(page, !seen.contains(&shape), &words).await?;
            seen.push(shape);
        }
        Ok(())
    })
}

fn on_a_small_phone_the_picture_stays_beside_the_words(engine: Engine) -> Result {
    // The picture, the buttons and the first words are in the window, and so they are at the end.
    const SEEN: &str = "
        const inside = it => {
          const { top, bottom, height } = it.getBoundingClientRect();
          return height > 0 && top >= -1 && bottom <= innerHeight + 1;
        };
        const told = document.querySelector('.app-told[data-shown]');
        told.querySelector(arguments[0]).scrollIntoView({ block: arguments[1] });
        return ['#story svg', '#steps'].every(it => inside(document.querySelector(it)))
          && inside(told.querySelector(arguments[0]))";
    in_engine(engine, async |page| {
        page.resize(360, 640).await?;
        open(page).await?;
        for (step, (id, _)) in STEPS.iter().enumerate() {
            act::click(page, &format!("step-{}", step + 1)).await?;
            figure::at_step(page, id).await?;
            for (part, edge) in [("h2 + p", "end"), ("p:last-of-type", "end")] {
                let seen: bool = page.script(SEEN, &[json!(part), json!(edge)]).await?;
                check::that(page, seen, &format!("{id}: {part}")).await?;
            }
        }
        Ok(())
    })
}

/// How the muscle of the drawing is stretched, once it has stopped moving.
async fn muscle(page: &Page) -> Result<String> {
    const SHAPE: &str = "
        document.getAnimations().forEach(animation => animation.finish());
        return getComputedStyle(document.querySelector('#story .app-fig-belly')).transform";
    page.script(SHAPE, &[]).await
}

fn each_step_has_a_button(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        open(page).await?;
        // By mouse, in any order.
        for step in [3, 0, 5, 1, 4, 2] {
            let id = format!("step-{}", step + 1);
            act::click(page, &id).await?;
            stands(page, step, &id).await?;
        }
        // By keyboard, in theirs.
        open(page).await?;
        for (step, _) in STEPS.iter().enumerate() {
            let id = format!("step-{}", step + 1);
            act::tab_to(page, |focus| focus == id).await?;
            let key = if step % 2 == 0 {
                Key::Enter
            } else {
                Key::Space
            };
            act::press(page, key.value().to_string()).await?;
            stands(page, step, &id).await?;
        }
        Ok(())
    })
}

fn next_leads_through_all_and_begins_again(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        open(page).await?;
        act::tab_to(page, |focus| focus == "next-step").await?;
        for step in [1, 2, 3, 4, 5, 0, 1] {
            act::press(page, Key::Enter.value().to_string()).await?;
            stands(page, step, "next-step").await?;
        }
        for step in [2, 3, 4, 5, 0, 1] {
            act::click(page, "next-step").await?;
            stands(page, step, "next-step").await?;
        }
        Ok(())
    })
}

fn who_comes_back_begins_at_the_beginning(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        open(page).await?;
        act::click(page, "step-4").await?;
        stands(page, 3, "step-4").await?;
        act::visit(page, "#/about").await?;
        act::at(page, "#/about").await?;
        act::back(page, "#/learn").await?;
        act::drawn(page).await?;
        stands(page, 0, "title").await?;
        act::click(page, "step-6").await?;
        act::reload(page).await?;
        act::drawn(page).await?;
        stands(page, 0, "").await?;
        Ok(())
    })
}

fn every_mechanism_opens_to_its_words_and_its_picture(engine: Engine) -> Result {
    // `getBBox` of a `<use>` is what it draws: nothing where its drawing is not there.
    const PICTURES: &str = "
        const entry = document.getElementById(arguments[0]);
        const drawn = use => { const { width, height } = use.getBBox(); return width > 0 && height > 0 };
        return [...entry.querySelectorAll('svg use')]
          .map(use => use.getBoundingClientRect().height > 0 && drawn(use) && use.getAttribute('href'))";
    const KNOWN: &str = "return !!document.getElementById('fig-' + arguments[0])";
    in_engine(engine, async |page| {
        open(page).await?;
        let mechanisms = mechanisms()?;
        check::same(
            page,
            "Mechanisms",
            find::count(page, "#others > div > details").await?,
            mechanisms.len(),
        )
        .await?;
        let mut pictures = 0;
        for id in &mechanisms {
            act::click_at(page, &format!("#{id} > details > summary")).await?;
            let open = format!("#{id} > details[open]");
            check::same(page, &open, find::count(page, &open).await?, 1).await?;
            check::shows(page, id).await?;
            let known: bool = page.script(KNOWN, &[json!(id)]).await?;
            let wanted: Vec<String> = known.then(|| format!("#fig-{id}")).into_iter().collect();
            let found: Vec<serde_json::Value> = page.script(PICTURES, &[json!(id)]).await?;
            check::same(
                page,
                &format!("Pictures of {id}"),
                json!(found),
                json!(wanted),
            )
            .await?;
            pictures += wanted.len();
        }
        check::same(page, "Pictures", pictures, 10).await?;
        for id in ["often", "reverse"] {
            let found: Vec<serde_json::Value> = page.script(PICTURES, &[json!(id)]).await?;
            let drawn = found.len() == 1 && found.iter().all(serde_json::Value::is_string);
            check::that(page, drawn, &format!("#{id} has its picture: {found:?}")).await?;
        }
        check::has_words(page).await?;
        check::fits(page).await
    })
}

/// The ids of all mechanisms.
fn mechanisms() -> Result<Vec<String>> {
    let file = content("learn.toml")?;
    let all = file.get("mechanism").and_then(toml::Value::as_array);
    let ids = all
        .into_iter()
        .flatten()
        .filter_map(|it| it.get("id")?.as_str());
    Ok(ids.map(str::to_owned).collect())
}
