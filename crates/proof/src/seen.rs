//! Sheets that told tables apart: tried on the next tables before the solver is asked.

use std::collections::HashSet;

use crate::graph::{Gate, Graph};

/// How many sheets are remembered, 64 in a block.
const BLOCKS: usize = 16;

/// The sheets, by the free gates that hold on them.
#[derive(Default)]
pub(crate) struct Seen {
    /// A value for each node up to the last free one, in 64 cases.
    blocks: Vec<Vec<u64>>,
    added: usize,
}

impl Seen {
    /// Remembers a case; the oldest is forgotten once there are too many.
    pub(crate) fn add(&mut self, case: &HashSet<Gate>) {
        let (block, bit) = (self.added / 64 % BLOCKS, self.added % 64);
        if self.blocks.len() <= block {
            self.blocks.push(Vec::new());
        }
        let values = &mut self.blocks[block];
        values.iter_mut().for_each(|value| *value &= !(1 << bit));
        for gate in case {
            if values.len() <= gate.node() {
                values.resize(gate.node() + 1, 0);
            }
            values[gate.node()] |= 1 << bit;
        }
        self.added += 1;
    }

    /// Whether a gate holds in one of the cases.
    pub(crate) fn hold(&self, graph: &Graph, gate: Gate) -> bool {
        let newest = self.blocks.iter().rev();
        newest.into_iter().any(|values| {
            let input = |gate: Gate| values.get(gate.node()).copied().unwrap_or_default();
            graph.simulate(input).of(gate) != 0
        })
    }
}
