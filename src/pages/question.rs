//! A question screen: one question, or a few short ones.

mod alerts;
mod draft;

use content::{QUIZ, QuestionWords, SCREENS, TextId, ui};
use engine::{Answers, Choose, Mask, Outcome};
use yew::prelude::*;

use crate::browser::{clock, focus, history};
use crate::components::{self, Choice, Choices, Chosen, Problem, changing, error_summary};
use crate::hooks::SessionHandle;
use crate::pages::{Deferred, Frame, PageState, body_map};
use crate::route::Route;
use crate::session::{self, Action, is_urgent};
use crate::texts::Texts;

use crate::written::{glued, number};
use alerts::Alerts;
use draft::Drafts;

/// The questions of one screen. What is ticked is a draft until Continue. `step` is its place
/// among the screens that are asked, from 1.
pub fn question(frame: &Frame, screen: u8, step: u8) -> Html {
    let (texts, session) = (&frame.texts, &frame.session);
    let drafts = Drafts(session.ticked_on(screen));
    let now = match session.has_ticked(screen) {
        true => drafts.applied_to(&session.answers),
        false => frame.run.outcome,
    };
    let asked = drafts.asked(&now);
    let problems = match *frame.page == PageState::Incomplete(screen) {
        true => drafts.problems(&asked),
        false => Vec::new(),
    };
    let alerts = Alerts::of(texts, &now, &asked);
    let onsubmit = on_submit(frame, drafts, asked.clone());
    let way_on = match goes_back(frame, &now) {
        true => ui::SAVE,
        false => ui::CONTINUE,
    };
    let heading = SCREENS
        .get(usize::from(screen))
        .and_then(|screen| screen.title)
        .filter(|_| asked.len() > 1);
    let ask = |at: u8| {
        let wrong = problems.contains(&at);
        let offered = (at, engine::offered(&QUIZ, &now.answers, at));
        let mut choices = choices(
            texts,
            session,
            drafts,
            &alerts,
            offered,
            heading.is_none(),
            wrong,
        );
        if let Some(deferred) = frame.deferred() {
            explain(frame, deferred, &mut choices, at, &now.answers);
        }
        components::choices(&choices)
    };

    html! {
        <div key={screen} class="app-stack" data-page="question">
            { top(frame, screen, step) }
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
                <p class="app-visually-hidden" role="status">{ changing(alerts.announcement(texts)) }</p>
                <div class="app-actions">
                    <button class="app-button" type="submit" id="continue">{ changing(texts.get(way_on)) }</button>
                </div>
            </form>
        </div>
    }
}

/// Puts to a question what comes with the deferred code.
fn explain(frame: &Frame, deferred: &Deferred, choices: &mut Choices, at: u8, answers: &Answers) {
    let texts = &frame.texts;
    if let Some(why) = content::question(at).why {
        choices.children = (deferred.why)(texts, why);
    }
    if let Some(map) = frame.figures().filter(|_| at == body_map::QUESTION) {
        // Its room is there at once: the list under it does not jump.
        let drawing = match frame.is_settled {
            true => map.body(),
            false => Html::default(),
        };
        let on_choose = choices.on_choose.clone();
        choices.picture = Some((deferred.body_map)(drawing, answers, on_choose));
        choices.hint = Some(texts.get(ui::QUESTION_BODY_MAP));
    }
}

/// The title of a step. It never holds a question or an answer: it stays in the browser's history.
pub fn step_title(texts: &Texts, step: u8) -> String {
    let step = glued(&[&texts.get(ui::QUESTION_STEP), " ", &number(step)]);
    super::named(texts, &step)
}

/// The title while something is missing.
pub fn error_title(texts: &Texts, step: u8) -> String {
    let prefix = texts.get(ui::QUESTION_ERROR_PREFIX);
    glued(&[&prefix, " ", &step_title(texts, step)])
}

/// What the answers so far already ask for, in sight on every later question.
pub fn banner(frame: &Frame) -> Html {
    let outcome = &frame.run.outcome;
    if !is_urgent(outcome) {
        return Html::default();
    }
    let texts = &frame.texts;
    let level = match outcome.urgency.go_now {
        true => ui::QUESTION_BANNER_GO_NOW,
        false => ui::QUESTION_BANNER_SAME_DAY,
    };
    html! {
        <aside class="app-banner" id="urgent">
            <strong>{ texts.get(level) }</strong>{ " " }
            <a href={Route::Stop.address()}>{ texts.get(ui::QUESTION_BANNER_LINK) }</a>
        </aside>
    }
}

/// The way back, and how much is left.
fn top(frame: &Frame, screen: u8, step: u8) -> Html {
    let back = if step > 1 {
        Route::Question(step - 1)
    } else {
        Route::Start
    };
    html! {
        <div class="app-way">
            <a class="app-back" id="back" href={back.address()}>{ frame.texts.get(ui::BACK) }</a>
            { progress(frame, screen) }
        </div>
    }
}

fn progress(frame: &Frame, screen: u8) -> Html {
    let texts = &frame.texts;
    match engine::max_screens_left(&QUIZ, &frame.run.outcome.answers, screen) {
        0 => html! { <p class="app-progress">{ texts.get(ui::QUESTION_LAST) }</p> },
        left => html! {
            <p class="app-progress">{ texts.get(ui::QUESTION_LEFT) }{ " " }<strong>{ number(left as u64) }</strong></p>
        },
    }
}

/// Whether a change of a finished run leads straight back to its result, when these are the drafts:
/// not where something is urgent, or another question comes up.
fn goes_back(frame: &Frame, now: &Outcome) -> bool {
    let is_answered = |at: u8| now.answers.get(at).is_some();
    frame.run.open.is_none() && !is_urgent(now) && now.asked.iter().all(is_answered)
}

fn on_submit(frame: &Frame, drafts: Drafts, asked: Vec<u8>) -> Callback<SubmitEvent> {
    let (session, page, run) = (frame.session.clone(), frame.page.clone(), frame.run);
    let screen = drafts.0.screen;
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let Some(given) = drafts.read(&asked) else {
            if *page == PageState::Incomplete(screen) {
                focus::to("errors");
            }
            page.set(PageState::Incomplete(screen));
            return;
        };
        let after = session.after(Action::Answer(given.into(), clock::now()));
        let next = session::next(&run, &after, screen);
        session.dispatch(Action::Become(after.into()));
        history::go(&next.address());
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

/// The head over the options from this one on.
fn head_of(words: &QuestionWords, option: u8) -> Option<TextId> {
    let mut heads = words.heads.iter();
    heads.find(|(at, _)| *at == option).map(|(_, head)| *head)
}

fn choices(
    texts: &Texts,
    session: &SessionHandle,
    drafts: Drafts,
    alerts: &Alerts,
    (at, offered): (u8, Mask),
    is_page_heading: bool,
    has_error: bool,
) -> Choices {
    let question = &QUIZ.questions[usize::from(at)];
    let words = content::question(at);
    let draft = drafts.get(at);
    let many = question.choose == Choose::Many;
    let on_choose = {
        let (session, screen) = (session.clone(), question.screen);
        Callback::from(move |chosen: Chosen| {
            let option = match chosen {
                Chosen::Option(option) => Some(option),
                Chosen::None => None,
            };
            session.dispatch(Action::Choose(screen, at, option));
        })
    };
    let option = |option: u8| Choice {
        id: question.options[usize::from(option)],
        chosen: Chosen::Option(option),
        label: texts.get(words.options[usize::from(option)]),
        hint: words.option_hints[usize::from(option)].map(|hint| texts.get(hint)),
        checked: draft.ticks.contains(option),
        alert: alerts.under(at, option),
        head: head_of(words, option).map(|head| texts.get(head)),
    };
    let none = many.then(|| Choice {
        id: "none",
        chosen: Chosen::None,
        label: texts.get(words.none.unwrap_or(ui::NONE_OF_THESE)),
        hint: None,
        checked: draft.none,
        alert: None,
        head: None,
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
        children: Html::default(),
    }
}
