//! Where the reader's attention is: focus and scrolling, without touching the address.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

thread_local! {
    /// Whether a page was already shown: on the first one the browser has placed the reader.
    static ARRIVED: Cell<bool> = const { Cell::new(false) };
    /// The element that had the focus before the app drew over the page.
    static BEFORE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Remembers which element has the focus, before the app draws over the page.
pub fn remember() {
    let focused = gloo::utils::document()
        .active_element()
        .map(|element| element.id());
    BEFORE.set(focused.filter(|id| !id.is_empty()));
}

/// Brings a reader to the top of a new page, with the focus on its heading. On the first page of a
/// visit nothing moves: the focus goes back to where it was.
pub fn arrive() {
    if ARRIVED.replace(true) {
        gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
        to("title");
    } else if let Some(id) = BEFORE.take() {
        let element = gloo::utils::document().get_element_by_id(&id);
        if let Some(element) = element
            .as_ref()
            .and_then(|found| found.dyn_ref::<HtmlElement>())
        {
            let _ = element.focus();
        }
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
