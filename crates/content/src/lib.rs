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
    Block, CareWords, Country, FlagWords, Mechanism, Organisation, Part, PatternWords,
    QuestionWords, Review, Screen, Source,
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

/// In one place, so that the check whether they are read is in the download once.
#[inline(never)]
fn tables() -> &'static Tables {
    &TABLES
}

macro_rules! tables {
    ($($(#[$doc:meta])* $name:ident: $type:ty = $table:expr;)*) => { $(
        $(#[$doc])*
        pub static $name: Table<$type> = Table::of(|| $table);
    )* };
}

tables! {
    /// The clinical logic, for the engine.
    QUIZ: engine::Quiz = &tables().quiz;
    /// The words of `QUIZ.questions`, by position.
    QUESTIONS: [QuestionWords] = tables().questions;
    /// The screens that `engine::Question::screen` numbers.
    SCREENS: [Screen] = tables().screens;
    /// The words of `QUIZ.flags`, by position.
    FLAGS: [FlagWords] = tables().flags;
    /// The care cards, in the order of [`Care`].
    CARE: [CareWords] = tables().care;
    /// The pattern cards, in the order of [`Card`].
    PATTERNS: [PatternWords] = tables().patterns;
    /// The blocks of the result page, in order.
    BLOCKS: [Block] = tables().blocks;
    /// How muscle and nerve affect each other.
    MECHANISMS: [Mechanism] = tables().mechanisms;
    /// The parts of the picture story.
    PARTS: [Part] = tables().parts;
    /// Countries and their numbers.
    COUNTRIES: [Country] = tables().countries;
    /// Patient organisations.
    ORGANISATIONS: [Organisation] = tables().organisations;
    /// Every source.
    SOURCES: [Source] = tables().sources;
    /// The version of this content.
    REVIEW: Review = &tables().review;
}

/// The words of a flag, by its position in `QUIZ.flags`.
#[inline(never)]
pub fn flag(at: u8) -> &'static FlagWords {
    &tables().flags[usize::from(at)]
}

/// The words of a question, by its position in `QUIZ.questions`.
#[inline(never)]
pub fn question(at: u8) -> &'static QuestionWords {
    &tables().questions[usize::from(at)]
}

/// The words of a care card.
pub fn care(care: Care) -> &'static CareWords {
    &CARE[care as usize]
}

/// The words of a pattern card.
pub fn pattern(card: Card) -> &'static PatternWords {
    &PATTERNS[card as usize]
}
