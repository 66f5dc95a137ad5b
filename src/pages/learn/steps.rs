//! The steps of the picture story.

use content::ids::part;
use content::{TextId, TextList, learn as words};

/// One step of the story.
pub(super) struct Step {
    /// The state of the drawing.
    pub(super) id: &'static str,
    /// The part of the story that it tells, which has its sources.
    pub(super) part: u8,
    pub(super) title: TextId,
    /// What the drawing shows.
    pub(super) picture: TextId,
    pub(super) text: TextList,
}

/// The steps in order.
pub(super) const STEPS: [Step; 6] = [
    Step {
        id: "path",
        part: part::PATH,
        title: words::STEPS_PATH_TITLE,
        picture: words::STEPS_PATH_PICTURE,
        text: words::ANATOMY_TEXT,
    },
    Step {
        id: "rest",
        part: part::REST,
        title: words::STEPS_REST_TITLE,
        picture: words::STEPS_REST_PICTURE,
        text: words::STEPS_REST_TEXT,
    },
    Step {
        id: "inflamed",
        part: part::INFLAMED,
        title: words::STEPS_INFLAMED_TITLE,
        picture: words::STEPS_INFLAMED_PICTURE,
        text: words::STEPS_INFLAMED_TEXT,
    },
    Step {
        id: "swollen",
        part: part::SWOLLEN,
        title: words::STEPS_SWOLLEN_TITLE,
        picture: words::STEPS_SWOLLEN_PICTURE,
        text: words::STEPS_SWOLLEN_TEXT,
    },
    Step {
        id: "pressed",
        part: part::PRESSED,
        title: words::STEPS_PRESSED_TITLE,
        picture: words::STEPS_PRESSED_PICTURE,
        text: words::STEPS_PRESSED_TEXT,
    },
    Step {
        id: "felt",
        part: part::FELT,
        title: words::STEPS_FELT_TITLE,
        picture: words::STEPS_FELT_PICTURE,
        text: words::STEPS_FELT_TEXT,
    },
];

/// The ids of the steps in order.
pub fn step_ids() -> [&'static str; STEPS.len()] {
    STEPS.each_ref().map(|step| step.id)
}
