//! What there is to take along: the last part of a result and of the page for the clinician. Not on
//! paper.

mod file;

use content::ui;
use yew::prelude::*;

use crate::browser::print;
use crate::components::{button, button_link, section};
use crate::pages::diary;
use crate::pages::result::reminder;
use crate::pages::{Frame, PageHandle, PageState, summary};
use crate::route::Route;
use crate::texts::Texts;

/// The ways to take it along from one of these pages.
pub(super) fn take_with(frame: &Frame, route: Route) -> Html {
    let (texts, page) = (&frame.texts, &frame.page);
    let detail = html! {
        <>
            <div class="app-actions app-actions--row">
                if route == Route::Result {
                    { button_link("to-summary", Route::Summary.address(), texts.get(ui::SUMMARY_OPEN), false) }
                }
                { printing(texts, page) }
                if route == Route::Result {
                    { button_link("again", Route::Start.address(), texts.get(ui::RESULT_START_AGAIN), true) }
                }
            </div>
            if **page == PageState::Unprinted {
                <p id="print-failed" role="alert">{ texts.get(ui::RESULT_PRINT_FAILED) }</p>
            }
            if route == Route::Result {
                { reminder::reminder(frame) }
                { diary::offer(frame) }
            } else {
                { summary::exports(frame) }
            }
            { file::file(frame) }
        </>
    };
    html! {
        <div class="app-no-print">{ section("take-with", texts.get(ui::RESULT_TAKE_WITH), detail) }</div>
    }
}

/// Prints the page for the clinician and the person's own.
fn printing(texts: &Texts, page: &PageHandle) -> Html {
    let page = page.clone();
    let print = Callback::from(move |_| {
        let page = page.clone();
        print::open(move || page.set(PageState::Unprinted));
    });
    button("print", print, texts.get(ui::PRINT), true)
}
