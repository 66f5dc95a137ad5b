//! Proves what the clinical tables do for every answer sheet.
//!
//! The tables are turned into a graph of gates ([`graph`]) over one free gate for each option; a
//! SAT solver then finds a sheet for which a gate holds, or shows that there is none. A claim is
//! proved by asking for a sheet that breaks it. Two sheets that differ in one answer are two copies
//! of the rules over the same free gates, one of them with that answer held fast.
//!
//! Native only: nothing of it is in the app.

mod compare;
pub mod count;
mod given;
pub mod graph;
mod result;
mod seen;
mod sheet;
mod show;
mod smallest;
mod solve;
mod view;

use engine::{Answers, Clause, Quiz, Urgency, resolve};

pub use compare::Part;
pub use given::Given;
pub use graph::{Gate, Graph};
pub use result::ResultGates;
pub use sheet::Sheet;
pub use show::{beside, sheet as show};

use seen::Seen;
use smallest::Unwanted;
use solve::Solver;
use view::View;

/// The tables as gates, and what is asked about them.
pub struct Proof {
    quiz: Quiz,
    /// The graph that all gates are of.
    pub graph: Graph,
    sheet: Sheet,
    /// Knows the free sheet: for questions about one sheet alone.
    solver: Solver,
    seen: Seen,
}

impl Proof {
    /// Reads the tables. They must need no fact, score or tier to decide itself.
    pub fn new(quiz: &Quiz) -> Proof {
        let mut graph = Graph::default();
        let given = Given::free(&mut graph, quiz);
        let sheet = Sheet::of(&mut graph, quiz, &given);
        let mut proof = Proof {
            quiz: *quiz,
            graph,
            sheet,
            solver: Solver::default(),
            seen: Seen::default(),
        };
        proof.solver = proof.fresh();
        proof
    }

    /// The tables.
    pub fn quiz(&self) -> &Quiz {
        &self.quiz
    }

    /// Any sheet at all.
    pub fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    /// What follows from a sheet that was made from the free one.
    pub fn resolve(&mut self, given: &Given) -> Sheet {
        Sheet::of(&mut self.graph, &self.quiz, given)
    }

    /// Whether a condition of questions and rules holds for a sheet.
    pub fn holds(&mut self, sheet: &Sheet, clause: &Clause) -> Gate {
        View::of(&mut self.graph, &self.quiz, &sheet.kept, None).clause(clause)
    }

    /// Whether a condition of guidance holds for a sheet and its result ([`engine::shows`]).
    pub fn shows(&mut self, sheet: &Sheet, clause: &Clause) -> Gate {
        View::of(
            &mut self.graph,
            &self.quiz,
            &sheet.kept,
            Some(&sheet.result),
        )
        .clause(clause)
    }

    /// Whether a score comes to so many points on a sheet.
    pub fn score(&mut self, sheet: &Sheet, score: u8, points: i16) -> Gate {
        View::of(&mut self.graph, &self.quiz, &sheet.kept, None).score(score, points)
    }

    /// Whether one sheet is less urgent than another that has at least this urgency; "go now" counts
    /// within a tier.
    pub fn falls(&mut self, from: &Sheet, to: &Sheet, least: Urgency) -> Gate {
        let steps = from.result.steps(least).zip(to.result.steps(least));
        let lost = steps.map(|(from, to)| self.graph.and(from, !to));
        let lost: Vec<Gate> = lost.collect();
        self.graph.any(lost)
    }

    /// A finished sheet with little ticked for which a condition of guidance holds, where there is
    /// one: whatever can be seen on a result is seen by someone.
    pub fn find(&mut self, clause: &Clause) -> Option<Answers> {
        let sheet = self.sheet.clone();
        let shown = self.shows(&sheet, clause);
        let found = self.find_gate(shown)?;
        debug_assert!(engine::shows(
            &self.quiz,
            clause,
            &resolve(&self.quiz, &found)
        ));
        Some(found)
    }

    /// A finished sheet with little ticked for which a gate of the free sheet holds, where there is
    /// one: of someone whom the tool is made for, if it can be.
    pub fn find_gate(&mut self, gate: Gate) -> Option<Answers> {
        let Sheet {
            given,
            finished,
            ended,
            ..
        } = &self.sheet;
        let unwanted = Unwanted::of(given, &self.quiz);
        let mut ask = |gates: &[Gate]| unwanted.small(&self.graph, &mut self.solver, gates);
        let case = ask(&[gate, *finished, !*ended]).or_else(|| ask(&[gate, *finished]))?;
        let cases = smallest::cases(&self.graph, &case);
        Some(resolve(&self.quiz, &given.answers(&cases)).answers)
    }

    /// Forgets every gate after the first `len` of the graph, for one claim after the other.
    pub fn forget(&mut self, len: usize) {
        self.graph.forget(len);
        self.solver.forget(len);
    }

    /// Whether a gate holds for some finished sheet.
    pub fn can(&mut self, gate: Gate) -> bool {
        self.solver.can(&self.graph, &[gate, self.sheet.finished])
    }

    /// Whether all these gates hold for some sheet, finished or not.
    pub fn can_together(&mut self, gates: &[Gate]) -> bool {
        self.fresh().can(&self.graph, gates)
    }

    /// The sheets of the smallest case in which all these gates hold, where there is one: the case
    /// against a claim.
    pub fn case(&mut self, gates: &[Gate], sheets: &[&Given]) -> Option<Vec<Answers>> {
        let mut solver = self.fresh();
        if !solver.can(&self.graph, gates) {
            return None;
        }
        let unwanted = Unwanted::of(&self.sheet.given, &self.quiz);
        let case = unwanted.smallest(&mut self.graph, &mut solver, gates)?;
        let cases = smallest::cases(&self.graph, &case);
        Some(sheets.iter().map(|given| given.answers(&cases)).collect())
    }

    /// A solver that knows nothing but what holds for every sheet.
    fn fresh(&self) -> Solver {
        let mut solver = Solver::default();
        for law in self.sheet.given.laws(&self.quiz) {
            solver.require(&self.graph, &law);
        }
        solver
    }
}
