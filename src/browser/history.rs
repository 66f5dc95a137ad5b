//! The fragment of the address.

use gloo::events::EventListener;

/// The fragment, with its `#`; empty where there is none.
pub fn fragment() -> String {
    gloo::utils::window().location().hash().unwrap_or_default()
}

/// Goes to a fragment, as a new entry of the history.
pub fn go(fragment: &str) {
    // Only a detached document refuses this.
    let _ = gloo::utils::window().location().set_hash(fragment);
}

/// Puts a fragment in the place of the present entry. No event follows.
pub fn replace(fragment: &str) {
    if let Ok(history) = gloo::utils::window().history() {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(fragment));
    }
}

/// Calls back with the new fragment whenever it changes, until the listener is dropped.
pub fn on_change(callback: impl Fn(String) + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "hashchange", move |_| {
        callback(fragment())
    })
}
