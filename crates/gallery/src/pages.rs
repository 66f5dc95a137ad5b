//! Pieces that only pages draw, cut out of them.

use content::{QUIZ, Section, ids};
use engine::{Tier, Urgency};

use crate::{Fixture, cut, sessions, texts};
use app::pages::{self, PageState};
use app::route::Route;
use app::session::Session;
use yew::Callback;

pub(crate) fn fixtures() -> Vec<Fixture> {
    [
        on_questions(),
        on_start(),
        on_stops(),
        on_results(),
        for_clinicians(),
        waiting(),
    ]
    .concat()
}

fn draw(route: Route, session: &Session) -> String {
    cut::page(route, session, PageState::Fresh)
}

fn on_questions() -> Vec<Fixture> {
    let of = |urgency| sessions::with(|outcome| outcome.urgency == urgency);
    let same_day = of(Urgency::of(Tier::SameDay));
    let go_now = of(Urgency::GO_NOW);
    let banner = |session| cut::piece(&draw(Route::Question(1), &session), ".app-banner");
    // Nothing can come after it.
    let asked = ids::question::MOOD;
    let last = cut::question(
        "mood",
        &sessions::with(|outcome| {
            outcome.asked.contains(asked) && outcome.urgency.tier < Tier::CallNow
        }),
    );
    let first = draw(Route::Question(1), &sessions::fresh());
    let progress = |page: &str| cut::piece(page, ".app-progress");
    vec![
        Fixture::of(
            "way",
            "back, and screens left",
            cut::piece(&first, ".app-way"),
        ),
        Fixture::of("banner", "same day", banner(same_day)),
        Fixture::of("banner", "go now", banner(go_now)),
        Fixture::of("progress", "screens left", progress(&first)),
        Fixture::of("progress", "the last screen", progress(&last)),
    ]
}

fn on_start() -> Vec<Fixture> {
    let page = draw(Route::Start, &sessions::fresh());
    let begun = sessions::begun();
    let mut old = begun.clone();
    old.stale = true;
    let panel = |session| cut::piece(&draw(Route::Start, session), ".app-panel");
    let about = draw(Route::About, &begun);
    vec![
        Fixture::of("lead", "on the start page", cut::piece(&page, ".app-lead")),
        Fixture::of("actions", "with a note", cut::piece(&page, ".app-actions")),
        Fixture::of(
            "file",
            "to open saved answers",
            cut::piece(&page, ".app-file"),
        ),
        Fixture::of("panel", "a run under way", panel(&begun)),
        Fixture::of("panel", "an old run under way", panel(&old)),
        Fixture::of("link", "a button like a link", cut::piece(&about, "#erase")),
        Fixture::of(
            "stored",
            "not yet filled",
            cut::piece(&about, ".app-stored"),
        ),
    ]
}

fn on_stops() -> Vec<Fixture> {
    let danger = sessions::with(|outcome| {
        outcome.flags.contains(ids::flag::MOOD) && outcome.urgency.tier == Tier::CallNow
    });
    let page = draw(Route::Stop, &danger);
    let go_now = draw(
        Route::Stop,
        &sessions::with(|outcome| outcome.urgency.go_now),
    );
    vec![
        Fixture::of(
            "panel",
            "someone to talk to",
            cut::piece(&page, ".app-panel"),
        ),
        Fixture::of("actions", "on a stop", cut::piece(&go_now, ".app-actions")),
        Fixture::of(
            "link",
            "the way on from a stop",
            cut::piece(&go_now, "#carry-on"),
        ),
        Fixture::of("quote", "words to say", cut::piece(&page, ".app-quote")),
        Fixture::of("reasons", "on a stop", cut::piece(&go_now, ".app-reasons")),
    ]
}

fn on_results() -> Vec<Fixture> {
    let several = sessions::with(|outcome| {
        outcome.urgency.tier == Tier::WithinDays && outcome.flags_in_order(&QUIZ).count() > 1
    });
    let page = draw(Route::Result, &several);
    let piece = |component, state: &str, class: &str| {
        Fixture::of(component, state, cut::piece(&page, class))
    };
    let folded = content::blocks().find(|block| {
        block.section == Section::Treatments && block.lead.is_some() && block.caution.is_some()
    });
    let folded = folded.expect("a block with all that a block can have");
    let for_it = sessions::with(|outcome| {
        outcome.urgency.tier < Tier::SameDay && engine::shows(&QUIZ, &folded.when, outcome)
    });
    let folded = cut::piece(&draw(Route::Result, &for_it), &format!("#{}", folded.id));
    let sources = || cut::piece(&page, ".app-sources");
    vec![
        piece("reasons", "on a result", ".app-reasons"),
        piece("not_diagnosis", "a line", ".app-not-diagnosis"),
        piece("sides", "both", ".app-sides"),
        piece("timeline", "a result's next steps", ".app-timeline"),
        piece("actions", "in a row", ".app-actions--row"),
        piece("facts", "about the result", "#numbers"),
        piece("fold", "closed", "#tests"),
        piece("safety_net", "on a result", "#safety-net"),
        piece("contents", "beside a result", ".app-contents"),
        Fixture::of("fold", "open", cut::opened(cut::piece(&page, "#told-us"))),
        piece("block", "to read", ".app-block"),
        Fixture::of("block", "with a caution, closed", folded.clone()),
        Fixture::of("block", "with a caution, open", cut::opened(folded)),
        Fixture::of("sources", "closed", sources()),
        Fixture::of("sources", "open", cut::opened(sources())),
    ]
}

/// The page for the clinician, of a finished run and of one that a stop has cut short.
fn for_clinicians() -> Vec<Fixture> {
    let finished = sessions::with(|outcome| outcome.urgency.go_now && outcome.flags.len() > 2);
    let sheet = |session| cut::piece(&draw(Route::Summary, session), ".app-sheet");
    let stopped = sessions::cut_short(&finished);
    vec![
        Fixture::of("sheet", "of a result", sheet(&finished)),
        Fixture::of("sheet", "of a stop", sheet(&stopped)),
    ]
}

/// What stands where code is not there yet.
fn waiting() -> Vec<Fixture> {
    let early = cut::early(Route::About, &sessions::fresh(), None);
    vec![
        Fixture::of("panel", "code on its way", cut::piece(&early, "#deferred")),
        Fixture::of(
            "panel",
            "code that could not be loaded",
            pages::to_come(&texts(), true, Some(Callback::noop())),
        ),
    ]
}
