//! Why the result is as it is: the answers that decided it, each with a way to change it.

use content::{FLAGS, QUIZ, ui};
use engine::{Answers, Cause, Reason, Run};
use yew::prelude::*;

use crate::components::summary_list;
use crate::pages::{answers, blocks};
use crate::texts::Texts;

/// The reasons, from the trace.
pub(super) fn why(texts: &Texts, run: &Run) -> Html {
    let outcome = run.outcome;
    let flags: Vec<u8> = outcome
        .flags_in_order(&QUIZ)
        .map(|(flag, _)| flag)
        .collect();
    html! {
        <section class="app-stack" aria-labelledby="why-title" id="why">
            <h2 id="why-title">{ texts.get(ui::RESULT_WHY) }</h2>
            if flags.is_empty() {
                <p>{ texts.get(ui::RESULT_WHY_NONE) }</p>
                { summary_list(&answers::rows(texts, run, &course_of_it(run)), &texts.get(ui::CHANGE)) }
            } else {
                <p>{ texts.get(ui::RESULT_WHY_INTRO) }</p>
                <ul class="app-reasons">
                    for flag in flags {
                        { reason(texts, run, flag) }
                    }
                </ul>
            }
        </section>
    }
}

fn reason(texts: &Texts, run: &Run, flag: u8) -> Html {
    let words = &FLAGS[usize::from(flag)];
    let id = QUIZ.flags[usize::from(flag)].id;
    let because = merged(
        run.outcome
            .reasons(&QUIZ)
            .filter(|reason| match reason.cause {
                Cause::Rule(rule) => QUIZ.rules[usize::from(rule)].flag == flag,
                Cause::Base(_) => false,
            }),
    );
    html! {
        <li key={id} class="app-reason app-stack" id={format!("flag-{id}")}>
            <h3>{ texts.get(words.name) }</h3>
            <p>{ texts.get(words.could) }</p>
            { summary_list(&answers::rows(texts, run, &because), &texts.get(ui::CHANGE)) }
            { blocks::sources(texts, words.sources) }
        </li>
    }
}

/// Without a flag, time course and impact decided: those of the base rules, or all three.
fn course_of_it(run: &Run) -> Answers {
    let mut answers = merged(run.outcome.reasons(&QUIZ));
    for id in ["onset", "course", "impact"] {
        if let Some((at, chosen)) = QUIZ
            .question(id)
            .and_then(|at| Some((at, run.outcome.answers.get(at)?)))
        {
            answers.set(at, chosen);
        }
    }
    answers
}

fn merged(reasons: impl Iterator<Item = Reason>) -> Answers {
    reasons.fold(Answers::new(), |mut all, reason| {
        for at in reason.because.answered() {
            all.set(at, all.chosen(at) | reason.because.chosen(at));
        }
        all
    })
}
