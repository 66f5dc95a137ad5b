//! What a form control holds.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlSelectElement};

/// The position of the option that was chosen in the list that sent the event.
pub fn selected(event: &Event) -> Option<u8> {
    let target = event.target()?;
    u8::try_from(target.dyn_ref::<HtmlSelectElement>()?.selected_index()).ok()
}
