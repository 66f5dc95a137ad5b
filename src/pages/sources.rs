//! Sources on a page, each with how it was checked.

use content::{Mark, SOURCES, TextId, ui};
use yew::prelude::*;

use crate::texts::Texts;

/// The sources of an entry, one tap away; nothing where there are none.
pub(super) fn folded(texts: &Texts, sources: &[u16]) -> Html {
    if sources.is_empty() {
        return Html::default();
    }
    html! {
        <details class="app-sources">
            <summary>{ texts.get(ui::SOURCES) }</summary>
            { list(texts, sources) }
        </details>
    }
}

/// A list of sources, each with how it was checked.
pub(super) fn list(texts: &Texts, sources: &[u16]) -> Html {
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

fn mark(mark: Mark) -> TextId {
    match mark {
        Mark::Seen => ui::MARK_SEEN,
        Mark::Quoted => ui::MARK_QUOTED,
        Mark::Known => ui::MARK_KNOWN,
    }
}
