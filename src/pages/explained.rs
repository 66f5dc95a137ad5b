//! Guidance blocks of the deferred pages: with their sources, or each to be opened.

use content::{Block, QUIZ, Section, ui};
use engine::Outcome;
use yew::prelude::*;

use crate::components::{all, disclosure, paragraph, section};
use crate::pages::{blocks, sources};
use crate::texts::Texts;

/// The blocks of a part of the page that apply to a result, in their order.
pub(super) fn shown(part: Section, outcome: &Outcome) -> Vec<&'static Block> {
    of(part)
        .filter(|block| engine::shows(&QUIZ, &block.when, outcome))
        .collect()
}

/// All blocks of a part of the page.
fn of(part: Section) -> impl Iterator<Item = &'static Block> {
    content::blocks().filter(move |block| block.section == part)
}

/// The blocks of a part of the page, open to read.
pub(super) fn opened(texts: &Texts, outcome: &Outcome, part: Section) -> Html {
    blocks::opened(texts, shown(part, outcome), Some(sources::folded))
}

/// The blocks of a part of the page, each to be opened.
pub(super) fn folded(texts: &Texts, outcome: &Outcome, part: Section) -> Html {
    shown(part, outcome)
        .into_iter()
        .map(|block| fold(texts, block))
        .collect()
}

/// What someone may have read of, each topic to be opened, for everyone: on Learn. Not on paper.
pub(super) fn may_have_read(texts: &Texts) -> Html {
    let part = Section::MayHaveRead;
    let detail = all(vec![
        paragraph(texts.get(ui::RESULT_MAY_HAVE_READ_LEAD)),
        topics(texts, &of(part).collect::<Vec<_>>()),
    ]);
    html! {
        <div class="app-no-print">{ section(part.id(), texts.get(ui::RESULT_MAY_HAVE_READ), detail) }</div>
    }
}

/// Topics, each to be opened.
pub(super) fn topics(texts: &Texts, topics: &[&'static Block]) -> Html {
    topics.iter().map(|it| topic(texts, it)).collect()
}

/// A block that shows its title and most important sentence, and opens to the rest.
fn fold(texts: &Texts, block: &Block) -> Html {
    let detail = all(vec![
        blocks::details(texts, block),
        sources::folded(texts, block.sources),
    ]);
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
        blocks::details(texts, block),
        sources::folded(texts, block.sources),
    ]);
    html! {
        <div key={block.id} id={block.id}>{ disclosure(texts.get(block.title), None, detail) }</div>
    }
}
