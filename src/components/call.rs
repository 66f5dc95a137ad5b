//! Phone numbers to tap.

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

fn tel(number: &str) -> String {
    let digits = number.chars().filter(|c| c.is_ascii_digit() || *c == '+');
    "tel:".chars().chain(digits).collect()
}
