//! Walks a run through its real screens by an answer sheet, and holds what every step has to keep.

use crate::find::{self, Screen};
use crate::sheet::Sheet;
use crate::{Fault, Page, Result, act, check};

/// No run has more screens than this: past it, the walk repeats itself.
const MOST: usize = 40;

/// The steps of a run.
#[derive(Debug, Default)]
pub struct Walk {
    /// The question screens, in order, each by its questions.
    pub screens: Vec<Vec<String>>,
    /// The levels of the stops that came between, in order.
    pub stops: Vec<String>,
}

impl Walk {
    /// Whether a question was asked.
    pub fn asked(&self, question: &str) -> bool {
        self.screens.iter().flatten().any(|known| known == question)
    }
}

/// Begins a run on the start page and walks it to its end.
pub async fn run(page: &Page, sheet: &Sheet) -> Result<(Walk, Screen)> {
    act::begin(page).await?;
    to_the_end(page, sheet).await
}

/// Walks on from the screen that is shown, to the result or to a stop that ends the run.
pub async fn to_the_end(page: &Page, sheet: &Sheet) -> Result<(Walk, Screen)> {
    to(page, sheet, |_| false).await
}

/// Walks on from the screen that is shown to the screen of a question.
pub async fn to_question(page: &Page, sheet: &Sheet, question: &str) -> Result<Screen> {
    let (walk, screen) = to(page, sheet, |screen| screen.asks_for(question)).await?;
    if screen.asks_for(question) {
        return Ok(screen);
    }
    Err(page
        .fault(&format!("{question} was not asked: {:?}", walk.screens))
        .await)
}

/// Walks on until a screen is the wanted one, or the run ends.
pub async fn to(
    page: &Page,
    sheet: &Sheet,
    wanted: impl Fn(&Screen) -> bool,
) -> Result<(Walk, Screen)> {
    let mut walk = Walk::default();
    let mut screen = find::screen(page).await?;
    let mut left = None;
    while !wanted(&screen) && walk.screens.len() < MOST {
        keeps(page, &screen, &mut left).await?;
        screen = if screen.asks() {
            answer(page, sheet).await?;
            walk.screens.push(names(&find::screen(page).await?));
            act::go_on(page).await?
        } else if screen.has("carry-on") {
            walk.stops.extend(screen.level.clone());
            act::follow(page, "carry-on").await?
        } else {
            return Ok((walk, screen));
        };
    }
    if wanted(&screen) {
        return Ok((walk, screen));
    }
    Err(page
        .fault(&format!("The run does not end: {:?}", walk.screens))
        .await)
}

/// Answers every question of the screen by the sheet. Some appear only after an answer on the
/// same screen.
pub async fn answer(page: &Page, sheet: &Sheet) -> Result {
    let mut done: Vec<String> = Vec::new();
    loop {
        let screen = find::screen(page).await?;
        let Some(question) = screen
            .questions
            .iter()
            .find(|known| !done.contains(&known.id))
        else {
            return Ok(());
        };
        answer_one(page, question, &sheet.options(&question.id)).await?;
        done.push(question.id.clone());
    }
}

/// Answers the questions of the screen in which nothing is chosen yet: an answer can bring them up
/// on its own screen.
pub async fn answer_open(page: &Page, sheet: &Sheet) -> Result {
    for question in find::screen(page).await?.questions {
        if question.options.iter().all(|option| !option.checked) {
            answer_one(page, &question, &sheet.options(&question.id)).await?;
        }
    }
    Ok(())
}

/// Makes what is chosen the same as what is wanted.
async fn answer_one(page: &Page, question: &find::Question, wanted: &[&str]) -> Result {
    let id = &question.id;
    let wanted: Vec<&str> = match (wanted, question.many) {
        ([], true) => vec!["none"],
        ([], false) => {
            return Err(Fault::new(format!(
                "The sheet has no answer to {id}, nor is one mild."
            )));
        }
        _ => wanted.to_vec(),
    };
    let offers = |option: &str| question.options.iter().any(|known| known.id == option);
    if let Some(option) = wanted.iter().find(|option| !offers(option)) {
        return Err(page.fault(&format!("{id} does not offer {option}")).await);
    }
    if !wanted.contains(&"none") && question.many {
        for option in &question.options {
            if option.checked && option.id != "none" && !wanted.contains(&option.id.as_str()) {
                act::choose(page, id, &option.id).await?;
            }
        }
    }
    for option in wanted {
        let is_chosen = question
            .options
            .iter()
            .any(|known| known.id == option && known.checked);
        if !is_chosen {
            act::choose(page, id, option).await?;
        }
    }
    Ok(())
}

/// What holds on every screen of a run. That the focus came to its heading was awaited already.
async fn keeps(page: &Page, screen: &Screen, left: &mut Option<u32>) -> Result {
    check::says_nothing(page, screen).await?;
    check::fits(page).await?;
    if screen.asks() {
        check::unique_ids(page, screen).await?;
        let now = screen.left.unwrap_or(0);
        let fell = left.is_none_or(|before| now <= before);
        check::that(
            page,
            fell,
            &format!("\"Screens left\" rose from {left:?} to {now}"),
        )
        .await?;
        *left = Some(now);
    }
    Ok(())
}

fn names(screen: &Screen) -> Vec<String> {
    screen
        .questions
        .iter()
        .map(|question| question.id.clone())
        .collect()
}
