//! A question screen: one question, or a few short ones.

mod alerts;
mod draft;

use content::{QUIZ, SCREENS, ui};
use engine::{Answers, Choose, Mask};
use yew::prelude::*;

use crate::browser::{clock, focus, history};
use crate::components::{self, Choice, Choices, Chosen, Problem, disclosure, error_summary};
use crate::figures::Figures;
use crate::hooks::SessionHandle;
use crate::pages::{PageHandle, PageState, body_map};
use crate::route::Route;
use crate::session::{self, Action, is_urgent};
use crate::texts::Texts;

use alerts::Alerts;
use draft::Drafts;

/// What is done on a question screen before its answers are given.
#[derive(Clone, Debug, PartialEq)]
pub struct Visit {
    /// What is ticked.
    drafts: Drafts,
    /// Whether Continue has found something missing.
    pub failed: bool,
}

impl Visit {
    /// A visit begins with the answers that were given.
    pub fn of(answers: &Answers, screen: u8) -> Visit {
        Visit {
            drafts: Drafts::of(answers, screen),
            failed: false,
        }
    }

    /// The screen, by number.
    pub fn screen(&self) -> u8 {
        self.drafts.screen
    }
}

/// The questions of one screen. What is ticked is a draft until Continue. `step` is its place
/// among the screens that are asked, from 1.
pub fn question(
    texts: &Texts,
    session: &SessionHandle,
    page: &PageHandle,
    visit: &Visit,
    step: u8,
    figures: Option<Figures>,
) -> Html {
    let Visit { drafts, failed } = visit;
    let asked = drafts.asked(&session.answers);
    let problems = if *failed {
        drafts.problems(&asked)
    } else {
        Vec::new()
    };
    let now = drafts.applied_to(&session.answers);
    let alerts = Alerts::of(texts, &now, &asked);
    let onsubmit = on_submit(session, page, visit);
    let screen = SCREENS.get(usize::from(drafts.screen));
    let heading = screen
        .and_then(|screen| screen.title)
        .filter(|_| asked.len() > 1);
    let ask = |at: u8| {
        let wrong = problems.contains(&at);
        let offered = (at, engine::offered(&QUIZ, &now.answers, at));
        let mut choices = choices(
            texts,
            page,
            visit,
            &alerts,
            offered,
            heading.is_none(),
            wrong,
        );
        if let Some(map) = figures.filter(|_| choices.id == body_map::QUESTION) {
            let on_choose = choices.on_choose.clone();
            choices.picture = Some(body_map::choosing(map, &now.answers, on_choose));
            choices.hint = Some(texts.get(ui::QUESTION_BODY_MAP));
        }
        components::choices(&choices)
    };

    html! {
        <div key={drafts.screen} class="app-stack" data-page="question">
            { top(texts, session, step) }
            if !problems.is_empty() {
                { errors(texts, &problems, asked.len() > 1) }
            }
            <form class="app-stack" novalidate=true {onsubmit}>
                if let Some(heading) = heading {
                    <h1 id="title" tabindex="-1">{ texts.get(heading) }</h1>
                }
                for at in &asked {
                    { ask(*at) }
                }
                <p class="app-visually-hidden" role="status">{ alerts.announcement(texts) }</p>
                <div class="app-actions">
                    <button class="app-button" type="submit" id="continue">{ texts.get(ui::CONTINUE) }</button>
                </div>
            </form>
            { progress(texts, session, drafts.screen) }
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

/// The title while something is missing.
pub fn error_title(texts: &Texts, step: u8) -> String {
    format!(
        "{} {}",
        texts.get(ui::QUESTION_ERROR_PREFIX),
        step_title(texts, step)
    )
}

/// The way back, and what the answers so far already ask for.
fn top(texts: &Texts, session: &SessionHandle, step: u8) -> Html {
    let outcome = session.run().outcome;
    let back = if step > 1 {
        Route::Question(step - 1)
    } else {
        Route::Start
    };
    let banner = if outcome.urgency.go_now {
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
    match engine::max_screens_left(&QUIZ, &session.answers, screen) {
        0 => html! { <p class="app-progress">{ texts.get(ui::QUESTION_LAST) }</p> },
        left => html! {
            <p class="app-progress">{ texts.get(ui::QUESTION_LEFT) }{ " " }<strong>{ left }</strong></p>
        },
    }
}

fn on_submit(session: &SessionHandle, page: &PageHandle, visit: &Visit) -> Callback<SubmitEvent> {
    let (session, page, visit) = (session.clone(), page.clone(), visit.clone());
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let Some(given) = visit.drafts.read(&session.answers) else {
            if visit.failed {
                focus::to("errors");
            }
            let failed = true;
            page.set(PageState::Question(Visit {
                failed,
                ..visit.clone()
            }));
            return;
        };
        let action = Action::Answer(given.into(), clock::now());
        let after = session.after(action.clone());
        let next = session::next(&session, &after, visit.drafts.screen);
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
        about: several.then(|| texts.get(content::question(at).short)),
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
    page: &PageHandle,
    visit: &Visit,
    alerts: &Alerts,
    (at, offered): (u8, Mask),
    is_page_heading: bool,
    has_error: bool,
) -> Choices {
    let question = &QUIZ.questions[usize::from(at)];
    let words = content::question(at);
    let drafts = &visit.drafts;
    let draft = drafts.get(at);
    let many = question.choose == Choose::Many;
    let on_choose = {
        let (page, first) = (page.clone(), visit.clone());
        Callback::from(move |chosen: Chosen| {
            // Two choices can come before the next render, so the state is read as it is now.
            let now = match &*page {
                PageState::Question(visit) if visit.screen() == first.screen() => visit,
                _ => &first,
            };
            page.set(PageState::Question(Visit {
                drafts: now.drafts.choose(at, chosen),
                ..now.clone()
            }));
        })
    };
    let option = |option: u8| Choice {
        id: question.options[usize::from(option)],
        chosen: Chosen::Option(option),
        label: texts.get(words.options[usize::from(option)]),
        hint: words.option_hints[usize::from(option)].map(|hint| texts.get(hint)),
        checked: draft.ticks.contains(option),
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
    let options = (offered & question.ticks())
        .iter()
        .map(option)
        .chain(none)
        .chain(question.unsure.map(option));
    Choices {
        id: question.id,
        legend: texts.get(words.text),
        is_page_heading,
        hint: words.hint.map(|hint| texts.get(hint)),
        picture: None,
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
    }
}
