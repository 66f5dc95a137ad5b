//! A file for the person to keep, made on this device.

use web_sys::Event;

/// Hands a text to the person as a file with this name and of this kind ("text/plain"). Says whether
/// that was begun: `device.js` does it, for a link that says all this, and it may be missing.
pub fn save(name: &str, kind: &str, text: &str) -> bool {
    begin(name, kind, text).unwrap_or_default()
}

/// Only what the first view has of the browser too: anything else would be a line in its script.
fn begin(name: &str, kind: &str, text: &str) -> Option<bool> {
    let document = gloo::utils::document();
    let body = document.query_selector("body").ok()??;
    let link = document.create_element("a").ok()?;
    for (attribute, value) in [("download", name), ("type", kind), ("data-text", text)] {
        link.set_attribute(attribute, value).ok()?;
    }
    body.insert_before(&link, None).ok()?;
    let asked = Event::new("save").and_then(|event| link.dispatch_event(&event));
    let _ = body.remove_child(&link);
    asked.ok()?;
    link.get_attribute("href").map(|_| true)
}
