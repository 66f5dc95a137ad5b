//! The result, in layers: what to do and how soon, then by level what is wanted first. Everything
//! else is folded away below, under headings that tell what is inside.

mod change;
mod guidance;
pub(super) mod pattern;
pub(super) mod reminder;
mod why;

pub(super) use pattern::in_a_sentence;

use content::{Care, REVIEW, ReviewState, Section, care, ui};
use engine::{Outcome, Tier};
use yew::prelude::*;

use crate::components::{
    Fold, all, fold, paragraphs, points, section, stack, strong, summary_list,
};
use crate::pages::card::Own;
use crate::pages::jump::jump;
use crate::pages::say::{say, words};
use crate::pages::take_with::take_with;
use crate::pages::{Frame, answers, blocks, card, country, paper, stop};
use crate::route::Route;
use crate::session::is_urgent;
use crate::texts::Texts;

/// The result page.
pub(super) fn result(frame: &Frame) -> Html {
    let mut parts = layers(frame, false);
    parts.push(settled(frame, || {
        vec![
            paper::to_ask(&frame.texts, &frame.run.outcome),
            take_with(frame, Route::Result),
        ]
    }));
    let first = parts.remove(0);
    stack("result", first, parts)
}

/// The result of another day, without what belongs to the run under way: nothing can be changed, or
/// taken along.
pub(super) fn past(frame: &Frame) -> Html {
    let mut parts = layers(frame, true);
    let first = parts.remove(0);
    stack("result", first, parts)
}

fn layers(frame: &Frame, is_past: bool) -> Vec<Html> {
    let outcome = &frame.run.outcome;
    let mut parts = match is_urgent(outcome) {
        true => stop::urgent(frame),
        false => calm(frame),
    };
    if is_past && is_urgent(outcome) {
        // The way to the clinician's page: that is of the run under way.
        let at = 1 + usize::from(card::level(outcome) == Care::CallNow);
        let _ = parts.remove(at);
    }
    parts.insert(1, contents(&frame.texts, is_past));
    parts.insert(2, crisis(&frame.texts, outcome));
    parts.push(out_of_scope(&frame.texts, outcome));
    parts.push(settled(frame, || second(frame, is_past)));
    parts
}

/// Parts that nobody has in sight on arrival. One place in the page before and after: what stands around them
/// stays as it is.
fn settled(frame: &Frame, parts: impl FnOnce() -> Vec<Html>) -> Html {
    match frame.is_settled {
        true => all(parts()),
        false => Html::default(),
    }
}

/// The way to the parts that every result has, beside it where there is room.
fn contents(texts: &Texts, is_past: bool) -> Html {
    let parts = [
        ("say", ui::STOP_TELL),
        (Section::SafetyNet.id(), ui::RESULT_SAFETY_NET),
        ("why", ui::RESULT_WHY),
        ("next-steps", ui::RESULT_NEXT_STEPS),
        ("told-us", ui::RESULT_TOLD_US),
        ("about-result", ui::RESULT_ABOUT_RESULT),
        ("take-with", ui::RESULT_TAKE_WITH),
    ];
    html! {
        <nav class="app-contents" aria-label={texts.get(ui::RESULT_CONTENTS)}>
            for (part, title) in parts.into_iter().take(7 - usize::from(is_past)) {
                { jump(part, texts.get(title)) }
            }
        </nav>
    }
}

/// The first layer below same-day, in the order of what is wanted first.
fn calm(frame: &Frame) -> Vec<Html> {
    let (texts, outcome) = (&frame.texts, &frame.run.outcome);
    let card = card::care_card_for(texts, outcome, own(texts, outcome));
    let caution = stop::not_diagnosis(texts);
    let steroids = guidance::steroids(texts, outcome);
    let pattern = pattern::pattern(texts, outcome);
    let (say, net) = (|| say(frame), stop::safety_net(frame));
    let steps = || guidance::first_steps(texts, outcome);
    match card::level(outcome) {
        Care::SelfCare => vec![card, caution, steroids, pattern, steps(), net],
        Care::Routine => vec![card, caution, steroids, pattern, say(), net, steps()],
        _ => vec![card, caution, steroids, say(), net, pattern],
    }
}

/// What this person's flags are, and ask for; from same-day on the card brings it.
pub(super) fn own(texts: &Texts, outcome: &Outcome) -> Own {
    match is_urgent(outcome) {
        true => Own::default(),
        false => [
            card::names(texts, outcome),
            card::actions(texts, &card::flags(outcome, Tier::SelfCare)),
        ],
    }
}

/// The second layer: what is not wanted first. Parts with nothing in them are left out.
fn second(frame: &Frame, is_past: bool) -> Vec<Html> {
    let (texts, outcome) = (&frame.texts, &frame.run.outcome);
    // On the way to hospital nobody needs to read of treatments.
    let is_go_now = card::level(outcome) == Care::GoNow;
    vec![
        match card::level(outcome) {
            Care::SelfCare => folded_say(frame),
            _ => Html::default(),
        },
        why::why(texts, outcome),
        pattern::more(frame),
        guidance::next_steps(texts, outcome),
        match is_past {
            true => Html::default(),
            false => change::change(texts, outcome),
        },
        guidance::questions(texts, outcome),
        guidance::tests(texts, outcome),
        match is_go_now {
            true => Html::default(),
            false => guidance::treatments(texts, outcome),
        },
        guidance::look_alikes(texts, outcome),
        guidance::self_care(texts, outcome),
        guidance::may_have_read(texts, outcome),
        guidance::organisations(texts),
        told(frame, is_past),
        about_result(frame),
    ]
}

/// The words to say, where there may be nobody to say them to.
fn folded_say(frame: &Frame) -> Html {
    fold(Fold {
        id: "say",
        title: frame.texts.get(ui::STOP_TELL),
        count: None,
        lead: frame.texts.get(ui::RESULT_SAY_LEAD),
        children: words(frame),
    })
}

/// Whom to talk to, where that was asked for.
fn crisis(texts: &Texts, outcome: &Outcome) -> Html {
    blocks::opened(texts, blocks::first(Section::Crisis, outcome), None)
}

/// Under 18 with an urgent flag: the flag's card leads, and this says whom the tool is for.
fn out_of_scope(texts: &Texts, outcome: &Outcome) -> Html {
    if outcome.pattern.is_some() || card::level(outcome) == Care::OutOfScope {
        return Html::default();
    }
    let scope = care(Care::OutOfScope);
    let detail = all(vec![
        paragraphs(texts.list(scope.text)),
        points(texts.list(scope.todo)),
    ]);
    section("out-of-scope", texts.get(ui::RESULT_SCOPE), detail)
}

/// Every answer, once, with the way to change it.
fn told(frame: &Frame, is_past: bool) -> Html {
    let texts = &frame.texts;
    let mut rows = answers::rows(texts, &frame.run, &frame.run.outcome.answers);
    if is_past {
        rows.iter_mut().for_each(|row| row.change = None);
    }
    fold(Fold {
        id: "told-us",
        title: texts.get(ui::RESULT_TOLD_US),
        count: Some(rows.len()),
        lead: texts.get(ui::RESULT_TOLD_US_LEAD),
        children: summary_list("told", &rows, &texts.get(ui::CHANGE)),
    })
}

/// Phone numbers, version, review state and the day.
fn about_result(frame: &Frame) -> Html {
    let (texts, days) = (&frame.texts, frame.days.as_ref());
    let review = match REVIEW.state {
        ReviewState::Reviewed => ui::REVIEWED,
        ReviewState::NotReviewed => ui::NOT_REVIEWED,
    };
    let children = html! {
        <>
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
    let part = fold(Fold {
        id: "about-result",
        title: texts.get(ui::RESULT_ABOUT_RESULT),
        count: None,
        lead: texts.get(ui::RESULT_ABOUT_RESULT_LEAD),
        children,
    });
    let is_old = days.is_some_and(|days| days.today.as_str() > REVIEW.review_by);
    html! {
        <>
            if is_old {
                <div key="old-copy" id="old-copy">{ strong(texts.get(ui::RESULT_OLD_COPY)) }</div>
            }
            { part }
        </>
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
