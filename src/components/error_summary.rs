//! What is wrong with a form, at its top.

use yew::prelude::*;

/// One thing that is wrong.
pub struct Problem {
    /// The id of the element to go to.
    pub target: AttrValue,
    /// The question's short name, where several are on the screen.
    pub about: Option<AttrValue>,
    /// What to do about it.
    pub message: AttrValue,
}

/// The error summary; the page moves the focus to it. `on_go` is called with the target of a
/// problem: a plain link would overwrite the address, which holds the route.
pub fn error_summary(
    title: AttrValue,
    problems: Vec<Problem>,
    on_go: &Callback<AttrValue>,
) -> Html {
    html! {
        <div class="app-error-summary" id="errors" role="alert" tabindex="-1" aria-labelledby="errors-title">
            <h2 class="app-error-summary__title" id="errors-title">{ title }</h2>
            <ul class="app-error-summary__list">
                for problem in &problems {
                    <li key={problem.target.as_str()}>
                        <button type="button" class="app-link" onclick={go(on_go, problem)}>
                            if let Some(about) = &problem.about {
                                <span>{ about }</span>{ ": " }
                            }
                            { &problem.message }
                        </button>
                    </li>
                }
            </ul>
        </div>
    }
}

fn go(on_go: &Callback<AttrValue>, problem: &Problem) -> Callback<MouseEvent> {
    let target = problem.target.clone();
    on_go.reform(move |_| target.clone())
}
