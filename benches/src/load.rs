//! From the address to the first question, on a slow phone with a slow connection.

use e2e::Result;
use fs_err as fs;
use serde::Deserialize;
use site::compress::beside;

use crate::apps::App;
use crate::figures::Samples;
use crate::tab::{Load, Tab};

/// What is known of an app's start.
#[derive(Clone, Debug, Default)]
pub(crate) struct Start {
    /// The first paint of words or pictures.
    pub(crate) first_paint: Samples,
    /// The largest paint.
    pub(crate) largest: Samples,
    /// The first question stands on the screen and takes an answer, where it is what was opened.
    pub(crate) usable: Samples,
    /// The same, where a start page comes before it and its link is followed at once.
    pub(crate) by_link: Samples,
    /// The sum of what every long task had beyond 50 ms.
    pub(crate) blocked: Samples,
    /// What was loaded until the program ran.
    pub(crate) weight: Weight,
}

/// What is loaded before the first question can be answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Weight {
    /// How many files.
    pub(crate) requests: usize,
    /// As they are.
    pub(crate) raw: u64,
    /// As gzip sends them.
    pub(crate) gzip: u64,
    /// As brotli sends them.
    pub(crate) brotli: u64,
}

/// One start.
#[derive(Clone, Debug)]
struct Once {
    seen: Seen,
    usable: f64,
    by_link: f64,
}

/// One load.
#[derive(Clone, Debug, Deserialize)]
struct Seen {
    first: f64,
    largest: f64,
    usable: Option<f64>,
    blocked: f64,
    files: Vec<String>,
}

const SEEN: &str = "return {
    first: bench['first-contentful-paint'], largest: bench.largest, usable: bench.usable ?? null,
    blocked: bench.blocked, files: bench.files() }";

/// Starts every app this many times, each in turn.
pub(crate) async fn measure(tab: &Tab, apps: &[App], times: usize) -> Result<Vec<Start>> {
    tab.slow_down(4).await?;
    tab.slow_connection(true).await?;
    let mut seen: Vec<Vec<Once>> = vec![Vec::new(); apps.len()];
    for round in 0..times {
        eprintln!("  start {} of {times}", round + 1);
        for (app, seen) in apps.iter().zip(&mut seen) {
            seen.push(once(tab, app).await?);
        }
    }
    tab.slow_connection(false).await?;
    tab.slow_down(1).await?;
    apps.iter()
        .zip(&seen)
        .map(|(app, seen)| start(app, seen))
        .collect()
}

/// A load that is only looked at, and the moment of the first question: where a start page comes
/// before it, once by the question's own address, as that of the peers is theirs, and once by the link.
async fn once(tab: &Tab, app: &App) -> Result<Once> {
    let mut seen = None;
    let mut by_link = f64::NAN;
    let mut tap = Load {
        tap: true,
        ..Load::default()
    };
    if app.kind.begin.is_some() {
        tab.load(app, Load::default()).await?;
        seen = Some(tab.script::<Seen>(SEEN).await?);
        tab.load(app, tap).await?;
        by_link = usable(&tab.script(SEEN).await?);
        tap.address = "#/q/1";
    }
    tab.load(app, tap).await?;
    let tapped: Seen = tab.script(SEEN).await?;
    Ok(Once {
        usable: usable(&tapped),
        seen: seen.unwrap_or(tapped),
        by_link,
    })
}

fn usable(seen: &Seen) -> f64 {
    seen.usable.unwrap_or(f64::NAN)
}

fn start(app: &App, starts: &[Once]) -> Result<Start> {
    let of = |value: fn(&Once) -> f64| starts.iter().map(value).collect();
    let files = starts.first().map(|once| once.seen.files.clone());
    Ok(Start {
        first_paint: of(|once| once.seen.first),
        largest: of(|once| once.seen.largest),
        usable: of(|once| once.usable),
        by_link: of(|once| once.by_link),
        blocked: of(|once| once.seen.blocked),
        weight: weight(app, &files.unwrap_or_default())?,
    })
}

/// The weight of these files, and of the page itself.
fn weight(app: &App, files: &[String]) -> Result<Weight> {
    let mut weight = Weight::default();
    let page = "index.html".to_owned();
    let mut names: Vec<&String> = files.iter().chain([&page]).collect();
    names.sort();
    names.dedup();
    for name in names {
        let file = app.folder.join(name.trim_start_matches('/'));
        let raw = fs::metadata(&file)?.len();
        let packed = |ending| fs::metadata(beside(&file, ending)).map_or(raw, |file| file.len());
        weight.requests += 1;
        weight.raw += raw;
        weight.gzip += packed("gz");
        weight.brotli += packed("br");
    }
    Ok(weight)
}
