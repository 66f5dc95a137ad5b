//! The site under test: the finished files, served as a host would.

use std::env;
use std::path::{Path, PathBuf};

use fs_err as fs;
use host::Server;
use tempfile::TempDir;

use crate::{Fault, Result};

/// The folder of the finished files: `E2E_DIST`, or dist/ of this checkout.
pub fn dist() -> Result<PathBuf> {
    let folder = env::var_os("E2E_DIST").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist"),
        PathBuf::from,
    );
    if folder.join("index.html").is_file() {
        return Ok(folder);
    }
    Err(Fault::new(format!(
        "There is no release build in {}: run `cargo xtask build`, or name its folder in E2E_DIST.",
        folder.display()
    )))
}

/// Serves a folder on a free port of this computer.
pub fn serve(folder: &Path) -> Result<Server> {
    host::serve(folder, 0)
        .map_err(|error| Fault::new(format!("Cannot serve {}: {error:#}.", folder.display())))
}

/// A copy of the finished files, to do harm to. It is gone when it is dropped.
pub struct Copy(TempDir);

impl Copy {
    /// Copies them.
    pub fn new() -> Result<Copy> {
        let copy = Copy(TempDir::with_prefix("e2e-dist-")?);
        fill(copy.folder())?;
        Ok(copy)
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        self.0.path()
    }

    /// The name of the file that begins and ends like this.
    pub fn name(&self, begins: &str, ends: &str) -> Result<String> {
        let names = fs::read_dir(self.folder())?
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned());
        names
            .into_iter()
            .find(|name| name.starts_with(begins) && name.ends_with(ends))
            .ok_or_else(|| Fault::new(format!("No file of the site is named {begins}…{ends}.")))
    }

    /// Whether a file's name ends like this.
    pub fn has(&self, ending: &str) -> Result<bool> {
        let names = fs::read_dir(self.folder())?
            .flatten()
            .map(|entry| entry.file_name());
        Ok(names
            .into_iter()
            .any(|name| name.to_string_lossy().ends_with(ending)))
    }

    /// Puts back what was cut.
    pub fn mend(&self) -> Result {
        fill(self.folder())
    }

    /// Changes the text of a file, and its compressed forms go.
    pub fn edit(&self, name: &str, change: impl FnOnce(String) -> String) -> Result {
        self.cut(name, usize::MAX)?;
        let path = self.folder().join(name);
        let text = fs::read_to_string(&path)?;
        let changed = change(text.clone());
        if changed == text {
            return Err(Fault::new(format!("{name} is the same after the change.")));
        }
        Ok(fs::write(&path, changed)?)
    }

    /// Has the page run a script before its own, in every engine.
    pub fn run_first(&self, script: &str) -> Result {
        const NAME: &str = "first.js";
        fs::write(self.folder().join(NAME), script)?;
        let tag = format!("<script src=\"{NAME}\"></script><script src=\"./boot-");
        self.edit("index.html", |page| {
            page.replace("<script src=\"./boot-", &tag)
        })
    }

    /// Makes a new version of the app of what lies in the folder now: the worker knows the files by
    /// their hashes.
    pub fn publish(&self) -> Result {
        let names = fs::read_dir(self.folder())?.flatten();
        let names: Vec<_> = names.map(|entry| entry.file_name()).collect();
        self.edit("sw.js", |mut worker| {
            for name in names.iter().filter_map(|name| name.to_str()) {
                let listed = if name == "index.html" { "./" } else { name };
                let Some(at) = listed_at(&worker, listed) else {
                    continue;
                };
                let bytes = fs::read(self.folder().join(name)).unwrap_or_default();
                worker.replace_range(at, &site::names::hash(&bytes));
            }
            worker.replace("VERSION=\"", "VERSION=\"new")
        })
    }

    /// Keeps only the first bytes of the files whose name ends like this; none of them: removes
    /// the files. Compressed forms go, so that what is left is what is served.
    pub fn cut(&self, ending: &str, bytes: usize) -> Result {
        let mut found = false;
        for entry in fs::read_dir(self.folder())? {
            let path = entry?.path();
            let name = path.to_string_lossy();
            if name.ends_with(&format!("{ending}.br")) || name.ends_with(&format!("{ending}.gz")) {
                fs::remove_file(&path)?;
            } else if name.ends_with(ending) {
                found = true;
                let content = fs::read(&path)?;
                match bytes.min(content.len()) {
                    0 => fs::remove_file(&path)?,
                    some => fs::write(&path, &content[..some])?,
                }
            }
        }
        if found {
            return Ok(());
        }
        Err(Fault::new(format!("No file of the site ends in {ending}.")))
    }
}

/// Where the hash of a file stands in the worker, if it lists that file.
fn listed_at(worker: &str, name: &str) -> Option<std::ops::Range<usize>> {
    let before = [' ', '"', '`'].into_iter();
    let mut found = before.filter_map(|before| worker.find(&format!("{before}{name} ")));
    let begins = found.next()? + 1 + name.len() + 1;
    Some(begins..begins + site::names::HASH_LENGTH)
}

/// Copies the finished files into a folder.
fn fill(folder: &Path) -> Result {
    for entry in fs::read_dir(dist()?)? {
        let path = entry?.path();
        if let Some(name) = path.file_name().filter(|_| path.is_file()) {
            fs::copy(&path, folder.join(name))?;
        }
    }
    Ok(())
}
