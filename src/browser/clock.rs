//! The time.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

/// Milliseconds since 1970.
pub fn now() -> u64 {
    Date::now() as u64
}

/// Two frames, in milliseconds: one may be under way.
const PAINTED_MS: u32 = 32;

/// Calls back once what is drawn now is on the screen, unless the timer is dropped before.
pub fn once_painted(callback: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(PAINTED_MS, callback)
}

/// Calls back with the time whenever the person comes back to the page: to the tab, or to a page
/// that the browser kept alive. Until the listeners are dropped.
pub fn on_return(callback: impl Fn(u64) + 'static) -> [EventListener; 2] {
    let shown = Rc::new(callback);
    let seen = Rc::clone(&shown);
    [
        EventListener::new(&gloo::utils::window(), "pageshow", move |_| shown(now())),
        EventListener::new(&gloo::utils::document(), "visibilitychange", move |_| {
            seen(now());
        }),
    ]
}

/// A day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// In words, with the month spelled out: "22 November 2026".
    pub words: String,
    /// As "2026-11-22".
    pub iso: String,
}

/// The day of a time, in milliseconds since 1970, in the words of a language.
pub fn day(time: u64, locale: &str) -> Day {
    let date = at(time);
    Day {
        words: written(&date, locale, "long"),
        iso: String::from(date.to_iso_string())
            .chars()
            .take(10)
            .collect(),
    }
}

/// The day of a time where the person is, as "2026-11-22": so Swedish writes it.
pub fn local_day(time: u64) -> String {
    written(&at(time), "sv-SE", "short")
}

/// A day like "2026-11-22" in the words of a language. Outside a browser, where pages are drawn for
/// tests, as it stands.
pub fn in_words(day: &str, locale: &str) -> String {
    if !cfg!(target_arch = "wasm32") {
        return day.to_owned();
    }
    let noon = [day, "T12:00"].concat();
    written(&Date::new(&JsValue::from_str(&noon)), locale, "long")
}

/// This moment in universal time, as "2026-11-22T08:30:00.000Z".
pub fn moment() -> String {
    universal(now())
}

/// A time in universal time, written so.
pub fn universal(time: u64) -> String {
    at(time).to_iso_string().into()
}

fn at(time: u64) -> Date {
    Date::new(&JsValue::from_f64(time as f64))
}

fn written(date: &Date, locale: &str, style: &str) -> String {
    let options = Object::new();
    // Setting a property of a fresh object cannot fail.
    let _ = Reflect::set(&options, &"dateStyle".into(), &style.into());
    date.to_locale_date_string(locale, &options).into()
}
