//! Every `exception = "…"` of the rules and questions, proved.
//!
//! `none` over questions where many can be chosen could let one more tick lower urgency; the build
//! lets it stand where an exception says why it does not. Here that is shown for every sheet.

use std::collections::BTreeMap;
use std::path::Path;

use content::QUIZ;
use engine::{Atom, Clause, Fact, Mask, Quiz, Tier};
use proof::{Given, Part, Proof, show};

use crate::support::{all, holds, never, option, position, proof, question};

/// What an exception claims.
enum Claim {
    /// Without its `none`, no sheet would have another urgency.
    LowersNothing,
    /// If it held for nobody, no sheet would have another urgency.
    WordsOnly,
    /// Something of its own.
    Own(fn(&mut Proof)),
}

use Claim::{LowersNothing, Own, WordsOnly};

const CLAIMS: &[(&str, &[Claim])] = &[
    (
        "question leg-straighten",
        &[
            LowersNothing,
            Own(leg_straighten_adds_one_point_and_no_more),
        ],
    ),
    ("fact spares-feet-and-hands", &[LowersNothing]),
    ("tag widespread", &[WordsOnly]),
    (
        "base muscle-ache-without-a-clear-trigger",
        &[Own(
            a_sore_muscle_is_self_care_after_exercise_or_a_virus_alone,
        )],
    ),
];

#[test]
fn every_exception_is_proved() {
    let mut written = exceptions();
    for (id, claims) in CLAIMS {
        let places = written.remove(*id);
        let places = places.unwrap_or_else(|| panic!("{id} has no exception: claim nothing of it"));
        for place in places {
            claims.iter().for_each(|claim| prove(id, place, claim));
        }
    }
    assert!(
        written.is_empty(),
        "exceptions without a proof: {:?}",
        written.keys()
    );
}

/// The entries with an exception, as kind and id; of each, which of those with its id it is.
fn exceptions() -> BTreeMap<String, Vec<usize>> {
    let mut found: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for file in ["rules.toml", "questions.toml"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
        let text = std::fs::read_to_string(folder.join(file)).expect("the file can be read");
        let written = text
            .lines()
            .filter(|line| line.contains("exception = \""))
            .count();
        let mut read = 0;
        let table: toml::Table = text.parse().expect("the file is TOML");
        for (kind, entries) in &table {
            let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
            for entry in entries.as_array().into_iter().flatten() {
                let id = entry["id"].as_str().expect("an id");
                let nth = seen.entry(id).or_default();
                if entry.get("exception").is_some() {
                    found.entry(format!("{kind} {id}")).or_default().push(*nth);
                    read += 1;
                }
                *nth += 1;
            }
        }
        assert_eq!(
            read, written,
            "{file}: an exception in a place that is not looked at"
        );
    }
    found
}

fn prove(id: &str, nth: usize, claim: &Claim) {
    let mut proof = proof();
    let changed = match claim {
        Own(claim) => return claim(&mut proof),
        LowersNothing => changed(id, nth, |when| Clause { none: &[], ..when }),
        WordsOnly => changed(id, nth, |when| Clause {
            any: &[Atom::Chosen(0, Mask::EMPTY)],
            ..when
        }),
    };
    if let Some(sheet) = proof.difference(&changed, &[Part::Urgency]) {
        panic!("{id} changes the urgency of {}", show(&QUIZ, &sheet));
    }
}

/// The tables with the condition of one entry changed.
fn changed(entry: &str, nth: usize, change: impl Fn(Clause) -> Clause) -> Quiz {
    macro_rules! with {
        ($table:ident, $id:expr, $($field:ident).+) => {{
            let mut table = QUIZ.$table.to_vec();
            let at = position(&table, $id, |entry| entry.id);
            table[at].$($field).+ = change(table[at].$($field).+);
            Quiz { $table: table.leak(), ..*QUIZ }
        }};
    }
    match entry.split_once(' ').expect("kind and id") {
        ("question", id) => with!(questions, id, asked_when),
        ("rule", id) => with!(rules, id, when),
        ("base", id) => with!(base, id, when),
        ("pattern", id) => with!(patterns, id, when),
        (_, id) => {
            let mut facts: Vec<Fact> = QUIZ.facts.to_vec();
            let at = position(&facts, id, |fact| fact.id);
            let mut when = facts[at].when.to_vec();
            when[nth] = change(when[nth]);
            facts[at].when = when.leak();
            Quiz {
                facts: facts.leak(),
                ..*QUIZ
            }
        }
    }
}

fn leg_straighten_adds_one_point_and_no_more(proof: &mut Proof) {
    let any = proof.sheet().given.clone();
    let at = question("leg-straighten");
    let (without, with): (Given, Given) = (
        any.without_answer(at),
        any.with_answer(at, &[option("leg-straighten", "yes")]),
    );
    let (from, to) = (proof.resolve(&without), proof.resolve(&with));
    for (score, table) in (0..).zip(QUIZ.scores) {
        let most: i16 = table.items.iter().map(|item| item.points).sum();
        for points in 1..=most {
            let reached = holds(proof, &to, Atom::Score(score, points));
            let less = holds(proof, &from, Atom::Score(score, points - 1));
            never(proof, table.id, &[reached, !less], &[&without, &with]);
        }
    }
    let asked = to.asked[at];
    let today = proof
        .resolve(&any.so_far(at))
        .result
        .at_least_tier(Tier::SameDay);
    never(
        proof,
        "asked of nobody who needs help today",
        &[asked, today],
        &[&with],
    );
}

/// Self-care for a muscle pattern: after exercise or a virus, not getting worse, and nothing else
/// that could explain it (reference 7.6).
fn a_sore_muscle_is_self_care_after_exercise_or_a_virus_alone(proof: &mut Proof) {
    let sheet = proof.sheet().clone();
    let muscle = sheet.result.patterns[position(QUIZ.patterns, "muscle", |pattern| pattern.id)];
    let self_care = sheet.result.exactly(&mut proof.graph, Tier::SelfCare);
    let exercise = all(proof, &sheet, &["is:after-exercise"]);
    let virus = all(proof, &sheet, &["is:after-virus"]);
    let neither = [!exercise, !virus];
    let others = [
        "course.worse|worse-fast",
        "impact.severe",
        "history.known-myositis",
        "test-results.*",
        "is:weakness-pattern",
    ];
    let others = others.map(|other| all(proof, &sheet, &[other]));
    never(
        proof,
        "self-care without a cause",
        &[&[muscle, self_care], &neither[..]].concat(),
        &[&sheet.given],
    );
    for other in others {
        never(
            proof,
            "self-care beside another",
            &[muscle, self_care, other],
            &[&sheet.given],
        );
    }
    let at = question("came-before");
    for (option, ticked) in sheet.kept[at].iter().enumerate() {
        let id = QUIZ.questions[at].options[option];
        let explained = match id {
            "exercise" => exercise,
            "virus" => virus,
            _ => proof::Gate::FALSE,
        };
        never(
            proof,
            id,
            &[muscle, self_care, *ticked, !explained],
            &[&sheet.given],
        );
    }
}
