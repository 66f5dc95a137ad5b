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
use content_model::{DeferredTables, FirstTables, Pack, Unpacker};
#[cfg(not(target_arch = "wasm32"))]
pub use drawing::labelled;
pub use table::Table;
pub use words::{Deferred, Words};

include!(concat!(env!("OUT_DIR"), "/constants.rs"));

static FIRST: LazyLock<FirstTables> = LazyLock::new(|| {
    let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/first-tables.bin"));
    let ids = include_str!(concat!(env!("OUT_DIR"), "/first-ids.txt"));
    Pack::unpack(&mut Unpacker::new(bytes, ids))
});
static DEFERRED: LazyLock<DeferredTables> = LazyLock::new(|| {
    let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/deferred-tables.bin"));
    let ids = include_str!(concat!(env!("OUT_DIR"), "/deferred-ids.txt"));
    Pack::unpack(&mut Unpacker::new(bytes, ids))
});

/// In one place, so that the check whether they are read is in the download once.
#[inline(never)]
fn first() -> &'static FirstTables {
    &FIRST
}

/// The same. In the app these are with the deferred code, because only that reads them.
#[inline(never)]
fn deferred() -> &'static DeferredTables {
    &DEFERRED
}

macro_rules! tables {
    ($($(#[$doc:meta])* $name:ident: $type:ty = $table:expr;)*) => { $(
        $(#[$doc])*
        pub static $name: Table<$type> = Table::of(|| $table);
    )* };
}

tables! {
    /// The clinical logic, for the engine.
    QUIZ: engine::Quiz = &first().quiz;
    /// The words of `QUIZ.questions`, by position.
    QUESTIONS: [QuestionWords] = first().questions;
    /// The screens that `engine::Question::screen` numbers.
    SCREENS: [Screen] = first().screens;
    /// The words of `QUIZ.flags`, by position.
    FLAGS: [FlagWords] = first().flags;
    /// The care cards, in the order of [`Care`].
    CARE: [CareWords] = first().care;
    /// What may be eaten or drunk, in the order of [`Eating`].
    EATING: [TextId] = first().eating;
    /// What goes for medicines whatever flag was raised.
    MEDICINES: TextId = &first().medicines;
    /// The pattern cards, in the order of [`PatternCard`].
    PATTERNS: [PatternWords] = deferred().patterns;
    /// The blocks that tell what to do now, in order.
    FIRST_BLOCKS: [Block] = first().blocks;
    /// All other blocks, in order.
    DEFERRED_BLOCKS: [Block] = deferred().blocks;
    /// How muscle and nerve affect each other.
    MECHANISMS: [Mechanism] = deferred().mechanisms;
    /// The parts of the picture story.
    PARTS: [Part] = deferred().parts;
    /// Countries and their numbers.
    COUNTRIES: [Country] = first().countries;
    /// Patient organisations.
    ORGANISATIONS: [Organisation] = deferred().organisations;
    /// Every source.
    SOURCES: [Source] = deferred().sources;
    /// Positions in `SOURCES`, by the position of a question.
    QUESTION_SOURCES: [&'static [u16]] = deferred().question_sources;
    /// Positions in `SOURCES`, by the position of a flag: those of its rules.
    FLAG_SOURCES: [&'static [u16]] = deferred().flag_sources;
    /// What a clinician calls a flag, by its position in `QUIZ.flags`.
    FLAG_TERMS: [TextId] = deferred().flag_terms;
    /// What a clinician calls an option, where that is said in other words, by the positions of its
    /// question and its own.
    OPTION_TERMS: [&'static [Option<TextId>]] = deferred().option_terms;
    /// The version of this content.
    REVIEW: Review = &first().review;
}

/// All blocks.
pub fn blocks() -> impl Iterator<Item = &'static Block> {
    FIRST_BLOCKS.into_iter().chain(DEFERRED_BLOCKS)
}

/// The words of a flag, by its position in `QUIZ.flags`.
#[inline(never)]
pub fn flag(at: u8) -> &'static FlagWords {
    &first().flags[usize::from(at)]
}

/// The words of a question, by its position in `QUIZ.questions`.
#[inline(never)]
pub fn question(at: u8) -> &'static QuestionWords {
    &first().questions[usize::from(at)]
}

/// The words of a care card.
pub fn care(care: Care) -> &'static CareWords {
    &CARE[care as usize]
}

/// The words of a pattern card.
pub fn pattern(card: PatternCard) -> &'static PatternWords {
    &PATTERNS[card as usize]
}
