//! Draws pages, and cuts pieces out of them.

use content::QUIZ;
use yew::prelude::*;

use crate::app::{App, AppProps};
use crate::figures::Figures;
use crate::pages::{self, Deferred, PageState};
use crate::route::Route;
use crate::session::{Session, step_of};

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
pub(super) fn markup(html: Html) -> String {
    let renderer = yew::LocalServerRenderer::<Shown>::with_props(ShownProps { html });
    pollster::block_on(renderer.hydratable(false).render())
}

/// The markup of a page with all its words and drawings.
pub(super) fn page(route: Route, session: &Session, page: PageState) -> String {
    app(AppProps {
        route,
        session: session.clone(),
        deferred: Some(pages::built_in()),
        figures: Some(Figures::english()),
        page,
    })
}

/// The markup of the screen that asks a question.
pub(super) fn question(id: &str, session: &Session) -> String {
    let at = QUIZ.question(id).expect("a question");
    let step = step_of(&session.run(), QUIZ.questions[usize::from(at)].screen);
    page(Route::Question(step), session, PageState::Fresh)
}

/// The markup of a page before the drawings are there, or even the deferred code.
pub(super) fn early(
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

/// The element of a page with this id.
pub(super) fn id(page: &str, id: &str) -> Html {
    first(page, &[&format!(" id=\"{id}\"")], "")
}

/// The first element of a page whose class is this, or begins with it.
pub(super) fn class(page: &str, class: &str) -> Html {
    class_with(page, class, "")
}

/// The same, of those elements that hold something.
pub(super) fn class_with(page: &str, class: &str, holds: &str) -> Html {
    let marks = ['"', ' '].map(|end| format!(" class=\"{class}{end}"));
    first(page, &marks.each_ref().map(String::as_str), holds)
}

/// # Panics
/// Where there is none: a fixture must not go missing in silence.
fn first(page: &str, marks: &[&str], holds: &str) -> Html {
    let places = marks.iter().flat_map(|mark| page.match_indices(mark));
    let mut parts: Vec<&str> = places.map(|(at, _)| element(page, at)).collect();
    parts.sort_by_key(|part| part.as_ptr());
    let found = parts.into_iter().find(|part| part.contains(holds));
    raw(found.unwrap_or_else(|| panic!("no page's piece has {marks:?} and holds {holds:?}")))
}

/// Markup as something that is drawn.
pub(super) fn raw(markup: &str) -> Html {
    Html::from_html_unchecked(AttrValue::from(markup.to_owned()))
}

/// The same, with all that opens standing open.
pub(super) fn opened(html: Html) -> Html {
    raw(&markup(html).replace("<details", "<details open"))
}

/// The whole element whose opening tag holds this place. It ends where as many elements of its kind
/// have ended as have begun.
fn element(page: &str, place: usize) -> &str {
    let start = page[..place].rfind('<').expect("it is within a tag");
    let name: String = page[start + 1..]
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect();
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let mut end = start;
    let mut depth = 0;
    loop {
        let rest = &page[end + 1..];
        let next_close = rest.find(&close).expect("it ends");
        let opens = rest[..next_close].match_indices(&open);
        // `<p` begins `<path` too.
        let whole = |at: usize| rest[at + open.len()..].starts_with([' ', '>']);
        depth += opens.filter(|(at, _)| whole(*at)).count();
        end += 1 + next_close;
        if depth == 0 {
            return &page[start..end + close.len()];
        }
        depth -= 1;
    }
}

#[cfg(test)]
mod tests {
    use super::element;

    #[test]
    fn an_element_is_cut_out_whole() {
        let page = "<p>a</p><div class=\"x\"><p><path d=\"\"/>b</p><div><div>c</div></div>d</div><div>e</div>";
        let cut = |mark| element(page, page.find(mark).expect("it is there") + 1);
        assert_eq!(
            cut("class=\"x\""),
            "<div class=\"x\"><p><path d=\"\"/>b</p><div><div>c</div></div>d</div>"
        );
        assert_eq!(cut("<p>a"), "<p>a</p>");
    }
}
