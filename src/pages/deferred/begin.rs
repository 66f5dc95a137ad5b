//! What goes on once the deferred code is there.

use crate::browser::{files, print};
use crate::figures::Figures;

/// From here on whatever is folded away is opened for the paper. Then the drawings are loaded;
/// where that fails, it is tried again by itself once there is hope.
pub(super) fn begin(done: Box<dyn FnOnce(Figures)>) {
    print::unfold();
    load_figures(false, done);
}

fn load_figures(again: bool, done: Box<dyn FnOnce(Figures)>) {
    files::load("figures", again, move |file| {
        match file.and_then(|file| Figures::read(&file)) {
            None => files::when_hopeful(move || load_figures(true, done)),
            Some(figures) => done(figures),
        }
    });
}
