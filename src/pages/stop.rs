//! What to do now. It is the result of a call-now run; for help needed today it comes first, and
//! the person may carry on so that they can tell the doctor more.

use content::{QUIZ, Section, TextId, care, ids, ui};
use engine::{Outcome, Reason, Run, Tier};
use yew::prelude::*;

use crate::components::{
    all, button_link, heading, numbers, paragraph, paragraphs, points, section, stack, strong,
    summary_list,
};
use crate::pages::{Deferred, Frame, answers, blocks, card, country};
use crate::route::Route;
use crate::session::{onward, step_of};
use crate::texts::Texts;

/// The stop page.
pub fn stop(frame: &Frame) -> Html {
    let (texts, run) = (&frame.texts, &frame.run);
    let outcome = run.outcome;
    stack(
        "stop",
        crisis(texts, &outcome),
        vec![
            card::care_card_for(texts, &outcome),
            country::field(frame),
            say(texts, &outcome),
            because(texts, run),
            safety_net(texts, &outcome, frame.deferred()),
            show(texts, run),
        ],
    )
}

/// Someone at risk of harming themselves sees whom to talk to before anything else.
fn crisis(texts: &Texts, outcome: &Outcome) -> Html {
    if !outcome.flags.contains(ids::flag::MOOD) {
        return Html::default();
    }
    let country = texts.country();
    let detail = html! {
        <>
            if let Some(words) = country.crisis_text {
                { paragraph(texts.get(words)) }
            }
            for block in blocks::first(Section::Crisis, outcome) {
                { paragraphs(texts.list(block.text)) }
                { points(texts.list(block.points)) }
            }
            { numbers(country.crisis, texts.get(ui::PHONE_CALL)) }
        </>
    };
    html! {
        <div class="app-panel">{ section("crisis", texts.get(ui::STOP_CRISIS), detail) }</div>
    }
}

/// The words to say: of the most urgent flags, or of the tier.
pub(super) fn say(texts: &Texts, outcome: &Outcome) -> Html {
    let words: Vec<TextId> =
        if outcome.urgency.tier >= Tier::WithinDays && !outcome.flags.is_empty() {
            let flags = top_flags(outcome).take(3);
            flags.map(|flag| content::flag(flag).say).collect()
        } else {
            care(card::level(outcome)).say.into_iter().collect()
        };
    if words.is_empty() {
        return Html::default();
    }
    let quotes = words.into_iter().map(|words| {
        html! { <blockquote class="app-quote">{ texts.get(words) }</blockquote> }
    });
    section("say", texts.get(ui::STOP_TELL), quotes.collect())
}

fn top_flags(outcome: &Outcome) -> impl Iterator<Item = u8> {
    let tier = outcome.urgency.tier;
    outcome
        .flags_in_order(&QUIZ)
        .filter(move |(_, at)| *at == tier)
        .map(|(flag, _)| flag)
}

/// Why, and what it could be, of every flag of the most urgent tier.
fn because(texts: &Texts, run: &Run) -> Html {
    let outcome = run.outcome;
    let reasons = top_flags(&outcome).map(|flag| {
        let words = content::flag(flag);
        html! {
            <li key={flag} id={["flag-", QUIZ.flags[usize::from(flag)].id].concat()}>
                { heading(texts.get(words.name)) }
                { paragraph(texts.get(words.could)) }
                { points(texts.list(words.todo)) }
            </li>
        }
    });
    let detail = html! {
        <>
            <ul class="app-reasons">{ for reasons }</ul>
            if let Some(step) = mistaken_step(run) {
                <div class="app-actions">
                    { button_link("mistake", Route::Question(step).address(), texts.get(ui::STOP_MISTAKE), true) }
                </div>
            }
            { carry_on(texts, run) }
        </>
    };
    section("because", texts.get(ui::STOP_BECAUSE), detail)
}

/// The way on, as the quiet choice: to call or to go comes first, in weight and in order.
fn carry_on(texts: &Texts, run: &Run) -> Html {
    if run.outcome.urgency.tier == Tier::CallNow {
        return Html::default();
    }
    let hint = match run.outcome.urgency.go_now {
        true => ui::STOP_CARRY_ON_HINT,
        false => ui::STOP_CARRY_ON_SAME_DAY,
    };
    html! {
        <p>
            { texts.get(hint) }{ " " }
            <a id="carry-on" href={onward(run).address()}>{ texts.get(ui::STOP_CARRY_ON) }</a>
        </p>
    }
}

/// The step of the list that gave the most urgent reason, with its tick still set.
fn mistaken_step(run: &Run) -> Option<u8> {
    let urgent = |reason: &Reason| reason.tier == run.outcome.urgency.tier;
    let reason = run.outcome.reasons(&QUIZ).find(urgent)?;
    let last = reason.because.answered().last()?;
    Some(step_of(run, QUIZ.questions.get(usize::from(last))?.screen))
}

/// When to get help sooner.
pub(super) fn safety_net(texts: &Texts, outcome: &Outcome, deferred: Option<&Deferred>) -> Html {
    let sources = deferred.map(|deferred| deferred.sources);
    let detail = all(vec![
        blocks::opened(texts, blocks::first(Section::SafetyNet, outcome), sources),
        strong(texts.get(ui::RESULT_NOT_DIAGNOSIS)),
    ]);
    section(
        Section::SafetyNet.id(),
        texts.get(ui::RESULT_SAFETY_NET),
        detail,
    )
}

/// What to show the crew: everything that was answered, and what was not asked.
fn show(texts: &Texts, run: &Run) -> Html {
    let mut rows = answers::rows(texts, run, &run.outcome.answers);
    rows.extend(answers::not_asked(texts, run));
    let detail = html! {
        <>
            if run.open.is_some() {
                { paragraph(texts.get(ui::STOP_MORE_MAY_MATTER)) }
            }
            { summary_list("told", &rows, &texts.get(ui::CHANGE)) }
        </>
    };
    section("show", texts.get(ui::STOP_SHOW), detail)
}
