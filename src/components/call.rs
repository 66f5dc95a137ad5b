//! Phone numbers to tap: as large buttons, and in a running text.

use yew::prelude::*;

/// One large button for each number; nothing where there is none. `label` stands before each.
pub fn numbers(numbers: &'static [&'static str], label: AttrValue) -> Html {
    if numbers.is_empty() {
        return Html::default();
    }
    html! {
        <p class="app-numbers">
            for number in numbers {
                <a key={*number} class="app-call" href={tel(number)}>
                    <span class="app-call__label">{ &label }</span>
                    { " " }
                    <strong class="app-call__number"><bdi dir="ltr">{ *number }</bdi></strong>
                </a>
            }
        </p>
    }
}

/// A running text. Each number in it, which stands between two marks of Unicode that isolate it from
/// the direction around it, is a link.
pub(super) fn running(text: AttrValue) -> Html {
    // What is written as it stands holds no number.
    if matches!(text, AttrValue::Static(_)) {
        return text.into();
    }
    let parts = text.split(['\u{2066}', '\u{2069}']).enumerate();
    let part = |(at, part): (usize, &str)| match at % 2 {
        0 => part.to_owned().into(),
        _ => html! { <a href={tel(part)}><bdi dir="ltr">{ part.to_owned() }</bdi></a> },
    };
    // An element of its own, as for every text that changes: see `changing`.
    html! { <span key={text.as_str()}>{ for parts.map(part) }</span> }
}

fn tel(number: &str) -> String {
    let digits = number.chars().filter(|c| c.is_ascii_digit() || *c == '+');
    "tel:".chars().chain(digits).collect()
}
