//! Whole runs in real browsers, over the release build. Each test has a browser of its own, and
//! as many run at once as the machine has processors: see `e2e::in_engines` and `e2e::in_browser`.

mod accessibility;
mod change;
mod clumsy;
mod deferred;
mod diary;
mod explained;
mod failures;
mod growth;
mod install;
mod kept;
mod keyboard;
mod layers;
mod leave;
mod links;
mod map;
mod map_fits;
mod missing;
mod network;
mod offline;
mod privacy;
mod reader;
mod reminder;
mod results;
mod screens;
mod settings;
mod single;
mod spoiled;
mod start;
mod stops;
mod story;
mod story_looks;
mod summary;
mod unbreakable;
mod words;
mod would_change;
