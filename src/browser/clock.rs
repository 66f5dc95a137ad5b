//! The time.

use js_sys::{Date, Object, Reflect};

/// Milliseconds since 1970.
pub fn now() -> u64 {
    Date::now() as u64
}

/// A day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Today {
    /// In words, with the month spelled out: "22 November 2026".
    pub words: String,
    /// As "2026-11-22".
    pub iso: String,
}

/// Today, in the words of a language.
pub fn today(locale: &str) -> Today {
    let today = Date::new_0();
    let options = Object::new();
    // Setting a property of a fresh object cannot fail.
    let _ = Reflect::set(&options, &"dateStyle".into(), &"long".into());
    Today {
        words: today.to_locale_date_string(locale, &options).into(),
        iso: String::from(today.to_iso_string())
            .chars()
            .take(10)
            .collect(),
    }
}
