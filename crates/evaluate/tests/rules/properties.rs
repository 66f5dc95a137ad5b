//! What must hold for every answer sheet (reference 7.7, and P01 to P15 of section 9), over a
//! million generated sheets and, with every single change, over the published cases.
//!
//! A failing sheet is printed by ids, ready for `cargo xtask evaluate`.

use crate::cases::{ordinary, vignettes};
use crate::sheets::{Sheets, option, question, show, single};
use content::QUIZ;
use engine::{Answers, Choose, Mask, Outcome, Run, Tier, max_screens_left, resolve, run};

/// How many sheets an ordinary run generates.
const SHEETS: u64 = 1_000_000;

/// Runs a check over generated sheets, on every core.
fn over_sheets(count: u64, check: impl Fn(&Answers, &mut Sheets) + Sync) {
    let cores = std::thread::available_parallelism().map_or(1, |cores| cores.get() as u64);
    std::thread::scope(|scope| {
        for core in 0..cores {
            let check = &check;
            scope.spawn(move || {
                let mut sheets = Sheets::new(0x5EED_0000 + core);
                for _ in 0..count / cores {
                    let sheet = sheets.next_sheet();
                    check(&sheet, &mut sheets);
                }
            });
        }
    });
}

/// The published cases and the ordinary complaints.
fn cases() -> impl Iterator<Item = Answers> {
    let published = vignettes().map(|(_, answers)| answers);
    published.chain(ordinary().map(|(_, answers)| answers))
}

fn tier(answers: &Answers) -> Tier {
    resolve(&QUIZ, answers).urgency.tier
}

/// Urgency never falls from one sheet to another; "go now" counts within same-day.
fn never_falls(before: &Answers, after: &Answers, what: &str) {
    let (from, to) = (resolve(&QUIZ, before), resolve(&QUIZ, after));
    assert!(
        to.urgency >= from.urgency,
        "{what}: {:?} falls to {:?}\n{}\n{}",
        from.urgency,
        to.urgency,
        show(before),
        show(after)
    );
}

/// The sheet with one more tick.
fn with_tick(answers: &Answers, at: u8, option: u8) -> Answers {
    let mut more = *answers;
    more.add(at, Mask::only(option));
    more
}

/// The sheet with a question answered otherwise.
fn with(answers: &Answers, at: u8, chosen: Mask) -> Answers {
    let mut other = *answers;
    other.set(at, chosen);
    other
}

fn every_added_tick(sheet: &Answers) {
    for (at, question) in (0..)
        .zip(QUIZ.questions)
        .filter(|(_, q)| q.choose == Choose::Many)
    {
        for option in 0..question.options.len() as u8 {
            let what = format!(
                "{} + {}",
                question.id,
                question.options[usize::from(option)]
            );
            never_falls(sheet, &with_tick(sheet, at, option), &what);
        }
    }
}

fn every_unsure_for_none(sheet: &Answers) {
    for (at, question) in (0..)
        .zip(QUIZ.questions)
        .filter(|(_, q)| q.choose == Choose::Many)
    {
        if let Some(unsure) = question.unsure {
            let none = with(sheet, at, Mask::EMPTY);
            never_falls(
                &none,
                &with(&none, at, Mask::only(unsure)),
                &format!("{} unsure", question.id),
            );
        }
    }
}

/// P03, P04, P05: single answers in an order of urgency.
fn every_step_up(sheet: &Answers) {
    let orders: [(&str, &[&str]); 9] = [
        ("fever", &["none", "unsure", "with-local-pain"]),
        ("fever", &["none", "like-flu", "with-local-pain"]),
        ("weak-or-sore", &["sore", "unsure"]),
        ("weak-or-sore", &["sore", "weak"]),
        ("weak-or-sore", &["sore", "both"]),
        ("weak-side", &["one", "unsure"]),
        ("course", &["better", "same", "worse", "worse-fast"]),
        ("impact", &["mild", "moderate", "severe"]),
        ("head-and-jaw", &["no", "unsure"]),
    ];
    for (id, options) in orders {
        let sheets: Vec<Answers> = options
            .iter()
            .map(|to| with(sheet, question(id), single(id, to)))
            .collect();
        for (pair, step) in sheets.windows(2).zip(options.windows(2)) {
            never_falls(
                &pair[0],
                &pair[1],
                &format!("{id}: {} to {}", step[0], step[1]),
            );
        }
    }
}

/// With a fever risk, "not sure" to "like flu" never falls.
fn fever_with_a_risk(sheet: &Answers) {
    let risky = resolve(&QUIZ, sheet);
    let risk = QUIZ
        .facts
        .iter()
        .position(|fact| fact.id == "fever-risk")
        .expect("a fact") as u8;
    if risky.facts.contains(risk) {
        let fever = question("fever");
        let unsure = with(sheet, fever, single("fever", "unsure"));
        never_falls(
            &unsure,
            &with(sheet, fever, single("fever", "like-flu")),
            "fever with a risk",
        );
    }
}

#[test]
fn p01_p02_p06_no_added_tick_and_no_not_sure_lowers_urgency() {
    for sheet in cases() {
        every_added_tick(&sheet);
        every_unsure_for_none(&sheet);
    }
    over_sheets(20_000, |sheet, _| {
        every_added_tick(sheet);
        every_unsure_for_none(sheet);
    });
    over_sheets(SHEETS, |sheet, random| {
        let (at, option) = random.any_tick();
        never_falls(sheet, &with_tick(sheet, at, option), "an added tick");
    });
}

#[test]
fn p03_p04_p05_a_worse_single_answer_never_lowers_urgency() {
    for sheet in cases() {
        every_step_up(&sheet);
        fever_with_a_risk(&sheet);
    }
    over_sheets(SHEETS / 10, |sheet, _| {
        every_step_up(sheet);
        fever_with_a_risk(sheet);
    });
}

#[test]
fn every_flag_gives_at_least_the_tier_of_its_rules_and_the_scores_lower_nothing() {
    over_sheets(SHEETS, |sheet, _| {
        let outcome = resolve(&QUIZ, sheet);
        for at in outcome.rules.iter() {
            let rule = &QUIZ.rules[usize::from(at)];
            assert!(
                outcome.urgency.tier >= rule.urgency.tier,
                "{}\n{}",
                rule.id,
                show(sheet)
            );
            assert!(
                outcome.flags.contains(rule.flag),
                "{}\n{}",
                rule.id,
                show(sheet)
            );
        }
        let go_now = outcome.rules.iter().map(|at| &QUIZ.rules[usize::from(at)]);
        let go_now = go_now
            .filter(|rule| rule.urgency.tier == Tier::SameDay)
            .any(|rule| rule.urgency.go_now);
        assert_eq!(
            outcome.urgency.go_now,
            go_now && outcome.urgency.tier == Tier::SameDay,
            "{}",
            show(sheet)
        );
    });
}

#[test]
fn flags_are_listed_once_highest_first_with_cauda_equina_leading() {
    let cauda_equina = QUIZ
        .flags
        .iter()
        .position(|flag| flag.leads)
        .expect("a flag leads") as u8;
    over_sheets(SHEETS / 4, |sheet, _| {
        let outcome = resolve(&QUIZ, sheet);
        let listed: Vec<(u8, Tier)> = outcome.flags_in_order(&QUIZ).collect();
        assert_eq!(listed.len(), outcome.flags.len(), "{}", show(sheet));
        assert!(
            listed.windows(2).all(|pair| pair[0].1 >= pair[1].1),
            "{}",
            show(sheet)
        );
        // Within a tier: the leading flag, then as the flags stand in the content.
        let place = |(flag, tier): &(u8, Tier)| {
            (
                Tier::CallNow as u8 - *tier as u8,
                *flag != cauda_equina,
                *flag,
            )
        };
        assert!(listed.is_sorted_by_key(place), "{}", show(sheet));
        let same_day = listed.iter().find(|(_, tier)| *tier == Tier::SameDay);
        if outcome.flags.contains(cauda_equina) {
            assert_eq!(
                same_day.map(|(flag, _)| *flag),
                Some(cauda_equina),
                "{}",
                show(sheet)
            );
        }
    });
}

#[test]
fn p07_any_saddle_answer_alone_is_same_day_with_cauda_equina_first() {
    let saddle = question("saddle");
    for bit in 0..QUIZ.questions[usize::from(saddle)].options.len() as u8 {
        let outcome = resolve(
            &QUIZ,
            &with(&crate::sheets::benign(), saddle, Mask::only(bit)),
        );
        assert_eq!(outcome.urgency.tier, Tier::SameDay);
        assert!(outcome.urgency.go_now);
        let first = outcome.flags_in_order(&QUIZ).next().expect("a flag").0;
        assert_eq!(QUIZ.flags[usize::from(first)].id, "cauda-equina");
    }
    over_sheets(SHEETS / 4, |sheet, _| {
        if !sheet.chosen(saddle).is_empty() {
            assert!(tier(sheet) >= Tier::SameDay, "{}", show(sheet));
        }
    });
}

#[test]
fn p08_danger_is_call_now_and_thoughts_are_same_day() {
    let severe = with(
        &crate::sheets::benign(),
        question("impact"),
        single("impact", "severe"),
    );
    let mood = question("mood");
    assert_eq!(
        tier(&with(&severe, mood, single("mood", "danger"))),
        Tier::CallNow
    );
    assert_eq!(
        tier(&with(&severe, mood, single("mood", "thoughts"))),
        Tier::SameDay
    );
    let none = tier(&with(&severe, mood, single("mood", "none")));
    assert_eq!(
        tier(&with(&severe, mood, single("mood", "prefer-not"))),
        none
    );
}

#[test]
fn p09_under_18_never_gets_a_pattern_and_keeps_its_flags() {
    let age = question("age");
    over_sheets(SHEETS / 4, |sheet, _| {
        let minor = resolve(&QUIZ, &with(sheet, age, single("age", "under-18")));
        assert_eq!(minor.pattern, None, "{}", show(sheet));
        assert!(minor.urgency.tier >= Tier::WithinDays, "{}", show(sheet));
        let scope = QUIZ
            .flags
            .iter()
            .position(|flag| flag.id == "out-of-scope")
            .expect("a flag");
        assert!(minor.flags.contains(scope as u8), "{}", show(sheet));
    });
}

#[test]
fn p10_the_order_of_answering_changes_nothing() {
    over_sheets(SHEETS / 4, |sheet, random| {
        let mut order: Vec<u8> = sheet.answered().collect();
        random.shuffle(&mut order);
        let mut again = Answers::new();
        for at in order {
            again.set(at, sheet.chosen(at));
        }
        assert_eq!(
            resolve(&QUIZ, &again),
            resolve(&QUIZ, sheet),
            "{}",
            show(sheet)
        );
    });
}

#[test]
fn p11_known_myositis_with_a_nerve_score_of_3_is_overlap_within_days() {
    let nerve = QUIZ
        .scores
        .iter()
        .position(|score| score.id == "nerve")
        .expect("a score");
    let mut met = false;
    for sheet in Sheets::new(11).sheets(200_000) {
        let history = question("history");
        let sheet = with_tick(&sheet, history, option("history", "known-myositis"));
        let outcome = resolve(&QUIZ, &sheet);
        if outcome.scores[nerve] >= 3 && outcome.pattern.is_some() {
            met = true;
            let pattern = outcome.pattern.map(|at| QUIZ.patterns[usize::from(at)].id);
            assert_eq!(pattern, Some("overlap"), "{}", show(&sheet));
            assert!(outcome.urgency.tier >= Tier::WithinDays, "{}", show(&sheet));
        }
    }
    assert!(met);
}

#[test]
fn p12_immunotherapy_with_a_vital_sign_is_call_now() {
    let vital = [
        ("throat-breath-eyes", "eyelids-or-double-vision"),
        ("throat-breath-eyes", "swallowing-new"),
        ("throat-breath-eyes", "breathless-on-effort"),
        ("throat-breath-eyes", "palpitations"),
        ("harder-tasks", "lifting-head"),
        ("right-now", "chest-pain"),
        ("right-now", "breathless"),
        ("right-now", "choking"),
    ];
    over_sheets(SHEETS / 10, |sheet, _| {
        let history = question("history");
        let sheet = with_tick(sheet, history, option("history", "cancer-immunotherapy"));
        for (id, to) in vital {
            let sheet = with_tick(&sheet, question(id), option(id, to));
            assert_eq!(tier(&sheet), Tier::CallNow, "{id}.{to}\n{}", show(&sheet));
        }
    });
}

#[test]
fn p13_p14_answers_to_hidden_questions_count_for_nothing_and_are_dropped() {
    over_sheets(SHEETS / 2, |sheet, random| {
        let outcome: Outcome = resolve(&QUIZ, sheet);
        // Where the asking ends early no more is asked, and what was answered still counts.
        let ended = outcome.pattern.is_none();
        let hidden = |at| !(outcome.asked.contains(at) || ended && at > QUIZ.early_end.after);
        for (at, question) in (0..).zip(QUIZ.questions) {
            let kept = outcome.answers.get(at);
            assert!(
                !hidden(at) || kept.is_none(),
                "{}\n{}",
                question.id,
                show(sheet)
            );
        }
        assert_eq!(
            resolve(&QUIZ, &outcome.answers),
            outcome,
            "settled\n{}",
            show(sheet)
        );
        let mut other = *sheet;
        for (at, question) in (0..).zip(QUIZ.questions) {
            if hidden(at) {
                other.set(at, random.mask(question));
            }
        }
        assert_eq!(
            resolve(&QUIZ, &other),
            outcome,
            "hidden answers\n{}",
            show(&other)
        );
    });
}

#[test]
fn p13_a_finished_run_has_every_asked_question_answered() {
    over_sheets(SHEETS / 10, |sheet, random| {
        let mut open = *sheet;
        open.clear(random.below(QUIZ.questions.len() as u64) as u8);
        let run = run(&QUIZ, &open);
        if run.open.is_none() {
            let unanswered = run
                .outcome
                .asked
                .iter()
                .find(|at| run.outcome.answers.get(*at).is_none());
            assert_eq!(unanswered, None, "{}", show(&open));
        }
    });
}

#[test]
fn going_through_the_screens_the_screens_left_only_fall() {
    over_sheets(SHEETS / 10, |sheet, random| {
        let mut answers = Answers::new();
        let mut left = usize::MAX;
        while let Run {
            outcome,
            open: Some(screen),
            ..
        } = run(&QUIZ, &answers)
        {
            let now = max_screens_left(&QUIZ, &outcome.answers, screen);
            assert!(
                now < left,
                "screen {screen}: {now} after {left}\n{}",
                show(sheet)
            );
            left = now;
            for (at, question) in (0..)
                .zip(QUIZ.questions)
                .filter(|(_, q)| q.screen == screen)
            {
                let mask = sheet.get(at).unwrap_or_else(|| random.mask(question));
                answers.set(at, mask);
            }
        }
    });
}

#[test]
fn any_bits_at_all_give_a_result() {
    let mut random = Sheets::new(99);
    for _ in 0..SHEETS / 10 {
        let mut answers = Answers::new();
        for at in 0..=u8::MAX {
            answers.set(at, Mask::from_bits(random.next() as u32));
        }
        let outcome = resolve(&QUIZ, &answers);
        assert!(outcome.reasons(&QUIZ).count() <= 200);
        assert!(max_screens_left(&QUIZ, &answers, random.next() as u8) <= QUIZ.questions.len());
    }
}
