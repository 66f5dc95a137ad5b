//! Compressed copies beside the files, made once at the highest level instead of at each request.

use crate::{Result, minify};
use flate2::{Compression, write::GzEncoder};
use fs_err as fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Kinds of file that compress well.
const KINDS: [&str; 13] = [
    "css",
    "csv",
    "htm",
    "html",
    "ico",
    "js",
    "json",
    "svg",
    "toml",
    "txt",
    "wasm",
    "webmanifest",
    "xml",
];

/// Writes a `.br` and a `.gz` beside each file that compresses well.
pub fn folder(folder: &Path) -> Result {
    for file in minify::files(folder)? {
        let extension = file.extension().and_then(|extension| extension.to_str());
        if extension.is_some_and(|extension| KINDS.contains(&extension)) {
            let bytes = fs::read(&file)?;
            fs::write(beside(&file, "br"), brotli(&bytes)?)?;
            fs::write(beside(&file, "gz"), gzip(&bytes)?)?;
        }
    }
    Ok(())
}

/// `app.js` with `br` is `app.js.br`.
#[must_use]
pub fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

/// The smaller form of two: how far back a repetition may lie, in powers of two, suits one file
/// better or another.
fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let (near, far) = (brotli_within(bytes, 18)?, brotli_within(bytes, 24)?);
    Ok(if near.len() < far.len() { near } else { far })
}

fn brotli_within(bytes: &[u8], window: i32) -> io::Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: window,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    const TEXT: &[u8] = b"the same words, the same words, the same words, the same words";

    #[test]
    fn what_is_compressed_can_be_read_again() {
        let (br, gz) = (brotli(TEXT).expect("brotli"), gzip(TEXT).expect("gzip"));
        assert!(br.len() < TEXT.len() && gz.len() < TEXT.len());
        let mut read = Vec::new();
        brotli::BrotliDecompress(&mut &*br, &mut read).expect("what we wrote");
        assert_eq!(read, TEXT);
        read.clear();
        flate2::read::GzDecoder::new(&*gz)
            .read_to_end(&mut read)
            .expect("what we wrote");
        assert_eq!(read, TEXT);
    }

    #[test]
    fn the_copy_keeps_the_whole_name() {
        assert_eq!(
            beside(Path::new("a/app.js"), "br"),
            Path::new("a/app.js.br")
        );
    }
}
