//! What the clinical tables do, proved for every answer sheet there can be.
//!
//! Options, rules and the rest are read from the tables, so that new content is covered as it
//! comes. What may be otherwise is named here, with the reason; a name that is no longer needed
//! fails.

mod agree;
mod choices;
mod exceptions;
mod properties;
mod reach;
mod redundant;
mod runs;
mod support;
mod ticks;

#[path = "../../../evaluate/tests/rules/sheets.rs"]
#[allow(
    dead_code,
    reason = "the sheets of the tests of rules; some of it is only for them"
)]
mod sheets;
