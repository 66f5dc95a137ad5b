//! This tab's own storage. Best effort: a browser that refuses it makes no error here. Every key
//! begins with the app's name and path, as `early.js` knows too: other copies of the app on the
//! same host have other paths.

use crate::written::glued;
use web_sys::Storage;

/// What was kept under the key.
pub fn load(key: &str) -> Option<String> {
    storage()?.get_item(&own(key)).ok()?
}

/// Keeps a text under the key; says whether that worked.
pub fn save(key: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(&own(key), text).is_ok())
}

/// Forgets what was kept under the key.
pub fn clear(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&own(key));
    }
}

fn storage() -> Option<Storage> {
    gloo::utils::window().session_storage().ok()?
}

fn own(key: &str) -> String {
    let path = gloo::utils::window()
        .location()
        .pathname()
        .unwrap_or_default();
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    glued(&["sciatica-myositis-check:", folder, "/:", key])
}
