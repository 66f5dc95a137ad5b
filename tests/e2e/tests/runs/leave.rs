//! Leaving this page at once.

use e2e::sheet::vignette;
use e2e::{Engine, Page, Result, act, check, find, in_engine, journey};
use thirtyfour::Key;

e2e::in_engines! {
    always {
        leaving_erases_the_run_and_back_finds_the_start,
    }
    full {
        shift_three_times_leaves_and_says_so_before,
        shift_with_anything_between_stays,
        leaving_by_shift_can_be_turned_off_and_on,
    }
}

/// Waits for the page that says nothing.
async fn closed(page: &Page) -> Result {
    const CLOSED: &str = "return location.pathname.endsWith('/closed.htm')";
    page.until("the closed page", CLOSED, &[]).await?;
    Ok(())
}

async fn shift(page: &Page) -> Result {
    act::press(page, Key::Shift.value().to_string()).await
}

fn leaving_erases_the_run_and_back_finds_the_start(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        journey::to_question(page, &vignette("V59")?.answers, "legs").await?;
        page.script::<()>("document.querySelector('[data-leave]').click()", &[])
            .await?;
        closed(page).await?;
        check::same(page, "What is kept", act::kept(page).await?, None).await?;
        page.driver.back().await?;
        act::started(page).await?;
        act::at(page, "#/").await?;
        check::shows(page, "begin").await?;
        check::same(page, "What is kept", act::kept(page).await?, None).await
    })
}

fn shift_three_times_leaves_and_says_so_before(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        shift(page).await?;
        let first = find::seen(page, "#leaving").await?;
        shift(page).await?;
        let second = find::seen(page, "#leaving").await?;
        let told = !first.is_empty() && !second.is_empty() && first != second;
        check::that(page, told, "What is left to press is said").await?;
        shift(page).await?;
        closed(page).await
    })
}

fn shift_with_anything_between_stays(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        shift(page).await?;
        shift(page).await?;
        act::press(page, Key::Tab.value().to_string()).await?;
        shift(page).await?;
        shift(page).await?;
        act::click(page, "age-40-49").await?;
        shift(page).await?;
        shift(page).await?;
        act::choose(page, "age", "50-59").await?;
        act::go_on(page).await?;
        check::shows(page, "right-now").await
    })
}

fn leaving_by_shift_can_be_turned_off_and_on(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::open(page, "#/about").await?;
        act::loaded(page).await?;
        act::complete(page).await?;
        for (switch, leaves) in [("off", false), ("on", true)] {
            let button = format!("document.querySelector('button[data-keys={switch}]').click()");
            page.script::<()>(&button, &[]).await?;
            act::reload(page).await?;
            for _ in 0..3 {
                shift(page).await?;
            }
            if leaves {
                closed(page).await?;
            } else {
                act::visit(page, "#/learn").await?;
                act::at(page, "#/learn").await?;
                act::visit(page, "#/about").await?;
                act::at(page, "#/about").await?;
            }
        }
        Ok(())
    })
}
