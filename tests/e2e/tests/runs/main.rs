//! Whole runs in a real browser, over the release build. Each test has a browser of its own, and
//! they take turns: see `e2e::in_browser`.

mod accessibility;
mod change;
mod failures;
mod kept;
mod keyboard;
mod links;
mod network;
mod reader;
mod results;
mod settings;
mod start;
mod stops;
mod words;
