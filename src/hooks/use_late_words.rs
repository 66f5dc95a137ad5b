//! The words that can wait, loaded once the first view is there.

use content::{Late, Words};
use yew::prelude::*;

use crate::browser::words;

/// How far the loading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Loading,
    Failed,
    /// Loading once more, because the person asked for it.
    Again,
    Here(Late),
}

/// Whether the words that can wait are there, and the way to them.
#[derive(Clone, Debug, PartialEq)]
pub struct LateWords {
    state: State,
    /// Tries once more.
    pub retry: Callback<MouseEvent>,
}

impl LateWords {
    /// The words with those that could wait, once these are there.
    pub fn add_to(&self, words: Words) -> Words {
        match self.state {
            State::Here(late) => words.with_late(late),
            _ => words,
        }
    }

    /// Whether they could not be had.
    pub fn failed(&self) -> bool {
        self.state == State::Failed
    }

    /// Whether the person has a way to try again: it stays while that is tried.
    pub fn can_retry(&self) -> bool {
        matches!(self.state, State::Failed | State::Again)
    }
}

/// Loads the late texts of a language after the first render. `given` are those that are there
/// from the start.
#[hook]
pub fn use_late_words(language: &'static str, given: Option<Late>) -> LateWords {
    let state = use_state_eq(|| given.map_or(State::Loading, State::Here));
    let now = *state;
    let setter = state.setter();
    use_effect_with((), move |()| {
        if now == State::Loading {
            load(setter, language);
        }
    });
    let setter = state.setter();
    let retry = Callback::from(move |_| {
        setter.set(State::Again);
        load(setter.clone(), language);
    });
    LateWords { state: now, retry }
}

/// Loads them; what failed is tried again by itself once there is hope.
fn load(state: UseStateSetter<State>, language: &'static str) {
    words::load(move |file| {
        let late = file.and_then(|file| Late::read(&file, language).ok());
        state.set(late.map_or(State::Failed, State::Here));
        if late.is_none() {
            words::when_hopeful(move || load(state, language));
        }
    });
}
