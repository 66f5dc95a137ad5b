//! The only door to the browser. Strings, numbers and callbacks go through it, no domain type.

pub mod clock;
pub mod document;
pub mod files;
pub mod focus;
pub mod form;
pub mod history;
pub mod open;
pub mod print;
pub mod save;
pub mod storage;
