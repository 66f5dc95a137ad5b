//! What is wrong with the content, in words that name the file, the entry and the remedy.

use std::fmt;

/// A file in `content/` and, mostly, an entry in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    file: String,
    entry: String,
}

impl Place {
    /// A whole file.
    pub(crate) fn file(file: &str) -> Self {
        Self {
            file: file.into(),
            entry: String::new(),
        }
    }

    /// An entry of a file, as `rule "sepsis"`.
    pub(crate) fn entry(file: &str, kind: &str, id: &str) -> Self {
        Self {
            file: file.into(),
            entry: format!("{kind} \"{id}\""),
        }
    }

    /// A text of a file, as `[saddle.options] numb-saddle`.
    pub(crate) fn text(file: &str, table: &str, name: &str) -> Self {
        let entry = if table.is_empty() {
            name.into()
        } else {
            format!("[{table}] {name}")
        };
        Self {
            file: file.into(),
            entry,
        }
    }

    /// A part of this entry.
    pub(crate) fn part(&self, part: &str) -> Self {
        Self {
            file: self.file.clone(),
            entry: format!("{}, {part}", self.entry),
        }
    }
}

/// One thing to put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    place: Place,
    message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Place { file, entry } = &self.place;
        match entry.as_str() {
            "" => write!(f, "content/{file}: {}", self.message),
            entry => write!(f, "content/{file}: {entry}: {}", self.message),
        }
    }
}

/// Everything found so far: an author sees all of it at once.
#[derive(Debug, Default)]
pub(crate) struct Problems(Vec<Problem>);

impl Problems {
    /// Adds one; the same problem is reported once.
    pub(crate) fn add(&mut self, place: &Place, message: impl Into<String>) {
        let problem = Problem {
            place: place.clone(),
            message: message.into(),
        };
        if !self.0.contains(&problem) {
            self.0.push(problem);
        }
    }

    /// Whether nothing was found.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them, in the order in which they were found.
    pub(crate) fn into_list(self) -> Vec<Problem> {
        self.0
    }
}

/// Says that `what` is not there, and which of the `known` names may have been meant.
pub(crate) fn unknown(what: &str, name: &str, known: &[&str], home: &str) -> String {
    let remedy = match nearest(name, known) {
        Some(near) => format!("did you mean \"{near}\"?"),
        None if (1..=12).contains(&known.len()) => format!("choose from: {}", known.join(", ")),
        None => format!("add it to content/{home} or correct the id"),
    };
    format!("{what} does not exist; {remedy}")
}

/// The known name that differs least, if one is near enough to be a slip of the pen.
pub(crate) fn nearest<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    let limit = (name.len() / 3).max(1);
    known
        .iter()
        .map(|known| (strsim::osa_distance(name, known), *known))
        .filter(|(distance, _)| (1..=limit).contains(distance))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, known)| known)
}
