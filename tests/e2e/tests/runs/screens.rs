//! Where things stand on a question's screen of a phone: the way back and how much is left, the
//! heading, the first options, and what the answers so far ask for.

use e2e::sheet::vignette;
use e2e::{Page, Result, act, check, find, in_browser, journey};
use serde::Deserialize;

use crate::accessibility::dense;

/// Where the parts of the screen are in the window, in CSS pixels.
#[derive(Debug, Deserialize)]
struct Places {
    /// How far the page is scrolled.
    scrolled: f64,
    header: f64,
    back_top: f64,
    left_top: f64,
    left_bottom: f64,
    heading_top: f64,
    /// Where the second option of the first question ends.
    options_end: f64,
}

const PLACES: &str = "
    const place = selector => document.querySelector(selector).getBoundingClientRect();
    const [left, back] = [place('.app-progress'), place('#back')];
    const options = document.querySelectorAll('.app-choice');
    return {
        scrolled: scrollY,
        header: place('.app-header').height,
        back_top: back.top + back.height / 2,
        left_top: left.top + left.height / 2,
        left_bottom: left.bottom,
        heading_top: place('#title').top,
        options_end: options[1].getBoundingClientRect().bottom,
    }";

#[test]
fn on_a_phone_every_question_begins_with_its_way_and_its_first_options() -> Result {
    in_browser(async |page| {
        page.resize(390, 844).await?;
        let sheet = dense();
        let mut screen = act::begin(page).await?;
        while screen.asks() {
            if screen.asks_for("where") {
                act::drawn(page).await?;
            }
            let at: Places = page.script(PLACES, &[]).await?;
            let words = format!("{}: {at:?}", screen.asked().join(" and "));
            let on_one_line = (at.back_top - at.left_top).abs() < 2.0;
            let above = at.left_bottom <= at.heading_top;
            check::that(page, at.scrolled == 0.0, &words).await?;
            check::that(page, at.header <= 56.0, &words).await?;
            check::that(page, on_one_line && above, &words).await?;
            check::that(page, at.options_end <= 844.0, &words).await?;
            journey::answer(page, &sheet).await?;
            screen = act::go_on(page).await?;
        }
        Ok(())
    })
}

/// What the answers ask for already, in the window: its top, its end, and its share of the height.
async fn banner(page: &Page) -> Result<(f64, f64, f64)> {
    const BANNER: &str = "
        const it = document.getElementById('urgent').getBoundingClientRect();
        return [it.top, it.bottom, it.height / innerHeight]";
    page.script(BANNER, &[]).await
}

#[test]
fn what_to_do_now_stays_in_sight_on_every_later_question() -> Result {
    const END: &str = "scrollTo(0, document.documentElement.scrollHeight)";
    /// The focused element, and what a pointer meets where it stands.
    const HIDDEN: &str = "
        const it = document.activeElement;
        const at = it.getBoundingClientRect();
        const met = document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2);
        return !!met?.closest('#urgent') && it !== document.body && !it.closest('#urgent')";
    in_browser(async |page| {
        for (width, height, large) in [(390, 844, false), (390, 844, true), (320, 640, true)] {
            page.resize(width, height).await?;
            let sheet = &vignette("V59")?.answers;
            act::begin(page).await?;
            journey::to(page, sheet, |screen| screen.has("carry-on")).await?;
            let mut screen = act::follow(page, "carry-on").await?;
            if large {
                page.script::<()>(crate::map_fits::LARGE, &[]).await?;
            }
            while screen.asks() {
                page.script::<()>(END, &[]).await?;
                let (top, end, share) = banner(page).await?;
                let words = format!("{:?}: {top} to {end}, {share}", screen.asked());
                check::that(page, top >= 0.0 && end <= 0.26 * f64::from(height), &words).await?;
                check::that(page, share <= 0.25, &words).await?;
                // Backwards, from the button at the end, each stop is to be seen.
                let id = find::by_id(page, "continue").await?;
                id.focus().await?;
                for _ in 0..4 {
                    act::press(
                        page,
                        format!(
                            "{}{}",
                            thirtyfour::Key::Shift.value(),
                            thirtyfour::Key::Tab.value()
                        ),
                    )
                    .await?;
                    let hidden: bool = page.script(HIDDEN, &[]).await?;
                    check::that(page, !hidden, &format!("Covered: {:?}", screen.asked())).await?;
                }
                journey::answer(page, sheet).await?;
                screen = act::go_on(page).await?;
            }
            act::erase(page).await?;
            find::by_id(page, "begin").await?;
        }
        Ok(())
    })
}
