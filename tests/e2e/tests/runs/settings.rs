//! Who it is for, and where: words and numbers only.

use e2e::find::{self, Screen};
use e2e::sheet::{Sheet, vignette};
use e2e::{Engine, Fault, Page, Result, act, check, in_engine, journey};

use crate::words::content;

e2e::in_engines! {
    full {
        for_someone_else_every_question_speaks_of_them,
        every_country_gives_its_number_at_once,
    }
}

fn for_someone_else_every_question_speaks_of_them(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        let sheet = &vignette("V59")?.answers;
        act::open(page, "").await?;
        act::choose(page, "relation", "other").await?;
        let mut screen = act::follow(page, "begin").await?;
        let mut of_them = 0;
        while screen.address != "#/result" {
            speaks_of_them(page, &screen).await?;
            of_them += usize::from(screen.questions.iter().any(|it| it.legend.contains("the")));
            if screen.has("carry-on") {
                screen = act::follow(page, "carry-on").await?;
            } else {
                journey::answer(page, sheet).await?;
                screen = act::go_on(page).await?;
            }
        }
        check::that(page, of_them > 5, "The questions speak of them").await?;
        speaks_of_them(page, &screen).await?;
        act::reload(page).await?;
        let after = act::at(page, "#/result").await?;
        check::same(
            page,
            "The heading after a reload",
            after.heading,
            screen.heading,
        )
        .await
    })
}

/// No question, option, hint or word to say speaks as the person who has the symptoms, nor to
/// them. A hint may speak to the one who answers: "You can skip this."
async fn speaks_of_them(page: &Page, screen: &Screen) -> Result {
    const WORDS: &str = r"
        const found = (selector, words) => [...document.querySelectorAll(selector)]
          .map(element => element.textContent.trim()).filter(text => words.test(text));
        return found('legend, .app-choice__label', /\b(I|I'm|I\u2019m|my|mine|myself|you|your|yours)\b/i)
          .concat(found('.app-choices__hint, .app-choice__hint', /\b(I|my|mine|myself|your|yours)\b/i))
          .concat(found('blockquote', /\b(my|mine)\b/i));";
    let found: Vec<String> = page.script(WORDS, &[]).await?;
    let place = &screen.address;
    check::that(
        page,
        found.is_empty(),
        &format!("Of someone else, {place} says: {found:#?}"),
    )
    .await
}

fn every_country_gives_its_number_at_once(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        let file = content("countries.toml")?;
        let countries = file.get("country").and_then(toml::Value::as_array);
        let countries = countries.ok_or_else(|| Fault::new("countries.toml names no country."))?;
        act::open(page, "").await?;
        let offered = find::count(page, "#country option").await?;
        check::same(page, "Countries to choose from", offered, countries.len()).await?;
        for country in countries {
            let id = country
                .get("id")
                .and_then(toml::Value::as_str)
                .unwrap_or_default();
            let numbers = country.get("emergency").and_then(toml::Value::as_array);
            let numbers = numbers
                .into_iter()
                .flatten()
                .filter_map(toml::Value::as_str);
            let wanted: Vec<String> = numbers.map(|number| format!("tel:{number}")).collect();
            act::country(page, id).await?;
            check::same(
                page,
                &format!("{id}, on the start page"),
                calls(page).await?,
                &wanted[..],
            )
            .await?;
            stop(page, id, &wanted).await?;
            act::erase(page).await?;
            find::by_id(page, "begin").await?;
        }
        Ok(())
    })
}

/// Goes from the start page to the stop page by the quickest way, and looks at its numbers.
async fn stop(page: &Page, country: &str, wanted: &[String]) -> Result {
    let sheet = Sheet::mild().with("right-now", "choking");
    act::follow(page, "begin").await?;
    journey::to_question(page, &sheet, "right-now").await?;
    journey::answer(page, &sheet).await?;
    check::same(
        page,
        &format!("{country}, under the option"),
        calls(page).await?,
        wanted,
    )
    .await?;
    let screen = act::go_on(page).await?;
    check::same(page, "The stop", screen.address.as_str(), "#/stop").await?;
    check::same(
        page,
        &format!("{country}, on the stop page"),
        calls(page).await?,
        wanted,
    )
    .await?;
    // As text as well: not every device can dial.
    for number in wanted {
        check::says(page, ".app-care-card", number.trim_start_matches("tel:")).await?;
    }
    Ok(())
}

/// The numbers on the buttons of the first card or advice.
async fn calls(page: &Page) -> Result<Vec<String>> {
    const CALLS: &str = "
        const card = document.querySelector('.app-care-card, .app-choice__alert');
        return [...card.querySelectorAll('.app-call')].map(link => link.getAttribute('href'))";
    page.script(CALLS, &[]).await
}
