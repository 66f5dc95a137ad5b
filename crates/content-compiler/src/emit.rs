//! Writes what the product includes: tables as bytes, texts as lines, and constants as Rust.

mod constants;
mod ids;

pub(crate) use ids::constant_name;

use content_model::{DeferredTables, FirstTables, Packer, Tables};
use engine::Quiz;

use crate::Compiled;
use crate::lower::leak;
use crate::read::texts::Text;

/// One file for the product.
pub struct File {
    /// Its name.
    pub name: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The files that the crate `content` includes. The browser's leave out the ids that nothing there
/// reads.
pub fn emit(compiled: &Compiled, for_browser: bool) -> Vec<File> {
    let Compiled {
        tables,
        ui,
        learn,
        texts,
    } = compiled;
    let constants = constants::emit(texts, ui, learn) + &ids::emit(tables);
    let slim = for_browser.then(|| without_ids(tables));
    let tables = slim.as_ref().unwrap_or(tables);
    let [first_tables, deferred_tables] = [Packer::of(&tables.first), Packer::of(&tables.deferred)];
    let (first, deferred) = texts.texts.split_at(texts.first_deferred);
    vec![
        File {
            name: "first-tables.bin",
            bytes: first_tables.bytes,
        },
        file("first-ids.txt", first_tables.ids),
        File {
            name: "deferred-tables.bin",
            bytes: deferred_tables.bytes,
        },
        file("deferred-ids.txt", deferred_tables.ids),
        file("first-en.txt", lines(first)),
        file("deferred-en.txt", lines(deferred)),
        file("constants.rs", constants),
    ]
}

/// The tables without the ids that only native programs read: the app names what it has to name by
/// position, with constants.
fn without_ids(tables: &Tables) -> Tables {
    macro_rules! cleared {
        ($list:expr) => {{
            let mut list = $list.to_vec();
            list.iter_mut().for_each(|entry| entry.id = "");
            leak(list)
        }};
    }
    let Tables { first, deferred } = tables;
    Tables {
        first: FirstTables {
            quiz: Quiz {
                facts: cleared!(first.quiz.facts),
                scores: cleared!(first.quiz.scores),
                rules: cleared!(first.quiz.rules),
                base: cleared!(first.quiz.base),
                ..first.quiz
            },
            screens: cleared!(first.screens),
            ..*first
        },
        deferred: DeferredTables {
            parts: cleared!(deferred.parts),
            sources: cleared!(deferred.sources),
            ..*deferred
        },
    }
}

fn file(name: &'static str, text: String) -> File {
    File {
        name,
        bytes: text.into_bytes(),
    }
}

/// One text a line, and where there is one, its other form in the next line after a tab. No text
/// holds a line break or a tab: `check::wording` sees to that.
fn lines(texts: &[Text]) -> String {
    texts.iter().fold(String::new(), |all, text| {
        let other = text.other.as_ref().filter(|other| **other != text.text);
        all + &text.text + "\n" + &other.map_or(String::new(), |other| format!("\t{other}\n"))
    })
}
