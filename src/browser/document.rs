//! The document's title.

/// Sets the title.
pub fn set_title(title: &str) {
    gloo::utils::document().set_title(title);
}
