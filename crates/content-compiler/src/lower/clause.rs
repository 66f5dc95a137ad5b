//! Turns conditions into the engine's.

use engine::{Atom, Clause, Mask};

use super::positions::Scope;
use super::{Lower, leak};
use crate::problem::Place;
use crate::read::condition::Condition;

/// What a condition decides.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Decides {
    /// Whether a question is asked; its position.
    Asked(u8),
    /// Whether an option is offered; the positions of its question and of the option.
    Offered(u8, u8),
    /// Who is not asked further; the last question before.
    EarlyEnd(u8),
    /// A fact, tag or score, read by others.
    Named,
    /// A flag rule.
    Rule,
    /// A pattern; its position.
    Pattern(u8),
    /// A base rule; its patterns.
    Base(Mask),
    /// What a result page shows.
    Shown,
}

/// A condition with what the checks have to know of it.
pub(crate) struct Lowered {
    pub(crate) place: Place,
    pub(crate) decides: Decides,
    pub(crate) clause: Clause,
    /// Whether no list was written at all.
    pub(crate) unwritten: bool,
    /// Whether the entry says why it may break a rule.
    pub(crate) exception: bool,
}

impl Lower<'_> {
    /// A condition.
    pub(crate) fn clause(
        &mut self,
        place: Place,
        when: &Condition,
        exception: Option<&str>,
        decides: Decides,
    ) -> Clause {
        let scope = if decides == Decides::Shown {
            Scope::Guidance
        } else {
            Scope::Rules
        };
        let mut atoms = |name: &str, list: Option<&Vec<String>>| {
            list.map_or(&[][..], |list| leak(self.atoms(&place, name, list, scope)))
        };
        let clause = Clause {
            all: atoms("all", when.all.as_ref()),
            any: atoms("any", when.any.as_ref()),
            at_least: when.at_least.as_ref().map_or((0, &[]), |some| {
                (some.count, atoms("at-least", Some(&some.of)))
            }),
            none: atoms("none", when.none.as_ref()),
        };
        if exception.is_some_and(|why| why.trim().is_empty()) {
            let message = "exception is empty: say why it is safe, or remove it";
            self.problems.add(&place, message);
        }
        if let Some(some) = &when.at_least
            && !(1..=some.of.len()).contains(&some.count.into())
        {
            let (count, most) = (some.count, some.of.len());
            let message = format!("at-least asks for {count} of {most}: count can be 1 to {most}");
            self.problems.add(&place, message);
        }
        self.clauses.push(Lowered {
            place,
            decides,
            clause,
            unwritten: when.is_empty(),
            exception: exception.is_some(),
        });
        clause
    }

    fn atoms(&mut self, place: &Place, name: &str, list: &[String], scope: Scope) -> Vec<Atom> {
        if list.is_empty() {
            self.problems.add(
                place,
                format!("\"{name}\" is an empty list: fill it or remove it"),
            );
        }
        let mut atoms = Vec::new();
        for written in list {
            let atom = self.positions.atom(written, scope);
            match self.found(place, atom) {
                Some(atom) if atoms.contains(&atom) => {
                    let message = format!("\"{name}\" holds \"{written}\" twice: remove one");
                    self.problems.add(place, message);
                }
                atom => atoms.extend(atom),
            }
        }
        atoms
    }

    /// What was found; what was not is reported.
    pub(crate) fn found<T>(&mut self, place: &Place, found: Result<T, String>) -> Option<T> {
        found
            .map_err(|message| self.problems.add(place, message))
            .ok()
    }
}
