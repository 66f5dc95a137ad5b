//! How long a run takes, and what the start page promises: counted from the words that are on the
//! screens of published and ordinary cases, and the taps that answer them.

use content::{QUESTIONS, QUIZ, SCREENS, TextId, Words, ui};
use engine::{Answers, Choose, Tier, offered, run};

use crate::cases::{ordinary, vignettes};

/// A slow reader's pace, in words a minute (docs/decisions/0017-time.md).
const WORDS_A_MINUTE: usize = 200;
/// To find an option, decide and tap it; Continue too.
const SECONDS_A_TAP: usize = 3;

/// The words and the taps of a run with these answers.
fn effort(answers: &Answers) -> (usize, usize) {
    let run = run(&QUIZ, answers);
    let english = Words::english();
    let count = |text: TextId| english.get(text).split_whitespace().count();
    let (mut words, mut taps) = (0, 0);
    for screen in run.screens.iter() {
        let asked = (0..).zip(QUIZ.questions).zip(QUESTIONS);
        let asked = asked.filter(|((at, question), _)| {
            question.screen == screen && run.outcome.asked.contains(*at)
        });
        let asked: Vec<_> = asked.collect();
        let heading = SCREENS[usize::from(screen)].title;
        words += heading.filter(|_| asked.len() > 1).map_or(0, count);
        taps += 1;
        for ((at, question), text) in asked {
            words += count(text.text) + text.hint.map_or(0, count);
            for option in offered(&QUIZ, answers, at).iter() {
                let hint = text.option_hints[usize::from(option)];
                words += count(text.options[usize::from(option)]) + hint.map_or(0, count);
            }
            words += text
                .heads
                .iter()
                .map(|(_, head)| count(*head))
                .sum::<usize>();
            if question.choose == Choose::Many {
                words += count(text.none.unwrap_or(ui::NONE_OF_THESE));
            }
            taps += answers.chosen(at).len().max(1);
        }
    }
    (words, taps)
}

/// The start page says: about so many minutes, at most so many, and from so many screens to so many.
fn promised() -> [usize; 4] {
    let words = Words::english().get(ui::START_TIME);
    let numbers = words
        .split(|c: char| !c.is_ascii_digit())
        .filter_map(|it| it.parse().ok());
    let numbers: Vec<usize> = numbers.collect();
    numbers.try_into().expect("four numbers")
}

#[test]
fn the_start_page_promises_the_time_that_a_run_takes() {
    let cases = vignettes().map(|(_, answers)| answers);
    let cases = cases.chain(ordinary().map(|(_, answers)| answers));
    let (mut times, mut screens) = (Vec::new(), Vec::new());
    for answers in cases {
        let run = run(&QUIZ, &answers);
        // Calling, and being under 18, end a run sooner.
        if run.outcome.urgency.tier == Tier::CallNow || run.outcome.pattern.is_none() {
            continue;
        }
        let (words, taps) = effort(&answers);
        times.push(words * 60 / WORDS_A_MINUTE + taps * SECONDS_A_TAP);
        screens.push(run.screens.len());
    }
    times.sort_unstable();
    screens.sort_unstable();
    let (median, longest) = (times[times.len() / 2], times[times.len() - 1]);
    let [about, most, fewest_screens, most_screens] = promised();
    assert!(
        median.abs_diff(about * 60) <= 30,
        "the median is {median} s"
    );
    assert!(longest <= most * 60, "the longest is {longest} s");
    assert_eq!(
        [screens[0], screens[screens.len() - 1]],
        [fewest_screens, most_screens]
    );
}
