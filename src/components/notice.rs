//! Something to know before going on.

use yew::prelude::*;

/// A quiet notice, announced politely.
pub fn notice(text: AttrValue) -> Html {
    html! {
        <p class="app-notice" role="status">{ text }</p>
    }
}
