//! Where the symptoms are, drawn on a body.

use content::ids::{option, pattern, question};
use content::{QUIZ, learn};
use engine::{Answers, Mask, Outcome, Question};
use yew::prelude::*;

use crate::browser::form;
use crate::components::{BodyMap, Chosen, body_map, paragraph};
use crate::figures::Figures;
use crate::texts::Texts;

/// The question that is asked with a body map: each option is an area of the drawing.
pub(super) const QUESTION: u8 = question::WHERE;

/// The id of the map.
const MAP: &str = "body-map";

/// The map beside the question's list, with its drawing: touching an area ticks its option, or takes it
/// back.
pub(super) fn choosing(drawing: Html, answers: &Answers, on_choose: Callback<Chosen>) -> Html {
    let on_touch = Callback::from(move |event: MouseEvent| {
        let area = form::touched(&event, "data-area");
        if let Some(option) = area.and_then(|area| question().option(&area)) {
            on_choose.emit(Chosen::Option(option));
        }
    });
    body_map(BodyMap {
        id: MAP,
        drawing,
        chosen: areas(answers),
        side: side(answers),
        pattern: None,
        on_touch: Some(on_touch),
    })
}

/// The map of what was answered, with the nerves or muscles of the pattern, and what it shows in
/// words; nothing where no place was named.
pub(super) fn answered(texts: &Texts, figures: Figures, outcome: &Outcome) -> Html {
    let Some(map) = drawn(MAP, figures.body(), outcome, outcome.pattern) else {
        return Html::default();
    };
    let side = match side(&outcome.answers) {
        Some("left") => learn::BODY_LEFT,
        Some("right") => learn::BODY_RIGHT,
        Some(_) => learn::BODY_BOTH,
        None => learn::BODY_VARIES,
    };
    let inner: &[_] = match outcome.pattern {
        Some(pattern::NERVE) => &[learn::BODY_NERVE],
        Some(pattern::MUSCLE) => &[learn::BODY_MUSCLE],
        Some(pattern::OVERLAP) => &[learn::BODY_NERVE, learn::BODY_MUSCLE],
        _ => &[],
    };
    html! {
        <figure class="app-body-figure">
            { map }
            <figcaption>
                <p>{ texts.get(learn::BODY_PLACES) }{ " " }{ texts.get(side) }</p>
                { for inner.iter().map(|text| paragraph(texts.get(*text))) }
            </figcaption>
        </figure>
    }
}

/// The map of the places that were named, for the page for the clinician.
pub(super) fn places(figures: Figures, outcome: &Outcome) -> Option<Html> {
    drawn("sheet-map", figures.body_again(), outcome, None)
}

fn drawn(id: &'static str, drawing: Html, outcome: &Outcome, pattern: Option<u8>) -> Option<Html> {
    let chosen = areas(&outcome.answers);
    (!chosen.is_empty()).then(|| {
        body_map(BodyMap {
            id,
            drawing,
            chosen,
            side: side(&outcome.answers),
            pattern: pattern.map(|at| QUIZ.patterns[usize::from(at)].id),
            on_touch: None,
        })
    })
}

fn question() -> &'static Question {
    &QUIZ.questions[usize::from(QUESTION)]
}

/// The ids of chosen options, with spaces between.
fn areas(answers: &Answers) -> String {
    let ids: Vec<&str> = question().chosen(answers.chosen(QUESTION)).collect();
    ids.join(" ")
}

/// The side that was named: `left`, `right` or `both`; nothing where it is not told, or changes.
fn side(answers: &Answers) -> Option<&'static str> {
    if answers.chosen(question::SIDE).contains(option::SIDE_BOTH) {
        return Some("both");
    }
    let named = answers.chosen(question::WHICH_SIDE) - Mask::only(option::WHICH_SIDE_VARIES);
    let question = &QUIZ.questions[usize::from(question::WHICH_SIDE)];
    question.chosen(named).next()
}
