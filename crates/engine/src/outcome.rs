//! What follows from an answer sheet.

use crate::answers::Answers;
use crate::model::MAX_SCORES;
use crate::urgency::Urgency;

/// A set of positions in one of the quiz's tables, each below 256.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Set([u64; 4]);

impl Set {
    /// Puts a position in.
    pub fn insert(&mut self, at: u8) {
        self.0[usize::from(at >> 6)] |= 1 << (at & 63);
    }

    /// Takes a position out.
    pub fn remove(&mut self, at: u8) {
        self.0[usize::from(at >> 6)] &= !(1 << (at & 63));
    }

    /// Whether the position is in the set.
    pub fn contains(self, at: u8) -> bool {
        self.0[usize::from(at >> 6)] & 1 << (at & 63) != 0
    }

    /// The positions, lowest first.
    pub fn iter(self) -> impl Iterator<Item = u8> {
        let mut left = self.0;
        core::iter::from_fn(move || {
            let (part, bits) = (0..).zip(&mut left).find(|(_, bits)| **bits != 0)?;
            let bit = bits.trailing_zeros() as u8;
            *bits &= *bits - 1;
            Some(part << 6 | bit)
        })
    }

    /// How many positions are in the set.
    pub fn len(self) -> usize {
        self.0.iter().map(|part| part.count_ones() as usize).sum()
    }

    /// Whether no position is in the set.
    pub fn is_empty(self) -> bool {
        self.0 == [0; 4]
    }
}

impl FromIterator<u8> for Set {
    fn from_iter<I: IntoIterator<Item = u8>>(positions: I) -> Set {
        let mut set = Set::default();
        positions.into_iter().for_each(|at| set.insert(at));
        set
    }
}

/// Everything that follows from an answer sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Outcome {
    /// The answers that count: those of questions whose condition holds, given these very answers.
    /// Where the asking ends early, later answers count all the same: no flag is taken back.
    pub answers: Answers,
    /// The questions that are asked, up to where the asking ends.
    pub asked: Set,
    /// How soon help is needed.
    pub urgency: Urgency,
    /// The rules that matched.
    pub rules: Set,
    /// The base rules that matched.
    pub base: Set,
    /// The flags they raised.
    pub flags: Set,
    /// The facts and tags that hold.
    pub facts: Set,
    /// The scores, by position. Never shown to anyone as numbers.
    pub scores: [i16; MAX_SCORES],
    /// The symptom pattern; `None` for someone the tool is not made for.
    pub pattern: Option<u8>,
}
