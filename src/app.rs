//! The frame: what every page shares, and the page of the present address.

use content::{REVIEW, ReviewState, TextId, Words, ui};
use yew::prelude::*;

use crate::browser::{focus, history};
use crate::figures::Figures;
use crate::hooks::{use_age, use_arrival, use_redrawn, use_route, use_saved};
use crate::pages::{self, Deferred, Frame, PageState};
use crate::route::Route;
use crate::session::{Action, Session, allowed, screen_of};
use crate::texts::Texts;

/// Properties of [`App`]: where it begins. Read from the browser before the first render, so that
/// a reload shows no other page first.
#[derive(PartialEq, Properties)]
pub struct AppProps {
    /// The address.
    #[prop_or(Route::Start)]
    pub route: Route,
    /// The run that was kept, or a fresh one.
    #[prop_or_default]
    pub session: Session,
    /// The deferred code, where it is there already.
    #[prop_or_default]
    pub deferred: Option<&'static Deferred>,
    /// The drawings, where they are there already.
    #[prop_or_default]
    pub figures: Option<Figures>,
    /// What is done on the page already.
    #[prop_or_default]
    pub page: PageState,
}

/// The whole app.
#[component]
pub fn App(props: &AppProps) -> Html {
    let session = use_reducer(|| props.session.clone());
    let asked = use_route(props.route);
    let run = session.run();
    let route = allowed(asked, &session, &run);
    use_saved(&session);
    use_age(&session);
    use_effect_with((asked, route), |(asked, route)| {
        // Where the address has moved on meanwhile, the next render sees to it.
        if asked != route && Route::parse(&history::fragment()) == *asked {
            history::replace(&route.address());
        }
    });
    let words = Words::english();
    let code = pages::use_deferred_code(props.deferred, props.figures);
    let words = match code.pages() {
        Some(deferred) => words.with_deferred((deferred.words)()),
        None => words,
    };
    let texts = Texts::new(words, session.someone_else, session.country);
    let screen = match route {
        Route::Question(step) => screen_of(&run, step),
        _ => None,
    };
    let page = pages::use_page(route, &props.page);
    let failed = screen.is_some_and(|screen| *page == PageState::Incomplete(screen));
    let drawing = use_redrawn((session.someone_else, session.country));
    let title = title(&texts, route, failed);
    let (is_settled, days) = use_arrival(
        route,
        title,
        failed,
        pages::days(&code, route),
        session.answered_at,
    );
    let frame = Frame {
        texts,
        session,
        run,
        code,
        page,
        is_settled,
        days,
    };
    let shown = match (route, screen, frame.deferred()) {
        (Route::Start, ..) => pages::start(&frame),
        (Route::Question(step), Some(screen), _) => pages::question(&frame, screen, step),
        (Route::Stop, ..) => pages::stop(&frame),
        (route, _, Some(pages)) => (pages.page)(&frame, route),
        (Route::Summary, ..) => pages::before_summary(&frame),
        (Route::Result, ..) => pages::before_result(&frame),
        _ => pages::before(&frame, heading(route)),
    };
    html! {
        <>
            { header(&frame.texts) }
            if screen.is_some() {
                { pages::banner(&frame) }
            }
            <main key={drawing} class="app-main" id="main" tabindex="-1">
                { pages::paper(&frame, route) }
                { pages::notice(&frame, route) }
                { shown }
            </main>
            { footer(&frame) }
        </>
    }
}

/// The document's title. It never holds a question, an answer or an outcome: it stays in the
/// browser's history.
fn title(texts: &Texts, route: Route, failed: bool) -> String {
    match route {
        Route::Question(step) if failed => pages::error_title(texts, step),
        Route::Question(step) => pages::step_title(texts, step),
        Route::Start | Route::Unknown => (*texts.get(ui::NAME)).to_owned(),
        _ => pages::named(texts, &texts.get(heading(route))),
    }
}

/// The heading of a page.
fn heading(route: Route) -> TextId {
    match route {
        Route::Stop => ui::STOP_TITLE,
        Route::Result => ui::RESULT_TITLE,
        Route::Summary => ui::SUMMARY_TITLE,
        Route::Diary => ui::DIARY_TITLE,
        Route::Learn => ui::LEARN_TITLE,
        Route::About => ui::ABOUT_TITLE,
        Route::Start | Route::Question(_) | Route::Unknown => ui::NOT_FOUND_TITLE,
    }
}

fn header(texts: &Texts) -> Html {
    let skip = Callback::from(|event: MouseEvent| {
        // The address holds the route: a plain link to #main would overwrite it.
        event.prevent_default();
        focus::to("main");
    });
    let review = match REVIEW.state {
        ReviewState::Reviewed => ui::REVIEWED_MARK,
        ReviewState::NotReviewed => ui::NOT_REVIEWED_MARK,
    };
    html! {
        <header class="app-header">
            <a class="app-skip-link" href="#main" onclick={skip}>{ texts.get(ui::SKIP) }</a>
            <div class="app-header__bar">
                <div class="app-header__name">
                    <a href={Route::Start.address()}>{ texts.get(ui::NAME) }</a>
                    <p class="app-header__review">{ texts.get(review) }</p>
                </div>
                { other_pages(texts) }
                <a href="closed.htm" data-leave="">{ texts.get(ui::NAV_LEAVE) }</a>
            </div>
        </header>
    }
}

/// The ways to the other pages: in the header, and on a phone, which has no room there, in the
/// footer.
fn other_pages(texts: &Texts) -> Html {
    html! {
        <nav class="app-pages" aria-label={texts.get(ui::NAV_LABEL)}>
            <a href={Route::Learn.address()}>{ texts.get(ui::NAV_LEARN) }</a>
            <a href={Route::About.address()}>{ texts.get(ui::NAV_ABOUT) }</a>
        </nav>
    }
}

fn footer(frame: &Frame) -> Html {
    let texts = &frame.texts;
    html! {
        <footer class="app-footer">
            { other_pages(texts) }
            { pages::review(texts) }
            <p>{ texts.get(ui::START_PRIVACY) }</p>
            <p>{ texts.get(ui::RESULT_VERSION) }{ " " }{ REVIEW.version }</p>
            if !frame.session.answers.is_empty() {
                { pages::erase(frame, ["erase", "erase-yes"], ui::NAV_ERASE, Action::Erase) }
            }
        </footer>
    }
}
