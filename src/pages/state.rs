//! What is done on a page before anything is answered.

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
    /// The step of the picture story that is shown, from 0.
    Learn(usize),
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
