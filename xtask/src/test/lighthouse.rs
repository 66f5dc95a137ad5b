//! Lighthouse looks at the release build as at a page on a slow phone.

use crate::{Result, places, run, serve, tools};
use anyhow::{Context, bail};
use fs_err as fs;
use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};

/// The pages, by a name for their reports, and their addresses.
const PAGES: [(&str, &str); 3] = [("start", ""), ("learn", "#/learn"), ("about", "#/about")];
/// The least that each part of a report may score. Times depend on what else the machine does.
const FLOORS: [(&str, u32); 4] = [
    ("accessibility", 100),
    ("best-practices", 100),
    ("seo", 100),
    (TIMES, 90),
];
/// The part that is made of times.
const TIMES: &str = "performance";
/// How often a page is looked at while its times are not good enough, or none could be taken.
const TRIES: u32 = 3;
/// As `tests/e2e` starts it: without a screen, also for root, and without a network of its own.
const FLAGS: &str = "--headless --no-sandbox --disable-gpu --disable-dev-shm-usage \
    --disable-quic --no-first-run --disable-background-networking --disable-component-update \
    --disable-default-apps --disable-sync --hide-scrollbars --lang=en-GB \
    --host-resolver-rules=\"MAP * ~NOTFOUND , EXCLUDE 127.0.0.1\"";

/// Looks at every page; the reports for people lie in `target/lighthouse/`.
pub(super) fn check() -> Result {
    let reports = places::root().join("target/lighthouse");
    fs::create_dir_all(&reports)?;
    let served = Served::start()?;
    let mut low = Vec::new();
    for (name, address) in PAGES {
        let report = judged(&reports.join(name), &format!("{}{address}", served.address))?;
        println!("{name}: {}", report.line());
        if !report.low().is_empty() {
            report.audits.iter().for_each(|audit| println!("  {audit}"));
            low.push(name);
        }
    }
    if low.is_empty() {
        return Ok(());
    }
    bail!(
        "Not good enough: {}. The reports are {}.",
        low.join(", "),
        reports.join("*.report.html").display()
    )
}

/// The report on a page: the last of several, where only times were to be bettered.
fn judged(report: &Path, address: &str) -> Result<Report> {
    let mut last = look(report, address)?;
    for _ in 1..TRIES {
        if last.low() != [TIMES] {
            break;
        }
        println!("  … once more: {}", last.line());
        last = look(report, address)?;
    }
    Ok(last)
}

/// Now and then Lighthouse finds no beginning in what Chromium recorded, and asks to be run again.
fn look(report: &Path, address: &str) -> Result<Report> {
    let mut done = once(report, address);
    for _ in 1..TRIES {
        if done.is_ok() {
            break;
        }
        println!("  … once more: Lighthouse failed");
        done = once(report, address);
    }
    done
}

/// Has Lighthouse load a page and write its reports.
fn once(report: &Path, address: &str) -> Result<Report> {
    let chromium = tools::chromium().context("Chromium is missing: see the set-up above.")?;
    let mut lighthouse = run::command(tools::lighthouse()?);
    lighthouse.env("CHROME_PATH", chromium).arg(address);
    lighthouse.args([
        "--no-enable-error-reporting",
        "--output=json",
        "--output=html",
    ]);
    lighthouse.arg("--only-categories=performance,accessibility,best-practices,seo");
    lighthouse.arg(format!("--output-path={}", report.display()));
    lighthouse.arg(format!("--chrome-flags={FLAGS}"));
    run::logged(&mut lighthouse, &report.with_extension("log"))?;
    let text = fs::read(report.with_extension("report.json"))?;
    Ok(Report::read(&serde_json::from_slice(&text)?))
}

/// What a report says.
#[derive(Debug, Default, PartialEq, Eq)]
struct Report {
    /// Each part with its score, up to 100.
    scores: Vec<(String, u32)>,
    /// What did not get the full score, in words.
    audits: Vec<String>,
}

impl Report {
    /// Reads the JSON: parts with their scores and the names of their audits, and the audits.
    fn read(json: &Value) -> Self {
        let mut report = Self::default();
        for (part, content) in json["categories"].as_object().into_iter().flatten() {
            let known = percent(&content["score"]).map(|score| (part.to_owned(), score));
            report.scores.extend(known);
            for audit in content["auditRefs"].as_array().into_iter().flatten() {
                let id = audit["id"].as_str().unwrap_or_default();
                let audit = &json["audits"][id];
                let score = percent(&audit["score"]).filter(|score| *score < 100);
                let shown = audit["displayValue"].as_str().unwrap_or_default();
                let line = score.map(|score| format!("{part}: {id} {score} {shown}"));
                report.audits.extend(line);
            }
        }
        report
    }

    /// The parts that score too low, or are missing.
    fn low(&self) -> Vec<&'static str> {
        let score = |part: &str| self.scores.iter().find(|(name, _)| name == part);
        let enough = |(part, least): &(&str, u32)| score(part).is_some_and(|(_, is)| is >= least);
        let low = FLOORS.iter().filter(|floor| !enough(floor));
        low.map(|(part, _)| *part).collect()
    }

    fn line(&self) -> String {
        let scores = self.scores.iter();
        let scores: Vec<String> = scores
            .map(|(part, score)| format!("{part} {score}"))
            .collect();
        scores.join(", ")
    }
}

/// 0.97 is 97; null is nothing.
fn percent(score: &Value) -> Option<u32> {
    let score = score.as_f64()?;
    (0.0..=1.0)
        .contains(&score)
        .then(|| (score * 100.0).round() as u32)
}

/// Our server with dist/, ended when it is dropped.
struct Served {
    child: Child,
    address: String,
}

impl Served {
    fn start() -> Result<Self> {
        let dist = places::dist();
        if !dist.join("index.html").is_file() {
            bail!("There is no dist/: run `cargo xtask build` first.");
        }
        let mut host = serve::host();
        let mut child = host
            .arg(dist)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("Cannot start `{}`", run::line(&host)))?;
        let mut said = String::new();
        if let Some(output) = child.stdout.take() {
            BufReader::new(output).read_line(&mut said).ok();
        }
        let address = address(&said).unwrap_or_default().to_owned();
        let served = Self { child, address };
        if served.address.is_empty() {
            bail!("The server of dist/ did not start: see above.");
        }
        Ok(served)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// The address in what the server says when it listens.
fn address(said: &str) -> Option<&str> {
    said.split(' ').find(|word| word.starts_with("http://"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn report() -> Value {
        json!({
            "categories": {
                "performance": { "score": 0.9, "auditRefs": [{ "id": "speed-index" }, { "id": "inp" }] },
                "accessibility": { "score": 1, "auditRefs": [] },
                "best-practices": { "score": 1, "auditRefs": [] },
                "seo": { "score": 1, "auditRefs": [{ "id": "title" }] },
            },
            "audits": {
                "speed-index": { "score": 0.58, "displayValue": "1.1 s" },
                "inp": { "score": null },
                "title": { "score": 1 },
            },
        })
    }

    #[test]
    fn reads_scores_and_what_lowers_them() {
        let report = Report::read(&report());
        let line = "accessibility 100, best-practices 100, performance 90, seo 100";
        assert_eq!(report.line(), line);
        assert_eq!(report.audits, ["performance: speed-index 58 1.1 s"]);
        assert!(report.low().is_empty());
    }

    #[test]
    fn a_score_that_is_low_or_missing_fails() {
        let low = |part: &str, score: Value| {
            let mut report = report();
            report["categories"][part]["score"] = score;
            Report::read(&report).low()
        };
        assert_eq!(low("performance", json!(0.89)), [TIMES]);
        assert_eq!(low("seo", json!(0.99)), ["seo"]);
        assert_eq!(low("seo", Value::Null), ["seo"]);
        assert_eq!(Report::read(&Value::Null).low().len(), FLOORS.len());
    }

    #[test]
    fn finds_the_address_of_the_server() {
        let said = "Serving a folder on http://127.0.0.1:8123/ (stop with Ctrl-C).\n";
        assert_eq!(address(said), Some("http://127.0.0.1:8123/"));
        assert_eq!(address("Cannot serve"), None);
    }
}
