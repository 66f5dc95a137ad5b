//! From the folder `content/` to tables: read, name, lower, check.
//!
//! The build script and the tests share this module; nothing in it is part of the product.

mod check;
mod clause;
mod condition;
mod emit;
mod entry;
mod ids;
mod late;
mod lower;
mod named;
mod names;
mod pages;
mod problem;
mod reach;
mod reads;
mod schema;
mod source;
mod wording;
mod words;

#[path = "../src/kinds.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    reason = "the product's own types, used here to fill them"
)]
mod kinds;
#[path = "../src/pack.rs"]
#[allow(dead_code, reason = "only the product reads tables")]
mod pack;
#[path = "../src/tables.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    reason = "the product's own types, used here to fill them"
)]
mod tables;
#[path = "../src/text.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    reason = "the product's own types, used here to fill them"
)]
mod text;

use std::path::Path;

use lower::Lower;
use pages::{Pages, pages};
use problem::{Problem, Problems};
use source::Content;
use words::Words;

pub(crate) use emit::emit;

/// Content without a known fault.
#[derive(Debug)]
pub(crate) struct Compiled {
    pages: Pages,
    words: Words,
}

/// Compiles the folder.
///
/// # Errors
/// Everything there is to put right: first what cannot be read, then, once all can be read, what
/// does not fit together, and last what can never happen.
pub(crate) fn compile(folder: &Path) -> Result<Compiled, Vec<Problem>> {
    let mut problems = Problems::default();
    let content = Content::read(folder, &mut problems);
    let mut words = Words::read(folder, &content, &mut problems);
    let readable = problems.is_empty();
    wording::check(&words, &mut problems);
    if !readable {
        return Err(problems.into_list());
    }

    let mut lower = Lower::new(&content, &mut problems);
    let quiz = lower.quiz(&content);
    let pages = pages(quiz, &content, &mut words, &mut lower);
    let clauses = lower.clauses;
    words.tell_unused(&mut problems);
    check::check(&content, &quiz, &clauses, &mut problems);
    if problems.is_empty() {
        reach::check(&quiz, &clauses, &mut problems);
    }
    if problems.is_empty() {
        Ok(Compiled { pages, words })
    } else {
        Err(problems.into_list())
    }
}
