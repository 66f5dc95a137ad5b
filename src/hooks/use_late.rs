//! What can wait: words and drawings that are loaded once the first view is there.

use content::{Deferred as LateWords, Words};
use yew::prelude::*;

use crate::browser::late;
use crate::figures::Figures;

/// How far the loading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct State {
    words: Progress,
    figures: Option<Figures>,
}

/// How far the loading of the words is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Progress {
    Loading,
    Failed,
    /// Loading once more, because the person asked for it.
    Again,
    Here(LateWords),
}

/// Whether the words and drawings that can wait are there, and the way to them.
#[derive(Clone, Debug, PartialEq)]
pub struct Late {
    state: State,
    /// Tries once more to get the words.
    pub retry: Callback<MouseEvent>,
}

impl Late {
    /// The words could not be had, and can be asked for again.
    #[cfg(feature = "gallery")]
    pub(crate) fn not_to_be_had() -> Late {
        let state = State {
            words: Progress::Failed,
            figures: None,
        };
        Late {
            state,
            retry: Callback::noop(),
        }
    }

    /// The words with those that could wait, once these are there.
    pub fn add_to(&self, words: Words) -> Words {
        match self.state.words {
            Progress::Here(late) => words.with_deferred(late),
            _ => words,
        }
    }

    /// Whether the words could not be had.
    pub fn failed(&self) -> bool {
        self.state.words == Progress::Failed
    }

    /// Whether the person has a way to try again: it stays while that is tried.
    pub fn can_retry(&self) -> bool {
        matches!(self.state.words, Progress::Failed | Progress::Again)
    }

    /// The drawings, once they are there. A page does without them.
    pub fn figures(&self) -> Option<Figures> {
        self.state.figures
    }
}

/// Loads the late texts of a language after the first render, then the drawings. `words` and
/// `figures` are those that are there from the start.
#[hook]
pub fn use_late(
    language: &'static str,
    words: Option<LateWords>,
    figures: Option<Figures>,
) -> Late {
    let state = use_state_eq(|| State {
        words: words.map_or(Progress::Loading, Progress::Here),
        figures,
    });
    let now = *state;
    let begin = state.clone();
    use_effect_with((), move |()| {
        if now.words == Progress::Loading {
            load(begin, language);
        }
    });
    let retry = Callback::from(move |_| {
        set_words(&state, Progress::Again);
        load(state.clone(), language);
    });
    Late { state: now, retry }
}

/// Loads the words, and the drawings after them; what failed is tried again by itself once there
/// is hope.
fn load(state: UseStateHandle<State>, language: &'static str) {
    late::load("late-words", move |file| {
        let words = file.and_then(|file| LateWords::read(&file, language).ok());
        set_words(&state, words.map_or(Progress::Failed, Progress::Here));
        if words.is_none() {
            late::when_hopeful(move || load(state, language));
        } else if state.figures.is_none() {
            load_figures(state);
        }
    });
}

fn load_figures(state: UseStateHandle<State>) {
    late::load("figures", move |file| {
        match file.and_then(|file| Figures::read(&file)) {
            None => late::when_hopeful(move || load_figures(state)),
            figures => state.set(State { figures, ..*state }),
        }
    });
}

fn set_words(state: &UseStateHandle<State>, words: Progress) {
    state.set(State { words, ..**state });
}
