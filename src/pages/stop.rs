//! What to do now. It is the result of a call-now run; for help needed today it comes first, and
//! the person may carry on so that they can tell the doctor more.

use content::{Care, FLAGS, QUIZ, Section, care, ui};
use engine::{Outcome, Reason, Run, Tier};
use yew::prelude::*;

use crate::components::{CareCard, care_card, numbers, paragraphs, points, summary_list};
use crate::pages::{answers, blocks};
use crate::route::Route;
use crate::session::{onward, step_of};
use crate::texts::Texts;

/// The care card of a result that cannot wait.
fn level(outcome: &Outcome) -> Care {
    match outcome.tier {
        Tier::CallNow => Care::CallNow,
        _ if outcome.go_now => Care::GoNow,
        _ => Care::SameDay,
    }
}

/// The stop page.
pub fn stop(texts: &Texts, run: &Run) -> Html {
    let outcome = run.outcome;
    html! {
        <div class="app-stop app-stack">
            { crisis(texts, &outcome) }
            { card(texts, &outcome) }
            { say(texts, &outcome) }
            { because(texts, run) }
            { safety_net(texts, &outcome) }
            { show(texts, run) }
        </div>
    }
}

/// Someone at risk of harming themselves sees whom to talk to before anything else.
fn crisis(texts: &Texts, outcome: &Outcome) -> Html {
    let is_mood = |(flag, _): (u8, Tier)| QUIZ.flags[usize::from(flag)].id == "mood";
    if !outcome.flags_in_order(&QUIZ).any(is_mood) {
        return Html::default();
    }
    let country = texts.country();
    html! {
        <section class="app-panel app-stack" id="crisis" aria-labelledby="crisis-title">
            <h2 id="crisis-title">{ texts.get(ui::STOP_CRISIS) }</h2>
            if let Some(words) = country.crisis_text {
                <p>{ texts.get(words) }</p>
            }
            for block in blocks::shown(Section::Crisis, outcome) {
                { paragraphs(texts.list(block.text)) }
                { points(texts.list(block.points)) }
            }
            { numbers(country.crisis, texts.get(ui::PHONE_CALL)) }
        </section>
    }
}

fn card(texts: &Texts, outcome: &Outcome) -> Html {
    let level = level(outcome);
    let words = care(level);
    let country = texts.country();
    let (lines, note) = match level {
        Care::SameDay => (country.advice, country.advice_text),
        _ => (country.emergency, country.emergency_note),
    };
    care_card(CareCard {
        level: level.id(),
        level_words: texts.get(words.level),
        title: texts.get(words.title),
        is_page_heading: true,
        children: html! {
            <>
                { numbers(lines, texts.get(ui::PHONE_CALL)) }
                if let Some(note) = note {
                    <p>{ texts.get(note) }</p>
                }
                { paragraphs(texts.list(words.text)) }
                { part(texts, ui::STOP_DO_NOW, words.todo) }
                { part(texts, ui::STOP_DO_NOT, words.do_not) }
                { part(texts, ui::STOP_CANNOT_PHONE, words.cannot_phone) }
                { part(texts, ui::STOP_WHO, words.who) }
            </>
        },
    })
}

/// A heading and its points; nothing where there are none.
pub(super) fn part(texts: &Texts, title: content::TextId, list: content::TextList) -> Html {
    if list.len == 0 {
        return Html::default();
    }
    html! {
        <>
            <h3>{ texts.get(title) }</h3>
            { points(texts.list(list)) }
        </>
    }
}

/// The words to say, of the most urgent flags.
pub(super) fn say(texts: &Texts, outcome: &Outcome) -> Html {
    let flags: Vec<u8> = top_flags(outcome).take(3).collect();
    html! {
        <section class="app-say app-stack" aria-labelledby="say-title">
            <h2 id="say-title">{ texts.get(ui::STOP_TELL) }</h2>
            for flag in flags {
                <blockquote key={flag}>{ texts.get(FLAGS[usize::from(flag)].say) }</blockquote>
            }
        </section>
    }
}

fn top_flags(outcome: &Outcome) -> impl Iterator<Item = u8> {
    let tier = outcome.tier;
    outcome
        .flags_in_order(&QUIZ)
        .filter(move |(_, at)| *at == tier)
        .map(|(flag, _)| flag)
}

/// Why, and what it could be, of every flag of the most urgent tier.
fn because(texts: &Texts, run: &Run) -> Html {
    let outcome = run.outcome;
    html! {
        <section class="app-stack" aria-labelledby="because-title">
            <h2 id="because-title">{ texts.get(ui::STOP_BECAUSE) }</h2>
            <ul class="app-reasons">
                for flag in top_flags(&outcome) {
                    <li key={flag} id={format!("flag-{}", QUIZ.flags[usize::from(flag)].id)}>
                        <h3>{ texts.get(FLAGS[usize::from(flag)].name) }</h3>
                        <p>{ texts.get(FLAGS[usize::from(flag)].could) }</p>
                        { points(texts.list(FLAGS[usize::from(flag)].todo)) }
                    </li>
                }
            </ul>
            <div class="app-actions app-actions--row">
                if outcome.tier != Tier::CallNow {
                    <a class="app-button" id="carry-on" href={onward(run).to_string()}>{ texts.get(ui::STOP_CARRY_ON) }</a>
                }
                if let Some(step) = mistaken_step(run) {
                    <a class="app-button app-button--quiet" id="mistake" href={Route::Question(step).to_string()}>{ texts.get(ui::STOP_MISTAKE) }</a>
                }
            </div>
            if outcome.tier != Tier::CallNow {
                <p>{ texts.get(if outcome.go_now { ui::STOP_CARRY_ON_HINT } else { ui::STOP_CARRY_ON_SAME_DAY }) }</p>
            }
        </section>
    }
}

/// The step of the list that gave the most urgent reason, with its tick still set.
fn mistaken_step(run: &Run) -> Option<u8> {
    let urgent = |reason: &Reason| reason.tier == run.outcome.tier;
    let reason = run.outcome.reasons(&QUIZ).find(urgent)?;
    let last = reason.because.answered().last()?;
    Some(step_of(run, QUIZ.questions.get(usize::from(last))?.screen))
}

fn safety_net(texts: &Texts, outcome: &Outcome) -> Html {
    html! {
        <section class="app-stack" aria-labelledby="safety-net-title" id="safety-net">
            <h2 id="safety-net-title">{ texts.get(ui::RESULT_SAFETY_NET) }</h2>
            for block in blocks::shown(Section::SafetyNet, outcome) {
                { blocks::open(texts, block) }
            }
            <p><strong>{ texts.get(ui::RESULT_NOT_DIAGNOSIS) }</strong></p>
        </section>
    }
}

/// What to show the crew: everything that was answered, and what was not asked.
fn show(texts: &Texts, run: &Run) -> Html {
    html! {
        <section class="app-stack" aria-labelledby="show-title">
            <h2 id="show-title">{ texts.get(ui::STOP_SHOW) }</h2>
            if run.open.is_some() {
                <p>{ texts.get(ui::STOP_MORE_MAY_MATTER) }</p>
            }
            { summary_list(&answers::all_rows(texts, run), &texts.get(ui::CHANGE)) }
        </section>
    }
}
