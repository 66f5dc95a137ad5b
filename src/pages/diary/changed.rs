//! What is different between the last two checks about the same person, and the way of it over time.

use content::ids::question;
use content::{QUIZ, ui};
use engine::{Choose, Mask};
use yew::prelude::*;

use super::labelled;
use crate::browser::clock;
use crate::components::{SummaryRow, all, chart, paragraph, section, strong, summary_list};
use crate::diary::{Change, Check, Diary, changes, is_worse};
use crate::pages::{Frame, answers, stop};
use crate::texts::Texts;

/// How many checks a chart shows at most.
const SHOWN: usize = 12;

/// What is different, as facts with labels; and where something is worse, what to do about it. None
/// of it makes anything less urgent.
pub(super) fn changed(frame: &Frame, diary: &Diary) -> Html {
    let texts = &frame.texts;
    let course = diary.course();
    let [.., before, now] = course.as_slice() else {
        return Html::default();
    };
    let mut rows = vec![how_soon(texts, before, now)];
    for change in changes(before, now) {
        rows.push(row(texts, &change));
    }
    let day = clock::in_words(&before.day, "en-GB");
    let facts = section(
        "diary-changed",
        texts.get(ui::DIARY_CHANGED),
        all(vec![
            paragraph(labelled(texts, ui::DIARY_COMPARED, &day)),
            summary_list("changed", &rows, &AttrValue::default()),
            paragraph(texts.get(ui::DIARY_FACTS_ONLY)),
        ]),
    );
    if !is_worse(before, now) {
        return facts;
    }
    html! {
        <>
            <div class="app-panel app-stack" id="diary-worse">{ strong(texts.get(ui::DIARY_WORSE)) }</div>
            { facts }
            { stop::safety_net(frame) }
        </>
    }
}

/// How soon help was and is needed, in the words of each day.
fn how_soon(texts: &Texts, before: &Check, now: &Check) -> SummaryRow {
    let words = |check: &Check| check.lines.first().cloned().unwrap_or_default();
    SummaryRow {
        id: "how-soon",
        question: texts.get(ui::DIARY_HOW_SOON),
        answers: match before.urgency == now.urgency {
            true => vec![labelled(texts, ui::DIARY_SAME, &words(now))],
            false => vec![
                labelled(texts, ui::DIARY_BEFORE, &words(before)),
                labelled(texts, ui::DIARY_NOW, &words(now)),
            ],
        },
        change: None,
    }
}

fn row(texts: &Texts, change: &Change) -> SummaryRow {
    let Change {
        question: at,
        before,
        now,
    } = *change;
    let words = |chosen: Mask| {
        let words = answers::in_words(texts, at, chosen);
        let words: Vec<&str> = words.iter().map(AttrValue::as_str).collect();
        words.join("; ")
    };
    let mut lines = Vec::new();
    if before == now {
        lines.push(labelled(texts, ui::DIARY_SAME, &words(now)));
    } else if QUIZ.questions[usize::from(at)].choose == Choose::Many {
        lines.push(labelled(texts, ui::DIARY_BEFORE, &before.len().to_string()));
        lines.push(labelled(texts, ui::DIARY_NOW, &now.len().to_string()));
        for (label, some) in [
            (ui::DIARY_NEW, now - before),
            (ui::DIARY_GONE, before - now),
        ] {
            if !some.is_empty() {
                lines.push(labelled(texts, label, &words(some)));
            }
        }
    } else {
        lines.push(labelled(texts, ui::DIARY_BEFORE, &words(before)));
        lines.push(labelled(texts, ui::DIARY_NOW, &words(now)));
    }
    SummaryRow {
        answers: lines,
        ..answers::row_without_change(texts, at, now)
    }
}

/// How many tasks and places over time, once there is more than one check.
pub(super) fn charts(texts: &Texts, diary: &Diary) -> Html {
    let course = diary.course();
    let recent = &course[course.len().saturating_sub(SHOWN)..];
    let heads = || [texts.get(ui::DIARY_DAY), texts.get(ui::DIARY_COUNT)];
    let one = |id, at, title| {
        let mut bars = Vec::new();
        for check in recent {
            if let Some(chosen) = check.session.answers.get(at) {
                let day = clock::in_words(&check.day, "en-GB");
                bars.push((AttrValue::from(day), chosen.len()));
            }
        }
        match bars.len() {
            0 | 1 => Html::default(),
            _ => chart(id, texts.get(title), heads(), &bars),
        }
    };
    let charts = vec![
        one("chart-tasks", question::HARDER_TASKS, ui::DIARY_CHART_TASKS),
        one("chart-places", question::WHERE, ui::DIARY_CHART_PLACES),
    ];
    match recent.len() {
        0 | 1 => Html::default(),
        _ => section("diary-chart", texts.get(ui::DIARY_CHART), all(charts)),
    }
}
