//! What the page for the clinician says, as labelled lines: the page, its text and its code are
//! made of these, so that none says less than another.

use content::ids::question::{
    AGE, BACK_PAIN, CAME_BEFORE, COURSE, DANGER_SIGNS, FEEL, FEVER, HARDER_TASKS, HEAD_AND_JAW,
    HISTORY, IMPACT, LEG_OR_BACK, LEG_STRAIGHTEN, LEGS, MOOD, MORNING_STIFFNESS, ONSET, RIGHT_NOW,
    SADDLE, SIDE, SKIN, TEST_RESULTS, THROAT_BREATH_EYES, WEAK_OR_SORE, WEAK_SIDE, WHAT_CHANGES_IT,
    WHERE, WHICH_SIDE, WITH_PERIODS,
};
use content::{FLAG_TERMS, PatternCard, QUIZ, REVIEW, ReviewState, TextId, care, ui};
use engine::{Mask, Outcome, Run};
use yew::AttrValue;

use crate::components::SummaryRow;
use crate::pages::facts::is_denied;
use crate::pages::result::pattern;
use crate::pages::{Frame, answers, card};
use crate::texts::Texts;

use super::told::{In, denied, told};

/// The part with the place, beside which the body is drawn.
pub(super) const SITE: &str = "sheet-site";

/// So many of the most urgent flags stand on a line each, with what the person said.
const IN_FULL: usize = 8;

/// A part: its heading, and its lines.
pub(super) struct Part {
    /// Its id.
    pub(super) id: &'static str,
    /// Its heading.
    pub(super) title: AttrValue,
    /// Its lines, each under a label.
    pub(super) rows: Vec<SummaryRow>,
}

/// With more letters than this, what is said twice is said once: a clinician's term without the
/// person's words, and of the answers behind the pattern the questions alone.
const TWICE: usize = 6500;

/// All parts that have anything to say, in the order in which a clinician reads them.
pub(super) fn parts(frame: &Frame) -> Vec<Part> {
    let parts = made(frame, false);
    match length(&parts) > TWICE {
        true => made(frame, true),
        false => parts,
    }
}

/// How many letters they have.
pub(super) fn length(parts: &[Part]) -> usize {
    let mut length = 0;
    for part in parts {
        length += part.title.len();
        for row in &part.rows {
            length += row.question.len();
            for line in &row.answers {
                length += line.len();
            }
        }
    }
    length
}

fn made(frame: &Frame, in_short: bool) -> Vec<Part> {
    let (texts, run) = (&frame.texts, &frame.run);
    let outcome = &run.outcome;
    let [own, both] = match in_short {
        true => [In::Terms; 2],
        false => [In::Words, In::Both],
    };
    let told = |questions: &[u8]| told(texts, outcome, questions, own);
    let positive = |at: &u8| !is_denied(*at, outcome.answers.chosen(*at));
    let function = [HARDER_TASKS, WEAK_OR_SORE, WEAK_SIDE, IMPACT];
    let pain = [
        FEEL,
        LEG_OR_BACK,
        BACK_PAIN,
        WHAT_CHANGES_IT,
        LEG_STRAIGHTEN,
        WITH_PERIODS,
        MORNING_STIFFNESS,
    ];
    let systems = [
        RIGHT_NOW,
        SADDLE,
        LEGS,
        DANGER_SIGNS,
        FEVER,
        THROAT_BREATH_EYES,
        SKIN,
        HEAD_AND_JAW,
    ];
    let positives: Vec<u8> = systems.into_iter().filter(positive).collect();
    let others = [
        BACK_PAIN,
        HARDER_TASKS,
        CAME_BEFORE,
        WHAT_CHANGES_IT,
        WHERE,
        FEEL,
        HISTORY,
        MOOD,
    ];
    let asked = [&systems[..], &others].concat();
    let mut parts = Vec::new();
    let mut add = |id, title, rows: Vec<SummaryRow>| {
        let title = texts.get(title);
        if !rows.is_empty() {
            parts.push(Part { id, title, rows });
        }
    };
    add("sheet-urgency", ui::SUMMARY_URGENCY, urgency(texts, run));
    add("sheet-who", ui::SUMMARY_WHO, who(texts, outcome));
    add(
        "sheet-onset",
        ui::SUMMARY_ONSET,
        told(&[ONSET, COURSE, CAME_BEFORE]),
    );
    add(SITE, ui::SUMMARY_SITE, told(&[WHERE, SIDE, WHICH_SIDE]));
    add("sheet-pain", ui::SUMMARY_PAIN, told(&pain));
    add("sheet-function", ui::SUMMARY_FUNCTION, told(&function));
    add(
        "sheet-positives",
        ui::SUMMARY_POSITIVES,
        self::told(texts, outcome, &positives, both),
    );
    add(
        "sheet-negatives",
        ui::SUMMARY_NEGATIVES,
        denied(texts, outcome, &asked),
    );
    add(
        "sheet-history",
        ui::SUMMARY_HISTORY,
        history(texts, outcome, own),
    );
    add("sheet-tests", ui::SUMMARY_TESTS, tests(texts, outcome));
    add(
        "sheet-pattern",
        ui::SUMMARY_PATTERN,
        behind(texts, run, in_short),
    );
    add(
        "sheet-limits",
        ui::SUMMARY_LIMITS,
        answers::not_asked(texts, run).into_iter().collect(),
    );
    add("sheet-about", ui::SUMMARY_ABOUT, about(frame));
    parts
}

fn row(id: &'static str, label: AttrValue, lines: Vec<AttrValue>) -> SummaryRow {
    SummaryRow {
        id,
        question: label,
        answers: lines,
        change: None,
    }
}

/// How soon, whether the run is unfinished, and the flags: what a clinician calls each beside what
/// the person told. The answers behind them stand below.
fn urgency(texts: &Texts, run: &Run) -> Vec<SummaryRow> {
    let outcome = &run.outcome;
    let level = care(card::level(outcome));
    let lines = vec![texts.get(level.level), texts.get(level.title)];
    let mut rows = vec![row("level", texts.get(ui::SUMMARY_LEVEL), lines)];
    if run.open.is_some() {
        let more = texts.get(ui::STOP_MORE_MAY_MATTER);
        rows.push(row(
            "unfinished",
            texts.get(ui::SUMMARY_UNFINISHED),
            vec![more],
        ));
    }
    let term = |flag: u8| texts.get(FLAG_TERMS[usize::from(flag)]);
    let mut also = Vec::new();
    for (flag, tier) in outcome.flags_in_order(&QUIZ) {
        if tier == outcome.urgency.tier && rows.len() < IN_FULL + 2 {
            let said = texts.get(content::flag(flag).name);
            rows.push(row(
                QUIZ.flags[usize::from(flag)].id,
                term(flag),
                vec![said],
            ));
        } else {
            also.push(term(flag));
        }
    }
    if outcome.flags.is_empty() {
        also.push(texts.get(ui::SUMMARY_FLAGS_NONE));
    }
    if !also.is_empty() {
        let label = match outcome.flags.is_empty() {
            true => ui::SUMMARY_FLAGS,
            false => ui::SUMMARY_ALSO,
        };
        rows.push(row("also", texts.get(label), also));
    }
    rows
}

/// The age, and whose words these are.
fn who(texts: &Texts, outcome: &Outcome) -> Vec<SummaryRow> {
    let mut rows = told(texts, outcome, &[AGE], In::Words);
    let whose = vec![texts.get(ui::SUMMARY_SELF)];
    rows.push(row(
        "answered-by",
        texts.get(ui::SUMMARY_ANSWERED_BY),
        whose,
    ));
    rows
}

/// Conditions, medicines and events, and thoughts of self-harm.
fn history(texts: &Texts, outcome: &Outcome, words: In) -> Vec<SummaryRow> {
    let mut rows = told(texts, outcome, &[HISTORY], words);
    if !is_denied(MOOD, outcome.answers.chosen(MOOD)) {
        rows.extend(told(texts, outcome, &[MOOD], words));
    }
    rows
}

/// Results that were told of. Who was never tested denies none.
fn tests(texts: &Texts, outcome: &Outcome) -> Vec<SummaryRow> {
    let mut rows = told(texts, outcome, &[TEST_RESULTS], In::Words);
    if outcome.answers.get(TEST_RESULTS) == Some(Mask::EMPTY) {
        rows.push(SummaryRow {
            answers: vec![texts.get(ui::SUMMARY_TESTS_NONE)],
            ..answers::row_without_change(texts, TEST_RESULTS, Mask::EMPTY)
        });
    }
    rows
}

/// The pattern of a finished run, and the answers that counted for each side of it.
fn behind(texts: &Texts, run: &Run, in_short: bool) -> Vec<SummaryRow> {
    let outcome = &run.outcome;
    // Where most was not asked, that nothing fits would say nothing.
    let is_finished = run.open.is_none();
    let Some(card) = pattern::card(outcome).filter(|_| is_finished) else {
        return Vec::new();
    };
    let name = match card {
        PatternCard::Nerve => ui::SUMMARY_NERVE,
        PatternCard::MuscleWeakness => ui::SUMMARY_MUSCLE_WEAKNESS,
        PatternCard::MuscleAche => ui::SUMMARY_MUSCLE_ACHE,
        PatternCard::Overlap => ui::SUMMARY_OVERLAP,
        PatternCard::Unclear => ui::SUMMARY_UNCLEAR,
    };
    let label = texts.get(ui::SUMMARY_PATTERN_NAME);
    let mut rows = vec![row("pattern", label, vec![texts.get(name)])];
    let ids = ["nerve-side", "muscle-side"];
    for (id, side) in ids.into_iter().zip(pattern::sides(outcome)) {
        let mut lines = vec![texts.get(side.fits_words())];
        for at in side.counted.answered() {
            match in_short {
                true => lines.push(texts.get(content::question(at).short)),
                false => lines.extend(answers::in_words(texts, at, side.counted.chosen(at))),
            }
        }
        rows.push(row(id, texts.get(side.title), lines));
    }
    rows
}

/// Of which day and version it is, and what it is not.
fn about(frame: &Frame) -> Vec<SummaryRow> {
    let texts = &frame.texts;
    let mut rows = Vec::new();
    if let Some(days) = &frame.days {
        let day = vec![days.answered.clone().into()];
        rows.push(row("date", texts.get(ui::SUMMARY_DATE), day));
    }
    let version = vec![AttrValue::Static(REVIEW.version)];
    rows.push(row("version", texts.get(ui::RESULT_VERSION), version));
    let mut natures = texts.list(ui::SUMMARY_NATURES);
    natures.push(texts.get(review()));
    rows.push(row("nature", texts.get(ui::SUMMARY_NATURE), natures));
    rows
}

fn review() -> TextId {
    match REVIEW.state {
        ReviewState::Reviewed => ui::REVIEWED,
        ReviewState::NotReviewed => ui::NOT_REVIEWED,
    }
}
