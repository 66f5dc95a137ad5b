//! The clinical content as tables, read and checked at build time from `content/*.toml`.
//!
//! [`QUIZ`] is the logic, for the engine. Around it stand tables parallel to its own with the
//! numbers of texts, and [`Words`] gives the texts themselves: a component holds no sentence.

#[cfg(not(target_arch = "wasm32"))]
mod drawing;
mod kinds;
#[allow(dead_code, reason = "only the build writes tables")]
mod pack;
mod table;
mod tables;
mod text;
mod words;

use std::sync::LazyLock;

#[cfg(not(target_arch = "wasm32"))]
pub use drawing::labelled;
pub use kinds::{Card, Care, Mark, ReviewState, Section, Strength};
pub use table::Table;
use tables::Tables;
pub use tables::{
    Block, CareWords, Country, FlagWords, Mechanism, Organisation, PatternWords, QuestionWords,
    Review, Screen, Source,
};
pub use text::{TextId, TextList};
#[cfg(not(target_arch = "wasm32"))]
pub use words::LATE_ENGLISH;
pub use words::{Late, Words, WordsError};

include!(concat!(env!("OUT_DIR"), "/names.rs"));

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/tables.bin"));
    let ids = include_str!(concat!(env!("OUT_DIR"), "/ids.txt"));
    pack::Pack::unpack(&mut pack::Unpacker::new(bytes, ids))
});

macro_rules! tables {
    ($($(#[$doc:meta])* $name:ident: $type:ty = $table:expr;)*) => { $(
        $(#[$doc])*
        pub static $name: Table<$type> = Table::of(|| $table);
    )* };
}

tables! {
    /// The clinical logic, for the engine.
    QUIZ: engine::Quiz = &TABLES.quiz;
    /// The words of `QUIZ.questions`, by position.
    QUESTIONS: [QuestionWords] = TABLES.questions;
    /// The screens that `engine::Question::screen` numbers.
    SCREENS: [Screen] = TABLES.screens;
    /// The words of `QUIZ.flags`, by position.
    FLAGS: [FlagWords] = TABLES.flags;
    /// The care cards, in the order of [`Care`].
    CARE: [CareWords] = TABLES.care;
    /// The pattern cards, in the order of [`Card`].
    PATTERNS: [PatternWords] = TABLES.patterns;
    /// The blocks of the result page, in order.
    BLOCKS: [Block] = TABLES.blocks;
    /// How muscle and nerve affect each other.
    MECHANISMS: [Mechanism] = TABLES.mechanisms;
    /// Countries and their numbers.
    COUNTRIES: [Country] = TABLES.countries;
    /// Patient organisations.
    ORGANISATIONS: [Organisation] = TABLES.organisations;
    /// Every source.
    SOURCES: [Source] = TABLES.sources;
    /// The version of this content.
    REVIEW: Review = &TABLES.review;
}

/// The words of a care card.
pub fn care(care: Care) -> &'static CareWords {
    &CARE[care as usize]
}

/// The words of a pattern card.
pub fn pattern(card: Card) -> &'static PatternWords {
    &PATTERNS[card as usize]
}
