//! The clinical content as const tables, read and checked at build time from `content/*.toml`.
//!
//! [`QUIZ`] is the logic, for the engine. Around it stand tables parallel to its own with the
//! numbers of texts, and [`Words`] gives the texts themselves: a component holds no sentence.

mod kinds;
mod tables;
mod text;
mod words;

pub use kinds::{Card, Care, Mark, ReviewState, Section, Strength};
pub use tables::{
    Block, CareWords, Country, FlagWords, Mechanism, Organisation, PatternWords, QuestionWords,
    Review, Screen, Source,
};
pub use text::{TextId, TextList};
pub use words::Words;

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// The words of a care card.
pub fn care(care: Care) -> &'static CareWords {
    &CARE[care as usize]
}

/// The words of a pattern card.
pub fn pattern(card: Card) -> &'static PatternWords {
    &PATTERNS[card as usize]
}
