//! Reads `content/*.toml`: every entry that cannot be read is a problem of its own.

pub(crate) mod condition;
mod deferred;
pub(crate) mod entry;
pub(crate) mod schema;
pub(crate) mod term;
pub(crate) mod texts;

use std::path::Path;

use serde::de::DeserializeOwned;
use toml::{Table, Value};

use crate::problem::{Place, Problems, nearest};
use entry::{Entry, Kind, remedy};
use schema::{
    Base, Block, Country, EarlyEnd, Fact, Flag, Mechanism, Organisation, Part, Pattern, Question,
    Review, Rule, Score, Source, Tag,
};

/// Everything but the words.
pub(crate) struct Content {
    pub(crate) questions: Vec<Entry<Question>>,
    pub(crate) early_end: Option<EarlyEnd>,
    pub(crate) facts: Vec<Entry<Fact>>,
    pub(crate) tags: Vec<Entry<Tag>>,
    pub(crate) scores: Vec<Entry<Score>>,
    pub(crate) flags: Vec<Entry<Flag>>,
    pub(crate) rules: Vec<Entry<Rule>>,
    pub(crate) patterns: Vec<Entry<Pattern>>,
    pub(crate) base: Vec<Entry<Base>>,
    pub(crate) blocks: Vec<Entry<Block>>,
    pub(crate) mechanisms: Vec<Entry<Mechanism>>,
    pub(crate) parts: Vec<Entry<Part>>,
    pub(crate) sources: Vec<Entry<Source>>,
    pub(crate) countries: Vec<Entry<Country>>,
    pub(crate) organisations: Vec<Entry<Organisation>>,
    pub(crate) review: Option<Review>,
}

impl Content {
    /// Reads the folder. What could not be read is left out and reported in `problems`.
    pub(crate) fn read(folder: &Path, problems: &mut Problems) -> Self {
        let mut questions = File::read(folder, "questions.toml", problems);
        let mut rules = File::read(folder, "rules.toml", problems);
        let mut guidance = File::read(folder, "guidance.toml", problems);
        let mut learn = File::read(folder, "learn.toml", problems);
        let mut sources = File::read(folder, "sources.toml", problems);
        let mut countries = File::read(folder, "countries.toml", problems);
        let mut review = File::read(folder, "review.toml", problems);
        let content = Self {
            questions: questions.entries(problems),
            early_end: questions.one("early-end", problems),
            facts: rules.entries(problems),
            tags: rules.entries(problems),
            scores: rules.entries(problems),
            flags: rules.entries(problems),
            rules: rules.entries(problems),
            patterns: rules.entries(problems),
            base: rules.entries(problems),
            blocks: guidance.entries(problems),
            mechanisms: learn.entries(problems),
            parts: learn.entries(problems),
            sources: sources.entries(problems),
            countries: countries.entries(problems),
            organisations: countries.entries(problems),
            review: review.whole(problems),
        };
        for file in [
            questions, rules, guidance, learn, sources, countries, review,
        ] {
            file.close(problems);
        }
        content
    }
}

/// One file; what was read is taken out, so that what is left is not known.
struct File {
    place: Place,
    table: Table,
    /// Whether there was anything in it.
    filled: bool,
    known: Vec<&'static str>,
}

impl File {
    fn read(folder: &Path, name: &str, problems: &mut Problems) -> Self {
        let place = Place::file(name);
        let table = read_table(&folder.join(name), &place, problems);
        let filled = !table.is_empty();
        Self {
            place,
            table,
            filled,
            known: Vec::new(),
        }
    }

    fn entries<T: Kind>(&mut self, problems: &mut Problems) -> Vec<Entry<T>> {
        self.known.push(T::NAME);
        let tables = match self.table.remove(T::NAME) {
            None => Vec::new(),
            Some(Value::Array(tables)) => tables,
            Some(_) => {
                let message = format!("write [[{}]] in double brackets for each entry", T::NAME);
                problems.add(&self.place, message);
                Vec::new()
            }
        };
        let mut entries = Vec::new();
        for (at, table) in (1..).zip(tables) {
            let id = table
                .get("id")
                .and_then(Value::as_str)
                .map_or(format!("number {at}"), Into::into);
            match table.try_into() {
                Ok(entry) => entries.push(entry),
                Err(error) => problems.add(&Place::entry(T::FILE, T::NAME, &id), error.message()),
            }
        }
        entries
    }

    fn one<T: DeserializeOwned>(
        &mut self,
        name: &'static str,
        problems: &mut Problems,
    ) -> Option<T> {
        self.known.push(name);
        if !self.filled {
            return None; // reported when it was read
        }
        let Some(table) = self.table.remove(name) else {
            problems.add(
                &self.place,
                format!("[{name}] is missing: add it, as README.md shows"),
            );
            return None;
        };
        let read = table.try_into().map_err(|error: toml::de::Error| {
            problems.add(&self.place, format!("[{name}]: {}", remedy(&error, &[])));
        });
        read.ok()
    }

    fn whole<T: DeserializeOwned>(&mut self, problems: &mut Problems) -> Option<T> {
        if !self.filled {
            return None; // reported when it was read
        }
        let table = std::mem::take(&mut self.table);
        let read = table.try_into().map_err(|error: toml::de::Error| {
            problems.add(&self.place, remedy(&error, &[]));
        });
        read.ok()
    }

    fn close(self, problems: &mut Problems) {
        for name in self.table.keys() {
            let remedy = match nearest(name, &self.known) {
                Some(near) => format!("did you mean \"{near}\"?"),
                None => format!("this file holds: {}", self.known.join(", ")),
            };
            problems.add(&self.place, format!("[{name}] is not known; {remedy}"));
        }
    }
}

/// A file as a table; an empty one where it cannot be read.
pub(crate) fn read_table(path: &Path, place: &Place, problems: &mut Problems) -> Table {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) => {
            problems.add(
                place,
                format!("cannot be read ({error}): add the file, as README.md shows"),
            );
            return Table::new();
        }
    };
    match text.parse::<Table>() {
        Ok(table) if table.is_empty() => {
            problems.add(place, "is empty: fill it, as README.md shows");
            table
        }
        Ok(table) => table,
        Err(error) => {
            let line = error
                .span()
                .map_or(1, |span| 1 + text[..span.start].matches('\n').count());
            problems.add(place, format!("line {line}: {}", error.message()));
            Table::new()
        }
    }
}
