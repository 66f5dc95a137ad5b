//! A run in the tab's storage that something else has changed: told, and never fatal.

use e2e::sheet::vignette;
use e2e::{Page, Result, act, check, find, in_browser, journey};
use serde::Deserialize;
use serde_json::json;

use crate::words::interface;

/// How many states are tried, with time and without; a part of them at a time, for each script may
/// take half a minute only.
const STATES: [usize; 2] = [1_000, 200];
const AT_ONCE: usize = 25;

/// What a tab shows that begins with a state.
#[derive(Debug, Deserialize)]
struct Seen {
    started: bool,
    failed: bool,
    notice: Option<String>,
}

/// A tab of its own is reloaded with each state, from here: to ask for each by itself would take
/// minutes.
const TRY: &str = "
    const [key, states, done] = arguments;
    const turns = new MessageChannel();
    const turn = () => new Promise(next => {
      turns.port1.onmessage = next;
      turns.port2.postMessage('');
    });
    const nothing = { started: false, failed: false, notice: null };
    const look = tab => {
      // Between two documents there is none.
      if (!tab.document?.documentElement || tab.before) return nothing;
      const page = tab.document, root = page.getElementById('app');
      const marks = Object.getOwnPropertyNames(root?.firstElementChild ?? {})
        .concat(Object.keys(root ?? {}));
      // Its deferred code comes after its first look at the storage, which may write there.
      const code = page.getElementById('deferred-code')?.content;
      const files = tab.performance.getEntriesByType('resource');
      return {
        started: !page.documentElement.dataset.boot && !!page.getElementById('title')
          && marks.some(mark => mark.startsWith('__yew'))
          && files.some(file => file.name.endsWith(code)),
        failed: page.getElementById('failure')?.hidden === false,
        notice: page.querySelector('.app-notice')?.textContent ?? null,
      };
    };
    const tried = async state => {
      const tab = window.other;
      tab.sessionStorage.setItem(key, state);
      tab.before = true;
      tab.location.reload();
      const begun = Date.now();
      let seen = nothing;
      while (!seen.started && !seen.failed && Date.now() - begun < 10000) {
        await turn();
        seen = look(tab);
      }
      return seen;
    };
    (async () => {
      window.other ??= window.open('#/result');
      while (!look(window.other).started) await turn();
      const all = [];
      for (const state of states) all.push(await tried(state));
      return all;
    })().then(done, error => done(String(error)));";

async fn tried(page: &Page, states: &[String]) -> Result<Vec<Seen>> {
    let seen = page
        .driver
        .execute_async(TRY, vec![json!(act::RUN), json!(states)])
        .await?;
    Ok(seen.convert()?)
}

#[test]
fn no_spoiled_run_is_fatal_and_none_is_kept_silently() -> Result {
    in_browser(async |page| {
        let mut wholes = Vec::new();
        for id in ["V43", "V57", "V59"] {
            journey::run(page, &vignette(id)?.answers).await?;
            wholes.extend(act::kept(page).await?);
            act::erase(page).await?;
            find::by_id(page, "begin").await?;
        }
        let mut random = Random(2026);
        let full = std::env::var_os("TEST_FULL").is_some();
        let states: Vec<String> = (0..STATES[usize::from(!full)])
            .map(|at| spoiled(&wholes[at % wholes.len()], &mut random))
            .collect();
        let told = interface("notice.unreadable")?;
        for part in states.chunks(AT_ONCE) {
            let all = tried(page, part).await?;
            check::same(page, "States tried", all.len(), part.len()).await?;
            for (state, seen) in part.iter().zip(all) {
                let well = seen.started && !seen.failed && seen.notice.as_ref() == Some(&told);
                let shown = state;
                check::that(page, well, &format!("{shown:?} leads to {seen:?}")).await?;
            }
        }
        // Or all of this would hold whatever is stored.
        for (whole, seen) in wholes.iter().zip(tried(page, &wholes).await?) {
            let well = seen.started && seen.notice.is_none();
            check::that(page, well, &format!("{whole} leads to {seen:?}")).await?;
        }
        Ok(())
    })
}

/// The same numbers in each run (Knuth's linear congruential generator).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }

    fn char(&mut self) -> char {
        ['a', '7', '=', ',', '\n', '\u{0}', 'é', '\u{1F9E0}'][self.below(8)]
    }
}

/// Another text than a whole one: changed in a place or two, or nothing like it.
fn spoiled(whole: &str, random: &mut Random) -> String {
    let chars: Vec<char> = whole.chars().collect();
    let mut text = chars.clone();
    while text == chars {
        let at = random.below(text.len());
        match random.below(8) {
            0 => text.truncate(at),
            1 => text[at] = random.char(),
            2 => text.insert(at, random.char()),
            3 => drop(text.remove(at)),
            4 => {
                let other = random.below(text.len());
                text.swap(at, other);
            }
            5 => text = lines_changed(whole, random).chars().collect(),
            6 => text = (0..at).map(|_| random.char()).collect(),
            _ => text = "{\"age\":\"40-49\"}".repeat(at).chars().collect(),
        }
    }
    text.into_iter().collect()
}

/// A line is gone, doubled, moved, or has lost its last option.
fn lines_changed(whole: &str, random: &mut Random) -> String {
    let mut lines: Vec<&str> = whole.lines().collect();
    let (at, other) = (random.below(lines.len()), random.below(lines.len()));
    match random.below(4) {
        0 => drop(lines.remove(at)),
        1 => lines.insert(other, lines[at]),
        2 => lines.swap(at, other),
        _ => lines[at] = lines[at].rsplit_once(',').map_or("age=", |(rest, _)| rest),
    }
    lines.join("\n")
}
