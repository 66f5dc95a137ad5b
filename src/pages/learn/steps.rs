//! The steps of the picture story, and how far it is.

use content::ids::part;
use content::{TextId, TextList, learn as words};

/// One step of the story.
pub(super) struct Step {
    /// The state of the drawing.
    pub(super) id: &'static str,
    /// The part of the story that it tells, which has its sources.
    pub(super) part: u8,
    /// How far the muscle is swollen, from 0 to 100.
    pub(super) swelling: u8,
    pub(super) title: TextId,
    /// What the drawing shows.
    pub(super) picture: TextId,
    pub(super) text: TextList,
    /// How the muscle is, in a few words.
    pub(super) state: TextId,
}

/// The steps in order. The slider leads through those in between the first and the last.
pub(super) const STEPS: [Step; 6] = [
    Step {
        id: "path",
        part: part::PATH,
        swelling: 0,
        title: words::STEPS_PATH_TITLE,
        picture: words::STEPS_PATH_PICTURE,
        text: words::ANATOMY_TEXT,
        state: words::STEPS_REST_STATE,
    },
    Step {
        id: "rest",
        part: part::REST,
        swelling: 0,
        title: words::STEPS_REST_TITLE,
        picture: words::STEPS_REST_PICTURE,
        text: words::STEPS_REST_TEXT,
        state: words::STEPS_REST_STATE,
    },
    Step {
        id: "inflamed",
        part: part::INFLAMED,
        swelling: 30,
        title: words::STEPS_INFLAMED_TITLE,
        picture: words::STEPS_INFLAMED_PICTURE,
        text: words::STEPS_INFLAMED_TEXT,
        state: words::STEPS_INFLAMED_STATE,
    },
    Step {
        id: "swollen",
        part: part::SWOLLEN,
        swelling: 65,
        title: words::STEPS_SWOLLEN_TITLE,
        picture: words::STEPS_SWOLLEN_PICTURE,
        text: words::STEPS_SWOLLEN_TEXT,
        state: words::STEPS_SWOLLEN_STATE,
    },
    Step {
        id: "pressed",
        part: part::PRESSED,
        swelling: 100,
        title: words::STEPS_PRESSED_TITLE,
        picture: words::STEPS_PRESSED_PICTURE,
        text: words::STEPS_PRESSED_TEXT,
        state: words::STEPS_PRESSED_STATE,
    },
    Step {
        id: "felt",
        part: part::FELT,
        swelling: 100,
        title: words::STEPS_FELT_TITLE,
        picture: words::STEPS_FELT_PICTURE,
        text: words::STEPS_FELT_TEXT,
        state: words::STEPS_PRESSED_STATE,
    },
];

/// The ids of the steps in order.
pub fn step_ids() -> [&'static str; STEPS.len()] {
    STEPS.each_ref().map(|step| step.id)
}

/// The step that shows this much swelling: the last that has begun. Between two steps the picture
/// goes on smoothly.
const fn step_at(swelling: u8) -> usize {
    match swelling {
        0..10 => 1,
        10..50 => 2,
        50..85 => 3,
        _ => 4,
    }
}

/// How far the story is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The step, from 0.
    pub(super) step: usize,
    /// How far the muscle is swollen, from 0 to 100.
    pub(super) swelling: u8,
}

impl Progress {
    /// At the beginning of a step, from 0.
    pub fn at(step: usize) -> Progress {
        let step = step % STEPS.len();
        Progress {
            step,
            swelling: STEPS[step].swelling,
        }
    }

    /// Where the slider is.
    pub fn swollen(swelling: u8) -> Progress {
        Progress {
            step: step_at(swelling),
            swelling,
        }
    }
}

impl Default for Progress {
    fn default() -> Progress {
        Progress::at(0)
    }
}
