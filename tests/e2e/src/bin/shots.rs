//! Takes pictures of every kind of screen, for people to look at.

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use e2e::find::Screen;
use e2e::sheet::{Sheet, vignette};
use e2e::{Fault, Page, Result, act, figure, find, journey, server};
use fs_err as fs;
use serde_json::json;

const WIDTHS: [(u32, u32); 3] = [(320, 640), (390, 844), (1280, 900)];
/// Pictures of question screens, each with the first question of its screen.
const QUESTIONS: [(&str, &str); 8] = [
    ("legs", "legs"),
    ("danger-signs", "danger-signs"),
    ("history", "history"),
    ("where", "where"),
    ("back-pain", "leg-or-back"),
    ("weak-or-sore", "harder-tasks"),
    ("skin", "skin"),
    ("onset", "onset"),
];
/// An A4 sheet within its margins.
const PAPER: (u32, u32) = (718, 1000);
/// Opens everything that opens.
const OPEN: &str = "document.querySelectorAll('details').forEach(it => it.open = true)";
/// The browser draws no picture that is higher.
const HIGHEST: f64 = 16_000.0;

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!(
            "cargo run -p e2e --bin shots -- OUT_DIR\n\
             The release build is dist/, or what E2E_DIST names."
        );
        return ExitCode::FAILURE;
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let done = runtime
        .map_err(Fault::from)
        .and_then(|runtime| runtime.block_on(all(&folder)));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

async fn all(folder: &Path) -> Result {
    fs::create_dir_all(folder)?;
    let page = Page::start(e2e::Engine::Chromium, &server::dist()?).await?;
    let camera = Camera {
        page: &page,
        folder,
    };
    let done = camera.everything().await;
    let closed = page.close().await;
    done.and(closed)
}

struct Camera<'a> {
    page: &'a Page,
    folder: &'a Path,
}

impl Camera<'_> {
    async fn everything(&self) -> Result {
        let page = self.page;
        page.resize(390, 844).await?;
        for (name, place) in [
            ("start", ""),
            ("about", "#/about"),
            ("not-found", "#/nonsense"),
        ] {
            act::open(page, place).await?;
            act::complete(page).await?;
            self.take(name).await?;
        }
        self.story().await?;
        self.questions().await?;
        self.stops().await?;
        self.results().await
    }

    /// The picture story at each of its steps, with everything opened, and on paper.
    async fn story(&self) -> Result {
        let page = self.page;
        act::open(page, "#/learn").await?;
        act::drawn(page).await?;
        for (at, step) in figure::steps(page).await?.iter().enumerate() {
            act::click(page, &format!("step-{}", at + 1)).await?;
            figure::at_step(page, step).await?;
            self.take(&format!("learn-{step}")).await?;
        }
        self.paper("learn").await?;
        for scheme in ["light", "dark"] {
            page.media("print", &[("prefers-color-scheme", scheme)])
                .await?;
            page.resize(PAPER.0, PAPER.1).await?;
            self.picture(&format!("learn-print-{scheme}.png"), PAPER)
                .await?;
        }
        page.script::<()>(OPEN, &[]).await?;
        self.take("learn-opened").await
    }

    async fn questions(&self) -> Result {
        let page = self.page;
        act::begin(page).await?;
        self.take("age").await?;
        let sheet = &vignette("V59")?
            .answers
            .clone()
            .with("where", "low-back buttock calf");
        journey::to_question(page, sheet, "right-now").await?;
        act::choose(page, "right-now", "breathless").await?;
        self.take("right-now-alert").await?;
        act::choose(page, "right-now", "breathless").await?;
        journey::to_question(page, sheet, "saddle").await?;
        self.take("saddle").await?;
        act::go_on_wrongly(page).await?;
        self.take("saddle-error").await?;
        for (name, question) in QUESTIONS {
            journey::to_question(page, sheet, question).await?;
            if question == "where" {
                act::drawn(page).await?;
                self.take("where-none").await?;
            }
            journey::answer(page, sheet).await?;
            self.take(name).await?;
        }
        act::open(page, "").await?;
        self.take("start-resume").await?;
        act::click(page, "restart").await?;
        act::click(page, "restart-yes").await
    }

    async fn stops(&self) -> Result {
        for (name, id) in [
            ("stop-call-now", "V20"),
            ("stop-go-now", "V01"),
            ("stop-same-day", "V22"),
        ] {
            act::begin(self.page).await?;
            let sheet = &vignette(id)?.answers;
            journey::to(self.page, sheet, |screen| screen.address == "#/stop").await?;
            self.take(name).await?;
            self.again().await?;
        }
        let sheet = Sheet::mild()
            .with("impact", "severe")
            .with("mood", "danger");
        act::begin(self.page).await?;
        journey::to(self.page, &sheet, |screen| screen.address == "#/stop").await?;
        self.take("stop-mood").await?;
        self.again().await
    }

    async fn results(&self) -> Result {
        let under_18 = Sheet::mild().with("age", "under-18");
        let runs = [
            ("result-go-now-unclear", &vignette("V01")?.answers),
            ("result-same-day-muscle", &vignette("V41")?.answers),
            ("result-go-now-overlap", &vignette("V59")?.answers),
            (
                "result-within-days-muscle-weakness",
                &vignette("V43")?.answers,
            ),
            ("result-within-days-nerve", &vignette("V16")?.answers),
            ("result-routine-nerve", &vignette("V67")?.answers),
            ("result-routine-unclear", &vignette("V66")?.answers),
            ("result-self-care-muscle-ache", &vignette("V57")?.answers),
            ("result-under-18", &under_18),
        ];
        for (name, sheet) in runs {
            act::begin(self.page).await?;
            let (_, screen) = journey::to_the_end(self.page, sheet).await?;
            self.result(name, &screen).await?;
            self.again().await?;
        }
        Ok(())
    }

    async fn result(&self, name: &str, screen: &Screen) -> Result {
        println!(
            "{name}: {:?} {:?} {:?}",
            screen.level,
            screen.pattern,
            screen.flags()
        );
        act::complete(self.page).await?;
        // Every one of these people has named a place, but for who is asked no more.
        if screen.pattern.is_some() {
            act::drawn(self.page).await?;
        }
        self.take(name).await?;
        self.paper(name).await?;
        self.page.script::<()>(OPEN, &[]).await?;
        self.one(&format!("{name}-opened-390-light.png"), (390, 844), false)
            .await
    }

    async fn paper(&self, name: &str) -> Result {
        let paper = self.page.driver.cdp().page().print_to_pdf_base64().await?;
        self.write(&format!("{name}.pdf"), &paper)
    }

    /// Forgets the run.
    async fn again(&self) -> Result {
        act::erase(self.page).await?;
        find::by_id(self.page, "begin").await?;
        Ok(())
    }

    /// Every width, light and dark.
    async fn take(&self, name: &str) -> Result {
        for dark in [false, true] {
            for size in WIDTHS {
                let scheme = if dark { "dark" } else { "light" };
                self.one(&format!("{name}-{}-{scheme}.png", size.0), size, dark)
                    .await?;
            }
        }
        self.page.dark(false).await?;
        self.page.resize(390, 844).await
    }

    async fn one(&self, file: &str, size: (u32, u32), dark: bool) -> Result {
        self.page.dark(dark).await?;
        self.page.resize(size.0, size.1).await?;
        self.picture(file, size).await
    }

    /// The page as it stands in a window of this size, from its top to its end.
    async fn picture(&self, file: &str, (width, _): (u32, u32)) -> Result {
        const HIGH: &str = "
            document.getAnimations().forEach(animation => animation.finish());
            return document.documentElement.scrollHeight";
        let page = self.page;
        let whole: f64 = page.script(HIGH, &[]).await?;
        let clip = json!({
            "x": 0, "y": 0, "width": width, "height": whole.min(HIGHEST), "scale": 1,
        });
        let picture = json!({ "captureBeyondViewport": true, "clip": clip });
        let picture = page.devtools("Page.captureScreenshot", picture).await?;
        self.write(file, picture["data"].as_str().unwrap_or_default())
    }

    fn write(&self, file: &str, base64: &str) -> Result {
        Ok(fs::write(self.folder.join(file), STANDARD.decode(base64)?)?)
    }
}
