//! Measures the release build beside the same quiz made with other frameworks: in one browser, in
//! one run, each in turn, by one script. `cargo xtask bench` builds all of them and calls this.

mod apps;
mod clicks;
mod figures;
mod lighthouse;
mod load;
mod own;
mod tab;
mod table;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use e2e::{Fault, Result};
use fs_err as fs;

use apps::App;
use clicks::Click;
use figures::Samples;
use tab::Tab;
use table::{Cell, Row};

/// How much larger than the kept one a ratio may be before it counts as worse: what the same build
/// differs by from run to run on a machine that does other things too.
const MARGIN: f64 = 1.2;

/// How often each thing is measured.
#[derive(Clone, Copy, Debug)]
struct Often {
    starts: usize,
    clicks: usize,
    /// What only this app has, and Back.
    others: usize,
}

const WELL: Often = Often {
    starts: 7,
    clicks: 200,
    others: 20,
};
const QUICK: Often = Often {
    starts: 3,
    clicks: 30,
    others: 9,
};

fn main() -> ExitCode {
    let flags = xflags::parse_or_exit! {
        /// The release build.
        required ours: PathBuf
        /// The folder of the peers, as they were built.
        required peers: PathBuf
        /// The file that keeps the table.
        required file: PathBuf
        /// The program of Lighthouse, if it is to look, too.
        optional --lighthouse lighthouse: PathBuf
        /// Few samples, and nothing is written.
        optional --quick
        /// Compare with the kept table, and write nothing.
        optional --against
    };
    let often = if flags.quick { QUICK } else { WELL };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let done = runtime.map_err(Fault::from).and_then(|runtime| {
        let apps = App::all(&flags.ours, &flags.peers)?;
        let mut rows = runtime.block_on(measured(&flags.ours, &apps, often))?;
        if let Some(program) = &flags.lighthouse {
            rows.extend(lighthouse::rows(program, &apps)?);
        }
        let table = format!(
            "{}\n\n{}",
            circumstances(often),
            table::written(&names(), &rows)
        );
        println!("{table}");
        let kept = fs::read_to_string(&flags.file)?;
        if flags.against {
            return compared(&table::ratios(&kept), &rows);
        }
        if !flags.quick {
            fs::write(&flags.file, table::replaced(&kept, &table)?)?;
        }
        Ok(())
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn compared(kept: &[(String, f64)], rows: &[Row]) -> Result {
    let worse = table::worse(kept, rows, MARGIN);
    if worse.is_empty() {
        println!("No ratio is worse than in the kept table.");
        return Ok(());
    }
    Err(Fault::new(format!(
        "Worse than in the kept table:\n{}",
        worse.join("\n")
    )))
}

fn names() -> Vec<&'static str> {
    apps::KINDS.iter().map(|kind| kind.name).collect()
}

async fn measured(ours: &Path, apps: &[App], often: Often) -> Result<Vec<Row>> {
    let tab = Tab::open(ours).await?;
    let rows = rows(&tab, apps, often).await;
    let closed = tab.close().await;
    let rows = rows?;
    closed.map(|()| rows)
}

async fn rows(tab: &Tab, apps: &[App], often: Often) -> Result<Vec<Row>> {
    let starts = load::measure(tab, apps, often.starts).await?;
    let clicks = clicks::measure(tab, apps, Click::Continue, often.clicks, 1).await?;
    let slow_clicks = clicks::measure(tab, apps, Click::Continue, often.clicks, 4).await?;
    let back = clicks::measure(tab, apps, Click::Back, often.others, 1).await?;
    let slow_back = clicks::measure(tab, apps, Click::Back, often.others, 4).await?;
    let ours = apps.last().ok_or_else(|| Fault::new("There is no app."))?;
    let own = own::measure(tab, ours, often, 1).await?;
    let slow_own = own::measure(tab, ours, often, 4).await?;
    let memory = clicks::memory(tab, apps).await?;

    let vanilla = |target| Some((0, target));
    let preact = |target| Some((1, Some(target)));
    let survey = Some((4, None));
    let count = |name: &str, value: fn(&load::Weight) -> u64, against| Row {
        name: name.to_owned(),
        cells: starts
            .iter()
            .map(|start| Cell::of(value(&start.weight) as f64))
            .collect(),
        against,
    };
    let start = |name: &str, value: fn(&load::Start) -> &Samples, against| Row {
        name: name.to_owned(),
        cells: starts
            .iter()
            .map(|start| Cell::median(value(start)))
            .collect(),
        against,
    };
    let click = |name: &str, samples: &[Samples], value: fn(&Samples) -> f64, against| Row {
        name: name.to_owned(),
        cells: samples
            .iter()
            .map(|samples| Cell::of(value(samples)))
            .collect(),
        against,
    };
    let kept = |name: &str, value: fn(&clicks::Memory) -> f64, against| Row {
        name: name.to_owned(),
        cells: memory
            .iter()
            .map(|memory| Cell::of(value(memory).round()))
            .collect(),
        against,
    };
    // The peers have none of it.
    let alone = |name: &str, samples: &Samples| Row {
        name: name.to_owned(),
        cells: vec![Cell::none(); apps.len() - 1]
            .into_iter()
            .chain([Cell::median(samples)])
            .collect(),
        against: None,
    };
    Ok(vec![
        count("first view, requests", |it| it.requests as u64, None),
        count("first view, bytes", |it| it.raw, None),
        count("first view, bytes of gzip", |it| it.gzip, None),
        count("first view, bytes of brotli", |it| it.brotli, survey),
        start("first paint, ms", |it| &it.first_paint, vanilla(Some(1.05))),
        start("largest paint, ms", |it| &it.largest, vanilla(None)),
        start(
            "first question usable, ms",
            |it| &it.usable,
            vanilla(Some(1.1)),
        ),
        start("the same by the start link, ms", |it| &it.by_link, None),
        start("blocking time, ms", |it| &it.blocked, None),
        click("click to paint, ms", &clicks, Samples::median, preact(1.0)),
        click("the same, 95 in 100", &clicks, Samples::p95, preact(1.0)),
        click(
            "click to paint at 4x, ms",
            &slow_clicks,
            Samples::median,
            preact(1.3),
        ),
        click(
            "the same at 4x, 95 in 100",
            &slow_clicks,
            Samples::p95,
            preact(1.3),
        ),
        click("Back, ms", &back, Samples::median, preact(1.0)),
        click("Back at 4x, ms", &slow_back, Samples::median, preact(1.3)),
        alone("tick to advice, ms", &own.tick),
        alone("tick to advice at 4x, ms", &slow_own.tick),
        alone("to the body map, ms", &own.body_map),
        alone("to the body map at 4x, ms", &slow_own.body_map),
        alone("to the result, ms", &own.result),
        alone("to the result at 4x, ms", &slow_own.result),
        alone("step of the story, ms", &own.story),
        alone("step of the story at 4x, ms", &slow_own.story),
        kept("script heap after a run, KB", |it| it.heap / 1024.0, survey),
        kept(
            "program memory after a run, KB",
            |it| it.program / 1024.0,
            None,
        ),
        kept("nodes after a run", |it| it.nodes, survey),
    ])
}

/// When and on what this was measured.
fn circumstances(often: Often) -> String {
    let date = Command::new("date").arg("+%-d %B %Y").output();
    let date = date.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    let processor = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = processor
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let Often {
        starts,
        clicks,
        others,
    } = often;
    format!(
        "{}; {cores} cores, {}. {starts} starts, {clicks} clicks on \
         Continue and {others} of each other kind, of each app at each speed.",
        date.unwrap_or_default(),
        model.map_or("unknown", |(_, model)| model),
    )
}
