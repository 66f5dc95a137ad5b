//! The engine over the real content, and over conditions that are 10 and 100 times as long and
//! mean the same: what it does must grow no faster than they do.
#![allow(missing_docs, reason = "a program")]

use std::hint::black_box;
use std::iter::repeat_n;

use content::QUIZ;
use divan::Bencher;
use engine::{Answers, Atom, Base, Choose, Clause, Fact, Mask, Pattern, Question, Quiz, Rule, Run};

const TIMES: [usize; 3] = [1, 10, 100];

fn main() {
    divan::main();
}

/// One sheet, from answers to its result.
#[divan::bench(args = TIMES)]
fn sheet(bencher: Bencher<'_, '_>, times: usize) {
    let (quiz, answers) = (longer(times), half_ticked());
    bencher.bench(|| engine::resolve(black_box(&quiz), black_box(&answers)));
}

/// A whole run as the pages ask for it: at each screen what is asked, and how much is left.
#[divan::bench(args = TIMES)]
fn whole_run(bencher: Bencher<'_, '_>, times: usize) {
    let quiz = longer(times);
    bencher.bench(|| {
        let mut answers = Answers::new();
        while let Run {
            outcome,
            open: Some(screen),
            ..
        } = engine::run(&quiz, &answers)
        {
            black_box(engine::max_screens_left(&quiz, &outcome.answers, screen));
            for (at, question) in (0..).zip(quiz.questions) {
                if question.screen == screen {
                    answers.set(at, last_option(question));
                }
            }
        }
        answers
    });
}

/// What would make a result more urgent.
#[divan::bench(args = TIMES)]
fn escalations(bencher: Bencher<'_, '_>, times: usize) {
    let quiz = longer(times);
    let outcome = engine::resolve(&quiz, &quiet());
    bencher.bench(|| outcome.escalations(black_box(&quiz)).count());
}

/// Of a question with one answer the last option, of the others none.
fn last_option(question: &Question) -> Mask {
    match question.choose {
        Choose::One => Mask::only(question.options.len().saturating_sub(1) as u8),
        Choose::Many => Mask::EMPTY,
    }
}

/// A sheet with nothing ticked in any list.
fn quiet() -> Answers {
    let mut answers = Answers::new();
    for (at, question) in (0..).zip(QUIZ.questions) {
        answers.set(at, last_option(question));
    }
    answers
}

/// A sheet with every second option ticked in each list.
fn half_ticked() -> Answers {
    let mut answers = quiet();
    for (at, question) in (0..).zip(QUIZ.questions) {
        if question.choose == Choose::Many {
            let ticks = question.ticks().iter().step_by(2);
            ticks.for_each(|option| answers.add(at, Mask::only(option)));
        }
    }
    answers
}

/// The quiz with every condition this many times as long, and the same meaning. What a condition
/// refers to is named once: it is worked out each time that it is named.
fn longer(times: usize) -> Quiz {
    let clause = |clause: &Clause| Clause {
        all: repeated(clause.all, times),
        any: repeated(clause.any, times),
        at_least: clause.at_least,
        none: repeated(clause.none, times),
    };
    Quiz {
        questions: kept(QUIZ.questions.iter().map(|question| Question {
            asked_when: clause(&question.asked_when),
            ..*question
        })),
        facts: kept(QUIZ.facts.iter().map(|fact| Fact {
            when: kept(fact.when.iter().map(clause)),
            ..*fact
        })),
        rules: kept(QUIZ.rules.iter().map(|rule| Rule {
            when: clause(&rule.when),
            ..*rule
        })),
        patterns: kept(QUIZ.patterns.iter().map(|pattern| Pattern {
            when: clause(&pattern.when),
            ..*pattern
        })),
        base: kept(QUIZ.base.iter().map(|base| Base {
            when: clause(&base.when),
            ..*base
        })),
        ..*QUIZ
    }
}

fn repeated(atoms: &[Atom], times: usize) -> &'static [Atom] {
    let refers = |atom: &Atom| matches!(atom, Atom::Fact(_) | Atom::Score(..));
    let times = |atom: &Atom| if refers(atom) { 1 } else { times };
    kept(atoms.iter().flat_map(|atom| repeat_n(*atom, times(atom))))
}

/// A table as content has it: for as long as the program runs.
fn kept<T>(values: impl Iterator<Item = T>) -> &'static [T] {
    Vec::leak(values.collect())
}
