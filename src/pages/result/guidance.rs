//! The parts of the result that come from guidance.

use content::{ORGANISATIONS, Section, TextId, ui};
use engine::{Outcome, Tier};
use yew::prelude::*;

use crate::components::{Fold, all, fold, paragraph, section};
use crate::pages::{blocks, explained};
use crate::texts::Texts;

/// What to do today, this week and at the visit, and what this person's history asks for.
pub(super) fn next_steps(texts: &Texts, outcome: &Outcome) -> Html {
    let steps = [
        (ui::RESULT_TODAY, Section::Today),
        (ui::RESULT_THIS_WEEK, Section::ThisWeek),
        (ui::RESULT_AT_VISIT, Section::AtVisit),
    ];
    let steps = steps
        .into_iter()
        .filter(|(_, part)| !explained::shown(*part, outcome).is_empty());
    let children = html! {
        <>
            <ol class="app-timeline" role="list">
                for (title, part) in steps {
                    <li class="app-timeline__step app-stack">
                        <p class="app-timeline__when">{ texts.get(title) }</p>
                        { explained::opened(texts, outcome, part) }
                    </li>
                }
            </ol>
            for part in [Section::KnownMyositis, Section::CancerLink] {
                { explained::opened(texts, outcome, part) }
            }
        </>
    };
    fold(Fold {
        id: "next-steps",
        title: texts.get(ui::RESULT_NEXT_STEPS),
        count: None,
        lead: texts.get(ui::RESULT_NEXT_STEPS_LEAD),
        children,
    })
}

/// For someone who takes steroids: it must not be missed.
pub(super) fn steroids(texts: &Texts, outcome: &Outcome) -> Html {
    blocks::opened(texts, explained::shown(Section::Steroids, outcome), None)
}

/// Three steps of self-care: the first line of each of the first three blocks that apply.
pub(super) fn first_steps(texts: &Texts, outcome: &Outcome) -> Html {
    let blocks = explained::shown(Section::SelfCare, outcome);
    let steps: Vec<Html> = blocks
        .iter()
        .filter_map(|block| {
            let first = block.points.iter().chain(block.text.iter()).next()?;
            Some(html! {
                <li><strong>{ texts.get(block.title) }</strong>{ ": " }{ texts.get(first) }</li>
            })
        })
        .take(3)
        .collect();
    if steps.is_empty() {
        return Html::default();
    }
    let detail = html! {
        <ul class="app-points">{ for steps }</ul>
    };
    section("first-steps", texts.get(ui::RESULT_FIRST_STEPS), detail)
}

/// Tests they may talk about, each to be opened.
pub(super) fn tests(texts: &Texts, outcome: &Outcome) -> Html {
    each(
        texts,
        outcome,
        Section::Tests,
        ui::RESULT_TESTS,
        ui::RESULT_TESTS_LEAD,
    )
}

/// Treatments, each with what guidance says, to be opened.
pub(super) fn treatments(texts: &Texts, outcome: &Outcome) -> Html {
    let lead = ui::RESULT_TREATMENTS_LEAD;
    each(
        texts,
        outcome,
        Section::Treatments,
        ui::RESULT_TREATMENTS,
        lead,
    )
}

/// Other problems that can feel the same, each with the clue that points to it.
pub(super) fn look_alikes(texts: &Texts, outcome: &Outcome) -> Html {
    let lead = ui::RESULT_LOOK_ALIKES_LEAD;
    each(
        texts,
        outcome,
        Section::LookAlikes,
        ui::RESULT_LOOK_ALIKES,
        lead,
    )
}

/// Self-care; above routine, only until the person is seen.
pub(super) fn self_care(texts: &Texts, outcome: &Outcome) -> Html {
    let lead = match outcome.urgency.tier > Tier::Routine {
        true => ui::RESULT_SELF_CARE_UNTIL,
        false => ui::RESULT_SELF_CARE_LEAD,
    };
    let detail = explained::opened(texts, outcome, Section::SelfCare);
    part(
        texts,
        outcome,
        Section::SelfCare,
        ui::RESULT_SELF_CARE,
        lead,
        detail,
    )
}

/// Questions to ask at the visit.
pub(super) fn questions(texts: &Texts, outcome: &Outcome) -> Html {
    let detail = explained::opened(texts, outcome, Section::Questions);
    let lead = ui::RESULT_QUESTIONS_LEAD;
    part(
        texts,
        outcome,
        Section::Questions,
        ui::RESULT_QUESTIONS,
        lead,
        detail,
    )
}

/// What they may have read of, each topic to be opened. Not on paper: it is for reading, and would
/// make the page for the clinician long.
pub(super) fn may_have_read(texts: &Texts, outcome: &Outcome) -> Html {
    let topics = explained::shown(Section::MayHaveRead, outcome);
    let detail = all(vec![
        paragraph(texts.get(ui::RESULT_MAY_HAVE_READ_LEAD)),
        explained::topics(texts, &topics),
    ]);
    let (title, lead) = (ui::RESULT_MAY_HAVE_READ, ui::RESULT_MAY_HAVE_READ_TOPICS);
    html! {
        <div class="app-no-print">{ part(texts, outcome, Section::MayHaveRead, title, lead, detail) }</div>
    }
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
    fold(Fold {
        id: "organisations",
        title: texts.get(ui::RESULT_ORGANISATIONS),
        count: None,
        lead: texts.get(ui::RESULT_ORGANISATIONS_GROUPS),
        children: all(vec![
            paragraph(texts.get(ui::RESULT_ORGANISATIONS_LEAD)),
            groups,
        ]),
    })
}

/// Blocks of a part of the page, each to be opened.
fn each(texts: &Texts, outcome: &Outcome, of: Section, title: TextId, lead: TextId) -> Html {
    part(
        texts,
        outcome,
        of,
        title,
        lead,
        explained::folded(texts, outcome, of),
    )
}

/// A folded part of the page with as many entries as its blocks have points, or are; nothing where
/// no block applies.
fn part(
    texts: &Texts,
    outcome: &Outcome,
    of: Section,
    title: TextId,
    lead: TextId,
    children: Html,
) -> Html {
    let blocks = explained::shown(of, outcome);
    if blocks.is_empty() {
        return Html::default();
    }
    let entries = match of {
        Section::Questions => blocks.iter().map(|block| block.points.iter().count()).sum(),
        _ => blocks.len(),
    };
    fold(Fold {
        id: of.id(),
        title: texts.get(title),
        count: (of != Section::SelfCare).then_some(entries),
        lead: texts.get(lead),
        children,
    })
}
