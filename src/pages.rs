//! One module for each screen.
//!
//! A page is a function of the words and the session, and of what is done on it before anything is
//! answered ([`PageState`]).

mod about;
mod answers;
mod blocks;
mod body_map;
mod card;
mod country;
mod deferred;
mod diary;
mod erase;
mod explained;
mod facts;
mod frame;
mod jump;
mod learn;
mod leaving;
mod not_found;
mod notice;
mod open;
mod paper;
mod question;
mod result;
mod say;
mod sources;
mod start;
mod state;
mod stop;
mod summary;
mod take_with;

#[cfg(not(target_arch = "wasm32"))]
pub use deferred::built_in;
pub use deferred::{
    Deferred, DeferredCode, before, before_result, before_summary, days, paper, to_come,
    use_deferred_code,
};
pub use erase::erase;
pub use frame::Frame;
pub use learn::{PICTURED, step_ids};
pub use notice::notice;
pub use question::{banner, error_title, question, step_title};
pub use start::start;
pub use state::{PageHandle, PageState, use_page};
pub use stop::stop;

use content::{REVIEW, ReviewState, ui};
use yew::prelude::*;

use crate::texts::Texts;
use crate::written::glued;

/// What it is, and whether a clinician has reviewed it, in full.
pub fn review(texts: &Texts) -> Html {
    let state = match REVIEW.state {
        ReviewState::Reviewed => ui::REVIEWED,
        ReviewState::NotReviewed => ui::NOT_REVIEWED,
    };
    html! { <p>{ texts.get(ui::EDUCATION) }{ " " }{ texts.get(state) }</p> }
}

/// The title of a page, as the browser shows it: the name of the app comes last.
pub fn named(texts: &Texts, page: &str) -> String {
    glued(&[page, " – ", &texts.get(ui::NAME)])
}
