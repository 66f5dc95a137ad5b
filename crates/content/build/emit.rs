//! Writes what the product includes: tables as bytes, texts as lines, and names as Rust.

use engine::Quiz;

use super::Compiled;
use super::lower::leak;
use super::named::Named;
use super::pack::{Pack, Packer};
use super::pages::Pages;
use super::tables::Tables;
use super::text::{TextId, TextList};
use super::words::{Text, Words};

/// One file for the product.
pub(crate) struct File {
    pub(crate) name: &'static str,
    pub(crate) bytes: Vec<u8>,
}

/// The files that `src/` includes. The browser's leave out the ids that nothing there reads.
pub(crate) fn emit(compiled: &Compiled, for_browser: bool) -> Vec<File> {
    let Compiled { pages, words } = compiled;
    let Pages { tables, ui, learn } = pages;
    let version = tables.review.version;
    let slim = for_browser.then(|| without_ids(tables));
    let tables = slim.as_ref().unwrap_or(tables);
    let mut packer = Packer::default();
    tables.pack(&mut packer);
    let (early, late) = words.texts.split_at(words.first_late);
    vec![
        File {
            name: "tables.bin",
            bytes: packer.bytes,
        },
        file("ids.txt", packer.ids),
        file("early-en.txt", lines(early)),
        file("late-en.txt", head(words, version, late) + &lines(late)),
        file("names.rs", names(words, ui, learn)),
    ]
}

/// The tables without the ids of rules, screens and sources: only native programs name these.
fn without_ids(tables: &Tables) -> Tables {
    macro_rules! cleared {
        ($list:expr) => {{
            let mut list = $list.to_vec();
            list.iter_mut().for_each(|entry| entry.id = "");
            leak(list)
        }};
    }
    Tables {
        quiz: Quiz {
            rules: cleared!(tables.quiz.rules),
            base: cleared!(tables.quiz.base),
            ..tables.quiz
        },
        screens: cleared!(tables.screens),
        sources: cleared!(tables.sources),
        ..*tables
    }
}

fn file(name: &'static str, text: String) -> File {
    File {
        name,
        bytes: text.into_bytes(),
    }
}

/// One text a line, and where there is one, its other form in the next line after a tab. No text
/// holds a line break or a tab: [`super::wording`] sees to that.
fn lines(texts: &[Text]) -> String {
    texts.iter().fold(String::new(), |all, text| {
        let other = text.other.as_ref().filter(|other| **other != text.text);
        all + &text.text + "\n" + &other.map_or(String::new(), |other| format!("\t{other}\n"))
    })
}

/// The first line of a file of words: what it was made for, and how many lines follow.
fn head(words: &Words, version: &str, texts: &[Text]) -> String {
    let hash = words.keys_hash();
    let count = lines(texts).lines().count();
    format!("words 1\t{version}\ten\t{hash}\t{count}\n")
}

fn names(words: &Words, ui: &[Named], learn: &[Named]) -> String {
    let mut out = format!(
        "/// How many texts a language has.\n\
         pub const TEXT_COUNT: u16 = {};\n\
         /// The first of the texts that come later.\n\
         pub const FIRST_LATE: u16 = {};\n\
         /// A hash of the keys of all texts: for other keys it is another.\n\
         pub const KEYS_HASH: &str = {:?};\n",
        words.texts.len(),
        words.first_late,
        words.keys_hash(),
    );
    out += &module(
        "ui",
        "The texts of the interface, by their names in en/interface.toml.",
        ui,
    );
    out += &module(
        "learn",
        "The texts of the picture story, by their names in en/learn.toml.",
        learn,
    );
    out += &labels(learn);
    out
}

/// The labels of the drawings by their slots: only programs that run elsewhere fill them in.
fn labels(learn: &[Named]) -> String {
    let labels = learn.iter().filter_map(|named| {
        let slot = named.name.strip_prefix("LABEL_")?.to_lowercase();
        let slot = slot.replace('_', "-");
        Some(format!("({slot:?}, {}),", literal(named.texts.first)))
    });
    let labels: String = labels.collect();
    format!(
        "/// The labels of the drawings, by their slots.\n\
         #[cfg(not(target_arch = \"wasm32\"))]\n\
         pub const LABELS: &[(&str, TextId)] = &[{labels}];\n"
    )
}

fn module(name: &str, doc: &str, constants: &[Named]) -> String {
    let mut out = format!("/// {doc}\npub mod {name} {{\nuse super::*;\n");
    for Named {
        name,
        texts,
        list,
        english,
    } in constants
    {
        let (kind, value) = if *list {
            ("TextList", literal_list(*texts))
        } else {
            ("TextId", literal(texts.first))
        };
        out += &format!("#[doc = {english:?}]\npub const {name}: {kind} = {value};\n");
    }
    out + "}\n"
}

fn literal(TextId(number): TextId) -> String {
    format!("TextId({number})")
}

fn literal_list(TextList { first, len }: TextList) -> String {
    format!("TextList{{first:{},len:{len}}}", literal(first))
}
