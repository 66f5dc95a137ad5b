//! A part of a page that is folded away, with its heading on it.

use yew::prelude::*;

/// What a folded part of a page is.
pub struct Fold {
    /// The part's id.
    pub id: &'static str,
    /// Its heading.
    pub title: AttrValue,
    /// How many entries are inside, where that tells something.
    pub count: Option<usize>,
    /// What is inside, in a few words.
    pub lead: AttrValue,
    /// What opens.
    pub children: Html,
}

/// A part of a page whose heading opens it in place. A native disclosure: the browser's own search
/// finds what is inside, and it opens on paper.
pub fn fold(part: Fold) -> Html {
    html! {
        <details key={part.id} class="app-disclosure app-fold" id={part.id}>
            <summary class="app-disclosure__summary">
                <h2 class="app-disclosure__title" id={[part.id, "-title"].concat()} tabindex="-1">
                    { part.title }
                    if let Some(count) = part.count {
                        { ": " }{ count }
                    }
                </h2>
                <span class="app-disclosure__lead">{ part.lead }</span>
            </summary>
            <div class="app-disclosure__body app-stack">{ part.children }</div>
        </details>
    }
}
