//! A picture that changes step by step.

use yew::prelude::*;

use crate::components::button;

/// What a stepped picture shows.
pub struct Story {
    /// The state of the drawing: the id of its step.
    pub step: &'static str,
    /// The drawing; nothing while it is not there.
    pub drawing: Option<Html>,
    /// Stands in its place until then.
    pub no_drawing: AttrValue,
    /// The steps: their titles, in order.
    pub titles: Vec<AttrValue>,
    /// Which of them is shown.
    pub at: usize,
    /// Called with the number of the step to show.
    pub on_step: Callback<usize>,
    /// What a step is called, before its number.
    pub step_word: AttrValue,
    /// What leads to the next step, in words.
    pub next: AttrValue,
}

/// The picture with a button for each step. It stays in sight while the words of the step are read.
pub fn story(props: Story) -> Html {
    let next = (props.at + 1) % props.titles.len();
    html! {
        <div class="app-story-stage">
            <div class="app-story" id="story" data-step={props.step}>
                if let Some(drawing) = props.drawing {
                    { drawing }
                } else {
                    <p class="app-story__missing">{ props.no_drawing }</p>
                }
            </div>
            <div class="app-story-bar">
            <ol class="app-steps" role="list" id="steps">
                for (at, title) in props.titles.into_iter().enumerate() {
                    <li>
                        <button type="button" class="app-steps__button" id={format!("step-{}", at + 1)}
                            aria-current={(at == props.at).then_some("step")}
                            aria-label={format!("{} {}: {title}", props.step_word, at + 1)}
                            onclick={props.on_step.reform(move |_| at)}>{ at + 1 }</button>
                    </li>
                }
            </ol>
            { button("next-step", props.on_step.reform(move |_| next), props.next, false) }
            </div>
        </div>
    }
}

/// A drawing from the set of the story, by its id. It has no words: they stand beside it.
pub fn drawing(id: String, view_box: &'static str) -> Html {
    html! {
        <svg class="app-fig" display="none" viewBox={view_box} aria-hidden="true"><use href={id} /></svg>
    }
}
