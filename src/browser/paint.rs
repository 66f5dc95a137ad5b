//! What has to wait until the page was painted.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Calls back once what stands in the page by now was painted; in a tab that nobody sees, once it is
/// seen.
pub fn after(callback: impl FnOnce() + 'static) {
    let frame = Closure::once_into_js(|| Timeout::new(0, callback).forget());
    // A browser without frames would not have shown the page.
    let _ = gloo::utils::window().request_animation_frame(frame.unchecked_ref());
}
