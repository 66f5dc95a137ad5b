//! What has to hold for the content as a whole, beyond each name being known.

mod dependencies;
mod ids;
pub(crate) mod reach;
pub(crate) mod wording;

use std::collections::BTreeSet;

use content_model::ReviewState;
use engine::{Choose, Quiz, Tier};

use crate::lower::clause::{Decides, Lowered};
use crate::problem::{Place, Problems};
use crate::read::Content;
use crate::read::entry::{Entry, Kind};
use dependencies::{Follow, atoms, questions, report_cycles};

/// Checks everything but the words and what can be reached.
pub(crate) fn check(content: &Content, quiz: &Quiz, clauses: &[Lowered], problems: &mut Problems) {
    ids::check(content, problems);
    ids::limits(content, quiz, problems);
    screens(content, problems);
    unchanging(content, problems);
    changed(content, problems);
    sources(content, problems);
    flags_and_rules(content, problems);
    patterns(content, problems);
    numbers(content, problems);
    review(content, problems);
    report_cycles(quiz, problems);
    for lowered in clauses {
        always(content, lowered, problems);
        only_earlier(quiz, lowered, problems);
        none(quiz, lowered, problems);
    }
}

fn screens(content: &Content, problems: &mut Problems) {
    let mut left: BTreeSet<&str> = BTreeSet::new();
    let mut last = "";
    for question in &content.questions {
        let screen = question.body.screen.as_str();
        if screen != last && left.contains(screen) {
            let message = format!(
                "screen \"{screen}\" has other questions between its own: move this question up \
                 to them, or give it a screen of its own"
            );
            problems.add(&question.place(), message);
        }
        left.insert(last);
        last = screen;
    }
}

fn unchanging(content: &Content, problems: &mut Problems) {
    for question in &content.questions {
        if question.body.unchanging && question.body.ask_again_on_resume {
            let message = "is a danger sign list, and unchanging: danger signs have to be \
                           looked out for, so remove unchanging";
            problems.add(&question.place(), message);
        }
    }
}

fn changed(content: &Content, problems: &mut Problems) {
    let Some(review) = &content.review else {
        return;
    };
    for question in &content.questions {
        let changed = question.body.changed.as_str();
        if changed > review.version.as_str() {
            let message = format!(
                "changed is \"{changed}\", which comes after the version of this content: write \
                 \"{}\" or an earlier one",
                review.version
            );
            problems.add(&question.place(), message);
        }
    }
}

fn sources(content: &Content, problems: &mut Problems) {
    sourced(&content.questions, problems);
    sourced(&content.rules, problems);
    sourced(&content.blocks, problems);
    sourced(&content.mechanisms, problems);
    sourced(&content.parts, problems);
    let all = [
        cited(&content.questions),
        cited(&content.facts),
        cited(&content.tags),
        cited(&content.scores),
        cited(&content.flags),
        cited(&content.rules),
        cited(&content.patterns),
        cited(&content.base),
        cited(&content.blocks),
        cited(&content.mechanisms),
        cited(&content.parts),
        cited(&content.countries),
        cited(&content.organisations),
    ];
    for source in &content.sources {
        if !all.iter().any(|cited| cited.contains(source.id.as_str())) {
            problems.add(
                &source.place(),
                "no entry cites this source: cite it or remove it",
            );
        }
    }
}

/// The sources that these entries name.
fn cited<T>(entries: &[Entry<T>]) -> BTreeSet<&str> {
    let all = entries.iter().flat_map(|entry| &entry.sources);
    all.map(String::as_str).collect()
}

fn sourced<T: Kind>(entries: &[Entry<T>], problems: &mut Problems) {
    for entry in entries {
        let reasoning = entry
            .reasoning
            .as_ref()
            .is_some_and(|text| !text.trim().is_empty());
        if entry.sources.is_empty() && !reasoning {
            let message = "has no source: add sources = [\"…\"], or sources = [] with \
                           reasoning = \"…\"";
            problems.add(&entry.place(), message);
        }
    }
}

fn flags_and_rules(content: &Content, problems: &mut Problems) {
    let known = |id: &str| content.flags.iter().any(|flag| flag.id == id);
    let all_known = content.rules.iter().all(|rule| known(&rule.body.flag));
    for flag in content.flags.iter().filter(|_| all_known) {
        if !content.rules.iter().any(|rule| rule.body.flag == flag.id) {
            problems.add(
                &flag.place(),
                "no rule raises this flag: add a rule or remove the flag",
            );
        }
    }
    let mut last = 0;
    for flag in content.flags.iter().filter(|_| all_known) {
        let mut rules = content.rules.iter();
        let first = rules
            .position(|rule| rule.body.flag == flag.id)
            .unwrap_or(last);
        if first < last {
            let message = "its first rule comes before that of the flag above: flags are listed in \
                           the order of their first rules, so move it up";
            problems.add(&flag.place(), message);
        }
        last = last.max(first);
    }
    for rule in &content.rules {
        if rule.body.go_now && rule.body.tier != Tier::SameDay {
            let message = "go-now is a stronger \"same-day\": remove it, or set that tier";
            problems.add(&rule.place(), message);
        }
    }
}

fn patterns(content: &Content, problems: &mut Problems) {
    match content.patterns.last() {
        None => problems.add(
            &Place::file("rules.toml"),
            "has no pattern: add [[pattern]]",
        ),
        Some(last) if !last.when.is_empty() => problems.add(
            &last.place(),
            "is the last pattern and has a condition: remove the condition, so that every result \
             has a pattern",
        ),
        Some(_) => {}
    }
}

fn numbers(content: &Content, problems: &mut Problems) {
    for country in &content.countries {
        if country.body.emergency.is_empty() {
            problems.add(
                &country.place(),
                "has no emergency number: add emergency = [\"…\"]",
            );
        }
        let body = &country.body;
        for number in body
            .emergency
            .iter()
            .chain(&body.advice)
            .chain(&body.crisis)
        {
            let digits = number.chars().all(|c| c.is_ascii_digit() || c == ' ');
            if !digits || number.trim() != number || number.is_empty() {
                let message = format!("\"{number}\" cannot be dialled: use digits and spaces only");
                problems.add(&country.place(), message);
            }
        }
    }
}

fn review(content: &Content, problems: &mut Problems) {
    let Some(review) = &content.review else {
        return;
    };
    let place = Place::file("review.toml");
    let days = [
        ("date", Some(&review.date)),
        ("review-by", Some(&review.review_by)),
    ];
    for (name, day) in days
        .into_iter()
        .chain([("reviewed-on", review.reviewed_on.as_ref())])
    {
        if day.is_some_and(|day| !is_day(day)) {
            problems.add(
                &place,
                format!("{name} is not a day: write it as \"2026-11-22\""),
            );
        }
    }
    let lines = [
        ("version", Some(&review.version)),
        ("reviewer", review.reviewer.as_ref()),
    ];
    for (name, text) in lines {
        if text.is_some_and(|text| text.trim() != text || text.contains(char::is_control)) {
            let message =
                format!("{name} holds a line break or tab, or a space at an end: remove it");
            problems.add(&place, message);
        }
    }
    let unsigned = review.reviewer.is_none() || review.reviewed_on.is_none();
    if review.state == ReviewState::Reviewed && unsigned {
        let message = "state is \"reviewed\" but not by whom or when: add reviewer and reviewed-on";
        problems.add(&place, message);
    }
}

fn is_day(text: &str) -> bool {
    let digit_or_dash = |(at, c): (usize, char)| match at {
        4 | 7 => c == '-',
        _ => c.is_ascii_digit(),
    };
    text.len() == 10 && text.chars().enumerate().all(digit_or_dash)
}

fn always(content: &Content, lowered: &Lowered, problems: &mut Problems) {
    let needed = match lowered.decides {
        Decides::EarlyEnd(_) | Decides::Named | Decides::Rule => true,
        Decides::Base(patterns) => patterns.is_empty(),
        Decides::Pattern(at) => usize::from(at) + 1 < content.patterns.len(),
        Decides::Asked(_) | Decides::Offered(..) | Decides::Shown => false,
    };
    if needed && lowered.unwritten {
        let message = "has no condition, so it would hold for everyone: add all, any or at-least";
        problems.add(&lowered.place, message);
    }
}

fn only_earlier(quiz: &Quiz, lowered: &Lowered, problems: &mut Problems) {
    let end = match lowered.decides {
        Decides::Asked(question) | Decides::Offered(question, _) => question,
        Decides::EarlyEnd(after) => after.saturating_add(1),
        _ => return,
    };
    let read = atoms(&lowered.clause).flat_map(|atom| questions(quiz, atom, Follow::Facts));
    for later in read
        .filter(|question| *question >= end)
        .collect::<BTreeSet<u8>>()
    {
        let message = format!(
            "reads question \"{}\", which is not answered by then: move that question up, or leave \
             it out",
            quiz.questions[usize::from(later)].id
        );
        problems.add(&lowered.place, message);
    }
}

fn none(quiz: &Quiz, lowered: &Lowered, problems: &mut Problems) {
    if lowered.exception {
        return;
    }
    let harm = match lowered.decides {
        Decides::Shown => "hide this",
        _ => "lower the urgency",
    };
    for atom in lowered.clause.none {
        let read = questions(quiz, *atom, Follow::All).into_iter();
        let many = read.map(|at| &quiz.questions[usize::from(at)]);
        if let Some(question) = many
            .into_iter()
            .find(|question| question.choose == Choose::Many)
        {
            let message = format!(
                "\"none\" reads question \"{}\", where many can be chosen: one more tick could \
                 {harm}; turn the condition round, or add exception = \"why this is safe\"",
                question.id
            );
            problems.add(&lowered.place, message);
        }
    }
}
