//! Asks a SAT solver whether gates can hold together.

use batsat::{BasicSolver, Lit, SolverInterface, lbool};

use crate::graph::{Gate, Graph, Node};

/// A solver that knows the gates it was asked about, and all that these read.
#[derive(Default)]
pub(crate) struct Solver {
    sat: BasicSolver,
    /// The literal of each node that the solver knows.
    literals: Vec<Option<Lit>>,
}

impl Solver {
    /// Demands that at least one of the gates holds, in every later answer too.
    pub(crate) fn require(&mut self, graph: &Graph, gates: &[Gate]) {
        let mut clause: Vec<Lit> = gates
            .iter()
            .map(|gate| self.literal(graph, *gate))
            .collect();
        self.sat.add_clause_reuse(&mut clause);
    }

    /// Whether all these gates can hold together. If so, [`Solver::holds`] gives a case.
    pub(crate) fn can(&mut self, graph: &Graph, gates: &[Gate]) -> bool {
        if gates.contains(&Gate::FALSE) {
            return false;
        }
        let assumed: Vec<Lit> = gates
            .iter()
            .map(|gate| self.literal(graph, *gate))
            .collect();
        self.sat.solve_limited(&assumed) == lbool::TRUE
    }

    /// Whether the gate holds in the case that was found. What played no part does not.
    pub(crate) fn holds(&self, gate: Gate) -> bool {
        let literal = self.literals.get(gate.node()).copied().flatten();
        literal.is_some_and(|literal| {
            let literal = literal.apply_sign(!gate.negated());
            self.sat.value_lit(literal) == lbool::TRUE
        })
    }

    /// Forgets what it knows of every node after the first `len`.
    pub(crate) fn forget(&mut self, len: usize) {
        self.literals.truncate(len);
    }

    /// The literal of a gate, with those of all that it reads.
    fn literal(&mut self, graph: &Graph, gate: Gate) -> Lit {
        if self.literals.len() < graph.len() {
            self.literals.resize(graph.len(), None);
        }
        let mut open = vec![gate.node()];
        while let Some(node) = open.pop() {
            if self.literals[node].is_some() {
                continue;
            }
            if let Node::And(a, b) = graph.node(node) {
                let (a, b) = match (self.of(a), self.of(b)) {
                    (Some(a), Some(b)) => (a, b),
                    (known_a, known_b) => {
                        open.push(node);
                        open.extend(known_a.is_none().then_some(a.node()));
                        open.extend(known_b.is_none().then_some(b.node()));
                        continue;
                    }
                };
                let both = self.add(node);
                self.sat.add_clause_reuse(&mut vec![!both, a]);
                self.sat.add_clause_reuse(&mut vec![!both, b]);
                self.sat.add_clause_reuse(&mut vec![both, !a, !b]);
            } else {
                let literal = self.add(node);
                if node == Gate::FALSE.node() {
                    self.sat.add_clause_reuse(&mut vec![!literal]);
                }
            }
        }
        self.of(gate).unwrap_or(Lit::UNDEF)
    }

    fn add(&mut self, node: usize) -> Lit {
        let literal = Lit::new(self.sat.new_var_default(), true);
        self.literals[node] = Some(literal);
        literal
    }

    fn of(&self, gate: Gate) -> Option<Lit> {
        let literal = self.literals[gate.node()]?;
        Some(literal.apply_sign(!gate.negated()))
    }
}
