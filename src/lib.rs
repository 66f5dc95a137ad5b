//! The app: every screen as a function of the answers.
//!
//! `session` holds what a person told us, `content` the words and rules, `engine` what follows;
//! pages put the three on the screen. Only `browser` touches the browser.

pub mod app;
pub mod browser;
pub mod components;
pub mod day;
pub mod diary;
pub mod figures;
pub mod hooks;
pub mod pages;
pub mod reminder;
pub mod route;
pub mod saved;
pub mod session;
pub mod texts;
pub mod written;
