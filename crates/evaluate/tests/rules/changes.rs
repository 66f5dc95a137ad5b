//! What would change a result, and what did not count for it: over generated sheets and the
//! published cases, against trying every answer by hand.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::cases::vignettes;
use crate::sheets::{Sheets, benign, question, show, single};
use content::QUIZ;
use engine::{
    Answers, Atom, Choose, Clause, Draft, Escalation, Mask, Outcome, Tier, Urgency, resolve, shows,
    validate,
};

/// How many sheets an ordinary run generates.
const SHEETS: usize = 20_000;

/// Their results, each with what it is told would change it.
static TOLD: LazyLock<Vec<(Outcome, Vec<Escalation>)>> = LazyLock::new(|| {
    let told = outcomes(SHEETS).map(|outcome| (outcome, outcome.escalations(&QUIZ).collect()));
    told.collect()
});

/// The published cases, then this many generated sheets.
fn outcomes(count: usize) -> impl Iterator<Item = Outcome> {
    let published = vignettes().map(|(_, answers)| answers);
    let sheets = published.chain(Sheets::new(0xC4A6).sheets(count));
    sheets.map(|sheet| resolve(&QUIZ, &sheet))
}

/// How urgent a result is, by hand (reference 7.1 and 7.2).
fn urgency(outcome: &Outcome) -> u8 {
    match (outcome.urgency.tier, outcome.urgency.go_now) {
        (Tier::SelfCare, _) => 0,
        (Tier::Routine, _) => 1,
        (Tier::WithinDays, _) => 2,
        (Tier::SameDay, false) => 3,
        (Tier::SameDay, true) => 4,
        (Tier::CallNow, _) => 5,
    }
}

/// Whether an option is on the screen, beside these answers.
fn is_offered(answers: &Answers, at: u8, option: u8) -> bool {
    let needs = QUIZ.questions[usize::from(at)].only_when.iter();
    needs
        .filter(|(only, _)| *only == option)
        .all(|(_, needed)| match needed {
            Atom::Chosen(other, mask) => answers.chosen(*other).intersects(*mask),
            other => panic!("{other:?} has to be read here too"),
        })
}

/// The questions and options that someone with this result sees and did not choose.
fn not_chosen(outcome: &Outcome) -> Vec<(u8, u8)> {
    let age = question("age");
    let child = outcome.answers.chosen(age) == single("age", "under-18");
    let beyond = |at| child && at > question("fever");
    let mut found = Vec::new();
    for (at, question) in (0..).zip(QUIZ.questions) {
        assert!(!(outcome.asked.contains(at) && beyond(at)));
        if !outcome.asked.contains(at) {
            continue;
        }
        for option in 0..question.options.len() as u8 {
            let chosen = outcome.answers.chosen(at).contains(option);
            if !chosen && is_offered(&outcome.answers, at, option) {
                found.push((at, option));
            }
        }
    }
    found
}

/// The sheet with this option chosen too, or instead, put together answer by answer.
fn otherwise(outcome: &Outcome, at: u8, option: u8) -> Answers {
    let mut sheet = Answers::new();
    for (other, question) in (0..).zip(QUIZ.questions) {
        let given = outcome.answers.get(other);
        if other != at {
            given.into_iter().for_each(|mask| sheet.set(other, mask));
            continue;
        }
        let mut ticks = vec![option];
        if question.choose == Choose::Many {
            ticks.extend(given.unwrap_or_default().iter());
        }
        let ticks = ticks.into_iter().collect();
        let draft = Draft { ticks, none: false };
        sheet.set(
            at,
            validate(question, draft).expect("a person can answer so"),
        );
    }
    sheet
}

fn name(at: u8, option: u8) -> String {
    let question = &QUIZ.questions[usize::from(at)];
    format!("{}.{}", question.id, question.options[usize::from(option)])
}

#[test]
fn each_change_makes_the_result_more_urgent_as_it_says() {
    for (outcome, changes) in TOLD.iter() {
        let mut last = None;
        for change in changes {
            let Escalation {
                question: at,
                option,
                urgency: told,
            } = *change;
            let mut answers = outcome.answers;
            let many = QUIZ.questions[usize::from(at)].choose == Choose::Many;
            if !many {
                answers.clear(at);
            }
            answers.add(at, Mask::only(option));
            let to = resolve(&QUIZ, &answers);
            let sheet = || format!("{}\n{}", name(at, option), show(&outcome.answers));
            assert_eq!(to.urgency, told, "{}", sheet());
            assert!(urgency(&to) > urgency(outcome), "{}", sheet());
            assert!(last < Some((at, option)), "out of order: {}", sheet());
            last = Some((at, option));
        }
    }
}

#[test]
fn no_change_is_missing_and_none_is_one_that_cannot_be_chosen() {
    for (outcome, changes) in TOLD.iter() {
        let told: BTreeSet<String> = changes
            .iter()
            .map(|change| name(change.question, change.option))
            .collect();
        let tried: BTreeSet<String> = not_chosen(outcome)
            .into_iter()
            .filter(|(at, option)| {
                let to = resolve(&QUIZ, &otherwise(outcome, *at, *option));
                urgency(&to) > urgency(outcome)
            })
            .map(|(at, option)| name(at, option))
            .collect();
        assert_eq!(told, tried, "{}", show(&outcome.answers));
    }
}

#[test]
fn at_call_now_nothing_would_change_it_and_below_it_a_danger_sign_always_would() {
    let right_now = question("right-now");
    let (mut most, mut less) = (0, 0);
    for (outcome, changes) in TOLD.iter() {
        if outcome.urgency.tier == Tier::CallNow {
            most += 1;
            assert_eq!(changes[..], [], "{}", show(&outcome.answers));
        } else {
            less += 1;
            let call = |change: &Escalation| {
                change.question == right_now && change.urgency == Urgency::of(Tier::CallNow)
            };
            assert!(changes.iter().any(call), "{}", show(&outcome.answers));
        }
    }
    assert!(most > 1000 && less > 1000, "{most}, {less}");
}

/// Every condition that decides urgency, pattern or points.
fn conditions() -> Vec<(&'static str, &'static Clause)> {
    let rules = QUIZ.rules.iter().map(|rule| (rule.id, &rule.when));
    let base = QUIZ.base.iter().map(|base| (base.id, &base.when));
    let patterns = QUIZ.patterns.iter().map(|of| (of.id, &of.when));
    let facts = QUIZ.facts.iter();
    let facts = facts.flat_map(|fact| fact.when.iter().map(|when| (fact.id, when)));
    let scores = QUIZ.scores.iter();
    let items = scores.flat_map(|score| score.items.iter().map(|item| (score.id, &item.when)));
    let all = rules.chain(base).chain(patterns).chain(facts).chain(items);
    all.collect()
}

#[test]
fn what_was_missed_was_asked_answered_offered_and_not_chosen() {
    let conditions = conditions();
    for outcome in outcomes(SHEETS / 4) {
        for (id, when) in &conditions {
            let missed = outcome.missed_for(&QUIZ, when);
            let sheet = || format!("{id}: {}\n{}", show(&missed), show(&outcome.answers));
            let nothing = missed.is_empty();
            assert!(nothing || !shows(&QUIZ, when, &outcome), "{}", sheet());
            for at in missed.answered() {
                let question = &QUIZ.questions[usize::from(at)];
                let options = missed.chosen(at);
                // Only what counts is in the outcome's answers, asked or beyond an early end.
                let answered = outcome.answers.get(at).is_some();
                assert!(answered && !options.is_empty(), "{}", sheet());
                assert!(
                    !options.intersects(outcome.answers.chosen(at)),
                    "{}",
                    sheet()
                );
                assert!((options - question.all()).is_empty(), "{}", sheet());
                for bit in options.iter() {
                    assert_ne!(question.options[usize::from(bit)], "unsure", "{}", sheet());
                    assert!(is_offered(&outcome.answers, at, bit), "{}", sheet());
                }
            }
        }
    }
}

/// The other way round: no tick is left out with which the condition would hold.
#[test]
fn a_tick_with_which_a_condition_holds_was_missed_for_it() {
    let conditions = conditions();
    let mut met = 0;
    for outcome in outcomes(SHEETS / 10) {
        let open: Vec<(&str, &Clause, Answers)> = conditions
            .iter()
            .filter(|(_, when)| !shows(&QUIZ, when, &outcome))
            .map(|(id, when)| (*id, *when, outcome.missed_for(&QUIZ, when)))
            .collect();
        for (at, option) in not_chosen(&outcome) {
            let question = &QUIZ.questions[usize::from(at)];
            let answered = outcome.answers.get(at).is_some();
            if question.choose == Choose::One || question.unsure == Some(option) || !answered {
                continue;
            }
            let to = resolve(&QUIZ, &otherwise(&outcome, at, option));
            for (id, when, missed) in &open {
                if shows(&QUIZ, when, &to) {
                    met += 1;
                    let told = missed.chosen(at).contains(option);
                    let name = name(at, option);
                    assert!(told, "{id}: {name}\n{}", show(&outcome.answers));
                }
            }
        }
    }
    assert!(met > 1000, "{met}");
}

#[test]
fn someone_without_nerve_points_missed_each_of_them() {
    let outcome = resolve(&QUIZ, &benign());
    let nerve = QUIZ.scores.iter().find(|score| score.id == "nerve");
    let items = nerve.expect("a score").items.iter();
    let missed: Vec<String> = items
        .flat_map(|item| {
            let missed = outcome.missed_for(&QUIZ, &item.when);
            let asked = missed.answered().collect::<Vec<u8>>().into_iter();
            asked.flat_map(move |at| missed.chosen(at).iter().map(move |bit| name(at, bit)))
        })
        .collect();
    // Not asked: whether the leg is worse than the back, the check, and which side is weak.
    let expected = [
        "where.below-knee",
        "feel.tingling",
        "feel.numb",
        "feel.shooting",
        "feel.burning",
        "what-changes-it.cough-sends-it-down",
        "legs.foot-drop-new",
        "legs.foot-drop-old",
        "harder-tasks.tripping",
        "harder-tasks.tiptoe",
    ];
    assert_eq!(missed, expected);
}
