//! Answer sheets that lead to every kind of result. The rules of the content say what to answer, so
//! that a change of theirs breaks no test and no fixture.

use std::sync::LazyLock;

use content::QUIZ;
use content::ids::{option, question};
use engine::{Answers, Choose, Mask, Outcome, resolve, run};
use proof::{Gate, Proof};

static ALL: LazyLock<Vec<Answers>> = LazyLock::new(|| {
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

/// One finished sheet for each rule, base rule, fact and pattern: together they reach every kind of
/// result.
pub fn all() -> &'static [Answers] {
    &ALL
}

/// A finished sheet whose result is one of these.
///
/// # Panics
/// Where there is none.
pub fn with(fits: impl Fn(&Outcome) -> bool) -> Answers {
    let found = all().iter().find(|answers| fits(&resolve(&QUIZ, answers)));
    *found.expect("answers that lead there")
}

/// The sheet with every asked question answered: what it leaves open gets its first option, or none
/// of them, for an adult.
pub fn finished(sheet: Answers) -> Answers {
    let mut answers = resolve(&QUIZ, &adult(sheet)).answers;
    while let Some(screen) = run(&QUIZ, &answers).open {
        let asked = resolve(&QUIZ, &answers).asked;
        for (at, question) in (0..).zip(QUIZ.questions) {
            if question.screen == screen && asked.contains(at) && answers.get(at).is_none() {
                answers.set(at, Mask::first(usize::from(question.choose == Choose::One)));
            }
        }
    }
    answers
}

/// The sheet of an adult, where it does not say the age.
pub fn adult(mut answers: Answers) -> Answers {
    let age = question::AGE;
    if answers.get(age).is_none() {
        answers.set(age, Mask::only(option::AGE_40_49));
    }
    answers
}
