//! This tab's own storage. Best effort: a browser that refuses it makes no error here.

use web_sys::Storage;

/// What was kept under the key.
pub fn load(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Keeps a text under the key; says whether that worked.
pub fn save(key: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, text).is_ok())
}

/// Forgets what was kept under the key.
pub fn clear(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}

fn storage() -> Option<Storage> {
    gloo::utils::window().session_storage().ok()?
}
