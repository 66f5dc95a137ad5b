//! A page that a browser's translator has changed is drawn anew.

use yew::prelude::*;

use crate::browser::{document, focus};

/// Counts how often the page has to be drawn anew, as its key: each time one of the settings
/// changes, which every text may hold, while a translator's own elements stand in the place of the
/// texts. What the app writes into the texts that these took out would never be seen: above all
/// not another country's emergency number. The focus stays where it was.
#[hook]
pub fn use_redrawn(settings: (bool, u8)) -> u32 {
    let count = use_state_eq(|| 0);
    let now = *count;
    use_effect_with(settings, move |_| {
        if document::is_translated() {
            focus::remember();
            count.set(*count + 1);
        }
    });
    use_effect_with(now, |now| {
        if *now > 0 {
            focus::restore();
        }
    });
    now
}
