//! The terms of a condition, as `fever.none`, read without knowing what exists.

/// One term, with names instead of positions.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Term<'a> {
    /// `question.option` or `question.a|b`.
    Options(&'a str, Vec<&'a str>),
    /// `question.*`, and whether "Not sure" counts.
    Answered(&'a str, bool),
    /// `question>=option`.
    From(&'a str, &'a str),
    /// `is:fact`.
    Fact(&'a str),
    /// `score:nerve>=5`.
    Score(&'a str, i16),
    /// `tier>=same-day`.
    AtLeast(&'a str),
    /// `tier:routine`.
    Exactly(&'a str),
    /// `go-now`.
    GoNow,
    /// `flag:cauda-equina`.
    Flag(&'a str),
    /// `pattern:nerve`.
    Pattern(&'a str),
}

/// Reads a term, or says how to write it.
pub(crate) fn parse(written: &str) -> Result<Term<'_>, String> {
    if written.contains(char::is_whitespace) {
        return Err(format!("\"{written}\" holds a space: write it without"));
    }
    if written.contains('<') || written.contains('!') || written.replace(">=", "").contains('>') {
        return Err(format!(
            "\"{written}\" compares in a way that could let an answer lower the urgency: \
             only >= is allowed"
        ));
    }
    if written == "go-now" {
        return Ok(Term::GoNow);
    }
    let term = match written.split_once(':') {
        Some(("is", fact)) => Term::Fact(fact),
        Some(("flag", flag)) => Term::Flag(flag),
        Some(("pattern", pattern)) => Term::Pattern(pattern),
        Some(("tier", tier)) => Term::Exactly(tier),
        Some(("score", rest)) => score(written, rest)?,
        Some((other, _)) => {
            return Err(format!(
                "\"{written}\" begins with \"{other}:\", which is not known; choose from: is:, \
                 score:, tier:, flag:, pattern:"
            ));
        }
        None => match written.split_once(">=") {
            Some(("tier", tier)) => Term::AtLeast(tier),
            Some((question, option)) => Term::From(question, option),
            None => options(written)?,
        },
    };
    Ok(term)
}

fn score<'a>(written: &str, rest: &'a str) -> Result<Term<'a>, String> {
    let points = rest
        .split_once(">=")
        .and_then(|(id, points)| Some((id, points.parse().ok()?)));
    match points {
        Some((id, points)) if points > 0 => Ok(Term::Score(id, points)),
        Some(_) => Err(format!(
            "\"{written}\" always holds: ask for 1 point or more"
        )),
        None => Err(format!(
            "\"{written}\" does not compare a score: write it as \"score:nerve>=5\""
        )),
    }
}

fn options(written: &str) -> Result<Term<'_>, String> {
    match written.split_once('.') {
        Some((question, "*")) => Ok(Term::Answered(question, false)),
        Some((question, "*unsure")) => Ok(Term::Answered(question, true)),
        Some((question, options)) => Ok(Term::Options(question, options.split('|').collect())),
        None => Err(format!(
            "\"{written}\" is not a condition: write question.option, question.*, \
             question>=option, is:fact, score:id>=points or tier>=tier"
        )),
    }
}
