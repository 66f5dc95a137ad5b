//! What a person told us in this run, and where a run can go from there. Pure: the time comes in
//! with the action, and nothing is stored or read here.

mod ticked;

use std::rc::Rc;

pub use ticked::Ticked;
pub(crate) use ticked::questions;

use content::{QUESTIONS, QUIZ, ids};
use engine::{Answers, Mask, Outcome, Run, Tier, offered};
use yew::Reducible;

use crate::route::Route;

/// A run older than this is not carried on without asking the danger signs again.
const STALE_AFTER_MS: u64 = 6 * 60 * 60 * 1000;

/// Something the person should be told once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// What was stored could not be read.
    Unreadable,
    /// What was stored came from other questions; what still fits was kept.
    OtherVersion,
    /// The browser stores nothing, so a reload will lose the answers.
    NotStored,
    /// The answers are erased.
    Erased,
}

/// The state of a run: answers and settings, nothing derived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The answers, only of questions that are asked.
    pub answers: Answers,
    /// Whether another adult's symptoms are described. Changes words only.
    pub someone_else: bool,
    /// Position in [`content::COUNTRIES`]. Changes numbers only.
    pub country: u8,
    /// When the last answer was given, in milliseconds since 1970.
    pub answered_at: u64,
    /// Whether the run has to be taken up by hand, because it is old.
    pub stale: bool,
    /// What to tell.
    pub notice: Option<Notice>,
    /// What is ticked on a screen and not yet answered.
    pub ticked: Option<Ticked>,
    /// The answers before the last change, where it removed others or changed a finished run.
    pub before: Option<Answers>,
}

impl Default for Session {
    fn default() -> Session {
        Session {
            answers: Answers::new(),
            someone_else: false,
            country: ids::country::OTHER,
            answered_at: 0,
            stale: false,
            notice: None,
            ticked: None,
            before: None,
        }
    }
}

/// What a person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Ticked an option of a question on a screen, or took it back; no option is "None of these".
    Choose(u8, u8, Option<u8>),
    /// Answered the questions of one screen.
    Answer(Rc<[(u8, Mask)]>, u64),
    /// Took back the last change, with all that it removed.
    Undo,
    /// Looked at the page at this time: a run grows old in an open tab too.
    Look(u64),
    /// Said who the check is for.
    ForSomeoneElse(bool),
    /// Chose a country.
    Country(u8),
    /// Took up an old run; the danger signs are asked again.
    Resume(u64),
    /// Threw the answers away, to start again.
    Restart,
    /// Erased everything that was told.
    Erase,
    /// Was told something by the page.
    Tell(Notice),
    /// Did what led to this session, which was worked out to see where to go.
    Become(Box<Session>),
}

impl Reducible for Session {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.after(action);
        if next == *self { self } else { Rc::new(next) }
    }
}

impl Session {
    /// The session after an action.
    pub fn after(&self, action: Action) -> Session {
        let session = self.clone();
        match action {
            Action::Choose(screen, question, option) => Session {
                ticked: Some(self.ticked_on(screen).choose(question, option)),
                ..session
            },
            Action::Answer(given, now) => self.answered(&given, now),
            Action::Undo => Session {
                answers: self.before.unwrap_or(self.answers),
                before: None,
                ticked: None,
                ..session
            },
            Action::Look(now) => session.at(now),
            Action::ForSomeoneElse(someone_else) => Session {
                someone_else,
                ..session
            },
            Action::Country(country) => Session { country, ..session },
            Action::Resume(now) => self.resumed(now),
            Action::Restart => Session {
                someone_else: self.someone_else,
                country: self.country,
                ..Session::default()
            },
            Action::Erase => Session {
                notice: Some(Notice::Erased),
                ..Session::default()
            },
            Action::Tell(notice) => Session {
                notice: Some(notice),
                ..session
            },
            Action::Become(next) => *next,
        }
    }

    /// Everything that follows from the answers.
    pub fn run(&self) -> Run {
        engine::run(&QUIZ, &self.answers)
    }

    /// The same session, marked as old where its last answer is too long ago or in the future.
    pub fn at(self, now: u64) -> Session {
        Session {
            stale: self.is_old(now),
            ..self
        }
    }

    /// What is ticked on a screen: its earlier answers, where nothing was touched yet.
    pub fn ticked_on(&self, screen: u8) -> Ticked {
        let touched = self.ticked.filter(|_| self.has_ticked(screen));
        touched.unwrap_or_else(|| Ticked::of(&self.answers, screen))
    }

    /// Whether something was touched on a screen, and is no answer yet.
    pub fn has_ticked(&self, screen: u8) -> bool {
        self.ticked.is_some_and(|ticked| ticked.screen == screen)
    }

    /// The answers that the last change removed, because their questions or options no longer
    /// apply. None once the next screen is answered.
    pub fn removed(&self) -> Answers {
        let mut removed = Answers::new();
        let before = self.before.unwrap_or_default();
        for at in before.answered() {
            let chosen = before.chosen(at);
            match self.answers.get(at) {
                None => removed.set(at, chosen),
                Some(kept) => {
                    removed.add(at, chosen - kept - offered(&QUIZ, &self.answers, at));
                }
            }
        }
        removed
    }

    /// Whether nothing was told that a reload should keep.
    pub fn is_blank(&self) -> bool {
        let unset = !self.someone_else && self.country == ids::country::OTHER;
        unset && self.answers.is_empty() && self.ticked.is_none()
    }

    fn is_old(&self, now: u64) -> bool {
        let age = now.checked_sub(self.answered_at);
        !self.answers.is_empty() && age.is_none_or(|age| age > STALE_AFTER_MS)
    }

    fn answered(&self, given: &[(u8, Mask)], now: u64) -> Session {
        let mut answers = self.answers;
        for (question, chosen) in given {
            answers.set(*question, *chosen);
        }
        let kept = engine::resolve(&QUIZ, &answers).answers;
        let dropped = answers.answered().any(|at| answers.get(at) != kept.get(at));
        // An answer to an old run is kept, and does not make it a new one.
        let stale = self.is_old(now);
        let changed = kept != self.answers && self.run().open.is_none();
        Session {
            answers: kept,
            answered_at: if stale { self.answered_at } else { now },
            notice: None,
            ticked: None,
            before: (dropped || changed).then_some(self.answers),
            stale,
            ..*self
        }
    }

    fn resumed(&self, now: u64) -> Session {
        let mut answers = self.answers;
        for (at, question) in (0..).zip(QUESTIONS) {
            if question.ask_again_on_resume {
                answers.clear(at);
            }
        }
        Session {
            answers,
            answered_at: now,
            stale: false,
            notice: None,
            ticked: None,
            before: None,
            ..*self
        }
    }
}

/// Whether a result is shown at once, before the remaining questions: same day, go now and call now
/// each stop once.
pub fn is_urgent(outcome: &Outcome) -> bool {
    outcome.urgency.tier >= Tier::SameDay
}

/// The screen with this step number.
pub fn screen_of(run: &Run, step: u8) -> Option<u8> {
    run.screens.iter().nth(usize::from(step.checked_sub(1)?))
}

/// The step number of a screen.
pub fn step_of(run: &Run, screen: u8) -> u8 {
    1 + run.screens.iter().take_while(|at| *at != screen).count() as u8
}

/// Where a run goes on: the first screen with an open question, or the result.
pub fn onward(run: &Run) -> Route {
    match run.open {
        _ if run.outcome.urgency.tier == Tier::CallNow => Route::Stop,
        Some(screen) => Route::Question(step_of(run, screen)),
        None => Route::Result,
    }
}

/// Where Continue leads from a screen that was just answered.
///
/// An answer that makes the result more urgent is shown at once. Someone who changes an answer of
/// a finished run goes to what is newly asked, or back to the result; someone on the way goes to
/// the next screen, so that earlier answers can be looked at again.
pub fn next(before: &Run, after: &Session, screen: u8) -> Route {
    let run = after.run();
    let mut without = after.answers;
    for at in questions(screen) {
        without.clear(at);
    }
    let raised = || run.outcome.urgency > engine::resolve(&QUIZ, &without).urgency;
    if run.outcome.urgency.tier == Tier::CallNow || (is_urgent(&run.outcome) && raised()) {
        return Route::Stop;
    }
    if after.stale {
        return Route::Start;
    }
    if before.open.is_none() {
        return onward(&run);
    }
    match run.screens.iter().find(|at| *at > screen) {
        Some(screen) if run.open.is_none_or(|open| screen <= open) => {
            Route::Question(step_of(&run, screen))
        }
        _ => onward(&run),
    }
}

/// The place that is shown for an address: a link to a screen that cannot be shown yet leads to
/// the first open question, and an old run leads to Start.
pub fn allowed(route: Route, session: &Session, run: &Run) -> Route {
    // What to do now is never hidden because time has passed.
    let is_old = session.stale && !(route == Route::Stop && is_urgent(&run.outcome));
    if is_old && matches!(route, Route::Question(_) | Route::Stop | Route::Result) {
        return Route::Start;
    }
    let begun = !session.answers.is_empty();
    match route {
        Route::Question(step) => match (screen_of(run, step), run.open) {
            (Some(screen), Some(open)) if screen > open => onward(run),
            (Some(screen), Some(open)) if screen == open && begun => {
                if run.outcome.urgency.tier == Tier::CallNow {
                    Route::Stop
                } else {
                    route
                }
            }
            (Some(_), _) => route,
            (None, _) => onward(run),
        },
        Route::Stop if !is_urgent(&run.outcome) => {
            if begun {
                onward(run)
            } else {
                Route::Start
            }
        }
        // It names the day of the answers, and what was not asked: whoever waits to be seen shows it.
        Route::Summary if is_urgent(&run.outcome) || (begun && run.open.is_none()) => route,
        Route::Result | Route::Summary if begun => onward(run),
        Route::Result | Route::Summary => Route::Start,
        route => route,
    }
}
