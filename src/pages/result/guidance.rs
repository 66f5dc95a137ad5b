//! The parts of the result that come from guidance.

use content::{ORGANISATIONS, QUIZ, Section, TextId, ui};
use engine::{Outcome, Tier};
use yew::prelude::*;

use crate::components::{all, paragraph, points, section};
use crate::pages::explained;
use crate::texts::Texts;

/// What to do today, this week and at the visit.
pub(super) fn next_steps(texts: &Texts, outcome: &Outcome) -> Html {
    let flags = outcome.flags_in_order(&QUIZ);
    let extra = flags
        .flat_map(|(flag, _)| texts.list(content::flag(flag).todo))
        .collect();
    let steps = [
        (ui::RESULT_TODAY, Section::Today, points(extra)),
        (ui::RESULT_THIS_WEEK, Section::ThisWeek, Html::default()),
        (ui::RESULT_AT_VISIT, Section::AtVisit, Html::default()),
    ];
    let steps = steps
        .into_iter()
        .filter(|(_, part, _)| !explained::shown(*part, outcome).is_empty());
    let cards = [
        Section::KnownMyositis,
        Section::CancerLink,
        Section::Steroids,
        Section::Crisis,
    ];
    let detail = html! {
        <>
            <ol class="app-timeline" role="list">
                for (title, part, extra) in steps {
                    <li class="app-timeline__step app-stack">
                        <p class="app-timeline__when">{ texts.get(title) }</p>
                        { extra }
                        { explained::opened(texts, outcome, part) }
                    </li>
                }
            </ol>
            for part in cards {
                { explained::opened(texts, outcome, part) }
            }
        </>
    };
    section("next-steps", texts.get(ui::RESULT_NEXT_STEPS), detail)
}

/// Tests they may talk about, each to be opened.
pub(super) fn tests(texts: &Texts, outcome: &Outcome) -> Html {
    part(
        texts,
        outcome,
        Section::Tests,
        ui::RESULT_TESTS,
        explained::folded,
    )
}

/// Treatments, each with what guidance says, to be opened.
pub(super) fn treatments(texts: &Texts, outcome: &Outcome) -> Html {
    part(
        texts,
        outcome,
        Section::Treatments,
        ui::RESULT_TREATMENTS,
        explained::folded,
    )
}

/// Other problems that can feel the same, each with the clue that points to it.
pub(super) fn look_alikes(texts: &Texts, outcome: &Outcome) -> Html {
    part(
        texts,
        outcome,
        Section::LookAlikes,
        ui::RESULT_LOOK_ALIKES,
        explained::folded,
    )
}

/// Self-care; above routine, only until the person is seen.
pub(super) fn self_care(texts: &Texts, outcome: &Outcome) -> Html {
    part(
        texts,
        outcome,
        Section::SelfCare,
        ui::RESULT_SELF_CARE,
        |texts, outcome, part| {
            let until = outcome.urgency.tier > Tier::Routine;
            html! {
                <>
                    if until {
                        { paragraph(texts.get(ui::RESULT_SELF_CARE_UNTIL)) }
                    }
                    { explained::opened(texts, outcome, part) }
                </>
            }
        },
    )
}

/// When to get help sooner. On every result.
pub(super) fn safety_net(texts: &Texts, outcome: &Outcome) -> Html {
    part(
        texts,
        outcome,
        Section::SafetyNet,
        ui::RESULT_SAFETY_NET,
        explained::opened,
    )
}

/// Questions to ask at the visit.
pub(super) fn questions(texts: &Texts, outcome: &Outcome) -> Html {
    part(
        texts,
        outcome,
        Section::Questions,
        ui::RESULT_QUESTIONS,
        explained::opened,
    )
}

/// The patient organisations of the chosen country.
pub(super) fn organisations(texts: &Texts) -> Html {
    let known = texts.country().organisations.iter();
    let known: Vec<_> = known
        .filter_map(|at| ORGANISATIONS.get(usize::from(*at)))
        .collect();
    if known.is_empty() {
        return Html::default();
    }
    let groups = html! {
        <ul class="app-points">
            for organisation in known {
                <li key={organisation.id}>
                    if let Some(link) = organisation.link {
                        <a href={link} rel="noreferrer noopener" target="_blank">{ texts.get(organisation.name) }</a>
                    } else {
                        { texts.get(organisation.name) }
                    }
                    { ": " }{ texts.get(organisation.about) }
                </li>
            }
        </ul>
    };
    let detail = all(vec![
        paragraph(texts.get(ui::RESULT_ORGANISATIONS_LEAD)),
        groups,
    ]);
    section("organisations", texts.get(ui::RESULT_ORGANISATIONS), detail)
}

/// A part of the page under its heading; nothing where no block applies.
fn part(
    texts: &Texts,
    outcome: &Outcome,
    part: Section,
    title: TextId,
    body: impl Fn(&Texts, &Outcome, Section) -> Html,
) -> Html {
    if explained::shown(part, outcome).is_empty() {
        return Html::default();
    }
    section(part.id(), texts.get(title), body(texts, outcome, part))
}
