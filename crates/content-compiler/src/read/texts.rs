//! The words of `content/en/*.toml`, with the titles of sources, as one list: a text's number is
//! its place in it. Deferred ones come last; otherwise they are sorted by their keys.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use content_model::{TextId, TextList};
use toml::{Table, Value};

use super::deferred::is_deferred;
use super::entry::Entry;
use super::{Content, read_table, schema};
use crate::problem::{Place, Problems, nearest};

/// The files of words, by what they are for.
const FILES: &[&str] = &[
    "care",
    "countries",
    "flags",
    "guidance",
    "interface",
    "learn",
    "patterns",
    "questions",
    "screens",
];

/// One text.
#[derive(Debug)]
pub(crate) struct Text {
    /// `file.table.name`, and `.0`, `.1` and so on for the items of a list.
    pub(crate) key: String,
    /// Where it is written, for messages.
    pub(crate) place: Place,
    pub(crate) text: String,
    /// The form for someone who answers for another adult.
    pub(crate) other: Option<String>,
    used: bool,
}

/// All texts in the order of their numbers.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    pub(crate) texts: Vec<Text>,
    /// The number of the first deferred text; all after it are deferred too.
    pub(crate) first_deferred: usize,
    numbers: HashMap<String, usize>,
}

impl Texts {
    /// Reads every file of words.
    pub(crate) fn read(folder: &Path, content: &Content, problems: &mut Problems) -> Self {
        let mut read = Reader {
            texts: BTreeMap::new(),
            others: Vec::new(),
            lists: BTreeMap::new(),
            other_lists: BTreeMap::new(),
            problems,
        };
        for file in FILES {
            let name = format!("en/{file}.toml");
            let table = read_table(&folder.join(&name), &Place::file(&name), read.problems);
            read.table(&[Part::Name((*file).into())], table);
        }
        read.report_unknown_files(&folder.join("en"));
        read.join_others();
        for source in &content.sources {
            read.source(source);
        }
        let texts = read.texts.into_values();
        let (deferred, mut texts): (Vec<_>, Vec<_>) =
            texts.partition(|text| is_deferred(&text.key, content));
        let first_deferred = texts.len();
        texts.extend(deferred);
        let numbers = texts
            .iter()
            .enumerate()
            .map(|(at, text)| (text.key.clone(), at));
        Self {
            numbers: numbers.collect(),
            texts,
            first_deferred,
        }
    }

    /// The number of a text that may be absent.
    pub(crate) fn find(&mut self, key: &str) -> Option<TextId> {
        let at = *self.numbers.get(key)?;
        self.texts[at].used = true;
        Some(TextId::new(at as u16))
    }

    /// The number of a text; where it is missing, that is a problem.
    pub(crate) fn need(&mut self, key: &str, problems: &mut Problems) -> TextId {
        self.find(key).unwrap_or_else(|| {
            problems.add(&place(key), "is missing: add the text");
            TextId::new(0)
        })
    }

    /// The numbers of a list, which may be written as one text, or be absent.
    pub(crate) fn find_list(&mut self, key: &str) -> TextList {
        if let Some(first) = self.find(key) {
            return TextList { first, len: 1 };
        }
        let Some(first) = self.find(&format!("{key}.0")) else {
            return TextList::EMPTY;
        };
        let mut len = 1;
        while self.find(&format!("{key}.{len}")).is_some() {
            len += 1;
        }
        TextList { first, len }
    }

    /// The numbers of a list with at least one text.
    pub(crate) fn need_list(&mut self, key: &str, problems: &mut Problems) -> TextList {
        let list = self.find_list(key);
        if list.is_empty() {
            problems.add(&place(key), "is missing: add the text, or a list of texts");
        }
        list
    }

    /// The names in a file, without the file: one for a text, one for a whole list.
    pub(crate) fn names(&self, file: &str) -> Vec<String> {
        let paths = self.texts.iter().filter_map(|text| {
            let path = text.key.strip_prefix(file)?.strip_prefix('.')?;
            let list = path
                .rsplit_once('.')
                .filter(|(_, at)| at.parse::<usize>().is_ok());
            Some(list.map_or(path, |(list, _)| list).to_string())
        });
        let mut paths: Vec<String> = paths.collect();
        paths.dedup();
        paths
    }

    /// Reports the texts that no entry asked for.
    pub(crate) fn report_unused(&self, problems: &mut Problems) {
        for text in self.texts.iter().filter(|text| !text.used) {
            problems.add(
                &text.place,
                "no entry uses this text: remove it or correct the id",
            );
        }
    }
}

/// Where the text of a key belongs: its file, table and name.
fn place(key: &str) -> Place {
    let (file, rest) = key.split_once('.').unwrap_or((key, ""));
    let (table, name) = rest.rsplit_once('.').unwrap_or(("", rest));
    Place::text(&format!("en/{file}.toml"), table, name)
}

/// A part of a key: a name, or a place in a list, which sorts as a number.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    At(usize),
    Name(String),
}

struct Reader<'a> {
    texts: BTreeMap<Vec<Part>, Text>,
    /// The other forms, by the key of the text they belong to.
    others: Vec<(Vec<Part>, Text)>,
    /// How many texts each list has, and its other form.
    lists: BTreeMap<Vec<Part>, usize>,
    other_lists: BTreeMap<Vec<Part>, usize>,
    problems: &'a mut Problems,
}

impl Reader<'_> {
    fn table(&mut self, path: &[Part], table: Table) {
        for (name, value) in table {
            let parts = |name: &str| [path, &[Part::Name(name.into())]].concat();
            match (name.strip_suffix("-other"), value) {
                (None, Value::Table(table)) => self.table(&parts(&name), table),
                (Some(base), value) if !base.is_empty() => self.value(&parts(base), true, value),
                (_, value) => self.value(&parts(&name), false, value),
            }
        }
    }

    fn value(&mut self, path: &[Part], other: bool, value: Value) {
        let place = place(&key(path));
        let place = if other { place.part("-other") } else { place };
        match value {
            Value::String(text) => self.text(path.to_vec(), other, place, isolated(&text)),
            Value::Array(items) => {
                if items.is_empty() {
                    self.problems
                        .add(&place, "is an empty list: add a text or remove it");
                }
                let lists = if other {
                    &mut self.other_lists
                } else {
                    &mut self.lists
                };
                lists.insert(path.to_vec(), items.len());
                for (at, item) in items.into_iter().enumerate() {
                    let place = place.part(&format!("item {}", at + 1));
                    match item {
                        Value::String(text) => {
                            let path = [path, &[Part::At(at)]].concat();
                            self.text(path, other, place, isolated(&text));
                        }
                        _ => self.problems.add(&place, "is not a text: put it in quotes"),
                    }
                }
            }
            _ => self.problems.add(&place, "is not a text: put it in quotes"),
        }
    }

    fn text(&mut self, path: Vec<Part>, other: bool, place: Place, text: String) {
        let text = Text {
            key: key(&path),
            place,
            text,
            other: None,
            used: false,
        };
        if other {
            self.others.push((path, text));
        } else {
            self.texts.insert(path, text);
        }
    }

    /// The title and the address of a source, in which nothing is for someone else.
    fn source(&mut self, source: &Entry<schema::Source>) {
        let parts = [
            ("title", Some(&source.body.title)),
            ("link", source.body.link.as_ref()),
        ];
        for (name, text) in parts {
            if let Some(text) = text {
                let path = ["sources", &source.id, name].map(|part| Part::Name(part.into()));
                self.text(path.into(), false, source.place().part(name), text.clone());
            }
        }
    }

    fn join_others(&mut self) {
        for (path, other) in std::mem::take(&mut self.others) {
            match self.texts.get_mut(&path) {
                Some(text) => text.other = Some(other.text),
                None => self.problems.add(
                    &other.place,
                    "has no text beside it: add the one without \"-other\", or remove it",
                ),
            }
        }
        for (path, others) in &self.other_lists {
            let texts = self.lists.get(path).copied().unwrap_or(*others);
            if texts != *others {
                let message = format!(
                    "has {texts} texts and {others} in its form \"-other\": give both the same number"
                );
                self.problems.add(&place(&key(path)), message);
            }
        }
    }

    fn report_unknown_files(&mut self, folder: &Path) {
        let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
        for name in files.filter_map(|file| file.file_name().into_string().ok()) {
            let stem = name.strip_suffix(".toml").unwrap_or(&name);
            if name != format!("{stem}.toml") || !FILES.contains(&stem) {
                let remedy = match nearest(stem, FILES) {
                    Some(near) => format!("did you mean \"{near}.toml\"?"),
                    None => format!("words are in: {}", FILES.join(", ")),
                };
                let place = Place::file(&format!("en/{name}"));
                self.problems
                    .add(&place, format!("is not a file of words; {remedy}"));
            }
        }
    }
}

fn key(path: &[Part]) -> String {
    let parts = path.iter().map(|part| match part {
        Part::At(at) => at.to_string(),
        Part::Name(name) => name.clone(),
    });
    parts.collect::<Vec<_>>().join(".")
}

/// The text with each number of several groups isolated from the direction of the text around it:
/// in one from right to left, "116 123" would read "123 116". A number of one group reads the same in
/// both. The two marks are Unicode's left-to-right isolate and its end; they have no width.
fn isolated(text: &str) -> String {
    let mut isolated = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        let (number, after) = from.split_at(number_length(from));
        isolated.push_str(before);
        match number.contains(' ') {
            true => isolated.extend(["\u{2066}", number, "\u{2069}"]),
            false => isolated.push_str(number),
        }
        rest = after;
    }
    isolated + rest
}

/// How long the number at the beginning is: digits, and single spaces between them.
fn number_length(text: &str) -> usize {
    let is_digit = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    let is_space = |at: usize| text.as_bytes().get(at) == Some(&b' ');
    let goes_on = |at: &usize| is_digit(*at) || (is_space(*at) && is_digit(at + 1));
    (0..).take_while(goes_on).count()
}

#[cfg(test)]
mod tests {
    use super::isolated;

    #[test]
    fn a_number_of_several_groups_is_isolated() {
        let wanted = "On 111, or \u{2066}116 123\u{2069}: \u{2066}1 2 3\u{2069}";
        assert_eq!(isolated("On 111, or 116 123: 1 2 3"), wanted);
        assert_eq!(isolated("é 5 m, 10 "), "é 5 m, 10 ");
    }
}
