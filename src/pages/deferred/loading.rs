//! Loads what comes after the first view: the deferred code, then the drawings.

use yew::prelude::*;

use crate::browser::{files, focus};
use crate::figures::Figures;

use super::{Deferred, deferred};

/// The button that tries again.
pub(super) const RETRY: &str = "deferred-retry";

/// How far the loading is.
#[derive(Clone, Copy, Debug, PartialEq)]
struct State {
    code: Progress,
    figures: Option<Figures>,
}

/// How far the loading of the code is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Progress {
    Loading,
    Failed,
    /// Loading once more, because the person asked for it.
    Again,
    Here(&'static Deferred),
}

/// Whether the deferred code and the drawings are there, and the way to them.
#[derive(Clone, Debug, PartialEq)]
pub struct DeferredCode {
    state: State,
    retry: Callback<MouseEvent>,
}

impl DeferredCode {
    /// The pages, once they are there.
    pub fn pages(&self) -> Option<&'static Deferred> {
        match self.state.code {
            Progress::Here(pages) => Some(pages),
            _ => None,
        }
    }

    /// Whether the code could not be loaded.
    pub fn failed(&self) -> bool {
        self.state.code == Progress::Failed
    }

    /// Tries once more, where the person has to ask for that; it stays while that is tried.
    pub fn retry(&self) -> Option<Callback<MouseEvent>> {
        let asked = matches!(self.state.code, Progress::Failed | Progress::Again);
        asked.then(|| self.retry.clone())
    }

    /// The drawings, once they are there. A page does without them.
    pub fn figures(&self) -> Option<Figures> {
        self.state.figures
    }
}

/// Loads the code after the first render, then the drawings. `code` and `figures` are those that
/// are there from the start.
#[hook]
pub fn use_deferred_code(
    code: Option<&'static Deferred>,
    figures: Option<Figures>,
) -> DeferredCode {
    let state = use_state_eq(|| State {
        code: code.map_or(Progress::Loading, Progress::Here),
        figures,
    });
    let now = *state;
    let begin = state.clone();
    use_effect_with((), move |()| {
        if now.code == Progress::Loading {
            load(begin);
        }
    });
    let retry = Callback::from(move |_| {
        set_code(&state, Progress::Again);
        load(state.clone());
    });
    DeferredCode { state: now, retry }
}

/// Loads the code, and the drawings after it; what failed is tried again by itself once there is
/// hope.
fn load(state: UseStateHandle<State>) {
    deferred(move |code| {
        // The button goes, and would take the focus with it.
        if code.is_some() && focus::is_on(RETRY) {
            focus::soon("title");
        }
        set_code(&state, code.map_or(Progress::Failed, Progress::Here));
        match code {
            None => files::when_hopeful(move || load(state)),
            Some(deferred) => (deferred.begin)(Box::new(move |figures| {
                let figures = Some(figures);
                state.set(State { figures, ..*state });
            })),
        }
    });
}

fn set_code(state: &UseStateHandle<State>, code: Progress) {
    state.set(State { code, ..**state });
}
