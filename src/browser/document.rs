//! The document's title.

/// Sets the title.
pub fn set_title(title: &str) {
    gloo::utils::document().set_title(title);
}

/// Whether a browser's translator works on the page: the common ones put `font` elements around
/// every text, which the app has nowhere.
pub fn is_translated() -> bool {
    let found = gloo::utils::document().query_selector("#app font");
    found.is_ok_and(|found| found.is_some())
}
