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
mod learn;
mod not_found;
mod notice;
mod question;
mod result;
mod start;
mod state;
mod stop;

pub use about::about;
#[cfg(feature = "gallery")]
pub(crate) use blocks::to_come;
pub use learn::{PICTURED, Progress, learn, step_ids};
pub use not_found::not_found;
pub use notice::notice;
pub use question::{error_title, question, step_title};
pub use result::result;
pub use start::start;
pub use state::{PageHandle, PageState, use_page};
pub use stop::stop;
