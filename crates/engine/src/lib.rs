//! The rules engine: a pure, total function from answers to a result.
//!
//! `Quiz` is the clinical content as plain tables, `Answers` is what a person told us, and
//! everything else (which questions are asked, flags, tier, pattern, reasons) is derived from the
//! two by [`resolve`]. Nothing here reads a clock, a file, the network or a random number, and no
//! input can make it panic.

#![no_std]

mod answers;
mod change;
mod model;
mod read;
mod resolve;
mod run;
mod trace;
mod view;
mod witness;

pub use answers::Answers;
pub use change::Change;
pub use model::{
    Atom, Base, Choose, Clause, Cut, Fact, Flag, Item, MAX_OPTIONS, MAX_QUESTIONS, MAX_SCORES,
    Mask, Pattern, Question, Quiz, Rule, Score, Tier,
};
pub use read::{Draft, Invalid, read};
pub use resolve::{Outcome, Set, resolve, shows};
pub use run::{Run, most_left, run};
pub use trace::{Cause, Reason};
pub use witness::witness;
