//! Printing.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// How long a browser may take to begin to print, in milliseconds.
const PATIENCE: u32 = 1_000;

/// Opens the print dialogue. Some browsers have none, and some that have one do nothing: then
/// `failed` is called.
pub fn open(failed: impl FnOnce() + 'static) {
    let window = gloo::utils::window();
    let begun = Rc::new(Cell::new(false));
    let begins = Rc::clone(&begun);
    let listener = EventListener::once(&window, "beforeprint", move |_| begins.set(true));
    if window.print().is_err() {
        return failed();
    }
    Timeout::new(PATIENCE, move || {
        drop(listener);
        if !begun.get() {
            failed();
        }
    })
    .forget();
}

/// From here on, opens every disclosure but the lists of sources for the paper, and closes it again
/// after. A closed one prints as its first line only.
pub fn unfold() {
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
    // For as long as the page is there.
    before.forget();
    after.forget();
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
