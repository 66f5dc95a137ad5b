//! The document's title, and what its style sheets read.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

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

/// Sets a custom property, which the style sheet reads, on the element with this id: a `style`
/// attribute the policy would drop.
pub fn set_property(id: &str, property: &str, value: &str) {
    let element = gloo::utils::document().get_element_by_id(id);
    if let Some(element) = element
        .as_ref()
        .and_then(|found| found.dyn_ref::<HtmlElement>())
    {
        let _ = element.style().set_property(property, value);
    }
}
