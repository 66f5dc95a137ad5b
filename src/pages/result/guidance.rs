//! The parts of the result that come from guidance blocks.

use content::{FLAGS, QUIZ, Section, TextId, care, ui};
use engine::{Outcome, Tier};
use yew::prelude::*;

use super::{level, opened, section};
use crate::components::points;
use crate::pages::{blocks, stop};
use crate::texts::Texts;

/// The words to say: of the most urgent flags, or of the tier.
pub(super) fn say(texts: &Texts, outcome: &Outcome) -> Html {
    if outcome.tier >= Tier::WithinDays && !outcome.flags.is_empty() {
        return stop::say(texts, outcome);
    }
    match care(level(outcome)).say {
        Some(words) => html! {
            <section class="app-say app-stack" aria-labelledby="say-title">
                <h2 id="say-title">{ texts.get(ui::RESULT_SAY) }</h2>
                <blockquote>{ texts.get(words) }</blockquote>
            </section>
        },
        None => Html::default(),
    }
}

/// What to do today, this week and at the visit.
pub(super) fn next_steps(texts: &Texts, outcome: &Outcome) -> Html {
    let extra = outcome
        .flags_in_order(&QUIZ)
        .flat_map(|(flag, _)| texts.list(FLAGS[usize::from(flag)].todo));
    let extra: Vec<_> = extra.collect();
    let steps = [
        (ui::RESULT_TODAY, Section::Today),
        (ui::RESULT_THIS_WEEK, Section::ThisWeek),
        (ui::RESULT_AT_VISIT, Section::AtVisit),
    ];
    html! {
        <section class="app-stack" aria-labelledby="next-title" id="next-steps">
            <h2 id="next-title">{ texts.get(ui::RESULT_NEXT_STEPS) }</h2>
            <ol class="app-timeline" role="list">
                for (at, (title, part)) in steps.into_iter().enumerate() {
                    if !blocks::shown(part, outcome).is_empty() {
                        <li key={at} class="app-timeline__step app-stack">
                            <p class="app-timeline__when">{ texts.get(title) }</p>
                            { for opened(texts, outcome, part) }
                            if part == Section::Today && !extra.is_empty() {
                                { points(extra.clone()) }
                            }
                        </li>
                    }
                }
            </ol>
            { for opened(texts, outcome, Section::KnownMyositis) }
            { for opened(texts, outcome, Section::CancerLink) }
            { for opened(texts, outcome, Section::Steroids) }
            { for opened(texts, outcome, Section::Crisis) }
        </section>
    }
}

/// A part whose blocks open one by one.
pub(super) fn folded(texts: &Texts, outcome: &Outcome, part: Section, title: TextId) -> Html {
    let blocks = blocks::shown(part, outcome);
    let blocks = blocks
        .into_iter()
        .map(|block| blocks::folded(texts, block))
        .collect();
    section(part.id(), texts.get(title), blocks)
}

/// Other problems that can feel the same, each with the clue that points to it.
pub(super) fn look_alikes(texts: &Texts, outcome: &Outcome) -> Html {
    if outcome.pattern.is_none() {
        return Html::default();
    }
    let part = Section::LookAlikes;
    let blocks = blocks::shown(part, outcome);
    let mut parts = vec![html! { <p key="intro">{ texts.get(ui::RESULT_LOOK_ALIKES_INTRO) }</p> }];
    parts.extend(blocks.into_iter().map(|block| blocks::folded(texts, block)));
    section(part.id(), texts.get(ui::RESULT_LOOK_ALIKES), parts)
}

/// Self-care; above routine, only until the person is seen.
pub(super) fn self_care(texts: &Texts, outcome: &Outcome) -> Html {
    let mut parts = opened(texts, outcome, Section::SelfCare);
    if !parts.is_empty() && outcome.tier > Tier::Routine {
        parts.insert(
            0,
            html! { <p key="until">{ texts.get(ui::RESULT_SELF_CARE_UNTIL) }</p> },
        );
    }
    section(
        Section::SelfCare.id(),
        texts.get(ui::RESULT_SELF_CARE),
        parts,
    )
}

/// When to get help sooner. On every result.
pub(super) fn safety_net(texts: &Texts, outcome: &Outcome) -> Html {
    let mut parts = vec![html! { <p key="intro">{ texts.get(ui::RESULT_SAFETY_NET_INTRO) }</p> }];
    parts.extend(opened(texts, outcome, Section::SafetyNet));
    section(
        Section::SafetyNet.id(),
        texts.get(ui::RESULT_SAFETY_NET),
        parts,
    )
}

/// Questions to ask at the visit.
pub(super) fn questions(texts: &Texts, outcome: &Outcome) -> Html {
    let parts = opened(texts, outcome, Section::Questions);
    section(
        Section::Questions.id(),
        texts.get(ui::RESULT_QUESTIONS),
        parts,
    )
}
