//! Writes the start page's markup to standard output, for index.html.

use sciatica_myositis_check::app::{App, AppProps};
use sciatica_myositis_check::pages::PageState;
use sciatica_myositis_check::route::Route;
use sciatica_myositis_check::session::Session;

fn main() {
    let props = AppProps {
        route: Route::Start,
        session: Session::default(),
        deferred: None,
        figures: None,
        page: PageState::Fresh,
    };
    let page = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false);
    print!("{}", pollster::block_on(page.render()));
}
