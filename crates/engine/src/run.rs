//! A run through the screens: which come next, and how many there can still be.

use crate::answers::Answers;
use crate::eval::Eval;
use crate::model::{Quiz, positions};
use crate::outcome::{Outcome, Set};
use crate::resolve::resolve;

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
    let mut screens = Set::default();
    let mut open = None;
    for (at, question) in positions(quiz.questions) {
        if !outcome.asked.contains(at) {
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

/// The most screens that can still follow this one, whatever is answered from here on; `known` are
/// the answers that a result has left. It only falls as a run goes on, unless an earlier answer is
/// changed.
pub fn max_screens_left(quiz: &Quiz, known: &Answers, screen: u8) -> usize {
    // What is answered on earlier screens stands; of every later question nothing or all could be
    // chosen.
    let (mut least, mut most) = (Answers::new(), Answers::new());
    let mut left = Set::default();
    for (at, question) in positions(quiz.questions) {
        if question.screen < screen {
            least.set(at, known.chosen(at));
            most.set(at, known.chosen(at));
            continue;
        }
        let open = Eval::between(quiz, &least, &most);
        let ended = at > quiz.early_end.after && open.must_hold(&quiz.early_end.when);
        if ended || !open.can_hold(&question.asked_when) {
            continue;
        }
        if question.screen > screen {
            left.insert(question.screen);
        }
        most.set(at, question.all());
    }
    left.len()
}
