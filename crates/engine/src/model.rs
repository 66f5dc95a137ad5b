//! The tables that content is compiled into: questions, conditions, rules, scores, patterns.
//!
//! Positions are used instead of names: question 3 is the fourth of [`Quiz::questions`], and a
//! [`Mask`] holds options by position. Content's compiler gives each table in this form and checks
//! that every position exists; one that does not is never met by any answer.

use crate::mask::Mask;
use crate::urgency::{Tier, Urgency};

/// The most questions a quiz can hold.
pub const MAX_QUESTIONS: usize = 32;
/// The most scores a quiz can hold.
pub const MAX_SCORES: usize = 8;

/// Whether one option or any number may be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choose {
    /// Exactly one option.
    One,
    /// Any number of options; none of them is an answer too ("None of these").
    Many,
}

/// One question.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// Stable id, in kebab-case (reference section 9).
    pub id: &'static str,
    /// One option or many.
    pub choose: Choose,
    /// Option ids; the position is the one in a [`Mask`].
    pub options: &'static [&'static str],
    /// The position of "Not sure" in `options`, where the question has it.
    pub unsure: Option<u8>,
    /// The screen that asks it. Screens are contiguous and in order.
    pub screen: u8,
    /// When it is asked, decided by the answers to the questions before it.
    pub asked_when: Clause,
    /// Options that exist only while another question's answer holds: (option, needed).
    pub only_when: &'static [(u8, Atom)],
}

impl Question {
    /// All options of the question.
    pub const fn all(&self) -> Mask {
        Mask::first(self.options.len())
    }

    /// The options that are a real choice: everything but "Not sure".
    pub fn ticks(&self) -> Mask {
        self.all() - self.unsure.map_or(Mask::EMPTY, Mask::only)
    }

    /// The ids of the options in a mask, in order.
    pub fn chosen(&self, mask: Mask) -> impl Iterator<Item = &'static str> {
        let options = self.options;
        mask.iter()
            .filter_map(|at| options.get(usize::from(at)).copied())
    }

    /// The position of the option with this id.
    pub fn option(&self, id: &str) -> Option<u8> {
        self.options
            .iter()
            .position(|o| *o == id)
            .map(|at| at as u8)
    }
}

/// The smallest thing a condition can ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Atom {
    /// At least one of these options of this question is chosen.
    Chosen(u8, Mask),
    /// The named fact holds.
    Fact(u8),
    /// The named score is at least this.
    Score(u8, i16),
    /// The urgency from flags (in a guidance condition: the whole urgency) is at least this.
    AtLeast(Tier),
    /// The whole urgency is exactly this. Only for guidance.
    Exactly(Tier),
    /// The result says "go now". Only for guidance.
    GoNow,
    /// This flag was raised. Only for guidance.
    Flag(u8),
    /// The result shows this pattern. Only for guidance.
    Pattern(u8),
}

/// A condition without nesting: every given part must hold; an empty one always holds.
#[derive(Clone, Copy, Debug)]
pub struct Clause {
    /// All of these.
    pub all: &'static [Atom],
    /// At least one of these, unless the list is empty.
    pub any: &'static [Atom],
    /// At least `.0` of the atoms in `.1`; `(0, &[])` where not used.
    pub at_least: (u8, &'static [Atom]),
    /// None of these.
    pub none: &'static [Atom],
}

impl Clause {
    /// The condition that always holds.
    pub const ALWAYS: Clause = Clause {
        all: &[],
        any: &[],
        at_least: (0, &[]),
        none: &[],
    };
}

/// A named condition: true when any of its clauses holds.
#[derive(Clone, Copy, Debug)]
pub struct Fact {
    /// Stable id.
    pub id: &'static str,
    /// Whether it is reported as a tag of the result.
    pub tag: bool,
    /// The alternatives.
    pub when: &'static [Clause],
}

/// A named sum of points.
#[derive(Clone, Copy, Debug)]
pub struct Score {
    /// Stable id.
    pub id: &'static str,
    /// Another score whose sum this one starts from.
    pub includes: Option<u8>,
    /// Points and the condition that earns them.
    pub items: &'static [Item],
}

/// One item of a score.
#[derive(Clone, Copy, Debug)]
pub struct Item {
    /// Points it adds; never negative.
    pub points: i16,
    /// When it counts.
    pub when: Clause,
}

/// Something that needs help at least as soon as the tier of its rules.
#[derive(Clone, Copy, Debug)]
pub struct Flag {
    /// Stable id (reference section 9).
    pub id: &'static str,
    /// Listed before the other flags of its tier (cauda equina: reference 7.7, 14).
    pub leads: bool,
}

/// One row of the flag rules (reference 7.2). Every rule that matches counts.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Stable id.
    pub id: &'static str,
    /// The flag it raises.
    pub flag: u8,
    /// The least urgency it gives.
    pub urgency: Urgency,
    /// When it matches.
    pub when: Clause,
}

/// A symptom pattern; the first whose condition holds is shown (reference 7.5).
#[derive(Clone, Copy, Debug)]
pub struct Pattern {
    /// Stable id.
    pub id: &'static str,
    /// When it fits.
    pub when: Clause,
}

/// A least urgency that comes from pattern, course and impact, not from a flag (reference 7.6).
#[derive(Clone, Copy, Debug)]
pub struct Base {
    /// Stable id.
    pub id: &'static str,
    /// The least urgency it gives.
    pub tier: Tier,
    /// The patterns it speaks of; none means any.
    pub patterns: Mask,
    /// When it matches.
    pub when: Clause,
}

/// Ends the asking early, for someone the tool is not made for (reference 1.4).
#[derive(Clone, Copy, Debug)]
pub struct EarlyEnd {
    /// The last question that is still asked.
    pub after: u8,
    /// For whom. Also: no pattern is shown.
    pub when: Clause,
}

/// The whole clinical logic.
#[derive(Clone, Copy, Debug)]
pub struct Quiz {
    /// In the order of asking.
    pub questions: &'static [Question],
    /// Facts; one may refer to any other, without a cycle.
    pub facts: &'static [Fact],
    /// Scores; never compared "below".
    pub scores: &'static [Score],
    /// Flags.
    pub flags: &'static [Flag],
    /// Flag rules, in the order in which their flags are listed within a tier.
    pub rules: &'static [Rule],
    /// Patterns, first match wins; the last one always matches.
    pub patterns: &'static [Pattern],
    /// Base urgency.
    pub base: &'static [Base],
    /// Who is not asked further, and gets no pattern.
    pub early_end: EarlyEnd,
}

impl Quiz {
    /// The position of the question with this id.
    pub fn question(&self, id: &str) -> Option<u8> {
        self.questions
            .iter()
            .position(|q| q.id == id)
            .map(|at| at as u8)
    }
}

/// The rows of a table with their positions. Content's compiler lets no table have more than 256.
pub(crate) fn positions<T>(table: &[T]) -> impl Iterator<Item = (u8, &T)> {
    let rows = table.iter().enumerate();
    rows.map(|(at, row)| (at as u8, row))
}
