//! Draws pages, and takes pieces out of them by CSS selectors.

use app::app::{App, AppProps};
use app::figures::Figures;
use app::pages::{self, Deferred, PageState};
use app::route::Route;
use app::session::{Session, step_of};
use content::QUIZ;
use scraper::Selector;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
struct ShownProps {
    html: Html,
}

/// Markup comes from components only.
#[component]
fn Shown(props: &ShownProps) -> Html {
    props.html.clone()
}

/// The markup of anything that is drawn.
pub(crate) fn markup(html: Html) -> String {
    let renderer = yew::LocalServerRenderer::<Shown>::with_props(ShownProps { html });
    pollster::block_on(renderer.hydratable(false).render())
}

/// The markup of a page with all its words and drawings.
pub(crate) fn page(route: Route, session: &Session, page: PageState) -> String {
    app(AppProps {
        route,
        session: session.clone(),
        deferred: Some(pages::built_in()),
        figures: Some(Figures::english()),
        page,
    })
}

/// The markup of the screen that asks a question.
pub(crate) fn question(id: &str, session: &Session) -> String {
    let at = QUIZ.question(id).expect("a question");
    let step = step_of(&session.run(), QUIZ.questions[usize::from(at)].screen);
    page(Route::Question(step), session, PageState::Fresh)
}

/// The markup of a page before the drawings are there, or even the deferred code.
pub(crate) fn early(
    route: Route,
    session: &Session,
    deferred: Option<&'static Deferred>,
) -> String {
    app(AppProps {
        route,
        session: session.clone(),
        deferred,
        figures: None,
        page: PageState::Fresh,
    })
}

fn app(props: AppProps) -> String {
    let renderer = yew::LocalServerRenderer::<App>::with_props(props);
    pollster::block_on(renderer.hydratable(false).render())
}

/// The first element of a page that a selector finds.
///
/// # Panics
/// Where there is none: a fixture must not go missing in silence.
pub(crate) fn piece(page: &str, selector: &str) -> Html {
    let selects = Selector::parse(selector).expect("a selector");
    let page = scraper::Html::parse_fragment(page);
    let found = page.select(&selects).next();
    raw(&found
        .unwrap_or_else(|| panic!("no {selector} on the page"))
        .html())
}

/// Markup as something that is drawn.
pub(crate) fn raw(markup: &str) -> Html {
    Html::from_html_unchecked(AttrValue::from(markup.to_owned()))
}

/// The same, with all that opens standing open.
pub(crate) fn opened(html: Html) -> Html {
    raw(&markup(html).replace("<details", "<details open"))
}
