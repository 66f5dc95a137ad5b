//! One module for each screen.
//!
//! A page is a function of the words and the session. Only the question screen is a component: it
//! alone has state of its own, what is ticked before Continue.

mod about;
mod answers;
mod blocks;
mod card;
mod country;
mod not_found;
mod question;
mod result;
mod start;
mod stop;

pub use about::about;
pub use not_found::not_found;
pub use question::{QuestionPage, step_title};
pub use result::result;
pub use start::start;
pub use stop::stop;
