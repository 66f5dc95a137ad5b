//! What is ticked on a screen and not yet answered.

use content::QUIZ;
use engine::{Answers, Choose, Mask};

/// The ticks of one screen before Continue. They are kept with the run, so that a reload, a look at
/// another page or the way back loses none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ticked {
    /// The screen, by number.
    pub screen: u8,
    /// As answers: an empty one is "None of these", and there is none where nothing is ticked.
    pub drafts: Answers,
    /// What "None of these" took away, given back when that is taken back.
    taken: Answers,
}

impl Ticked {
    /// The ticks of a screen that show its earlier answers again.
    pub fn of(answers: &Answers, screen: u8) -> Ticked {
        let mut drafts = Answers::new();
        for at in questions(screen) {
            if let Some(chosen) = answers.get(at) {
                drafts.set(at, chosen);
            }
        }
        Ticked::from(screen, drafts)
    }

    /// Ticks that were kept: those of the screen of the first of them.
    pub(crate) fn kept(mut drafts: Answers) -> Option<Ticked> {
        let first = drafts.answered().next()?;
        let screen = QUIZ.questions.get(usize::from(first))?.screen;
        let apart = |at: &u8| !questions(screen).any(|own| own == *at);
        for at in drafts.answered().filter(apart).collect::<Vec<_>>() {
            drafts.clear(at);
        }
        Some(Ticked::from(screen, drafts))
    }

    fn from(screen: u8, drafts: Answers) -> Ticked {
        Ticked {
            screen,
            drafts,
            taken: Answers::new(),
        }
    }

    /// The ticks after a choice; `None` is "None of these". A radio button replaces, a checkbox
    /// toggles, and "None of these" and ticks take each other's place.
    #[must_use]
    pub fn choose(mut self, at: u8, option: Option<u8>) -> Ticked {
        let now = self.drafts.get(at);
        let next = match option {
            None if now == Some(Mask::EMPTY) => self.taken.get(at),
            None => Some(Mask::EMPTY),
            Some(option) if is_single(at) => Some(Mask::only(option)),
            Some(option) => {
                let ticks = now.unwrap_or_default().toggled(option);
                (!ticks.is_empty()).then_some(ticks)
            }
        };
        self.taken.clear(at);
        if let (None, Some(ticks)) = (option, now.filter(|ticks| !ticks.is_empty())) {
            self.taken.set(at, ticks);
        }
        match next {
            Some(ticks) => self.drafts.set(at, ticks),
            None => self.drafts.clear(at),
        }
        self
    }
}

/// The questions of a screen, asked or not.
pub(crate) fn questions(screen: u8) -> impl Iterator<Item = u8> {
    let all = (0..).zip(QUIZ.questions);
    all.filter(move |(_, question)| question.screen == screen)
        .map(|(at, _)| at)
}

fn is_single(at: u8) -> bool {
    let question = QUIZ.questions.get(usize::from(at));
    question.is_some_and(|question| question.choose == Choose::One)
}
