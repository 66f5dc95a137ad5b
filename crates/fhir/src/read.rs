//! The QuestionnaireResponse, read: wholly ours and possible, or not at all.

use content::{QUIZ, REVIEW};
use engine::{Answers, Choose, Mask, Question, resolve};

use crate::codes::{CODES, NONE, QUESTIONNAIRE, SCREEN};
use crate::json::{self, Value};
use crate::response::{SOURCES, STATES};
use crate::time;

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It is no JSON.
    NotJson,
    /// It is something else than answers to this Questionnaire.
    Foreign,
    /// It comes from a newer version of the content.
    Newer,
    /// It names a question or an option that there is not.
    Unknown,
    /// Nobody can have given these answers: one twice, one that is none, one to what was not asked.
    Impossible,
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The answers. Those of an older version may be to what is not asked now.
    pub answers: Answers,
    /// The version of the content that they were given to, the present one or an older.
    pub version: String,
    /// Whether they were given for another adult.
    pub someone_else: bool,
    /// When the last was given, in milliseconds since 1970.
    pub answered_at: u64,
}

/// Reads a file.
///
/// # Errors
/// [`Problem`] says why it is not taken.
pub fn read(text: &str) -> Result<Saved, Problem> {
    let resource = json::read(text).ok_or(Problem::NotJson)?;
    let (version, someone_else, answered_at) = head(&resource).ok_or(Problem::Foreign)?;
    if version > REVIEW.version {
        return Err(Problem::Newer);
    }
    let mut answers = Answers::new();
    for group in list(&resource, "item")? {
        let screen = group
            .text("linkId")
            .and_then(|link| link.strip_prefix(SCREEN));
        let known = |question: &Question| Some(question.id) == screen;
        if !QUIZ.questions.iter().any(known) {
            return Err(Problem::Unknown);
        }
        for item in list(group, "item")? {
            let link = item.text("linkId").ok_or(Problem::Unknown)?;
            let mut questions = (0..).zip(QUIZ.questions);
            let found = questions.find(|(_, question)| question.id == link);
            let (at, question) = found.ok_or(Problem::Unknown)?;
            let chosen = answer(question, list(item, "answer")?)?;
            if answers.get(at).is_some() {
                return Err(Problem::Impossible);
            }
            answers.set(at, chosen);
        }
    }
    let outcome = resolve(&QUIZ, &answers);
    let asked = answers.answered().all(|at| outcome.asked.contains(at));
    let possible = version < REVIEW.version || (asked && outcome.answers == answers);
    if answers.is_empty() || !possible {
        return Err(Problem::Impossible);
    }
    Ok(Saved {
        answers,
        version: version.to_owned(),
        someone_else,
        answered_at,
    })
}

/// The version, for whom, and when; nothing where it is another resource, or of another form.
fn head(resource: &Value) -> Option<(&str, bool, u64)> {
    if resource.text("resourceType")? != "QuestionnaireResponse"
        || !STATES.contains(&resource.text("status")?)
    {
        return None;
    }
    let (name, version) = resource.text("questionnaire")?.split_once('|')?;
    let source = resource
        .get("source")
        .and_then(|source| source.text("type"));
    let authored = time::read(resource.text("authored")?)?;
    (name == QUESTIONNAIRE).then_some((version, source == Some(SOURCES[1]), authored))
}

fn answer(question: &Question, given: &[Value]) -> Result<Mask, Problem> {
    let (mut ticks, mut none, mut twice) = (Mask::EMPTY, false, false);
    for answer in given {
        let coding = answer.get("valueCoding").ok_or(Problem::Unknown)?;
        let code = coding
            .text("code")
            .and_then(|code| code.strip_prefix(question.id));
        let option = code.and_then(|code| code.strip_prefix('.'));
        let option = option.filter(|_| coding.text("system") == Some(CODES));
        let option = option.ok_or(Problem::Unknown)?;
        if option == NONE {
            twice |= none;
            none = true;
        } else {
            let option = Mask::only(question.option(option).ok_or(Problem::Unknown)?);
            twice |= ticks.intersects(option);
            ticks = ticks | option;
        }
    }
    // One answer, or "None of these" alone, or some of the others.
    let fits = match question.choose {
        Choose::One => ticks.len() == 1 && !none,
        Choose::Many => ticks.is_empty() == none,
    };
    (fits && !twice).then_some(ticks).ok_or(Problem::Impossible)
}

fn list<'a>(of: &'a Value, name: &str) -> Result<&'a [Value], Problem> {
    of.list(name).ok_or(Problem::Foreign)
}
