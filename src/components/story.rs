//! A picture that changes step by step.

use yew::prelude::*;

use crate::components::changing;

/// What a stepped picture shows.
pub struct Story {
    /// The state of the drawing: the id of its step.
    pub step: &'static str,
    /// The drawing; nothing while it is not there.
    pub drawing: Option<Html>,
    /// Stands in its place until then.
    pub no_drawing: AttrValue,
    /// What the drawing shows, in words.
    pub picture: AttrValue,
    /// The slider.
    pub slider: Slider,
    /// The steps: their titles, in order.
    pub titles: Vec<AttrValue>,
    /// Which of them is shown.
    pub at: usize,
    /// Called with the number of the step to show.
    pub on_step: Callback<usize>,
    /// What a step is called, before its number.
    pub step_word: AttrValue,
}

/// A slider from 0 to 100.
pub struct Slider {
    /// What it moves.
    pub label: AttrValue,
    /// Its position.
    pub value: u8,
    /// Its position, in words.
    pub state: AttrValue,
    /// Called when it was moved.
    pub on_move: Callback<InputEvent>,
}

/// The picture with its slider and a button for each step.
pub fn story(props: Story) -> Html {
    html! {
        <>
            <figure class="app-story-figure">
                <div class="app-story" id="story" data-step={props.step}>
                    if let Some(drawing) = props.drawing {
                        { drawing }
                    } else {
                        <p class="app-story__missing">{ props.no_drawing }</p>
                    }
                </div>
                <figcaption class="app-story__picture">{ changing(props.picture) }</figcaption>
            </figure>
            { slider(props.slider) }
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
        </>
    }
}

fn slider(props: Slider) -> Html {
    html! {
        <div class="app-slider">
            <label class="app-slider__label" for="slider">{ props.label }</label>
            <input class="app-slider__input" type="range" id="slider" min="0" max="100" step="5"
                autocomplete="off" value={props.value.to_string()} aria-valuetext={props.state.clone()}
                oninput={props.on_move} />
            <p aria-hidden="true">{ changing(props.state) }</p>
        </div>
    }
}

/// A drawing from the set of the story, by its id. It has no words: they stand beside it.
pub fn drawing(id: String, view_box: &'static str) -> Html {
    html! {
        <svg class="app-fig" display="none" viewBox={view_box} aria-hidden="true"><use href={id} /></svg>
    }
}
