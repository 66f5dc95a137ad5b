//! Answer sheets as they are written down in `cases/rows/`: what differs from the quiet sheet.

use content::QUIZ;
use engine::{Answers, Choose, Mask};

use crate::sheets::{question, single};

/// The sheet of someone with nothing to tell of: what is not written down is as here, and no
/// option of any other question is chosen.
const QUIET: [(&str, &str); 15] = [
    ("age", "18-39"),
    ("fever", "none"),
    ("side", "one"),
    ("which-side", "left"),
    ("leg-or-back", "no-back-pain"),
    ("leg-straighten", "no"),
    ("weak-or-sore", "sore"),
    ("weak-side", "one"),
    ("onset", "within-7-days"),
    ("course", "better"),
    ("morning-stiffness", "no"),
    ("head-and-jaw", "no"),
    ("impact", "mild"),
    ("with-periods", "no"),
    ("mood", "none"),
];
/// The sheet itself.
const NOTHING: &str = "nothing";
/// Stands for an option: the question is not answered.
const NOT_ANSWERED: &str = "not-answered";
/// Stands for each option that the row does not name.
const ANY_OTHER: &str = "any-other";

/// One answer: an option of a question, or no answer to it.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Answer<'a> {
    question: u8,
    option: &'a str,
}

impl<'a> Answer<'a> {
    fn chosen(self) -> Option<Mask> {
        let id = QUIZ.questions[usize::from(self.question)].id;
        (self.option != NOT_ANSWERED).then(|| single(id, self.option))
    }

    fn many(self) -> bool {
        QUIZ.questions[usize::from(self.question)].choose == Choose::Many
    }
}

/// A written sheet.
#[derive(Clone)]
pub(crate) struct Written<'a>(Vec<Answer<'a>>);

impl<'a> Written<'a> {
    /// Reads `where.calf + onset.within-7-days/weeks-1-6`: options with a stroke between them are
    /// taken in turn, each in a sheet of its own.
    pub(crate) fn each(text: &'a str) -> Vec<Written<'a>> {
        Written::each_beside(text, &Named::default())
    }

    /// The same, where `any-other` stands for each option that is not named.
    pub(crate) fn each_beside(text: &'a str, named: &Named<'_>) -> Vec<Written<'a>> {
        let mut sheets = vec![Written(Vec::new())];
        for (question, options) in terms(text) {
            let options = match options == ANY_OTHER {
                true => named.others(question),
                false => options.split('/').collect(),
            };
            sheets = sheets
                .iter()
                .flat_map(|sheet| options.iter().map(|option| sheet.with(question, option)))
                .collect();
        }
        sheets
    }

    fn with(&self, question: u8, option: &'a str) -> Written<'a> {
        let answer = Answer { question, option };
        let same = |other: &&Answer<'_>| other.question == question;
        let twice = self.0.iter().find(same);
        let allowed = twice.is_none_or(|other| answer.many() && *other != answer);
        assert!(allowed, "answered twice: {self}, {option}");
        Written(self.0.iter().copied().chain([answer]).collect())
    }

    /// The sheet.
    pub(crate) fn answers(&self) -> Answers {
        let mut answers = quiet();
        for answer in &self.0 {
            match answer.chosen() {
                None => answers.clear(answer.question),
                Some(option) if answer.many() => answers.add(answer.question, option),
                Some(option) => answers.set(answer.question, option),
            }
        }
        answers
    }

    /// The sheets with one of the answers less, as far as that is another sheet.
    pub(crate) fn with_one_less(&self) -> impl Iterator<Item = Written<'a>> + '_ {
        let whole = self.answers();
        let less = (0..self.0.len()).map(|at| {
            let mut answers = self.0.clone();
            answers.remove(at);
            Written(answers)
        });
        less.filter(move |less| less.answers() != whole)
    }
}

impl std::fmt::Display for Written<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let name = |answer: &Answer<'_>| {
            let question = &QUIZ.questions[usize::from(answer.question)];
            format!("{}.{}", question.id, answer.option)
        };
        let names: Vec<String> = self.0.iter().map(name).collect();
        match names.is_empty() {
            true => f.write_str(NOTHING),
            false => f.write_str(&names.join(" + ")),
        }
    }
}

/// The options that a row names.
#[derive(Default)]
pub(crate) struct Named<'a>(Vec<(u8, &'a str)>);

impl<'a> Named<'a> {
    /// Those of these sheets.
    pub(crate) fn of(texts: impl Iterator<Item = &'a str>) -> Named<'a> {
        let terms = texts.flat_map(terms);
        let each = terms.flat_map(|(at, options)| options.split('/').map(move |id| (at, id)));
        Named(each.collect())
    }

    /// The other options of a question.
    fn others(&self, question: u8) -> Vec<&'static str> {
        let options = QUIZ.questions[usize::from(question)].options.iter();
        let others = options.filter(|id| !self.0.contains(&(question, **id)));
        others.copied().collect()
    }
}

/// The questions of a written sheet, each with its options.
fn terms(text: &str) -> impl Iterator<Item = (u8, &str)> {
    let terms = text.split(" + ").filter(|text| *text != NOTHING);
    terms.map(|term| {
        let (id, options) = term
            .split_once('.')
            .unwrap_or_else(|| panic!("\"{term}\" is no question.option"));
        (question(id), options)
    })
}

fn quiet() -> Answers {
    let mut answers = Answers::new();
    for (at, question) in (0..).zip(QUIZ.questions) {
        if question.choose == Choose::Many {
            answers.set(at, Mask::EMPTY);
        }
    }
    for (id, option) in QUIET {
        answers.set(question(id), single(id, option));
    }
    answers
}
