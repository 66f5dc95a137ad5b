//! Numbers over time.

use yew::prelude::*;

/// A table whose numbers have a bar each: the picture and the words are one. `heads` name the days
/// and the numbers.
pub fn chart(
    id: &'static str,
    title: AttrValue,
    heads: [AttrValue; 2],
    bars: &[(AttrValue, usize)],
) -> Html {
    let most = bars.iter().map(|(_, value)| *value).max().unwrap_or(0);
    let view = ["0 0 ", &most.max(1).to_string(), " 1"].concat();
    let [day, number] = heads;
    html! {
        <table class="app-chart" {id}>
            <caption>{ title }</caption>
            <thead>
                <tr><th scope="col">{ day }</th><th scope="col">{ number }</th></tr>
            </thead>
            <tbody>
                for (day, value) in bars {
                    <tr>
                        <th scope="row">{ day }</th>
                        <td>
                            <span class="app-chart__number">{ value }</span>
                            <svg class="app-chart__bar" viewBox={view.clone()} preserveAspectRatio="none" aria-hidden="true">
                                <rect width={value.to_string()} height="1" />
                            </svg>
                        </td>
                    </tr>
                }
            </tbody>
        </table>
    }
}
