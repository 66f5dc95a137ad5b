//! The drawings in each of their states, rendered natively.

use std::collections::BTreeSet;

use content::{MECHANISMS, QUIZ};
use engine::{Answers, Choose, Mask, run};
use sciatica_myositis_check::app::{App, AppProps};
use sciatica_myositis_check::figures::Figures;
use sciatica_myositis_check::pages::{self, PICTURED, PageState, step_ids};
use sciatica_myositis_check::route::Route;
use sciatica_myositis_check::session::{Session, step_of};

const BODY: &str = include_str!("../src/figures/body.svg");
const STORY: &str = include_str!("../src/figures/story.svg");

fn page(route: Route, answers: Answers, state: PageState) -> String {
    let props = AppProps {
        route,
        session: Session {
            answers,
            ..Session::default()
        },
        deferred: Some(pages::built_in()),
        figures: Some(Figures::english()),
        page: state,
    };
    let renderer = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false);
    pollster::block_on(renderer.render())
}

fn learn(step: usize) -> String {
    page(Route::Learn, Answers::new(), PageState::Step(step))
}

/// The values of an attribute, wherever it stands.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    let parts = html.split(&start).skip(1);
    parts.filter_map(|rest| rest.split('"').next()).collect()
}

/// The opening tag with this id.
fn tag<'a>(html: &'a str, id: &str) -> &'a str {
    let at = html.find(&format!(" id=\"{id}\"")).expect("the element");
    let start = html[..at].rfind('<').expect("it opens");
    let end = html[at..].find('>').expect("it ends");
    &html[start..at + end]
}

/// Answers to every question that is asked: the first option, or none.
fn answered(given: &[(&str, &[&str])]) -> Answers {
    let mut answers = Answers::new();
    for (question, options) in given {
        let at = QUIZ.question(question).expect("a question");
        let known = &QUIZ.questions[usize::from(at)];
        let option = |option: &&str| known.option(option).expect("an option");
        answers.set(at, options.iter().map(option).collect());
    }
    while let Some(screen) = run(&QUIZ, &answers).open {
        let asked = engine::resolve(&QUIZ, &answers).asked;
        for (at, question) in (0..).zip(QUIZ.questions) {
            if question.screen == screen && asked.contains(at) && answers.get(at).is_none() {
                let last = Mask::only(question.options.len() as u8 - 1);
                let none = question.choose == Choose::Many;
                answers.set(at, if none { Mask::EMPTY } else { last });
            }
        }
    }
    answers
}

#[test]
fn each_step_shows_its_drawing_and_its_words() {
    let steps = step_ids();
    for (at, step) in steps.iter().enumerate() {
        let html = learn(at);
        assert_eq!(values(tag(&html, "story"), "data-step"), [*step]);
        assert!(html.contains("app-fig-scene"), "{step}: no drawing");
        for told in steps {
            let shown = tag(&html, &format!("told-{told}")).contains("data-shown");
            assert_eq!(shown, told == *step, "{step}: {told}");
        }
        let buttons = (1..=steps.len()).map(|number| tag(&html, &format!("step-{number}")));
        let current: Vec<bool> = buttons
            .map(|tag| tag.contains("aria-current=\"step\""))
            .collect();
        assert_eq!(current.iter().position(|on| *on), Some(at));
        assert_eq!(current.iter().filter(|on| **on).count(), 1);
    }
}

#[test]
fn every_area_of_the_body_is_an_option_and_can_be_touched() {
    let at = QUIZ.question("where").expect("the question");
    let options: BTreeSet<&str> = QUIZ.questions[usize::from(at)]
        .options
        .iter()
        .copied()
        .collect();
    let touched: BTreeSet<&str> = values(BODY, "data-area").into_iter().collect();
    assert_eq!(touched, options);
    let drawn: BTreeSet<&str> = values(BODY, "class")
        .into_iter()
        .flat_map(str::split_whitespace)
        .filter_map(|class| class.strip_prefix("app-fig-area-"))
        .collect();
    assert_eq!(drawn, options);
    let style = include_str!("../styles/components/body_map.css");
    for option in options {
        assert!(
            style.contains(&format!("[data-on~=\"{option}\"]")),
            "{option} never lights up"
        );
    }
}

#[test]
fn the_body_shows_what_is_ticked_and_what_was_answered() {
    let where_asked = &[("age", &["40-49"][..]), ("where", &["buttock", "calf"])];
    let answers = answered(where_asked);
    let run = run(&QUIZ, &answers);
    let screen = QUIZ.questions[usize::from(QUIZ.question("where").expect("it"))].screen;
    let html = page(
        Route::Question(step_of(&run, screen)),
        answers,
        PageState::Fresh,
    );
    let map = tag(&html, "body-map");
    assert_eq!(values(map, "data-on"), ["buttock calf"]);
    assert!(map.contains("data-choose"));
    assert!(!map.contains("data-pattern"));

    let html = page(Route::Result, answers, PageState::Fresh);
    let map = tag(&html, "body-map");
    assert_eq!(values(map, "data-on"), ["buttock calf"]);
    assert!(!map.contains("data-choose"));
    let pattern = QUIZ.patterns[usize::from(run.outcome.pattern.expect("an adult"))].id;
    assert_eq!(values(map, "data-pattern"), [pattern]);
}

#[test]
fn the_side_that_was_named_is_the_only_one_marked() {
    let sides = [
        (
            &[("side", &["one"][..]), ("which-side", &["left"])][..],
            &["left"][..],
        ),
        (
            &[("side", &["one"]), ("which-side", &["right"])],
            &["right"],
        ),
        (&[("side", &["one"]), ("which-side", &["varies"])], &[]),
        (&[("side", &["both"]), ("which-side", &["left"])], &["both"]),
    ];
    for (given, marked) in sides {
        let places = [("age", &["40-49"][..]), ("where", &["buttock", "calf"])];
        let answers = answered(&[&places, given].concat());
        let html = page(Route::Result, answers, PageState::Fresh);
        assert_eq!(values(tag(&html, "body-map"), "data-side"), marked);
        let screen = QUIZ.questions[usize::from(QUIZ.question("where").expect("it"))].screen;
        let step = step_of(&run(&QUIZ, &answers), screen);
        let html = page(Route::Question(step), answers, PageState::Fresh);
        assert_eq!(values(tag(&html, "body-map"), "data-side"), marked);
    }
}

/// Each area, nerve and muscle has its two halves, so that one of them can be left out.
#[test]
fn whatever_is_marked_on_the_body_has_two_halves() {
    for view in ["app-fig-front", "app-fig-back"] {
        let (_, view) = BODY.split_once(view).expect("the view");
        let view = view.split("<!-- Back").next().unwrap_or_default();
        let view = view.split("<!-- All over").next().unwrap_or_default();
        let halves = |half: &str| view.matches(&format!("class=\"{half}\"")).count();
        let marked = view.matches("app-fig-area ").count()
            + view.matches("app-fig-muscles").count()
            + view.matches("app-fig-nerves").count();
        assert!(marked > 4);
        assert_eq!(halves("app-fig-plus"), marked);
        assert_eq!(halves("app-fig-minus"), marked);
    }
}

#[test]
fn a_result_without_a_place_or_a_pattern_draws_no_body() {
    let nowhere = answered(&[("age", &["40-49"]), ("where", &[])]);
    let child = answered(&[("age", &["under-18"])]);
    for answers in [nowhere, child] {
        let html = page(Route::Result, answers, PageState::Fresh);
        assert!(html.contains("data-page=\"result\""));
        assert!(!html.contains("body-map"));
    }
}

#[test]
fn every_mechanism_can_be_opened_and_those_with_a_picture_have_one() {
    let html = learn(0);
    for mechanism in MECHANISMS.iter() {
        let start = html
            .find(&format!("id=\"{}\"", mechanism.id))
            .expect("the mechanism");
        let end = html[start..].find("</details>").expect("it can be opened") + start;
        let pictured = html[start..end].contains(&format!("href=\"#fig-{}\"", mechanism.id));
        assert_eq!(
            pictured,
            PICTURED.contains(&mechanism.id),
            "{}",
            mechanism.id
        );
    }
}

#[test]
fn what_the_answers_bring_up_is_marked() {
    let answers = answered(&[
        ("age", &["40-49"]),
        ("where", &["low-back", "buttock", "below-knee"]),
        ("feel", &["shooting", "tingling"]),
        ("leg-or-back", &["leg"]),
    ]);
    let outcome = engine::resolve(&QUIZ, &answers);
    let html = page(Route::Learn, answers, PageState::Fresh);
    let mut marked = 0;
    for mechanism in MECHANISMS.iter() {
        let own = tag(&html, mechanism.id).contains("data-yours");
        assert_eq!(
            own,
            engine::shows(&QUIZ, &mechanism.when, &outcome),
            "{}",
            mechanism.id
        );
        marked += usize::from(own);
    }
    assert!(marked > 0 && marked < MECHANISMS.len());
    let nobody = learn(0);
    assert!(!nobody.contains("data-yours"));
}

#[test]
fn drawings_refer_to_what_they_hold() {
    let ids: Vec<&str> = [values(BODY, "id"), values(STORY, "id")].concat();
    let different: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(different.len(), ids.len(), "an id stands twice");
    let used = [values(BODY, "href"), values(STORY, "href")].concat();
    assert!(used.len() > 20);
    for reference in used {
        let id = reference
            .strip_prefix('#')
            .expect("nothing outside is referred to");
        assert!(different.contains(id), "{reference}");
    }
    for id in PICTURED.iter().chain(["people"].iter()) {
        assert!(different.contains(format!("fig-{id}").as_str()), "{id}");
    }
}

/// How many numbers a path command takes.
fn takes(command: char) -> Option<usize> {
    Some(match command.to_ascii_uppercase() {
        'M' | 'L' | 'T' => 2,
        'H' | 'V' => 1,
        'S' | 'Q' => 4,
        'C' => 6,
        'A' => 7,
        'Z' => 0,
        _ => return None,
    })
}

/// The numbers in a part of a path: a sign or a second point begins a new one.
fn count_numbers(part: &str) -> usize {
    let mut count = 0;
    let (mut within, mut point) = (false, false);
    for c in part.chars() {
        let begins = match c {
            '-' => true,
            '.' => !within || point,
            '0'..='9' => !within,
            _ => false,
        };
        count += usize::from(begins);
        within = c.is_ascii_digit() || matches!(c, '-' | '.');
        point = within && (c == '.' || point && !begins);
    }
    count
}

#[test]
fn every_path_can_be_drawn_to_its_end() {
    let paths = [values(BODY, "d"), values(STORY, "d")].concat();
    assert!(paths.len() > 100);
    for path in paths {
        let starts: Vec<usize> = path
            .char_indices()
            .filter(|(_, c)| c.is_ascii_alphabetic())
            .map(|(at, _)| at)
            .chain([path.len()])
            .collect();
        for pair in starts.windows(2) {
            let part = &path[pair[0]..pair[1]];
            let command = part.chars().next().expect("it begins with a letter");
            let takes = takes(command).unwrap_or_else(|| panic!("{part} in {path}"));
            let numbers = count_numbers(&part[1..]);
            let whole = match takes {
                0 => numbers == 0,
                takes => numbers > 0 && numbers.is_multiple_of(takes),
            };
            assert!(whole, "{part} has {numbers} numbers in {path}");
        }
    }
}
