//! Detail that opens on demand.

use yew::prelude::*;

/// A native disclosure: works without script. `lead` is a short line under the
/// one that opens it: the answer before the detail.
pub fn disclosure(summary: AttrValue, lead: Option<AttrValue>, detail: Html) -> Html {
    html! {
        <details class="app-disclosure">
            <summary class="app-disclosure__summary">
                <span class="app-disclosure__title">{ summary }</span>
                if let Some(lead) = lead {
                    <span class="app-disclosure__lead">{ lead }</span>
                }
            </summary>
            <div class="app-disclosure__body app-stack">{ detail }</div>
        </details>
    }
}
