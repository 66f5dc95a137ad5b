//! The words to say, on the phone or at the desk: what to ask for, then the facts.

use content::{TextId, care, ui};
use engine::{Outcome, Tier};
use yew::prelude::*;

use crate::components::section;
use crate::pages::{Frame, card};

/// The words under their heading.
pub(super) fn say(frame: &Frame) -> Html {
    section("say", frame.texts.get(ui::STOP_TELL), words(frame))
}

/// The words, and a button that copies them (`device.js`).
pub(super) fn words(frame: &Frame) -> Html {
    let (texts, outcome) = (&frame.texts, &frame.run.outcome);
    html! {
        <>
            <blockquote class="app-quote">
                for words in quotes(outcome, frame.deferred().is_some()) {
                    <p>{ texts.get(words) }</p>
                }
            </blockquote>
            if let Some(deferred) = frame.deferred() {
                { (deferred.facts)(texts, outcome) }
            }
            <p class="app-no-print">
                <button type="button" class="app-link" id="copy-say">{ texts.get(ui::STOP_COPY) }</button>
                <span role="status"></span>
            </p>
        </>
    }
}

/// Two of the flags that lead; below same-day those that ask for something first.
fn told(outcome: &Outcome) -> Vec<u8> {
    let (mut told, mut others) = (Vec::new(), Vec::new());
    let is_urgent = outcome.urgency.tier >= Tier::SameDay;
    for flag in card::leading(outcome) {
        match is_urgent || !content::flag(flag).todo.is_empty() {
            true => told.push(flag),
            false => others.push(flag),
        }
    }
    told.append(&mut others);
    told.truncate(2);
    told
}

/// What to ask for, and up to two of the most urgent flags. To an ambulance the flags alone: it
/// has to be short. The words of flags below same-day are deferred.
fn quotes(outcome: &Outcome, has_deferred: bool) -> Vec<TextId> {
    let mut quotes: Vec<TextId> = care(card::level(outcome)).say.into_iter().collect();
    let from = match has_deferred {
        true => Tier::WithinDays,
        false => Tier::SameDay,
    };
    if outcome.urgency.tier >= from && !outcome.flags.is_empty() {
        if outcome.urgency.tier == Tier::CallNow {
            quotes.clear();
        }
        quotes.extend(told(outcome).iter().map(|flag| content::flag(*flag).say));
    }
    quotes
}
