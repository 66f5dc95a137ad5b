//! The smallest case: a sheet with as few ticks as it takes.

use std::collections::HashSet;

use engine::Quiz;

use crate::count::at_least;
use crate::given::Given;
use crate::graph::{Cases, Gate, Graph};
use crate::solve::Solver;

/// The free gates, least wanted first.
pub(crate) struct Unwanted {
    ticks: Vec<Gate>,
    all: Vec<Gate>,
}

impl Unwanted {
    pub(crate) fn of(given: &Given, quiz: &Quiz) -> Unwanted {
        let ticks = given.ticks(quiz);
        let all = [ticks.clone(), given.answers_as_such(quiz)].concat();
        Unwanted { ticks, all }
    }

    /// A case in which all of the gates hold, by the free gates that do.
    pub(crate) fn any(
        &self,
        graph: &Graph,
        solver: &mut Solver,
        gates: &[Gate],
    ) -> Option<HashSet<Gate>> {
        solver.can(graph, gates).then(|| {
            let holding = self.all.iter().filter(|gate| solver.holds(**gate));
            holding.copied().collect()
        })
    }

    /// One with no more than it takes: nothing can be left out alone, and what comes first in the
    /// list is left out first.
    pub(crate) fn small(
        &self,
        graph: &Graph,
        solver: &mut Solver,
        gates: &[Gate],
    ) -> Option<HashSet<Gate>> {
        let mut demands = gates.to_vec();
        let mut case = self.any(graph, solver, &demands)?;
        for gate in &self.all {
            demands.push(!*gate);
            if case.contains(gate) {
                match self.any(graph, solver, &demands) {
                    Some(smaller) => case = smaller,
                    None => drop(demands.pop()),
                }
            }
        }
        Some(case)
    }

    /// One with the fewest ticks that there can be.
    pub(crate) fn smallest(
        &self,
        graph: &mut Graph,
        solver: &mut Solver,
        gates: &[Gate],
    ) -> Option<HashSet<Gate>> {
        let points: Vec<(Gate, i32)> = self.ticks.iter().map(|gate| (*gate, 1)).collect();
        let mut demands = gates.to_vec();
        let mut best = None;
        while let Some(case) = self.small(graph, solver, &demands) {
            let ticks = self.ticks.iter().filter(|gate| case.contains(gate)).count();
            let fewer = !at_least(graph, &points, ticks as i32);
            demands = gates.iter().copied().chain([fewer]).collect();
            best = Some(case);
        }
        best
    }
}

/// All gates in one case.
pub(crate) fn cases(graph: &Graph, case: &HashSet<Gate>) -> Cases {
    graph.simulate(|gate| u64::from(case.contains(&gate)))
}
