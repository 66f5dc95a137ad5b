//! "At least so many points", as a decision diagram.

use std::collections::HashMap;

use crate::graph::{Gate, Graph};

/// Whether the points of the gates that hold come to at least `needed`. Points are never negative.
pub fn at_least(graph: &mut Graph, parts: &[(Gate, i32)], needed: i32) -> Gate {
    // What the parts from each position on can add.
    let mut left = vec![0; parts.len() + 1];
    for (at, (_, points)) in parts.iter().enumerate().rev() {
        left[at] = left[at + 1] + points;
    }
    let mut count = Count {
        parts,
        left,
        known: HashMap::new(),
    };
    count.from(graph, 0, needed)
}

struct Count<'a> {
    parts: &'a [(Gate, i32)],
    left: Vec<i32>,
    known: HashMap<(usize, i32), Gate>,
}

impl Count<'_> {
    /// The same for the parts from a position on.
    fn from(&mut self, graph: &mut Graph, at: usize, needed: i32) -> Gate {
        if needed <= 0 {
            return Gate::TRUE;
        }
        if self.left[at] < needed {
            return Gate::FALSE;
        }
        if let Some(known) = self.known.get(&(at, needed)) {
            return *known;
        }
        let (gate, points) = self.parts[at];
        let with = self.from(graph, at + 1, needed - points);
        let without = self.from(graph, at + 1, needed);
        // With points that are never negative, what is enough without them is enough with them.
        let with = graph.and(gate, with);
        let reached = graph.or(with, without);
        self.known.insert((at, needed), reached);
        reached
    }
}
