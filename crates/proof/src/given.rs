//! What a person tells: the answers that nothing decides.

use std::collections::HashMap;

use engine::{Answers, Choose, Quiz};

use crate::graph::{Cases, Gate, Graph};

/// A sheet as it is handed in: a gate for each option of each question, and one for "answered".
#[derive(Clone)]
pub struct Given {
    pub(crate) answered: Vec<Gate>,
    pub(crate) options: Vec<Vec<Gate>>,
}

impl Given {
    /// A sheet of which nothing is known.
    pub(crate) fn free(graph: &mut Graph, quiz: &Quiz) -> Given {
        let mut given = Given {
            answered: Vec::new(),
            options: Vec::new(),
        };
        for question in quiz.questions {
            let options: Vec<Gate> = question.options.iter().map(|_| graph.input()).collect();
            given.answered.push(match question.choose {
                Choose::One => graph.any(options.iter().copied()),
                Choose::Many => graph.input(),
            });
            given.options.push(options);
        }
        given
    }

    /// What holds for every sheet, as lists of which one has to hold: where one option can be
    /// chosen at most one is, and a question with a tick is answered.
    pub(crate) fn laws(&self, quiz: &Quiz) -> Vec<Vec<Gate>> {
        let mut laws = Vec::new();
        for (at, question) in quiz.questions.iter().enumerate() {
            for (option, gate) in self.options[at].iter().enumerate() {
                match question.choose {
                    Choose::One => {
                        let others = self.options[at][..option].iter();
                        laws.extend(others.map(|other| vec![!*gate, !*other]));
                    }
                    Choose::Many => laws.push(vec![!*gate, self.answered[at]]),
                }
            }
        }
        laws
    }

    /// The free gates of options, least wanted first: ticks, then of options of which one is chosen
    /// the later ones.
    pub(crate) fn ticks(&self, quiz: &Quiz) -> Vec<Gate> {
        let of = |choose: Choose| {
            let chosen = quiz.questions.iter().zip(&self.options);
            chosen.filter(move |(question, _)| question.choose == choose)
        };
        let ticks = of(Choose::Many).flat_map(|(_, options)| options);
        let choices = of(Choose::One).flat_map(|(_, options)| options.iter().rev());
        ticks.chain(choices).copied().collect()
    }

    /// The free gates that say that a question is answered.
    pub(crate) fn answers_as_such(&self, quiz: &Quiz) -> Vec<Gate> {
        let answered = quiz.questions.iter().zip(&self.answered);
        let many = answered.filter(|(question, _)| question.choose == Choose::Many);
        many.map(|(_, gate)| *gate).collect()
    }

    /// The same with an option ticked beside the others.
    pub fn with_tick(&self, question: usize, option: usize) -> Given {
        let mut given = self.clone();
        given.options[question][option] = Gate::TRUE;
        given.answered[question] = Gate::TRUE;
        given
    }

    /// The same with an option not ticked.
    pub fn without_tick(&self, question: usize, option: usize) -> Given {
        let mut given = self.clone();
        given.options[question][option] = Gate::FALSE;
        given
    }

    /// The same with a question answered by exactly these options.
    pub fn with_answer(&self, question: usize, options: &[usize]) -> Given {
        let mut given = self.clone();
        for (at, gate) in given.options[question].iter_mut().enumerate() {
            *gate = options.contains(&at).into();
        }
        given.answered[question] = Gate::TRUE;
        given
    }

    /// The same with a question not answered.
    pub fn without_answer(&self, question: usize) -> Given {
        let mut given = self.clone();
        given.options[question].fill(Gate::FALSE);
        given.answered[question] = Gate::FALSE;
        given
    }

    /// The same as it stands in the middle of a run: only the first questions are answered.
    pub fn so_far(&self, questions: usize) -> Given {
        (questions..self.options.len()).fold(self.clone(), |given, at| given.without_answer(at))
    }

    /// The sheet of one case.
    pub(crate) fn answers(&self, cases: &Cases) -> Answers {
        let holds = |gate: &Gate| cases.of(*gate) & 1 != 0;
        let mut answers = Answers::new();
        for ((at, options), answered) in (0..).zip(&self.options).zip(&self.answered) {
            if holds(answered) {
                let chosen = (0..).zip(options).filter(|(_, gate)| holds(gate));
                answers.set(at, chosen.map(|(option, _)| option).collect());
            }
        }
        answers
    }

    /// All gates in up to 64 sheets at once.
    pub fn simulate(&self, graph: &Graph, sheets: &[Answers]) -> Cases {
        let mut values: HashMap<Gate, u64> = HashMap::new();
        for (bit, sheet) in sheets.iter().enumerate().take(64) {
            for (at, (options, answered)) in (0..).zip(self.options.iter().zip(&self.answered)) {
                let chosen = sheet.get(at);
                let ticked = chosen.unwrap_or_default().iter();
                let ticked = ticked.filter_map(|option| options.get(usize::from(option)));
                for gate in ticked.chain(chosen.map(|_| answered)) {
                    *values.entry(*gate).or_default() |= 1 << bit;
                }
            }
        }
        graph.simulate(|gate| values.get(&gate).copied().unwrap_or_default())
    }
}
