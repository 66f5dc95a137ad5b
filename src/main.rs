//! The browser's entry: mounts the app over the start page that was written at build time.

#[cfg(all(feature = "csr", target_arch = "wasm32"))]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(feature = "csr")]
use content::QUIZ;
#[cfg(feature = "csr")]
use sciatica_myositis_check::{
    browser::form,
    session::{Action, Session},
};

#[cfg(feature = "csr")]
fn main() {
    use sciatica_myositis_check::app::{App, AppProps};
    use sciatica_myositis_check::browser::{clock, focus, history, storage};
    use sciatica_myositis_check::hooks::SAVED_KEY;
    use sciatica_myositis_check::pages::PageState;
    use sciatica_myositis_check::route::Route;
    use sciatica_myositis_check::saved;

    focus::remember();
    let mut session = storage::load(SAVED_KEY)
        .map(|text| saved::read(&text))
        .unwrap_or_default();
    // What was chosen on the start page before the app was there, if anything was.
    if session.answers.is_empty() {
        session.someone_else |= form::is_checked("relation-other") == Some(true);
        session.country = form::changed_in("country").unwrap_or(session.country);
        session = first_answer(&session).unwrap_or(session);
    }
    let props = AppProps {
        route: Route::parse(&history::fragment()),
        session: session.at(clock::now()),
        deferred: None,
        figures: None,
        page: PageState::Fresh,
    };
    let root = gloo::utils::document()
        .get_element_by_id("app")
        .expect("index.html has #app");
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}

/// With what was chosen in the first question, which early.js asks before the app is there.
#[cfg(feature = "csr")]
fn first_answer(session: &Session) -> Option<Session> {
    let first = QUIZ.questions.first()?;
    let option = first.option(&form::chosen(first.id)?)?;
    Some(session.after(Action::Choose(first.screen, 0, Some(option))))
}

#[cfg(not(feature = "csr"))]
fn main() {
    eprintln!("This program runs in a browser: build it with `cargo xtask serve`.");
}
