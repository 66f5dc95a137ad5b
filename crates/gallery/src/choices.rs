//! Questions, with their options in every state.

use content::ids::flag;
use content::{QUESTIONS, QUIZ, ui};
use engine::Choose;
use yew::prelude::*;

use crate::{Fixture, cut, sessions, texts};
use app::components::{BodyMap, Choice, Choices, Chosen, body_map, choices};
use app::figures::Figures;
use app::pages::PageState;
use app::route::Route;

const STEM: &str = "choices";
/// Stands for "None of these" among the ids of options.
const NONE: &str = "none";

/// The question that has radio buttons, the one with ticks, and the one with lines under options.
const ONE: &str = "age";
const MANY: &str = "where";
const HINTS: &str = "danger-signs";

pub(crate) fn fixtures() -> Vec<Fixture> {
    let alert = |question, flag| {
        let session = sessions::with(|outcome| outcome.flags.contains(flag));
        cut::piece(&cut::question(question, &session), &format!("#{question}"))
    };
    let settings = |someone_else| {
        let mut session = sessions::fresh();
        session.someone_else = someone_else;
        let start = cut::page(Route::Start, &session, PageState::Fresh);
        cut::piece(&start, ".app-settings")
    };
    let fixture = |state: &str, html| Fixture::of(STEM, state, html);
    vec![
        fixture("one of several, none chosen", draw(&asked(ONE, &[]))),
        fixture("one of several, one chosen", draw(&asked(ONE, &["50-59"]))),
        fixture("one of several, with an error", draw(&wrong(ONE))),
        fixture(
            "one of several, not the page's heading",
            draw(&Choices {
                is_page_heading: false,
                ..asked("fever", &["like-flu"])
            }),
        ),
        fixture("any of several, none chosen", draw(&asked(MANY, &[]))),
        fixture(
            "any of several, some chosen",
            draw(&asked(MANY, &["buttock", "calf"])),
        ),
        fixture(
            "any of several, none of these chosen",
            draw(&asked(MANY, &[NONE])),
        ),
        fixture("any of several, with an error", draw(&wrong(MANY))),
        fixture(
            "lines under options",
            draw(&asked(HINTS, &["calf-swollen"])),
        ),
        fixture(
            "advice under an option, to call now",
            alert("right-now", flag::CHEST_PAIN),
        ),
        fixture(
            "advice under an option, to go now",
            alert("saddle", flag::CAUDA_EQUINA),
        ),
        fixture("under heads", draw(&asked("history", &["statin"]))),
        fixture("beside a picture", draw(&pictured(&["buttock", "calf"]))),
        fixture("the longest words", draw(&asked(longest(), &[]))),
        fixture("the longest words, on a narrow screen", narrow()),
        fixture("in the settings, for oneself", settings(false)),
        fixture("in the settings, for someone else", settings(true)),
    ]
}

fn draw(props: &Choices) -> Html {
    choices(props)
}

/// A question with these options chosen.
fn asked(id: &'static str, chosen: &[&str]) -> Choices {
    let texts = texts();
    let at = usize::from(QUIZ.question(id).expect("a question"));
    let (question, words) = (&QUIZ.questions[at], &QUESTIONS[at]);
    let many = question.choose == Choose::Many;
    let option = |(at, id): (usize, &'static str)| Choice {
        id,
        chosen: Chosen::Option(at as u8),
        label: texts.get(words.options[at]),
        hint: words.option_hints[at].map(|hint| texts.get(hint)),
        checked: chosen.contains(&id),
        alert: None,
        head: (words.heads.iter())
            .find(|(begins, _)| usize::from(*begins) == at)
            .map(|(_, head)| texts.get(*head)),
    };
    let none = many.then(|| Choice {
        id: NONE,
        chosen: Chosen::None,
        label: texts.get(words.none.unwrap_or(ui::NONE_OF_THESE)),
        hint: None,
        checked: chosen.contains(&NONE),
        alert: None,
        head: None,
    });
    // "Not sure" comes last, as on its page.
    let unsure = |(at, _): &(usize, &'static str)| question.unsure == Some(*at as u8);
    let all = question.options.iter().copied().enumerate();
    let (last, first): (Vec<_>, Vec<_>) = all.partition(unsure);
    let options = first.into_iter().map(option).chain(none);
    Choices {
        id,
        legend: texts.get(words.text),
        is_page_heading: true,
        hint: words.hint.map(|hint| texts.get(hint)),
        many,
        options: options.chain(last.into_iter().map(option)).collect(),
        error: None,
        picture: None,
        on_choose: Callback::noop(),
        children: Html::default(),
    }
}

/// A question that was not answered.
fn wrong(id: &'static str) -> Choices {
    let asked = asked(id, &[]);
    let words = match asked.many {
        true => ui::QUESTION_ERROR_MISSING,
        false => ui::QUESTION_ERROR_ONE,
    };
    Choices {
        error: Some(texts().get(words)),
        ..asked
    }
}

/// The question with the body map.
fn pictured(chosen: &[&str]) -> Choices {
    Choices {
        hint: Some(texts().get(ui::QUESTION_BODY_MAP)),
        picture: Some(body_map(BodyMap {
            id: "body-map",
            drawing: Figures::english().body(),
            chosen: chosen.join(" "),
            side: None,
            pattern: None,
            on_touch: Some(Callback::noop()),
        })),
        ..asked(MANY, chosen)
    }
}

/// The question with the longest word among its options.
fn longest() -> &'static str {
    let texts = texts();
    let length = |at: usize| {
        let options = QUESTIONS[at].options.iter();
        let words = options.flat_map(|option| {
            let label = texts.get(*option);
            let words = label.split(' ').map(|word| word.chars().count());
            words.max()
        });
        words.max()
    };
    let longest = (0..QUIZ.questions.len()).max_by_key(|at| length(*at));
    QUIZ.questions[longest.expect("a question")].id
}

fn narrow() -> Html {
    html! {
        <div class="gallery-narrow">{ draw(&asked(longest(), &[])) }</div>
    }
}
