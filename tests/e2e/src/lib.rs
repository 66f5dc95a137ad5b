//! Whole runs of the release build in a real browser, by WebDriver.
//!
//! [`driver`] starts the browser and [`server`] the site; [`page`] is one tab of it. What a test
//! says is then made of three kinds of words: [`find`] locates, [`act`] does, [`check`] asserts;
//! [`figure`] has them for the drawings.
//! [`journey`] walks a run by an answer sheet of [`sheet`].
//!
//! `cargo xtask test e2e` runs the tests. By hand they need `E2E_AXE`, the path of `axe.min.js`,
//! and find the rest: the release build in dist/ (or `E2E_DIST`), chromedriver and Chromium (or
//! `CHROMEDRIVER`, `CHROMIUM`). `cargo run -p e2e --bin shots -- OUT_DIR` takes pictures of every
//! kind of screen.
//!
//! Every wait is for a condition, with a deadline; a failure says what was awaited and what the
//! page was showing. Elements are looked up for each act, by id: the app draws over its start
//! page, so that an element of before is stale.

pub mod act;
pub mod axe;
pub mod check;
pub mod driver;
mod fault;
pub mod figure;
pub mod find;
pub mod journey;
pub mod page;
pub mod server;
pub mod sheet;

pub use fault::{Fault, Result};
pub use page::{Page, in_browser, in_browser_over};
