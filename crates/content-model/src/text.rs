//! Texts by number: tables hold these, and a language gives the words.

/// The number of a text, in every language the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TextId(pub(crate) u16);

impl TextId {
    /// The text of this number.
    pub const fn new(number: u16) -> TextId {
        TextId(number)
    }

    /// Its number.
    pub const fn number(self) -> u16 {
        self.0
    }

    /// Its position in a language's list of texts.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// Texts with numbers in a row: the paragraphs or points of one entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TextList {
    /// The first text; of no meaning when the list is empty.
    pub first: TextId,
    /// How many there are.
    pub len: u8,
}

impl TextList {
    /// The list without a text.
    pub const EMPTY: TextList = TextList {
        first: TextId(0),
        len: 0,
    };

    /// The texts in order.
    pub fn iter(self) -> impl ExactSizeIterator<Item = TextId> {
        (0..self.len).map(move |at| TextId(self.first.0 + u16::from(at)))
    }

    /// Whether there is no text.
    pub const fn is_empty(self) -> bool {
        self.len == 0
    }
}
