//! A sheet and all that follows from it, as the engine resolves it.

use engine::Quiz;

use crate::given::Given;
use crate::graph::{Gate, Graph};
use crate::result::ResultGates;
use crate::view::View;

/// Everything that follows from a sheet.
#[derive(Clone)]
pub struct Sheet {
    /// The answers as they were handed in.
    pub given: Given,
    /// The options that count, by question: those of questions whose condition holds.
    pub kept: Vec<Vec<Gate>>,
    /// The questions that are asked, up to where the asking ends.
    pub asked: Vec<Gate>,
    /// Whether the asking ends early: for someone the tool is not made for.
    pub ended: Gate,
    /// Whether exactly the questions that are asked are answered: a run that has come to its end.
    pub finished: Gate,
    /// The facts and tags that hold.
    pub facts: Vec<Gate>,
    /// The result.
    pub result: ResultGates,
}

impl Sheet {
    /// Resolves a sheet.
    pub(crate) fn of(graph: &mut Graph, quiz: &Quiz, given: &Given) -> Sheet {
        let (kept, applying) = surviving(graph, quiz, given);
        let mut view = View::of(graph, quiz, &kept, None);
        let ended = view.clause(&quiz.early_end.when);
        let facts = (0..=u8::MAX).zip(quiz.facts);
        let facts = facts.map(|(at, _)| view.fact(at)).collect();
        let result = view.result(ended);
        let mut asked = applying;
        for gate in asked.iter_mut().skip(usize::from(quiz.early_end.after) + 1) {
            *gate = graph.and(*gate, !ended);
        }
        let pairs = asked.iter().zip(&given.answered);
        let amiss = pairs.map(|(asked, answered)| graph.differ(*asked, *answered));
        let amiss: Vec<Gate> = amiss.collect();
        let finished = !graph.any(amiss);
        Sheet {
            given: given.clone(),
            kept,
            asked,
            ended,
            finished,
            facts,
            result,
        }
    }
}

/// Drops the answers to questions whose condition does not hold, by the answers that survive before
/// them. Gives what is left, and which questions apply.
fn surviving(graph: &mut Graph, quiz: &Quiz, given: &Given) -> (Vec<Vec<Gate>>, Vec<Gate>) {
    let mut kept: Vec<Vec<Gate>> = Vec::new();
    let mut applying = Vec::new();
    for (question, options) in quiz.questions.iter().zip(&given.options) {
        let mut view = View::of(graph, quiz, &kept, None);
        let applies = view.clause(&question.asked_when);
        let mut offered = vec![applies; options.len()];
        for (option, needed) in question.only_when {
            let needed = view.atom(*needed);
            if let Some(gate) = offered.get_mut(usize::from(*option)) {
                *gate = view.graph.and(*gate, needed);
            }
        }
        let chosen = options.iter().zip(offered);
        let chosen = chosen.map(|(option, offered)| graph.and(*option, offered));
        kept.push(chosen.collect());
        applying.push(applies);
    }
    (kept, applying)
}
