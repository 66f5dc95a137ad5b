//! Sessions in which the pages have something to show.

use app::session::Session;
use content::QUIZ;
use engine::{Answers, Outcome, resolve};

use crate::COUNTRY;

/// Nothing answered yet.
pub(crate) fn fresh() -> Session {
    session(Answers::new())
}

/// Only the first question answered, for an adult.
pub(crate) fn begun() -> Session {
    session(sheets::adult(Answers::new()))
}

/// Everything answered, with a result of this kind.
pub(crate) fn with(fits: impl Fn(&Outcome) -> bool) -> Session {
    session(sheets::with(fits))
}

/// The same run up to the screen that made it urgent, as a stop finds it.
pub(crate) fn cut_short(session: &Session) -> Session {
    let reached = resolve(&QUIZ, &session.answers);
    let mut answers = Answers::new();
    for at in session.answers.answered() {
        answers.set(at, session.answers.chosen(at));
        if resolve(&QUIZ, &answers).urgency.tier == reached.urgency.tier {
            break;
        }
    }
    self::session(answers)
}

fn session(answers: Answers) -> Session {
    Session {
        answers,
        country: COUNTRY,
        ..Session::default()
    }
}
