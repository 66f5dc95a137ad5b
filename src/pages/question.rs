//! A question screen: one question, or a few short ones.

mod alerts;
mod draft;

use content::{QUESTIONS, QUIZ, SCREENS, ui};
use engine::Choose;
use yew::prelude::*;

use crate::browser::{clock, document, focus, history};
use crate::components::{self, Choice, Choices, Chosen, Problem, disclosure, error_summary};
use crate::hooks::SessionHandle;
use crate::route::Route;
use crate::session::{self, Action, is_urgent};
use crate::texts::Texts;

use alerts::Alerts;
use draft::Drafts;

/// Properties of [`QuestionPage`].
#[derive(PartialEq, Properties)]
pub struct QuestionPageProps {
    /// The screen, by number.
    pub screen: u8,
    /// Its place among the screens that are asked, from 1.
    pub step: u8,
    /// The words.
    pub texts: Texts,
    /// The session.
    pub session: SessionHandle,
}

/// The questions of one screen. What is ticked is a draft until Continue.
#[component]
pub fn QuestionPage(props: &QuestionPageProps) -> Html {
    let (texts, session) = (&props.texts, &props.session);
    let drafts = use_state_eq(|| Drafts::of(&session.answers, props.screen));
    let failed = use_state_eq(|| false);
    let error_title = format!(
        "{} {}",
        texts.get(ui::QUESTION_ERROR_PREFIX),
        step_title(texts, props.step)
    );
    use_effect_with(*failed, move |failed| {
        if *failed {
            document::set_title(&error_title);
            focus::to("errors");
        }
    });

    let asked = drafts.asked(&session.answers);
    let problems = if *failed {
        drafts.problems(&asked)
    } else {
        Vec::new()
    };
    let alerts = Alerts::of(texts, &drafts.applied_to(&session.answers), &asked);
    let onsubmit = on_submit(session, &drafts, &failed, props.screen);
    let screen = SCREENS.get(usize::from(props.screen));
    let heading = screen
        .and_then(|screen| screen.title)
        .filter(|_| asked.len() > 1);

    html! {
        <div class="app-question app-stack">
            { top(texts, session, props) }
            if !problems.is_empty() {
                { errors(texts, &problems, asked.len() > 1) }
            }
            <form class="app-stack" novalidate=true {onsubmit}>
                if let Some(heading) = heading {
                    <h1 id="title" tabindex="-1">{ texts.get(heading) }</h1>
                }
                for at in &asked {
                    { choices(texts, &drafts, &alerts, *at, heading.is_none(), problems.contains(at)) }
                }
                <p class="app-visually-hidden" role="status">{ alerts.announcement(texts) }</p>
                <div class="app-actions">
                    <button class="app-button" type="submit" id="continue">{ texts.get(ui::CONTINUE) }</button>
                </div>
            </form>
            { progress(texts, session, props.screen) }
        </div>
    }
}

/// The title of a step. It never holds a question or an answer: it stays in the browser's history.
pub fn step_title(texts: &Texts, step: u8) -> String {
    format!(
        "{} {step} – {}",
        texts.get(ui::QUESTION_STEP),
        texts.get(ui::NAME)
    )
}

/// The way back, and what the answers so far already ask for.
fn top(texts: &Texts, session: &SessionHandle, props: &QuestionPageProps) -> Html {
    let outcome = session.run().outcome;
    let back = if props.step > 1 {
        Route::Question(props.step - 1)
    } else {
        Route::Start
    };
    let banner = if outcome.go_now {
        ui::QUESTION_BANNER_GO_NOW
    } else {
        ui::QUESTION_BANNER_SAME_DAY
    };
    html! {
        <>
            <a class="app-back" id="back" href={back.to_string()}>{ texts.get(ui::BACK) }</a>
            if is_urgent(&outcome) {
                <p class="app-banner" id="urgent">
                    <strong>{ texts.get(banner) }</strong>{ " " }
                    <a href={Route::Stop.to_string()}>{ texts.get(ui::QUESTION_BANNER_LINK) }</a>
                </p>
            }
        </>
    }
}

fn progress(texts: &Texts, session: &SessionHandle, screen: u8) -> Html {
    match engine::most_left(&QUIZ, &session.answers, screen) {
        0 => html! { <p class="app-progress">{ texts.get(ui::QUESTION_LAST) }</p> },
        left => html! {
            <p class="app-progress">{ texts.get(ui::QUESTION_LEFT) }{ " " }<strong>{ left }</strong></p>
        },
    }
}

fn on_submit(
    session: &SessionHandle,
    drafts: &UseStateHandle<Drafts>,
    failed: &UseStateHandle<bool>,
    screen: u8,
) -> Callback<SubmitEvent> {
    let (session, drafts, failed) = (session.clone(), drafts.clone(), failed.clone());
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let Some(given) = drafts.read(&session.answers) else {
            if *failed {
                focus::to("errors");
            }
            failed.set(true);
            return;
        };
        let action = Action::Answer(given.into(), clock::now());
        let after = session.after(action.clone());
        let next = session::next(&session, &after, screen);
        session.dispatch(action);
        history::go(&next.to_string());
    })
}

fn errors(texts: &Texts, problems: &[u8], several: bool) -> Html {
    let title = texts.get(ui::QUESTION_ERROR_TITLE);
    let problems = problems
        .iter()
        .map(|at| problem(texts, *at, several))
        .collect();
    error_summary(
        title,
        problems,
        &Callback::from(|id: AttrValue| focus::to(&id)),
    )
}

fn problem(texts: &Texts, at: u8, several: bool) -> Problem {
    let question = &QUIZ.questions[usize::from(at)];
    Problem {
        target: AttrValue::Static(question.id),
        about: several.then(|| texts.get(QUESTIONS[usize::from(at)].short)),
        message: texts.get(error_words(question.choose)),
    }
}

fn error_words(choose: Choose) -> content::TextId {
    match choose {
        Choose::One => ui::QUESTION_ERROR_ONE,
        Choose::Many => ui::QUESTION_ERROR_MISSING,
    }
}

fn choices(
    texts: &Texts,
    drafts: &UseStateHandle<Drafts>,
    alerts: &Alerts,
    at: u8,
    is_page_heading: bool,
    has_error: bool,
) -> Html {
    let question = &QUIZ.questions[usize::from(at)];
    let words = &QUESTIONS[usize::from(at)];
    let draft = drafts.get(at);
    let many = question.choose == Choose::Many;
    let on_choose = {
        let drafts = drafts.clone();
        Callback::from(move |chosen: Chosen| drafts.set(drafts.choose(at, chosen)))
    };
    let option = |option: u8| Choice {
        id: question.options[usize::from(option)],
        chosen: Chosen::Option(option),
        label: texts.get(words.options[usize::from(option)]),
        hint: words.option_hints[usize::from(option)].map(|hint| texts.get(hint)),
        checked: draft.ticks & (1 << option) != 0,
        alert: alerts.under(at, option),
    };
    let none = many.then(|| Choice {
        id: "none",
        chosen: Chosen::None,
        label: texts.get(words.none.unwrap_or(ui::NONE_OF_THESE)),
        hint: None,
        checked: draft.none,
        alert: None,
    });
    // "Not sure" comes last, after "None of these".
    let ticks = (0..question.options.len() as u8)
        .filter(|option| Some(*option) != question.unsure && drafts.offers(question, *option));
    let options = ticks
        .map(option)
        .chain(none)
        .chain(question.unsure.map(option));
    components::choices(&Choices {
        id: question.id,
        legend: texts.get(words.text),
        is_page_heading,
        hint: words.hint.map(|hint| texts.get(hint)),
        many,
        options: options.collect(),
        error: has_error.then(|| texts.get(error_words(question.choose))),
        on_choose,
        children: match words.why.filter(|_| texts.late_ready()) {
            Some(why) => {
                let why = html! { <p>{ texts.get(why) }</p> };
                disclosure(texts.get(ui::WHY_WE_ASK), None, why)
            }
            None => Html::default(),
        },
    })
}
