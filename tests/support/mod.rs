//! Finished sessions and their pages, drawn natively.

use std::sync::LazyLock;

use content::ids::country;
use engine::Answers;
use sciatica_myositis_check::app::{App, AppProps};
use sciatica_myositis_check::figures::Figures;
use sciatica_myositis_check::pages::{self, PageState};
use sciatica_myositis_check::route::Route;
use sciatica_myositis_check::session::Session;

static ALL: LazyLock<Vec<Session>> =
    LazyLock::new(|| sheets::all().iter().copied().map(session).collect());

/// Finished sessions that reach every kind of result.
pub(crate) fn all() -> &'static [Session] {
    &ALL
}

/// A session with every asked question answered.
pub(crate) fn finished(sheet: Answers) -> Session {
    session(sheets::finished(sheet))
}

fn session(answers: Answers) -> Session {
    Session {
        answers,
        country: country::GB,
        ..Session::default()
    }
}

/// Markup of the page at an address, for a session, with all that is deferred.
pub(crate) fn page(route: Route, session: &Session) -> String {
    let props = AppProps {
        route,
        session: session.clone(),
        deferred: Some(pages::built_in()),
        figures: Some(Figures::english()),
        page: PageState::Fresh,
    };
    let renderer = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false);
    pollster::block_on(renderer.render())
}
