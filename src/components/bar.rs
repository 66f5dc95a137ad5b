//! How far something fits, in words.

use yew::prelude::*;

/// A bar of three words, filled up to the one at `level`, which opens to the detail. A screen
/// reader hears that word alone.
pub fn bar(title: AttrValue, words: [AttrValue; 3], level: usize, detail: Html) -> Html {
    html! {
        <details class="app-disclosure">
            <summary class="app-disclosure__summary">
                <span class="app-disclosure__title">{ title }</span>
                <span class="app-bar">
                    for (at, word) in words.into_iter().enumerate() {
                        <span class="app-bar__part" aria-hidden={(at != level).then_some("true")}>{ word }</span>
                    }
                </span>
            </summary>
            <div class="app-disclosure__body app-stack">{ detail }</div>
        </details>
    }
}
