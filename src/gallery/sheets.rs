//! Sessions in which the pages have something to show.

use std::sync::LazyLock;

use content::QUIZ;
use content::ids::{option, question};
use engine::{Answers, Choose, Mask, Outcome, resolve, run};
use proof::{Gate, Proof};

use crate::gallery::COUNTRY;
use crate::session::Session;

/// Nothing answered yet.
pub(super) fn fresh() -> Session {
    session(Answers::new())
}

/// Only the first question answered, for an adult.
pub(super) fn begun() -> Session {
    session(adult(Answers::new()))
}

/// Every question answered, with nothing to report.
pub(super) fn mild() -> Session {
    finished(Answers::new())
}

/// Everything answered, and what follows from it fits. The rules of the content say what to answer,
/// so that a change of theirs breaks no fixture.
///
/// # Panics
/// Where no sheet fits.
pub(super) fn with(fits: impl Fn(&Outcome) -> bool) -> Session {
    let found = ALL
        .iter()
        .find(|session| fits(&resolve(&QUIZ, &session.answers)));
    found.expect("answers that lead there").clone()
}

/// The same run up to the screen that made it urgent, as a stop finds it.
pub(super) fn cut_short(session: &Session) -> Session {
    let reached = resolve(&QUIZ, &session.answers);
    let mut answers = Answers::new();
    for at in session.answers.answered() {
        answers.set(at, session.answers.chosen(at));
        if resolve(&QUIZ, &answers).urgency.tier == reached.urgency.tier {
            break;
        }
    }
    self::session(answers)
}

static ALL: LazyLock<Vec<Session>> = LazyLock::new(|| {
    let mut proof = Proof::new(&QUIZ);
    let sheet = proof.sheet().clone();
    let places = &sheet.kept[usize::from(question::WHERE)];
    let somewhere = proof.graph.any(places.iter().copied());
    let patterns = sheet.result.patterns.iter();
    let patterns = patterns.map(|shown| proof.graph.and(*shown, somewhere));
    let patterns: Vec<Gate> = patterns.collect();
    let rules = sheet.result.rules.iter().chain(&sheet.result.base);
    let all = rules
        .chain(&sheet.facts)
        .chain(&patterns)
        .chain([&Gate::TRUE]);
    all.filter_map(|gate| proof.find_gate(*gate))
        .map(finished)
        .collect()
});

/// One session for each rule, base rule, fact and pattern: together they reach every kind of
/// result.
pub fn all() -> &'static [Session] {
    &ALL
}

/// A session with every asked question answered: what the sheet leaves open gets its first option,
/// or none of them, for an adult.
pub fn finished(sheet: Answers) -> Session {
    let mut answers = resolve(&QUIZ, &adult(sheet)).answers;
    while let Some(screen) = run(&QUIZ, &answers).open {
        let asked = resolve(&QUIZ, &answers).asked;
        for (at, question) in (0..).zip(QUIZ.questions) {
            if question.screen == screen && asked.contains(at) && answers.get(at).is_none() {
                answers.set(at, Mask::first(usize::from(question.choose == Choose::One)));
            }
        }
    }
    session(answers)
}

fn adult(mut answers: Answers) -> Answers {
    let age = question::AGE;
    if answers.get(age).is_none() {
        answers.set(age, Mask::only(option::AGE_40_49));
    }
    answers
}

fn session(answers: Answers) -> Session {
    Session {
        answers,
        country: COUNTRY,
        ..Session::default()
    }
}
