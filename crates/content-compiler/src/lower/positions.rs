//! From ids to positions: what exists, each kind in the order of its table.

use engine::{Atom, Mask, Tier};

use crate::problem::{Place, Problems, unknown};
use crate::read::Content;
use crate::read::entry::{Entry, Kind};
use crate::read::term::{Term, parse};

/// Where a condition stands: some terms speak of the result, which only guidance comes after.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    Rules,
    Guidance,
}

/// The ids of everything, each kind in the order of its table.
pub(crate) struct Positions<'a> {
    content: &'a Content,
    questions: Vec<&'a str>,
    /// Facts, then tags; several entries with one id are one fact.
    pub(crate) facts: Vec<&'a str>,
    scores: Vec<&'a str>,
    flags: Vec<&'a str>,
    patterns: Vec<&'a str>,
    sources: Vec<&'a str>,
    organisations: Vec<&'a str>,
}

impl<'a> Positions<'a> {
    /// Collects the ids.
    pub(crate) fn of(content: &'a Content) -> Self {
        let mut facts = ids(&content.facts);
        facts.extend(ids(&content.tags));
        let mut seen = Vec::new();
        facts.retain(|id| {
            !seen.contains(id) && {
                seen.push(*id);
                true
            }
        });
        Self {
            content,
            questions: ids(&content.questions),
            facts,
            scores: ids(&content.scores),
            flags: ids(&content.flags),
            patterns: ids(&content.patterns),
            sources: ids(&content.sources),
            organisations: ids(&content.organisations),
        }
    }

    /// The position of a question.
    pub(crate) fn question(&self, id: &str) -> Result<u8, String> {
        position("question", id, &self.questions, "questions.toml")
    }

    /// The position of a fact or tag.
    pub(crate) fn fact(&self, id: &str) -> Result<u8, String> {
        position("fact or tag", id, &self.facts, "rules.toml")
    }

    /// The position of a score.
    pub(crate) fn score(&self, id: &str) -> Result<u8, String> {
        position("score", id, &self.scores, "rules.toml")
    }

    /// The position of a flag.
    pub(crate) fn flag(&self, id: &str) -> Result<u8, String> {
        position("flag", id, &self.flags, "rules.toml")
    }

    /// The position of a pattern.
    pub(crate) fn pattern(&self, id: &str) -> Result<u8, String> {
        position("pattern", id, &self.patterns, "rules.toml")
    }

    /// The positions of sources, in the order of their list.
    pub(crate) fn sources(
        &self,
        place: &Place,
        ids: &[String],
        problems: &mut Problems,
    ) -> Vec<u16> {
        let mut found = positions(
            "source",
            ids,
            &self.sources,
            "sources.toml",
            place,
            problems,
        );
        found.sort_unstable();
        found
    }

    /// The positions of organisations, in the order given.
    pub(crate) fn organisations(
        &self,
        place: &Place,
        ids: &[String],
        problems: &mut Problems,
    ) -> Vec<u16> {
        positions(
            "organisation",
            ids,
            &self.organisations,
            "countries.toml",
            place,
            problems,
        )
    }

    /// The position of an option.
    pub(crate) fn option(&self, question: u8, option: &str) -> Result<u8, String> {
        let entry = &self.content.questions[usize::from(question)];
        let options: Vec<&str> = entry.body.options.iter().map(String::as_str).collect();
        let what = format!("option \"{option}\" of question \"{}\"", entry.id);
        let at = options.iter().position(|known| *known == option);
        at.map(|at| at as u8)
            .ok_or_else(|| unknown(&what, option, &options, "questions.toml"))
    }

    /// A term of a condition with positions.
    pub(crate) fn atom(&self, written: &str, scope: Scope) -> Result<Atom, String> {
        let guidance = |atom| match scope {
            Scope::Guidance => Ok(atom),
            Scope::Rules => Err(format!(
                "\"{written}\" speaks of the result, which does not exist yet here: \
                 use it in guidance.toml and learn.toml only"
            )),
        };
        match parse(written)? {
            Term::Options(question, options) => {
                let question = self.question(question)?;
                for option in &options {
                    self.option(question, option)?;
                }
                Ok(Atom::Chosen(
                    question,
                    self.mask(question, |option| options.contains(&option)),
                ))
            }
            Term::Answered(question, unsure) => self.answered(question, unsure),
            Term::From(question, option) => self.from(question, option),
            Term::Fact(id) => Ok(Atom::Fact(self.fact(id)?)),
            Term::Score(id, points) => Ok(Atom::Score(self.score(id)?, points)),
            Term::AtLeast(id) => Ok(Atom::AtLeast(tier(id)?)),
            Term::Exactly(id) => guidance(Atom::Exactly(tier(id)?)),
            Term::GoNow => guidance(Atom::GoNow),
            Term::Flag(id) => guidance(Atom::Flag(self.flag(id)?)),
            Term::Pattern(id) => guidance(Atom::Pattern(self.pattern(id)?)),
        }
    }

    fn answered(&self, id: &str, unsure: bool) -> Result<Atom, String> {
        let question = self.question(id)?;
        if unsure && self.option(question, UNSURE).is_err() {
            let remedy = format!("write \"{id}.*\"");
            return Err(format!(
                "question \"{id}\" has no option \"unsure\": {remedy}"
            ));
        }
        Ok(Atom::Chosen(
            question,
            self.mask(question, |option| unsure || option != UNSURE),
        ))
    }

    fn from(&self, id: &str, option: &str) -> Result<Atom, String> {
        let question = self.question(id)?;
        if !self.content.questions[usize::from(question)].body.ordered {
            return Err(format!(
                "question \"{id}\" is not ordered, so \">=\" means nothing: name the options, or \
                 give the question ordered = true if they go from less to more"
            ));
        }
        let first = self.option(question, option)?;
        let later = |option: &str| self.option(question, option).is_ok_and(|at| at >= first);
        Ok(Atom::Chosen(
            question,
            self.mask(question, |option| later(option) && option != UNSURE),
        ))
    }

    fn mask(&self, question: u8, wanted: impl Fn(&str) -> bool) -> Mask {
        let options = self.content.questions[usize::from(question)]
            .body
            .options
            .iter();
        let wanted = (0..=u8::MAX)
            .zip(options)
            .filter(|(_, option)| wanted(option));
        wanted.map(|(at, _)| at).collect()
    }
}

/// The option that is "Not sure".
pub(crate) const UNSURE: &str = "unsure";

fn ids<T: Kind>(entries: &[Entry<T>]) -> Vec<&str> {
    entries.iter().map(|entry| entry.id.as_str()).collect()
}

fn tier(id: &str) -> Result<Tier, String> {
    let known: Vec<&str> = Tier::ALL.into_iter().map(Tier::id).collect();
    Tier::from_id(id).ok_or_else(|| unknown(&format!("tier \"{id}\""), id, &known, "rules.toml"))
}

fn position(kind: &str, id: &str, known: &[&str], home: &str) -> Result<u8, String> {
    let at = known.iter().position(|known| *known == id);
    at.map(|at| at as u8)
        .ok_or_else(|| unknown(&format!("{kind} \"{id}\""), id, known, home))
}

fn positions(
    kind: &str,
    ids: &[String],
    known: &[&str],
    home: &str,
    place: &Place,
    problems: &mut Problems,
) -> Vec<u16> {
    let mut found = Vec::new();
    for id in ids {
        match known.iter().position(|known| known == id) {
            Some(at) if found.contains(&(at as u16)) => {
                problems.add(place, format!("{kind} \"{id}\" is named twice: remove one"));
            }
            Some(at) => found.push(at as u16),
            None => problems.add(place, unknown(&format!("{kind} \"{id}\""), id, known, home)),
        }
    }
    found
}
