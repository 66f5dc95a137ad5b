//! Every component in every state it can have, and the pieces that only pages draw: for the eye, in
//! both schemes, and for axe. `cargo xtask gallery` writes it.
//!
//! Native only, and no part of the app. What it shows is drawn by the functions that the pages use,
//! with the words of the content; what a page keeps to itself is cut out of that page.

mod choices;
mod components;
mod cut;
mod document;
mod ids;
mod pages;
mod pictures;
mod sessions;

use content::ids::country;
use content::{Deferred, Words};
use yew::Html;

use app::texts::Texts;

pub use document::{Scheme, index, page};

/// One state of one component.
#[derive(Clone, Debug)]
pub struct Fixture {
    /// The component: the stem of its file, or what the look of a page's own piece is called.
    pub component: &'static str,
    /// The state, in words for whoever looks at it.
    pub state: String,
    /// What is drawn.
    pub html: Html,
}

impl Fixture {
    fn of(component: &'static str, state: impl Into<String>, html: Html) -> Fixture {
        Fixture {
            component,
            state: state.into(),
            html,
        }
    }

    /// The markup, as the fixture has it by itself.
    pub fn markup(&self) -> String {
        cut::markup(self.html.clone())
    }
}

/// All of them, by the names of the components.
pub fn fixtures() -> Vec<Fixture> {
    let mut fixtures = [
        components::fixtures(),
        choices::fixtures(),
        pictures::fixtures(),
        pages::fixtures(),
    ]
    .concat();
    // Stable: the states of a component stay in the order they were written in.
    fixtures.sort_by_key(|fixture| fixture.component);
    fixtures
}

/// The country whose page has most on it: each kind of line, with words to each.
const COUNTRY: u8 = country::GB;
/// The country that stands for "unknown".
const NO_COUNTRY: u8 = country::OTHER;

/// All words there are.
fn texts() -> Texts {
    let words = Words::english().with_deferred(Deferred::english());
    Texts::new(words, false, COUNTRY)
}
