//! What the frame shares with the browser.

mod use_age;
mod use_arrival;
mod use_redrawn;
mod use_route;
mod use_saved;

use yew::UseReducerHandle;

pub use use_age::use_age;
pub use use_arrival::{Days, use_arrival};
pub use use_redrawn::use_redrawn;
pub use use_route::use_route;
pub use use_saved::{KEY as SAVED_KEY, use_saved};

use crate::session::Session;

/// The session and the way to act on it.
pub type SessionHandle = UseReducerHandle<Session>;
