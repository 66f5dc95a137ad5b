//! Questions and answers, each with a way to change it.

use crate::written::glued;
use yew::prelude::*;

/// One question and what was answered.
pub struct SummaryRow {
    /// The question's id.
    pub id: &'static str,
    /// The question's short name.
    pub question: AttrValue,
    /// The answers, in their own words.
    pub answers: Vec<AttrValue>,
    /// Where it can be changed, if it can.
    pub change: Option<AttrValue>,
}

/// A list of questions and answers. Every row has an id of the list's name and its question;
/// `change` is the words of the link that changes an answer.
pub fn summary_list(list: &str, rows: &[SummaryRow], change: &AttrValue) -> Html {
    html! {
        <dl class="app-summary-list">
            for row in rows {
                <div key={row.id} class="app-summary-list__row" id={glued(&[list, "-", row.id])}>
                    <dt class="app-summary-list__question">{ &row.question }</dt>
                    <dd class="app-summary-list__answers">
                        for (at, answer) in row.answers.iter().enumerate() {
                            <span key={at} class="app-summary-list__answer">{ answer }</span>
                        }
                    </dd>
                    if let Some(href) = &row.change {
                        <dd class="app-summary-list__change">
                            <a href={href.clone()}>
                                { change }
                                <span class="app-visually-hidden">{ ": " }{ &row.question }</span>
                            </a>
                        </dd>
                    }
                </div>
            }
        </dl>
    }
}
