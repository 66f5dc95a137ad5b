//! A reminder to check again, as a file for a calendar.

use content::{Care, TextId, ui};
use yew::prelude::*;

use crate::browser::{clock, form, save};
use crate::components::{button, heading, paragraph};
use crate::day;
use crate::pages::{Frame, PageState, card};
use crate::reminder::{Reminder, write};

/// In how many days, and the words for it.
const DAYS: [(u8, TextId); 5] = [
    (1, ui::REMINDER_DAYS_1),
    (3, ui::REMINDER_DAYS_3),
    (7, ui::REMINDER_DAYS_7),
    (14, ui::REMINDER_DAYS_14),
    (28, ui::REMINDER_DAYS_28),
];

const WHEN: &str = "reminder-when";

/// When to check again, and the file. Nobody who needs help today is offered a later day, and nobody
/// one that is later than the result says (reference 6.1 and 6.5).
pub(in crate::pages) fn reminder(frame: &Frame) -> Html {
    let texts = &frame.texts;
    let latest = match card::level(&frame.run.outcome) {
        Care::WithinDays => 3,
        Care::Routine => 14,
        Care::SelfCare => 28,
        _ => return Html::default(),
    };
    let last = DAYS.iter().position(|(days, _)| *days == latest);
    let last = last.unwrap_or_default();
    let title = texts.get(ui::REMINDER_EVENT);
    let page = frame.page.clone();
    let on_save = Callback::from(move |_| {
        let at = form::changed_in(WHEN).map_or(last, usize::from);
        let days = DAYS.get(at).map_or(latest, |(days, _)| *days);
        page.set(PageState::Saved(saved(&title, days).is_some()));
    });
    html! {
        <div class="app-block app-stack" id="reminder">
            { heading(texts.get(ui::REMINDER_TITLE)) }
            { paragraph(texts.get(ui::REMINDER_TEXT)) }
            { paragraph(texts.get(ui::REMINDER_NOT_WAIT)) }
            <div class="app-field">
                <label class="app-field__label" for={WHEN}>{ texts.get(ui::REMINDER_WHEN) }</label>
                <select class="app-select" id={WHEN} autocomplete="off">
                    for (at, (days, words)) in DAYS.iter().enumerate().take(last + 1) {
                        <option value={days.to_string()} selected={at == last}>{ texts.get(*words) }</option>
                    }
                </select>
            </div>
            <div class="app-actions">
                { button("reminder-save", on_save, texts.get(ui::REMINDER_SAVE), true) }
            </div>
            <p id="reminder-saved" role="status">
                if let PageState::Saved(done) = *frame.page {
                    { texts.get(if done { ui::REMINDER_SAVED } else { ui::REMINDER_NOT_SAVED }) }
                }
            </p>
        </div>
    }
}

/// Makes the file and hands it to the browser.
fn saved(title: &str, days: u8) -> Option<()> {
    let day = day::after(&clock::local_day(clock::now()), days)?;
    let text = write(&Reminder {
        title,
        day: &day,
        next_day: &day::after(&day, 1)?,
        made: &clock::moment(),
    });
    let name = ["check-again-", &day, ".ics"].concat();
    save::save(&name, "text/calendar", &text).then_some(())
}
