//! Ids that Rust can name, as constants with positions: with an id that content no longer has, the
//! app does not build.

use content_model::Tables;

/// One module for each kind of id.
pub(super) fn emit(tables: &Tables) -> String {
    let Tables { first, deferred } = tables;
    let quiz = &first.quiz;
    let questions = quiz.questions;
    let options = questions.iter().flat_map(|question| {
        let options = question.options.iter().zip(0..);
        options.map(|(option, at)| (format!("{}.{option}", question.id), at))
    });
    let kinds = [
        module(
            "question",
            "questions",
            ids(questions.iter().map(|it| it.id)),
        ),
        module(
            "option",
            "options, each within its question",
            options.collect(),
        ),
        module(
            "fact",
            "facts and tags",
            ids(quiz.facts.iter().map(|it| it.id)),
        ),
        module("score", "scores", ids(quiz.scores.iter().map(|it| it.id))),
        module("flag", "flags", ids(quiz.flags.iter().map(|it| it.id))),
        module(
            "pattern",
            "patterns",
            ids(quiz.patterns.iter().map(|it| it.id)),
        ),
        module(
            "part",
            "parts of the picture story",
            ids(deferred.parts.iter().map(|it| it.id)),
        ),
        module(
            "screen",
            "screens",
            ids(first.screens.iter().map(|it| it.id)),
        ),
        module(
            "country",
            "countries",
            ids(first.countries.iter().map(|it| it.id)),
        ),
    ];
    format!(
        "/// Positions by id: what the content names and Rust has to name too.\n\
         pub mod ids {{\n{}}}\n",
        kinds.concat()
    )
}

fn ids(ids: impl Iterator<Item = &'static str>) -> Vec<(String, usize)> {
    ids.map(str::to_owned).zip(0..).collect()
}

fn module(name: &str, doc: &str, ids: Vec<(String, usize)>) -> String {
    let constants = ids.iter().map(|(id, at)| {
        let name = constant_name(id);
        format!("#[doc = \"`{id}`\"]\npub const {name}: u8 = {at};\n")
    });
    let constants: String = constants.collect();
    format!("/// The {doc}.\npub mod {name} {{\n{constants}}}\n")
}

/// The name of the constant for an id, as `RIGHT_NOW_CHEST_PAIN` for `right-now.chest-pain`.
pub(crate) fn constant_name(id: &str) -> String {
    let name = id.replace(['.', '-'], "_").to_uppercase();
    match name.starts_with(|first: char| first.is_ascii_digit()) {
        true => format!("_{name}"),
        false => name,
    }
}
