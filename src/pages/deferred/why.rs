//! Why a question is asked.

use content::{TextId, ui};
use yew::prelude::*;

use crate::components::{disclosure, paragraph};
use crate::texts::Texts;

/// Folded away under the question.
pub(super) fn why(texts: &Texts, why: TextId) -> Html {
    disclosure(texts.get(ui::WHY_WE_ASK), None, paragraph(texts.get(why)))
}
