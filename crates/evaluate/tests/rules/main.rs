//! The clinical rules over published cases, over generated sheets, and one by one.

mod cases;
mod changes;
mod properties;
mod reach;
mod sheets;
mod vignettes;
