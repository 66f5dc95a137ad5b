//! The drawings in each of their states.

use content::{MECHANISMS, QUIZ, ids};
use engine::{Pattern, Tier};
use yew::prelude::*;

use crate::{Fixture, cut, sessions};
use app::components::{BodyMap, body_map};
use app::figures::Figures;
use app::pages::{self, PICTURED, PageState, step_ids};
use app::route::Route;

pub(crate) fn fixtures() -> Vec<Fixture> {
    [body_maps(), body_figures(), stories(), mechanisms()].concat()
}

fn body_maps() -> Vec<Fixture> {
    let draw = |chosen: &str, side: Option<&'static str>, pattern: Option<&'static str>| {
        body_map(BodyMap {
            id: "body-map",
            drawing: Figures::english().body(),
            chosen: chosen.to_owned(),
            side,
            pattern,
            on_touch: pattern.is_none().then(Callback::noop),
        })
    };
    let several = "low-back buttock calf shoulders";
    let each = "low-back mid-back buttock groin-or-hip back-of-thigh below-knee calf front-of-thigh \
                shoulders";
    let asked = [
        ("to choose, nothing chosen", ""),
        ("to choose, several chosen", several),
        ("to choose, all over", "all-over"),
    ];
    let asked = asked.map(|(state, chosen)| (state.to_owned(), draw(chosen, None, None)));
    let results = QUIZ.patterns.iter().map(|pattern| {
        let state = format!("on a result: {}", pattern.id);
        (state, draw(several, Some("both"), Some(pattern.id)))
    });
    let sides = ["left", "right", "both"].map(|side| {
        let state = format!("on a result: everything on the {side}");
        (state, draw(each, Some(side), Some("overlap")))
    });
    asked
        .into_iter()
        .chain(results)
        .chain(sides)
        .map(|(state, html)| Fixture::of("body_map", state, html))
        .collect()
}

/// The map under its caption, on a result of each pattern.
fn body_figures() -> Vec<Fixture> {
    let asked = ids::question::WHERE;
    let patterns = (0..).zip(QUIZ.patterns.iter());
    let draw = |(at, pattern): (u8, &Pattern)| {
        let session = sessions::with(|outcome| {
            outcome.pattern == Some(at)
                && outcome.urgency.tier < Tier::CallNow
                && !outcome.answers.chosen(asked).is_empty()
        });
        let page = cut::page(Route::Result, &session, PageState::Fresh);
        Fixture::of(
            "body_figure",
            pattern.id,
            cut::piece(&page, ".app-body-figure"),
        )
    };
    patterns.map(draw).collect()
}

fn learn(step: usize) -> String {
    cut::page(Route::Learn, &sessions::fresh(), PageState::Step(step))
}

fn stories() -> Vec<Fixture> {
    let step = |(at, id): (usize, &str)| {
        let told = cut::piece(&learn(at), "#told");
        Fixture::of("story", format!("step {}: {id}", at + 1), told)
    };
    let mut stories: Vec<Fixture> = step_ids().into_iter().enumerate().map(step).collect();
    let early = cut::early(Route::Learn, &sessions::fresh(), Some(pages::built_in()));
    let early = cut::piece(&early, ".app-story-stage");
    stories.push(Fixture::of("story", "before the drawing is there", early));
    stories
}

/// The small pictures. What they are made of lies in the drawing of the story, as on their page.
fn mechanisms() -> Vec<Fixture> {
    let page = learn(0);
    let picture = |id: &&str| {
        let picture = format!(".app-mechanism:has([href=\"#fig-{id}\"])");
        let picture = cut::piece(&page, &picture);
        Fixture::of("mechanism", *id, picture)
    };
    let mut pictures: Vec<Fixture> = PICTURED.iter().map(picture).collect();
    let own = MECHANISMS
        .iter()
        .find(|it| it.caution.is_some() && PICTURED.contains(&it.id));
    let own = own.expect("a mechanism that says all a mechanism can");
    let session = sessions::with(|outcome| engine::shows(&QUIZ, &own.when, outcome));
    let page = cut::page(Route::Learn, &session, PageState::Fresh);
    let own = cut::piece(&page, &format!("#{}", own.id));
    pictures.extend([
        Fixture::of(
            "mechanism",
            "told, of one's own answers, closed",
            own.clone(),
        ),
        Fixture::of(
            "mechanism",
            "told, of one's own answers, open",
            cut::opened(own),
        ),
        Fixture::of(
            "people",
            "one hundred of them",
            cut::piece(&page, ".app-people"),
        ),
    ]);
    pictures
}
