//! Whole runs of the release build in real browsers, by WebDriver.
//!
//! [`driver`] starts a browser of an [`engine`] and [`server`] the site; [`page`] is one tab of it.
//! [`in_engines`] makes a test for each engine; [`in_browser`] is for what only Chromium can do.
//! docs/engines.md says which check runs where.
//!
//! What a test says is made of three kinds of words: [`find`] locates, [`act`] does, [`check`]
//! asserts; [`figure`] has them for the drawings. [`journey`] walks a run by an answer sheet of
//! [`sheet`].
//!
//! `cargo xtask test e2e` runs the tests. By hand they need `E2E_AXE`, the path of `axe.min.js`,
//! and find the rest: the release build in dist/ (or `E2E_DIST`) and the programs on PATH (or what
//! `CHROMEDRIVER`, `CHROMIUM`, `GECKODRIVER`, `FIREFOX`, `WEBKITWEBDRIVER`, `MINIBROWSER` and
//! `XVFB` name). The tests of an engine that is not there fail. `cargo run -p e2e --bin shots --
//! OUT_DIR` takes pictures of every kind of screen.
//!
//! Every wait is for a condition, with a deadline; a failure says what was awaited and what the
//! page was showing. Elements are looked up for each act, by id: the app draws over its start
//! page, so that an element of before is stale.

pub mod act;
mod again;
pub mod axe;
pub mod check;
pub mod driver;
pub mod engine;
mod fault;
pub mod figure;
pub mod find;
pub mod journey;
mod outside;
pub mod page;
pub mod server;
pub mod sheet;
mod tests;

pub use engine::Engine;
pub use fault::{Fault, Result};
pub use page::{Page, in_browser, in_browser_over, in_engine, in_engine_over};
