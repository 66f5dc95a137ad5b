//! The reminder: a file for a calendar, made on the device.

use e2e::sheet::{Sheet, vignette};
use e2e::{Engine, Result, act, check, in_engine, journey};
use serde_json::json;

e2e::in_engines! {
    full {
        a_reminder_is_saved_for_the_day_that_was_chosen,
        who_needs_help_today_is_offered_none,
    }
}

/// Hears of the next file that the browser is given.
const HEAR: &str = "
    addEventListener('save', it => {
      const { download, type, dataset } = it.target;
      window.saved = { download, type, text: dataset.text };
    }, { capture: true, once: true });";

/// Today and so many days, as the browser counts them where it is.
const DAY: &str = "
    const day = new Date();
    day.setHours(12);
    day.setDate(day.getDate() + arguments[0]);
    return day.toISOString().slice(0, 10);";

fn a_reminder_is_saved_for_the_day_that_was_chosen(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        journey::run(page, &Sheet::mild()).await?;
        // The latest day that the result allows is chosen; then another.
        let choose = "
            const when = document.getElementById('reminder-when');
            when.value = arguments[0];
            when.dispatchEvent(new Event('change', { bubbles: true }));";
        for (days, choice) in [(28, None), (3, Some("3"))] {
            act::reload(page).await?;
            act::complete(page).await?;
            if let Some(choice) = choice {
                page.script::<()>(choose, &[json!(choice)]).await?;
            }
            page.script::<()>(HEAR, &[]).await?;
            act::click(page, "reminder-save").await?;
            let saved = "return window.saved";
            let saved = page.until("a file", saved, &[]).await?;
            let day: String = page.script(DAY, &[json!(days)]).await?;
            let name = format!("check-again-{day}.ics");
            check::same(page, "The name", saved["download"].as_str(), Some(&*name)).await?;
            check::same(
                page,
                "The kind",
                saved["type"].as_str(),
                Some("text/calendar"),
            )
            .await?;
            let line = format!("\r\nDTSTART;VALUE=DATE:{}\r\n", day.replace('-', ""));
            let text = saved["text"].as_str().unwrap_or_default();
            check::that(page, text.contains(&line), &format!("{line} in {text}")).await?;
            let told = "return !!document.getElementById('reminder-saved').textContent";
            page.until("the page to say so", told, &[]).await?;
        }
        Ok(())
    })
}

fn who_needs_help_today_is_offered_none(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        journey::run(page, &vignette("V01")?.answers).await?;
        act::complete(page).await?;
        check::shows(page, "print").await?;
        check::lacks(page, "reminder").await
    })
}
