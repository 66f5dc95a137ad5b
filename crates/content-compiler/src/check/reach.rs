//! Proves that every question can be asked and every condition can hold: where it is told that none
//! can, there is no sheet.

use engine::Quiz;
use proof::{Gate, Proof};

use crate::lower::clause::{Decides, Lowered};
use crate::problem::Problems;

/// Reports conditions that hold for no answers at all.
pub(crate) fn check(quiz: &Quiz, clauses: &[Lowered], problems: &mut Problems) {
    let mut proof = Proof::new(quiz);
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
        let comes_about = gate(&mut proof, lowered);
        if !proof.can(comes_about) {
            problems.add(&lowered.place, message);
        }
    }
}

/// Whether what the condition decides comes about.
fn gate(proof: &mut Proof, lowered: &Lowered) -> Gate {
    let sheet = proof.sheet().clone();
    let clause = &lowered.clause;
    match lowered.decides {
        Decides::Asked(question) => sheet.asked[usize::from(question)],
        Decides::Offered(question, option) => {
            sheet.kept[usize::from(question)][usize::from(option)]
        }
        Decides::Pattern(at) => sheet.result.patterns[usize::from(at)],
        Decides::Base(patterns) if !patterns.is_empty() => {
            let named = patterns
                .iter()
                .map(|at| sheet.result.patterns[usize::from(at)]);
            let shown = proof.graph.any(named);
            let holds = proof.holds(&sheet, clause);
            proof.graph.and(shown, holds)
        }
        Decides::Shown => proof.shows(&sheet, clause),
        _ => proof.holds(&sheet, clause),
    }
}
