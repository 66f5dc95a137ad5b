//! The gallery leaves out no component, no look and no state that could be drawn empty.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use content::Care;
use gallery::{Scheme, fixtures, index, page};
use scraper::{Html, Selector};

/// Looks of the frame around the pages, which the gallery is not about.
const FRAME: [&str; 5] = [
    "app-header",
    "app-pages",
    "app-footer",
    "app-skip-link",
    "app-shell",
];

/// Component, state and markup of every fixture.
static DRAWN: LazyLock<Vec<(&str, String, String)>> = LazyLock::new(|| {
    let drawn = fixtures().into_iter().map(|fixture| {
        let markup = fixture.markup();
        (fixture.component, fixture.state, markup)
    });
    drawn.collect()
});

static PAGE: LazyLock<String> = LazyLock::new(|| page(Scheme::Light));

/// The files of a folder with this ending: their stems and texts.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = root.join(folder);
    let entries = fs::read_dir(&folder).expect("the folder can be read");
    let paths = entries.map(|entry| entry.expect("the entry can be read").path());
    let files: Vec<_> = paths
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .map(|path| {
            let stem = path.file_stem().expect("a name").to_string_lossy();
            let text = fs::read_to_string(&path).expect("the file is text");
            (stem.into_owned(), text)
        })
        .collect();
    assert!(
        !files.is_empty(),
        "no {ending} file in {}",
        folder.display()
    );
    files
}

/// The values of an attribute, wherever it stands.
fn values(html: &str, attribute: &str) -> Vec<String> {
    let selector = Selector::parse(&format!("[{attribute}]")).expect("a selector");
    let html = Html::parse_fragment(html);
    let found = html.select(&selector).filter_map(|it| it.attr(attribute));
    found.map(str::to_owned).collect()
}

/// The words of such values.
fn words(html: &str, attribute: &str) -> Vec<String> {
    let values = values(html, attribute);
    let words = values.iter().flat_map(|value| value.split_whitespace());
    words.map(str::to_owned).collect()
}

#[test]
fn every_component_has_a_fixture_of_its_name() {
    let shown: BTreeSet<&str> = DRAWN.iter().map(|(component, ..)| *component).collect();
    for (stem, _) in files("src/components", "rs") {
        assert!(shown.contains(stem.as_str()), "{stem} has no fixture");
    }
}

#[test]
fn every_look_is_in_some_fixture() {
    let shown = DRAWN.iter().flat_map(|(.., markup)| words(markup, "class"));
    let shown: BTreeSet<String> = shown.collect();
    let mut looks = BTreeSet::new();
    for folder in ["styles/components", "styles/pages"] {
        for (_, text) in files(folder, "css") {
            let names = text.split(".app-").skip(1).map(|rest| {
                let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !"-_".contains(c));
                format!("app-{}", &rest[..end.unwrap_or(rest.len())])
            });
            looks.extend(names);
        }
    }
    let own = |look: &&String| {
        !look.starts_with("app-fig-") && !FRAME.iter().any(|frame| look.starts_with(frame))
    };
    let looks: Vec<&String> = looks.iter().filter(own).collect();
    assert!(looks.len() > 60, "{looks:?}");
    let missing: Vec<_> = looks
        .into_iter()
        .filter(|look| !shown.contains(*look))
        .collect();
    assert!(missing.is_empty(), "no fixture shows these: {missing:?}");
}

#[test]
fn every_level_of_care_is_shown() {
    for care in Care::ALL {
        let level = format!("data-level=\"{}\"", care.id());
        let shown = DRAWN.iter().filter(|(.., markup)| markup.contains(&level));
        assert!(shown.count() > 1, "{level}");
    }
}

#[test]
fn no_fixture_is_empty_and_none_holds_an_empty_element() {
    // Of a drawing, only what it uses has nothing in it: shapes and the like.
    let empty = Selector::parse(":empty:not(input, svg *)").expect("a selector");
    for (component, state, markup) in DRAWN.iter() {
        assert!(markup.contains('>'), "{component}, {state} is empty");
        let html = Html::parse_fragment(markup);
        let empty = html.select(&empty).next().map(|it| it.html());
        assert_eq!(empty, None, "{component}, {state}");
    }
}

#[test]
fn every_state_has_a_name_of_its_own() {
    let mut names = BTreeSet::new();
    for (component, state, _) in DRAWN.iter() {
        assert!(names.insert((component, state)), "{component}, {state}");
    }
}

#[test]
fn an_id_stands_once_and_every_reference_finds_one() {
    let ids = values(&PAGE, "id");
    let different: BTreeSet<&str> = ids.iter().map(String::as_str).collect();
    assert_eq!(different.len(), ids.len());
    for attribute in ["for", "aria-labelledby", "aria-describedby"] {
        for id in words(&PAGE, attribute) {
            assert!(different.contains(&*id), "{attribute} {id}");
        }
    }
    let hrefs = values(&PAGE, "href");
    let hrefs = hrefs.iter().filter_map(|href| href.strip_prefix('#'));
    let paints = PAGE.split("url(#").skip(1);
    let paints = paints.filter_map(|rest| rest.split(')').next());
    // An address of the app begins with a slash; the other parts of a result are not all here.
    let hrefs = hrefs.filter(|id| !id.starts_with('/') && !id.ends_with("-title"));
    for id in hrefs.chain(paints) {
        assert!(different.contains(id), "#{id}");
    }
}

#[test]
fn both_schemes_hold_the_same_and_the_index_both() {
    let dark = page(Scheme::Dark);
    let body = |page: &str| page[page.find("<nav").expect("a list")..].to_owned();
    assert_eq!(body(&PAGE), body(&dark));
    for scheme in Scheme::ALL {
        assert!(page(scheme).contains(&format!("gallery-{}.css", scheme.id())));
        assert!(index().contains(&format!("gallery-{}.html", scheme.id())));
    }
}
