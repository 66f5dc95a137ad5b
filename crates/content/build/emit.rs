//! Writes the tables as Rust, for `src/lib.rs` to include.

use super::Compiled;
use super::literal::Literal;
use super::lower::leak_text;
use super::named::Named;
use super::words::Words;

/// The generated source.
pub(crate) fn emit(compiled: &Compiled) -> String {
    let Compiled { quiz, pages, words } = compiled;
    let mut out = Output::default();
    out.item(
        "pub static QUIZ: engine::Quiz",
        "The clinical logic, for the engine.",
        quiz,
    );
    out.item(
        "pub static QUESTIONS: &[QuestionWords]",
        "The words of `QUIZ.questions`, by position.",
        &pages.questions,
    );
    out.item(
        "pub static SCREENS: &[Screen]",
        "The screens that `engine::Question::screen` numbers.",
        &pages.screens,
    );
    out.item(
        "pub static FLAGS: &[FlagWords]",
        "The words of `QUIZ.flags`, by position.",
        &pages.flags,
    );
    out.item(
        "pub static CARE: &[CareWords]",
        "The care cards, in the order of [`Care`].",
        &pages.care,
    );
    out.item(
        "pub static PATTERNS: &[PatternWords]",
        "The pattern cards, in the order of [`Card`].",
        &pages.patterns,
    );
    out.item(
        "pub static BLOCKS: &[Block]",
        "The blocks of the result page, in order.",
        &pages.blocks,
    );
    out.item(
        "pub static MECHANISMS: &[Mechanism]",
        "How muscle and nerve affect each other.",
        &pages.mechanisms,
    );
    out.item(
        "pub static COUNTRIES: &[Country]",
        "Countries and their numbers.",
        &pages.countries,
    );
    out.item(
        "pub static ORGANISATIONS: &[Organisation]",
        "Patient organisations.",
        &pages.organisations,
    );
    out.item(
        "pub static SOURCES: &[Source]",
        "Every source.",
        &pages.sources,
    );
    out.item(
        "pub static REVIEW: Review",
        "The version of this content.",
        &pages.review,
    );
    out.words(words);
    out.module(
        "ui",
        "The texts of the interface, by their names in en/interface.toml.",
        &pages.ui,
    );
    out.module(
        "learn",
        "The texts of the picture story, by their names in en/learn.toml.",
        &pages.learn,
    );
    out.0
}

#[derive(Default)]
struct Output(String);

impl Output {
    fn line(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    fn item(&mut self, head: &str, doc: &str, value: &impl Literal) {
        self.line(&format!("/// {doc}"));
        self.0.push_str(&format!("{head} = "));
        value.write(&mut self.0);
        self.line(";");
    }

    /// Arrays of their own, not slices: [`super::super::Words`] compares their addresses.
    fn words(&mut self, words: &Words) {
        let count = words.texts.len();
        let texts = words.texts.iter().map(|entry| leak_text(&entry.text));
        self.array("TEXTS", "&str", &texts.collect::<Vec<_>>());
        let others = (0u16..).zip(&words.texts).filter_map(|(at, entry)| {
            let other = entry.other.as_ref().filter(|other| **other != entry.text)?;
            Some((at, leak_text(other)))
        });
        self.array("OTHERS", "(u16, &str)", &others.collect::<Vec<_>>());
        self.item(
            "pub const TEXT_COUNT: usize",
            "How many texts a language has.",
            &(count as u32),
        );
        self.line("/// A hash of the keys of all texts: for other keys it is another.");
        self.line(&format!(
            "pub const KEYS_HASH: u64 = {:#018x};",
            words.keys_hash()
        ));
    }

    fn array<T: Literal>(&mut self, name: &str, of: &str, values: &[T]) {
        self.0
            .push_str(&format!("static {name}: [{of}; {}] = [", values.len()));
        for value in values {
            value.write(&mut self.0);
            self.0.push_str(",\n");
        }
        self.line("];");
    }

    fn module(&mut self, name: &str, doc: &str, constants: &[Named]) {
        self.line(&format!("/// {doc}"));
        self.line(&format!("pub mod {name} {{"));
        self.line("use super::*;");
        for Named {
            name,
            texts,
            list,
            english,
        } in constants
        {
            self.line(&format!("#[doc = {english:?}]"));
            if *list {
                self.0.push_str(&format!("pub const {name}: TextList = "));
                texts.write(&mut self.0);
            } else {
                self.0.push_str(&format!("pub const {name}: TextId = "));
                texts.first.write(&mut self.0);
            }
            self.line(";");
        }
        self.line("}");
    }
}
