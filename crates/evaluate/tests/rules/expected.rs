//! What the reference says that a sheet gives.

use content::QUIZ;
use engine::{Mask, Outcome, Quiz, Tier, Urgency};

/// One thing that a sheet has to give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    /// This urgency, and these flags with the urgency of each, in this order.
    Result(Urgency, Vec<(u8, Tier)>),
    /// This flag at most less urgently than this.
    Less(u8, Urgency),
    /// This tier at least.
    AtLeast(Tier),
    /// This tier at most.
    AtMost(Tier),
    /// This flag, among others.
    Flag(u8),
    /// This pattern.
    Pattern(Option<u8>),
    /// This tag or other fact, or not.
    Fact(u8, bool),
    /// So many points.
    Points(u8, i16),
    /// This question is asked, or not.
    Asked(u8, bool),
    /// No answer to this question counts. The sheet has one.
    Dropped(u8),
    /// This option of a question is offered, or not. The sheet has it ticked.
    Offered(u8, Mask, bool),
}

impl Expected {
    /// Whether it came out so.
    pub(crate) fn holds(&self, quiz: &Quiz, outcome: &Outcome) -> bool {
        match self {
            Expected::Result(urgency, flags) => {
                *urgency == outcome.urgency
                    && flags.len() == outcome.flags.len()
                    && outcome.flags_in_order(quiz).eq(flags.iter().copied())
            }
            Expected::Less(flag, than) => {
                strength(quiz, outcome, *flag).is_none_or(|urgency| urgency < *than)
            }
            Expected::AtLeast(tier) => outcome.urgency.tier >= *tier,
            Expected::AtMost(tier) => outcome.urgency.tier <= *tier,
            Expected::Flag(flag) => outcome.flags.contains(*flag),
            Expected::Pattern(pattern) => outcome.pattern == *pattern,
            Expected::Fact(fact, holds) => outcome.facts.contains(*fact) == *holds,
            Expected::Points(score, points) => outcome.scores[usize::from(*score)] == *points,
            Expected::Asked(question, asked) => outcome.asked.contains(*question) == *asked,
            Expected::Dropped(question) => outcome.answers.get(*question).is_none(),
            Expected::Offered(question, option, offered) => {
                outcome.answers.chosen(*question).intersects(*option) == *offered
            }
        }
    }

    /// What came out, in words like those of the cases.
    pub(crate) fn came_out(&self, outcome: &Outcome) -> String {
        match self {
            Expected::Pattern(_) => pattern_name(outcome.pattern).to_owned(),
            Expected::Points(score, _) => outcome.scores[usize::from(*score)].to_string(),
            Expected::Fact(_, holds) => format!("the fact: {}", !holds),
            Expected::Asked(_, asked) => format!("asked: {}", !asked),
            Expected::Dropped(_) => "the answer counts".to_owned(),
            Expected::Offered(_, _, offered) => format!("offered: {}", !offered),
            _ => result(outcome),
        }
    }
}

/// How urgent a flag makes a result, where it is raised.
pub(crate) fn strength(quiz: &Quiz, outcome: &Outcome, flag: u8) -> Option<Urgency> {
    outcome.flags.contains(flag).then(|| {
        let tier = outcome.flag_tier(quiz, flag);
        strength_of(tier, outcome.urgency)
    })
}

/// How urgent a flag of this tier is in such a result.
pub(crate) fn strength_of(tier: Tier, result: Urgency) -> Urgency {
    match tier == result.tier {
        true => result,
        false => Urgency::of(tier),
    }
}

/// The urgency with this name.
pub(crate) fn urgency(name: &str) -> Urgency {
    match name {
        "go-now" => Urgency::GO_NOW,
        _ => Urgency::of(tier(name)),
    }
}

/// The tier with this id.
pub(crate) fn tier(id: &str) -> Tier {
    Tier::from_id(id).unwrap_or_else(|| panic!("there is no tier {id}"))
}

/// The position of the flag with this id.
pub(crate) fn flag(id: &str) -> u8 {
    position(QUIZ.flags.iter().map(|flag| flag.id), id)
}

/// The position of the tag or other fact with this id.
pub(crate) fn fact(id: &str) -> u8 {
    position(QUIZ.facts.iter().map(|fact| fact.id), id)
}

/// The position of the score with this id.
pub(crate) fn score(id: &str) -> u8 {
    position(QUIZ.scores.iter().map(|score| score.id), id)
}

/// The position of the pattern with this id, or none.
pub(crate) fn pattern(id: &str) -> Option<u8> {
    (id != NO_PATTERN).then(|| position(QUIZ.patterns.iter().map(|pattern| pattern.id), id))
}

const NO_PATTERN: &str = "none";

fn position<'a>(mut ids: impl Iterator<Item = &'a str>, id: &str) -> u8 {
    let at = ids.position(|other| other == id);
    at.unwrap_or_else(|| panic!("there is no {id}")) as u8
}

fn pattern_name(pattern: Option<u8>) -> &'static str {
    pattern.map_or(NO_PATTERN, |at| QUIZ.patterns[usize::from(at)].id)
}

/// A result as the cases have it: `go-now: trauma, fragility-fracture (within-days)`.
fn result(outcome: &Outcome) -> String {
    let urgency = match outcome.urgency {
        Urgency::GO_NOW => "go-now",
        Urgency { tier, .. } => tier.id(),
    };
    let name = |(flag, tier): (u8, Tier)| {
        let id = QUIZ.flags[usize::from(flag)].id;
        match tier == outcome.urgency.tier {
            true => id.to_owned(),
            false => format!("{id} ({})", tier.id()),
        }
    };
    let flags: Vec<String> = outcome.flags_in_order(&QUIZ).map(name).collect();
    match flags.is_empty() {
        true => urgency.to_owned(),
        false => format!("{urgency}: {}", flags.join(", ")),
    }
}

/// The flags of such a result, with the urgency of each.
pub(crate) fn result_named(text: &str) -> Expected {
    let (urgent, flags) = text.split_once(": ").unwrap_or((text, ""));
    let urgent = urgency(urgent);
    let flags = flags.split(", ").filter(|name| !name.is_empty());
    let flags = flags.map(|name| match name.split_once(" (") {
        None => (flag(name), urgent.tier),
        Some((name, its)) => (flag(name), tier(its.trim_end_matches(')'))),
    });
    Expected::Result(urgent, flags.collect())
}
