//! A file that the person has chosen.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// Why there is no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// The file is larger than its field takes.
    TooLarge,
    /// The file cannot be read, or `device.js` is missing, which does it.
    Failed,
}

/// Reads the file that was chosen in the field that sent the event, and calls back once with its
/// text. The field says in `data-limit` how many bytes it takes. The same file can be chosen again
/// after it.
pub fn read(event: &Event, done: impl FnOnce(Result<String, Unread>) + 'static) {
    let target = event.target();
    let Some(field) = target.and_then(|target| target.dyn_into::<Element>().ok()) else {
        return done(Err(Unread::Failed));
    };
    let read = field.clone();
    let listener = EventListener::once(&field, "read", move |_| {
        let text = read.get_attribute("data-text");
        let _ = read.remove_attribute("data-text");
        done(text.ok_or(match read.get_attribute("data-too-large") {
            Some(_) => Unread::TooLarge,
            None => Unread::Failed,
        }));
    });
    // It happens once, and then the browser lets go of it.
    listener.forget();
    tell(&field, "open");
    // Nobody has heard it.
    if field.get_attribute("data-reading").is_none() {
        tell(&field, "read");
    }
}

fn tell(field: &Element, name: &str) {
    if let Ok(event) = Event::new(name) {
        let _ = field.dispatch_event(&event);
    }
}
