//! The care card of a result: what to do and how soon. What this person does first stands first.

use content::ids::flag;
use content::{Care, EATING, Eating, MEDICINES, QUIZ, Section, TextId, care, ui};
use engine::{Outcome, Tier, Urgency};
use yew::prelude::*;

use crate::components::{CareCard, care_card, numbers, paragraph, paragraphs, points};
use crate::pages::blocks;
use crate::pages::jump::jump;
use crate::texts::Texts;
use crate::written::glued;

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

/// The flags from a tier on, most urgent first.
pub(super) fn flags(outcome: &Outcome, from: Tier) -> Vec<u8> {
    let flags = outcome.flags_in_order(&QUIZ);
    let flags = flags.take_while(|(_, tier)| *tier >= from);
    flags.map(|(flag, _)| flag).collect()
}

/// The flags of the most urgent tier.
pub(super) fn top_flags(outcome: &Outcome) -> Vec<u8> {
    flags(outcome, outcome.urgency.tier)
}

/// What a card can hold.
#[derive(Clone, Copy)]
enum Part {
    /// The most urgent flags, by name.
    Names,
    /// What it means.
    Text,
    /// Numbers to tap.
    Call,
    /// What to do.
    Steps,
    /// What not to do.
    DoNot,
    /// Whom to contact.
    Who,
    /// What to eat, drink and take.
    Eating,
    /// The way to "Get help today if".
    Net,
}

/// What a card holds, in the order of what is done first.
fn parts(level: Care) -> &'static [Part] {
    use Part::{Call, DoNot, Eating, Names, Net, Steps, Text, Who};
    match level {
        Care::CallNow => &[Call, Steps, DoNot, Eating],
        Care::GoNow => &[Names, Steps, Call, Eating],
        Care::SameDay => &[Who, Call, Steps, Eating],
        Care::WithinDays => &[Names, Text, Steps, Who, Eating, Net],
        _ => &[Text, Steps, Who, Eating, Net],
    }
}

/// Of flags below same-day their names, and what they ask for: these words are deferred.
pub(super) type Own = [Vec<AttrValue>; 2];

/// The card, as the heading of its page.
pub(super) fn care_card_for(texts: &Texts, outcome: &Outcome, own: Own) -> Html {
    care_card(of(texts, outcome, own))
}

/// What it says.
pub(super) fn of(texts: &Texts, outcome: &Outcome, [own_names, own_steps]: Own) -> CareCard {
    let level = level(outcome);
    let words = care(level);
    let part = |part: &Part| match part {
        Part::Names if level == Care::GoNow => points(names(texts, outcome)),
        Part::Names => points(own_names.clone()),
        Part::Text => paragraphs(texts.list(words.text)),
        // The steps name it, where it is known.
        Part::Call if level == Care::GoNow && !texts.country_unknown() => Html::default(),
        Part::Call => call(texts, level),
        Part::Steps => titled(texts, ui::STOP_DO_NOW, steps(texts, outcome, &own_steps)),
        Part::DoNot => titled(texts, ui::STOP_DO_NOT, texts.list(words.do_not)),
        Part::Who => titled(texts, ui::STOP_WHO, contacts(texts, outcome)),
        Part::Eating => eating(texts, outcome),
        Part::Net => jump("safety-net", texts.get(ui::RESULT_NET_LINK)),
    };
    CareCard {
        level: level.id(),
        level_words: texts.get(words.level),
        soon: Some(texts.get(words.soon)),
        title: texts.get(words.title),
        is_page_heading: true,
        children: parts(level).iter().map(part).collect(),
    }
}

/// What to do: from same-day on the level's steps lead, below it what the flags ask for.
fn steps(texts: &Texts, outcome: &Outcome, own: &[AttrValue]) -> Vec<AttrValue> {
    let todo = texts.list(care(level(outcome)).todo);
    match outcome.urgency.tier >= Tier::SameDay {
        true => joined(todo, &actions(texts, &leading(outcome))),
        false => joined(own.to_vec(), &todo),
    }
}

/// Whom to call, to tap.
fn call(texts: &Texts, level: Care) -> Html {
    let country = texts.country();
    let (lines, note): (&[&str], _) = match level {
        Care::SameDay => (country.advice, country.advice_text),
        _ => (country.emergency, country.emergency_note),
    };
    html! {
        <>
            { numbers(lines, texts.get(ui::PHONE_CALL)) }
            if let Some(note) = note {
                { paragraph(texts.get(note)) }
            }
        </>
    }
}

/// Whom to contact: those who have to do with this person, then those of the level.
fn contacts(texts: &Texts, outcome: &Outcome) -> Vec<AttrValue> {
    let own = blocks::first(Section::Contacts, outcome);
    let own = own.iter().flat_map(|block| texts.list(block.text));
    joined(own.collect(), &texts.list(care(level(outcome)).who))
}

/// What flags ask for, each line once.
pub(super) fn actions(texts: &Texts, flags: &[u8]) -> Vec<AttrValue> {
    flags.iter().fold(Vec::new(), |all, flag| {
        joined(all, &texts.list(content::flag(*flag).todo))
    })
}

/// Lines after others, each once.
fn joined(mut lines: Vec<AttrValue>, more: &[AttrValue]) -> Vec<AttrValue> {
    for line in more {
        if !lines.contains(line) {
            lines.push(line.clone());
        }
    }
    lines
}

/// What says less than another flag that was raised. Nobody with dark pee has to read what to do if
/// the pee turns dark.
const LESS: [(u8, u8); 4] = [
    (flag::MUSCLE_BREAKDOWN_RISK, flag::RHABDOMYOLYSIS),
    (flag::PROXIMAL_WEAKNESS, flag::KNOWN_MYOSITIS),
    (flag::TASK_WEAKNESS, flag::PROXIMAL_WEAKNESS),
    (flag::TASK_SORENESS, flag::PROXIMAL_WEAKNESS),
];

/// The most urgent flags, but none that says less than another.
pub(super) fn leading(outcome: &Outcome) -> Vec<u8> {
    let mut flags = top_flags(outcome);
    for (less, more) in LESS {
        if outcome.flags.contains(more) {
            flags.retain(|flag| *flag != less);
        }
    }
    flags
}

/// Their names.
pub(super) fn names(texts: &Texts, outcome: &Outcome) -> Vec<AttrValue> {
    let flags = leading(outcome);
    flags
        .iter()
        .map(|flag| texts.get(content::flag(*flag).name))
        .collect()
}

/// One line for each of these flags: what was told, and what it could mean.
pub(super) fn reasons(texts: &Texts, flags: &[u8]) -> Html {
    html! {
        <ul class="app-reasons">
            for flag in flags {
                <li id={glued(&["flag-", QUIZ.flags[usize::from(*flag)].id])}>
                    <strong>{ texts.get(content::flag(*flag).name) }</strong>
                    { " " }{ texts.get(content::flag(*flag).could) }
                </li>
            }
        </ul>
    }
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
    let lines = lines.map(|line| texts.get(line)).collect();
    html! {
        <div id="eating" data-eating={strictest.map(Eating::id)}>{ titled(texts, ui::STOP_EATING, lines) }</div>
    }
}

/// The strictest line on eating among the flags that ask for help today.
fn strictest(outcome: &Outcome) -> Option<Eating> {
    let flags = flags(outcome, Tier::SameDay);
    let lines = flags.iter().filter_map(|flag| content::flag(*flag).eating);
    lines.min_by_key(|eating| *eating as u8)
}

/// A heading and its points; nothing where there are none.
fn titled(texts: &Texts, title: TextId, lines: Vec<AttrValue>) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h2 class="app-care-card__part">{ texts.get(title) }</h2>
            { points(lines) }
        </>
    }
}
