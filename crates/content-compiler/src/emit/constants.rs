//! Texts that Rust names, as constants.

use content_model::{TextId, TextList};

use crate::lower::constants::Constant;
use crate::read::texts::Texts;

/// What Rust knows of the texts: which are deferred, and the numbers of those it names.
pub(super) fn emit(texts: &Texts, ui: &[Constant], learn: &[Constant]) -> String {
    let mut out = format!(
        "/// The first deferred text; all after it are deferred too.\n\
         pub const FIRST_DEFERRED: u16 = {};\n",
        texts.first_deferred,
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
fn labels(learn: &[Constant]) -> String {
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

fn module(name: &str, doc: &str, constants: &[Constant]) -> String {
    let mut out = format!("/// {doc}\npub mod {name} {{\nuse super::*;\n");
    for Constant {
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

fn literal(text: TextId) -> String {
    format!("TextId::new({})", text.number())
}

fn literal_list(TextList { first, len }: TextList) -> String {
    format!("TextList{{first:{},len:{len}}}", literal(first))
}
