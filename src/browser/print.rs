//! The print dialogue.

/// Opens it, where the browser allows.
pub fn open() {
    let _ = gloo::utils::window().print();
}
