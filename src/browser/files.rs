//! The files that load after the first view: `index.html` says where each is.

use std::cell::Cell;
use std::rc::Rc;

use crate::written::glued;
use gloo::events::EventListener;
use web_sys::XmlHttpRequest;

/// How long a file may take, in milliseconds, until it counts as not reachable.
const PATIENCE: u32 = 30_000;

/// Loads a file and calls back with its text; with nothing where it cannot be had. The element
/// with this id names the file, or holds it where the whole app is one file. `again` goes past what
/// the browser keeps: that may be what is wrong.
pub fn load(id: &str, again: bool, done: impl FnOnce(Option<String>) + 'static) {
    let element = gloo::utils::document().get_element_by_id(id);
    let name = element
        .as_ref()
        .and_then(|element| element.get_attribute("content"));
    let Some(name) = name else {
        return done(element.and_then(|element| element.text_content()));
    };
    // Not `fetch`, which knows no time limit.
    let question = if again { "?again" } else { "" };
    let Some(request) = begin(&glued(&[&name, question])) else {
        return done(None);
    };
    let ended = request.clone();
    let listener = EventListener::once(&request, "loadend", move |_| {
        let found = ended.status() == Ok(200);
        done(
            found
                .then(|| ended.response_text().ok().flatten())
                .flatten(),
        );
    });
    // It happens once, and then the browser lets go of it.
    listener.forget();
}

fn begin(name: &str) -> Option<XmlHttpRequest> {
    let request = XmlHttpRequest::new().ok()?;
    request.open("GET", name).ok()?;
    request.set_timeout(PATIENCE);
    // Some hosts claim another encoding for text.
    request
        .override_mime_type("text/plain;charset=utf-8")
        .ok()?;
    request.send().ok()?;
    Some(request)
}

/// Calls back once: when the connection returns, or at the next page, whichever is first.
pub fn when_hopeful(callback: impl FnOnce() + 'static) {
    let callback = Rc::new(Cell::new(Some(callback)));
    for event in ["online", "hashchange"] {
        let callback = Rc::clone(&callback);
        let listener = EventListener::once(&gloo::utils::window(), event, move |_| {
            if let Some(callback) = callback.take() {
                callback();
            }
        });
        listener.forget();
    }
}
