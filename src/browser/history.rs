//! The fragment of the address.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::Event;

/// What tells of another fragment.
const CHANGED: &str = "hashchange";

/// The fragment, with its `#`; empty where there is none.
pub fn fragment() -> String {
    gloo::utils::window().location().hash().unwrap_or_default()
}

/// Goes to a fragment, as a new entry of the history. Whoever listens is told at once, and not in a
/// task of its own: what was pressed and where it leads are one render, and one frame.
pub fn go(fragment: &str) {
    if fragment == self::fragment() {
        return;
    }
    let window = gloo::utils::window();
    let pushed = window
        .history()
        .and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(fragment)))
        .and_then(|()| Event::new(CHANGED))
        .and_then(|event| window.dispatch_event(&event));
    // Some browsers allow only so many entries in a time.
    if pushed.is_err() {
        let _ = window.location().set_hash(fragment);
    }
}

/// Puts a fragment in the place of the present entry. No event follows.
pub fn replace(fragment: &str) {
    if let Ok(history) = gloo::utils::window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(fragment));
    }
}

/// Calls back with the new fragment whenever it changes, until the listener is dropped.
pub fn on_change(callback: impl Fn(String) + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), CHANGED, move |_| {
        callback(fragment())
    })
}
