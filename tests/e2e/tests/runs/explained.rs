//! How a result explains itself: the map of what was answered, the two sides, and the mechanisms
//! that the answers bring up.

use std::collections::BTreeSet;

use e2e::find::{self, Screen};
use e2e::sheet::{Sheet, vignette};
use e2e::{Engine, Page, Result, act, check, figure, in_browser, in_engine, journey};
use serde::Deserialize;

use crate::accessibility::opened;

e2e::in_engines! {
    full {
        without_a_place_the_result_has_no_map,
        the_picture_story_marks_what_the_answers_bring_up,
    }
}

/// Walks a run to its result, and waits for what is deferred.
pub(crate) async fn result(page: &Page, sheet: &Sheet) -> Result<Screen> {
    let (_, screen) = journey::run(page, sheet).await?;
    check::same(page, "The end", screen.address.as_str(), "#/result").await?;
    act::complete(page).await?;
    Ok(screen)
}

#[test]
fn the_map_of_a_result_shows_the_answers_and_takes_no_click() -> Result {
    const LAYERS: &str = "
        return ['nerves', 'muscles'].filter(layer =>
          [...document.querySelectorAll('#body-map .app-fig-' + layer)]
            .some(part => part.getBoundingClientRect().height > 0))";
    in_browser(async |page| {
        figure::fingers(page).await?;
        let runs: [(&str, &[&str]); 4] = [
            ("V67", &["nerves"]),
            ("V43", &["muscles"]),
            ("V59", &["nerves", "muscles"]),
            ("V66", &[]),
        ];
        for (id, wanted) in runs {
            let sheet = &vignette(id)?.answers;
            result(page, sheet).await?;
            act::drawn(page).await?;
            let answered = sheet.options("where");
            figure::shows(page, &answered).await?;
            let layers: Vec<String> = page.script(LAYERS, &[]).await?;
            check::same(page, &format!("Drawn inside for {id}"), layers, wanted).await?;

            let before = act::kept(page).await?;
            let hits = figure::hits(page).await?;
            for (at, hit) in hits.iter().enumerate() {
                check::that(page, !hit.is_met, &format!("Nothing to meet: {hit:?}")).await?;
                figure::tap(page, at).await?;
            }
            figure::shows(page, &answered).await?;
            check::same(page, "Kept", act::kept(page).await?, before).await?;
            act::at(page, "#/result").await?;
            check::same(
                page,
                "The drawing, to assistive technology",
                figure::exposed(page, "#body-map svg").await?,
                None,
            )
            .await?;
            again(page).await?;
        }
        Ok(())
    })
}

fn without_a_place_the_result_has_no_map(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        let sheet = Sheet::mild().with("feel", "ache");
        result(page, &sheet).await?;
        act::loaded(page).await?;
        check::shows(page, "pattern").await?;
        check::lacks(page, "body-map").await
    })
}

/// One side of a result.
#[derive(Debug, Deserialize)]
struct Side {
    title: String,
    parts: Vec<String>,
    /// The parts that are not hidden from assistive technology, by position.
    exposed: Vec<usize>,
    open: bool,
    /// Under each of its headings, what is listed: for, and against.
    lists: Vec<Vec<String>>,
    /// What else is said under a heading, where nothing is listed.
    words: usize,
}

/// The two sides, nerve and muscle.
async fn sides(page: &Page) -> Result<Vec<Side>> {
    const SIDES: &str = "
        const text = element => element.textContent.trim();
        return [...document.querySelectorAll('.app-sides > details')].map(side => {
          const parts = [...side.querySelectorAll('.app-bar__part')];
          const seen = selector => [...side.querySelectorAll('.app-disclosure__body ' + selector)]
            .filter(element => element.checkVisibility());
          return {
            title: text(side.querySelector('.app-disclosure__title')),
            parts: parts.map(text),
            exposed: parts.flatMap((part, at) => part.closest('[aria-hidden=true]') ? [] : [at]),
            open: side.open,
            lists: seen('ul').map(list => [...list.querySelectorAll('li')].map(text)),
            words: seen('p').filter(words => !words.querySelector('strong')).length,
          };
        })";
    let sides: Vec<Side> = page.script(SIDES, &[]).await?;
    check::same(page, "Sides", sides.len(), 2).await?;
    Ok(sides)
}

#[test]
fn each_side_is_one_word_and_opens_to_the_answers() -> Result {
    const MARK: &str = "
        // From same-day on the pattern is folded away.
        for (const fold of document.querySelectorAll('details#pattern')) fold.open = true;
        document.querySelectorAll('.app-sides summary')
          .forEach((summary, at) => summary.dataset.side = at)";
    const ANSWERS: &str = "
        return [...document.querySelectorAll('#told-us .app-summary-list__answer')]
          .map(answer => answer.textContent.trim())";
    in_browser(async |page| {
        let runs = [("V67", [2, 0]), ("V43", [0, 2]), ("V59", [2, 1])];
        for (id, levels) in runs {
            result(page, &vignette(id)?.answers).await?;
            page.script::<()>(MARK, &[]).await?;
            let told: BTreeSet<String> = page.script(ANSWERS, &[]).await?;
            for (at, level) in levels.into_iter().enumerate() {
                let side = &sides(page).await?[at];
                check::same(page, "Words", side.parts.len(), 3).await?;
                check::same(page, "Said of them", side.exposed.as_slice(), [level]).await?;
                let name = format!("{} {}", side.title, side.parts[level]);
                let summary = format!("[data-side='{at}']");
                let exposed = figure::exposed(page, &summary).await?;
                let found = exposed.map(|(_, name)| name).unwrap_or_default();
                let found = found.split_whitespace().collect::<Vec<_>>().join(" ");
                check::same(page, "What is heard", found, name).await?;
                check::that(page, !side.open && side.lists.is_empty(), "It is folded").await?;

                act::click_at(page, &summary).await?;
                let side = &sides(page).await?[at];
                check::that(page, side.open, "It opens").await?;
                let parts = side.lists.len() + side.words;
                check::same(page, "For, and against", parts, 2).await?;
                let [counted, missed] = match (level, side.lists.as_slice()) {
                    (0, [missed]) => [&Vec::new(), missed],
                    (_, [counted]) => [counted, &Vec::new()],
                    (_, [counted, missed]) => [counted, missed],
                    _ => return Err(page.fault(&format!("{id}: {side:?}")).await),
                };
                check::that(
                    page,
                    level == 0 || !counted.is_empty(),
                    &format!("{id}: nothing counted for {}", side.title),
                )
                .await?;
                for answer in counted {
                    let given = told.contains(answer);
                    let words = format!("{id}: \"{answer}\" counted and was not told: {told:?}");
                    check::that(page, given, &words).await?;
                    let twice = missed.contains(answer);
                    check::that(page, !twice, &format!("\"{answer}\" is on both lists")).await?;
                }
            }
            check::has_words(page).await?;
            again(page).await?;
        }
        Ok(())
    })
}

/// The mechanisms that a published case brings up.
const YOURS_OF: [(&str, &[&str]); 2] = [
    (
        "V59",
        &[
            "disc",
            "infected-muscle",
            "bone-in-muscle",
            "neuromyositis",
            "two-diseases",
            "nerve-first",
            "inflammation-chemicals",
        ],
    ),
    ("V67", &["disc"]),
];

fn the_picture_story_marks_what_the_answers_bring_up(engine: Engine) -> Result {
    // By their titles: the result lists them, and leads to the story for the rest.
    const LISTED: &str = "
        const detail = document.querySelector(':is(#more, #pattern) details:has(a[href=\"#/learn\"])');
        return [...detail.querySelectorAll('li')].map(title => title.textContent.trim())";
    const TITLES: &str = "
        return [...document.querySelectorAll('#others [data-yours] .app-disclosure__title')]
          .map(title => title.textContent.trim())";
    in_engine(engine, async |page| {
        act::open(page, "").await?;
        let not_yet = (Vec::new(), "#/".to_owned());
        check::same(page, "Before a run", yours(page).await?, not_yet.clone()).await?;

        for (id, wanted) in YOURS_OF {
            let sheet = &vignette(id)?.answers;
            act::begin(page).await?;
            journey::to_question(page, sheet, "feel").await?;
            let asked = find::screen(page).await?.address;
            check::same(page, "During a run", yours(page).await?, not_yet.clone()).await?;
            act::back(page, &asked).await?;
            journey::to_the_end(page, sheet).await?;
            act::complete(page).await?;
            let listed: Vec<String> = page.script(LISTED, &[]).await?;
            opened(page).await?;
            act::click_at(page, ":is(#more, #pattern) a[href='#/learn']").await?;
            act::arrival(page, "#/result").await?;
            let wanted: Vec<String> = wanted.iter().map(|&id| id.to_owned()).collect();
            let found = yours(page).await?;
            check::same(page, id, found, (wanted, "#/result".to_owned())).await?;
            let titles: Vec<String> = page.script(TITLES, &[]).await?;
            check::same(page, "Listed on the result", listed, titles).await?;
            act::follow(page, "way-on").await?;
            act::at(page, "#/result").await?;
            again(page).await?;
        }
        check::same(page, "After it is erased", yours(page).await?, not_yet).await
    })
}

/// Goes to the picture story: the mechanisms that are marked there, each with a sentence that says
/// so, and the way on.
async fn yours(page: &Page) -> Result<(Vec<String>, String)> {
    const YOURS: &str = "
        const marked = [...document.querySelectorAll('#others [data-yours]')];
        const said = marked.filter(it => it.querySelector('details > div > p:first-child > strong'));
        return [marked.map(entry => entry.id), said.length,
          document.getElementById('way-on').getAttribute('href')]";
    act::visit(page, "#/learn").await?;
    act::at(page, "#/learn").await?;
    act::complete(page).await?;
    let (marked, said, way): (Vec<String>, usize, String) = page.script(YOURS, &[]).await?;
    check::same(page, "Sentences", said, marked.len()).await?;
    Ok((marked, way))
}

/// Forgets the run.
pub(crate) async fn again(page: &Page) -> Result {
    act::erase(page).await?;
    find::by_id(page, "begin").await?;
    Ok(())
}
