//! No single change of the clinical tables goes unnoticed: one of the cases fails, or the change
//! makes no difference to any sheet, which is proved.

use std::collections::HashMap;
use std::io::Write;

use content::QUIZ;
use engine::{Answers, Fact, Quiz, resolve};
use proof::{Part, Proof};

use crate::cases::{ordinary, vignettes};
use crate::expected::{Expected, flag, pattern, tier};
use crate::mutants::{Mutant, mutants};
use crate::rows;
use crate::sheets::show;

/// Sheets with all that is expected of each.
struct Sheets(Vec<(Answers, Vec<Expected>)>);

impl Sheets {
    /// Every row, every published case, every ordinary complaint.
    fn all() -> Sheets {
        let mut sheets = Sheets(Vec::new());
        let mut places: HashMap<Answers, usize> = HashMap::new();
        let rows = rows::cases().into_iter();
        let rows = rows.map(|case| (case.answers, vec![case.expected]));
        let published = vignettes().map(|(case, answers)| {
            let minor = case.answers["age"] == "under-18";
            let mut expected = vec![
                Expected::AtLeast(tier(&case.tier)),
                Expected::AtMost(tier(&case.tier)),
                Expected::Pattern(pattern(if minor { "none" } else { &case.pattern })),
            ];
            expected.extend(case.flags.iter().map(|id| Expected::Flag(flag(id))));
            (answers, expected)
        });
        let ordinary = ordinary()
            .map(|(case, answers)| (answers, vec![Expected::AtMost(tier(&case.ceiling))]));
        for (answers, expected) in rows.chain(published).chain(ordinary) {
            let place = *places.entry(answers).or_insert_with(|| {
                sheets.0.push((answers, Vec::new()));
                sheets.0.len() - 1
            });
            for one in expected {
                if !sheets.0[place].1.contains(&one) {
                    sheets.0[place].1.push(one);
                }
            }
        }
        sheets
    }

    /// The first sheet that gives something else with these tables, looking out from one place to
    /// both sides: the sheets of a row stand together, and so do the changes of a rule.
    fn notice(&self, quiz: &Quiz, from: usize) -> Option<usize> {
        let count = self.0.len();
        let places = (0..=count).flat_map(|far| [from.checked_add(far), from.checked_sub(far + 1)]);
        let mut places = places.flatten().filter(|at| *at < count);
        places.find(|at| {
            let (answers, expected) = &self.0[*at];
            let outcome = resolve(quiz, answers);
            expected.iter().any(|one| !one.holds(quiz, &outcome))
        })
    }
}

/// Facts that decide words of the result or of its guidance, beside the tags.
const WORDS: [&str; 6] = [
    "nerve",
    "nerve-fits",
    "muscle",
    "weakness-pattern",
    "weakness-route",
    "ibm-route",
];

/// The tables with those facts reported as tags are, so that they are compared as well.
fn all_told(quiz: &Quiz) -> Quiz {
    let facts = quiz.facts.iter().map(|fact| Fact {
        tag: fact.tag || WORDS.contains(&fact.id),
        ..*fact
    });
    let facts = facts.collect::<Vec<Fact>>().leak();
    Quiz { facts, ..*quiz }
}

/// What became of some changes.
#[derive(Default)]
struct Tally {
    noticed: usize,
    equal: usize,
    missed: Vec<String>,
}

fn try_each(mutants: &[&Mutant], sheets: &Sheets) -> Tally {
    let mut tally = Tally::default();
    let mut place = 0;
    let (noticed, left): (Vec<&Mutant>, Vec<&Mutant>) = mutants.iter().partition(|mutant| {
        let noticed = sheets.notice(&mutant.quiz, place);
        place = noticed.unwrap_or(place);
        noticed.is_some()
    });
    tally.noticed = noticed.len();
    let mut proof = Proof::new(&all_told(&QUIZ));
    for mutant in left {
        let quiz = all_told(&mutant.quiz);
        if !proof.differs(&quiz, Part::ALL) {
            tally.equal += 1;
        } else {
            let sheet = proof.difference(&quiz, Part::ALL);
            let sheet = sheet.map(|sheet| show(&sheet)).unwrap_or_default();
            tally.missed.push(format!("{}\n  {sheet}", mutant.what));
        }
    }
    tally
}

#[test]
fn every_single_change_of_the_rules_is_noticed() {
    let sheets = Sheets::all();
    assert_eq!(sheets.notice(&QUIZ, 0), None);
    let mutants = mutants();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let tallies: Vec<Tally> = std::thread::scope(|scope| {
        // Each takes blocks in turn, so that each has as much to prove as the others.
        let threads: Vec<_> = (0..cores)
            .map(|core| {
                let blocks = mutants.chunks(64).skip(core).step_by(cores);
                let own: Vec<&Mutant> = blocks.flatten().collect();
                let sheets = &sheets;
                scope.spawn(move || try_each(&own, sheets))
            })
            .collect();
        let done = threads.into_iter();
        done.map(|thread| thread.join().expect("no panic"))
            .collect()
    });
    let noticed: usize = tallies.iter().map(|tally| tally.noticed).sum();
    let equal: usize = tallies.iter().map(|tally| tally.equal).sum();
    let missed: Vec<&str> = tallies
        .iter()
        .flat_map(|tally| tally.missed.iter().map(String::as_str))
        .collect();
    // Past the capture of tests: it is the figure that is looked for in a run.
    let line = format!(
        "{} changes of the rules over {} sheets: {noticed} noticed, {equal} change nothing, {} missed\n",
        mutants.len(),
        sheets.0.len(),
        missed.len()
    );
    std::io::stderr()
        .write_all(line.as_bytes())
        .expect("there is an output");
    assert!(missed.is_empty(), "missed:\n{}", missed.join("\n"));
    assert!(noticed > 3000, "{noticed}");
}
