//! The order of a release build's last steps. Trunk has written everything into one folder, with
//! plain names; names, policy and compression come from the final bytes, so they come
//! last; the worker lists them all, and the single file holds them.

use crate::inline::Inline;
use crate::licences::{self, Package};
use crate::{Result, compress, minify, names, page, policy, single, traces, worker};
use fs_err as fs;
use std::path::{Path, PathBuf};

/// What the build hands over.
#[derive(Debug)]
pub struct Parts {
    /// The markup of the start page, as the app itself draws it.
    pub start: String,
    /// That of the first question.
    pub first: String,
    /// The program that shrinks WASM.
    pub wasm_opt: PathBuf,
    /// The program that shrinks scripts and style sheets.
    pub esbuild: PathBuf,
    /// Whose code is in it beside the app's own.
    pub packages: Vec<Package>,
    /// The builder's folders, which no file may name.
    pub folders: Vec<PathBuf>,
}

/// Finishes the release build in `folder`.
pub fn finish(folder: &Path, parts: &Parts) -> Result {
    let page = folder.join("index.html");
    let html = fs::read_to_string(&page)?;

    licences::write(folder, &parts.packages)?;
    minify::folder(folder, &parts.wasm_opt, &parts.esbuild)?;
    let inline = Inline::take(folder)?;
    let policy = policy::content_security(&inline.script_hash(), &inline.style_hash());
    let html = page::finished(&html, &parts.start, &parts.first, &policy)?;
    let renamed = names::rename(folder)?;
    fs::write(&page, inline.put(&renamed.rewrite(&html))?)?;
    fs::write(
        folder.join(policy::HEADERS),
        policy::headers_file(&policy, renamed.new_names()),
    )?;
    worker::fill(folder)?;
    single::write(folder, &parts.esbuild)?;
    traces::none(folder, &parts.folders)?;
    compress::folder(folder)
}
