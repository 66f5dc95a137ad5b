//! What to do now. It is the result of a call-now run; for help needed today it comes first, and
//! the person may carry on so that they can tell the doctor more.

use content::{Care, QUIZ, Section, care, ids, ui};
use engine::{Outcome, Reason, Run, Tier, max_screens_left};
use yew::prelude::*;

use crate::components::{
    all, button_link, numbers, paragraph, paragraphs, points, section, stack, summary_list,
};
use crate::pages::card::Own;
use crate::pages::say::say;
use crate::pages::{Frame, answers, blocks, card, country};
use crate::route::Route;
use crate::session::{onward, step_of};
use crate::texts::Texts;
use crate::written::number;

/// The stop page.
pub fn stop(frame: &Frame) -> Html {
    let (texts, run) = (&frame.texts, &frame.run);
    let mut parts = urgent(frame);
    // After the way to go, or the call.
    let numbers = 1 + usize::from(run.outcome.urgency.tier < Tier::CallNow);
    parts.insert(numbers, country::field(frame));
    if card::level(&run.outcome) == Care::GoNow {
        parts.push(because(texts, &run.outcome));
    }
    parts.extend([mistake(texts, run), carry_on(frame)]);
    stack("stop", crisis(texts, &run.outcome), parts)
}

/// What stands first on a stop and on an urgent result, by what is to be done first.
pub(super) fn urgent(frame: &Frame) -> Vec<Html> {
    let (texts, outcome) = (&frame.texts, &frame.run.outcome);
    let words = care(card::level(outcome));
    let list = |id, title, lines| match texts.list(lines) {
        lines if lines.is_empty() => Html::default(),
        lines => section(id, texts.get(title), points(lines)),
    };
    let card = card::care_card_for(texts, outcome, Own::default());
    let page = |words| {
        let to = Route::Summary.address();
        button_link("going", to, texts.get(words), false)
    };
    let say = say(frame);
    let do_not = || list("do-not", ui::STOP_DO_NOT, words.do_not);
    let cannot_phone = || list("cannot-phone", ui::STOP_CANNOT_PHONE, words.cannot_phone);
    let net = safety_net(frame);
    let caution = not_diagnosis(texts);
    match card::level(outcome) {
        Care::CallNow => vec![
            card,
            say,
            page(ui::SUMMARY_SHOW),
            cannot_phone(),
            because(texts, outcome),
            caution,
            net,
        ],
        Care::GoNow => vec![
            card,
            page(ui::STOP_GOING),
            say,
            caution,
            do_not(),
            cannot_phone(),
            net,
        ],
        _ => vec![
            card,
            page(ui::SUMMARY_SHOW),
            because(texts, outcome),
            say,
            caution,
            net,
            do_not(),
        ],
    }
}

/// What it is not.
pub(super) fn not_diagnosis(texts: &Texts) -> Html {
    html! {
        <p class="app-not-diagnosis">{ texts.get(ui::RESULT_NOT_DIAGNOSIS) }</p>
    }
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

/// Why, and what it could be, of every flag of the most urgent tier.
fn because(texts: &Texts, outcome: &Outcome) -> Html {
    let words = care(card::level(outcome));
    let detail = all(vec![
        card::reasons(texts, &card::top_flags(outcome)),
        paragraphs(texts.list(words.text)),
    ]);
    section("because", texts.get(ui::STOP_BECAUSE), detail)
}

/// The way back to the list that gave the most urgent reason, with its tick still set.
fn mistake(texts: &Texts, run: &Run) -> Html {
    let Some(step) = mistaken_step(run) else {
        return Html::default();
    };
    let back = Route::Question(step).address();
    html! {
        <div class="app-actions">{ button_link("mistake", back, texts.get(ui::STOP_MISTAKE), true) }</div>
    }
}

/// The way on, as the quiet choice: to call or to go comes first, in weight and in order.
fn carry_on(frame: &Frame) -> Html {
    let (texts, run) = (&frame.texts, &frame.run);
    if run.outcome.urgency.tier == Tier::CallNow {
        return Html::default();
    }
    let (hint, words, left) = match run.open {
        None => (ui::STOP_TO_RESULT_HINT, ui::STOP_TO_RESULT, None),
        Some(open) => {
            let after = max_screens_left(&QUIZ, &run.outcome.answers, open);
            (ui::STOP_CARRY_ON_HINT, ui::STOP_CARRY_ON, Some(1 + after))
        }
    };
    html! {
        <p class="app-no-print">
            { texts.get(hint) }{ " " }
            if let Some(left) = left {
                { texts.get(ui::QUESTION_LEFT) }{ " " }{ number(left as u64) }{ ". " }
            }
            <a id="carry-on" href={onward(run).address()}>{ texts.get(words) }</a>
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

/// When to get help sooner. On every result.
pub(super) fn safety_net(frame: &Frame) -> Html {
    let blocks = blocks::first(Section::SafetyNet, &frame.run.outcome);
    let sources = frame.deferred().map(|deferred| deferred.sources);
    section(
        Section::SafetyNet.id(),
        frame.texts.get(ui::RESULT_SAFETY_NET),
        blocks::opened(&frame.texts, blocks, sources),
    )
}

/// Everything that was answered, until the page for the clinician is there, which says more.
pub(super) fn show(texts: &Texts, run: &Run) -> Html {
    let rows = answers::rows(texts, run, &run.outcome.answers);
    let children = summary_list("told", &rows, &texts.get(ui::CHANGE));
    section("show", texts.get(ui::SUMMARY_SHOW), children)
}
