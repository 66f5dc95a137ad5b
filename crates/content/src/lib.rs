//! The clinical content, compiled from `content/*.toml` when this crate is built.
//!
//! [`QUIZ`] is the logic, for the engine. Around it stand tables parallel to its own with the
//! numbers of texts, and [`Words`] gives the texts themselves: a component holds no sentence. What
//! Rust has to name of the content, it names with the constants in [`ids`], [`ui`] and [`learn`].

#[cfg(not(target_arch = "wasm32"))]
mod drawing;
mod table;
mod words;

use std::sync::LazyLock;

pub use content_model::{
    Block, Care, CareWords, Country, Eating, FlagWords, Mark, Mechanism, Organisation, Part,
    PatternCard, PatternWords, QuestionWords, Review, ReviewState, Screen, Section, Source,
    Strength, TextId, TextList,
};
use content_model::{Pack, Tables, Unpacker};
#[cfg(not(target_arch = "wasm32"))]
pub use drawing::labelled;
pub use table::Table;
#[cfg(not(target_arch = "wasm32"))]
pub use words::DEFERRED_ENGLISH;
pub use words::{Deferred, Words, WordsError};

include!(concat!(env!("OUT_DIR"), "/constants.rs"));

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/tables.bin"));
    let ids = include_str!(concat!(env!("OUT_DIR"), "/ids.txt"));
    Pack::unpack(&mut Unpacker::new(bytes, ids))
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
    /// What may be eaten or drunk, in the order of [`Eating`].
    EATING: [TextId] = tables().eating;
    /// What goes for medicines whatever flag was raised.
    MEDICINES: TextId = &tables().medicines;
    /// The pattern cards, in the order of [`PatternCard`].
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
pub fn pattern(card: PatternCard) -> &'static PatternWords {
    &PATTERNS[card as usize]
}
