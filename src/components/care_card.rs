//! The card that says what to do and how soon.

use yew::prelude::*;

/// What a care card says.
pub struct CareCard {
    /// The level's id: chooses shape and colour, never the only sign of it.
    pub level: &'static str,
    /// The level in words, read before the title.
    pub level_words: AttrValue,
    /// How soon, beside the level.
    pub soon: Option<AttrValue>,
    /// What to do.
    pub title: AttrValue,
    /// The heading is the page's own.
    pub is_page_heading: bool,
    /// What the card holds.
    pub children: Html,
}

/// A care card. Its levels differ in words and shape as well as colour.
pub fn care_card(props: CareCard) -> Html {
    let heading = html! {
        <>
            <span class="app-care-card__level">
                { &props.level_words }
                if let Some(soon) = &props.soon {
                    <span class="app-care-card__soon">{ soon }</span>
                }
            </span>
            <span class="app-care-card__title">{ &props.title }</span>
        </>
    };
    html! {
        <section class="app-care-card" data-level={props.level} aria-labelledby="care">
            <div class="app-care-card__head">
                if props.is_page_heading {
                    <h1 id="title" tabindex="-1"><span id="care">{ heading }</span></h1>
                } else {
                    <h2 id="care">{ heading }</h2>
                }
            </div>
            <div class="app-care-card__body app-stack">{ props.children }</div>
        </section>
    }
}
