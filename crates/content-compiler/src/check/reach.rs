//! Shows with the engine itself that every question can be asked and every condition can hold.

use engine::{Atom, Clause, Mask, Quiz, witness};

use super::dependencies::atoms;
use crate::lower::clause::{Decides, Lowered};
use crate::lower::leak;
use crate::problem::Problems;

/// Reports conditions that hold for no answers at all.
pub(crate) fn check(quiz: &Quiz, clauses: &[Lowered], problems: &mut Problems) {
    for lowered in clauses {
        let message = match lowered.decides {
            Decides::Asked(_) | Decides::Offered(..) => {
                "no answers lead here: correct the condition or remove it"
            }
            Decides::Pattern(_) => {
                "never fits: correct the condition, or move it before the pattern that hides it"
            }
            _ => "can never hold: correct the condition or remove it",
        };
        if !can_hold(quiz, lowered) {
            problems.add(&lowered.place, message);
        }
    }
}

fn can_hold(quiz: &Quiz, lowered: &Lowered) -> bool {
    let clause = lowered.clause;
    match lowered.decides {
        Decides::Offered(question, option) => {
            let chosen = Atom::Chosen(question, Mask::only(option));
            witness(quiz, &with(Clause::ALWAYS, chosen)).is_some()
        }
        Decides::Pattern(at) => witness(quiz, &with(clause, Atom::Pattern(at))).is_some(),
        Decides::Base(patterns) if !patterns.is_empty() => patterns
            .iter()
            .any(|at| witness(quiz, &with(clause, Atom::Pattern(at))).is_some()),
        _ => atoms(&clause).next().is_none() || witness(quiz, &clause).is_some(),
    }
}

fn with(clause: Clause, atom: Atom) -> Clause {
    let all = clause.all.iter().copied().chain([atom]);
    Clause {
        all: leak(all.collect()),
        ..clause
    }
}
