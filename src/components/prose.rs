//! Headings, paragraphs and lists of plain text. Each is one function, so that its markup is in
//! the download once.

use yew::prelude::*;
use yew::virtual_dom::VList;

use crate::components::call::running;
use crate::written::glued;

/// Parts one after the other.
pub fn all(parts: Vec<Html>) -> Html {
    VList::with_children(parts, None).into()
}

/// Parts under each other, with space between them. `page` is the name of the page they make. The
/// `first` keeps its element, and the focus that is on it, when others take the place of the rest.
pub fn stack(page: &'static str, first: Html, rest: Vec<Html>) -> Html {
    html! {
        <div class="app-stack" data-page={page}>{ first }{ all(rest) }</div>
    }
}

/// A part of a page: a heading of the second level and what stands under it.
pub fn section(id: &'static str, title: AttrValue, children: Html) -> Html {
    let title_id = glued(&[id, "-title"]);
    html! {
        <section key={id} class="app-section app-stack" id={id} aria-labelledby={title_id.clone()}>
            <h2 id={title_id} tabindex="-1">{ title }</h2>
            { children }
        </section>
    }
}

/// A heading of the third level.
pub fn heading(text: AttrValue) -> Html {
    html! {
        <h3>{ running(text) }</h3>
    }
}

/// A paragraph.
pub fn paragraph(text: AttrValue) -> Html {
    html! {
        <p>{ running(text) }</p>
    }
}

/// A text that changes while its page stands. Each has an element of its own: a browser's translator
/// takes the text out of the page, and a new one in the old place would never be seen.
pub fn changing(text: AttrValue) -> Html {
    html! {
        <span key={text.as_str()}>{ text }</span>
    }
}

/// A paragraph that carries weight.
pub fn strong(text: AttrValue) -> Html {
    html! {
        <p><strong>{ running(text) }</strong></p>
    }
}

/// Paragraphs.
pub fn paragraphs(texts: Vec<AttrValue>) -> Html {
    texts.into_iter().map(paragraph).collect()
}

/// A list of points; nothing where there are none.
pub fn points(texts: Vec<AttrValue>) -> Html {
    if texts.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="app-points">
            for text in texts {
                <li>{ running(text) }</li>
            }
        </ul>
    }
}

/// A link that looks like a button; `quiet` where another is the main one.
pub fn button_link(id: &'static str, href: AttrValue, text: AttrValue, quiet: bool) -> Html {
    html! {
        <a key={id} class="app-button" data-quiet={quiet.then_some("")} id={id} href={href}>{ text }</a>
    }
}

/// A button; `quiet` where another is the main one.
pub fn button(
    id: &'static str,
    onclick: Callback<MouseEvent>,
    text: AttrValue,
    quiet: bool,
) -> Html {
    html! {
        <button key={id} type="button" class="app-button" data-quiet={quiet.then_some("")} id={id} {onclick}>{ text }</button>
    }
}

/// The page's heading, which takes the focus on arrival.
pub fn title(text: AttrValue) -> Html {
    html! {
        <h1 id="title" tabindex="-1">{ text }</h1>
    }
}
