//! The form of the compiled content: tables, the closed sets of values in them, texts by number,
//! and how all of it is written as bytes and read again. `content-compiler` writes it, `content`
//! reads it; neither knows the other.

mod kinds;
mod pack;
mod tables;
mod text;

pub use kinds::{Care, Eating, Mark, PatternCard, ReviewState, Section, Strength};
pub use pack::{Pack, Packer, Unpacker};
pub use tables::{
    Block, CareWords, Country, DeferredTables, FirstTables, FlagWords, Mechanism, Organisation,
    Part, PatternWords, QuestionWords, Review, Screen, Source, Tables,
};
pub use text::{TextId, TextList};
