//! How a muscle can press on the sciatic nerve, in pictures. It reads without taking the check, and
//! marks what a person's own answers bring up.

mod steps;

use content::{MECHANISMS, Mechanism, PARTS, QUIZ, Strength, TextId, ids, learn as words, ui};
use engine::Outcome;
use yew::prelude::*;

use crate::components::{
    Story, all, button_link, disclosure, drawing, paragraph, paragraphs, points, section, story,
    strong, title,
};
use crate::figures::Figures;
use crate::pages::{Frame, PageHandle, PageState, explained, sources};
use crate::route::Route;
use crate::session::onward;
use crate::texts::Texts;

use steps::STEPS;
pub use steps::step_ids;

/// The page.
pub(super) fn learn(frame: &Frame) -> Html {
    let (texts, run, figures) = (&frame.texts, &frame.run, frame.figures());
    let at = match *frame.page {
        PageState::Step(step) => step,
        _ => 0,
    };
    let finished = run.open.is_none() && !frame.session.answers.is_empty();
    let outcome = finished.then_some(&run.outcome);
    let drawn = figures.is_some();
    let way_on = match finished {
        true => (onward(run), words::STORY_RESULT),
        false => (Route::Start, words::STORY_QUIZ),
    };
    let parts = vec![
        html! { <p class="app-lead">{ texts.get(words::STORY_LEAD) }</p> },
        told(texts, figures, &frame.page, at),
        section("often", texts.get(words::STORY_OFTEN), often(texts, drawn)),
        section(
            "reverse",
            texts.get(words::STORY_REVERSE),
            reverse(texts, drawn),
        ),
        section(
            "others",
            texts.get(words::STORY_OTHERS),
            mechanisms(texts, outcome, drawn),
        ),
        explained::may_have_read(texts),
        button_link("way-on", way_on.0.address(), texts.get(way_on.1), true),
    ];
    crate::components::stack("learn", title(texts.get(ui::LEARN_TITLE)), parts)
}

/// The story itself, at one of its steps.
fn told(texts: &Texts, figures: Option<Figures>, page: &PageHandle, at: usize) -> Html {
    let on_step = {
        let page = page.clone();
        Callback::from(move |step| page.set(PageState::Step(step)))
    };
    let next = match at + 1 < STEPS.len() {
        true => words::STORY_NEXT,
        false => words::STORY_AGAIN,
    };
    let picture = story(Story {
        step: STEPS[at].id,
        drawing: figures.map(Figures::story),
        no_drawing: texts.get(words::STORY_NO_PICTURE),
        titles: STEPS.iter().map(|step| texts.get(step.title)).collect(),
        at,
        on_step,
        step_word: texts.get(words::STORY_STEP),
        next: texts.get(next),
    });
    html! {
        <section class="app-section app-stack" id="told" aria-labelledby="told-title">
            { picture }
            for (number, step) in STEPS.iter().enumerate() {
                <div key={step.id} class="app-told app-stack" id={format!("told-{}", step.id)} data-shown={(number == at).then_some("")}>
                    <h2>{ texts.get(step.title) }</h2>
                    { paragraphs(texts.list(step.text)) }
                    if step.part == ids::part::FELT {
                        { points([words::MAP_L4, words::MAP_L5, words::MAP_S1].map(|root| texts.get(root)).into()) }
                        { paragraph(texts.get(words::MAP_NOTE)) }
                    }
                    <p class="app-told__picture">{ texts.get(step.picture) }</p>
                    { sources(texts, step.part) }
                </div>
            }
            <p class="app-visually-hidden" role="status" id="told-title">{ texts.get(STEPS[at].title) }</p>
        </section>
    }
}

/// One hundred people, and how many have what.
fn often(texts: &Texts, drawn: bool) -> Html {
    html! {
        <>
            if drawn {
                <figure class="app-people">
                    { drawing("#fig-people".into(), "0 0 300 300") }
                    <figcaption>{ texts.get(words::HOW_OFTEN_PICTURE) }</figcaption>
                </figure>
            }
            { points([words::HOW_OFTEN_DISC, words::HOW_OFTEN_MAYBE, words::HOW_OFTEN_OTHER].map(|part| texts.get(part)).into()) }
            { strong(texts.get(words::HOW_OFTEN_MYOSITIS)) }
            { sources(texts, ids::part::OFTEN) }
        </>
    }
}

/// The nerve can come first.
fn reverse(texts: &Texts, drawn: bool) -> Html {
    let text = texts.list(words::EXPLAINER_TEXT).pop().unwrap_or_default();
    all(vec![
        mechanism_picture("nerve-first", drawn),
        paragraph(text),
        sources(texts, ids::part::REVERSE),
    ])
}

/// The sources of a part of the story.
fn sources(texts: &Texts, part: u8) -> Html {
    sources::folded(texts, PARTS[usize::from(part)].sources)
}

/// Every mechanism, each to be opened.
fn mechanisms(texts: &Texts, outcome: Option<&Outcome>, drawn: bool) -> Html {
    let mechanisms = MECHANISMS.iter().map(|it| {
        let own = outcome.is_some_and(|outcome| engine::shows(&QUIZ, &it.when, outcome));
        mechanism(texts, it, own, drawn)
    });
    let mut parts = vec![paragraph(texts.get(words::STORY_OTHERS_LEAD))];
    parts.extend(mechanisms);
    all(parts)
}

fn mechanism(texts: &Texts, it: &Mechanism, own: bool, drawn: bool) -> Html {
    let detail = all(vec![
        match own {
            true => strong(texts.get(words::STORY_YOURS)),
            false => Html::default(),
        },
        mechanism_picture(it.id, drawn),
        about(texts, it),
    ]);
    html! {
        <div key={it.id} id={it.id} data-yours={own.then_some("")}>
            { disclosure(texts.get(it.title), Some(texts.get(strength(it))), detail) }
        </div>
    }
}

/// What is known of a mechanism, with its sources.
fn about(texts: &Texts, it: &Mechanism) -> Html {
    html! {
        <>
            { paragraphs(texts.list(it.text)) }
            if let Some(caution) = it.caution {
                <p class="app-caution"><strong>{ texts.get(ui::RESULT_CAUTION) }{ ": " }</strong>{ texts.get(caution) }</p>
            }
            { sources::folded(texts, it.sources) }
        </>
    }
}

/// How strong the evidence is.
fn strength(it: &Mechanism) -> TextId {
    match it.strength {
        Strength::Common => words::STRENGTH_COMMON,
        Strength::Uncommon => words::STRENGTH_UNCOMMON,
        Strength::Rare => words::STRENGTH_RARE,
        Strength::Plausible => words::STRENGTH_PLAUSIBLE,
    }
}

/// The mechanisms that have a picture of their own.
pub const PICTURED: [&str; 10] = [
    "disc",
    "deep-gluteal-muscle",
    "infected-muscle",
    "tight-compartment",
    "bleeding",
    "bone-in-muscle",
    "neuromyositis",
    "nerve-first",
    "hamstring-origin",
    "inflammation-chemicals",
];

/// The picture of a mechanism; nothing where it has none, or the drawings are not there.
fn mechanism_picture(id: &str, drawn: bool) -> Html {
    if !drawn || !PICTURED.contains(&id) {
        return Html::default();
    }
    html! {
        <div class="app-mechanism">{ drawing(format!("#fig-{id}"), "0 0 300 210") }</div>
    }
}
