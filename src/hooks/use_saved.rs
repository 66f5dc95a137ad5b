//! Keeping the run for a reload of this tab.

use yew::prelude::*;

use crate::browser::storage;
use crate::hooks::SessionHandle;
use crate::saved;
use crate::session::{Action, Notice};

/// The key under which the run is kept.
pub const KEY: &str = "run";

/// Keeps the session whenever it changes, and says so when the browser refuses.
#[hook]
pub fn use_saved(session: &SessionHandle) {
    let text = (!session.is_blank()).then(|| saved::write(session));
    let untold = !session.answers.is_empty() && session.notice.is_none();
    let session = session.clone();
    use_effect_with(text, move |text| match text {
        Some(text) if !storage::save(KEY, text) && untold => {
            session.dispatch(Action::Tell(Notice::NotStored));
        }
        Some(_) => {}
        None => storage::clear(KEY),
    });
}
