//! Writes markup for index.html to standard output: the start page, or with `first` the first
//! question alone.

use sciatica_myositis_check::app::{App, AppProps};
use sciatica_myositis_check::pages::PageState;
use sciatica_myositis_check::route::Route;
use sciatica_myositis_check::session::Session;

fn main() {
    if std::env::args().nth(1).as_deref() == Some("first") {
        print!("{}", within_main(&drawn(Route::Question(1))));
    } else {
        print!("{}", drawn(Route::Start));
    }
}

/// The app at an address, for someone who comes for the first time.
fn drawn(route: Route) -> String {
    let props = AppProps {
        route,
        session: Session::default(),
        deferred: None,
        figures: None,
        page: PageState::Fresh,
    };
    let page = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false);
    pollster::block_on(page.render())
}

/// What stands in the main part. The build refuses a page without it.
fn within_main(page: &str) -> &str {
    let main = page
        .split_once("<main")
        .and_then(|(_, rest)| rest.split_once('>'));
    let inner = main.and_then(|(_, rest)| rest.split_once("</main>"));
    inner.map_or("", |(inner, _)| inner)
}
