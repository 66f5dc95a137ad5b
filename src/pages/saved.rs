//! What a change did to a result.

use content::{QUIZ, care, ui};
use engine::{Answers, resolve};
use yew::prelude::*;

use crate::pages::{Frame, card};

/// What the last change did to the result.
pub(super) fn saved(frame: &Frame, before: &Answers) -> Html {
    let (texts, now) = (&frame.texts, &frame.run.outcome);
    let before = resolve(&QUIZ, before);
    let pattern = before.pattern != now.pattern;
    html! {
        <p>
            { texts.get(ui::NOTICE_SAVED) }{ " " }
            if before.urgency == now.urgency {
                { texts.get(ui::NOTICE_SAME_URGENCY) }
            } else {
                { texts.get(ui::NOTICE_URGENCY_BEFORE) }{ ": " }
                <strong>{ texts.get(care(card::level(&before)).title) }</strong>
            }
            if pattern {
                { " " }{ texts.get(ui::NOTICE_OTHER_PATTERN) }
            }
        </p>
    }
}
