//! The care card of a result: what to do and how soon.

use content::{Care, EATING, Eating, MEDICINES, QUIZ, TextId, TextList, care, ui};
use engine::{Outcome, Tier, Urgency};
use yew::prelude::*;

use crate::components::{CareCard, care_card, numbers, paragraph, paragraphs, points};
use crate::texts::Texts;

/// The level of a result.
pub(super) fn level(outcome: &Outcome) -> Care {
    match outcome.pattern {
        // Under 18 without an urgent flag: a doctor should see the child in the next day or two.
        None if outcome.urgency.tier < Tier::SameDay => Care::OutOfScope,
        _ => level_of(outcome.urgency),
    }
}

/// The level of an urgency.
pub(super) fn level_of(urgency: Urgency) -> Care {
    match urgency.tier {
        Tier::CallNow => Care::CallNow,
        Tier::SameDay if urgency.go_now => Care::GoNow,
        Tier::SameDay => Care::SameDay,
        Tier::WithinDays => Care::WithinDays,
        Tier::Routine => Care::Routine,
        Tier::SelfCare => Care::SelfCare,
    }
}

/// The card, as the heading of its page.
pub(super) fn care_card_for(texts: &Texts, outcome: &Outcome) -> Html {
    let level = level(outcome);
    let words = care(level);
    let country = texts.country();
    let (lines, note): (&[&str], _) = match level {
        Care::CallNow | Care::GoNow => (country.emergency, country.emergency_note),
        Care::SameDay => (country.advice, country.advice_text),
        _ => (&[], None),
    };
    care_card(CareCard {
        level: level.id(),
        level_words: texts.get(words.level),
        soon: Some(texts.get(words.soon)),
        title: texts.get(words.title),
        is_page_heading: true,
        children: html! {
            <>
                { numbers(lines, texts.get(ui::PHONE_CALL)) }
                if let Some(note) = note {
                    { paragraph(texts.get(note)) }
                }
                { paragraphs(texts.list(words.text)) }
                { part(texts, ui::STOP_DO_NOW, words.todo) }
                { part(texts, ui::STOP_DO_NOT, words.do_not) }
                { eating(texts, outcome) }
                { part(texts, ui::STOP_CANNOT_PHONE, words.cannot_phone) }
                { part(texts, ui::STOP_WHO, words.who) }
            </>
        },
    })
}

/// What to eat, drink and take until then, where a flag was raised (reference 6.1).
fn eating(texts: &Texts, outcome: &Outcome) -> Html {
    if outcome.flags.is_empty() {
        return Html::default();
    }
    let strictest = strictest(outcome);
    let line = strictest.and_then(|eating| EATING.get(eating as usize));
    // A tablet is swallowed too.
    let medicines = (strictest != Some(Eating::Nothing)).then_some(*MEDICINES);
    let lines = line.copied().into_iter().chain(medicines);
    html! {
        <div id="eating" data-eating={strictest.map(Eating::id)}>
            <h2 class="app-care-card__part">{ texts.get(ui::STOP_EATING) }</h2>
            { points(lines.map(|line| texts.get(line)).collect()) }
        </div>
    }
}

/// The strictest line on eating among the flags that ask for help today.
fn strictest(outcome: &Outcome) -> Option<Eating> {
    let flags = outcome.flags_in_order(&QUIZ);
    flags
        .take_while(|(_, tier)| *tier >= Tier::SameDay)
        .filter_map(|(flag, _)| content::flag(flag).eating)
        .min_by_key(|eating| *eating as u8)
}

/// A heading and its points; nothing where there are none.
fn part(texts: &Texts, title: TextId, list: TextList) -> Html {
    if list.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h2 class="app-care-card__part">{ texts.get(title) }</h2>
            { points(texts.list(list)) }
        </>
    }
}
