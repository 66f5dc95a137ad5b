//! The answers as a file: saved, erased, opened again.

use std::path::{Path, PathBuf};

use e2e::sheet::vignette;
use e2e::{Engine, Page, Result, act, check, find, in_engine, journey};
use serde_json::{Value, json};

e2e::in_engines! {
    full {
        a_saved_run_is_opened_again_and_a_wrong_file_changes_nothing,
        a_file_takes_the_place_of_answers_only_where_that_was_asked_for,
        an_old_file_is_not_carried_on_without_asking,
    }
}

/// Hears of the next file that the browser is given.
const HEAR: &str = "
    addEventListener('save', it => {
      const { download, type, dataset } = it.target;
      window.saved = { download, type, text: dataset.text };
    }, { capture: true, once: true });";

/// Saves the answers of the result that is shown: the name of the file, and its text.
async fn saved(page: &Page) -> Result<(String, String)> {
    act::complete(page).await?;
    page.script::<()>(HEAR, &[]).await?;
    act::click(page, "save-fhir").await?;
    let saved = page.until("a file", "return window.saved", &[]).await?;
    let told = "return !!document.getElementById('fhir-saved').textContent";
    page.until("the page to say so", told, &[]).await?;
    check::same(
        page,
        "The kind",
        saved["type"].as_str(),
        Some("application/fhir+json"),
    )
    .await?;
    let text = |key: &str| saved[key].as_str().unwrap_or_default().to_owned();
    Ok((text("download"), text("text")))
}

/// Chooses a file with this text in the field of the start page.
async fn open(page: &Page, folder: &Path, text: &str) -> Result {
    let file: PathBuf = folder.join("chosen.fhir.json");
    fs_err::write(&file, text)?;
    act::complete(page).await?;
    let field = find::by_id(page, "open-file").await?;
    Ok(field.send_keys(file.to_string_lossy()).await?)
}

/// Waits until the page says why a file is not taken, in other words than before.
async fn refused(page: &Page, before: &str) -> Result<String> {
    let said = "
        const said = document.getElementById('open-problem')?.textContent;
        return said !== arguments[0] && said";
    let said = page
        .until("why the file is not taken", said, &[json!(before)])
        .await?;
    Ok(said.as_str().unwrap_or_default().to_owned())
}

fn a_saved_run_is_opened_again_and_a_wrong_file_changes_nothing(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        let folder = tempfile::tempdir()?;
        let (_, before) = journey::run(page, &vignette("V43")?.answers).await?;
        let kept = act::kept(page).await?;
        if engine == Engine::Chromium {
            let place = json!({ "behavior": "allow", "downloadPath": folder.path() });
            page.devtools("Browser.setDownloadBehavior", place).await?;
        }
        let (name, text) = saved(page).await?;
        let day = name.strip_prefix("leg-check-20");
        let dated = day.is_some_and(|day| day.ends_with(".fhir.json") && day.len() == 18);
        check::that(page, dated, &format!("a day in {name}")).await?;
        if engine == Engine::Chromium {
            let file = act::downloaded(page, &folder.path().join(&name)).await?;
            check::same(page, "The file", &file, &text).await?;
        }
        // The app has not all of the tables: what it writes is what others have to expect.
        let read = fhir::read(&text).is_ok();
        check::that(page, read, "a file as it is made natively").await?;
        let response: Value = serde_json::from_str(&text)?;
        check::same(
            page,
            "The state",
            response["status"].as_str(),
            Some("completed"),
        )
        .await?;

        act::erase(page).await?;
        act::at(page, "#/").await?;
        check::same(page, "Kept", act::kept(page).await?, None).await?;
        let mut said = String::new();
        for wrong in [
            "{",
            &text.replace("urn:uuid:", "urn:oid:"),
            &"x".repeat(300_000),
        ] {
            open(page, folder.path(), wrong).await?;
            said = refused(page, &said).await?;
            check::same(page, "Kept", act::kept(page).await?, None).await?;
            check::shows(page, "begin").await?;
        }
        open(page, folder.path(), &text).await?;
        let after = act::at(page, "#/result").await?;
        check::same(page, "The level", &after.level, &before.level).await?;
        check::same(page, "The pattern", &after.pattern, &before.pattern).await?;
        check::same(page, "The flags", after.flags(), before.flags()).await?;
        check::same(page, "Kept", act::kept(page).await?, kept).await
    })
}

fn a_file_takes_the_place_of_answers_only_where_that_was_asked_for(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        let folder = tempfile::tempdir()?;
        journey::run(page, &vignette("V43")?.answers).await?;
        let (_, text) = saved(page).await?;
        act::erase(page).await?;
        journey::run(page, &vignette("V01")?.answers).await?;
        act::visit(page, "#/").await?;
        act::at(page, "#/").await?;
        act::complete(page).await?;
        let folded = "return document.getElementById('open-file').checkVisibility()";
        let shown: bool = page.script(folded, &[]).await?;
        check::that(page, !shown, "the field folded away").await?;
        act::click(page, "open-replace").await?;
        open(page, folder.path(), &text).await?;
        act::at(page, "#/result").await?;
        Ok(())
    })
}

fn an_old_file_is_not_carried_on_without_asking(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        let folder = tempfile::tempdir()?;
        journey::run(page, &vignette("V43")?.answers).await?;
        let (_, text) = saved(page).await?;
        act::erase(page).await?;
        act::at(page, "#/").await?;
        let mut old: Value = serde_json::from_str(&text)?;
        old["authored"] = "2026-01-01T09:30:00+01:00".into();
        open(page, folder.path(), &old.to_string()).await?;
        page.until(
            "the way on",
            "return !!document.getElementById('resume')",
            &[],
        )
        .await?;
        act::at(page, "#/").await?;
        let screen = act::follow(page, "resume").await?;
        check::same(page, "Asked", screen.asked(), ["right-now"]).await
    })
}
