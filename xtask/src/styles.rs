//! Joins the style sheets into the one file that index.html names.

use crate::{Result, hook, places, run};
use std::fs;
use std::path::{Path, PathBuf};

/// Writes `target/styles/app.css`, and `late.css` for what comes later: the drawings, what
/// explains, and paper.
pub(crate) fn join() -> Result {
    let styles = places::root().join("styles");
    write(&sheets(&styles)?, "app.css")?;
    let mut late = folder(&styles.join("late"))?;
    late.push(styles.join("print.css"));
    write(&late, "late.css")
}

/// Writes the sheets of the gallery into a folder: all of the app's, once in each scheme, whatever the
/// browser's is, and those of its own frame.
pub(crate) fn gallery(folder: &Path) -> Result {
    join()?;
    let read = |path: PathBuf| {
        fs::read_to_string(&path).map_err(|error| run::cannot("read", &path, &error))
    };
    let root = places::root();
    let app =
        read(root.join("target/styles/app.css"))? + &read(root.join("target/styles/late.css"))?;
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
        Some(line) => Err(format!(
            "The gallery cannot answer `{}`: write it as the other sheets do, or teach \
             xtask/src/styles.rs.",
            line.trim()
        )),
    }
}

fn write(sheets: &[PathBuf], name: &str) -> Result {
    let mut joined = String::new();
    for sheet in sheets {
        let text = fs::read_to_string(sheet).map_err(|error| run::cannot("read", sheet, &error))?;
        joined.push_str(text.trim_end());
        joined.push_str("\n\n");
    }
    hook::write_changed(&places::root().join("target/styles").join(name), &joined)
}

/// The sheets that exist, in their order: the layers' order, the general, the components by
/// name, the helpers.
fn sheets(styles: &Path) -> Result<Vec<PathBuf>> {
    let named = |names: &[&str]| {
        names
            .iter()
            .map(|name| styles.join(name))
            .collect::<Vec<_>>()
    };
    let mut sheets = named(&["layers.css", "tokens.css", "base.css", "layout.css"]);
    sheets.extend(folder(&styles.join("components"))?);
    sheets.extend(named(&["utilities.css"]));
    sheets.retain(|sheet| sheet.is_file());
    Ok(sheets)
}

/// The sheets of a folder, by name.
fn folder(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder).map_err(|error| run::cannot("read", folder, &error))?;
    let mut sheets: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "css"))
        .collect();
    sheets.sort();
    Ok(sheets)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_come_in_their_order_and_missing_ones_are_left_out() {
        let folder = std::env::temp_dir().join(format!("xtask-styles-{}", std::process::id()));
        fs::create_dir_all(folder.join("components")).expect("a folder to write into");
        for name in [
            "print.css",
            "tokens.css",
            "components/b.css",
            "components/a.css",
            "x.css",
        ] {
            fs::write(folder.join(name), "").expect("a file to write");
        }
        let names: Vec<String> = sheets(&folder)
            .expect("a folder to read")
            .iter()
            .filter_map(|sheet| Some(sheet.file_name()?.to_string_lossy().into_owned()))
            .collect();
        fs::remove_dir_all(&folder).expect("a folder to remove");
        // What is for paper comes later.
        assert_eq!(names, ["tokens.css", "a.css", "b.css"]);
    }

    #[test]
    fn a_sheet_of_one_scheme_asks_for_none() {
        let css = "color-scheme: light dark;\n@media (prefers-color-scheme: dark) {}\n\
                   @media screen and (prefers-color-scheme: dark) {}";
        assert_eq!(
            in_scheme(css, "dark"),
            Ok("color-scheme: dark;\n@media all {}\n@media screen {}".into())
        );
        assert_eq!(
            in_scheme(css, "light"),
            Ok("color-scheme: light;\n@media not all {}\n@media not all {}".into())
        );
        assert!(in_scheme("@media (prefers-color-scheme: light) {}", "dark").is_err());
    }
}
