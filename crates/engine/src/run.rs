//! A run through the screens: which come next, and how many there can still be.

use crate::answers::Answers;
use crate::model::{MAX_QUESTIONS, Mask, Quiz};
use crate::resolve::{Outcome, Set, resolve};
use crate::view::View;

/// The screens of a run, as far as the answers decide them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// The result of the answers so far.
    pub outcome: Outcome,
    /// The screens that are asked, by number, given these answers.
    pub screens: Set,
    /// The first screen with a question that is asked and not yet answered.
    pub open: Option<u8>,
}

/// Lays out the run for these answers.
pub fn run(quiz: &Quiz, answers: &Answers) -> Run {
    let outcome = resolve(quiz, answers);
    let last = last_asked(quiz, &outcome.answers);
    let mut screens = Set::default();
    let mut open = None;
    for (at, question) in (0..MAX_QUESTIONS as u8).zip(quiz.questions) {
        if at > last || !outcome.asked.has(at) {
            continue;
        }
        screens.insert(question.screen);
        if open.is_none() && outcome.answers.get(at).is_none() {
            open = Some(question.screen);
        }
    }
    Run {
        outcome,
        screens,
        open,
    }
}

/// The last question that can be asked of someone with these answers.
pub(crate) fn last_asked(quiz: &Quiz, answers: &Answers) -> u8 {
    match View::of(quiz, answers.masks()).holds(&quiz.cut.when) {
        true => quiz.cut.after,
        false => u8::MAX,
    }
}

/// The most screens that can still follow this one, whatever is answered from here on.
/// It only falls as a run goes on, unless an earlier answer is changed.
pub fn most_left(quiz: &Quiz, answers: &Answers, screen: u8) -> usize {
    let mut most: [Mask; MAX_QUESTIONS] = [0; MAX_QUESTIONS];
    let mut least: [Mask; MAX_QUESTIONS] = [0; MAX_QUESTIONS];
    let known = resolve(quiz, answers).answers;
    let mut left = Set::default();
    for (at, question) in (0..MAX_QUESTIONS).zip(quiz.questions) {
        if question.screen < screen {
            most[at] = known.chosen(at as u8);
            least[at] = most[at];
            continue;
        }
        let can = View {
            quiz,
            most: &most,
            least: &least,
            outcome: None,
        };
        let must = View {
            quiz,
            most: &least,
            least: &most,
            outcome: None,
        };
        let ended = at > usize::from(quiz.cut.after) && must.holds(&quiz.cut.when);
        if ended || !can.holds(&question.asked_when) {
            continue;
        }
        if question.screen > screen {
            left.insert(question.screen);
        }
        most[at] = question.all();
    }
    left.len()
}
