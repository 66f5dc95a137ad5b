//! The clinical rules: published and ordinary cases, the reference row by row, generated sheets.

mod cases;
mod changes;
mod expected;
mod mutants;
mod mutants_of_clauses;
mod mutations;
mod properties;
mod reach;
mod rows;
mod rows_file;
mod sheets;
mod time;
mod vignettes;
mod written;
