//! Where the reader's attention is: focus and scrolling, without touching the address.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

thread_local! {
    /// Whether a page was already shown: on the first one the browser has placed the reader.
    static ARRIVED: Cell<bool> = const { Cell::new(false) };
}

/// Brings a reader to the top of a new page, with the focus on its heading.
/// On the first page of a visit nothing moves.
pub fn arrive() {
    if ARRIVED.replace(true) {
        gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
        to("title");
    }
}

/// Moves the focus to the element with this id, and brings it into view.
/// A fieldset cannot take the focus: its first input does.
pub fn to(id: &str) {
    let document = gloo::utils::document();
    let Some(element) = document.get_element_by_id(id) else {
        return;
    };
    let target = match element.query_selector("input") {
        Ok(Some(input)) if element.tag_name().eq_ignore_ascii_case("fieldset") => input,
        _ => element,
    };
    if let Some(target) = target.dyn_ref::<HtmlElement>() {
        // A refused focus leaves the reader where they are.
        let _ = target.focus();
        target.scroll_into_view();
    }
}
