//! Writes values as Rust expressions.

use std::fmt::Write;

use engine::{Atom, Choose, Tier};

use super::kinds::{Mark, ReviewState, Section, Strength};
use super::tables::{
    Block, CareWords, Country, FlagWords, Mechanism, Organisation, PatternWords, QuestionWords,
    Review, Screen, Source,
};
use super::text::{TextId, TextList};

/// A value that can be written as a constant expression.
pub(crate) trait Literal {
    /// Appends the expression.
    fn write(&self, out: &mut String);
}

impl<T: Literal> Literal for &'static [T] {
    fn write(&self, out: &mut String) {
        out.push_str("&[");
        for item in *self {
            item.write(out);
            out.push(',');
        }
        out.push(']');
    }
}

impl<T: Literal> Literal for Option<T> {
    fn write(&self, out: &mut String) {
        match self {
            Some(value) => {
                out.push_str("Some(");
                value.write(out);
                out.push(')');
            }
            None => out.push_str("None"),
        }
    }
}

impl<A: Literal, B: Literal> Literal for (A, B) {
    fn write(&self, out: &mut String) {
        out.push('(');
        self.0.write(out);
        out.push(',');
        self.1.write(out);
        out.push(')');
    }
}

/// What `Debug` writes is a Rust expression for these: numbers, texts, and values of an enum once
/// its name stands before them.
macro_rules! by_debug {
    ($($prefix:literal $type:ty),* $(,)?) => { $(
        impl Literal for $type {
            fn write(&self, out: &mut String) {
                // Writing to a String cannot fail.
                let _ = write!(out, concat!($prefix, "{:?}"), self);
            }
        }
    )* };
}

by_debug!(
    "" u8, "" u16, "" u32, "" i16, "" bool, "" &'static str,
    "engine::Choose::" Choose,
    "engine::Tier::" Tier,
    "Section::" Section,
    "Strength::" Strength,
    "Mark::" Mark,
    "ReviewState::" ReviewState,
);

impl Literal for TextId {
    fn write(&self, out: &mut String) {
        let _ = write!(out, "TextId({})", self.0);
    }
}

impl Literal for TextList {
    fn write(&self, out: &mut String) {
        let _ = match self.len {
            0 => write!(out, "TextList::EMPTY"),
            len => write!(out, "TextList{{first:TextId({}),len:{len}}}", self.first.0),
        };
    }
}

impl Literal for Atom {
    fn write(&self, out: &mut String) {
        out.push_str("engine::Atom::");
        let _ = match *self {
            Atom::Chosen(question, mask) => write!(out, "Chosen({question},{mask})"),
            Atom::Fact(at) => write!(out, "Fact({at})"),
            Atom::Score(at, points) => write!(out, "Score({at},{points})"),
            Atom::AtLeast(tier) => write!(out, "AtLeast(engine::Tier::{tier:?})"),
            Atom::Exactly(tier) => write!(out, "Exactly(engine::Tier::{tier:?})"),
            Atom::GoNow => write!(out, "GoNow"),
            Atom::Flag(at) => write!(out, "Flag({at})"),
            Atom::Pattern(at) => write!(out, "Pattern({at})"),
        };
    }
}

/// Writes structs field by field; a field that is left out here does not compile.
macro_rules! structs {
    ($($($path:ident)::+ { $($field:ident),* $(,)? })*) => { $(
        impl Literal for $($path)::+ {
            fn write(&self, out: &mut String) {
                let Self { $($field),* } = self;
                out.push_str(&stringify!($($path)::+).replace(" ", ""));
                out.push('{');
                $(
                    out.push_str(concat!(stringify!($field), ":"));
                    $field.write(out);
                    out.push(',');
                )*
                out.push('}');
            }
        }
    )* };
}

structs! {
    engine::Quiz { questions, facts, scores, flags, rules, patterns, base, cut }
    engine::Question { id, choose, options, unsure, screen, asked_when, only_when }
    engine::Clause { all, any, at_least, none }
    engine::Fact { id, tag, when }
    engine::Score { id, includes, items }
    engine::Item { points, when }
    engine::Flag { id, leads }
    engine::Rule { id, flag, tier, go_now, when }
    engine::Pattern { id, when }
    engine::Base { id, tier, patterns, when }
    engine::Cut { after, when }
    QuestionWords { text, short, hint, why, none, options, option_hints, must, sources }
    Screen { id, title, hint }
    FlagWords { name, could, say, todo, sources }
    CareWords { level, title, soon, text, todo, do_not, who, cannot_phone, say }
    PatternWords { headline, headline_partly, text, uncertain, who }
    Block { id, section, when, title, lead, text, points, caution, sources }
    Mechanism { id, code, strength, when, title, text, caution, sources }
    Country {
        id, name, emergency, emergency_note, advice, advice_text, crisis, crisis_text,
        organisations,
    }
    Organisation { id, name, about, mark, link }
    Source { id, title, mark, link }
    Review { version, date, review_by, state, reviewer, reviewed_on }
}
