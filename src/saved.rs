//! The text form in which a run is kept for a reload. Ids, not positions, so that a changed
//! question is noticed; anything that does not fit is dropped and said, never guessed.

use content::{COUNTRIES, QUESTIONS, QUIZ, REVIEW};
use engine::{Answers, Choose, Mask, Question, Tier, resolve};

use crate::session::{Notice, Session, Ticked};
use crate::written::{glued, joined, number};

/// The first line: changes only when the form does.
const FORMAT: &str = "run 2";
/// How a line begins that holds ticks of a screen that was not continued.
const TICKED: &str = "ticked ";
/// How a line begins that holds an answer before the last change.
const BEFORE: &str = "before ";

/// The last line, over all before it: a text that lost an option on the way would still read, and
/// say less than the person said.
fn sum(text: &str) -> u64 {
    hash::fnv1a(text.bytes())
}

/// Writes a session.
pub fn write(session: &Session) -> String {
    let who = if session.someone_else {
        "someone-else"
    } else {
        "me"
    };
    let country = COUNTRIES
        .get(usize::from(session.country))
        .map_or("", |country| country.id);
    let answered_at = number(session.answered_at);
    let mut text = joined(&[FORMAT, REVIEW.version, &answered_at, who, country], "\n");
    write_answers(&mut text, "", &session.answers);
    if let Some(ticked) = &session.ticked {
        write_answers(&mut text, TICKED, &ticked.drafts);
    }
    if let Some(before) = &session.before {
        write_answers(&mut text, BEFORE, before);
    }
    summed(text)
}

fn write_answers(text: &mut String, kind: &str, answers: &Answers) {
    for at in answers.answered() {
        if let Some(question) = QUIZ.questions.get(usize::from(at)) {
            let options: Vec<&str> = question.chosen(answers.chosen(at)).collect();
            text.push_str(&glued(&[
                "\n",
                kind,
                question.id,
                "=",
                &joined(&options, ","),
            ]));
        }
    }
}

/// Adds the last line.
pub fn summed(mut text: String) -> String {
    text.push_str(&glued(&["\n", &number(sum(&text))]));
    text
}

/// Reads a session. An answer that does not fit the present questions, or that meant something else
/// in the version that kept it, is left out and the session carries a notice; a text of another
/// form, or not the one that was written, gives a fresh session with a notice.
pub fn read(text: &str) -> Session {
    try_read(text).unwrap_or_else(|| Session {
        notice: Some(Notice::Unreadable),
        ..Session::default()
    })
}

fn try_read(text: &str) -> Option<Session> {
    let (text, whole) = text.rsplit_once('\n')?;
    let mut lines = text.lines();
    if whole.parse() != Ok(sum(text)) || lines.next()? != FORMAT {
        return None;
    }
    let version = lines.next()?;
    let same_version = version == REVIEW.version;
    let mut fits = same_version;
    let answered_at = lines.next()?.parse().ok()?;
    let someone_else = match lines.next()? {
        "me" => false,
        "someone-else" => true,
        _ => return None,
    };
    let country = lines.next()?;
    let country = COUNTRIES.iter().position(|known| known.id == country)? as u8;
    let mut answers = Answers::new();
    let mut ticked = Answers::new();
    let mut before = Answers::new();
    for line in lines {
        let (sheet, line) = if let Some(line) = line.strip_prefix(TICKED) {
            (&mut ticked, line)
        } else if let Some(line) = line.strip_prefix(BEFORE) {
            (&mut before, line)
        } else {
            (&mut answers, line)
        };
        match read_answer(line) {
            Some((at, chosen)) if sheet.get(at).is_none() => sheet.set(at, chosen),
            _ => fits = false,
        }
    }
    // What is kept is what is asked: a sheet that was put together by hand gains nothing.
    let kept = resolve(&QUIZ, &as_meant_now(answers, version)).answers;
    let notice = (!fits || kept != answers).then_some(Notice::OtherVersion);
    Some(Session {
        answers: kept,
        someone_else,
        country,
        answered_at,
        notice,
        ticked: Ticked::kept(ticked).filter(|_| same_version),
        before: (same_version && !before.is_empty()).then(|| resolve(&QUIZ, &before).answers),
        ..Session::default()
    })
}

/// The run of a file, in this country: answers are kept as those of a stored run are.
pub fn opened(file: &fhir::Saved, country: u8) -> Session {
    let answers = resolve(&QUIZ, &as_meant_now(file.answers, &file.version)).answers;
    let fits = file.version == REVIEW.version && answers == file.answers;
    Session {
        answers,
        someone_else: file.someone_else,
        country,
        answered_at: file.answered_at,
        notice: (!fits).then_some(Notice::OtherVersion),
        ..Session::default()
    }
}

/// The answers of that version that mean the same today: the others are asked again, not guessed.
/// What calls for help at once is not taken away so: its stop leads back to its question.
fn as_meant_now(answers: Answers, version: &str) -> Answers {
    let calls = |answers: &Answers| resolve(&QUIZ, answers).urgency.tier == Tier::CallNow;
    let mut kept = answers;
    for (at, question) in (0..).zip(QUESTIONS) {
        let mut without = kept;
        without.clear(at);
        if question.changed > version && (calls(&without) || !calls(&kept)) {
            kept = without;
        }
    }
    kept
}

fn read_answer(line: &str) -> Option<(u8, Mask)> {
    let (id, options) = line.split_once('=')?;
    let at = QUIZ.question(id)?;
    let question = QUIZ.questions.get(usize::from(at))?;
    let chosen = match options {
        "" => Mask::EMPTY,
        options => options
            .split(',')
            .map(|option| question.option(option))
            .collect::<Option<Mask>>()?,
    };
    whole(question, chosen).then_some((at, chosen))
}

fn whole(question: &Question, chosen: Mask) -> bool {
    question.choose == Choose::Many || chosen.len() == 1
}
