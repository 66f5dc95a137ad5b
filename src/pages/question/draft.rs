//! What is ticked on a screen and not yet answered.

use content::QUIZ;
use engine::{Answers, Choose, Draft, Mask, Outcome, resolve, validate};

use crate::components::Chosen;

/// The drafts of one screen's questions.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Drafts {
    /// The screen, by number.
    pub(super) screen: u8,
    drafts: Vec<(u8, Draft)>,
}

impl Drafts {
    /// The drafts that show the earlier answers again.
    pub(super) fn of(answers: &Answers, screen: u8) -> Drafts {
        let questions = (0..)
            .zip(QUIZ.questions)
            .filter(|(_, question)| question.screen == screen);
        let drafts = questions
            .map(|(at, _)| (at, Draft::from_answer(answers.get(at))))
            .collect();
        Drafts { screen, drafts }
    }

    /// One question's draft.
    pub(super) fn get(&self, at: u8) -> Draft {
        let found = self.drafts.iter().find(|(question, _)| *question == at);
        found.map_or_else(Draft::default, |(_, draft)| *draft)
    }

    /// The drafts after a choice: radio buttons replace, checkboxes toggle, and "None of these"
    /// and ticks take each other's place.
    pub(super) fn choose(&self, at: u8, chosen: Chosen) -> Drafts {
        let mut next = self.clone();
        let one = QUIZ
            .questions
            .get(usize::from(at))
            .is_some_and(|q| q.choose == Choose::One);
        for (_, draft) in next
            .drafts
            .iter_mut()
            .filter(|(question, _)| *question == at)
        {
            *draft = match chosen {
                Chosen::None => Draft {
                    ticks: Mask::EMPTY,
                    none: !draft.none,
                },
                Chosen::Option(option) if one => Draft {
                    ticks: Mask::only(option),
                    none: false,
                },
                Chosen::Option(option) => Draft {
                    ticks: draft.ticks.toggled(option),
                    none: false,
                },
            };
        }
        next
    }

    /// The result if the drafts were the answers.
    pub(super) fn applied_to(&self, answers: &Answers) -> Outcome {
        let mut answers = *answers;
        for (at, draft) in &self.drafts {
            match QUIZ
                .questions
                .get(usize::from(*at))
                .map(|question| validate(question, *draft))
            {
                Some(Ok(chosen)) => answers.set(*at, chosen),
                _ => answers.clear(*at),
            }
        }
        resolve(&QUIZ, &answers)
    }

    /// The questions of this screen that are asked, given the drafts.
    pub(super) fn asked(&self, answers: &Answers) -> Vec<u8> {
        let outcome = self.applied_to(answers);
        self.drafts
            .iter()
            .map(|(at, _)| *at)
            .filter(|at| outcome.asked.contains(*at))
            .collect()
    }

    /// The questions whose draft is not an answer.
    pub(super) fn problems(&self, asked: &[u8]) -> Vec<u8> {
        let wrong = |at: &u8| {
            let question = QUIZ.questions.get(usize::from(*at));
            question.is_some_and(|question| validate(question, self.get(*at)).is_err())
        };
        asked.iter().copied().filter(wrong).collect()
    }

    /// The answers of this screen, or `None` while one is missing.
    pub(super) fn read(&self, answers: &Answers) -> Option<Vec<(u8, Mask)>> {
        self.asked(answers)
            .into_iter()
            .map(|at| {
                let question = QUIZ.questions.get(usize::from(at))?;
                validate(question, self.get(at))
                    .ok()
                    .map(|chosen| (at, chosen))
            })
            .collect()
    }
}
