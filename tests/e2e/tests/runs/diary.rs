//! The diary: turned on, checks kept, what is different, a result of before, as a file and back.

use e2e::sheet::{Sheet, vignette};
use e2e::{Engine, Page, Result, act, axe, check, find, in_engine, journey, server};
use serde_json::json;

use crate::words::{content, interface};

e2e::in_engines! {
    full {
        two_checks_are_kept_compared_opened_and_deleted,
        it_goes_out_as_a_file_and_comes_back,
        a_check_of_another_version_stands_in_its_own_words,
        where_nothing_can_be_stored_it_says_so_and_can_be_saved,
        leaving_keeps_it_and_erasing_everything_does_not,
        from_a_file_it_stays_in_the_tab,
        axe_finds_nothing,
    }
}

/// The text of the diary, as it is stored.
const STORED: &str = "
    const key = Object.keys(localStorage).find(key => key.endsWith(':diary'));
    return key ? localStorage.getItem(key) : null;";

/// Hears of the next file that the browser is given.
const HEAR: &str = "
    delete window.saved;
    addEventListener('save', it => {
      window.saved = { name: it.target.download, text: it.target.dataset.text };
    }, { capture: true, once: true });";

/// Chooses a text as the file to add.
const CHOOSE: &str = "
    const [text] = arguments;
    const files = new DataTransfer();
    files.items.add(new File([text], 'diary.txt', { type: 'text/plain' }));
    const field = document.getElementById('diary-import');
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));";

async fn stored(page: &Page) -> Result<String> {
    let stored: Option<String> = page.script(STORED, &[]).await?;
    Ok(stored.unwrap_or_default())
}

/// Waits until the page tells this of the last step.
async fn told_of(page: &Page, words: &str) -> Result {
    const TOLD: &str = "
        return document.getElementById('diary-told')?.textContent.includes(arguments[0])";
    page.until(words, TOLD, &[json!(words)]).await?;
    Ok(())
}

/// Presses a button once no earlier press can swallow it: what is pressed right after something that
/// is gone by it does nothing (`early.js`).
async fn press(page: &Page, id: &str) -> Result {
    const RESTED: &str = "
        if (window.pressedAt === undefined) {
          window.pressedAt = -1000;
          addEventListener('click', it => { window.pressedAt = it.timeStamp; }, true);
        }
        return performance.now() - window.pressedAt > 400;";
    page.until("the press before to be over", RESTED, &[])
        .await?;
    act::click(page, id).await
}

async fn shows(page: &Page, id: &str) -> Result {
    let shown = "return !!document.getElementById(arguments[0])";
    page.until(id, shown, &[json!(id)]).await?;
    Ok(())
}

async fn goes(page: &Page, id: &str) -> Result {
    let gone = "return !document.getElementById(arguments[0])";
    page.until(&format!("{id} to go"), gone, &[json!(id)])
        .await?;
    Ok(())
}

async fn entries(page: &Page) -> Result<usize> {
    find::count(page, "#entries > div").await
}

/// Opens the diary and turns it on.
async fn turn_on(page: &Page) -> Result {
    act::open(page, "#/diary").await?;
    act::complete(page).await?;
    press(page, "diary-on").await?;
    shows(page, "diary-delete").await
}

/// Keeps the check of the result that is shown.
async fn keep_it(page: &Page) -> Result {
    act::complete(page).await?;
    press(page, "diary-keep").await?;
    act::at(page, "#/diary").await?;
    act::complete(page).await
}

/// Puts a finished run in its place, as a reload finds it, and keeps it.
async fn keep(page: &Page, sheet: &Sheet) -> Result {
    let now: u64 = page.script("return Date.now()", &[]).await?;
    let review = content("review.toml")?;
    let version = review["version"].as_str().unwrap_or_default();
    let mut run = format!("run 2\n{version}\n{now}\nme\nother");
    let questions = content("questions.toml")?;
    for question in questions["question"].as_array().into_iter().flatten() {
        let id = question["id"].as_str().unwrap_or_default();
        run.push_str(&format!("\n{id}={}", sheet.options(id).join(",")));
    }
    act::keep(page, &run).await?;
    act::open(page, "#/result").await?;
    keep_it(page).await
}

fn two_checks_are_kept_compared_opened_and_deleted(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        turn_on(page).await?;
        let first = Sheet::mild().with("where", "calf");
        act::open(page, "").await?;
        journey::run(page, &first).await?;
        keep_it(page).await?;
        check::lacks(page, "diary-changed").await?;
        let second = Sheet::mild().with("where", "calf buttock");
        keep(page, &second).await?;
        check::same(page, "Entries", entries(page).await?, 2).await?;
        check::shows(page, "changed-where").await?;
        check::shows(page, "diary-worse").await?;
        check::shows(page, "chart-places").await?;
        check::fits(page).await?;

        act::unfold_all(page).await?;
        check::fits(page).await?;
        press(page, "open-1").await?;
        shows(page, "diary-back").await?;
        check::focus(page, "notice").await?;
        let screen = find::screen(page).await?;
        check::same(
            page,
            "The level",
            screen.level.as_deref(),
            Some("self-care"),
        )
        .await?;
        check::lacks(page, "take-with").await?;
        check::unique_ids(page, &screen).await?;
        check::fits(page).await?;
        press(page, "diary-back").await?;
        shows(page, "entries").await?;

        act::unfold_all(page).await?;
        press(page, "delete-yes-1").await?;
        goes(page, "open-2").await?;
        check::same(page, "Entries", entries(page).await?, 1).await?;
        check::that(
            page,
            !stored(page).await?.contains("where=calf\n"),
            "It is deleted",
        )
        .await?;
        act::reload(page).await?;
        act::complete(page).await?;
        check::same(page, "Entries", entries(page).await?, 1).await
    })
}

fn it_goes_out_as_a_file_and_comes_back(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        turn_on(page).await?;
        keep(page, &Sheet::mild()).await?;
        keep(page, &vignette("V43")?.answers).await?;
        page.script::<()>(HEAR, &[]).await?;
        press(page, "diary-save").await?;
        let saved = page.until("a file", "return window.saved", &[]).await?;
        let text = saved["text"].as_str().unwrap_or_default().to_owned();
        check::same(page, "The file", &*text, &*stored(page).await?).await?;
        let name = saved["name"].as_str().unwrap_or_default();
        let dated = name.starts_with("diary-20") && name.ends_with(".txt");
        check::that(page, dated, name).await?;

        act::unfold_all(page).await?;
        act::reload(page).await?;
        act::complete(page).await?;
        act::unfold_all(page).await?;
        press(page, "diary-delete-yes").await?;
        shows(page, "diary-on").await?;
        check::same(page, "Stored", &*stored(page).await?, "").await?;

        // Nothing of another file is taken, and nothing changes.
        page.script::<()>(CHOOSE, &[json!("{\"resourceType\":\"Bundle\"}")])
            .await?;
        told_of(page, &interface("diary.foreign")?).await?;
        check::shows(page, "diary-on").await?;
        let large = "x".repeat(1_000_001);
        page.script::<()>(CHOOSE, &[json!(large)]).await?;
        told_of(page, &interface("diary.too-large")?).await?;
        check::same(page, "Stored", &*stored(page).await?, "").await?;

        page.script::<()>(CHOOSE, &[json!(text)]).await?;
        shows(page, "entries").await?;
        check::same(page, "Entries", entries(page).await?, 2).await?;
        check::same(page, "Stored", &*stored(page).await?, &*text).await?;
        // A second time adds none.
        page.script::<()>(CHOOSE, &[json!(text)]).await?;
        told_of(page, &format!("{}: 2. ", interface("diary.known")?)).await?;
        check::same(page, "Entries", entries(page).await?, 2).await
    })
}

/// The sum that ends a run and an entry, over the lines before it.
const OLDER: &str = "
    const key = Object.keys(localStorage).find(key => key.endsWith(':diary'));
    const sum = text => {
      let hash = 0xcbf29ce484222325n;
      for (const byte of new TextEncoder().encode(text)) {
        hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
      }
      return text + '\\n' + hash;
    };
    const [head, entry] = localStorage.getItem(key).trim().split('\\n\\n');
    const at = entry.indexOf('run 2\\n');
    const run = entry.slice(at).split('\\n').slice(0, -2);
    run[1] = '2026-11-22';
    const older = sum(entry.slice(0, at) + sum(run.join('\\n')));
    localStorage.setItem(key, head + '\\n\\n' + older + '\\n');";

fn a_check_of_another_version_stands_in_its_own_words(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        turn_on(page).await?;
        keep(page, &vignette("V43")?.answers).await?;
        let title: String = page
            .script(
                "return document.querySelector('#entries .app-disclosure__lead').textContent",
                &[],
            )
            .await?;
        page.script::<()>(OLDER, &[]).await?;
        act::reload(page).await?;
        act::complete(page).await?;
        act::unfold_all(page).await?;
        press(page, "open-1").await?;
        shows(page, "diary-back").await?;
        check::shows(page, "told").await?;
        check::lacks(page, "pattern").await?;
        check::says(page, "#title", &title).await?;
        check::says(page, "main", "2026-11-22").await?;
        check::shows(page, "safety-net").await
    })
}

fn where_nothing_can_be_stored_it_says_so_and_can_be_saved(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::open(page, "#/diary").await?;
        act::complete(page).await?;
        page.script::<()>(
            "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
            &[],
        )
        .await?;
        press(page, "diary-on").await?;
        shows(page, "diary-delete").await?;
        told_of(page, &interface("diary.not-stored")?).await?;
        page.script::<()>(HEAR, &[]).await?;
        press(page, "diary-save").await?;
        let saved = page.until("a file", "return window.saved", &[]).await?;
        let text = saved["text"].as_str().unwrap_or_default();
        check::that(page, text.starts_with("diary 1"), text).await
    })
}

fn leaving_keeps_it_and_erasing_everything_does_not(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        turn_on(page).await?;
        keep(page, &Sheet::mild()).await?;
        let kept = stored(page).await?;
        // Erasing the answers leaves it.
        press(page, "erase").await?;
        press(page, "erase-yes").await?;
        act::at(page, "#/").await?;
        check::same(page, "Stored", &*stored(page).await?, &*kept).await?;
        act::open(page, "#/about").await?;
        act::complete(page).await?;
        check::shows(page, "to-diary").await?;
        check::says(page, "#stored", "diary 1").await?;
        press(page, "erase-all").await?;
        press(page, "erase-now").await?;
        page.until("the closed page", "return document.title === 'Closed'", &[])
            .await?;
        check::same(page, "Stored", &*stored(page).await?, "").await?;
        goes(page, "app").await
    })
}

fn from_a_file_it_stays_in_the_tab(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        let file = server::dist()?.canonicalize()?.join(site::single::NAME);
        page.driver
            .goto(format!("file://{}#/diary", file.display()))
            .await?;
        act::started(page).await?;
        act::complete(page).await?;
        press(page, "diary-on").await?;
        shows(page, "diary-delete").await?;
        act::visit(page, "#/").await?;
        act::follow(page, "begin").await?;
        journey::to_the_end(page, &Sheet::mild()).await?;
        keep_it(page).await?;
        check::same(page, "Entries", entries(page).await?, 1).await?;
        act::reload(page).await?;
        act::complete(page).await?;
        check::same(page, "Entries", entries(page).await?, 1).await?;
        // Any other file on the disk could read what lies there.
        let shared: usize = page.script("return localStorage.length", &[]).await?;
        check::same(page, "Stored beyond the tab", shared, 0).await
    })
}

fn axe_finds_nothing(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::open(page, "#/diary").await?;
        act::complete(page).await?;
        let mut found = axe::findings(page, "diary off").await?;
        press(page, "diary-on").await?;
        shows(page, "diary-delete").await?;
        keep(page, &Sheet::mild().with("where", "calf")).await?;
        keep(page, &Sheet::mild().with("where", "calf buttock")).await?;
        act::unfold_all(page).await?;
        found.extend(axe::findings(page, "diary").await?);
        press(page, "open-1").await?;
        shows(page, "diary-back").await?;
        found.extend(axe::findings(page, "a result of before").await?);
        check::same(page, "What axe finds", found, Vec::<String>::new()).await
    })
}
