//! What a reader's own browser does to a page: wide letters, translation, paper.

use e2e::sheet::{Sheet, vignette};
use e2e::{Engine, Page, Result, act, check, figure, find, in_browser, in_engine, journey};
use serde_json::json;

use crate::accessibility::opened;

e2e::in_engines! {
    full {
        large_wide_letters_stay_on_the_page,
        a_run_goes_on_while_each_screen_is_translated,
        after_a_translation_no_old_words_remain_three_screens_on,
        the_picture_story_goes_on_while_it_is_translated,
    }
}

/// The spacing that WCAG 1.4.12 names, twice the letters of 1.4.4.
const WIDE: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      :root { font-size: 200% !important }
      * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
      p { margin-block-end: 2em !important }`);
    document.adoptedStyleSheets = [sheet];";

fn large_wide_letters_stay_on_the_page(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        page.resize(640, 900).await?;
        act::open(page, "").await?;
        page.script::<()>(WIDE, &[]).await?;
        check::fits(page).await?;
        act::follow(page, "begin").await?;
        journey::to_the_end(page, &vignette("V59")?.answers).await?;
        check::fits(page).await?;
        act::visit(page, "#/about").await?;
        act::at(page, "#/about").await?;
        check::fits(page).await?;
        act::visit(page, "#/learn").await?;
        act::at(page, "#/learn").await?;
        opened(page).await?;
        check::fits(page).await
    })
}

#[test]
fn a_page_that_is_translated_before_the_app_starts_goes_on() -> Result {
    in_browser(async |page| {
        let source = format!("addEventListener('DOMContentLoaded', () => {{ {TRANSLATE} }})");
        page.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": source }),
        )
        .await?;
        let (_, screen) = journey::run(page, &vignette("V57")?.answers).await?;
        check::same(page, "The end", screen.address.as_str(), "#/result").await
    })
}

fn a_run_goes_on_while_each_screen_is_translated(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        let sheet = &vignette("V59")?.answers;
        let mut screen = act::begin(page).await?;
        while screen.address != "#/result" {
            translate(page).await?;
            if screen.has("carry-on") {
                screen = act::follow(page, "carry-on").await?;
            } else {
                journey::answer(page, sheet).await?;
                translate(page).await?;
                screen = act::go_on(page).await?;
            }
        }
        check::same(page, "The level", screen.level.as_deref(), Some("go-now")).await?;
        let hidden: bool = page
            .script("return document.getElementById('failure').hidden", &[])
            .await?;
        check::that(page, hidden, "The app goes on").await
    })
}

/// Texts that the app no longer shows must not stay behind in the translator's own elements.
fn after_a_translation_no_old_words_remain_three_screens_on(engine: Engine) -> Result {
    const OLD: &str = "
        return [...document.querySelectorAll('font font')].map(text => text.textContent)
          .filter(text => arguments[0].includes(text))";
    const WORDS: &str = "
        return [...document.querySelectorAll('main h1, main legend, main .app-progress, #errors *')]
          .map(element => element.textContent.trim()).filter(text => text)";
    in_engine(engine, async |page| {
        act::begin(page).await?;
        journey::to_question(page, &Sheet::mild(), "legs").await?;
        act::go_on_wrongly(page).await?;
        translate(page).await?;
        let old: Vec<String> = page.script(WORDS, &[]).await?;
        check::that(page, old.len() >= 4, &format!("What was read: {old:?}")).await?;
        for _ in 0..3 {
            journey::answer(page, &Sheet::mild()).await?;
            act::go_on(page).await?;
        }
        let remain: Vec<String> = page.script(OLD, &[json!(old)]).await?;
        let none: Vec<String> = Vec::new();
        check::same(page, "Words of three screens ago", remain, none).await?;
        let screen = find::screen(page).await?;
        check::that(page, screen.errors.is_empty(), "No old error remains").await
    })
}

fn the_picture_story_goes_on_while_it_is_translated(engine: Engine) -> Result {
    in_engine(engine, async |page| {
        act::open(page, "#/learn").await?;
        act::drawn(page).await?;
        for step in figure::next_steps(page).await? {
            translate(page).await?;
            act::click(page, "next-step").await?;
            page.until(
                &format!("the step {step}"),
                "return document.getElementById('story').dataset.step === arguments[0]",
                &[json!(step)],
            )
            .await?;
            check::shows(page, &format!("told-{step}")).await?;
        }
        Ok(())
    })
}

/// As a browser's translator does: each text gives way to elements with other words.
const TRANSLATE: &str = "
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) found.push(texts.currentNode);
    for (const text of found) {
      if (!text.data.trim() || text.parentElement.closest('font, script, option')) continue;
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      inner.textContent = text.data.toUpperCase();
      outer.append(inner);
      text.replaceWith(outer);
    }";

pub(crate) async fn translate(page: &Page) -> Result {
    page.script(TRANSLATE, &[]).await
}

#[test]
fn a_result_on_paper_is_whole() -> Result {
    const WATCH: &str = "
        const folded = 'details:not(.app-sources, [open])';
        matchMedia('print').addEventListener('change', event => {
          if (event.matches) window.foldedOnPaper = document.querySelectorAll(folded).length;
        });
        return document.querySelectorAll(folded).length;";
    in_browser(async |page| {
        journey::run(page, &vignette("V43")?.answers).await?;
        act::complete(page).await?;
        let before: usize = page.script(WATCH, &[]).await?;
        check::that(page, before > 0, "Some details are folded on the screen").await?;
        let paper = page.driver.cdp().page().print_to_pdf_base64().await?;
        check::that(page, paper.len() > 10_000, "The paper has something on it").await?;
        let folded: Option<usize> = page.script("return window.foldedOnPaper", &[]).await?;
        check::same(page, "Details folded on paper", folded, Some(0)).await?;
        let after: usize = page.script(WATCH, &[]).await?;
        check::same(page, "Details folded again after", after, before).await?;

        page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }))
            .await?;
        const SEEN: &str = "
            return [...document.querySelectorAll(arguments[0])]
              .filter(element => element.checkVisibility()).length";
        let wanted = [
            ("#title", 1),
            ("#sheet", 1),
            ("#ask", 1),
            ("#print", 0),
            ("nav", 0),
            ("#erase", 0),
            ("#told-us", 0),
        ];
        for (selector, wanted) in wanted {
            let seen: usize = page.script(SEEN, &[json!(selector)]).await?;
            check::same(page, &format!("{selector} on paper"), seen, wanted).await?;
        }
        Ok(())
    })
}
