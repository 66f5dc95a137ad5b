//! Bundles the style sheets into the two files that index.html names.

use crate::{Result, hook, places, run, tools};
use anyhow::anyhow;
use fs_err as fs;
use std::path::{Path, PathBuf};

/// Writes `target/styles/app.css` for the first view, and `deferred.css` for what loads after it.
/// Each is a list of `@import`s in `styles/`: the one place that says what loads when.
pub(crate) fn join() -> Result {
    for name in ["app.css", "deferred.css"] {
        let mut esbuild = run::command(tools::npm("esbuild")?);
        esbuild.arg(places::root().join("styles").join(name));
        esbuild.args(["--bundle", "--log-level=warning"]);
        let css = run::output(&mut esbuild)? + "\n";
        hook::write_changed(&places::root().join("target/styles").join(name), &css)?;
    }
    Ok(())
}

/// Writes the sheets of the gallery into a folder: all of the app's, once in each scheme, whatever the
/// browser's is, and those of its own frame.
pub(crate) fn gallery(folder: &Path) -> Result {
    join()?;
    let read = |path: PathBuf| fs::read_to_string(&path);
    let root = places::root();
    let app =
        read(root.join("target/styles/app.css"))? + &read(root.join("target/styles/deferred.css"))?;
    for scheme in ["light", "dark"] {
        let file = folder.join(format!("gallery-{scheme}.css"));
        hook::write_changed(&file, &in_scheme(&app, scheme)?)?;
    }
    let own = read(root.join("styles/gallery.css"))?;
    hook::write_changed(&folder.join("gallery.css"), &own)
}

/// A style sheet that asks for the scheme, as if it had been told this one.
fn in_scheme(css: &str, scheme: &str) -> Result<String> {
    let whether = |media| if scheme == "dark" { media } else { "not all" };
    let told = [
        (
            "color-scheme: light dark;",
            format!("color-scheme: {scheme};"),
        ),
        (
            "@media (prefers-color-scheme: dark)",
            format!("@media {}", whether("all")),
        ),
        (
            "@media screen and (prefers-color-scheme: dark)",
            format!("@media {}", whether("screen")),
        ),
    ];
    let told = told.iter().fold(css.to_owned(), |css, (asked, told)| {
        css.replace(asked, told)
    });
    match told
        .lines()
        .find(|line| line.contains("prefers-color-scheme"))
    {
        None => Ok(told),
        Some(line) => Err(anyhow!(
            "The gallery cannot answer `{}`: write it as the other sheets do, or teach \
             xtask/src/styles.rs.",
            line.trim()
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_of_one_scheme_asks_for_none() {
        let css = "color-scheme: light dark;\n@media (prefers-color-scheme: dark) {}\n\
                   @media screen and (prefers-color-scheme: dark) {}";
        assert_eq!(
            in_scheme(css, "dark").ok().as_deref(),
            Some("color-scheme: dark;\n@media all {}\n@media screen {}")
        );
        assert_eq!(
            in_scheme(css, "light").ok().as_deref(),
            Some("color-scheme: light;\n@media not all {}\n@media not all {}")
        );
        assert!(in_scheme("@media (prefers-color-scheme: light) {}", "dark").is_err());
    }
}
