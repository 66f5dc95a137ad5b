//! A clumsy hand, a tired person, a page left open: nothing is lost, nothing answers by itself, and
//! what has to be known stands where the reader is.

use e2e::find;
use e2e::sheet::{Sheet, vignette};
use e2e::{Engine, Page, Result, act, check, in_browser, in_engine, journey};
use serde_json::{Value, json};

use crate::change::change;

e2e::in_engines! {
    full {
        the_second_click_of_a_double_click_answers_nothing,
        the_second_click_does_nothing_where_a_run_stops_or_ends,
        the_second_click_on_what_goes_does_nothing,
        two_clicks_on_back_lead_one_screen_back,
        a_key_that_is_held_acts_once,
        what_a_change_removes_is_named_in_sight_and_comes_back,
        ticks_outlive_a_reload_and_another_page,
        none_gives_back_what_it_took,
        country_and_relation_outlive_a_reload,
        a_translated_page_shows_the_number_of_the_chosen_country,
        a_number_reads_the_same_from_right_to_left,
        printing_that_does_not_begin_is_said,
    }
    // Its driver waits for the script, too, and for as long.
    not_webkit {
        the_second_click_does_nothing_before_the_app_is_there,
    }
    // Its driver runs a script beside the page's own: the clock of the page cannot be set there.
    not_firefox {
        a_run_grows_old_in_an_open_tab,
        what_to_do_now_stays_however_old,
    }
}

/// Clicks an element, and after a while what stands in its place then. Counts the clicks that the
/// page hears.
const TWICE: &str = "
    const [id, gap] = arguments;
    const button = document.getElementById(id);
    button.scrollIntoView({ block: 'center' });
    const box = button.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    window.clickedTwice = false;
    window.heardClicks = 0;
    window.countClicks ??= addEventListener('click', () => { window.heardClicks += 1 }) ?? true;
    button.click();
    setTimeout(() => {
      document.elementFromPoint(x, y)?.click();
      window.clickedTwice = true;
    }, gap);";

/// Does so, and says how many clicks the page heard.
async fn twice(page: &Page, id: &str, gap: u32) -> Result<u32> {
    page.script::<Value>(TWICE, &[json!(id), json!(gap)])
        .await?;
    page.until("the second click", "return window.clickedTwice", &[])
        .await?;
    page.script("return window.heardClicks", &[]).await
}

/// After how many milliseconds the second click of a hand comes.
const GAPS: [u32; 4] = [0, 60, 150, 300];

fn the_second_click_of_a_double_click_answers_nothing(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        for gap in GAPS {
            journey::answer(page, &Sheet::mild()).await?;
            let before = find::screen(page).await?.address;
            twice(page, "continue", gap).await?;
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

/// There, numbers to call stand where Continue stood.
fn the_second_click_does_nothing_where_a_run_stops_or_ends(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        let urgent = Sheet::mild().with("right-now", "chest-pain");
        let severe = Sheet::mild().with("impact", "severe");
        for (sheet, last, end) in [
            (&urgent, "right-now", "#/stop"),
            (&severe, "mood", "#/result"),
        ] {
            act::begin(page).await?;
            journey::to_question(page, sheet, last).await?;
            journey::answer(page, sheet).await?;
            check::same(page, "Clicks", twice(page, "continue", 250).await?, 1).await?;
            act::at(page, end).await?;
            act::erase(page).await?;
        }
        Ok(())
    })
}

/// The page asks the first question by itself.
fn the_second_click_does_nothing_before_the_app_is_there(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        page.site.hold(Some("/boot-"));
        act::load(page, "").await?;
        check::same(page, "Clicks", twice(page, "begin", 100).await?, 1).await?;
        check::shows(page, "age").await?;
        let chosen = find::screen(page).await?;
        let none: Vec<&str> = Vec::new();
        check::same(page, "Chosen", chosen.chosen("age"), none).await?;
        page.site.hold(None);
        act::started(page).await
    })
}

fn the_second_click_on_what_goes_does_nothing(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        // The page comes back where the cover was.
        act::begin(page).await?;
        page.script::<Value>("document.querySelector('[data-leave]').click()", &[])
            .await?;
        const STAY: &str = "
            document.getElementById('stay').click();
            if (!document.getElementById('closing').hidden) return false;
            const box = document.querySelector('label').getBoundingClientRect();
            document.elementFromPoint(box.x + 5, box.y + 5).click();
            return true";
        page.until("the way back", STAY, &[]).await?;
        let screen = find::screen(page).await?;
        let none: Vec<&str> = Vec::new();
        check::same(page, "Chosen", screen.chosen("age"), none).await?;
        // The answers move up once the notice above them goes.
        let mild = Sheet::mild();
        journey::answer(page, &mild).await?;
        act::go_on(page).await?;
        journey::to_question(page, &mild, "where").await?;
        act::click(page, "erase").await?;
        check::same(page, "Clicks", twice(page, "erase-yes", 60).await?, 1).await
    })
}

fn two_clicks_on_back_lead_one_screen_back(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        journey::to_question(page, &Sheet::mild(), "legs").await?;
        for gap in GAPS {
            let here = find::screen(page).await?.address;
            journey::answer(page, &Sheet::mild()).await?;
            act::go_on(page).await?;
            twice(page, "back", gap).await?;
            act::at(page, &here).await?;
        }
        Ok(())
    })
}

/// The browser itself repeats the key, as for a hand that rests on it.
#[test]
fn enter_that_is_held_on_continue_leads_one_screen_on() -> Result {
    in_browser(async |page| {
        act::begin(page).await?;
        act::choose(page, "age", "40-49").await?;
        act::tab_to(page, |focus| focus == "continue").await?;
        for repeat in 0..30 {
            let key = json!({
                "type": "keyDown", "key": "Enter", "code": "Enter", "text": "\r",
                "windowsVirtualKeyCode": 13, "autoRepeat": repeat > 0,
            });
            page.devtools("Input.dispatchKeyEvent", key).await?;
        }
        let screen = act::at(page, "#/q/2").await?;
        check::that(
            page,
            screen.errors.is_empty(),
            "Nothing is said to be missing",
        )
        .await
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

/// As where a browser has put the page into a language from right to left.
fn a_number_reads_the_same_from_right_to_left(engine: Engine) -> Result {
    const TURN: &str = "
        document.documentElement.dir = 'rtl';
        const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (all.nextNode()) {
          const node = all.currentNode;
          node.data = node.data.replace(/[A-Za-z]/g, 'א');
        }";
    // Each group of digits stands to the right of the one before it, or on the next line.
    const READ: &str = "
        const place = (node, at) => {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          return range.getBoundingClientRect();
        };
        const numbers = [];
        const all = document.createTreeWalker(document.getElementById('main'), NodeFilter.SHOW_TEXT);
        while (all.nextNode()) {
          const node = all.currentNode;
          for (const found of node.data.matchAll(/[0-9]+( [0-9]+)+/g)) {
            const [first, last] = [found.index, found.index + found[0].length - 1];
            const [from, to] = [place(node, first), place(node, last)];
            if (from.width) numbers.push([found[0], from.x < to.x || from.bottom <= to.top]);
          }
        }
        return numbers";
    in_engine(engine, async |page| {
        act::open(page, "").await?;
        act::country(page, "gb").await?;
        act::follow(page, "begin").await?;
        let low = Sheet::mild()
            .with("impact", "severe")
            .with("mood", "thoughts");
        journey::to_the_end(page, &low).await?;
        act::complete(page).await?;
        page.script::<Value>(TURN, &[]).await?;
        let numbers: Vec<(String, bool)> = page.script(READ, &[]).await?;
        check::that(page, numbers.len() > 1, "Numbers in groups are shown").await?;
        for (number, reads) in numbers {
            check::that(page, reads, &format!("{number} reads from left to right")).await?;
        }
        Ok(())
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
