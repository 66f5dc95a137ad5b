//! Why the result is as it is: the answers that decided it, each with a way to change it.

use content::ids::question;
use content::{FLAG_SOURCES, QUIZ, ui};
use engine::{Answers, Cause, Reason, Run};
use yew::prelude::*;

use crate::components::{all, heading, paragraph, section, summary_list};
use crate::pages::{answers, sources};
use crate::texts::Texts;

/// The reasons, from the trace.
pub(super) fn why(texts: &Texts, run: &Run) -> Html {
    let outcome = run.outcome;
    let reasons: Vec<Html> = outcome
        .flags_in_order(&QUIZ)
        .map(|(flag, _)| reason(texts, run, flag))
        .collect();
    let detail = if reasons.is_empty() {
        all(vec![
            paragraph(texts.get(ui::RESULT_WHY_NONE)),
            because(texts, run, "because", &course_of_it(run)),
        ])
    } else {
        html! {
            <>
                { paragraph(texts.get(ui::RESULT_WHY_INTRO)) }
                <ul class="app-reasons">{ for reasons }</ul>
            </>
        }
    };
    section("why", texts.get(ui::RESULT_WHY), detail)
}

fn reason(texts: &Texts, run: &Run, flag: u8) -> Html {
    let words = content::flag(flag);
    let id = QUIZ.flags[usize::from(flag)].id;
    let of_flag = |reason: &Reason| match reason.cause {
        Cause::Rule(rule) => QUIZ.rules[usize::from(rule)].flag == flag,
        Cause::Base(_) => false,
    };
    let reasons: Vec<Reason> = run.outcome.reasons(&QUIZ).filter(of_flag).collect();
    let answers = merged(&reasons);
    html! {
        <li key={id} id={format!("flag-{id}")}>
            { heading(texts.get(words.name)) }
            { paragraph(texts.get(words.could)) }
            { because(texts, run, id, &answers) }
            { sources::folded(texts, FLAG_SOURCES[usize::from(flag)]) }
        </li>
    }
}

/// The answers behind a reason.
fn because(texts: &Texts, run: &Run, reason: &str, answers: &Answers) -> Html {
    html! {
        <div class="app-because">
            <p class="app-because__title">{ texts.get(ui::RESULT_YOU_SAID) }</p>
            { summary_list(reason, &answers::rows(texts, run, answers), &texts.get(ui::CHANGE)) }
        </div>
    }
}

/// Without a flag, time course and impact decided: those of the base rules, or all three.
fn course_of_it(run: &Run) -> Answers {
    let mut answers = merged(&run.outcome.reasons(&QUIZ).collect::<Vec<_>>());
    for at in [question::ONSET, question::COURSE, question::IMPACT] {
        if let Some(chosen) = run.outcome.answers.get(at) {
            answers.set(at, chosen);
        }
    }
    answers
}

fn merged(reasons: &[Reason]) -> Answers {
    reasons.iter().fold(Answers::new(), |mut all, reason| {
        for at in reason.because.answered() {
            all.add(at, reason.because.chosen(at));
        }
        all
    })
}
