//! Claims about every sheet, in the content's ids.

use content::QUIZ;
use engine::{Atom, Choose, Clause, Urgency};
use proof::{Gate, Given, Proof, Sheet, beside, show};

/// The tables of the content as gates.
pub(crate) fn proof() -> Proof {
    Proof::new(&QUIZ)
}

/// Claims that no sheet has all of these gates. Of those that have, the smallest is shown: one
/// sheet, or two beside each other.
pub(crate) fn never(proof: &mut Proof, claim: &str, gates: &[Gate], sheets: &[&Given]) {
    if let Some(case) = proof.case(gates, sheets) {
        let beside = beside(&QUIZ, &case);
        let sheets: Vec<String> = case.iter().map(|sheet| show(&QUIZ, sheet)).collect();
        panic!("{claim}: not so with\n{beside}{}", sheets.join("\n"));
    }
}

/// Claims that one sheet is never less urgent than another that is made of the same answers.
pub(crate) fn never_falls(proof: &mut Proof, claim: &str, from: &Given, to: &Given, unless: Gate) {
    let (from_sheet, to_sheet) = (proof.resolve(from), proof.resolve(to));
    let falls = proof.falls(&from_sheet, &to_sheet, Urgency::default());
    never(proof, claim, &[falls, !unless], &[from, to]);
}

/// The position of a question.
pub(crate) fn question(id: &str) -> usize {
    crate::sheets::question(id).into()
}

/// The position of an option.
pub(crate) fn option(id: &str, to: &str) -> usize {
    crate::sheets::option(id, to).into()
}

/// The position of what has this id in a table of the content.
pub(crate) fn position<T>(table: &[T], id: &str, of: impl Fn(&T) -> &str) -> usize {
    let found = table.iter().position(|entry| of(entry) == id);
    found.unwrap_or_else(|| panic!("there is no {id}"))
}

/// What stands in a list of a condition: `question.a|b`, `question.*` or `is:fact`.
pub(crate) fn atom(written: &str) -> Atom {
    if let Some(fact) = written.strip_prefix("is:") {
        return Atom::Fact(position(QUIZ.facts, fact, |fact| fact.id) as u8);
    }
    let (id, options) = written.split_once('.').expect("question.option");
    let at = crate::sheets::question(id);
    let mask = match options {
        "*" => QUIZ.questions[usize::from(at)].ticks(),
        _ => {
            let options = options.split('|');
            options.map(|to| crate::sheets::option(id, to)).collect()
        }
    };
    Atom::Chosen(at, mask)
}

/// That all of these hold for a sheet.
pub(crate) fn all(proof: &mut Proof, sheet: &Sheet, written: &[&str]) -> Gate {
    let atoms: Vec<Atom> = written.iter().map(|written| atom(written)).collect();
    let gates: Vec<Gate> = atoms
        .iter()
        .map(|atom| holds(proof, sheet, *atom))
        .collect();
    proof.graph.all(gates)
}

/// That an atom holds for a sheet.
pub(crate) fn holds(proof: &mut Proof, sheet: &Sheet, atom: Atom) -> Gate {
    let all = &[atom];
    let clause = Clause {
        all: Vec::leak(all.to_vec()),
        ..Clause::ALWAYS
    };
    proof.holds(sheet, &clause)
}

/// Every option of every question where many can be chosen.
pub(crate) fn ticks() -> impl Iterator<Item = (usize, usize)> {
    let many = QUIZ.questions.iter().enumerate();
    let many = many.filter(|(_, question)| question.choose == Choose::Many);
    many.flat_map(|(at, question)| (0..question.options.len()).map(move |option| (at, option)))
}

/// An option by its ids.
pub(crate) fn name(at: usize, option: usize) -> String {
    let question = &QUIZ.questions[at];
    format!("{}.{}", question.id, question.options[option])
}
