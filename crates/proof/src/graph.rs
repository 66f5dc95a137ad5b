//! Yes-or-no functions of the answers, as one graph of AND gates in which equal gates are one.
//!
//! A negation stands on an edge, and what is constant is folded away as it is built. So two copies
//! of the rules that read the same answers share all that is the same in both, and where nothing
//! differs the question is answered before any solver is asked.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Not;

/// A node of the graph, or the opposite of one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Gate(u32);

impl Gate {
    /// What never holds.
    pub const FALSE: Gate = Gate(0);
    /// What always holds.
    pub const TRUE: Gate = Gate(1);

    pub(crate) fn node(self) -> usize {
        (self.0 >> 1) as usize
    }

    pub(crate) fn negated(self) -> bool {
        self.0 & 1 == 1
    }
}

impl Not for Gate {
    type Output = Gate;

    fn not(self) -> Gate {
        Gate(self.0 ^ 1)
    }
}

impl From<bool> for Gate {
    fn from(value: bool) -> Gate {
        if value { Gate::TRUE } else { Gate::FALSE }
    }
}

/// What a node is.
#[derive(Clone, Copy)]
pub(crate) enum Node {
    False,
    Input,
    And(Gate, Gate),
}

/// The graph. A node comes after those that it reads.
pub struct Graph {
    nodes: Vec<Node>,
    known: HashMap<(Gate, Gate), Gate, BuildHasherDefault<Mix>>,
}

impl Default for Graph {
    fn default() -> Graph {
        Graph {
            nodes: vec![Node::False],
            known: HashMap::default(),
        }
    }
}

impl Graph {
    /// A gate that nothing decides.
    pub fn input(&mut self) -> Gate {
        self.push(Node::Input)
    }

    /// Both.
    pub fn and(&mut self, a: Gate, b: Gate) -> Gate {
        let (a, b) = (a.min(b), a.max(b));
        if a == Gate::FALSE || a == !b {
            return Gate::FALSE;
        }
        if a == Gate::TRUE || a == b {
            return b;
        }
        let next = Gate((self.nodes.len() as u32) << 1);
        match self.known.entry((a, b)) {
            Entry::Occupied(known) => return *known.get(),
            Entry::Vacant(free) => free.insert(next),
        };
        self.push(Node::And(a, b))
    }

    /// At least one of two.
    pub fn or(&mut self, a: Gate, b: Gate) -> Gate {
        !self.and(!a, !b)
    }

    /// Exactly one of two.
    pub fn differ(&mut self, a: Gate, b: Gate) -> Gate {
        let (only_a, only_b) = (self.and(a, !b), self.and(!a, b));
        self.or(only_a, only_b)
    }

    /// All of them.
    pub fn all(&mut self, gates: impl IntoIterator<Item = Gate>) -> Gate {
        gates
            .into_iter()
            .fold(Gate::TRUE, |all, gate| self.and(all, gate))
    }

    /// At least one of them.
    pub fn any(&mut self, gates: impl IntoIterator<Item = Gate>) -> Gate {
        gates
            .into_iter()
            .fold(Gate::FALSE, |any, gate| self.or(any, gate))
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there is nothing but the constant.
    pub fn is_empty(&self) -> bool {
        self.nodes.len() == 1
    }

    /// Forgets every node after the first `len`.
    pub(crate) fn forget(&mut self, len: usize) {
        for node in self.nodes.drain(len.max(1)..) {
            if let Node::And(a, b) = node {
                self.known.remove(&(a, b));
            }
        }
    }

    pub(crate) fn node(&self, at: usize) -> Node {
        self.nodes[at]
    }

    /// The values of all nodes in 64 cases at once, given those of the inputs by node.
    pub fn simulate(&self, input: impl Fn(Gate) -> u64) -> Cases {
        let mut values = Vec::with_capacity(self.nodes.len());
        for (at, node) in (0..).zip(&self.nodes) {
            let value = match *node {
                Node::False => 0,
                Node::Input => input(Gate(at << 1)),
                Node::And(a, b) => of(&values, a) & of(&values, b),
            };
            values.push(value);
        }
        Cases(values)
    }

    fn push(&mut self, node: Node) -> Gate {
        self.nodes.push(node);
        Gate((self.nodes.len() as u32 - 1) << 1)
    }
}

/// The values of all nodes in 64 cases, a bit for each.
pub struct Cases(Vec<u64>);

impl Cases {
    /// In which cases a gate holds.
    pub fn of(&self, gate: Gate) -> u64 {
        of(&self.0, gate)
    }
}

fn of(values: &[u64], gate: Gate) -> u64 {
    let value = values[gate.node()];
    if gate.negated() { !value } else { value }
}

/// A hash for pairs of small numbers: the graph looks up little else.
#[derive(Default)]
pub(crate) struct Mix(u64);

impl Hasher for Mix {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u32(u32::from(*byte));
        }
    }

    fn write_u32(&mut self, number: u32) {
        let mixed = (self.0.rotate_left(5) ^ u64::from(number)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 = mixed ^ (mixed >> 32);
    }
}
