//! Leads to another place of the same page. The address holds the route: a link that was followed
//! would overwrite it.

use yew::prelude::*;

use crate::browser::focus;
use crate::written::glued;

/// A link to the heading of a part of this page, out of what it is folded away in.
pub(super) fn jump(part: &'static str, text: AttrValue) -> Html {
    let heading = glued(&[part, "-title"]);
    let href = glued(&["#", &heading]);
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        focus::to(&heading);
    });
    html! {
        <p class="app-no-print"><a {href} {onclick}>{ text }</a></p>
    }
}
