//! The words of one language, as a value that is cheap to pass and to compare.

use crate::text::{TextId, TextList};

/// A language's words, and whether they are for someone who answers for another adult.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    texts: &'static [&'static str],
    others: &'static [(u16, &'static str)],
    someone_else: bool,
}

impl Words {
    /// English, which is built in.
    pub const ENGLISH: Words = Words {
        texts: &crate::TEXTS,
        others: &crate::OTHERS,
        someone_else: false,
    };

    /// Another language: its texts in the order of [`TextId`], and the other forms for someone
    /// else sorted by the number of their text. `None` where the counts or the order do not fit;
    /// that its keys are the same is for the caller to compare, with [`crate::KEYS_HASH`].
    pub fn of(
        texts: &'static [&'static str],
        others: &'static [(u16, &'static str)],
    ) -> Option<Words> {
        let sorted = others.is_sorted_by(|(one, _), (next, _)| one < next);
        let fits = texts.len() == crate::TEXT_COUNT && sorted;
        fits.then_some(Words {
            texts,
            others,
            someone_else: false,
        })
    }

    /// The same language, for oneself or for someone else.
    #[must_use]
    pub const fn for_someone_else(self, someone_else: bool) -> Words {
        Words {
            someone_else,
            ..self
        }
    }

    /// The text of this number; where there is one, its other form for someone else.
    pub fn get(self, id: TextId) -> &'static str {
        if self.someone_else
            && let Ok(at) = self.others.binary_search_by_key(&id.0, |(id, _)| *id)
        {
            return self.others[at].1;
        }
        self.texts.get(id.index()).copied().unwrap_or_default()
    }

    /// The texts of a list, in order.
    pub fn list(self, list: TextList) -> impl ExactSizeIterator<Item = &'static str> {
        list.iter().map(move |id| self.get(id))
    }
}

/// By address, not by text: comparing props must cost nothing.
impl PartialEq for Words {
    fn eq(&self, other: &Words) -> bool {
        std::ptr::eq(self.texts, other.texts)
            && std::ptr::eq(self.others, other.others)
            && self.someone_else == other.someone_else
    }
}

impl Eq for Words {}
