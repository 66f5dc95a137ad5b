//! The drawings: `figures/*.svg`, drawn for this project. They come in one file after the words
//! that load after the first view, with their labels in the language of the words; a page is whole without them.
//!
//! A drawing is inserted as it stands. What is shown of it depends on attributes of the element
//! around it, which the style sheets in `styles/components/` read, so a change of state costs one
//! attribute.

use yew::{AttrValue, Html};

/// The drawings. Cheap to copy and to compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    body: &'static str,
    story: &'static str,
}

impl Figures {
    /// Reads the file that the build writes: one drawing a line. `None` where part of it is
    /// missing.
    ///
    /// What is read is kept for as long as the program runs: a page reads it once.
    pub fn read(file: &str) -> Option<Figures> {
        let mut lines = file.strip_suffix('\n')?.lines();
        let figures = Figures {
            body: keep(lines.next()?),
            story: keep(lines.next()?),
        };
        lines.next().is_none().then_some(figures)
    }

    /// The drawings as they were written, with their labels in English, where no file is loaded.
    ///
    /// # Panics
    /// When a drawing has a slot that no label fills.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn english() -> Figures {
        use std::sync::LazyLock;
        static ENGLISH: LazyLock<Figures> = LazyLock::new(|| {
            let words = content::Words::english().with_deferred(content::Deferred::english());
            let labelled = |drawing| content::labelled(drawing, words).expect("a label");
            Figures {
                body: keep(&labelled(include_str!("figures/body.svg"))),
                story: keep(&labelled(include_str!("figures/story.svg"))),
            }
        });
        *ENGLISH
    }

    /// The body from the front and from behind.
    pub fn body(self) -> Html {
        Html::from_html_unchecked(AttrValue::Static(self.body))
    }

    /// The same where it stands in a page once more: its parts refer to each other by ids.
    pub fn body_again(self) -> Html {
        let again = self.body.replace("fig-body-", "fig-again-");
        Html::from_html_unchecked(AttrValue::from(again))
    }

    /// The picture story, and the pictures of the mechanisms.
    pub fn story(self) -> Html {
        Html::from_html_unchecked(AttrValue::Static(self.story))
    }
}

fn keep(drawing: &str) -> &'static str {
    String::leak(drawing.to_owned())
}
