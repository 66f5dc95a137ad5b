//! Asserts: each check says what it wanted and what it found.

use serde_json::json;

use crate::find::{self, Screen};
use crate::{Engine, Page, Result};

/// That the browser logged neither a warning nor an error.
pub async fn quiet(page: &Page) -> Result {
    let lines = find::log(page).await?;
    if lines.is_empty() {
        return Ok(());
    }
    Err(page
        .fault(&format!("The browser logged:\n{}", lines.join("\n")))
        .await)
}

/// That something holds.
pub async fn that(page: &Page, holds: bool, wanted: &str) -> Result {
    if holds {
        return Ok(());
    }
    Err(page.fault(wanted).await)
}

/// That two things are the same.
pub async fn same<A, B>(page: &Page, what: &str, found: A, wanted: B) -> Result
where
    A: PartialEq<B> + std::fmt::Debug,
    B: std::fmt::Debug,
{
    if found == wanted {
        return Ok(());
    }
    Err(page
        .fault(&format!("{what}: wanted {wanted:?}, found {found:?}"))
        .await)
}

/// That the focus is on the element with this id.
pub async fn focus(page: &Page, id: &str) -> Result {
    same(page, "The focus", find::screen(page).await?.focus, id).await
}

/// That the page is no wider than the window; says what sticks out.
pub async fn fits(page: &Page) -> Result {
    const WIDE: &str = "
        const width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= width) return [];
        return [...document.body.querySelectorAll('*')]
            .filter(element => element.getBoundingClientRect().right > width + 1)
            .map(element => `${element.tagName.toLowerCase()}#${element.id}.${element.getAttribute('class')}`)
            .concat('the page');";
    let wide: Vec<String> = page.script(WIDE, &[]).await?;
    that(
        page,
        wide.is_empty(),
        &format!("Wider than the window: {wide:?}"),
    )
    .await
}

/// That every id stands once: a link or a label could lead to the wrong element.
pub async fn unique_ids(page: &Page, screen: &Screen) -> Result {
    let mut twice: Vec<&String> = Vec::new();
    for (at, id) in screen.ids.iter().enumerate() {
        if screen.ids[..at].contains(id) && !twice.contains(&id) {
            twice.push(id);
        }
    }
    that(
        page,
        twice.is_empty(),
        &format!("These ids stand more than once: {twice:?}"),
    )
    .await
}

/// That neither the address nor the title tells a question or an answer: both stay in the
/// browser's history.
pub async fn says_nothing(page: &Page, screen: &Screen) -> Result {
    let options = screen
        .questions
        .iter()
        .flat_map(|question| &question.options);
    let words = screen
        .questions
        .iter()
        .flat_map(|question| [&question.id, &question.legend]);
    let words = words.chain(options.flat_map(|option| [&option.id, &option.label]));
    let title = screen.title.to_lowercase();
    for word in words.map(|word| word.to_lowercase()) {
        // "one", "no": too short to be told from other words.
        let told = word.len() > 4 && title.contains(&word);
        that(page, !told, &format!("The title holds \"{word}\"")).await?;
    }
    let place = screen.address.strip_prefix("#/q/");
    let is_number = place.is_none_or(|place| place.parse::<u8>().is_ok());
    that(page, is_number, "The address of a question is its number").await
}

/// That an element with this id is on the page and can be seen.
pub async fn shows(page: &Page, id: &str) -> Result {
    const SHOWN: &str = "
        const element = document.getElementById(arguments[0]);
        return !!element && element.checkVisibility() && element.getBoundingClientRect().height > 0";
    let shown: bool = page.script(SHOWN, &[json!(id)]).await?;
    that(page, shown, &format!("#{id} is not shown")).await
}

/// That an element with this id is not on the page.
pub async fn lacks(page: &Page, id: &str) -> Result {
    let there = find::screen(page).await?.has(id);
    that(
        page,
        !there,
        &format!("#{id} is on the page and should not be"),
    )
    .await
}

/// That a text, or a number to call, can be seen in an element.
pub async fn says(page: &Page, selector: &str, text: &str) -> Result {
    let seen = find::seen(page, selector).await?;
    that(
        page,
        seen.contains(text),
        &format!("{selector} does not say \"{text}\" but: {seen}"),
    )
    .await
}

/// That no heading, paragraph, point, link or button is empty, and no slot in a text was left
/// unfilled.
pub async fn has_words(page: &Page) -> Result {
    const EMPTY: &str = "
        const parts = 'h1, h2, h3, h4, p, li, dt, dd, summary, blockquote, label, legend, a, button';
        return [...document.querySelectorAll(parts)]
          .filter(part => part.checkVisibility())
          // What is said aloud is empty until there is something to say.
          .filter(part => !part.matches('[role=status]') || part.textContent !== '')
          .filter(part => part.textContent.trim() === '' || /[{}]|undefined/.test(part.textContent))
          .map(part => part.outerHTML.slice(0, 200));";
    let empty: Vec<String> = page.script(EMPTY, &[]).await?;
    that(
        page,
        empty.is_empty(),
        &format!("Without words: {empty:#?}"),
    )
    .await
}

/// That every request of the page went to the site itself.
pub async fn stays_home(page: &Page) -> Result {
    let home = page.site.url();
    if page.engine != Engine::Chromium {
        return asks_nothing_outside(page, &home).await;
    }
    let entries = page.driver.get_log("performance").await?;
    let mut requests = 0;
    for entry in entries {
        let event: serde_json::Value = serde_json::from_str(&entry.message)?;
        let event = &event["message"];
        let asked = &event["params"];
        let by_us = asked["documentURL"]
            .as_str()
            .is_some_and(|url| url.starts_with(&home));
        // The browser's own pages ask as well.
        if event["method"] != "Network.requestWillBeSent" || !by_us {
            continue;
        }
        let url = asked["request"]["url"].as_str().unwrap_or_default();
        // The icon is in the page itself.
        let at_home = url.starts_with(&home) || url.starts_with("data:");
        that(page, at_home, &format!("The page asked for {url}")).await?;
        requests += 1;
    }
    that(
        page,
        requests > 1,
        "The browser's log of requests is empty: this check sees nothing",
    )
    .await
}

/// The same where the browser has no log of requests: what it asks for elsewhere comes to a proxy
/// of ours, and what its policy stops before that is not quiet.
async fn asks_nothing_outside(page: &Page, home: &str) -> Result {
    const FILES: &str = "
        return performance.getEntriesByType('resource').map(file => file.name)
          .filter(name => !name.startsWith('data:'))";
    let files: Vec<String> = page.script(FILES, &[]).await?;
    let away: Vec<&String> = files.iter().filter(|url| !url.starts_with(home)).collect();
    let outside = page.process.asked_outside();
    let at_home = away.is_empty() && outside.is_empty();
    let words = format!("The page asked for {away:?} {outside:?}");
    check_files(page, &files).await?;
    that(page, at_home, &words).await
}

/// That there is something to look at.
async fn check_files(page: &Page, files: &[String]) -> Result {
    let words = "The page names no file that it loaded: this check sees nothing";
    that(page, !files.is_empty(), words).await
}
