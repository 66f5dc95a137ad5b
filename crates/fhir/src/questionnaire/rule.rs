//! When a question is asked, in words, where `enableWhen` cannot say it.

use content::{Care, QUIZ, TextId, Words, care, question, ui};
use engine::{Atom, Clause, Tier};

/// When a question is asked.
pub(super) fn asked(words: Words, clause: &Clause) -> String {
    sentence(words, ui::FHIR_ASKED_IF, &of(words, clause))
}

/// When an option is offered.
pub(super) fn offered(words: Words, option: Atom, needed: Atom) -> String {
    let rule = sentence(words, ui::FHIR_OFFERED_IF, &atom(words, needed));
    [&atom(words, option), ". ", &rule].concat()
}

fn sentence(words: Words, before: TextId, rule: &str) -> String {
    let whole = rule
        .strip_prefix('(')
        .and_then(|rule| rule.strip_suffix(')'));
    [words.get(before), " ", whole.unwrap_or(rule), "."].concat()
}

fn of(words: Words, clause: &Clause) -> String {
    let [and, or, not] = [ui::FHIR_AND, ui::FHIR_OR, ui::FHIR_NOT].map(|id| words.get(id));
    let each =
        |atoms: &[Atom]| -> Vec<String> { atoms.iter().map(|one| atom(words, *one)).collect() };
    let mut parts = each(clause.all);
    if !clause.any.is_empty() {
        parts.push(bracketed(&each(clause.any), or));
    }
    let (count, some) = clause.at_least;
    if count > 0 {
        let some = bracketed(&each(some), words.get(ui::FHIR_COMMA));
        parts.push([&count.to_string(), " ", words.get(ui::FHIR_OF), " ", &some].concat());
    }
    for none in each(clause.none) {
        parts.push([not, " ", &none].concat());
    }
    bracketed(&parts, and)
}

fn bracketed(parts: &[String], between: &str) -> String {
    match parts {
        [one] => one.clone(),
        parts => ["(", &parts.join(&[" ", between, " "].concat()), ")"].concat(),
    }
}

fn atom(words: Words, atom: Atom) -> String {
    let or = words.get(ui::FHIR_OR);
    match atom {
        Atom::Chosen(at, options) => {
            let own = question(at);
            let option = |option| words.get(own.options[usize::from(option)]);
            let options = options.iter().map(|at| ["“", option(at), "”"].concat());
            let options: Vec<String> = options.collect();
            [words.get(own.short), ": ", &bracketed(&options, or)].concat()
        }
        Atom::Fact(fact) => {
            let clauses = QUIZ.facts[usize::from(fact)].when.iter();
            let clauses: Vec<String> = clauses.map(|clause| of(words, clause)).collect();
            bracketed(&clauses, or)
        }
        Atom::Score(score, least) => {
            let score = QUIZ.scores[usize::from(score)].id;
            [
                words.get(ui::FHIR_POINTS),
                " “",
                score,
                "” ≥ ",
                &least.to_string(),
            ]
            .concat()
        }
        Atom::AtLeast(tier) => {
            let level = match tier {
                Tier::SelfCare => Care::SelfCare,
                Tier::Routine => Care::Routine,
                Tier::WithinDays => Care::WithinDays,
                Tier::SameDay => Care::SameDay,
                Tier::CallNow => Care::CallNow,
            };
            [
                words.get(ui::FHIR_URGENCY),
                " ≥ “",
                words.get(care(level).level),
                "”",
            ]
            .concat()
        }
        // Of results only, which no question's rule speaks of.
        Atom::Exactly(_) | Atom::GoNow | Atom::Flag(_) | Atom::Pattern(_) => String::new(),
    }
}
