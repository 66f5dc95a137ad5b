//! What a form control holds.

use crate::written::glued;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement};

/// The position of the option that was chosen in the list that sent the event.
pub fn selected(event: &Event) -> Option<u8> {
    let target = event.target()?;
    u8::try_from(target.dyn_ref::<HtmlSelectElement>()?.selected_index()).ok()
}

/// The position of the option that is chosen in the list with this id, where it is not the one that
/// the page came with.
pub fn changed_in(id: &str) -> Option<u8> {
    let list = gloo::utils::document().get_element_by_id(id)?;
    let list = list.dyn_ref::<HtmlSelectElement>()?;
    let came_with = list.query_selector("option[selected]").ok()??;
    let value = came_with.get_attribute("value")?;
    let changed = list.value() != value;
    changed.then(|| u8::try_from(list.selected_index()).ok())?
}

/// Whether the radio button or checkbox with this id is ticked.
pub fn is_checked(id: &str) -> Option<bool> {
    let input = gloo::utils::document().get_element_by_id(id)?;
    Some(input.dyn_ref::<HtmlInputElement>()?.checked())
}

/// The value of the radio button that is chosen among those with this name.
pub fn chosen(name: &str) -> Option<String> {
    let selector = glued(&["input:checked[name=", name, "]"]);
    let input = gloo::utils::document().query_selector(&selector).ok()??;
    Some(input.dyn_ref::<HtmlInputElement>()?.value())
}

/// The value of an attribute of what was touched, or of the nearest element around it that has one.
pub fn touched(event: &Event, attribute: &str) -> Option<String> {
    let target = event.target()?;
    let touched = target.dyn_ref::<Element>()?;
    let named = touched.closest(&glued(&["[", attribute, "]"])).ok()??;
    named.get_attribute(attribute)
}
