//! What the answers look like, how far, and what they cannot tell.

use content::ids::{fact, pattern, score};
use content::{MECHANISMS, PatternCard, QUIZ, Section, TextId, learn as words, ui};
use engine::{Answers, Outcome, Tier};
use yew::prelude::*;

use crate::components::{
    Fold, all, bar, disclosure, fold, heading, paragraph, paragraphs, points, section, strong,
};
use crate::pages::{Frame, answers, body_map, explained};
use crate::route::Route;
use crate::session::is_urgent;
use crate::texts::Texts;

/// What it looks like, where that is wanted first; nothing for someone the tool is not made for.
pub(super) fn pattern(texts: &Texts, outcome: &Outcome) -> Html {
    match card(outcome) {
        Some(card) => section(
            "pattern",
            texts.get(ui::RESULT_PATTERN),
            in_short(texts, outcome, card),
        ),
        None => Html::default(),
    }
}

/// The pattern in a sentence, what it may be, how common what is, and how far each side fits.
fn in_short(texts: &Texts, outcome: &Outcome, card: PatternCard) -> Html {
    let words = content::pattern(card);
    let mut short = texts.list(words.short);
    // With more to do first, how common what is stands with the rest.
    if outcome.urgency.tier == Tier::WithinDays {
        short.truncate(1);
    }
    html! {
        <>
            <p class="app-lead" data-pattern={card.id()}>{ texts.get(headline(outcome, card)) }</p>
            { paragraphs(short) }
            // With self-care alone, its usual course stands first too.
            if outcome.urgency.tier == Tier::SelfCare {
                for block in explained::shown(Section::TagCards, outcome) {
                    { for texts.list(block.text).first().cloned().map(paragraph) }
                }
            }
            { bars(texts, outcome) }
        </>
    }
}

fn headline(outcome: &Outcome, card: PatternCard) -> TextId {
    let words = content::pattern(card);
    match words.headline_partly {
        Some(partly) if !outcome.facts.contains(fact::NERVE_FITS) => partly,
        _ => words.headline,
    }
}

/// What it looks like in one sentence, where it is made for the person.
pub(in crate::pages) fn in_a_sentence(texts: &Texts, outcome: &Outcome) -> Option<AttrValue> {
    Some(texts.get(headline(outcome, card(outcome)?)))
}

/// What belongs to the pattern: where it is, what the tags mean, how muscle and nerve affect each
/// other, and what the answers cannot tell. Where help is needed today, the pattern itself too.
pub(super) fn more(frame: &Frame) -> Html {
    let (texts, outcome) = (&frame.texts, &frame.run.outcome);
    let Some(card) = card(outcome) else {
        return Html::default();
    };
    let words = content::pattern(card);
    let is_urgent = is_urgent(outcome);
    let children = html! {
        <>
            if is_urgent {
                { in_short(texts, outcome, card) }
            }
            if outcome.urgency.tier == Tier::WithinDays {
                { paragraphs(texts.list(words.short).into_iter().skip(1).collect()) }
            }
            { paragraphs(texts.list(words.text)) }
            { paragraph(texts.get(words.who)) }
            if let Some(figures) = frame.figures() {
                { body_map::answered(texts, figures, outcome) }
            }
            { explained::opened(texts, outcome, Section::TagCards) }
            { mechanisms(texts, outcome) }
            { heading(texts.get(ui::RESULT_CANNOT_TELL)) }
            { paragraphs(texts.list(words.uncertain)) }
        </>
    };
    let (id, title) = match is_urgent {
        true => ("pattern", ui::RESULT_PATTERN),
        false => ("more", ui::RESULT_MORE),
    };
    fold(Fold {
        id,
        title: texts.get(title),
        count: None,
        lead: texts.get(ui::RESULT_MORE_LEAD),
        children,
    })
}

/// The card for the pattern; a muscle pattern is told as weakness or as ache.
pub(in crate::pages) fn card(outcome: &Outcome) -> Option<PatternCard> {
    let weak = outcome.facts.contains(fact::WEAKNESS_PATTERN);
    Some(match outcome.pattern? {
        pattern::NERVE => PatternCard::Nerve,
        pattern::OVERLAP => PatternCard::Overlap,
        pattern::MUSCLE if weak => PatternCard::MuscleWeakness,
        pattern::MUSCLE => PatternCard::MuscleAche,
        _ => PatternCard::Unclear,
    })
}

/// How far the answers fit one side of a pattern.
pub(in crate::pages) struct Side {
    /// What it is called.
    pub(in crate::pages) title: TextId,
    /// From 0 to 2.
    fits: usize,
    /// The answers that counted for it.
    pub(in crate::pages) counted: Answers,
    /// Those that could have, and did not.
    missed: Answers,
}

impl Side {
    /// How far, in words: never a number.
    const FITS: [TextId; 3] = [ui::RESULT_LITTLE, ui::RESULT_PARTLY_FITS, ui::RESULT_FITS];

    fn of(outcome: &Outcome, title: TextId, fits: usize, scores: &[u8]) -> Side {
        let [counted, missed] = weighed(outcome, scores);
        Side {
            title,
            fits: fits.min(2),
            counted,
            missed,
        }
    }

    /// How far, in words.
    pub(in crate::pages) fn fits_words(&self) -> TextId {
        Side::FITS[self.fits]
    }
}

/// The nerve's side, and the muscle's.
pub(in crate::pages) fn sides(outcome: &Outcome) -> [Side; 2] {
    let has = |fact| outcome.facts.contains(fact);
    // A tag alone is no nerve pattern: with it too, "partly" needs the points for one.
    let nerve = match has(fact::NERVE) {
        true => 1 + usize::from(has(fact::NERVE_FITS)),
        false => 0,
    };
    let muscle = usize::from(has(fact::MUSCLE)) + usize::from(has(fact::WEAKNESS_PATTERN));
    let scores = [score::MUSCLE_CORE, score::ACHE];
    [
        Side::of(outcome, ui::RESULT_NERVE_SIDE, nerve, &[score::NERVE]),
        Side::of(outcome, ui::RESULT_MUSCLE_SIDE, muscle, &scores),
    ]
}

/// Both sides, each opening to the answers that counted for it and those that could have and did
/// not.
fn bars(texts: &Texts, outcome: &Outcome) -> Html {
    html! {
        <div class="app-sides">{ for sides(outcome).iter().map(|side| drawn(texts, side)) }</div>
    }
}

fn drawn(texts: &Texts, side: &Side) -> Html {
    let detail = all(vec![
        listed(texts, ui::RESULT_COUNTS, &side.counted),
        listed(texts, ui::RESULT_COUNTS_NOT, &side.missed),
    ]);
    bar(
        texts.get(side.title),
        Side::FITS.map(|words| texts.get(words)),
        side.fits,
        detail,
    )
}

/// Answers under a heading of their own.
fn listed(texts: &Texts, title: TextId, answers: &Answers) -> Html {
    let mut words: Vec<AttrValue> = Vec::new();
    for at in answers.answered() {
        words.extend(answers::in_words(texts, at, answers.chosen(at)));
    }
    let detail = match words.is_empty() {
        true => paragraph(texts.get(ui::RESULT_NO_ANSWERS)),
        false => points(words),
    };
    all(vec![strong(texts.get(title)), detail])
}

/// The answers that earned points in any of these scores, and those that could have and did not.
fn weighed(outcome: &Outcome, scores: &[u8]) -> [Answers; 2] {
    let mut weighed = [Answers::new(), Answers::new()];
    let scores = scores
        .iter()
        .filter_map(|at| QUIZ.scores.get(usize::from(*at)));
    for item in scores.flat_map(|score| score.items) {
        let found = [
            outcome.answers_for(&QUIZ, &item.when),
            outcome.missed_for(&QUIZ, &item.when),
        ];
        let holds = engine::shows(&QUIZ, &item.when, outcome);
        for (all, found) in weighed.iter_mut().zip(found).skip(usize::from(!holds)) {
            for at in found.answered() {
                all.add(at, found.chosen(at));
            }
        }
    }
    weighed
}

/// How muscle and nerve can affect each other: the explainer, and by name what the answers bring
/// up. The picture story has the rest.
fn mechanisms(texts: &Texts, outcome: &Outcome) -> Html {
    let shown = MECHANISMS
        .iter()
        .filter(|it| engine::shows(&QUIZ, &it.when, outcome));
    let shown: Vec<AttrValue> = shown.map(|it| texts.get(it.title)).collect();
    let detail = html! {
        <>
            { paragraphs(texts.list(words::EXPLAINER_TEXT)) }
            { paragraphs(texts.list(words::HOW_OFTEN_TEXT)) }
            if !shown.is_empty() {
                { strong(texts.get(words::STORY_YOURS)) }
                { points(shown) }
            }
            <p class="app-no-print"><a href={Route::Learn.address()}>{ texts.get(ui::LEARN_TITLE) }</a></p>
        </>
    };
    disclosure(texts.get(ui::RESULT_MECHANISM), None, detail)
}
