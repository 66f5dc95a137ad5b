//! What would change a result: every answer that it lists leads to the level that it says.

use std::collections::BTreeSet;

use e2e::find::{self, Screen};
use e2e::sheet::{Sheet, vignette};
use e2e::{Engine, Fault, Page, Result, act, check, in_engine, journey};
use serde::Deserialize;

use crate::explained::{again, result};
use crate::words::content;

e2e::in_engines! {
    full {
        what_would_change_a_result_does,
    }
}

/// What would change a result: each a list's id, its level and its question, with its answers.
#[derive(Clone, Debug, Deserialize)]
struct Change {
    level: String,
    question: String,
    answers: Vec<String>,
}

async fn changes(page: &Page) -> Result<Vec<Change>> {
    const CHANGES: &str = "
        return [...document.querySelectorAll('#change [id^=change-]')]
          .filter(list => list.querySelector(':scope > details'))
          .flatMap(list => [...list.querySelectorAll('[id]')].map(row => ({
            level: list.id.slice('change-'.length),
            question: row.id.slice(list.id.length + 1),
            answers: [...row.querySelectorAll('.app-summary-list__answer')]
              .map(answer => answer.textContent.trim()),
          })))";
    page.script(CHANGES, &[]).await
}

fn what_would_change_a_result_does(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        result(page, &vignette("V67")?.answers).await?;
        check::shows(page, "change").await?;
        let all = changes(page).await?;
        let unchanging = unchanging()?;
        check::that(
            page,
            unchanging.iter().any(|id| id == "age"),
            "Age is unchanging",
        )
        .await?;
        for change in &all {
            let known = !unchanging.contains(&change.question) && !change.answers.is_empty();
            check::that(page, known, &format!("Listed: {change:?}")).await?;
        }
        let kept = act::kept(page).await?.unwrap_or_default();
        for level in ["call-now", "go-now", "same-day", "within-days"] {
            // The last one: the first questions of the run have tests of their own.
            let change = all.iter().rfind(|change| change.level == level);
            let change = match change {
                Some(change) => change,
                None => return Err(page.fault(&format!("Nothing leads to {level}")).await),
            };
            let screen = apply(page, change).await?;
            check::same(
                page,
                &format!("The level after {change:?}"),
                screen.level.as_deref(),
                Some(level),
            )
            .await?;
            if level == "call-now" {
                check::same(page, "The end", screen.address.as_str(), "#/stop").await?;
                check::lacks(page, "change").await?;
            }
            act::keep(page, &kept).await?;
            act::open(page, "#/result").await?;
        }
        // Of a result that is urgent already, only what is more urgent is listed.
        again(page).await?;
        result(page, &vignette("V59")?.answers).await?;
        let levels: BTreeSet<String> = changes(page)
            .await?
            .into_iter()
            .map(|it| it.level)
            .collect();
        check::same(
            page,
            "Levels",
            levels,
            BTreeSet::from(["call-now".to_owned()]),
        )
        .await
    })
}

/// Goes to the question of a change, gives its first answer, and goes on to the stop or the result.
async fn apply(page: &Page, change: &Change) -> Result<Screen> {
    let link = format!("#told-us [id=told-{}] a", change.question);
    let before = find::screen(page).await?.address;
    act::click_at(page, &link).await?;
    let screen = act::arrival(page, &before).await?;
    let question = screen.questions.iter().find(|it| it.id == change.question);
    let options = question.into_iter().flat_map(|it| &it.options);
    let mut options = options.filter(|option| option.label == change.answers[0]);
    let option = options
        .next()
        .ok_or_else(|| Fault::new(format!("No option for {change:?}")))?;
    check::that(
        page,
        !option.checked,
        &format!("Not yet ticked: {change:?}"),
    )
    .await?;
    act::choose(page, &change.question, &option.id).await?;
    // What it asks anew is answered mildly.
    journey::answer_open(page, &Sheet::mild()).await?;
    let screen = act::go_on(page).await?;
    let (_, screen) = match screen.asks() {
        true => journey::to(page, &Sheet::mild(), |screen| !screen.asks()).await?,
        false => (journey::Walk::default(), screen),
    };
    Ok(screen)
}

/// The questions whose answer does not change from one day to the next.
fn unchanging() -> Result<Vec<String>> {
    let file = content("questions.toml")?;
    let all = file.get("question").and_then(toml::Value::as_array);
    let unchanging =
        |it: &&toml::Value| it.get("unchanging").and_then(toml::Value::as_bool) == Some(true);
    let unchanging = all.into_iter().flatten().filter(unchanging);
    let ids = unchanging.filter_map(|it| it.get("id")?.as_str().map(str::to_owned));
    Ok(ids.collect())
}
