//! Makes the files smaller without changing what they do, by programs that are good at it.

use crate::command::run;
use crate::glue::{self, Names};
use crate::{Result, split};
use fs_err as fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use walkdir::WalkDir;

/// What every browser that runs the app understands: Rust's own baseline for this target.
/// Without naming them, wasm-opt refuses the file; with all of them allowed it could write what
/// some browser lacks.
const WASM_FEATURES: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The program, as wasm-bindgen names it.
pub(crate) const PROGRAM: &str = "app_bg.wasm";

/// Shrinks every WASM file, script and style sheet under `folder`, in place.
pub fn folder(folder: &Path, wasm_opt: &Path, esbuild: &Path) -> Result {
    let script = folder.join("app.js");
    // The names that the deferred code imports are in the script, and so are those of the program,
    // which exports them: each is known once its file has been shrunk.
    let shared = shrink_wasm(&folder.join(split::NAME), wasm_opt)?;
    rewrite(&script, |text| glue::with_loader(text, &shared))?;
    let names = shrink_wasm(&folder.join(PROGRAM), wasm_opt)?;
    for file in files(folder)? {
        if file
            .extension()
            .is_some_and(|ending| ending == "js" || ending == "css")
        {
            shrink_text(&file, esbuild)?;
        }
    }
    rewrite(&script, |text| names.rewrite(text))
}

/// Writes a file anew.
fn rewrite(file: &Path, change: impl Fn(&str) -> Result<String>) -> Result {
    let text = fs::read_to_string(file)?;
    Ok(fs::write(file, change(&text)?)?)
}

/// Gives back the names that its script has to know.
fn shrink_wasm(file: &Path, program: &Path) -> Result<Names> {
    let mut command = Command::new(program);
    command
        .args([
            // A function that only one other calls stays one unless it is this small: more bytes,
            // and fewer once they are compressed.
            "--one-caller-inline-max-function-size=30",
            "-Oz",
            "--flatten",
            "--rereloop",
            "-Oz",
            "-Oz",
            glue::PASS,
            "--strip-producers",
            "--strip-target-features",
        ])
        .args(WASM_FEATURES)
        .arg(file)
        .arg("--output")
        .arg(file);
    let printed = run(command.stdout(Stdio::piped()))?;
    Ok(Names::read(&printed))
}

/// esbuild keeps top-level names, so a classic script stays one and a module keeps its exports.
fn shrink_text(file: &Path, program: &Path) -> Result {
    let mut command = Command::new(program);
    command.args([
        "--minify",
        "--legal-comments=none",
        "--log-level=warning",
        "--allow-overwrite",
    ]);
    command
        .arg(file)
        .arg(format!("--outfile={}", file.display()));
    run(&mut command).map(drop)
}

/// Shrinks a script that is no file of the build; `folder` is where it may lie for a moment.
pub(crate) fn script(text: &str, folder: &Path, esbuild: &Path) -> Result<String> {
    let file = folder.join("minified.js");
    fs::write(&file, text)?;
    shrink_text(&file, esbuild)?;
    let text = fs::read_to_string(&file)?;
    fs::remove_file(&file)?;
    Ok(text)
}

/// All files under a folder, in the order of their names.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let files = WalkDir::new(folder).sort_by_file_name().into_iter();
    files
        .filter(|entry| !entry.as_ref().is_ok_and(|it| it.file_type().is_dir()))
        .map(|entry| Ok(entry?.into_path()))
        .collect()
}
