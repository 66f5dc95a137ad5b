//! The gallery's own pages.

use yew::prelude::*;

use crate::ids::Ids;
use crate::{Fixture, cut, fixtures};

/// A colour scheme. The app follows the browser's; each page of the gallery stays in one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Scheme {
    /// Both.
    pub const ALL: [Scheme; 2] = [Scheme::Light, Scheme::Dark];

    /// The name, as in those of the page and of its style sheet.
    pub const fn id(self) -> &'static str {
        match self {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        }
    }
}

/// The page with every fixture. Its style sheet, which makes the difference between the schemes, is
/// `gallery-light.css` or `gallery-dark.css`.
pub fn page(scheme: Scheme) -> String {
    let fixtures = fixtures();
    let components = || fixtures.chunk_by(|one, next| one.component == next.component);
    let mut ids = Ids::default();
    let links: Html = components()
        .map(|states| link(states[0].component))
        .collect();
    let sections: Html = components()
        .map(|states| section(states, &mut ids))
        .collect();
    let body = html! {
        <main class="gallery">
            <h1>{ format!("Gallery, {}", scheme.id()) }</h1>
            <nav aria-label="Components"><ul class="gallery-list">{ links }</ul></nav>
            { sections }
        </main>
    };
    let style = format!(
        "<link rel=\"stylesheet\" href=\"gallery-{}.css\">",
        scheme.id()
    );
    document(&format!("Gallery, {}", scheme.id()), &style, body)
}

/// The page that shows both side by side. A link to a component moves both.
pub fn index() -> String {
    let mut names: Vec<&str> = fixtures().iter().map(|fixture| fixture.component).collect();
    names.dedup();
    let frames = Scheme::ALL.map(|scheme| {
        html! { <iframe title={scheme.id()} src={format!("gallery-{}.html", scheme.id())}></iframe> }
    });
    let body = html! {
        <main class="gallery-both">
            <h1>{ "Gallery" }</h1>
            <nav aria-label="Components">
                <ul class="gallery-list">{ for names.into_iter().map(link) }</ul>
            </nav>
            <div class="gallery-frames">{ for frames }</div>
            { cut::raw(FOLLOW) }
        </main>
    };
    document("Gallery", "", body)
}

/// Moves both frames to the component of the address. Files count as of other origins, so that
/// nothing but their addresses can be set.
const FOLLOW: &str = "<script>addEventListener('hashchange', () =>
document.querySelectorAll('iframe').forEach(it => it.src = it.src.split('#')[0] + location.hash))
</script>";

fn document(title: &str, style: &str, body: Html) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\" data-keys=\"on\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n{style}<link rel=\"stylesheet\" href=\"gallery.css\">\n</head>\n\
         <body>\n{}\n</body>\n</html>\n",
        cut::markup(body)
    )
}

fn link(component: &str) -> Html {
    html! {
        <li><a href={format!("#gallery-{component}")}>{ component.to_owned() }</a></li>
    }
}

/// All states of one component. Their names are headings of its own level: what is drawn under them
/// has headings from the first level to the third, and none of these may skip one.
fn section(states: &[Fixture], ids: &mut Ids) -> Html {
    let component = states[0].component;
    let figures: Html = states
        .iter()
        .zip(1..)
        .map(|(fixture, number)| {
            let id = format!("gallery-{component}-{number}");
            let drawn = cut::raw(&ids.unique(&fixture.markup(), &id));
            html! {
                <figure class="gallery-fixture">
                    <figcaption><h2 id={id}>{ fixture.state.clone() }</h2></figcaption>
                    <div class="gallery-drawn">{ drawn }</div>
                </figure>
            }
        })
        .collect();
    html! {
        <section class="gallery-component" id={format!("gallery-{component}")}>
            <h2>{ component.to_owned() }</h2>
            { figures }
        </section>
    }
}
