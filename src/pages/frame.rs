//! What every page is drawn from.

use engine::Run;

use crate::figures::Figures;
use crate::hooks::{Days, SessionHandle};
use crate::pages::{Deferred, DeferredCode, PageHandle};
use crate::texts::Texts;

/// All that a page is a function of, worked out once a render.
#[derive(Debug)]
pub struct Frame {
    /// The words of the present language and country.
    pub texts: Texts,
    /// What the person told, and the way to act on it.
    pub session: SessionHandle,
    /// Everything that follows from the answers.
    pub run: Run,
    /// The deferred code, as far as it is there.
    pub code: DeferredCode,
    /// What is done on the page before anything is answered.
    pub page: PageHandle,
    /// Whether the page was painted for the first time: what is not in sight on arrival comes then, so
    /// that nobody waits for it.
    pub is_settled: bool,
    /// The days that a result names, once known.
    pub days: Option<Days>,
}

impl Frame {
    /// The pages that come after the first view, once they are there.
    pub fn deferred(&self) -> Option<&'static Deferred> {
        self.code.pages()
    }

    /// The drawings, once they are there. A page does without them.
    pub fn figures(&self) -> Option<Figures> {
        self.code.figures()
    }
}
