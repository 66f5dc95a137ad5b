//! The diary: finished checks that the person chose to keep. Its text is what is stored and what is
//! saved as a file, so that one reader serves both. An entry that cannot be read stays as it is.

mod changes;

pub use changes::{Change, MEASURES, changes, is_worse};

use content::{QUIZ, REVIEW};
use engine::{Answers, Outcome, Tier, Urgency};

use crate::session::{Notice, Session};
use crate::{day, saved};

/// The first line: changes only when the form does.
const FORMAT: &str = "diary 1";
/// The first line of an entry.
const CHECK: &str = "check";
/// How a line begins that holds words as they were.
const WORDS: &str = "> ";
/// In the place of the tier, where the result said to go now.
const GO_NOW: &str = "go-now";

/// All that is kept, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diary {
    /// The entries.
    pub entries: Vec<Entry>,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its text, as it is kept.
    pub text: String,
    /// What it says; nothing where it cannot be read.
    pub check: Option<Check>,
}

/// A check of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The day of the last answer where the person was, as "2026-11-22".
    pub day: String,
    /// How soon help was needed.
    pub urgency: Urgency,
    /// The pattern's id; empty where there was none.
    pub pattern: String,
    /// The result and the answers in the words of then.
    pub lines: Vec<String>,
    /// The content's version that gave the result.
    pub version: String,
    /// The run, with the answers that mean today what they meant then.
    pub session: Session,
    /// Whether these are all of them, and give the same result today.
    pub is_whole: bool,
}

/// What became of the entries of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// Those that are in the diary now.
    pub added: u16,
    /// Those that it had.
    pub known: u16,
    /// Those that cannot be read: they stay in the file alone.
    pub unreadable: u16,
}

impl Diary {
    /// Reads a diary; nothing where the text is none, or has another form.
    pub fn read(text: &str) -> Option<Diary> {
        let mut blocks = vec![String::new()];
        for line in text.lines() {
            match (line, blocks.last_mut()) {
                ("", _) => blocks.push(String::new()),
                (line, Some(block)) if block.is_empty() => block.push_str(line),
                (line, Some(block)) => block.push_str(&["\n", line].concat()),
                (_, None) => {}
            }
        }
        if blocks.remove(0).as_str() != FORMAT {
            return None;
        }
        let mut entries = Vec::new();
        for text in blocks {
            if !text.is_empty() {
                let check = Check::read(&text);
                entries.push(Entry { text, check });
            }
        }
        Some(Diary { entries })
    }

    /// Its text.
    pub fn write(&self) -> String {
        let mut text = String::from(FORMAT);
        for entry in &self.entries {
            text.push_str("\n\n");
            text.push_str(&entry.text);
        }
        text.push('\n');
        text
    }

    /// Adds a check in its place by time; not one that is there. Says whether it was added.
    pub fn add(&mut self, text: String) -> bool {
        let Some(check) = Check::read(&text) else {
            return false;
        };
        let mut at = 0;
        for (place, entry) in self.entries.iter().enumerate() {
            if entry.text == text {
                return false;
            }
            if entry.is_until(check.session.answered_at) {
                at = place + 1;
            }
        }
        let check = Some(check);
        self.entries.insert(at, Entry { text, check });
        true
    }

    /// Adds what another diary has.
    pub fn take(&mut self, other: Diary) -> Taken {
        let mut taken = Taken::default();
        for entry in other.entries {
            let counted = match entry.check {
                None => &mut taken.unreadable,
                Some(_) if self.add(entry.text) => &mut taken.added,
                Some(_) => &mut taken.known,
            };
            *counted += 1;
        }
        taken
    }

    /// Takes out the entry with this text.
    pub fn remove(&mut self, text: &str) {
        self.entries.retain(|entry| entry.text != text);
    }

    /// The checks about the same person as the newest one, oldest first.
    pub fn course(&self) -> Vec<&Check> {
        let mut course: Vec<&Check> = Vec::new();
        for entry in self.entries.iter().rev() {
            let newest = course.first().map(|check| check.session.someone_else);
            if let Some(check) = &entry.check
                && newest.is_none_or(|who| who == check.session.someone_else)
            {
                course.push(check);
            }
        }
        course.reverse();
        course
    }
}

impl Entry {
    fn is_until(&self, time: u64) -> bool {
        let check = self.check.as_ref();
        check.is_some_and(|check| check.session.answered_at <= time)
    }
}

impl Check {
    /// The text of a new entry for a finished run. `lines` are the result and the answers in words.
    pub fn write(session: &Session, outcome: &Outcome, day: &str, lines: &[String]) -> String {
        let urgency = match outcome.urgency == Urgency::GO_NOW {
            true => GO_NOW,
            false => outcome.urgency.tier.id(),
        };
        let pattern = ["pattern ", pattern_id(outcome)].concat();
        let mut text = [CHECK, day, urgency, &pattern].join("\n");
        for line in lines {
            text.push_str(&["\n", WORDS, line].concat());
        }
        let finished = Session {
            ticked: None,
            before: None,
            ..session.clone()
        };
        text.push_str(&["\n", &saved::write(&finished)].concat());
        let sum = sum(&text).to_string();
        text.push_str(&["\n", &sum].concat());
        text
    }

    fn read(text: &str) -> Option<Check> {
        let (text, whole) = text.rsplit_once('\n')?;
        if whole.parse() != Ok(sum(text)) {
            return None;
        }
        let mut lines = text.lines();
        let mut next = || lines.next();
        if next()? != CHECK {
            return None;
        }
        let day = next()?.to_owned();
        day::after(&day, 0)?;
        let urgency = match next()? {
            GO_NOW => Urgency::GO_NOW,
            tier => Urgency::of(Tier::from_id(tier)?),
        };
        let pattern = next()?.strip_prefix("pattern ")?.to_owned();
        let (mut words, mut run) = (Vec::new(), Vec::new());
        for line in lines {
            match line.strip_prefix(WORDS) {
                Some(line) => words.push(line.to_owned()),
                None => run.push(line),
            }
        }
        let version = (*run.get(1)?).to_owned();
        let mut session = saved::read(&run.join("\n"));
        if session.notice == Some(Notice::Unreadable) {
            return None;
        }
        if is_after(&version, REVIEW.version) {
            // What an answer means there is not known yet.
            session.answers = Answers::new();
        }
        let now = session.run().outcome;
        let same = now.urgency == urgency && pattern_id(&now) == pattern;
        Some(Check {
            is_whole: same && session.notice.is_none(),
            day,
            urgency,
            pattern,
            lines: words,
            version,
            session,
        })
    }
}

/// Over what stands before it: an entry that lost a word on the way is not read.
fn sum(text: &str) -> u64 {
    hash::fnv1a(text.bytes())
}

/// Whether a version, which is a date, is later than another.
fn is_after(version: &str, other: &str) -> bool {
    version.bytes().gt(other.bytes())
}

fn pattern_id(outcome: &Outcome) -> &'static str {
    let pattern = outcome.pattern.map(usize::from);
    let known = pattern.and_then(|at| QUIZ.patterns.get(at));
    known.map_or("", |pattern| pattern.id)
}

/// The text of a diary with nothing in it.
pub fn empty() -> String {
    Diary::default().write()
}
