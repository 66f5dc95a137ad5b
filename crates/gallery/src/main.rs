//! Writes the gallery's pages into a folder: `light`, `dark`, and `index` with both.

use std::path::PathBuf;
use std::{env, fs, io};

use gallery::{Scheme, index, page};

fn main() -> io::Result<()> {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        return Err(io::Error::other("Into which folder?"));
    };
    for scheme in Scheme::ALL {
        let file = folder.join(format!("gallery-{}.html", scheme.id()));
        fs::write(file, page(scheme))?;
    }
    fs::write(folder.join("index.html"), index())
}
