//! Why the result is as it is: one line for each flag that does not stand in the first layer, and
//! what is behind all of them.

use content::{FLAG_SOURCES, ui};
use engine::{Outcome, Tier};
use yew::prelude::*;

use crate::components::{Fold, fold, paragraph};
use crate::pages::{card, sources};
use crate::texts::Texts;

/// The reasons.
pub(super) fn why(texts: &Texts, outcome: &Outcome) -> Html {
    let flags = card::flags(outcome, Tier::SelfCare);
    let mut cited: Vec<u16> = Vec::new();
    for source in flags
        .iter()
        .flat_map(|flag| FLAG_SOURCES[usize::from(*flag)])
    {
        if !cited.contains(source) {
            cited.push(*source);
        }
    }
    // An urgent result has those that decided it at its top.
    let told = match outcome.urgency.tier >= Tier::SameDay {
        true => card::top_flags(outcome).len(),
        false => 0,
    };
    let children = html! {
        <>
            { paragraph(texts.get(match flags.is_empty() {
                true => ui::RESULT_WHY_NONE,
                false => ui::RESULT_WHY_INTRO,
            })) }
            { card::reasons(texts, &flags[told..]) }
            { sources::folded(texts, &cited) }
        </>
    };
    fold(Fold {
        id: "why",
        title: texts.get(ui::RESULT_WHY),
        count: (!flags.is_empty()).then_some(flags.len()),
        lead: texts.get(ui::RESULT_WHY_LEAD),
        children,
    })
}
