//! A page without its drawings, without their looks, or without the deferred code.

use e2e::server::Copy;
use e2e::sheet::{Sheet, vignette};
use e2e::{
    Engine, Page, Result, act, axe, check, figure, find, in_browser, in_engine_over, journey,
};

use crate::accessibility::opened;
use crate::map::places;

e2e::in_engines! {
    full {
        half_of_the_drawings_is_fetched_again,
    }
}

const CODE: &str = "app_deferred-";
const FIGURES: &str = "figures-en";
const STYLE: &str = "deferred-";

#[test]
fn without_drawings_the_list_of_places_does_alone() -> Result {
    in_browser(async |page| {
        page.block(&[FIGURES]).await?;
        act::begin(page).await?;
        journey::to_question(page, &Sheet::mild(), "where").await?;
        page.until(
            "the deferred code",
            "return !!document.querySelector('#where details')",
            &[],
        )
        .await?;
        check::lacks(page, "body-map").await?;
        check::has_words(page).await?;
        for place in places()? {
            act::choose(page, "where", &place).await?;
        }
        let chosen = find::screen(page).await?;
        check::same(page, "Chosen", chosen.chosen("where"), places()?).await?;
        let sheet = vignette("V67")?.answers.clone();
        let (_, screen) = journey::to_the_end(page, &sheet).await?;
        check::same(page, "The end", screen.address.as_str(), "#/result").await?;
        check::lacks(page, "body-map").await?;
        check::has_words(page).await
    })
}

#[test]
fn a_drawing_that_comes_late_leaves_the_reader_in_place() -> Result {
    in_browser(async |page| {
        page.block(&[FIGURES]).await?;
        act::begin(page).await?;
        journey::to_question(page, &Sheet::mild(), "where").await?;
        act::tab_to(page, |focus| focus == "where-buttock").await?;
        act::press(page, " ").await?;
        act::checked(page, "where-buttock", true).await?;
        page.block(&[]).await?;
        page.script::<()>("dispatchEvent(new Event('online'))", &[])
            .await?;
        act::drawn(page).await?;
        figure::shows(page, &["buttock"]).await?;
        check::focus(page, "where-buttock").await
    })
}

fn half_of_the_drawings_is_fetched_again(engine: Engine) -> Result {
    let copy = Copy::new()?;
    copy.cut(&copy.name("figures-", ".txt")?, 1000)?;
    // It would have the file by another way, at a time of its own.
    copy.run_first("delete Navigator.prototype.serviceWorker")?;
    in_engine_over(engine, copy.folder(), async |page| {
        act::open(page, "#/learn").await?;
        act::complete(page).await?;
        act::loaded(page).await?;
        check::same(page, "Drawings", find::count(page, "#story svg").await?, 0).await?;
        copy.mend()?;
        page.script::<()>("dispatchEvent(new Event('online'))", &[])
            .await?;
        act::drawn(page).await
    })
}

#[test]
fn without_their_looks_the_drawings_stay_away() -> Result {
    in_browser(async |page| {
        page.block(&[STYLE]).await?;
        act::begin(page).await?;
        let sheet = &vignette("V59")?.answers;
        journey::to_question(page, sheet, "where").await?;
        find::by_id(page, "body-map").await?;
        no_drawing(page).await?;
        let (_, screen) = journey::to_the_end(page, sheet).await?;
        check::same(page, "The end", screen.address.as_str(), "#/result").await?;
        find::by_id(page, "body-map").await?;
        no_drawing(page).await?;
        check::has_words(page).await?;
        act::visit(page, "#/learn").await?;
        act::at(page, "#/learn").await?;
        find::by_id(page, "story").await?;
        page.until(
            "the drawing",
            "return !!document.querySelector('#story svg')",
            &[],
        )
        .await?;
        opened(page).await?;
        no_drawing(page).await?;
        check::has_words(page).await
    })
}

/// That no drawing is seen: without colours and sizes it would be a heap of black shapes, and
/// without its shapes an empty box.
async fn no_drawing(page: &Page) -> Result {
    const SEEN: &str = "
        return [...document.querySelectorAll('svg')]
          .filter(drawing => drawing.checkVisibility({ visibilityProperty: true, opacityProperty: true })
            && drawing.getBoundingClientRect().height > 0)
          .map(drawing => drawing.closest('[id]').id)";
    let seen: Vec<String> = page.script(SEEN, &[]).await?;
    check::that(
        page,
        seen.is_empty(),
        &format!("A drawing is seen in each of {seen:?}"),
    )
    .await
}

#[test]
fn without_the_deferred_code_the_picture_story_says_so_and_tries_again() -> Result {
    in_browser(async |page| {
        page.block(&[CODE]).await?;
        act::open(page, "#/learn").await?;
        find::by_id(page, "deferred-retry").await?;
        check::shows(page, "title").await?;
        for id in ["story", "steps", "often", "others"] {
            check::lacks(page, id).await?;
        }
        check::has_words(page).await?;
        let found = axe::findings(page, "the picture story without its code").await?;
        check::that(page, found.is_empty(), &found.join("\n")).await?;
        // In vain, it stays.
        act::click(page, "deferred-retry").await?;
        page.until(
            "the failure to be told again",
            "return !!document.getElementById('deferred-retry')",
            &[],
        )
        .await?;
        page.block(&[]).await?;
        act::click(page, "deferred-retry").await?;
        act::complete(page).await?;
        act::drawn(page).await?;
        check::shows(page, "told-path").await?;
        check::has_words(page).await
    })
}

#[test]
fn without_drawings_the_words_of_the_picture_story_are_complete() -> Result {
    in_browser(async |page| {
        page.block(&[FIGURES]).await?;
        act::open(page, "#/learn").await?;
        act::complete(page).await?;
        check::same(page, "Drawings", find::count(page, "#story svg").await?, 0).await?;
        check::shows(page, "story").await?;
        for step in figure::next_steps(page).await? {
            act::click(page, "next-step").await?;
            let told = figure::at_step(page, &step).await?;
            check::same(page, "Told", told.told, [step]).await?;
            check::has_words(page).await?;
        }
        opened(page).await?;
        check::has_words(page).await?;
        for section in ["often", "reverse", "others"] {
            check::shows(page, section).await?;
        }
        no_drawing(page).await?;
        check::fits(page).await
    })
}

#[test]
fn without_the_deferred_code_the_question_does_without_what_it_explains() -> Result {
    in_browser(async |page| {
        page.block(&[CODE]).await?;
        act::begin(page).await?;
        journey::to_question(page, &Sheet::mild(), "where").await?;
        check::lacks(page, "body-map").await?;
        check::has_words(page).await?;
        page.block(&[]).await?;
        act::reload(page).await?;
        act::drawn(page).await?;
        figure::shows(page, &[]).await
    })
}
