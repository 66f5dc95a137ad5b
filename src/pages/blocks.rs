//! Guidance blocks on a page: which are shown, and how one looks.

use content::{BLOCKS, Block, Mark, QUIZ, SOURCES, Section, ui};
use engine::Outcome;
use yew::prelude::*;

use crate::components::{disclosure, paragraphs, points};
use crate::texts::Texts;

/// The blocks of a part of the page that apply to a result, in their order.
pub(super) fn shown(section: Section, outcome: &Outcome) -> Vec<&'static Block> {
    let blocks = BLOCKS.iter().filter(|block| block.section == section);
    blocks
        .filter(|block| engine::shows(&QUIZ, &block.when, outcome))
        .collect()
}

/// A block with all its words open to read.
pub(super) fn open(texts: &Texts, block: &Block) -> Html {
    html! {
        <div key={block.id} class="app-block app-stack" id={block.id}>
            <h3>{ texts.get(block.title) }</h3>
            { body(texts, block) }
        </div>
    }
}

/// A block that shows its title and most important sentence, and opens to the rest.
pub(super) fn folded(texts: &Texts, block: &Block) -> Html {
    html! {
        <div key={block.id} id={block.id}>
            { disclosure(texts.get(block.title), block.lead.map(|lead| texts.get(lead)), details(texts, block)) }
        </div>
    }
}

fn body(texts: &Texts, block: &Block) -> Html {
    html! {
        <>
            if let Some(lead) = block.lead {
                <p><strong>{ texts.get(lead) }</strong></p>
            }
            { details(texts, block) }
        </>
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
            { sources(texts, block.sources) }
        </>
    }
}

/// The sources of an entry, one tap away.
pub(super) fn sources(texts: &Texts, sources: &[u16]) -> Html {
    if sources.is_empty() {
        return Html::default();
    }
    html! {
        <details class="app-sources">
            <summary>{ texts.get(ui::SOURCES) }</summary>
            { source_list(texts, sources.iter().copied()) }
        </details>
    }
}

/// A list of sources, each with how it was checked.
pub(super) fn source_list(texts: &Texts, sources: impl Iterator<Item = u16>) -> Html {
    let sources: Vec<_> = sources
        .filter_map(|at| SOURCES.get(usize::from(at)))
        .collect();
    html! {
        <ul class="app-source-list">
            for source in sources {
                <li key={source.id}>
                    if let Some(link) = source.link {
                        <a href={link} rel="noreferrer noopener" target="_blank">{ source.title }</a>
                    } else {
                        { source.title }
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
