//! The page for the clinician: what was told, in the order in which a clinician reads it.

mod exports;
mod parts;
mod text;
mod told;

use content::ui;
use yew::prelude::*;

use crate::components::{button_link, section, stack, summary_list, title};
use crate::pages::take_with::take_with;
use crate::pages::{Frame, body_map, paper};
use crate::route::Route;

pub(super) use exports::exports;

use parts::{Part, length, parts};

/// With more letters than this it takes smaller ones to have all of it on one sheet of paper, and
/// with many more, fewer lines.
const LONG: usize = 3400;
const LONGER: usize = 4300;

/// The page on the screen.
pub(super) fn summary(frame: &Frame) -> Html {
    let texts = &frame.texts;
    let heading = title(texts.get(ui::SUMMARY_TITLE));
    stack(
        "summary",
        heading,
        vec![
            back(frame),
            sheet(frame),
            take_with(frame, Route::Summary),
            paper::second(frame),
        ],
    )
}

/// The one way back: to what to do now where the run has stopped, else to the result.
fn back(frame: &Frame) -> Html {
    let to = match crate::session::onward(&frame.run) {
        Route::Result => Route::Result,
        _ => Route::Stop,
    };
    let words = frame.texts.get(ui::SUMMARY_BACK);
    html! {
        <div class="app-no-print">{ button_link("back", to.address(), words, true) }</div>
    }
}

/// All that it says.
pub(super) fn sheet(frame: &Frame) -> Html {
    let parts = parts(frame);
    let length = length(&parts);
    let size = match (length > LONG, length > LONGER) {
        (false, _) => None,
        (_, false) => Some("long"),
        _ => Some("longer"),
    };
    html! {
        <div class="app-sheet" id="sheet" data-size={size}>{ for parts.iter().map(|part| drawn(frame, part)) }</div>
    }
}

/// One part; where it is, is drawn too.
fn drawn(frame: &Frame, part: &Part) -> Html {
    let list = html! {
        <>
            { summary_list(part.id, &part.rows, &AttrValue::default()) }
            if let (parts::SITE, Some(figures)) = (part.id, frame.figures()) {
                { for body_map::places(figures, &frame.run.outcome) }
            }
        </>
    };
    section(part.id, part.title.clone(), list)
}
