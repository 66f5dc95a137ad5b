//! Turns what Trunk built into what a host serves.
//!
//! [`finish::finish`] is the last step of a release build; `crates/host` serves what comes of it.

pub mod budget;
mod command;
pub mod compress;
pub mod finish;
mod glue;
mod html;
mod inline;
pub mod licences;
pub mod minify;
pub mod names;
pub mod page;
mod panics;
pub mod policy;
pub mod single;
pub mod split;
pub mod traces;
pub mod worker;

/// What a step gives back: a value, or a sentence that says what is wrong and what to do.
pub type Result<T = ()> = anyhow::Result<T>;
