//! The rules engine: a pure, total function from answers to a result.
//!
//! `Quiz` is the clinical content as plain tables, `Answers` is what a person told us, and
//! everything else (which questions are asked, flags, tier, pattern, reasons) is derived from the
//! two by [`resolve`]. Nothing here reads a clock, a file, the network or a random number, and no
//! input can make it panic.
//!
//! Modules build on those before them in this list: `mask` and `urgency`; `model`, `answers` and
//! `outcome` (what goes in and comes out); `eval` (whether a condition holds); `resolve`; and on
//! that `run`, `trace` and `escalation`. `validate` needs only the model.

#![no_std]

mod answers;
mod escalation;
mod eval;
mod mask;
mod model;
mod outcome;
mod resolve;
mod run;
mod trace;
mod urgency;
mod validate;

pub use answers::Answers;
pub use escalation::Escalation;
pub use mask::{MAX_OPTIONS, Mask};
pub use model::{
    Atom, Base, Choose, Clause, EarlyEnd, Fact, Flag, Item, MAX_QUESTIONS, MAX_SCORES, Pattern,
    Question, Quiz, Rule, Score,
};
pub use outcome::{Outcome, Set};
pub use resolve::{offered, resolve, shows};
pub use run::{Run, max_screens_left, run};
pub use trace::{Cause, Reason};
pub use urgency::{Tier, Urgency};
pub use validate::{Draft, DraftError, validate};
