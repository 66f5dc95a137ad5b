//! The result: what to do and how soon first, then why, then what it looks like, then the rest.

mod change;
mod guidance;
mod pattern;
mod why;

use content::{Care, REVIEW, ReviewState, care, ui};
use engine::{Outcome, Run};
use yew::prelude::*;

use crate::browser::print;
use crate::components::{
    all, button, button_link, paragraph, paragraphs, points, section, stack, strong, summary_list,
};
use crate::pages::{Frame, PageHandle, PageState, answers, card, country, explained, stop};
use crate::route::Route;
use crate::texts::Texts;

/// The result page.
pub(super) fn result(frame: &Frame) -> Html {
    let (texts, run, figures) = (&frame.texts, &frame.run, frame.figures());
    let outcome = run.outcome;
    stack(
        "result",
        card::care_card_for(texts, &outcome),
        vec![
            out_of_scope(texts, &outcome),
            not_diagnosis(texts),
            stop::say(texts, &outcome),
            why::why(texts, run),
            pattern::pattern(texts, &outcome, figures),
            guidance::next_steps(texts, &outcome),
            change::change(texts, &outcome),
            guidance::tests(texts, &outcome),
            guidance::treatments(texts, &outcome),
            guidance::look_alikes(texts, &outcome),
            guidance::self_care(texts, &outcome),
            guidance::safety_net(texts, &outcome),
            guidance::questions(texts, &outcome),
            explained::may_have_read(texts, Some(&outcome)),
            guidance::organisations(texts),
            told(texts, run),
            take_with(texts, &frame.page),
            about_result(frame),
        ],
    )
}

fn not_diagnosis(texts: &Texts) -> Html {
    html! {
        <p class="app-not-diagnosis">{ texts.get(ui::RESULT_NOT_DIAGNOSIS) }</p>
    }
}

/// Under 18 with an urgent flag: the flag's card leads, and this says whom the tool is for.
fn out_of_scope(texts: &Texts, outcome: &Outcome) -> Html {
    if outcome.pattern.is_some() || card::level(outcome) == Care::OutOfScope {
        return Html::default();
    }
    let words = care(Care::OutOfScope);
    let detail = all(vec![
        paragraphs(texts.list(words.text)),
        points(texts.list(words.todo)),
    ]);
    section("out-of-scope", texts.get(ui::RESULT_SCOPE), detail)
}

fn told(texts: &Texts, run: &Run) -> Html {
    let rows = answers::rows(texts, run, &run.outcome.answers);
    let detail = summary_list("told", &rows, &texts.get(ui::CHANGE));
    section("told-us", texts.get(ui::RESULT_TOLD_US), detail)
}

fn take_with(texts: &Texts, page: &PageHandle) -> Html {
    let print = {
        let page = page.clone();
        Callback::from(move |_| {
            let page = page.clone();
            print::open(move || page.set(PageState::Unprinted));
        })
    };
    let detail = html! {
        <>
            { paragraph(texts.get(ui::RESULT_TAKE_WITH_TEXT)) }
            <div class="app-actions app-actions--row">
                { button("print", print, texts.get(ui::PRINT), false) }
                { button_link("again", Route::Start.address(), texts.get(ui::RESULT_START_AGAIN), true) }
            </div>
            if **page == PageState::Unprinted {
                <p id="print-failed" role="alert">{ texts.get(ui::RESULT_PRINT_FAILED) }</p>
            }
        </>
    };
    html! {
        <div class="app-no-print">{ section("take-with", texts.get(ui::RESULT_TAKE_WITH), detail) }</div>
    }
}

/// Phone numbers, version, review state and the day.
fn about_result(frame: &Frame) -> Html {
    let (texts, days) = (&frame.texts, frame.days.as_ref());
    let review = match REVIEW.state {
        ReviewState::Reviewed => ui::REVIEWED,
        ReviewState::NotReviewed => ui::NOT_REVIEWED,
    };
    let old = days.is_some_and(|days| days.today.as_str() > REVIEW.review_by);
    let detail = html! {
        <>
            if old {
                <div id="old-copy">{ strong(texts.get(ui::RESULT_OLD_COPY)) }</div>
            }
            { phone_lines(texts) }
            { country::field(frame) }
            <p>{ texts.get(ui::EDUCATION) }{ " " }{ texts.get(review) }</p>
            <dl class="app-facts">
                { fact(texts.get(ui::RESULT_VERSION), REVIEW.version.into(), None) }
                if let Some(days) = days {
                    { fact(texts.get(ui::RESULT_MADE_ON), days.answered.clone().into(), None) }
                }
            </dl>
            <p><a href={Route::About.address()}>{ texts.get(ui::ABOUT_TITLE) }</a></p>
        </>
    };
    html! {
        <div class="app-small">{ section("about-result", texts.get(ui::RESULT_ABOUT_RESULT), detail) }</div>
    }
}

fn phone_lines(texts: &Texts) -> Html {
    let country = texts.country();
    let lines = [
        (
            ui::RESULT_EMERGENCY,
            country.emergency,
            country.emergency_note,
        ),
        (ui::RESULT_ADVICE_LINE, country.advice, country.advice_text),
        (ui::RESULT_CRISIS_LINE, country.crisis, country.crisis_text),
    ];
    let lines = lines
        .into_iter()
        .filter(|(_, numbers, _)| !numbers.is_empty());
    html! {
        <dl class="app-facts" id="numbers">
            for (label, numbers, words) in lines {
                { fact(texts.get(label), in_list(numbers), words.map(|words| texts.get(words))) }
            }
        </dl>
    }
}

/// Numbers in a row, each isolated from the direction of the text around it.
fn in_list(numbers: &'static [&'static str]) -> Html {
    html! {
        for (at, number) in numbers.iter().enumerate() {
            if at > 0 {
                { ", " }
            }
            <bdi dir="ltr">{ *number }</bdi>
        }
    }
}

fn fact(label: AttrValue, value: Html, words: Option<AttrValue>) -> Html {
    html! {
        <div>
            <dt>{ label }</dt>
            <dd>
                <strong>{ value }</strong>
                if let Some(words) = words {
                    { " " }{ words }
                }
            </dd>
        </div>
    }
}
