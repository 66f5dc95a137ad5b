//! Printing.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Opens the print dialogue, where the browser allows.
pub fn open() {
    // A refusal leaves the page as it is.
    let _ = gloo::utils::window().print();
}

/// Opens every disclosure but the lists of sources for the paper, and closes it again after, until the listeners are
/// dropped. A closed one prints as its first line only.
pub fn unfold() -> [EventListener; 2] {
    let window = gloo::utils::window();
    let before = EventListener::new(&window, "beforeprint", |_| {
        each("details:not(.app-sources, [open])", |detail| {
            let _ = detail.set_attribute("open", "");
            let _ = detail.set_attribute("data-unfolded", "");
        });
    });
    let after = EventListener::new(&window, "afterprint", |_| {
        each("details[data-unfolded]", |detail| {
            let _ = detail.remove_attribute("open");
            let _ = detail.remove_attribute("data-unfolded");
        });
    });
    [before, after]
}

fn each(selector: &str, change: impl Fn(&Element)) {
    let Ok(found) = gloo::utils::document().query_selector_all(selector) else {
        return;
    };
    for at in 0..found.length() {
        if let Some(element) = found
            .get(at)
            .and_then(|node| node.dyn_into::<Element>().ok())
        {
            change(&element);
        }
    }
}
