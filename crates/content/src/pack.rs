//! Tables as bytes, written by the build and read once at start. As constants, their many short
//! lists would be addresses for the most part, which hardly compress.

use engine::{
    Atom, Base, Choose, Clause, EarlyEnd, Fact, Flag, Item, Mask, Pattern, Question, Quiz, Rule,
    Score, Tier, Urgency,
};

use super::kinds::{Mark, ReviewState, Section, Strength};
use super::tables::{
    Block, CareWords, Country, FlagWords, Mechanism, Organisation, Part, PatternWords,
    QuestionWords, Review, Screen, Source, Tables,
};
use super::text::{TextId, TextList};

/// A value that can be written as bytes and read again.
pub(crate) trait Pack: Sized {
    /// Appends the bytes.
    fn pack(&self, to: &mut Packer);
    /// Reads what was appended.
    fn unpack(from: &mut Unpacker) -> Self;
}

/// What is being written: numbers as bytes, and ids and the like one a line.
#[derive(Default)]
pub(crate) struct Packer {
    pub(crate) bytes: Vec<u8>,
    pub(crate) ids: String,
    last_text: u16,
}

/// What is being read. Past its end there are zeros: it comes from the same build, so that never
/// happens, and reading needs no way to fail.
pub(crate) struct Unpacker {
    bytes: &'static [u8],
    ids: &'static str,
    last_text: u16,
}

impl Unpacker {
    /// Starts at the beginning.
    pub(crate) fn new(bytes: &'static [u8], ids: &'static str) -> Self {
        Self {
            bytes,
            ids,
            last_text: 0,
        }
    }
}

impl Pack for u8 {
    fn pack(&self, to: &mut Packer) {
        to.bytes.push(*self);
    }

    fn unpack(from: &mut Unpacker) -> Self {
        let (first, rest) = from.bytes.split_first().unwrap_or((&0, &[]));
        from.bytes = rest;
        *first
    }
}

/// Seven bits a byte, the lowest first; the top bit says that more follow.
impl Pack for u32 {
    fn pack(&self, to: &mut Packer) {
        let mut left = *self;
        while left > 0x7f {
            to.bytes.push(left as u8 | 0x80);
            left >>= 7;
        }
        to.bytes.push(left as u8);
    }

    fn unpack(from: &mut Unpacker) -> Self {
        let mut value = 0;
        let mut shift = 0;
        loop {
            let byte = u8::unpack(from);
            value |= u32::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 || shift > 28 {
                return value;
            }
        }
    }
}

impl Pack for u16 {
    fn pack(&self, to: &mut Packer) {
        u32::from(*self).pack(to);
    }

    fn unpack(from: &mut Unpacker) -> Self {
        u32::unpack(from) as u16
    }
}

impl Pack for i16 {
    fn pack(&self, to: &mut Packer) {
        (*self as u16).pack(to);
    }

    fn unpack(from: &mut Unpacker) -> Self {
        u16::unpack(from) as i16
    }
}

impl Pack for bool {
    fn pack(&self, to: &mut Packer) {
        u8::from(*self).pack(to);
    }

    fn unpack(from: &mut Unpacker) -> Self {
        u8::unpack(from) != 0
    }
}

impl Pack for &'static str {
    fn pack(&self, to: &mut Packer) {
        assert!(!self.contains('\n'), "{self:?} is more than one line");
        to.ids.push_str(self);
        to.ids.push('\n');
    }

    fn unpack(from: &mut Unpacker) -> Self {
        let (id, rest) = from.ids.split_once('\n').unwrap_or_default();
        from.ids = rest;
        id
    }
}

impl<T: Pack> Pack for &'static [T] {
    fn pack(&self, to: &mut Packer) {
        (self.len() as u16).pack(to);
        for item in *self {
            item.pack(to);
        }
    }

    // One function for each kind of list: built into one another they are larger.
    #[inline(never)]
    fn unpack(from: &mut Unpacker) -> Self {
        let length = u16::unpack(from);
        let items: Vec<T> = (0..length).map(|_| T::unpack(from)).collect();
        // Tables live as long as the program.
        items.leak()
    }
}

impl<T: Pack> Pack for Option<T> {
    fn pack(&self, to: &mut Packer) {
        self.is_some().pack(to);
        if let Some(value) = self {
            value.pack(to);
        }
    }

    fn unpack(from: &mut Unpacker) -> Self {
        bool::unpack(from).then(|| T::unpack(from))
    }
}

impl<A: Pack, B: Pack> Pack for (A, B) {
    fn pack(&self, to: &mut Packer) {
        self.0.pack(to);
        self.1.pack(to);
    }

    fn unpack(from: &mut Unpacker) -> Self {
        (A::unpack(from), B::unpack(from))
    }
}

/// As the way from the text before: texts of one entry have numbers near each other.
impl Pack for TextId {
    fn pack(&self, to: &mut Packer) {
        let way = self.0.wrapping_sub(to.last_text) as i16;
        to.last_text = self.0;
        ((way << 1 ^ way >> 15) as u16).pack(to);
    }

    fn unpack(from: &mut Unpacker) -> Self {
        let way = u16::unpack(from);
        let way = way >> 1 ^ (way & 1).wrapping_neg();
        from.last_text = from.last_text.wrapping_add(way);
        Self(from.last_text)
    }
}

impl Pack for TextList {
    fn pack(&self, to: &mut Packer) {
        self.len.pack(to);
        if !self.is_empty() {
            self.first.pack(to);
        }
    }

    fn unpack(from: &mut Unpacker) -> Self {
        match u8::unpack(from) {
            0 => Self::EMPTY,
            len => Self {
                first: TextId::unpack(from),
                len,
            },
        }
    }
}

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

/// Values of an enum, by their position in the list of all.
macro_rules! places {
    ($($all:expr => $type:ty),* $(,)?) => { $(
        impl Pack for $type {
            fn pack(&self, to: &mut Packer) {
                (*self as u8).pack(to);
            }

            fn unpack(from: &mut Unpacker) -> Self {
                $all[usize::from(u8::unpack(from)) % $all.len()]
            }
        }
    )* };
}

places! {
    [Choose::One, Choose::Many] => Choose,
    Tier::ALL => Tier,
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
    Tables {
        quiz, questions, screens, flags, care, patterns, blocks, mechanisms, parts, countries,
        organisations, sources, review,
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
    QuestionWords { text, short, hint, why, none, options, option_hints, ask_again_on_resume, unchanging, sources }
    Screen { id, title, hint }
    FlagWords { name, could, say, todo, sources }
    CareWords { level, title, soon, text, todo, do_not, who, cannot_phone, say }
    PatternWords { headline, headline_partly, text, uncertain, who }
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
