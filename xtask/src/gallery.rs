//! `gallery`: every component in every state, in both schemes.

use crate::{Result, hook, places, run, styles};

/// The pages, by what the program that draws them calls them, and their files.
const PAGES: [(&str, &str); 3] = [
    ("light", "gallery-light.html"),
    ("dark", "gallery-dark.html"),
    ("index", "index.html"),
];

/// Writes the gallery to `target/gallery/` and prints where it begins.
pub(crate) fn run() -> Result {
    let folder = places::gallery();
    styles::gallery(&folder)?;
    for (page, file) in PAGES {
        let mut cargo = run::cargo();
        cargo.args(["run", "--quiet", "--locked", "--bin", "gallery"]);
        cargo.args(["--features", "gallery", "--", page]);
        hook::write_changed(&folder.join(file), &run::output(&mut cargo)?)?;
    }
    println!("{}", folder.join("index.html").display());
    Ok(())
}
