//! Runs axe-core in the page.

use std::env;
use std::path::PathBuf;
use std::sync::OnceLock;

use fs_err as fs;
use serde_json::{Value, json};

use crate::page::PATIENCE;
use crate::{Fault, Page, Result};

/// What is held: WCAG up to 2.2 AA, and what is good practice beyond it.
const TAGS: [&str; 6] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

const RUN: &str = "
    const done = arguments[arguments.length - 1];
    // What fades in is looked at once it is there.
    document.getAnimations().forEach(animation => animation.finish());
    axe.run(document, { runOnly: { type: 'tag', values: arguments[0] }, preload: false,
        resultTypes: ['violations'] })
      .then(found => done(found.violations.map(rule => rule.id + ': ' + rule.help + '\\n' + rule.nodes
        .map(node => '    ' + node.target.join(' ') + ' ' + (node.any[0]?.message ?? ''))
        .join('\\n'))), error => done(['axe failed: ' + error]));";

/// What axe finds on the page as it stands: nothing, or a text for each rule that is broken.
/// `place` names the page in it.
pub async fn findings(page: &Page, place: &str) -> Result<Vec<String>> {
    let loaded: bool = page.script("return typeof axe === 'object'", &[]).await?;
    if !loaded {
        page.script::<Value>(source()?, &[]).await?;
    }
    page.driver.set_script_timeout(PATIENCE).await?;
    let found = page.driver.execute_async(RUN, vec![json!(TAGS)]).await?;
    let found: Vec<String> = found.convert()?;
    let usual = page.engine.answers_within();
    page.driver.set_script_timeout(usual).await?;
    Ok(found
        .into_iter()
        .map(|rule| format!("{place}: {rule}"))
        .collect())
}

fn source() -> Result<&'static str> {
    static SOURCE: OnceLock<String> = OnceLock::new();
    if let Some(source) = SOURCE.get() {
        return Ok(source);
    }
    let path = env::var_os("E2E_AXE").map(PathBuf::from).ok_or_else(|| {
        Fault::new("E2E_AXE names no file: set it to axe.min.js, or use `cargo xtask test e2e`.")
    })?;
    let source = fs::read_to_string(&path)
        .map_err(|error| Fault::new(format!("Cannot read {}: {error}.", path.display())))?;
    Ok(SOURCE.get_or_init(|| source))
}
