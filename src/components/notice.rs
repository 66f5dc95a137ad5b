//! Something to know before going on.

use yew::prelude::*;

/// A notice at the top of the page, announced politely. Where it `leads`, the focus of a reader who
/// arrives begins on it, and not on the page's heading.
pub fn notice(leads: bool, children: Html) -> Html {
    html! {
        <div class="app-notice app-stack" id="notice" data-leads={leads.then_some("")} role="status" tabindex="-1">{ children }</div>
    }
}
