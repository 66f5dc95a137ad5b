//! The pages whose code, words and tables come after the first view, and what stands in their place
//! until then.

mod begin;
mod changed;
mod loading;
mod why;

use std::ptr;

use content::{Deferred as DeferredWords, Section, TextId, ui};
use engine::{Answers, Outcome, Tier};
use yew::prelude::*;

use crate::browser::clock;
use crate::components::{Chosen, button, stack, title};
use crate::figures::Figures;
use crate::hooks::Days;
use crate::pages::blocks::{self, Sources};
use crate::pages::{
    Frame, about, body_map, card, diary, facts, learn, not_found, open, paper as sheets, result,
    say, sources, stop, summary,
};
use crate::route::Route;
use crate::texts::Texts;

pub use loading::{DeferredCode, use_deferred_code};

/// What the deferred code gives.
#[derive(Debug)]
pub struct Deferred {
    /// Its words.
    pub words: fn() -> DeferredWords,
    /// Begins what goes on from here, and calls back once the drawings are there.
    pub begin: fn(Box<dyn FnOnce(Figures)>),
    /// What was told, as facts to read out.
    pub facts: fn(&Texts, &Outcome) -> Html,
    /// Why a question is asked, folded away.
    pub why: fn(&Texts, TextId) -> Html,
    /// The map beside the question's list of places.
    pub body_map: fn(Html, &Answers, Callback<Chosen>) -> Html,
    /// The sources of an entry.
    pub sources: Sources,
    /// What the last change did, where there is something to tell.
    pub changed: fn(&Frame, Route) -> Option<Html>,
    /// The first sheet of a page on paper, where it is not the page itself.
    pub paper: fn(&Frame, Route) -> Html,
    /// The days of answers of this time, in milliseconds since 1970, as a result names them.
    pub days: fn(u64) -> Days,
    /// The page of a route that is not in the first view; of Start, its end.
    pub page: fn(&Frame, Route) -> Html,
}

/// By address: there is one.
impl PartialEq for Deferred {
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self, other)
    }
}

static DEFERRED: Deferred = Deferred {
    words: DeferredWords::english,
    begin: begin::begin,
    facts: facts::facts,
    why: why::why,
    body_map: body_map::choosing,
    sources: sources::folded,
    changed: changed::changed,
    paper: sheets::first,
    days: days_of,
    page,
};

fn days_of(answered_at: u64) -> Days {
    Days {
        answered: clock::day(answered_at, "en-GB").words,
        today: clock::day(clock::now(), "en-GB").iso,
    }
}

fn page(frame: &Frame, route: Route) -> Html {
    match route {
        Route::Start => open::open(frame),
        Route::Result => result::result(frame),
        Route::Summary => summary::summary(frame),
        Route::Diary => diary::diary(frame),
        Route::Learn => learn::learn(frame),
        Route::About => about::about(frame),
        _ => not_found::not_found(frame),
    }
}

/// The deferred code, where it is in the program from the start.
#[cfg(not(target_arch = "wasm32"))]
pub fn built_in() -> &'static Deferred {
    &DEFERRED
}

deferred_code::deferred! {
    /// Loads the deferred code, and calls back with it.
    fn deferred() -> &'static Deferred {
        &DEFERRED
    }
}

/// In the place of a result: what to do now and how soon, whom to call, what to say and when to get
/// help.
pub fn before_result(frame: &Frame) -> Html {
    let (texts, outcome) = (&frame.texts, &frame.run.outcome);
    let mut parts = match outcome.urgency.tier >= Tier::SameDay {
        true => stop::urgent(frame),
        false => vec![
            card::care_card_for(texts, outcome, card::Own::default()),
            stop::not_diagnosis(texts),
            say::say(frame),
            stop::safety_net(frame),
        ],
    };
    let first = parts.remove(0);
    let crisis = blocks::first(Section::Crisis, outcome);
    parts.insert(0, blocks::opened(texts, crisis, None));
    parts.extend([stop::show(texts, &frame.run), waiting(frame)]);
    stack("result", first, parts)
}

/// What gives the days that a page names, from the time of its answers: it takes the browser
/// milliseconds, so no question waits for it.
pub fn days(code: &DeferredCode, route: Route) -> Option<fn(u64) -> Days> {
    let named = matches!(route, Route::Stop | Route::Result | Route::Summary);
    code.pages().filter(|_| named).map(|it| it.days)
}

/// The sheet that a page begins with on paper, once its code is there and the page is painted.
pub fn paper(frame: &Frame, route: Route) -> Html {
    let deferred = frame.deferred().filter(|_| frame.is_settled);
    deferred.map_or(Html::default(), |it| (it.paper)(frame, route))
}

/// In the place of the page for the clinician: the answers.
pub fn before_summary(frame: &Frame) -> Html {
    let show = stop::show(&frame.texts, &frame.run);
    let heading = title(frame.texts.get(ui::SUMMARY_TITLE));
    stack("summary", heading, vec![show, waiting(frame)])
}

/// What the start page ends with, once it is there.
pub(super) fn end_of_start(frame: &Frame) -> Html {
    match frame.deferred() {
        Some(deferred) => (deferred.page)(frame, Route::Start),
        None => Html::default(),
    }
}

/// In the place of another page.
pub fn before(frame: &Frame, heading: TextId) -> Html {
    let heading = title(frame.texts.get(heading));
    stack("before", heading, vec![waiting(frame)])
}

fn waiting(frame: &Frame) -> Html {
    to_come(&frame.texts, frame.code.failed(), frame.code.retry())
}

/// Says that the rest is on its way, or that it has `failed`; `retry` is the way to try again.
pub fn to_come(texts: &Texts, failed: bool, retry: Option<Callback<MouseEvent>>) -> Html {
    let words = match failed {
        true => ui::DEFERRED_FAILED,
        false => ui::DEFERRED_LOADING,
    };
    html! {
        <div key="deferred" class="app-panel app-stack" id="deferred">
            <p role="status">{ texts.get(words) }</p>
            if let Some(retry) = retry {
                { button(loading::RETRY, retry, texts.get(ui::DEFERRED_RETRY), true) }
            }
        </div>
    }
}
