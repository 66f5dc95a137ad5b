//! The diary in the browser's storage, and every change of it.

use std::rc::Rc;

use content::{TextId, ui};

use crate::browser::storage;
use crate::diary::{Diary, empty};
use crate::pages::{Frame, PageHandle, PageState};
use crate::texts::Texts;

const KEY: &str = "diary";

/// What there is to show.
pub(super) enum Shown {
    /// It is not turned on.
    Off,
    /// A text that is no diary, or one of another form.
    Foreign(String),
    /// The diary, and its text.
    On(Diary, String),
}

/// The diary as it stands.
pub(super) fn shown() -> Shown {
    let Some(text) = storage::load_lasting(KEY) else {
        return Shown::Off;
    };
    match Diary::read(&text) {
        Some(diary) => Shown::On(diary, text),
        None => Shown::Foreign(text),
    }
}

/// What a change of the diary needs.
pub(super) struct Store {
    page: PageHandle,
    pub(super) texts: Texts,
}

impl Store {
    /// Behind a pointer, so that every button can hold it.
    pub(super) fn of(frame: &Frame) -> Rc<Store> {
        Rc::new(Store {
            page: frame.page.clone(),
            texts: frame.texts,
        })
    }

    /// Changes the diary, which begins where there was none, and tells what became of it. What another
    /// tab has kept meanwhile stays. Says whether the browser has kept it.
    pub(super) fn change(&self, told: TextId, change: impl FnOnce(&mut Diary) -> [u16; 3]) -> bool {
        let text = storage::load_lasting(KEY).unwrap_or_else(empty);
        let Some(mut diary) = Diary::read(&text) else {
            self.tell(ui::DIARY_UNREADABLE, [0; 3]);
            return false;
        };
        let counts = change(&mut diary);
        let kept = storage::save_lasting(KEY, &diary.write());
        match kept {
            true => self.tell(told, counts),
            false => self.tell(ui::DIARY_NOT_STORED, [0; 3]),
        }
        kept
    }

    /// Deletes all of it, which turns it off.
    pub(super) fn delete_all(&self) {
        storage::clear_lasting(KEY);
        self.tell(ui::DIARY_DELETED_ALL, [0; 3]);
    }

    /// Tells something, and how many entries it is about.
    pub(super) fn tell(&self, told: TextId, counts: [u16; 3]) {
        let text = storage::load_lasting(KEY).unwrap_or_default();
        let sum = hash::fnv1a(text.bytes()) as u32;
        self.page.set(PageState::Diary(told, counts, sum));
    }

    /// Shows the check at this place.
    pub(super) fn open(&self, at: usize) {
        self.page.set(PageState::Step(at));
    }

    /// Shows the list again.
    pub(super) fn close(&self) {
        self.page.set(PageState::Fresh);
    }
}
