//! Why the result is as it is: one line for each flag that does not stand in the first layer, and
//! what is behind all of them.

use content::{Care, FLAG_SOURCES, care, ui};
use engine::{Outcome, Tier};
use yew::prelude::*;

use crate::components::{Fold, fold, paragraph, paragraphs};
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
    // What decided a call for today is at the top. Of a way to hospital only the names are.
    let level = card::level(outcome);
    let told = match level {
        Care::SameDay => card::top_flags(outcome).len(),
        _ => 0,
    };
    let reasons = &flags[told..];
    let children = html! {
        <>
            { paragraph(texts.get(match flags.is_empty() {
                true => ui::RESULT_WHY_NONE,
                false => ui::RESULT_WHY_INTRO,
            })) }
            if level == Care::GoNow {
                { paragraphs(texts.list(care(level).text)) }
            }
            { card::reasons(texts, reasons) }
            { sources::folded(texts, &cited) }
        </>
    };
    fold(Fold {
        id: "why",
        title: texts.get(ui::RESULT_WHY),
        count: (!reasons.is_empty()).then_some(reasons.len()),
        lead: texts.get(ui::RESULT_WHY_LEAD),
        children,
    })
}
