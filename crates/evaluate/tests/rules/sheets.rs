//! Generated answer sheets, the same ones in every run.

use content::QUIZ;
use engine::{Answers, Choose, Mask, Question};

/// A stream of sheets and of chance, from a seed (SplitMix64).
pub(crate) struct Sheets(u64);

impl Sheets {
    /// The stream of this seed.
    pub(crate) fn new(seed: u64) -> Sheets {
        Sheets(seed)
    }

    /// The next 64 bits.
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below this one.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    /// An answer to a question, each option equally likely.
    pub(crate) fn mask(&mut self, question: &Question) -> Mask {
        match question.choose {
            Choose::One => Mask::only(self.below(question.options.len() as u64) as u8),
            Choose::Many => Mask::from_bits(self.next() as u32) & question.all(),
        }
    }

    /// A sheet. Most have few ticks, as people do; some are dense; a few leave questions out.
    pub(crate) fn next_sheet(&mut self) -> Answers {
        let rarity = [1, 4, 12, 30][self.below(4) as usize];
        let leaves_out = self.below(4) == 0;
        let mut answers = Answers::new();
        for (at, question) in (0..).zip(QUIZ.questions) {
            if leaves_out && self.below(8) == 0 {
                continue;
            }
            let mask = match question.choose {
                Choose::One => self.mask(question),
                Choose::Many => (0..question.options.len() as u8)
                    .filter(|_| self.below(rarity + 1) == 0)
                    .collect(),
            };
            answers.set(at, mask);
        }
        answers
    }

    /// This many sheets.
    pub(crate) fn sheets(mut self, count: usize) -> impl Iterator<Item = Answers> {
        std::iter::from_fn(move || Some(self.next_sheet())).take(count)
    }

    /// Any option of any question with many answers.
    pub(crate) fn any_tick(&mut self) -> (u8, u8) {
        loop {
            let at = self.below(QUIZ.questions.len() as u64);
            let question = &QUIZ.questions[at as usize];
            if question.choose == Choose::Many {
                return (at as u8, self.below(question.options.len() as u64) as u8);
            }
        }
    }

    /// Puts a list into any order.
    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            list.swap(at, self.below(at as u64 + 1) as usize);
        }
    }
}

/// The position of a question.
pub(crate) fn question(id: &str) -> u8 {
    QUIZ.question(id)
        .unwrap_or_else(|| panic!("there is no question {id}"))
}

/// The position of an option.
pub(crate) fn option(id: &str, option: &str) -> u8 {
    let question = &QUIZ.questions[usize::from(question(id))];
    question
        .option(option)
        .unwrap_or_else(|| panic!("there is no option {id}.{option}"))
}

/// The answer that is this one option.
pub(crate) fn single(id: &str, to: &str) -> Mask {
    Mask::only(option(id, to))
}

/// A sheet with nothing worrying in it: self-care.
pub(crate) fn benign() -> Answers {
    let mut answers = Answers::new();
    for (at, question) in (0..).zip(QUIZ.questions) {
        if question.choose == Choose::Many {
            answers.set(at, Mask::EMPTY);
        }
    }
    for (id, to) in [
        ("age", "40-49"),
        ("fever", "none"),
        ("side", "one"),
        ("onset", "within-7-days"),
        ("course", "better"),
        ("impact", "mild"),
    ] {
        answers.set(question(id), single(id, to));
    }
    answers.set(question("where"), single("where", "low-back"));
    answers.set(question("feel"), single("feel", "ache"));
    answers
}

/// A sheet by ids, ready for `cargo xtask evaluate`.
pub(crate) fn show(answers: &Answers) -> String {
    let parts = answers.answered().filter_map(|at| {
        let question = QUIZ.questions.get(usize::from(at))?;
        let options = question.chosen(answers.chosen(at));
        let options: Vec<String> = options.map(|option| format!("\"{option}\"")).collect();
        Some(match question.choose {
            Choose::One => format!("\"{}\":{}", question.id, options.join("")),
            Choose::Many => format!("\"{}\":[{}]", question.id, options.join(",")),
        })
    });
    format!("{{{}}}", parts.collect::<Vec<_>>().join(","))
}
