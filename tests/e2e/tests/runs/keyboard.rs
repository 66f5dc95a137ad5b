//! Runs without a mouse.

use e2e::find::{self, Question, Screen};
use e2e::sheet::{Sheet, vignette};
use e2e::{Engine, Fault, Page, Result, act, check, in_engine, journey};
use serde_json::json;
use thirtyfour::Key;

use crate::words::interface;

e2e::in_engines! {
    full {
        a_whole_run_needs_no_mouse,
        digits_choose_nothing,
        each_row_that_has_the_focus_is_in_the_window_whole,
        the_skip_link_leads_past_the_header_and_leaves_the_address,
    }
}

fn a_whole_run_needs_no_mouse(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        let sheet = &vignette("V67")?.answers;
        act::open(page, "").await?;
        act::tab_to(page, |focus| focus == "begin").await?;
        enter(page).await?;
        empty_continue(page).await?;

        let mut screen = find::screen(page).await?;
        while screen.asks() {
            answer(page, sheet).await?;
            screen = enter(page).await?;
        }
        check::same(page, "The end", screen.address.as_str(), "#/result").await?;
        check::same(
            page,
            "The pattern",
            screen.pattern.as_deref(),
            Some("nerve"),
        )
        .await?;

        act::tab_to(page, |focus| focus == "print").await
    })
}

/// On a small phone, or with large letters on a larger one.
fn each_row_that_has_the_focus_is_in_the_window_whole(engine: Engine) -> Result {
    // And nothing lies over it.
    const WHOLE: &str = "
        const row = document.activeElement.closest('.app-choice');
        if (!row) return true;
        const { x, y, width, height, bottom } = row.getBoundingClientRect();
        return y >= 0 && bottom <= innerHeight && [2, height / 2, height - 2].every(down =>
          row.contains(document.elementFromPoint(x + width / 2, y + down)))";
    in_engine(engine, async |page| {
        page.resize(320, 568).await?;
        act::begin(page).await?;
        for question in ["legs", "danger-signs", "where"] {
            let screen = journey::to_question(page, &Sheet::mild(), question).await?;
            let inputs: usize = screen.questions.iter().map(|it| it.options.len()).sum();
            check::that(page, inputs > 5, "The question is long").await?;
            act::tab_to(page, |focus| focus.starts_with(question)).await?;
            for back in [false, true] {
                for _ in 0..inputs {
                    page.until("the whole row in the window", WHOLE, &[])
                        .await?;
                    let mut keys = page.driver.action_chain().send_keys(Key::Tab.value());
                    if back {
                        keys = page.driver.action_chain().key_down(Key::Shift);
                        keys = keys.send_keys(Key::Tab.value()).key_up(Key::Shift);
                    }
                    keys.perform().await?;
                }
            }
        }
        Ok(())
    })
}

/// Dictation types digits, and screen readers have single keys of their own: neither may answer.
fn digits_choose_nothing(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        // The reader arrives on the heading.
        act::press(page, "3").await?;
        nothing_chosen(page, "age", "by a key on the heading").await?;
        act::tab_to(page, |focus| focus.starts_with("age-")).await?;
        act::press(page, "3").await?;
        nothing_chosen(page, "age", "by a key in the list").await?;
        act::tab_to(page, |focus| focus == "continue").await?;
        act::press(page, "3").await?;
        nothing_chosen(page, "age", "by a key on Continue").await
    })
}

async fn nothing_chosen(page: &Page, question: &str, how: &str) -> Result {
    let screen = find::screen(page).await?;
    let none: Vec<&str> = Vec::new();
    check::same(
        page,
        &format!("Chosen {how}"),
        screen.chosen(question),
        none,
    )
    .await
}

fn the_skip_link_leads_past_the_header_and_leaves_the_address(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::open(page, "#/about").await?;
        act::press(page, Key::Tab.value().to_string()).await?;
        enter_here(page).await?;
        page.until(
            "the focus on the content",
            "return document.activeElement?.id === 'main'",
            &[],
        )
        .await?;
        check::same(
            page,
            "The address",
            find::screen(page).await?.address.as_str(),
            "#/about",
        )
        .await
    })
}

/// Continues with nothing chosen: what is wrong is said, and leads to the place.
async fn empty_continue(page: &Page) -> Result {
    act::tab_to(page, |focus| focus == "continue").await?;
    enter_here(page).await?;
    page.until(
        "the error summary, with the focus on it",
        "return document.activeElement?.id === 'errors'",
        &[],
    )
    .await?;
    let screen = find::screen(page).await?;
    let prefix = interface("question.error-prefix")?;
    check::that(
        page,
        screen.title.starts_with(&prefix),
        &format!("The title begins with \"{prefix}\""),
    )
    .await?;
    check::same(page, "The problems", screen.errors.len(), 1).await?;
    let first = screen
        .questions
        .first()
        .and_then(|it| Some((it, it.options.first()?)));
    let (question, option) = first.ok_or_else(|| Fault::new("No question is shown."))?;
    act::press(page, Key::Tab.value().to_string()).await?;
    enter_here(page).await?;
    let input = format!("{}-{}", question.id, option.id);
    page.until(
        "the focus on the first option",
        "return document.activeElement?.id === arguments[0]",
        &[json!(input)],
    )
    .await?;
    let address = find::screen(page).await?.address;
    check::same(
        page,
        "The address after a link to a problem",
        address.as_str(),
        "#/q/1",
    )
    .await
}

/// Answers the questions of a screen with arrows and blanks.
async fn answer(page: &Page, sheet: &Sheet) -> Result {
    let mut done: Vec<String> = Vec::new();
    loop {
        let screen = find::screen(page).await?;
        let open = screen
            .questions
            .iter()
            .find(|question| !done.contains(&question.id));
        let Some(question) = open else {
            return Ok(());
        };
        let mut wanted = sheet.options(&question.id);
        if wanted.is_empty() {
            wanted.push("none");
        }
        for option in wanted {
            choose(page, question, option).await?;
        }
        done.push(question.id.clone());
    }
}

async fn choose(page: &Page, question: &Question, option: &str) -> Result {
    let id = &question.id;
    let place = question.options.iter().position(|known| known.id == option);
    let place = place.ok_or_else(|| Fault::new(format!("{id} does not offer {option}")))?;
    let input = format!("{id}-{option}");
    let inside = format!("{id}-");
    let inputs: Vec<String> = question
        .options
        .iter()
        .map(|known| format!("{inside}{}", known.id))
        .collect();
    match question.many {
        true => {
            act::tab_to(page, |focus| focus == input).await?;
            act::press(page, " ").await?;
        }
        false => {
            act::tab_to(page, |focus| inputs.iter().any(|known| known == focus)).await?;
            act::press(page, " ").await?;
            act::checked(page, &inputs[0], true).await?;
            for next in inputs.iter().take(place + 1).skip(1) {
                act::press(page, Key::Down.value().to_string()).await?;
                act::checked(page, next, true).await?;
            }
        }
    }
    act::checked(page, &input, true).await
}

/// Presses Enter and waits for the next screen.
async fn enter(page: &Page) -> Result<Screen> {
    let before = find::screen(page).await?.address;
    enter_here(page).await?;
    act::arrival(page, &before).await
}

async fn enter_here(page: &Page) -> Result {
    act::press(page, Key::Enter.value().to_string()).await
}
