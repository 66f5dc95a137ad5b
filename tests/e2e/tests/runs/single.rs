//! The whole app in one file, opened from the disk.

use e2e::sheet::{Sheet, vignette};
use e2e::{Engine, Page, Result, act, check, find, in_browser, in_engine, journey, server};
use serde_json::json;

use crate::privacy::{closed, erase_all};
use crate::words::{content, interface};

e2e::in_engines! {
    full {
        from_a_file_a_whole_run_works_and_stores_nothing,
        from_a_file_the_about_page_shows_what_there_is,
        a_file_that_is_left_shows_no_answer_on_the_way_back,
    }
}

/// Opens the file, and waits for the app in it.
async fn open(page: &Page) -> Result {
    load(page).await?;
    act::started(page).await
}

async fn load(page: &Page) -> Result {
    let file = server::dist()?.canonicalize()?.join(site::single::NAME);
    Ok(page
        .driver
        .goto(format!("file://{}", file.display()))
        .await?)
}

/// What a page from a disk could leave for every other page from a disk.
const SHARED: &str = "
    const asked = typeof indexedDB.databases === 'function' ? indexedDB.databases() : [];
    return Promise.resolve(asked).then(bases => localStorage.length + bases.length)";

fn from_a_file_a_whole_run_works_and_stores_nothing(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        open(page).await?;
        let review = content("review.toml")?;
        let version = review.get("version").and_then(toml::Value::as_str);
        const VERSION: &str = "return document.querySelector('meta[name=version]').content";
        let said: String = page.script(VERSION, &[]).await?;
        check::that(
            page,
            version.is_some_and(|version| said.ends_with(version)),
            &format!("The file says its version: {said}"),
        )
        .await?;
        act::follow(page, "begin").await?;
        let sheet = &vignette("V59")?.answers;
        let before = journey::to_question(page, sheet, "where").await?;
        act::reload(page).await?;
        let screen = act::at(page, &before.address).await?;
        check::same(page, "Asked", screen.asked(), before.asked()).await?;
        let (_, screen) = journey::to_the_end(page, sheet).await?;
        check::same(page, "The level", screen.level.as_deref(), Some("go-now")).await?;
        act::unfold_all(page).await?;
        check::shows(page, "body-map").await?;
        act::visit(page, "#/learn").await?;
        act::at(page, "#/learn").await?;
        act::click(page, "next-step").await?;
        let shared: u32 = page.script(SHARED, &[]).await?;
        check::same(page, "Stored for other files", shared, 0).await
    })
}

fn from_a_file_the_about_page_shows_what_there_is(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        open(page).await?;
        act::follow(page, "begin").await?;
        journey::to_question(page, &Sheet::mild(), "right-now").await?;
        act::visit(page, "#/about").await?;
        act::at(page, "#/about").await?;
        let nothing = interface("about.nothing")?;
        page.until(
            "what the browser says",
            "return document.getElementById('files')?.textContent.trim() === arguments[0]",
            &[json!(nothing)],
        )
        .await?;
        check::says(page, "#stored", "age=40-49").await?;
        check::says(page, "#requests", &nothing).await?;
        act::click(page, "licences-link").await?;
        page.until(
            "the licences",
            "return document.activeElement?.id === 'licences-text'
                && document.activeElement.textContent.includes('MIT')",
            &[],
        )
        .await?;
        erase_all(page).await?;
        closed(page).await
    })
}

fn a_file_that_is_left_shows_no_answer_on_the_way_back(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        open(page).await?;
        act::follow(page, "begin").await?;
        journey::to_question(page, &Sheet::mild(), "legs").await?;
        page.script::<()>("document.querySelector('[data-leave]').click()", &[])
            .await?;
        closed(page).await?;
        page.driver.back().await?;
        open(page).await?;
        check::lacks(page, "resume").await
    })
}

#[test]
fn a_file_whose_scripts_do_not_run_reads_and_says_why() -> Result {
    in_browser(async |page| {
        page.devtools(
            "Emulation.setScriptExecutionDisabled",
            json!({ "value": true }),
        )
        .await?;
        load(page).await?;
        check::shows(page, "no-script").await?;
        let signs = find::count(page, "[data-level=call-now] li").await?;
        check::that(page, signs >= 8, "The signs are listed").await
    })
}
