//! Conditions over a sheet, as the engine evaluates them.

use std::collections::HashMap;

use engine::{Atom, Clause, Quiz, Tier};

use crate::count::at_least;
use crate::graph::{Gate, Graph};
use crate::result::ResultGates;

/// The answers that conditions are evaluated over, with what was worked out of them.
pub(crate) struct View<'a> {
    pub(crate) graph: &'a mut Graph,
    quiz: &'a Quiz,
    /// The options that survive, by question. A question beyond it is not answered yet.
    kept: &'a [Vec<Gate>],
    /// The result, for conditions of guidance.
    result: Option<&'a ResultGates>,
    facts: HashMap<u8, Gate>,
    scores: HashMap<(u8, i16), Gate>,
    flagged: HashMap<Tier, Gate>,
}

impl<'a> View<'a> {
    /// A view of answers, and for conditions of guidance also of their result.
    pub(crate) fn of(
        graph: &'a mut Graph,
        quiz: &'a Quiz,
        kept: &'a [Vec<Gate>],
        result: Option<&'a ResultGates>,
    ) -> View<'a> {
        View {
            graph,
            quiz,
            kept,
            result,
            facts: HashMap::new(),
            scores: HashMap::new(),
            flagged: HashMap::new(),
        }
    }

    /// Whether a condition holds.
    pub(crate) fn clause(&mut self, clause: &Clause) -> Gate {
        let (count, of) = clause.at_least;
        let mut parts = self.atoms(clause.all);
        if !clause.any.is_empty() {
            let any = self.atoms(clause.any);
            parts.push(self.graph.any(any));
        }
        if count > 0 {
            let of: Vec<(Gate, i32)> = self.atoms(of).into_iter().map(|gate| (gate, 1)).collect();
            parts.push(at_least(self.graph, &of, count.into()));
        }
        parts.extend(self.atoms(clause.none).into_iter().map(|gate| !gate));
        self.graph.all(parts)
    }

    /// Whether an atom holds.
    pub(crate) fn atom(&mut self, atom: Atom) -> Gate {
        match atom {
            Atom::Chosen(question, mask) => {
                let options = self.kept.get(usize::from(question));
                let chosen = mask.iter();
                let chosen = chosen.filter_map(|at| options?.get(usize::from(at)).copied());
                self.graph.any(chosen)
            }
            Atom::Fact(fact) => self.fact(fact),
            Atom::Score(score, at_least) => self.score(score, at_least),
            Atom::AtLeast(tier) => match self.result {
                Some(result) => result.at_least_tier(tier),
                None => self.flagged(tier),
            },
            Atom::Exactly(tier) => {
                let result = self.result;
                result.map_or(Gate::FALSE, |result| result.exactly(self.graph, tier))
            }
            Atom::GoNow => self.of_result(|result| Some(result.go_now)),
            Atom::Flag(at) => self.of_result(|result| result.flags.get(usize::from(at)).copied()),
            Atom::Pattern(at) => {
                self.of_result(|result| result.patterns.get(usize::from(at)).copied())
            }
        }
    }

    /// Whether a fact holds.
    pub(crate) fn fact(&mut self, at: u8) -> Gate {
        if let Some(known) = self.facts.get(&at) {
            return *known;
        }
        let fact = self.quiz.facts.get(usize::from(at));
        let holds = self.any_clause(fact.into_iter().flat_map(|fact| fact.when));
        self.facts.insert(at, holds);
        holds
    }

    /// Whether a score comes to so many points.
    pub(crate) fn score(&mut self, at: u8, points: i16) -> Gate {
        if let Some(known) = self.scores.get(&(at, points)) {
            return *known;
        }
        let parts = self.items(at);
        let reached = at_least(self.graph, &parts, points.into());
        self.scores.insert((at, points), reached);
        reached
    }

    /// The items of a score, those of the score that it starts from first.
    pub(crate) fn items(&mut self, at: u8) -> Vec<(Gate, i32)> {
        let Some(score) = self.quiz.scores.get(usize::from(at)) else {
            return Vec::new();
        };
        let mut parts = score.includes.map_or(Vec::new(), |at| self.items(at));
        for item in score.items {
            parts.push((self.clause(&item.when), item.points.into()));
        }
        parts
    }

    /// The result of the answers; `ended` is whether the asking ended early.
    pub(crate) fn result(&mut self, ended: Gate) -> ResultGates {
        let quiz = self.quiz;
        let mut each = |clause: &Clause| self.clause(clause);
        let rules = quiz.rules.iter().map(|rule| each(&rule.when)).collect();
        let patterns = quiz.patterns.iter().map(|fit| each(&fit.when)).collect();
        let base = quiz.base.iter().map(|base| each(&base.when)).collect();
        ResultGates::of(self.graph, quiz, rules, base, patterns, ended)
    }

    /// Whether a rule of that tier or above matches.
    fn flagged(&mut self, tier: Tier) -> Gate {
        if let Some(known) = self.flagged.get(&tier) {
            return *known;
        }
        let rules = self.quiz.rules.iter();
        let rules = rules.filter(|rule| rule.urgency.tier >= tier);
        let flagged = self.any_clause(rules.map(|rule| &rule.when));
        self.flagged.insert(tier, flagged);
        flagged
    }

    fn any_clause<'c>(&mut self, clauses: impl Iterator<Item = &'c Clause>) -> Gate {
        let clauses: Vec<Gate> = clauses.map(|clause| self.clause(clause)).collect();
        self.graph.any(clauses)
    }

    fn atoms(&mut self, atoms: &[Atom]) -> Vec<Gate> {
        atoms.iter().map(|atom| self.atom(*atom)).collect()
    }

    fn of_result(&self, read: impl Fn(&ResultGates) -> Option<Gate>) -> Gate {
        self.result.and_then(read).unwrap_or(Gate::FALSE)
    }
}
