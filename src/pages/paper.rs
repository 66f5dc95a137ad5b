//! What is on paper alone: of a stop and a result, the page for the clinician is the first sheet; of
//! that page, the person's own is the second.

use content::{Section, ui};
use engine::{Outcome, Urgency};
use yew::prelude::*;

use crate::components::{CareCard, all, care_card, heading, points, section};
use crate::pages::{Frame, blocks, card, explained, named, result, stop, summary};
use crate::route::Route;
use crate::texts::Texts;

/// The first sheet; nothing where a page has none, or is it.
pub(super) fn first(frame: &Frame, route: Route) -> Html {
    match route {
        Route::Stop | Route::Result => on_paper(all(vec![
            heading(named(&frame.texts, &frame.texts.get(ui::SUMMARY_TITLE)).into()),
            summary::sheet(frame),
        ])),
        _ => Html::default(),
    }
}

/// The second: what to do, what to ask and when to come back.
pub(super) fn second(frame: &Frame) -> Html {
    let (texts, outcome) = (&frame.texts, &frame.run.outcome);
    let card = CareCard {
        is_page_heading: false,
        ..card::of(texts, outcome, result::own(texts, outcome))
    };
    on_paper(all(vec![
        blocks::opened(texts, blocks::first(Section::Crisis, outcome), None),
        care_card(card),
        stop::not_diagnosis(texts),
        questions(texts, outcome),
        stop::safety_net(frame),
    ]))
}

/// What to ask: on the screen it is folded away, and a fold may stay closed on paper.
pub(super) fn to_ask(texts: &Texts, outcome: &Outcome) -> Html {
    on_paper(questions(texts, outcome))
}

/// On the way to hospital the words to say are enough.
fn questions(texts: &Texts, outcome: &Outcome) -> Html {
    if outcome.urgency >= Urgency::GO_NOW {
        return Html::default();
    }
    let mut lines = Vec::new();
    for block in explained::shown(Section::Questions, outcome) {
        lines.extend(texts.list(block.points));
    }
    section("ask", texts.get(ui::RESULT_QUESTIONS), points(lines))
}

/// The print style shows it; where that has not loaded, nobody sees it.
fn on_paper(children: Html) -> Html {
    html! {
        <div class="app-on-paper app-stack" hidden={true}>{ children }</div>
    }
}
