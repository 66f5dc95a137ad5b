//! The page for the clinician: from a stop and from a result, and back.

use e2e::journey::{answer, to, to_the_end};
use e2e::sheet::{Sheet, vignette};
use e2e::{Engine, Fault, Page, Result, act, check, find, in_browser, in_engine};
use lopdf::Document;
use thirtyfour::common::print::{PrintMargins, PrintPage, PrintParameters};

e2e::in_engines! {
    full {
        a_stop_leads_to_the_page_for_the_clinician_and_back,
        a_result_leads_to_the_page_for_the_clinician_and_back,
        the_page_for_the_clinician_goes_along_as_text,
    }
}

fn a_stop_leads_to_the_page_for_the_clinician_and_back(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        let sheet = &vignette("V01")?.answers;
        to(page, sheet, |screen| screen.address == "#/stop").await?;
        act::complete(page).await?;
        let screen = act::follow(page, "going").await?;
        check::same(page, "The page", screen.address.as_str(), "#/summary").await?;
        check::focus(page, "title").await?;
        check::fits(page).await?;
        for id in [
            "sheet-urgency-cauda-equina",
            "sheet-urgency-unfinished",
            "sheet-limits-not-asked",
        ] {
            check::shows(page, id).await?;
        }
        let footer = "return document.querySelector('footer').checkVisibility()";
        let shown: bool = page.script(footer, &[]).await?;
        check::that(page, !shown, "Nothing stands below it").await?;
        // A reload in the waiting room.
        act::reload(page).await?;
        act::at(page, "#/summary").await?;
        act::complete(page).await?;
        let screen = act::follow(page, "back").await?;
        check::same(page, "Back", screen.address.as_str(), "#/stop").await
    })
}

fn a_result_leads_to_the_page_for_the_clinician_and_back(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::begin(page).await?;
        to_the_end(page, &vignette("V43")?.answers).await?;
        act::complete(page).await?;
        let screen = act::follow(page, "to-summary").await?;
        check::same(page, "The page", screen.address.as_str(), "#/summary").await?;
        check::lacks(page, "sheet-urgency-unfinished").await?;
        let rows = find::count(page, "#sheet-negatives dt").await?;
        check::that(page, rows > 3, "It names what was denied").await?;
        let screen = act::follow(page, "back").await?;
        check::same(page, "Back", screen.address.as_str(), "#/result").await
    })
}

fn the_page_for_the_clinician_goes_along_as_text(engine: Engine) -> Result {
    // What a browser does for a person who looks at it, it may refuse a test.
    const HEAR: &str = "
        const clipboard = { writeText: async text => { window.copied = text } };
        Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
        navigator.share = async it => { window.shared = it.text };
        addEventListener('save', it => {
          window.saved = [it.target.download, it.target.dataset.text];
        }, { capture: true });
        document.documentElement.dataset.share = '';";
    in_engine(engine, async |page| {
        show_result(page, FEW).await?;
        act::follow(page, "to-summary").await?;
        act::loaded(page).await?;
        page.script::<()>(HEAR, &[]).await?;
        for id in ["copy-text", "share-text", "save-text"] {
            act::click(page, id).await?;
        }
        const TAKEN: &str = "
            const { copied, shared, saved } = window;
            const said = ['text-copied', 'text-saved']
              .every(id => document.getElementById(id).textContent);
            return copied && copied === shared && copied === saved?.[1] && said
              && [copied, saved[0]]";
        let taken = page.until("the text, three times", TAKEN, &[]).await?;
        let text = taken[0].as_str().unwrap_or_default();
        for line in text.lines().filter(|line| line.contains(": ")) {
            let label = line.split(": ").next().unwrap_or_default();
            check::says(page, "#sheet", label).await?;
        }
        let name = taken[1].as_str().unwrap_or_default();
        let is_dated = name.starts_with("leg-check-20") && name.ends_with(".txt");
        check::that(page, is_dated, name).await
    })
}

/// Most options of every question.
const MOST: &str = "\
    age=60-69\n\
    right-now=\n\
    saddle=numb-saddle,cannot-start-pee,cannot-feel-pee,bowel-control\n\
    legs=both-legs-new,both-legs-old,one-weaker,foot-drop-new,unsteady\n\
    danger-signs=dark-urine,tight-swollen-muscle,calf-swollen,hot-skin,foot-sore-or-night-pain\n\
    fever=with-local-pain\n\
    history=cancer,weak-immunity,weak-bones,known-myositis,long-term-steroids,statin,injected-drugs-recent,major-injury,minor-injury,recent-infection-route,weight-loss\n\
    where=low-back,mid-back,groin-or-hip,back-of-thigh,calf,front-of-thigh,all-over\n\
    side=one\n\
    which-side=left\n\
    feel=shooting,burning,numb,ache,stiff,weak\n\
    leg-or-back=leg\n\
    back-pain=mid-back,worse-at-night,worse-on-straining\n\
    what-changes-it=cough-sends-it-down,sitting-hurts,walking-hurts-sitting-eases,crossing-leg-hurts\n\
    harder-tasks=chair,stairs,lifting-head,grip,tiptoe\n\
    weak-or-sore=both\n\
    weak-side=both\n\
    skin=eyelids,knuckles,cracked-fingers,white-fingers,blisters\n\
    throat-breath-eyes=swallowing-slow,palpitations\n\
    onset=weeks-6-12\n\
    course=worse\n\
    came-before=statin-new,statin-old,exercise,pop-or-tear,long-lie,other-medicine\n\
    morning-stiffness=yes\n\
    head-and-jaw=yes\n\
    test-results=high-ck,anti-jo-1\n\
    impact=severe\n\
    mood=thoughts\n\
";

/// Few answers, and no flag.
const FEW: &str = "\
    age=18-39\nright-now=\nsaddle=\nlegs=\ndanger-signs=\nfever=none\nhistory=\nwhere=low-back\n\
    side=both\nfeel=ache\nback-pain=\nwhat-changes-it=\nharder-tasks=\nskin=\nonset=weeks-1-6\n\
    course=better\ncame-before=\nimpact=mild";

/// Shows the result of these answers, as if they were kept before a reload.
async fn show_result(page: &Page, answers: &str) -> Result {
    act::begin(page).await?;
    answer(page, &Sheet::mild()).await?;
    act::go_on(page).await?;
    let kept = act::kept(page).await?.unwrap_or_default();
    let head: Vec<&str> = kept.lines().take(5).collect();
    act::keep(page, &[&head.join("\n"), answers.trim_end()].join("\n")).await?;
    act::load(page, "#/result").await?;
    act::at(page, "#/result").await?;
    const DRAWN: &str = "
        const name = document.getElementById('deferred-style').content;
        return [...document.styleSheets].some(sheet => sheet.href?.endsWith(name))
          && ['#sheet-map svg', '#sheet-about-date'].every(part => !!document.querySelector(part))";
    page.until("the sheet, drawn and styled, with its day", DRAWN, &[])
        .await?;
    Ok(())
}

/// The page on paper of this size in centimetres: the words of each sheet, without spaces.
async fn printed(page: &Page, width: f64, height: f64) -> Result<Vec<String>> {
    let paper = PrintParameters {
        page: PrintPage { width, height },
        margin: PrintMargins {
            top: 0.9,
            bottom: 0.9,
            left: 1.1,
            right: 1.1,
        },
        ..PrintParameters::default()
    };
    let bytes = page.driver.print_page(paper).await?;
    let unreadable = |error| Fault::new(format!("The paper cannot be read: {error}"));
    let paper = Document::load_mem(&bytes).map_err(unreadable)?;
    let mut sheets = Vec::new();
    for number in paper.get_pages().keys() {
        let text = paper.extract_text(&[*number]).map_err(unreadable)?;
        sheets.push(squeezed(&text));
    }
    Ok(sheets)
}

/// The letters of a text, in small ones. Paper has one sign for some pairs of them.
fn squeezed(text: &str) -> String {
    let pairs = [
        ("ﬀ", "ff"),
        ("ﬁ", "fi"),
        ("ﬂ", "fl"),
        ("ﬃ", "ffi"),
        ("ﬄ", "ffl"),
    ];
    let text = pairs.iter().fold(text.to_owned(), |text, (sign, pair)| {
        text.replace(sign, pair)
    });
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[test]
fn two_sheets_of_paper_hold_all_of_it() -> Result {
    const LINES: &str = "
        const lines = document.querySelectorAll(
          '#sheet :is(h2, dt, .app-summary-list__answer)');
        return [...lines].map(line => line.textContent)";
    const OWN: &str = "
        const lines = document.querySelectorAll('.app-care-card__title, #safety-net h2, #safety-net .app-block li');
        return [...lines].map(line => line.textContent)";
    in_browser(async |page| {
        for answers in [MOST, FEW] {
            show_result(page, answers).await?;
            check::lacks(page, "notice").await?;
            for (width, height) in [(21.0, 29.7), (21.59, 27.94)] {
                let sheets = printed(page, width, height).await?;
                let what = format!("Sheets of paper; beyond them: {:?}", sheets.get(2));
                check::same(page, &what, sheets.len(), 2).await?;
                for (sheet, script) in sheets.iter().zip([LINES, OWN]) {
                    let lines: Vec<String> = page.script(script, &[]).await?;
                    check::that(page, lines.len() > 10, "There are lines").await?;
                    for line in lines {
                        let found = sheet.contains(&squeezed(&line));
                        check::that(page, found, &format!("{line} is on paper:\n{sheet}")).await?;
                    }
                }
            }
            act::erase(page).await?;
        }
        Ok(())
    })
}
