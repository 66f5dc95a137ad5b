//! Where the reader's attention is: focus and scrolling, without touching the address.

use std::cell::{Cell, RefCell};

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

thread_local! {
    /// Whether a page was already shown: on the first one the browser has placed the reader.
    static ARRIVED: Cell<bool> = const { Cell::new(false) };
    /// The element that had the focus before the page was drawn over.
    static BEFORE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Whether the element with this id has the focus.
pub fn is_on(id: &str) -> bool {
    let focused = gloo::utils::document().active_element();
    focused.is_some_and(|element| element.id() == id)
}

/// Remembers which element has the focus, before the page is drawn over.
pub fn remember() {
    let focused = gloo::utils::document()
        .active_element()
        .map(|element| element.id());
    BEFORE.set(focused.filter(|id| !id.is_empty()));
}

/// Brings a reader to the top of a new page, with the focus on the notice that stands
/// there, or else on the heading. On the first page of a visit nothing moves: the focus goes back to
/// where it was.
pub fn arrive() {
    if ARRIVED.replace(true) {
        let document = gloo::utils::document();
        let first = ["#notice[data-leads]", "#title"]
            .into_iter()
            .find_map(|place| document.query_selector(place).ok().flatten());
        if let Some(first) = first
            .as_ref()
            .and_then(|first| first.dyn_ref::<HtmlElement>())
        {
            let still = FocusOptions::new();
            still.set_prevent_scroll(true);
            let _ = first.focus_with_options(&still);
        }
        gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
    } else {
        restore();
    }
}

/// Takes the focus from where it is, before the page that holds it goes: a browser that removes what
/// has the focus first works out the look of the old page and the new one together.
pub fn release() {
    let focused = gloo::utils::document().active_element();
    if let Some(focused) = focused
        .as_ref()
        .and_then(|focused| focused.dyn_ref::<HtmlElement>())
    {
        let _ = focused.blur();
    }
}

/// Gives the focus back to the element that had it when it was remembered.
pub fn restore() {
    let Some(id) = BEFORE.take() else {
        return;
    };
    let element = gloo::utils::document().get_element_by_id(&id);
    if let Some(element) = element
        .as_ref()
        .and_then(|found| found.dyn_ref::<HtmlElement>())
    {
        let _ = element.focus();
    }
}

/// The same as [`to`], once what is happening now has been drawn.
pub fn soon(id: &'static str) {
    Timeout::new(0, move || to(id)).forget();
}

/// Moves the focus to the element with this id, and brings it into view, out of what it is folded
/// away in.
/// A fieldset cannot take the focus: its first input does.
pub fn to(id: &str) {
    let document = gloo::utils::document();
    let Some(element) = document.get_element_by_id(id) else {
        return;
    };
    if let Ok(Some(folded)) = element.closest("details") {
        let _ = folded.set_attribute("open", "");
    }
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
