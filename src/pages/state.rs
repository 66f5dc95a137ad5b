//! What is done on a page before anything is answered.

use content::TextId;
use yew::prelude::*;

use crate::route::Route;

/// What is done on a page, and forgotten when another is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum PageState {
    /// Nothing yet.
    #[default]
    Fresh,
    /// Continue has found something missing on this question screen, by number.
    Incomplete(u8),
    /// Printing was asked for, and did not begin.
    Unprinted,
    /// A file was handed to the browser, or could not be.
    Saved(bool),
    /// What became of a file that was saved or opened, in these words.
    Told(TextId),
    /// What became of the last step in the diary, in words and in numbers, and a sum over the diary:
    /// it is drawn anew where that is another one. Nothing that has to be dropped: that costs the
    /// first view.
    Diary(TextId, [u16; 3], u32),
    /// The step of the picture story that is shown, or the check of the diary, from 0.
    Step(usize),
}

/// The state of the page that is shown.
pub type PageHandle = UseStateHandle<PageState>;

/// The state of the page at this route: it is forgotten when another page is shown.
#[hook]
pub fn use_page(route: Route, first: &PageState) -> PageHandle {
    let page = use_state_eq(|| first.clone());
    let left = page.setter();
    use_effect_with(route, move |_| move || left.set(PageState::Fresh));
    page
}
