//! The engine's tables and those around them as bytes.

use engine::{
    Atom, Base, Choose, Clause, EarlyEnd, Fact, Flag, Item, Mask, Pattern, Question, Quiz, Rule,
    Score, Tier, Urgency,
};

use super::{Pack, Packer, Unpacker};
use crate::kinds::{Eating, Mark, ReviewState, Section, Strength};
use crate::tables::{
    Block, CareWords, Country, DeferredTables, FirstTables, FlagWords, Mechanism, Organisation,
    Part, PatternWords, QuestionWords, Review, Screen, Source,
};

impl Pack for Mask {
    fn pack(&self, to: &mut Packer) {
        self.bits().pack(to);
    }

    fn unpack(from: &mut Unpacker) -> Self {
        Mask::from_bits(u32::unpack(from))
    }
}

impl Pack for Atom {
    fn pack(&self, to: &mut Packer) {
        match *self {
            Atom::Chosen(question, mask) => (0u8, (question, mask)).pack(to),
            Atom::Fact(fact) => (1u8, fact).pack(to),
            Atom::Score(score, points) => (2u8, (score, points)).pack(to),
            Atom::AtLeast(tier) => (3u8, tier).pack(to),
            Atom::Exactly(tier) => (4u8, tier).pack(to),
            Atom::GoNow => 5u8.pack(to),
            Atom::Flag(flag) => (6u8, flag).pack(to),
            Atom::Pattern(pattern) => (7u8, pattern).pack(to),
        }
    }

    fn unpack(from: &mut Unpacker) -> Self {
        match u8::unpack(from) {
            0 => Atom::Chosen(u8::unpack(from), Mask::unpack(from)),
            1 => Atom::Fact(u8::unpack(from)),
            2 => Atom::Score(u8::unpack(from), i16::unpack(from)),
            3 => Atom::AtLeast(Tier::unpack(from)),
            4 => Atom::Exactly(Tier::unpack(from)),
            5 => Atom::GoNow,
            6 => Atom::Flag(u8::unpack(from)),
            _ => Atom::Pattern(u8::unpack(from)),
        }
    }
}

/// Values of an enum, by their position in the list of all; past its end, the last of them.
macro_rules! places {
    ($($all:expr => $type:ty),* $(,)?) => { $(
        impl Pack for $type {
            fn pack(&self, to: &mut Packer) {
                (*self as u8).pack(to);
            }

            fn unpack(from: &mut Unpacker) -> Self {
                $all[usize::from(u8::unpack(from)).min($all.len() - 1)]
            }
        }
    )* };
}

places! {
    [Choose::One, Choose::Many] => Choose,
    Tier::ALL => Tier,
    Eating::ALL => Eating,
    Section::ALL => Section,
    Strength::ALL => Strength,
    Mark::ALL => Mark,
    ReviewState::ALL => ReviewState,
}

/// Structs, field by field; with a field left out here this does not compile.
macro_rules! structs {
    ($($type:ident { $($field:ident),* $(,)? })*) => { $(
        impl Pack for $type {
            fn pack(&self, to: &mut Packer) {
                let Self { $($field),* } = self;
                $($field.pack(to);)*
            }

            fn unpack(from: &mut Unpacker) -> Self {
                // Fields are read in the order in which they stand here.
                Self { $($field: Pack::unpack(from)),* }
            }
        }
    )* };
}

structs! {
    FirstTables {
        quiz, questions, screens, flags, care, eating, medicines, blocks, countries, review,
    }
    DeferredTables {
        patterns, blocks, mechanisms, parts, organisations, sources, question_sources, flag_sources,
        flag_terms, option_terms,
    }
    Quiz { questions, facts, scores, flags, rules, patterns, base, early_end }
    Question { id, choose, options, unsure, screen, asked_when, only_when }
    Clause { all, any, at_least, none }
    Fact { id, tag, when }
    Score { id, includes, items }
    Item { points, when }
    Flag { id, leads }
    Rule { id, flag, urgency, when }
    Urgency { tier, go_now }
    Pattern { id, when }
    Base { id, tier, patterns, when }
    EarlyEnd { after, when }
    QuestionWords { text, short, hint, why, none, denied, options, option_hints, heads, ask_again_on_resume, unchanging, changed }
    Screen { id, title, hint }
    FlagWords { name, could, say, todo, eating }
    CareWords { level, title, soon, text, todo, do_not, who, cannot_phone, say }
    PatternWords { headline, headline_partly, short, text, uncertain, who }
    Block { id, section, when, title, lead, text, points, caution, sources }
    Mechanism { id, code, strength, when, title, text, caution, sources }
    Part { id, sources }
    Country {
        id, name, emergency, emergency_note, advice, advice_text, crisis, crisis_text,
        organisations,
    }
    Organisation { id, name, about, mark, link }
    Source { id, mark, title, link }
    Review { version, date, review_by, state, reviewer, reviewed_on }
}
