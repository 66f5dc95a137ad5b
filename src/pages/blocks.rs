//! Guidance blocks on a page: which are shown, and how one looks.

use content::{Block, FIRST_BLOCKS, QUIZ, Section, ui};
use engine::Outcome;
use yew::prelude::*;

use crate::components::{heading, paragraphs, points, strong};
use crate::texts::Texts;

/// Of the blocks that tell what to do now, those of a part of the page that apply to a result.
pub(super) fn first(section: Section, outcome: &Outcome) -> Vec<&'static Block> {
    let blocks = FIRST_BLOCKS.iter().filter(|block| block.section == section);
    blocks
        .filter(|block| engine::shows(&QUIZ, &block.when, outcome))
        .collect()
}

/// Puts the sources of an entry under it: they come with the deferred code.
pub(super) type Sources = fn(&Texts, &[u16]) -> Html;

/// Blocks that are open to read, and their sources together at their end.
pub(super) fn opened(texts: &Texts, blocks: Vec<&'static Block>, sources: Option<Sources>) -> Html {
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
            if let Some(sources) = sources {
                { sources(texts, &cited) }
            }
        </>
    }
}

/// What a block says under its title and its most important sentence.
pub(super) fn details(texts: &Texts, block: &Block) -> Html {
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
