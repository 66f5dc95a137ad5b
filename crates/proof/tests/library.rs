//! The graph, the count and what is asked of them, by trying every case.

use content::QUIZ;
use engine::{Atom, Clause, Quiz, Rule, Tier, Urgency, resolve, shows};
use proof::count::at_least;
use proof::{Gate, Graph, Part, Proof};

/// Six free gates have 64 cases: one bit each.
fn six(graph: &mut Graph) -> (Vec<Gate>, [u64; 6]) {
    let gates = (0..6).map(|_| graph.input()).collect();
    let value = |at: u32| {
        (0..64)
            .filter(|case: &u64| case >> at & 1 == 1)
            .fold(0, |all, case| all | 1 << case)
    };
    (gates, [0, 1, 2, 3, 4, 5].map(value))
}

#[test]
fn a_gate_is_what_it_says_in_every_case() {
    let mut graph = Graph::default();
    let (gates, values) = six(&mut graph);
    let (a, b) = (gates[0], gates[1]);
    let built = [
        (graph.and(a, b), values[0] & values[1]),
        (graph.or(a, !b), values[0] | !values[1]),
        (graph.differ(a, b), values[0] ^ values[1]),
        (
            graph.all(gates.clone()),
            values.iter().fold(!0, |all, value| all & value),
        ),
        (
            graph.any(gates.clone()),
            values.iter().fold(0, |any, value| any | value),
        ),
    ];
    let cases =
        graph.simulate(|gate| values[gates.iter().position(|known| *known == gate).expect("free")]);
    for (at, (gate, value)) in built.into_iter().enumerate() {
        assert_eq!(cases.of(gate), value, "{at}");
        assert_eq!(cases.of(!gate), !value, "not {at}");
    }
}

#[test]
fn what_is_equal_or_constant_makes_no_node() {
    let mut graph = Graph::default();
    let (gates, _) = six(&mut graph);
    let both = graph.and(gates[0], gates[1]);
    let before = graph.len();
    assert_eq!(graph.and(gates[1], gates[0]), both);
    assert_eq!(graph.and(both, !both), Gate::FALSE);
    assert_eq!(graph.or(both, !both), Gate::TRUE);
    assert_eq!(graph.and(both, Gate::TRUE), both);
    assert_eq!(graph.and(both, Gate::FALSE), Gate::FALSE);
    assert_eq!(graph.and(both, both), both);
    assert_eq!(graph.len(), before);
}

#[test]
fn a_gate_in_the_place_of_a_forgotten_one_is_asked_about_anew() {
    let mut proof = Proof::new(&QUIZ);
    let result = proof.sheet().result.clone();
    let [age, flag] = [proof.sheet().kept[0][1], result.flags[0]];
    let other_age = proof.sheet().kept[0][2];
    let before = proof.graph.len();
    let possible = proof.graph.and(age, flag);
    assert!(proof.can(possible));
    proof.forget(before);
    let impossible = proof.graph.and(age, other_age);
    assert_eq!(impossible, possible, "in the same place");
    assert!(!proof.can(impossible));
    proof.forget(before);
    assert_eq!(proof.graph.and(age, flag), possible);
    assert_eq!(proof.graph.len(), before + 1, "built again");
}

#[test]
fn points_are_counted() {
    let points = [1, 2, 0, 3, 1, 5];
    for needed in -1..14 {
        let mut graph = Graph::default();
        let (gates, values) = six(&mut graph);
        let parts: Vec<(Gate, i32)> = gates.iter().copied().zip(points).collect();
        let reached = at_least(&mut graph, &parts, needed);
        let cases = graph
            .simulate(|gate| values[gates.iter().position(|known| *known == gate).expect("free")]);
        for case in 0..64 {
            let sum: i32 = points
                .iter()
                .zip(values)
                .map(|(points, value)| points * (value >> case & 1) as i32)
                .sum();
            assert_eq!(
                cases.of(reached) >> case & 1 == 1,
                sum >= needed,
                "{sum} of {needed}"
            );
        }
    }
}

fn clause(all: &[Atom]) -> Clause {
    Clause {
        all: all.to_vec().leak(),
        ..Clause::ALWAYS
    }
}

#[test]
fn a_sheet_is_found_where_there_is_one() {
    let mut proof = Proof::new(&QUIZ);
    for tier in Tier::ALL {
        let exactly = clause(&[Atom::Exactly(tier)]);
        let sheet = proof.find(&exactly).expect("a sheet");
        let outcome = resolve(&QUIZ, &sheet);
        assert!(shows(&QUIZ, &exactly, &outcome), "{tier:?}");
        assert_eq!(outcome.answers, sheet, "nothing in it is left out");
        assert_eq!(engine::run(&QUIZ, &sheet).open, None, "it is finished");
    }
    let both = [Atom::Exactly(Tier::Routine), Atom::Exactly(Tier::SameDay)];
    assert_eq!(proof.find(&clause(&both)), None);
}

#[test]
fn a_case_has_no_tick_that_it_does_not_need() {
    let mut proof = Proof::new(&QUIZ);
    let sheet = proof.sheet().clone();
    let call_now = sheet.result.at_least_tier(Tier::CallNow);
    let case = proof.case(&[call_now], &[&sheet.given]).expect("a case");
    let ticks: usize = (0..32).map(|at| case[0].chosen(at).len()).sum();
    assert_eq!((case.len(), case[0].answered().count(), ticks), (1, 1, 1));
}

/// Rules made more and less urgent: the engine says the same of the sheet that tells.
#[test]
fn tables_that_differ_are_told_by_a_sheet_for_which_they_do() {
    let mut proof = Proof::new(&QUIZ);
    assert!(!proof.differs(&QUIZ, Part::ALL));
    let size = proof.graph.len();
    let mut differing = 0;
    for at in (0..QUIZ.rules.len()).step_by(5) {
        for change in [more as fn(&mut Rule), less] {
            let mut rules = QUIZ.rules.to_vec();
            change(&mut rules[at]);
            let other = Quiz {
                rules: rules.leak(),
                ..*QUIZ
            };
            let told = proof.difference(&other, &[Part::Urgency]);
            assert_eq!(proof.differs(&other, &[Part::Urgency]), told.is_some());
            if let Some(sheet) = told {
                differing += 1;
                let (ours, theirs) = (resolve(&QUIZ, &sheet), resolve(&other, &sheet));
                assert_ne!(ours.urgency, theirs.urgency);
            }
        }
    }
    assert_eq!(proof.graph.len(), size, "nothing is kept of them");
    assert!(differing > QUIZ.rules.len() / 5, "{differing}");
}

fn more(rule: &mut Rule) {
    rule.urgency = Urgency::of(Tier::CallNow);
}

fn less(rule: &mut Rule) {
    rule.urgency = Urgency::default();
}
