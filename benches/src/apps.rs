//! The apps, and how each is held: what differs is where its parts stand in the page.

use std::path::{Path, PathBuf};

use e2e::Result;
use host::Server;
use serde_json::{Value, json};

/// One app.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Kind {
    /// What it is called in the table.
    pub(crate) name: &'static str,
    /// Its folder among the peers; ours is none of them.
    folder: Option<&'static str>,
    /// What leads from its start page to the first question, where it has one.
    pub(crate) begin: Option<&'static str>,
    /// The heading of a question.
    heading: &'static str,
    /// An option of the first question.
    option: &'static str,
    /// What leads to the next question.
    next: &'static str,
    /// What leads to the question before.
    back: &'static str,
    /// True once its program has drawn the page.
    ready: &'static str,
}

const PEER: Kind = Kind {
    name: "",
    folder: None,
    begin: None,
    heading: "#title",
    option: "#app :is([type=radio], [type=checkbox])",
    next: "#continue",
    back: ".back",
    ready: "find('#app input')",
};

/// All of them, ours last.
pub(crate) const KINDS: [Kind; 6] = [
    Kind {
        name: "vanilla",
        folder: Some("vanilla"),
        ..PEER
    },
    Kind {
        name: "Preact",
        folder: Some("preact"),
        ..PEER
    },
    Kind {
        name: "Svelte",
        folder: Some("svelte"),
        ..PEER
    },
    Kind {
        name: "React",
        folder: Some("react"),
        ..PEER
    },
    Kind {
        name: "SurveyJS",
        folder: Some("surveyjs"),
        heading: ".sd-question__title",
        // On the last page it is another one, with the same words.
        next: ".sd-navigation__next-btn, .sd-navigation__complete-btn",
        back: ".sd-navigation__prev-btn",
        ..PEER
    },
    Kind {
        name: "this app",
        begin: Some("#begin"),
        option: "input[name=age]",
        back: "#back",
        // Only what the app itself has drawn has listeners, and Yew marks those.
        ready: "[find('#app'), find('#app > *')].some(it => it
            && Object.getOwnPropertyNames(it).some(key => key.startsWith('__yew')))",
        ..PEER
    },
];

/// An app that is served.
#[derive(Debug)]
pub(crate) struct App {
    /// Which one.
    pub(crate) kind: Kind,
    /// Its files.
    pub(crate) folder: PathBuf,
    /// Who serves them.
    pub(crate) site: Server,
}

impl App {
    /// Serves all of them.
    pub(crate) fn all(ours: &Path, peers: &Path) -> Result<Vec<App>> {
        let served = KINDS.iter().map(|kind| {
            let folder = match kind.folder {
                Some(name) => peers.join(name),
                None => ours.to_owned(),
            };
            if kind.folder.is_some() {
                site::compress::folder(&folder)
                    .map_err(|error| e2e::Fault::new(error.to_string()))?;
            }
            Ok(App {
                kind: *kind,
                site: e2e::server::serve(&folder)?,
                folder,
            })
        });
        served.collect()
    }

    /// What the script in the page has to know of it.
    pub(crate) fn parts(&self) -> Value {
        json!({
            "begin": self.kind.begin, "heading": self.kind.heading,
            "option": self.kind.option, "next": self.kind.next, "back": self.kind.back,
        })
    }

    /// True once its program has drawn the page.
    pub(crate) fn ready(&self) -> &'static str {
        self.kind.ready
    }
}
