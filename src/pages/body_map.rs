//! Where the symptoms are, drawn on a body.

use content::{QUIZ, learn};
use engine::{Answers, Question};
use yew::prelude::*;

use crate::browser::form;
use crate::components::{BodyMap, Chosen, body_map, paragraph};
use crate::figures::Figures;
use crate::texts::Texts;

/// The question that is asked with a body map: each option is an area of the drawing.
pub(super) const QUESTION: &str = "where";

/// The map beside the question's list: touching an area ticks its option, or takes it back.
pub(super) fn choosing(figures: Figures, answers: &Answers, on_choose: Callback<Chosen>) -> Html {
    let on_touch = Callback::from(move |event: MouseEvent| {
        let area = form::touched(&event, "data-area");
        let options = question()
            .map(|(_, question)| question.options)
            .unwrap_or_default();
        let at = area.and_then(|area| options.iter().position(|option| *option == area));
        if let Some(at) = at {
            on_choose.emit(Chosen::Option(at as u8));
        }
    });
    body_map(BodyMap {
        drawing: figures.body(),
        chosen: areas(answers),
        side: side(answers),
        pattern: None,
        on_touch: Some(on_touch),
    })
}

/// The map of what was answered, with the nerves or muscles of the pattern, and what it shows in
/// words; nothing where no place was named.
pub(super) fn answered(
    texts: &Texts,
    figures: Figures,
    answers: &Answers,
    pattern: &'static str,
) -> Html {
    let chosen = areas(answers);
    if chosen.is_empty() {
        return Html::default();
    }
    let map = body_map(BodyMap {
        drawing: figures.body(),
        chosen,
        side: side(answers),
        pattern: Some(pattern),
        on_touch: None,
    });
    let shows: &[_] = match pattern {
        "nerve" => &[learn::BODY_PLACES, learn::BODY_NERVE],
        "muscle" => &[learn::BODY_PLACES, learn::BODY_MUSCLE],
        "overlap" => &[learn::BODY_PLACES, learn::BODY_NERVE, learn::BODY_MUSCLE],
        _ => &[learn::BODY_PLACES],
    };
    html! {
        <figure class="app-body-figure">
            { map }
            <figcaption>{ for shows.iter().map(|text| paragraph(texts.get(*text))) }</figcaption>
        </figure>
    }
}

fn question() -> Option<(u8, &'static Question)> {
    let at = QUIZ.question(QUESTION)?;
    Some((at, QUIZ.questions.get(usize::from(at))?))
}

/// The ids of chosen options, with spaces between.
fn areas(answers: &Answers) -> String {
    let ids = question().map(|(at, question)| {
        let chosen = question.chosen(answers.chosen(at));
        chosen.collect::<Vec<_>>()
    });
    ids.unwrap_or_default().join(" ")
}

/// The one side that was named; not "it changes".
fn side(answers: &Answers) -> Option<&'static str> {
    let at = QUIZ.question("which-side")?;
    let question = QUIZ.questions.get(usize::from(at))?;
    let mut chosen = question.chosen(answers.chosen(at));
    chosen.find(|side| ["left", "right"].contains(side))
}
