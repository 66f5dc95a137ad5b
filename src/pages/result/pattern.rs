//! What the answers look like, how far, and what they cannot tell.

use content::{Card, MECHANISMS, Mechanism, QUIZ, Section, Strength, learn, ui};
use engine::{Answers, Outcome};
use yew::prelude::*;

use crate::components::{all, disclosure, heading, paragraph, paragraphs, points, section};
use crate::pages::{answers, blocks};
use crate::texts::Texts;

/// The pattern card and what belongs to it; nothing for someone the tool is not made for.
pub(super) fn pattern(texts: &Texts, outcome: &Outcome) -> Html {
    let Some(card) = card(outcome) else {
        return Html::default();
    };
    let words = content::pattern(card);
    let headline = match words.headline_partly {
        Some(partly) if !has_fact(outcome, "nerve-fits") => partly,
        _ => words.headline,
    };
    let detail = html! {
        <>
            <p class="app-lead" data-pattern={card.id()}>{ texts.get(headline) }</p>
            { paragraphs(texts.list(words.text)) }
            { paragraph(texts.get(words.who)) }
            { sides(texts, outcome) }
            if texts.late_ready() {
                { blocks::opened(texts, outcome, Section::TagCards) }
                { mechanisms(texts, outcome) }
            }
        </>
    };
    let uncertain = paragraphs(texts.list(words.uncertain));
    all(vec![
        section("pattern", texts.get(ui::RESULT_PATTERN), detail),
        section("cannot-tell", texts.get(ui::RESULT_CANNOT_TELL), uncertain),
    ])
}

/// The card for the pattern; a muscle pattern is told as weakness or as ache.
fn card(outcome: &Outcome) -> Option<Card> {
    Some(match QUIZ.patterns.get(usize::from(outcome.pattern?))?.id {
        "nerve" => Card::Nerve,
        "overlap" => Card::Overlap,
        "muscle" if has_fact(outcome, "weakness-pattern") => Card::MuscleWeakness,
        "muscle" => Card::MuscleAche,
        _ => Card::Unclear,
    })
}

fn has_fact(outcome: &Outcome, id: &str) -> bool {
    let at = QUIZ.facts.iter().position(|fact| fact.id == id);
    at.is_some_and(|at| outcome.facts.has(at as u8))
}

/// The two sides in words, never numbers, each opening to the answers that count for it.
fn sides(texts: &Texts, outcome: &Outcome) -> Html {
    let nerve = match (has_fact(outcome, "nerve-fits"), has_fact(outcome, "nerve")) {
        (true, _) => ui::RESULT_FITS,
        (false, true) => ui::RESULT_PARTLY_FITS,
        (false, false) => ui::RESULT_LITTLE,
    };
    let muscle = match (
        has_fact(outcome, "weakness-pattern"),
        has_fact(outcome, "muscle"),
    ) {
        (true, _) => ui::RESULT_FITS,
        (false, true) => ui::RESULT_PARTLY_FITS,
        (false, false) => ui::RESULT_LITTLE,
    };
    html! {
        <div class="app-sides">
            { side(texts, outcome, ui::RESULT_NERVE_SIDE, nerve, &["nerve"]) }
            { side(texts, outcome, ui::RESULT_MUSCLE_SIDE, muscle, &["muscle-core", "ache"]) }
        </div>
    }
}

fn side(
    texts: &Texts,
    outcome: &Outcome,
    title: content::TextId,
    how_far: content::TextId,
    scores: &[&str],
) -> Html {
    let counted = counted(outcome, scores);
    let answers: Vec<AttrValue> = counted
        .answered()
        .flat_map(|at| answers::in_words(texts, at, counted.chosen(at)))
        .collect();
    let detail = match answers.is_empty() {
        true => paragraph(texts.get(ui::RESULT_NO_ANSWERS)),
        false => points(answers),
    };
    disclosure(texts.get(title), Some(texts.get(how_far)), detail)
}

/// The answers that earned points in any of these scores.
fn counted(outcome: &Outcome, scores: &[&str]) -> Answers {
    let mut counted = Answers::new();
    for score in scores {
        let at = QUIZ.scores.iter().position(|known| known.id == *score);
        let Some(at) = at else { continue };
        for item in QUIZ.scores[at].items {
            if engine::shows(&QUIZ, &item.when, outcome) {
                let because = outcome.answers_for(&QUIZ, &item.when);
                for question in because.answered() {
                    counted.set(
                        question,
                        counted.chosen(question) | because.chosen(question),
                    );
                }
            }
        }
    }
    counted
}

/// How muscle and nerve can affect each other: the explainer, and the mechanisms that the answers
/// bring up, each with the strength of its evidence.
fn mechanisms(texts: &Texts, outcome: &Outcome) -> Html {
    let shown = MECHANISMS
        .iter()
        .filter(|it| engine::shows(&QUIZ, &it.when, outcome));
    let detail = html! {
        <>
            { paragraphs(texts.list(learn::EXPLAINER_TEXT)) }
            { paragraphs(texts.list(learn::HOW_OFTEN_TEXT)) }
            for mechanism in shown {
                { one(texts, mechanism) }
            }
        </>
    };
    disclosure(texts.get(ui::RESULT_MECHANISM), None, detail)
}

fn one(texts: &Texts, mechanism: &Mechanism) -> Html {
    let strength = match mechanism.strength {
        Strength::Common => learn::STRENGTH_COMMON,
        Strength::Uncommon => learn::STRENGTH_UNCOMMON,
        Strength::Rare => learn::STRENGTH_RARE,
        Strength::Plausible => learn::STRENGTH_PLAUSIBLE,
    };
    html! {
        <div key={mechanism.id} class="app-block app-stack" id={format!("mechanism-{}", mechanism.id)}>
            { heading(texts.get(mechanism.title)) }
            <p class="app-evidence"><strong>{ texts.get(ui::RESULT_EVIDENCE) }{ ": " }</strong>{ texts.get(strength) }</p>
            { paragraphs(texts.list(mechanism.text)) }
            { blocks::sources(texts, mechanism.sources) }
        </div>
    }
}
