//! One question: a fieldset of radio buttons or checkboxes.

use crate::written::glued;
use yew::prelude::*;

/// What was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// The option at this position.
    Option(u8),
    /// "None of these".
    None,
}

/// One option.
pub struct Choice {
    /// The option's id, or "none".
    pub id: &'static str,
    /// What choosing it means.
    pub chosen: Chosen,
    /// Its words.
    pub label: AttrValue,
    /// A line under it.
    pub hint: Option<AttrValue>,
    /// Whether it is chosen.
    pub checked: bool,
    /// Advice to show in place, under the option.
    pub alert: Option<Html>,
    /// What it and those after it have in common, up to the next that has a head, or "None of
    /// these".
    pub head: Option<AttrValue>,
}

/// What a question shows.
pub struct Choices {
    /// The question's id: prefix of every id in the fieldset.
    pub id: &'static str,
    /// The question.
    pub legend: AttrValue,
    /// The question is the page's heading.
    pub is_page_heading: bool,
    /// One line under the question.
    pub hint: Option<AttrValue>,
    /// Checkboxes rather than radio buttons.
    pub many: bool,
    /// The options, in the order they are shown.
    pub options: Vec<Choice>,
    /// What is wrong with the answer.
    pub error: Option<AttrValue>,
    /// A picture that chooses too, beside the list.
    pub picture: Option<Html>,
    /// Called with what was chosen; for a checkbox, also when it is taken back.
    pub on_choose: Callback<Chosen>,
    /// What follows the options, such as why the question is asked.
    pub children: Html,
}

/// A question with its options. No key of its own: those of the browser reach every option, and a
/// single letter or digit can come from dictation (docs/decisions/0013-no-number-keys.md).
pub fn choices(props: &Choices) -> Html {
    let id = props.id;
    let hint_id = glued(&[id, "-hint"]);
    let error_id = glued(&[id, "-error"]);
    let described = match (&props.error, &props.hint) {
        (Some(_), Some(_)) => Some(glued(&[&error_id, " ", &hint_id])),
        (Some(_), None) => Some(error_id.clone()),
        (None, hint) => hint.is_some().then(|| hint_id.clone()),
    };
    html! {
        <fieldset key={id} class="app-choices" id={id} aria-describedby={described}>
            <legend class="app-choices__legend">
                if props.is_page_heading {
                    <h1 id="title" tabindex="-1">{ &props.legend }</h1>
                } else {
                    <h2>{ &props.legend }</h2>
                }
            </legend>
            if let Some(hint) = &props.hint {
                <p class="app-choices__hint" id={hint_id}>{ hint }</p>
            }
            if let Some(error) = &props.error {
                <p class="app-choices__error" id={error_id}>{ error }</p>
            }
            // The list stays where it is when the picture comes: the focus may be in it.
            <div class="app-choices__body" data-pictured={props.picture.as_ref().map(|_| "")}>
                { props.picture.clone().unwrap_or_default() }
                { list(props) }
            </div>
            { props.children.clone() }
        </fieldset>
    }
}

/// The options, in groups where there are heads.
fn list(props: &Choices) -> Html {
    let grouped = props.options.iter().any(|option| option.head.is_some());
    let goes_on = |_: &Choice, next: &Choice| {
        !grouped || (next.head.is_none() && next.chosen != Chosen::None)
    };
    let groups = props.options.chunk_by(goes_on);
    html! {
        <div>{ for groups.map(|options| group(props, options)) }</div>
    }
}

fn group(props: &Choices, options: &[Choice]) -> Html {
    let list = html! {
        <ul class="app-choices__list" role="list">
            for choice in options {
                { option(props, choice) }
            }
        </ul>
    };
    let Some((first, head)) = options.first().and_then(|it| Some((it, it.head.as_ref()?))) else {
        return list;
    };
    let id = glued(&[props.id, "-", first.id, "-head"]);
    html! {
        <div role="group" aria-labelledby={id.clone()}>
            <p class="app-choices__head" id={id}>{ head }</p>
            { list }
        </div>
    }
}

fn option(props: &Choices, choice: &Choice) -> Html {
    let chosen = choice.chosen;
    let onchange = props.on_choose.reform(move |_: Event| chosen);
    let apart = props.many && chosen == Chosen::None;
    let id = glued(&[props.id, "-", choice.id]);
    let hint_id = glued(&[&id, "-hint"]);
    let described = choice.hint.as_ref().map(|_| hint_id.clone());
    let kind = if props.many { "checkbox" } else { "radio" };
    html! {
        <li key={choice.id} class="app-choice" data-apart={apart.then_some("")}>
            <input class="app-choice__input" type={kind} id={id.clone()} name={props.id} value={choice.id}
                checked={choice.checked} aria-describedby={described} onchange={onchange} />
            <label class="app-choice__label" for={id}>{ &choice.label }</label>
            if let Some(hint) = &choice.hint {
                <p class="app-choice__hint" id={hint_id}>{ hint }</p>
            }
            if let Some(alert) = &choice.alert {
                <div class="app-choice__alert">{ alert.clone() }</div>
            }
        </li>
    }
}
