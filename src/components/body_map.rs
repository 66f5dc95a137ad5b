//! The body from the front and from behind, with the places that are chosen.

use yew::prelude::*;

/// What a body map shows.
pub struct BodyMap {
    /// Its id.
    pub id: &'static str,
    /// The drawing, with an area for each place.
    pub drawing: Html,
    /// The ids of the chosen places, with spaces between.
    pub chosen: String,
    /// The side that is meant, `left` or `right` of the person, or `both`. While it is not told, or
    /// where it changes, both are shaded in a neutral way: neither is marked.
    pub side: Option<&'static str>,
    /// The symptom pattern, where its nerves and muscles are to be shown.
    pub pattern: Option<&'static str>,
    /// Called when the drawing is touched, where that chooses. It has no other way in: whoever does
    /// not see it or point at it has the list, which holds the same places.
    pub on_touch: Option<Callback<MouseEvent>>,
}

/// The body map. What is chosen is an attribute; the style sheet does the rest.
pub fn body_map(props: BodyMap) -> Html {
    let choose = props.on_touch.as_ref().map(|_| "");
    html! {
        <div class="app-body-map" id={props.id} data-choose={choose} data-on={props.chosen}
            data-side={props.side} data-pattern={props.pattern} onclick={props.on_touch}>{ props.drawing }</div>
    }
}
