//! The result: what to do and how soon first, then why, then what it looks like, then the rest.

mod guidance;
mod pattern;
mod why;

use content::{Care, REVIEW, ReviewState, Section, care, ui};
use engine::{Outcome, Run, Tier};
use yew::prelude::*;

use crate::browser::clock::Today;
use crate::browser::print;
use crate::components::{CareCard, care_card, numbers, paragraphs, points, summary_list};
use crate::pages::stop::part;
use crate::pages::{answers, blocks};
use crate::route::Route;
use crate::texts::Texts;

/// The result page.
pub fn result(texts: &Texts, run: &Run, today: Option<&Today>) -> Html {
    let outcome = run.outcome;
    html! {
        <article class="app-result app-stack">
            { card(texts, &outcome) }
            { guidance::say(texts, &outcome) }
            { why::why(texts, run) }
            { pattern::pattern(texts, &outcome) }
            { guidance::next_steps(texts, &outcome) }
            { guidance::folded(texts, &outcome, Section::Tests, ui::RESULT_TESTS) }
            { guidance::folded(texts, &outcome, Section::Treatments, ui::RESULT_TREATMENTS) }
            { guidance::look_alikes(texts, &outcome) }
            { guidance::self_care(texts, &outcome) }
            { guidance::safety_net(texts, &outcome) }
            { guidance::questions(texts, &outcome) }
            { told(texts, run) }
            { take_with(texts) }
            { about_result(texts, today) }
        </article>
    }
}

/// The care card of a result.
fn level(outcome: &Outcome) -> Care {
    match outcome.tier {
        Tier::CallNow => Care::CallNow,
        Tier::SameDay if outcome.go_now => Care::GoNow,
        Tier::SameDay => Care::SameDay,
        // Under 18 without an urgent flag: a doctor should see the child in the next day or two.
        _ if outcome.pattern.is_none() => Care::OutOfScope,
        Tier::WithinDays => Care::WithinDays,
        Tier::Routine => Care::Routine,
        Tier::SelfCare => Care::SelfCare,
    }
}

fn card(texts: &Texts, outcome: &Outcome) -> Html {
    let level = level(outcome);
    let words = care(level);
    let country = texts.country();
    let lines: &[&str] = match level {
        Care::CallNow | Care::GoNow => country.emergency,
        Care::SameDay => country.advice,
        _ => &[],
    };
    let card = care_card(CareCard {
        level: level.id(),
        level_words: texts.get(words.level),
        title: texts.get(words.title),
        is_page_heading: true,
        children: html! {
            <>
                <p class="app-soon"><strong>{ texts.get(words.soon) }</strong></p>
                { paragraphs(texts.list(words.text)) }
                { numbers(lines, texts.get(ui::PHONE_CALL)) }
                { points(texts.list(words.todo)) }
                { part(texts, ui::STOP_DO_NOT, words.do_not) }
                { part(texts, ui::STOP_WHO, words.who) }
            </>
        },
    });
    html! {
        <>
            { card }
            if outcome.pattern.is_none() && level != Care::OutOfScope {
                <section class="app-panel app-stack" id="out-of-scope">
                    <h2>{ texts.get(ui::RESULT_SCOPE) }</h2>
                    { paragraphs(texts.list(care(Care::OutOfScope).text)) }
                    { points(texts.list(care(Care::OutOfScope).todo)) }
                </section>
            }
            <p class="app-not-diagnosis">{ texts.get(ui::RESULT_NOT_DIAGNOSIS) }</p>
        </>
    }
}

fn told(texts: &Texts, run: &Run) -> Html {
    html! {
        <section class="app-stack" aria-labelledby="told-title" id="told-us">
            <h2 id="told-title">{ texts.get(ui::RESULT_TOLD_US) }</h2>
            { summary_list(&answers::rows(texts, run, &run.outcome.answers), &texts.get(ui::CHANGE)) }
        </section>
    }
}

fn take_with(texts: &Texts) -> Html {
    html! {
        <section class="app-stack app-no-print" aria-labelledby="take-title">
            <h2 id="take-title">{ texts.get(ui::RESULT_TAKE_WITH) }</h2>
            <p>{ texts.get(ui::RESULT_TAKE_WITH_TEXT) }</p>
            <div class="app-actions app-actions--row">
                <button type="button" class="app-button" id="print" onclick={|_| print::open()}>{ texts.get(ui::PRINT) }</button>
                <a class="app-button app-button--quiet" href={Route::Start.to_string()}>{ texts.get(ui::RESULT_START_AGAIN) }</a>
            </div>
        </section>
    }
}

/// Version, review state, phone numbers and the day.
fn about_result(texts: &Texts, today: Option<&Today>) -> Html {
    let review = if REVIEW.state == ReviewState::Reviewed {
        ui::REVIEWED
    } else {
        ui::NOT_REVIEWED
    };
    let old = today.is_some_and(|today| today.iso.as_str() > REVIEW.review_by);
    html! {
        <section class="app-stack app-small" aria-labelledby="about-result-title" id="about-result">
            <h2 id="about-result-title">{ texts.get(ui::RESULT_ABOUT_RESULT) }</h2>
            { phone_lines(texts) }
            <p>{ texts.get(ui::EDUCATION) }{ " " }{ texts.get(review) }</p>
            <dl class="app-facts">
                <div><dt>{ texts.get(ui::RESULT_VERSION) }</dt><dd>{ REVIEW.version }</dd></div>
                if let Some(today) = today {
                    <div><dt>{ texts.get(ui::RESULT_MADE_ON) }</dt><dd>{ today.words.clone() }</dd></div>
                }
            </dl>
            if old {
                <p id="old-copy"><strong>{ texts.get(ui::RESULT_OLD_COPY) }</strong></p>
            }
            <p><a href={Route::About.to_string()}>{ texts.get(ui::ABOUT_TITLE) }</a></p>
        </section>
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
    html! {
        <dl class="app-facts" id="numbers">
            for (at, (label, numbers, words)) in lines.into_iter().enumerate().filter(|(_, line)| !line.1.is_empty()) {
                <div key={at}>
                    <dt>{ texts.get(label) }</dt>
                    <dd>
                        <strong>{ numbers.join(", ") }</strong>
                        if let Some(words) = words {
                            { " " }{ texts.get(words) }
                        }
                    </dd>
                </div>
            }
        </dl>
    }
}

/// A heading and what stands under it; nothing where that is empty.
fn section(id: &'static str, title: AttrValue, blocks: Vec<Html>) -> Html {
    if blocks.is_empty() {
        return Html::default();
    }
    html! {
        <section class="app-stack" aria-labelledby={format!("{id}-title")} id={id}>
            <h2 id={format!("{id}-title")}>{ title }</h2>
            { for blocks }
        </section>
    }
}

/// The open blocks of a part of the page.
fn opened(texts: &Texts, outcome: &Outcome, part: Section) -> Vec<Html> {
    blocks::shown(part, outcome)
        .into_iter()
        .map(|block| blocks::open(texts, block))
        .collect()
}
