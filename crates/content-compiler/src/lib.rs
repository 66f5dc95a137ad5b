//! From the folder `content/` to the tables and texts that the app includes: read, lower, check,
//! emit. Every fault is reported with its file, its id and the remedy.

mod check;
mod emit;
mod lower;
mod problem;
mod read;

use std::path::Path;

use content_model::Tables;
use lower::Lower;
use lower::constants::{self, Constant};
use problem::Problems;
use read::Content;
use read::texts::Texts;

pub use emit::{File, emit};
pub use problem::Problem;

/// Content without a known fault.
#[derive(Debug)]
pub struct Compiled {
    tables: Tables,
    /// Texts of the interface and of the picture story that Rust names.
    ui: Vec<Constant>,
    learn: Vec<Constant>,
    texts: Texts,
}

/// Compiles the folder.
///
/// # Errors
/// Everything there is to put right: first what cannot be read, then, once all can be read, what
/// does not fit together, and last what can never happen.
pub fn compile(folder: &Path) -> Result<Compiled, Vec<Problem>> {
    let mut problems = Problems::default();
    let content = Content::read(folder, &mut problems);
    let mut texts = Texts::read(folder, &content, &mut problems);
    let readable = problems.is_empty();
    check::wording::check(&texts, &mut problems);
    if !readable {
        return Err(problems.into_list());
    }

    let mut lower = Lower::new(&content, &mut problems);
    let quiz = lower.quiz(&content);
    let ui = constants::ui(&mut texts, lower.problems);
    let learn = constants::learn(&mut texts, lower.problems);
    let tables = lower::tables::tables(quiz, &content, &mut texts, &mut lower);
    let clauses = lower.clauses;
    texts.report_unused(&mut problems);
    check::check(&content, &quiz, &clauses, &mut problems);
    if problems.is_empty() {
        check::reach::check(&quiz, &clauses, &mut problems);
    }
    if problems.is_empty() {
        Ok(Compiled {
            tables,
            ui,
            learn,
            texts,
        })
    } else {
        Err(problems.into_list())
    }
}
