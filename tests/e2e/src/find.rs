//! Locates: what is on the screen, read in one look.

use std::time::Instant;

use serde::Deserialize;
use serde_json::json;
use thirtyfour::prelude::*;

use crate::page::{PATIENCE, PAUSE};
use crate::{Engine, Page, Result};

/// What a screen shows.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Screen {
    /// The fragment of the address, with its `#`.
    pub address: String,
    /// The document's title.
    pub title: String,
    /// The page's heading.
    pub heading: String,
    /// The id of the element that has the focus, or else its tag.
    pub focus: String,
    /// The questions, in their order.
    pub questions: Vec<Question>,
    /// "Screens left: at most …".
    pub left: Option<u32>,
    /// What the error summary says.
    pub errors: Vec<String>,
    /// The level of the care card.
    pub level: Option<String>,
    /// The pattern card.
    pub pattern: Option<String>,
    /// Every id of the page, in its order.
    pub ids: Vec<String>,
}

/// A question on the screen.
#[derive(Clone, Debug, Deserialize)]
pub struct Question {
    /// Its id.
    pub id: String,
    /// Whether more than one option can be chosen.
    pub many: bool,
    /// Its words.
    pub legend: String,
    /// Its options, "none" among them.
    pub options: Vec<Choice>,
}

/// An option on the screen.
#[derive(Clone, Debug, Deserialize)]
pub struct Choice {
    /// Its id, without the question's.
    pub id: String,
    /// Whether it is chosen.
    pub checked: bool,
    /// Its words.
    pub label: String,
}

impl Screen {
    /// Whether the page has an element with this id.
    pub fn has(&self, id: &str) -> bool {
        self.ids.iter().any(|known| known == id)
    }

    /// Whether questions are asked here.
    pub fn asks(&self) -> bool {
        self.has("continue")
    }

    /// Whether a question is asked here.
    pub fn asks_for(&self, question: &str) -> bool {
        self.questions.iter().any(|known| known.id == question)
    }

    /// The flags that are shown.
    pub fn flags(&self) -> Vec<&str> {
        self.ids
            .iter()
            .filter_map(|id| id.strip_prefix("flag-"))
            .collect()
    }

    /// The options of a question that are chosen.
    pub fn chosen(&self, question: &str) -> Vec<&str> {
        let questions = self.questions.iter().filter(|known| known.id == question);
        let options = questions.flat_map(|question| &question.options);
        options
            .filter(|option| option.checked)
            .map(|option| option.id.as_str())
            .collect()
    }

    /// The ids of the questions.
    pub fn asked(&self) -> Vec<&str> {
        self.questions
            .iter()
            .map(|question| question.id.as_str())
            .collect()
    }
}

const LOOK: &str = r##"
const text = element => element ? element.textContent.trim().replace(/\s+/g, " ") : "";
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const focus = document.activeElement;
const left = document.querySelector(".app-progress strong");
const card = document.querySelector(".app-care-card");
const level = card && card.dataset.level;
const pattern = document.querySelector("[data-pattern]");
return {
  address: location.hash,
  title: document.title,
  heading: text(document.getElementById("title")),
  focus: focus ? focus.id || focus.tagName.toLowerCase() : "",
  questions: all("fieldset.app-choices").map(question => ({
    id: question.id,
    many: !!question.querySelector("input[type=checkbox]"),
    legend: text(question.querySelector("legend")),
    options: all("input", question).map(input => ({
      id: input.value, checked: input.checked, label: text(input.labels[0]),
    })),
  })),
  left: left ? Number(left.textContent) : null,
  errors: all("#errors li").map(text),
  level: level || null,
  pattern: pattern ? pattern.dataset.pattern : null,
  ids: all("[id]").map(element => element.id),
};
"##;

/// What the screen shows now.
pub async fn screen(page: &Page) -> Result<Screen> {
    page.script(LOOK, &[]).await
}

/// What the page shows, in a few lines, for the message of a failure.
pub async fn state(page: &Page) -> String {
    match screen(page).await {
        Ok(screen) => format!(
            "The page: {} \"{}\", heading \"{}\", focus on {}, questions {:?}, errors {:?}",
            screen.address,
            screen.title,
            screen.heading,
            screen.focus,
            screen.asked(),
            screen.errors
        ),
        Err(fault) => format!("The page cannot be read: {fault}"),
    }
}

/// The element with an id, once it is there.
pub async fn by_id(page: &Page, id: &str) -> Result<WebElement> {
    let what = format!("the element #{id}");
    page.until(
        &what,
        "return !!document.getElementById(arguments[0])",
        &[json!(id)],
    )
    .await?;
    Ok(page.driver.find(By::Id(id)).await?)
}

/// How many elements fit a selector.
pub async fn count(page: &Page, selector: &str) -> Result<usize> {
    page.script(
        "return document.querySelectorAll(arguments[0]).length",
        &[json!(selector)],
    )
    .await
}

/// The text that a person sees in the first element that fits a selector; empty without one.
pub async fn seen(page: &Page, selector: &str) -> Result<String> {
    const SEEN: &str = "return document.querySelector(arguments[0])?.innerText ?? ''";
    page.script(SEEN, &[json!(selector)]).await
}

/// What the browser logged since the last look, and was not announced.
pub async fn log(page: &Page) -> Result<Vec<String>> {
    let lines = match page.engine {
        Engine::Chromium => {
            let entries = page.driver.browser_log().await?.into_iter();
            let loud = entries.filter(|entry| matches!(&*entry.level, "SEVERE" | "WARNING"));
            loud.map(|entry| format!("{} {}", entry.level, entry.message))
                .collect()
        }
        Engine::Firefox => {
            let said = page.process.said()?.into_iter();
            let mut lines: Vec<String> = said.filter(|line| is_loud(page, line)).collect();
            lines.extend(page.heard().await?);
            lines
        }
        Engine::WebKit => page.heard().await?,
    };
    let unknown = lines.into_iter().filter(|line| !page.is_allowed(line));
    Ok(unknown.collect())
}

/// Whether a line that Firefox wrote is a warning or an error of the page. What is written to the
/// console does not say by whom: that is heard in the page. Where another page is asked for,
/// Firefox may end what the one before still does, and says so: `device.js` then remembers nothing
/// of the run, and reads it again should the page come back.
fn is_loud(page: &Page, line: &str) -> bool {
    let by_page = line.starts_with("JavaScript ") && line.contains(&page.site.url());
    by_page && !line.contains("Script terminated by timeout")
}

/// The same, once there is something: what the browser logs comes a moment later.
pub async fn logged(page: &Page, what: &str) -> Result<Vec<String>> {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        let lines = log(page).await?;
        if !lines.is_empty() {
            return Ok(lines);
        }
        tokio::time::sleep(PAUSE).await;
    }
    Err(page
        .fault(&format!("Waited for the browser to log {what}"))
        .await)
}
