//! Compiles `content/*.toml` into tables. Content with a fault does not build, and every fault is
//! reported with its file, its id and the remedy.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let crate_folder = std::env::var("CARGO_MANIFEST_DIR").expect("cargo names the crate's folder");
    let out_folder = std::env::var("OUT_DIR").expect("cargo names a folder for what is generated");
    let content = Path::new(&crate_folder).join("../../content");
    // A folder stands for everything in it, new files too.
    println!("cargo::rerun-if-changed={}", content.display());

    match content_compiler::compile(&content) {
        Ok(compiled) => {
            let for_browser = std::env::var("CARGO_CFG_TARGET_ARCH").as_deref() == Ok("wasm32");
            for file in content_compiler::emit(&compiled, for_browser) {
                std::fs::write(Path::new(&out_folder).join(file.name), file.bytes)
                    .expect("cargo's folder can be written to");
            }
            ExitCode::SUCCESS
        }
        Err(problems) => {
            for problem in &problems {
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
    }
}
