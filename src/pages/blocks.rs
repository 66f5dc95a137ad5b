//! Guidance blocks on a page: which are shown, and how one looks.

use content::{BLOCKS, Block, Mark, QUIZ, SOURCES, Section, ui};
use engine::Outcome;
use yew::prelude::*;

use crate::components::{
    all, button, disclosure, heading, paragraph, paragraphs, points, section, strong,
};
use crate::hooks::Late;
use crate::texts::Texts;

/// The blocks of a part of the page that apply to a result, in their order; none whose words are
/// not there yet.
pub(super) fn shown(texts: &Texts, section: Section, outcome: &Outcome) -> Vec<&'static Block> {
    let blocks = BLOCKS.iter().filter(|block| block.section == section);
    blocks
        .filter(|block| texts.has(block.title) && engine::shows(&QUIZ, &block.when, outcome))
        .collect()
}

/// The blocks of a part of the page, open to read, and their sources together at its end.
pub(super) fn opened(texts: &Texts, outcome: &Outcome, part: Section) -> Html {
    let blocks = shown(texts, part, outcome);
    let mut cited: Vec<u16> = Vec::new();
    for source in blocks.iter().flat_map(|block| block.sources) {
        if !cited.contains(source) {
            cited.push(*source);
        }
    }
    html! {
        <>
            for block in blocks {
                <div key={block.id} class="app-block app-stack" id={block.id}>
                    { heading(texts.get(block.title)) }
                    if let Some(lead) = block.lead {
                        { strong(texts.get(lead)) }
                    }
                    { details(texts, block) }
                </div>
            }
            { sources(texts, &cited) }
        </>
    }
}

/// The blocks of a part of the page, each to be opened.
pub(super) fn folded(texts: &Texts, outcome: &Outcome, part: Section) -> Html {
    shown(texts, part, outcome)
        .into_iter()
        .map(|block| fold(texts, block))
        .collect()
}

/// What they may have read of, each topic to be opened: all of it without a result, as on Learn.
/// Not on paper: it is for reading, and would make the page for the clinician long.
pub(super) fn may_have_read(texts: &Texts, outcome: Option<&Outcome>) -> Html {
    let part = Section::MayHaveRead;
    let topics: Vec<&Block> = match outcome {
        Some(outcome) => shown(texts, part, outcome),
        None => BLOCKS
            .iter()
            .filter(|block| block.section == part)
            .collect(),
    };
    if topics.is_empty() {
        return Html::default();
    }
    let detail = all(vec![
        paragraph(texts.get(ui::RESULT_MAY_HAVE_READ_LEAD)),
        topics.into_iter().map(|it| topic(texts, it)).collect(),
    ]);
    html! {
        <div class="app-no-print">{ section(part.id(), texts.get(ui::RESULT_MAY_HAVE_READ), detail) }</div>
    }
}

/// A block that shows its title and most important sentence, and opens to the rest.
fn fold(texts: &Texts, block: &Block) -> Html {
    let detail = all(vec![details(texts, block), sources(texts, block.sources)]);
    html! {
        <div key={block.id} id={block.id}>
            { disclosure(texts.get(block.title), block.lead.map(|lead| texts.get(lead)), detail) }
        </div>
    }
}

/// A topic that shows its title alone: there are many.
fn topic(texts: &Texts, block: &Block) -> Html {
    let detail = all(vec![
        block
            .lead
            .map_or(Html::default(), |lead| paragraph(texts.get(lead))),
        details(texts, block),
        sources(texts, block.sources),
    ]);
    html! {
        <div key={block.id} id={block.id}>{ disclosure(texts.get(block.title), None, detail) }</div>
    }
}

fn details(texts: &Texts, block: &Block) -> Html {
    html! {
        <>
            { paragraphs(texts.list(block.text)) }
            { points(texts.list(block.points)) }
            if let Some(caution) = block.caution {
                <p class="app-caution"><strong>{ texts.get(ui::RESULT_CAUTION) }{ ": " }</strong>{ texts.get(caution) }</p>
            }
        </>
    }
}

/// Stands where words are not there yet: they are on their way, or could not be had.
pub(crate) fn to_come(texts: &Texts, late: &Late) -> Html {
    let words = match late.failed() {
        true => ui::LATE_FAILED,
        false => ui::LATE_LOADING,
    };
    html! {
        <div key="late" class="app-panel app-stack" id="late">
            <p role="status">{ texts.get(words) }</p>
            if late.can_retry() {
                { button("late-retry", late.retry.clone(), texts.get(ui::LATE_RETRY), true) }
            }
        </div>
    }
}

/// The sources of an entry, one tap away; nothing before their titles are there.
pub(super) fn sources(texts: &Texts, sources: &[u16]) -> Html {
    if sources.is_empty() || !texts.late_ready() {
        return Html::default();
    }
    html! {
        <details class="app-sources">
            <summary>{ texts.get(ui::SOURCES) }</summary>
            { source_list(texts, sources) }
        </details>
    }
}

/// A list of sources, each with how it was checked.
pub(super) fn source_list(texts: &Texts, sources: &[u16]) -> Html {
    let sources = sources
        .iter()
        .filter_map(|at| SOURCES.get(usize::from(*at)));
    html! {
        <ul class="app-source-list">
            for source in sources {
                <li>
                    if let Some(link) = source.link {
                        <a href={texts.get(link)} rel="noreferrer noopener" target="_blank">{ texts.get(source.title) }</a>
                    } else {
                        { texts.get(source.title) }
                    }
                    { " " }
                    <span class="app-mark">{ "(" }{ texts.get(mark(source.mark)) }{ ")" }</span>
                </li>
            }
        </ul>
    }
}

fn mark(mark: Mark) -> content::TextId {
    match mark {
        Mark::Seen => ui::MARK_SEEN,
        Mark::Quoted => ui::MARK_QUOTED,
        Mark::Known => ui::MARK_KNOWN,
    }
}
