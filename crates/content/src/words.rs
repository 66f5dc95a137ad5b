//! The words of one language, as a value that is cheap to pass and to compare.

use std::sync::LazyLock;

use content_model::{TextId, TextList};

use crate::FIRST_DEFERRED;

/// The texts of the first view, one a line.
static FIRST_ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/first-en.txt"));

/// The deferred texts. Only [`Deferred::english`] names them: they are where its caller is, in the
/// app with the deferred code.
static DEFERRED_ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/deferred-en.txt"));

/// Begins a line with the other form, for someone else, of the text in the line before.
const OTHER: char = '\t';

static ENGLISH: LazyLock<Part> = LazyLock::new(|| Part::of(FIRST_ENGLISH, 0));
static DEFERRED: LazyLock<Part> = LazyLock::new(|| Part::of(DEFERRED_ENGLISH, FIRST_DEFERRED));

/// A language's words, and whether they are for someone who answers for another adult.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    part: &'static Part,
    deferred: Option<&'static Part>,
    someone_else: bool,
}

impl Words {
    /// English, which is built in but for its deferred texts.
    pub fn english() -> Words {
        Words {
            part: &ENGLISH,
            deferred: None,
            someone_else: false,
        }
    }

    /// The same words with their deferred texts.
    #[must_use]
    pub const fn with_deferred(self, deferred: Deferred) -> Words {
        Words {
            deferred: Some(deferred.part),
            ..self
        }
    }

    /// The same language, for oneself or for someone else.
    #[must_use]
    pub const fn for_someone_else(self, someone_else: bool) -> Words {
        Words {
            someone_else,
            ..self
        }
    }

    /// The text of this number; where there is one, its other form for someone else. Nothing for a
    /// deferred text that is not there yet.
    pub fn get(self, id: TextId) -> &'static str {
        let own = self.part.get(id.number(), self.someone_else);
        own.or_else(|| self.deferred?.get(id.number(), self.someone_else))
            .unwrap_or_default()
    }

    /// The texts of a list, in order.
    pub fn list(self, list: TextList) -> impl ExactSizeIterator<Item = &'static str> {
        list.iter().map(move |id| self.get(id))
    }
}

/// By address, not by text: comparing props must cost nothing.
impl PartialEq for Words {
    fn eq(&self, other: &Words) -> bool {
        let deferred = |words: &Words| words.deferred.map(std::ptr::from_ref);
        std::ptr::eq(self.part, other.part)
            && deferred(self) == deferred(other)
            && self.someone_else == other.someone_else
    }
}

impl Eq for Words {}

/// The deferred texts of a language: those that the first view does without.
#[derive(Clone, Copy, Debug)]
pub struct Deferred {
    part: &'static Part,
}

impl Deferred {
    /// The deferred texts of English.
    pub fn english() -> Deferred {
        Deferred { part: &DEFERRED }
    }
}

/// By address, as for [`Words`].
impl PartialEq for Deferred {
    fn eq(&self, other: &Deferred) -> bool {
        std::ptr::eq(self.part, other.part)
    }
}

impl Eq for Deferred {}

/// Texts with numbers in a row, and their other forms for someone else.
#[derive(Debug)]
struct Part {
    first: u16,
    texts: Vec<&'static str>,
    /// Sorted by the numbers of the texts.
    others: Vec<(u16, &'static str)>,
}

impl Part {
    /// One text a line. A line that begins with [`OTHER`] has the other form of the text before it.
    fn of(lines: &'static str, first: u16) -> Part {
        let mut texts = Vec::new();
        let mut others = Vec::new();
        for line in lines.lines() {
            let next = first + texts.len() as u16;
            match line.strip_prefix(OTHER) {
                Some(other) => others.push((next.wrapping_sub(1), other)),
                None => texts.push(line),
            }
        }
        Part {
            first,
            texts,
            others,
        }
    }

    fn get(&self, id: u16, someone_else: bool) -> Option<&'static str> {
        if someone_else && let Ok(at) = self.others.binary_search_by_key(&id, |(id, _)| *id) {
            return Some(self.others[at].1);
        }
        self.texts
            .get(usize::from(id.checked_sub(self.first)?))
            .copied()
    }
}
