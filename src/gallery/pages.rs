//! Pieces that only pages draw, cut out of them.

use content::{QUIZ, Section, ids};
use engine::{Tier, Urgency};

use crate::gallery::{Fixture, cut, sheets, texts};
use crate::pages::{DeferredCode, PageState, to_come};
use crate::route::Route;
use crate::session::Session;

pub(super) fn fixtures() -> Vec<Fixture> {
    [
        on_questions(),
        on_start(),
        on_stops(),
        on_results(),
        waiting(),
    ]
    .concat()
}

fn draw(route: Route, session: &Session) -> String {
    cut::page(route, session, PageState::Fresh)
}

fn on_questions() -> Vec<Fixture> {
    let of = |urgency| sheets::with(|outcome| outcome.urgency == urgency);
    let same_day = of(Urgency::of(Tier::SameDay));
    let go_now = of(Urgency::GO_NOW);
    let banner = |session| cut::class(&draw(Route::Question(1), &session), "app-banner");
    // Nothing can come after it.
    let asked = ids::question::MOOD;
    let last = cut::question(
        "mood",
        &sheets::with(|outcome| {
            outcome.asked.contains(asked) && outcome.urgency.tier < Tier::CallNow
        }),
    );
    let first = draw(Route::Question(1), &sheets::fresh());
    let progress = |page: &str| cut::class(page, "app-progress");
    vec![
        Fixture::of("back", "a link", cut::class(&first, "app-back")),
        Fixture::of("banner", "same day", banner(same_day)),
        Fixture::of("banner", "go now", banner(go_now)),
        Fixture::of("progress", "screens left", progress(&first)),
        Fixture::of("progress", "the last screen", progress(&last)),
    ]
}

fn on_start() -> Vec<Fixture> {
    let page = draw(Route::Start, &sheets::fresh());
    let begun = sheets::begun();
    let mut old = begun.clone();
    old.stale = true;
    let panel = |session| cut::class(&draw(Route::Start, session), "app-panel");
    let about = draw(Route::About, &begun);
    vec![
        Fixture::of("lead", "on the start page", cut::class(&page, "app-lead")),
        Fixture::of("actions", "with a note", cut::class(&page, "app-actions")),
        Fixture::of("panel", "a run under way", panel(&begun)),
        Fixture::of("panel", "an old run under way", panel(&old)),
        Fixture::of("link", "a button like a link", cut::id(&about, "erase")),
        Fixture::of("stored", "not yet filled", cut::class(&about, "app-stored")),
    ]
}

fn on_stops() -> Vec<Fixture> {
    let danger = sheets::with(|outcome| {
        outcome.flags.contains(ids::flag::MOOD) && outcome.urgency.tier == Tier::CallNow
    });
    let page = draw(Route::Stop, &danger);
    let go_now = draw(Route::Stop, &sheets::with(|outcome| outcome.urgency.go_now));
    vec![
        Fixture::of(
            "panel",
            "someone to talk to",
            cut::class(&page, "app-panel"),
        ),
        Fixture::of("actions", "on a stop", cut::class(&go_now, "app-actions")),
        Fixture::of(
            "link",
            "the way on from a stop",
            cut::id(&go_now, "carry-on"),
        ),
        Fixture::of("quote", "words to say", cut::class(&page, "app-quote")),
        Fixture::of("reasons", "on a stop", cut::class(&go_now, "app-reasons")),
    ]
}

fn on_results() -> Vec<Fixture> {
    let several = sheets::with(|outcome| {
        outcome.urgency.tier == Tier::WithinDays && outcome.flags_in_order(&QUIZ).count() > 1
    });
    let page = draw(Route::Result, &several);
    let mild = draw(Route::Result, &sheets::mild());
    let piece = |component, state: &str, class: &str| {
        Fixture::of(component, state, cut::class(&page, class))
    };
    let folded = content::blocks().find(|block| {
        block.section == Section::Treatments && block.lead.is_some() && block.caution.is_some()
    });
    let folded = folded.expect("a block with all that a block can have");
    let for_it = sheets::with(|outcome| {
        outcome.urgency.tier < Tier::CallNow && engine::shows(&QUIZ, &folded.when, outcome)
    });
    let folded = cut::id(&draw(Route::Result, &for_it), folded.id);
    let sources = || cut::class(&page, "app-sources");
    vec![
        piece("reasons", "on a result", "app-reasons"),
        piece("not_diagnosis", "a line", "app-not-diagnosis"),
        piece("sides", "both", "app-sides"),
        piece("timeline", "a result's next steps", "app-timeline"),
        piece("actions", "in a row", "app-actions app-actions--row"),
        piece("facts", "about the result", "app-small"),
        Fixture::of("because", "no flag is up", cut::class(&mild, "app-because")),
        piece("block", "to read", "app-block"),
        Fixture::of("block", "with a caution, closed", folded.clone()),
        Fixture::of("block", "with a caution, open", cut::opened(folded)),
        Fixture::of("sources", "closed", sources()),
        Fixture::of("sources", "open", cut::opened(sources())),
    ]
}

/// What stands where code is not there yet.
fn waiting() -> Vec<Fixture> {
    let early = cut::early(Route::About, &sheets::fresh(), None);
    vec![
        Fixture::of("panel", "code on its way", cut::id(&early, "deferred")),
        Fixture::of(
            "panel",
            "code that could not be loaded",
            to_come(&texts(), &DeferredCode::unavailable()),
        ),
    ]
}
