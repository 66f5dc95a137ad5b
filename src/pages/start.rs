//! The start page: what it is, who it is for, and what cannot wait. Written into index.html at
//! build time, so that it reads without any script.

use content::{Care, QUESTIONS, QUIZ, care, ids, ui};
use yew::prelude::*;

use crate::browser::{clock, focus, history};
use crate::components::{
    CareCard, Choice, Choices, Chosen, all, button, button_link, care_card, choices, numbers,
    paragraph, points, section,
};
use crate::pages::{Frame, country, deferred, erase, leaving, review};
use crate::route::Route;
use crate::session::{Action, onward};
use crate::texts::Texts;

/// The start page.
pub fn start(frame: &Frame) -> Html {
    let (texts, session) = (&frame.texts, &frame.session);
    let begun = !session.answers.is_empty();
    html! {
        <div class="app-stack" data-page="start">
            <h1 id="title" tabindex="-1">{ texts.get(ui::START_TITLE) }</h1>
            <p class="app-lead">{ texts.get(ui::START_PROMISE) }</p>
            { review(texts) }
            if begun {
                { resume(frame) }
            } else {
                { settings(frame) }
                <div class="app-actions">
                    { button_link("begin", Route::Question(1).address(), texts.get(ui::START_BEGIN), false) }
                    <p class="app-actions__note">{ texts.get(ui::START_TIME) }</p>
                </div>
            }
            { urgent(texts) }
            { about(texts) }
            { deferred::end_of_start(frame) }
        </div>
    }
}

/// A run is under way: carry on, or start again. An old run is started again by default.
fn resume(frame: &Frame) -> Html {
    let (texts, session) = (&frame.texts, &frame.session);
    let carry_on = {
        let (session, run) = (session.clone(), frame.run);
        Callback::from(move |_| {
            let mut run = run;
            if session.stale {
                let resumed = session.after(Action::Resume(clock::now()));
                run = resumed.run();
                session.dispatch(Action::Become(resumed.into()));
            }
            history::go(&onward(&run).address());
        })
    };
    let restart = {
        let session = session.clone();
        Callback::from(move |_| {
            session.dispatch(Action::Restart);
            focus::soon("title");
        })
    };
    let words = if session.stale {
        ui::START_RESUME_OLD
    } else {
        ui::START_RESUME_TEXT
    };
    let carry_on = button(
        "resume",
        carry_on,
        texts.get(ui::START_RESUME),
        session.stale,
    );
    let buttons = if session.stale {
        let restart = button("restart", restart, texts.get(ui::START_RESTART), false);
        html! { <div class="app-actions app-actions--row">{ restart }{ carry_on }</div> }
    } else {
        let ids = ["restart", "restart-yes"];
        let restart = erase(frame, ids, ui::START_RESTART, Action::Restart);
        html! { <><div class="app-actions">{ carry_on }</div>{ restart }</> }
    };
    let detail = html! { <>{ paragraph(texts.get(words)) }{ buttons }</> };
    html! {
        <div class="app-panel">{ section("run", texts.get(ui::START_RESUME_TITLE), detail) }</div>
    }
}

/// Who it is for, and which phone numbers to show.
fn settings(frame: &Frame) -> Html {
    let (texts, session) = (&frame.texts, &frame.session);
    let for_whom = {
        let session = session.clone();
        Callback::from(move |chosen| {
            session.dispatch(Action::ForSomeoneElse(chosen == Chosen::Option(1)));
        })
    };
    let option = |id, label, at, checked| Choice {
        id,
        chosen: Chosen::Option(at),
        label: texts.get(label),
        hint: None,
        checked,
        alert: None,
        head: None,
    };
    let options = [
        option("me", ui::START_FOR_ME, 0, !session.someone_else),
        option("other", ui::START_FOR_SOMEONE_ELSE, 1, session.someone_else),
    ];
    let relation = Choices {
        id: "relation",
        legend: texts.get(ui::START_FOR_WHOM),
        is_page_heading: false,
        hint: None,
        many: false,
        options: options.into(),
        error: None,
        picture: None,
        on_choose: for_whom,
        children: Html::default(),
    };
    html! {
        <div class="app-settings app-stack">
            { choices(&relation) }
            { country::field(frame) }
        </div>
    }
}

/// What cannot wait: the list of the first danger question, readable without answering anything.
fn urgent(texts: &Texts) -> Html {
    let now = usize::from(ids::question::RIGHT_NOW);
    let unsure = QUIZ.questions[now].unsure.map(usize::from);
    let signs = QUESTIONS[now].options.iter().enumerate();
    let signs = signs
        .filter(|(at, _)| Some(*at) != unsure)
        .map(|(_, sign)| texts.get(*sign));
    let level = Care::CallNow;
    care_card(CareCard {
        level: level.id(),
        level_words: texts.get(care(level).level),
        soon: None,
        title: texts.get(ui::START_URGENT_TITLE),
        is_page_heading: false,
        children: all(vec![
            points(signs.collect()),
            numbers(texts.country().emergency, texts.get(ui::PHONE_CALL)),
            paragraph(texts.get(ui::START_URGENT_MORE)),
        ]),
    })
}

fn about(texts: &Texts) -> Html {
    let privacy = html! {
        <p>
            { texts.get(ui::START_PRIVACY) }{ " " }
            <a href={Route::About.address()}>{ texts.get(ui::START_PRIVACY_MORE) }</a>
        </p>
    };
    let privacy = all(vec![privacy, leaving::switch(texts)]);
    all(vec![
        section("privacy", texts.get(ui::START_PRIVACY_TITLE), privacy),
        section(
            "who",
            texts.get(ui::START_WHO_TITLE),
            paragraph(texts.get(ui::START_WHO)),
        ),
        section(
            "what",
            texts.get(ui::START_WHAT_TITLE),
            paragraph(texts.get(ui::START_WHAT)),
        ),
    ])
}
