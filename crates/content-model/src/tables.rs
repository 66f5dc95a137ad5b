//! The tables around the quiz: which words and sources belong to what.

use engine::{Clause, Quiz};

use crate::kinds::{Eating, Mark, ReviewState, Section, Strength};
use crate::text::{TextId, TextList};

/// All tables.
#[derive(Debug)]
pub struct Tables {
    /// Those of the first view.
    pub first: FirstTables,
    /// Those that only deferred pages read.
    pub deferred: DeferredTables,
}

/// The tables that start, questions, stops and what to do now are made of.
#[derive(Debug)]
pub struct FirstTables {
    /// The clinical logic, for the engine.
    pub quiz: Quiz,
    /// The words of `quiz.questions`, by position.
    pub questions: &'static [QuestionWords],
    /// The screens that `engine::Question::screen` numbers.
    pub screens: &'static [Screen],
    /// The words of `quiz.flags`, by position.
    pub flags: &'static [FlagWords],
    /// The care cards, in the order of [`Care`](crate::Care).
    pub care: &'static [CareWords],
    /// What may be eaten or drunk, in the order of [`Eating`].
    pub eating: &'static [TextId],
    /// What goes for medicines whatever flag was raised.
    pub medicines: TextId,
    /// The blocks that tell what to do now, in order: [`Section::is_first`].
    pub blocks: &'static [Block],
    /// Countries and their numbers.
    pub countries: &'static [Country],
    /// The version of this content.
    pub review: Review,
}

/// The tables that only deferred pages read.
#[derive(Debug)]
pub struct DeferredTables {
    /// The pattern cards, in the order of [`PatternCard`](crate::PatternCard).
    pub patterns: &'static [PatternWords],
    /// All other blocks, in order.
    pub blocks: &'static [Block],
    /// How muscle and nerve affect each other.
    pub mechanisms: &'static [Mechanism],
    /// The parts of the picture story.
    pub parts: &'static [Part],
    /// Patient organisations.
    pub organisations: &'static [Organisation],
    /// Every source.
    pub sources: &'static [Source],
    /// Positions in `sources`, by the position of a question.
    pub question_sources: &'static [&'static [u16]],
    /// Positions in `sources`, by the position of a flag: those of its rules, and its own.
    pub flag_sources: &'static [&'static [u16]],
    /// What a clinician calls a flag, by its position.
    pub flag_terms: &'static [TextId],
    /// What a clinician calls an option, where that is said in other words, by the positions of its
    /// question and its own.
    pub option_terms: &'static [&'static [Option<TextId>]],
}

/// The words of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuestionWords {
    /// The question.
    pub text: TextId,
    /// What it is called in summaries.
    pub short: TextId,
    /// One line under the question.
    pub hint: Option<TextId>,
    /// Why we ask.
    pub why: Option<TextId>,
    /// Its own words for "None of these".
    pub none: Option<TextId>,
    /// What someone who says "None of these" or "No" does not have, by name.
    pub denied: Option<TextId>,
    /// The options, in the order of the question's.
    pub options: &'static [TextId],
    /// A line under an option, in the same order.
    pub option_hints: &'static [Option<TextId>],
    /// Heads over the options of a long list: each option that begins a group, and its head.
    pub heads: &'static [(u8, TextId)],
    /// A danger sign list: asked again when an old run is resumed.
    pub ask_again_on_resume: bool,
    /// Nothing that anyone comes to notice, as age: left out where it is told what would change a
    /// result (`engine::Outcome::escalations`).
    pub unchanging: bool,
    /// The version of the content in which an answer came to mean something else; empty for none.
    /// A run that was kept by an earlier one is asked this again.
    pub changed: &'static str,
}

/// A screen of questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Stable id.
    pub id: &'static str,
    /// Its heading; a screen with one question may have the question for its heading.
    pub title: Option<TextId>,
    /// One line under the heading.
    pub hint: Option<TextId>,
}

/// The words of a flag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FlagWords {
    /// What the person told us.
    pub name: TextId,
    /// What it could mean.
    pub could: TextId,
    /// The words to say on the phone or at the desk.
    pub say: TextId,
    /// Further steps; may be empty.
    pub todo: TextList,
    /// What may be eaten or drunk until someone is seen; the strictest of all flags holds.
    pub eating: Option<Eating>,
}

/// The words of a care card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CareWords {
    /// How urgent, in a word or two.
    pub level: TextId,
    /// What to do, in one sentence.
    pub title: TextId,
    /// How soon, in a few words.
    pub soon: TextId,
    /// What it means.
    pub text: TextList,
    /// What to do; may be empty.
    pub todo: TextList,
    /// What not to do; may be empty.
    pub do_not: TextList,
    /// Whom to contact; may be empty.
    pub who: TextList,
    /// What to do for someone who cannot phone; may be empty.
    pub cannot_phone: TextList,
    /// The words to say.
    pub say: Option<TextId>,
}

/// The words of a pattern card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PatternWords {
    /// What the answers look like.
    pub headline: TextId,
    /// The same where they fit only partly.
    pub headline_partly: Option<TextId>,
    /// What it may be, and how common what is: what stands first.
    pub short: TextList,
    /// More of it; may be empty.
    pub text: TextList,
    /// What the answers cannot tell.
    pub uncertain: TextList,
    /// Who can help.
    pub who: TextId,
}

/// A block of the result page.
#[derive(Clone, Copy, Debug)]
pub struct Block {
    /// Stable id.
    pub id: &'static str,
    /// The part of the page.
    pub section: Section,
    /// For whom: ask `engine::shows`.
    pub when: Clause,
    /// Its heading.
    pub title: TextId,
    /// The most important sentence.
    pub lead: Option<TextId>,
    /// Paragraphs; may be empty.
    pub text: TextList,
    /// A list of points; may be empty.
    pub points: TextList,
    /// What to be careful about.
    pub caution: Option<TextId>,
    /// Positions in `SOURCES`.
    pub sources: &'static [u16],
}

/// A way in which muscle and nerve affect each other.
#[derive(Clone, Copy, Debug)]
pub struct Mechanism {
    /// Stable id.
    pub id: &'static str,
    /// The number it has in the reference, as "M0".
    pub code: &'static str,
    /// How strong the evidence is.
    pub strength: Strength,
    /// For whom it is picked out: ask `engine::shows`.
    pub when: Clause,
    /// Its heading.
    pub title: TextId,
    /// Paragraphs; may be empty.
    pub text: TextList,
    /// What to be careful about.
    pub caution: Option<TextId>,
    /// Positions in `SOURCES`.
    pub sources: &'static [u16],
}

/// A part of the picture story, which has its words in `learn`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Stable id.
    pub id: &'static str,
    /// Positions in `SOURCES`.
    pub sources: &'static [u16],
}

/// A country's numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Country {
    /// Stable id.
    pub id: &'static str,
    /// Its name.
    pub name: TextId,
    /// Emergency numbers, the main one first.
    pub emergency: &'static [&'static str],
    /// A note on them.
    pub emergency_note: Option<TextId>,
    /// Numbers for health advice that is not an emergency.
    pub advice: &'static [&'static str],
    /// What that line is.
    pub advice_text: Option<TextId>,
    /// Numbers for someone in crisis.
    pub crisis: &'static [&'static str],
    /// What those lines are.
    pub crisis_text: Option<TextId>,
    /// Positions in `ORGANISATIONS`.
    pub organisations: &'static [u16],
}

/// A patient organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Stable id.
    pub id: &'static str,
    /// Its name.
    pub name: TextId,
    /// Whom it is for.
    pub about: TextId,
    /// How it is known.
    pub mark: Mark,
    /// Its website.
    pub link: Option<&'static str>,
}

/// A source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Stable id.
    pub id: &'static str,
    /// How it is known.
    pub mark: Mark,
    /// What it is, in the language it was written in.
    pub title: TextId,
    /// Its address.
    pub link: Option<TextId>,
}

/// The version of the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Review {
    /// Version.
    pub version: &'static str,
    /// The day it was made, as "2026-11-22".
    pub date: &'static str,
    /// The day after which this copy is old.
    pub review_by: &'static str,
    /// Whether a clinician reviewed it.
    pub state: ReviewState,
    /// Who reviewed it: name and role.
    pub reviewer: Option<&'static str>,
    /// The day it was reviewed.
    pub reviewed_on: Option<&'static str>,
}
