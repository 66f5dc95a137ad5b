//! Paragraphs and lists of plain text.

use yew::prelude::*;

/// Paragraphs.
pub fn paragraphs(texts: Vec<AttrValue>) -> Html {
    texts
        .into_iter()
        .map(|text| html! { <p>{ text }</p> })
        .collect()
}

/// A list of points; nothing where there are none.
pub fn points(texts: Vec<AttrValue>) -> Html {
    if texts.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="app-points">
            for text in texts {
                <li>{ text }</li>
            }
        </ul>
    }
}
