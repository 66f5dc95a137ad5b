//! The graph is the engine: what it says of generated sheets is what the engine says.

use content::QUIZ;
use engine::{Answers, Tier, resolve};
use proof::Proof;

use crate::sheets::{Sheets, show};
use crate::support::proof;

const SHEETS: usize = 50_000;

#[test]
fn the_graph_gives_what_the_engine_gives_for_generated_sheets() {
    let proof = proof();
    let sheets: Vec<Answers> = Sheets::new(0xA6_2EE5).sheets(SHEETS).collect();
    for sheets in sheets.chunks(64) {
        agree(&proof, sheets);
    }
}

fn agree(proof: &Proof, sheets: &[Answers]) {
    let sheet = proof.sheet();
    let cases = sheet.given.simulate(&proof.graph, sheets);
    for (bit, answers) in sheets.iter().enumerate() {
        let holds = |gate| cases.of(gate) >> bit & 1 == 1;
        let set = |gates: &[_]| -> Vec<u8> {
            let held = (0..).zip(gates).filter(|(_, gate)| holds(**gate));
            held.map(|(at, _)| at).collect()
        };
        let outcome = resolve(&QUIZ, answers);
        let told = || show(answers);
        let result = &sheet.result;
        for tier in Tier::ALL {
            let least = holds(result.at_least_tier(tier));
            assert_eq!(least, outcome.urgency.tier >= tier, "{tier:?}\n{}", told());
        }
        assert_eq!(
            holds(result.go_now),
            outcome.urgency.go_now,
            "go now\n{}",
            told()
        );
        let sets = [
            ("asked", set(&sheet.asked), outcome.asked),
            ("rules", set(&result.rules), outcome.rules),
            ("flags", set(&result.flags), outcome.flags),
            ("base", set(&result.base), outcome.base),
            ("facts", set(&sheet.facts), outcome.facts),
        ];
        for (name, ours, theirs) in sets {
            assert_eq!(
                ours,
                theirs.iter().collect::<Vec<_>>(),
                "{name}\n{}",
                told()
            );
        }
        let pattern: Vec<u8> = outcome.pattern.into_iter().collect();
        assert_eq!(set(&result.patterns), pattern, "pattern\n{}", told());
        for (at, options) in (0..).zip(&sheet.kept) {
            let kept = outcome.answers.chosen(at);
            assert_eq!(
                set(options),
                kept.iter().collect::<Vec<_>>(),
                "answers to {at}\n{}",
                told()
            );
        }
    }
}
