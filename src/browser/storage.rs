//! This tab's own storage, and what lasts beyond it. Best effort: a browser that refuses it makes no error here. Every key
//! begins with the app's name and path, as `early.js` knows too: other copies of the app on the
//! same host have other paths.

use std::cell::RefCell;

use web_sys::Storage;

use crate::written::glued;

thread_local! {
    /// What the browser did not keep: of one key, since there is one.
    static UNKEPT: RefCell<Option<String>> = const { RefCell::new(None) };
}

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

/// What was kept under the key beyond this tab, or beyond this page alone.
pub fn load_lasting(key: &str) -> Option<String> {
    let unkept = UNKEPT.with_borrow(Clone::clone);
    unkept.or_else(|| lasting()?.get_item(&own(key)).ok()?)
}

/// Keeps a text under the key beyond this tab; says whether that worked. Where it did not, the text
/// is there as long as the page is.
pub fn save_lasting(key: &str, text: &str) -> bool {
    let kept = lasting().is_some_and(|storage| storage.set_item(&own(key), text).is_ok());
    UNKEPT.with_borrow_mut(|unkept| *unkept = (!kept).then(|| text.to_owned()));
    kept
}

/// Forgets what was kept under the key beyond this tab.
pub fn clear_lasting(key: &str) {
    UNKEPT.with_borrow_mut(|unkept| *unkept = None);
    if let Some(storage) = lasting() {
        let _ = storage.remove_item(&own(key));
    }
}

/// Whether the whole app is one file. Any other file on the disk could read what such a file keeps
/// beyond its tab, so it keeps nothing there.
pub fn is_single_file() -> bool {
    cfg!(target_arch = "wasm32") && gloo::utils::document().get_element_by_id("wasm").is_some()
}

/// None outside a browser, where pages are drawn for tests.
fn lasting() -> Option<Storage> {
    if !cfg!(target_arch = "wasm32") {
        return None;
    }
    match is_single_file() {
        true => storage(),
        false => gloo::utils::window().local_storage().ok()?,
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
