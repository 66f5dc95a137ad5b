//! Dice and answer sheets.

use content::{Deferred, QUIZ, Words};
use engine::{Answers, Choose, Mask};

pub(crate) fn words() -> Words {
    Words::english().with_deferred(Deferred::english())
}

/// Numbers that look random, and are the same in each run.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) const fn new() -> Dice {
        Dice(1)
    }

    /// A number below this one.
    pub(crate) fn throw(&mut self, sides: usize) -> usize {
        let next = self.0.wrapping_mul(6_364_136_223_846_793_005);
        self.0 = next.wrapping_add(1);
        (self.0 >> 33) as usize % sides
    }
}

/// Finished sheets, each changed at random places.
pub(crate) fn varied(dice: &mut Dice, count: usize) -> Vec<Answers> {
    let mut sheets = Vec::new();
    for sheet in sheets::all().iter().cycle().take(count) {
        let mut sheet = *sheet;
        for (at, question) in (0..).zip(QUIZ.questions) {
            if dice.throw(4) > 0 {
                continue;
            }
            let mut option = || Mask::only(dice.throw(question.options.len()) as u8);
            let mut chosen = option();
            if question.choose == Choose::Many {
                chosen = chosen | option();
            }
            sheet.set(at, chosen);
        }
        sheets.push(sheets::finished(sheet));
    }
    sheets
}
