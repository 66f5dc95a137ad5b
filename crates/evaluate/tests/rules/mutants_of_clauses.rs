//! Conditions with one thing changed, in every way.

use content::QUIZ;
use engine::{Atom, Clause, Tier};

use crate::mutants::{with, without};

/// A condition that no answers meet.
pub(crate) const NEVER: Clause = Clause {
    at_least: (1, &[]),
    ..Clause::ALWAYS
};

/// The lists of a condition: `all`, `any`, `none`, and what is counted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum List {
    All,
    Any,
    None,
    Counted,
}

impl List {
    const EACH: [List; 4] = [List::All, List::Any, List::None, List::Counted];

    fn name(self) -> &'static str {
        match self {
            List::All => "all",
            List::Any => "any",
            List::None => "none",
            List::Counted => "at-least",
        }
    }

    fn of(self, clause: &Clause) -> &'static [Atom] {
        match self {
            List::All => clause.all,
            List::Any => clause.any,
            List::None => clause.none,
            List::Counted => clause.at_least.1,
        }
    }

    /// The condition with these in the list.
    fn set(self, clause: &Clause, atoms: &'static [Atom]) -> Clause {
        let mut clause = *clause;
        match self {
            List::All => clause.all = atoms,
            List::Any => clause.any = atoms,
            List::None => clause.none = atoms,
            List::Counted => clause.at_least.1 = atoms,
        }
        clause
    }
}

/// Every condition that differs in one thing: an atom less, in another list, or changed, or one
/// more or one less that is counted.
pub(crate) fn clauses(clause: &Clause) -> Vec<(String, Clause)> {
    let mut changed = Vec::new();
    for list in List::EACH {
        let atoms_in = list.of(clause);
        for (at, atom) in atoms_in.iter().enumerate() {
            let place = format!("{}: {}", list.name(), name(*atom));
            let dropped = list.set(clause, without(atoms_in, at));
            changed.push((format!("{place} dropped"), dropped));
            for to in [List::All, List::Any, List::None] {
                if to != list && list != List::Counted {
                    let there: Vec<Atom> = to.of(clause).iter().copied().chain([*atom]).collect();
                    let moved = to.set(&dropped, there.leak());
                    changed.push((format!("{place} moved to {}", to.name()), moved));
                }
            }
            for (what, other) in atoms(*atom) {
                let clause = list.set(clause, with(atoms_in, at, other));
                changed.push((format!("{place}: {what}"), clause));
            }
        }
    }
    let (count, of) = clause.at_least;
    if count > 0 {
        for count in [count - 1, count + 1] {
            let at_least = (count, of);
            changed.push((
                format!("at least {count}"),
                Clause {
                    at_least,
                    ..*clause
                },
            ));
        }
    }
    changed
}

/// Every atom that differs in one thing: an option less or more, a threshold one lower or higher.
pub(crate) fn atoms(atom: Atom) -> Vec<(String, Atom)> {
    match atom {
        Atom::Chosen(question, mask) => {
            let options = QUIZ.questions[usize::from(question)].options;
            let changed = (0..).zip(options).filter_map(|(at, id)| {
                let other = mask.toggled(at);
                let how = if other.contains(at) { "or" } else { "not" };
                (!other.is_empty()).then(|| (format!("{how} {id}"), Atom::Chosen(question, other)))
            });
            changed.collect()
        }
        Atom::Score(score, least) => [least - 1, least + 1]
            .map(|least| (format!("at least {least}"), Atom::Score(score, least)))
            .to_vec(),
        Atom::AtLeast(tier) => Tier::ALL
            .into_iter()
            .filter(|other| *other != tier)
            .map(|tier| (format!("at least {}", tier.id()), Atom::AtLeast(tier)))
            .collect(),
        // A fact is changed where it stands; the others are for guidance only.
        _ => Vec::new(),
    }
}

fn name(atom: Atom) -> String {
    match atom {
        Atom::Chosen(question, mask) => {
            let question = &QUIZ.questions[usize::from(question)];
            let options: Vec<&str> = question.chosen(mask).collect();
            format!("{}.{}", question.id, options.join("|"))
        }
        Atom::Fact(fact) => format!("is:{}", QUIZ.facts[usize::from(fact)].id),
        Atom::Score(score, least) => {
            format!("score:{}>={least}", QUIZ.scores[usize::from(score)].id)
        }
        other => format!("{other:?}"),
    }
}
