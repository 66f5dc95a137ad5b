//! A clumsy hand, a tired person, a page left open: nothing is lost, nothing answers by itself, and
//! what has to be known stands where the reader is.

use e2e::find;
use e2e::sheet::{Sheet, vignette};
use e2e::{Engine, Page, Result, act, check, in_engine, journey};
use serde_json::{Value, json};

use crate::change::change;

e2e::in_engines! {
    full {
        the_second_click_of_a_double_click_answers_nothing,
        a_key_that_is_held_acts_once,
        what_a_change_removes_is_named_in_sight_and_comes_back,
        ticks_outlive_a_reload_and_another_page,
        none_gives_back_what_it_took,
        country_and_relation_outlive_a_reload,
        a_translated_page_shows_the_number_of_the_chosen_country,
        printing_that_does_not_begin_is_said,
    }
    // Its driver runs a script beside the page's own: the clock of the page cannot be set there.
    not_firefox {
        a_run_grows_old_in_an_open_tab,
        what_to_do_now_stays_however_old,
    }
}

fn the_second_click_of_a_double_click_answers_nothing(engine: Engine) -> Result {
    const TWICE: &str = "
        const button = document.getElementById('continue');
        button.scrollIntoView({ block: 'center' });
        const box = button.getBoundingClientRect();
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        window.clickedTwice = false;
        button.click();
        setTimeout(() => {
          document.elementFromPoint(x, y)?.click();
          window.clickedTwice = true;
        }, arguments[0]);";
    in_engine(engine, async |page| {
        act::begin(page).await?;
        for gap in [0, 60, 150, 250, 400] {
            journey::answer(page, &Sheet::mild()).await?;
            let before = find::screen(page).await?.address;
            page.script::<Value>(TWICE, &[json!(gap)]).await?;
            page.until("the second click", "return window.clickedTwice", &[])
                .await?;
            let screen = act::arrival(page, &before).await?;
            for question in screen.asked() {
                let none: Vec<&str> = Vec::new();
                let what = format!("Chosen in {question} by a second click after {gap} ms");
                check::same(page, &what, screen.chosen(question), none).await?;
            }
        }
        Ok(())
    })
}

fn a_key_that_is_held_acts_once(engine: Engine) -> Result {
    const HELD: &str = "
        const press = repeat => document.activeElement.dispatchEvent(new KeyboardEvent(
          'keydown', { key: arguments[0], repeat, bubbles: true, cancelable: true }));
        return [press(false), press(true), press(true)]";
    in_engine(engine, async |page| {
        act::begin(page).await?;
        act::tab_to(page, |focus| focus.starts_with("age-")).await?;
        for key in ["Enter", " "] {
            // Whether the browser may go on to do what the key does.
            let goes_on: Vec<bool> = page.script(HELD, &[json!(key)]).await?;
            check::same(page, "The key goes on", goes_on, vec![true, false, false]).await?;
        }
        Ok(())
    })
}

fn what_a_change_removes_is_named_in_sight_and_comes_back(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        // Weak thighs, and breathless on effort, which is asked only because of them.
        let weak = Sheet::mild()
            .with("harder-tasks", "chair")
            .with("weak-or-sore", "weak")
            .with("weak-side", "both")
            .with("throat-breath-eyes", "breathless-on-effort");
        journey::run(page, &weak).await?;
        change(page, "harder-tasks").await?;
        act::choose(page, "harder-tasks", "none").await?;
        let before = find::screen(page).await?.address;
        act::click(page, "continue").await?;
        let screen = act::arrival(page, &before).await?;
        check::same(page, "The focus", screen.focus.as_str(), "notice").await?;
        for removed in ["removed-throat-breath-eyes", "removed-urgency-now"] {
            in_sight(page, removed).await?;
        }
        act::reload(page).await?;
        in_sight(page, "removed-throat-breath-eyes").await?;
        act::click(page, "undo").await?;
        page.until(
            "the notice to go, and the focus to be on the heading",
            "return !document.getElementById('notice') && document.activeElement?.id === 'title'",
            &[],
        )
        .await?;
        let kept = act::kept(page).await?.unwrap_or_default();
        let back = kept.contains("\nthroat-breath-eyes=breathless-on-effort");
        check::that(page, back, "The removed answer is back").await
    })
}

fn ticks_outlive_a_reload_and_another_page(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        journey::to_question(page, &Sheet::mild(), "legs").await?;
        act::choose(page, "legs", "unsteady").await?;
        act::reload(page).await?;
        act::checked(page, "legs-unsteady", true).await?;
        let here = find::screen(page).await?.address;
        act::click_at(page, "nav a[href='#/about']").await?;
        act::at(page, "#/about").await?;
        act::back(page, &here).await?;
        act::checked(page, "legs-unsteady", true).await
    })
}

fn none_gives_back_what_it_took(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        journey::to_question(page, &Sheet::mild(), "legs").await?;
        act::choose(page, "legs", "unsteady").await?;
        act::choose(page, "legs", "none").await?;
        act::checked(page, "legs-unsteady", false).await?;
        act::choose(page, "legs", "none").await?;
        act::checked(page, "legs-unsteady", true).await
    })
}

/// Thirty hours later, by the clock of the page.
const LATER: &str = "
    const now = Date.now.bind(Date);
    Date.now = () => now() + 30 * 3600 * 1000;
    document.dispatchEvent(new Event('visibilitychange'))";

fn a_run_grows_old_in_an_open_tab(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        journey::run(page, &Sheet::mild()).await?;
        page.script::<Value>(LATER, &[]).await?;
        act::at(page, "#/").await?;
        check::shows(page, "resume").await?;
        let screen = act::follow(page, "resume").await?;
        check::same(page, "Asked again", screen.asked(), ["right-now"]).await
    })
}

fn what_to_do_now_stays_however_old(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        let urgent = Sheet::mild().with("right-now", "chest-pain");
        let (_, screen) = journey::run(page, &urgent).await?;
        check::same(page, "The end", screen.address.as_str(), "#/stop").await?;
        page.script::<Value>(LATER, &[]).await?;
        act::at(page, "#/stop").await?;
        check::shows(page, "care").await
    })
}

fn country_and_relation_outlive_a_reload(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::open(page, "").await?;
        act::choose(page, "relation", "other").await?;
        act::country(page, "gb").await?;
        act::reload(page).await?;
        act::checked(page, "relation-other", true).await?;
        page.until(
            "the country",
            "return document.getElementById('country')?.value === 'gb'",
            &[],
        )
        .await?;
        Ok(())
    })
}

fn a_translated_page_shows_the_number_of_the_chosen_country(engine: Engine) -> Result {
    const NUMBERS: &str = "
        const main = document.getElementById('main').cloneNode(true);
        main.querySelectorAll('select').forEach(list => list.remove());
        return main.textContent";
    in_engine(engine, async |page| {
        let urgent = Sheet::mild().with("right-now", "chest-pain");
        journey::run(page, &urgent).await?;
        act::country(page, "us").await?;
        super::reader::translate(page).await?;
        // Not every driver moves the focus as a hand does.
        page.script::<Value>("document.getElementById('country').focus()", &[])
            .await?;
        act::country(page, "gb").await?;
        page.until(
            "the page to be drawn anew",
            "return !document.querySelector('#main font')",
            &[],
        )
        .await?;
        // Firefox's driver takes the focus away with the list that it has clicked in.
        if engine != Engine::Firefox {
            check::focus(page, "country").await?;
        }
        let shown: String = page.script(NUMBERS, &[]).await?;
        check::that(page, !shown.contains("911"), "No other country's number").await?;
        check::that(page, shown.contains("999"), "The chosen country's number").await
    })
}

fn printing_that_does_not_begin_is_said(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        journey::run(page, &vignette("V67")?.answers).await?;
        act::complete(page).await?;
        page.script::<Value>("window.print = () => {}", &[]).await?;
        act::click(page, "print").await?;
        page.until(
            "the sentence beside the button",
            "return document.getElementById('print-failed')?.getAttribute('role') === 'alert'",
            &[],
        )
        .await?;
        Ok(())
    })
}

/// Waits until an element lies within the window.
async fn in_sight(page: &Page, id: &str) -> Result {
    const IN_SIGHT: &str = "
        const box = document.getElementById(arguments[0])?.getBoundingClientRect();
        return !!box && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight";
    page.until(&format!("#{id} in sight"), IN_SIGHT, &[json!(id)])
        .await?;
    Ok(())
}
