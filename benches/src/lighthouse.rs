//! What Lighthouse gives every app, as to a page on a slow phone.

use std::path::Path;
use std::process::Command;

use e2e::{Fault, Result};
use serde_json::Value;

use crate::apps::App;
use crate::table::{Cell, Row};

/// Its parts, up to 100 each.
const PARTS: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];
/// As `cargo xtask test --full` starts the browser for it.
const FLAGS: &str = "--chrome-flags=--headless --no-sandbox --disable-gpu --disable-dev-shm-usage \
    --disable-quic --no-first-run --disable-background-networking --disable-component-update \
    --disable-default-apps --disable-sync --lang=en-GB \
    --host-resolver-rules=\"MAP * ~NOTFOUND , EXCLUDE 127.0.0.1\"";

/// One row for each part, one cell for each app.
pub(crate) fn rows(program: &Path, apps: &[App]) -> Result<Vec<Row>> {
    let mut rows = PARTS.map(|part| Row {
        name: format!("Lighthouse, {part}"),
        cells: Vec::new(),
        against: None,
    });
    for app in apps {
        eprintln!("  Lighthouse, {}", app.kind.name);
        let report = report(program, &app.site.url())?;
        for (part, row) in PARTS.iter().zip(&mut rows) {
            let score = report["categories"][*part]["score"].as_f64();
            let cell = score.map_or_else(Cell::none, |score| Cell::of((score * 100.0).round()));
            row.cells.push(cell);
        }
    }
    Ok(rows.into())
}

/// What it says of a page.
fn report(program: &Path, address: &str) -> Result<Value> {
    let output = Command::new(program)
        .arg(address)
        .args(["--quiet", "--no-enable-error-reporting", "--output=json"])
        .arg(format!("--only-categories={}", PARTS.join(",")))
        .arg(FLAGS)
        .env(
            "CHROME_PATH",
            std::env::var_os("CHROMIUM").unwrap_or_default(),
        )
        .output()?;
    serde_json::from_slice(&output.stdout).map_err(|_| {
        Fault::new("Lighthouse gives no report.").and(String::from_utf8_lossy(&output.stderr))
    })
}
