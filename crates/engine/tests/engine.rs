//! The engine over a quiz of four questions: what each part of it promises.

use engine::{
    Answers, Atom, Base, Change, Choose, Clause, Cut, Draft, Fact, Flag, Invalid, Item, Pattern,
    Question, Quiz, Rule, Score, Set, Tier, most_left, read, resolve, run, shows, witness,
};

const AGE: u8 = 0;
const SIGNS: u8 = 1;
const TASKS: u8 = 2;
const WEAK: u8 = 3;

const ADULT: u32 = 1 << 1;
const FEVER: u32 = 1 << 0;
const NUMB: u32 = 1 << 1;
const UNSURE: u32 = 1 << 2;

const fn all(atoms: &'static [Atom]) -> Clause {
    Clause {
        all: atoms,
        ..Clause::ALWAYS
    }
}

const fn one(id: &'static str, options: &'static [&'static str], screen: u8) -> Question {
    Question {
        id,
        choose: Choose::One,
        options,
        unsure: None,
        screen,
        asked_when: Clause::ALWAYS,
        only_when: &[],
    }
}

static QUIZ: Quiz = Quiz {
    questions: &[
        one("age", &["child", "adult"], 0),
        Question {
            choose: Choose::Many,
            unsure: Some(2),
            ..one("signs", &["fever", "numb", "unsure"], 1)
        },
        Question {
            choose: Choose::Many,
            only_when: &[(1, Atom::Chosen(SIGNS, NUMB))],
            ..one("tasks", &["stairs", "tiptoe"], 2)
        },
        Question {
            asked_when: all(&[Atom::Chosen(TASKS, 0b11)]),
            ..one("weak", &["weak", "sore"], 3)
        },
    ],
    facts: &[Fact {
        id: "weak-tasks",
        tag: true,
        when: &[Clause {
            none: &[Atom::Chosen(WEAK, 0b10)],
            ..all(&[Atom::Chosen(TASKS, 0b11)])
        }],
    }],
    scores: &[Score {
        id: "points",
        includes: None,
        items: &[
            Item {
                points: 2,
                when: all(&[Atom::Chosen(SIGNS, NUMB)]),
            },
            Item {
                points: 1,
                when: all(&[Atom::Chosen(TASKS, 1)]),
            },
        ],
    }],
    flags: &[
        Flag {
            id: "fever",
            leads: false,
        },
        Flag {
            id: "numb",
            leads: true,
        },
        Flag {
            id: "weak",
            leads: false,
        },
    ],
    rules: &[
        Rule {
            id: "fever",
            flag: 0,
            tier: Tier::SameDay,
            go_now: false,
            when: all(&[Atom::Chosen(SIGNS, FEVER)]),
        },
        Rule {
            id: "numb",
            flag: 1,
            tier: Tier::SameDay,
            go_now: true,
            when: all(&[Atom::Chosen(SIGNS, NUMB | UNSURE)]),
        },
        Rule {
            id: "weak",
            flag: 2,
            tier: Tier::WithinDays,
            go_now: false,
            when: all(&[Atom::Fact(0)]),
        },
    ],
    patterns: &[
        Pattern {
            id: "nerve",
            when: all(&[Atom::Score(0, 3)]),
        },
        Pattern {
            id: "unclear",
            when: Clause::ALWAYS,
        },
    ],
    base: &[Base {
        id: "nerve",
        tier: Tier::Routine,
        patterns: 1,
        when: Clause::ALWAYS,
    }],
    cut: Cut {
        after: SIGNS,
        when: all(&[Atom::Chosen(AGE, 1)]),
    },
};

fn sheet(answers: &[(u8, u32)]) -> Answers {
    let mut sheet = Answers::new();
    for (question, chosen) in answers {
        sheet.set(*question, *chosen);
    }
    sheet
}

#[test]
fn none_of_these_is_not_the_same_as_not_asked() {
    let sheet = sheet(&[(SIGNS, 0)]);
    assert_eq!(sheet.get(SIGNS), Some(0));
    assert_eq!(sheet.get(TASKS), None);
    assert!(!sheet.is_empty());
    assert!(Answers::new().is_empty());
}

#[test]
fn a_question_beyond_the_limit_is_ignored() {
    let mut sheet = Answers::new();
    sheet.set(200, 1);
    sheet.clear(200);
    assert!(sheet.is_empty());
    assert_eq!(sheet.get(200), None);
}

#[test]
fn the_highest_tier_holds_and_every_matching_rule_counts() {
    let outcome = resolve(
        &QUIZ,
        &sheet(&[(AGE, ADULT), (SIGNS, FEVER | NUMB), (TASKS, 1)]),
    );
    assert_eq!((outcome.tier, outcome.go_now), (Tier::SameDay, true));
    assert_eq!(outcome.rules.len(), 3);
    let flags: Vec<u8> = outcome
        .flags_in_order(&QUIZ)
        .map(|(flag, _)| flag)
        .collect();
    assert_eq!(
        flags,
        [1, 0, 2],
        "the leading flag first, then by tier and order"
    );
}

#[test]
fn an_answer_that_is_missing_is_not_that_answer() {
    let open = resolve(&QUIZ, &sheet(&[(AGE, ADULT), (TASKS, 1)]));
    assert!(open.facts.has(0), "not known to be sore");
    let sore = resolve(&QUIZ, &sheet(&[(AGE, ADULT), (TASKS, 1), (WEAK, 0b10)]));
    assert!(!sore.facts.has(0));
}

#[test]
fn what_is_not_asked_is_dropped_before_anything_is_scored() {
    let hidden = resolve(&QUIZ, &sheet(&[(AGE, ADULT), (TASKS, 0), (WEAK, 1)]));
    assert_eq!(hidden.answers.get(WEAK), None);
    let option = resolve(&QUIZ, &sheet(&[(AGE, ADULT), (SIGNS, 0), (TASKS, 0b10)]));
    assert_eq!(option.answers.get(TASKS), Some(0), "tiptoe needs numb");
}

#[test]
fn someone_out_of_scope_keeps_flags_and_gets_no_pattern() {
    let outcome = resolve(
        &QUIZ,
        &sheet(&[(AGE, 1), (SIGNS, FEVER | NUMB), (TASKS, 1)]),
    );
    assert_eq!(outcome.pattern, None);
    assert_eq!(outcome.tier, Tier::SameDay);
    let run = run(&QUIZ, &sheet(&[(AGE, 1), (SIGNS, 0)]));
    assert_eq!(
        (run.open, run.screens.len()),
        (None, 2),
        "the asking ends early"
    );
}

#[test]
fn a_base_tier_speaks_of_its_pattern_only() {
    let nerve = resolve(
        &QUIZ,
        &sheet(&[(AGE, ADULT), (SIGNS, NUMB), (TASKS, 1), (WEAK, 0b10)]),
    );
    assert_eq!(nerve.pattern, Some(0));
    assert!(nerve.base.has(0));
    let unclear = resolve(&QUIZ, &sheet(&[(AGE, ADULT)]));
    assert_eq!((unclear.pattern, unclear.tier), (Some(1), Tier::SelfCare));
    assert!(unclear.base.is_empty());
}

#[test]
fn a_reason_names_the_answers_it_matched_on_and_no_others() {
    let outcome = resolve(
        &QUIZ,
        &sheet(&[(AGE, ADULT), (SIGNS, FEVER | UNSURE), (TASKS, 1), (WEAK, 1)]),
    );
    let because: Vec<Answers> = outcome
        .reasons(&QUIZ)
        .map(|reason| reason.because)
        .collect();
    assert_eq!(because[0], sheet(&[(SIGNS, FEVER)]));
    assert_eq!(because[1], sheet(&[(SIGNS, UNSURE)]));
    // "Is not sore" was decided by what was answered instead.
    assert_eq!(because[2], sheet(&[(TASKS, 1), (WEAK, 1)]));
}

/// What would make the result of these answers more urgent.
fn raising(quiz: &Quiz, answers: &[(u8, u32)]) -> Vec<(u8, u8, Tier, bool)> {
    let changes: Vec<Change> = resolve(quiz, &sheet(answers)).raising(quiz).collect();
    let parts = changes.iter();
    parts
        .map(|change| (change.question, change.option, change.tier, change.go_now))
        .collect()
}

#[test]
fn what_would_change_a_result_is_every_answer_that_makes_it_more_urgent() {
    assert_eq!(
        raising(&QUIZ, &[(AGE, ADULT), (SIGNS, 0), (TASKS, 0)]),
        [
            (SIGNS, 0, Tier::SameDay, false),
            (SIGNS, 1, Tier::SameDay, true),
            (SIGNS, 2, Tier::SameDay, true),
            (TASKS, 0, Tier::WithinDays, false),
        ],
        "tiptoe is not offered, weak is not asked, and a child's result would not be more urgent"
    );
    assert_eq!(
        raising(&QUIZ, &[(AGE, ADULT), (SIGNS, FEVER), (TASKS, 1)]),
        [
            (SIGNS, 1, Tier::SameDay, true),
            (SIGNS, 2, Tier::SameDay, true)
        ],
        "beside the ticks, \"go now\" is more than the same day"
    );
    assert_eq!(
        raising(&QUIZ, &[(AGE, ADULT), (SIGNS, NUMB), (TASKS, 0)]),
        [],
        "nothing in this quiz is more urgent"
    );
}

#[test]
fn another_answer_takes_the_place_of_the_one_chosen() {
    let sore = [(AGE, ADULT), (SIGNS, 0), (TASKS, 1), (WEAK, 0b10)];
    let weak: Vec<_> = raising(&QUIZ, &sore)
        .into_iter()
        .filter(|(question, ..)| *question == WEAK)
        .collect();
    assert_eq!(weak, [(WEAK, 0, Tier::WithinDays, false)]);
}

#[test]
fn what_is_asked_and_not_answered_would_change_a_result_too() {
    let open = [(SIGNS, 0), (SIGNS, 1), (SIGNS, 2), (TASKS, 0)];
    let found: Vec<(u8, u8)> = raising(&QUIZ, &[(AGE, ADULT)])
        .into_iter()
        .map(|(question, option, ..)| (question, option))
        .collect();
    assert_eq!(found, open);
}

#[test]
fn beyond_the_end_of_the_asking_nothing_would_change_a_result() {
    let found = raising(&QUIZ, &[(AGE, 1), (SIGNS, 0), (TASKS, 0)]);
    assert!(!found.is_empty());
    assert!(found.iter().all(|(question, ..)| *question <= SIGNS));
}

/// A rule and a fact over two answers together.
static TOGETHER: Quiz = Quiz {
    facts: &[Fact {
        id: "fever-and",
        tag: false,
        when: &[
            all(&[Atom::Chosen(SIGNS, FEVER), Atom::Chosen(SIGNS, NUMB)]),
            all(&[Atom::Chosen(TASKS, 1), Atom::Chosen(AGE, ADULT)]),
        ],
    }],
    rules: &[Rule {
        id: "fever-and-numb",
        flag: 0,
        tier: Tier::CallNow,
        go_now: false,
        when: all(&[Atom::Chosen(SIGNS, FEVER), Atom::Chosen(SIGNS, NUMB)]),
    }],
    ..QUIZ
};

#[test]
fn a_tick_counts_beside_the_ticks_that_are_there() {
    assert_eq!(
        raising(&TOGETHER, &[(AGE, ADULT), (SIGNS, FEVER), (TASKS, 0)]),
        [(SIGNS, 1, Tier::CallNow, false)]
    );
}

#[test]
fn of_a_fact_only_the_conditions_that_hold_were_matched_on() {
    let answers = sheet(&[(AGE, ADULT), (SIGNS, FEVER), (TASKS, 1)]);
    let outcome = resolve(&TOGETHER, &answers);
    let fact = all(&[Atom::Fact(0)]);
    assert_eq!(
        outcome.answers_for(&TOGETHER, &fact),
        sheet(&[(AGE, ADULT), (TASKS, 1)])
    );
    assert_eq!(outcome.missed_for(&TOGETHER, &fact), Answers::new());
}

/// A rule over what is not chosen: here an option that is not offered would seem to match it.
static NOT_STAIRS: Quiz = Quiz {
    questions: &[
        one("age", &["child", "adult"], 0),
        Question {
            only_when: &[(1, Atom::Chosen(AGE, 1))],
            ..one("tasks", &["stairs", "toys"], 1)
        },
    ],
    rules: &[Rule {
        id: "not-stairs",
        flag: 0,
        tier: Tier::WithinDays,
        go_now: false,
        when: Clause {
            none: &[Atom::Chosen(1, 1)],
            ..Clause::ALWAYS
        },
    }],
    cut: Cut {
        after: 1,
        ..QUIZ.cut
    },
    ..QUIZ
};

#[test]
fn an_option_that_is_not_offered_would_change_nothing() {
    assert_eq!(raising(&NOT_STAIRS, &[(AGE, ADULT), (1, 1)]), []);
    assert_eq!(
        raising(&NOT_STAIRS, &[(AGE, 1), (1, 1)]),
        [(1, 1, Tier::WithinDays, false)]
    );
}

fn missed(answers: &[(u8, u32)], clause: &Clause) -> Answers {
    resolve(&QUIZ, &sheet(answers)).missed_for(&QUIZ, clause)
}

#[test]
fn what_was_missed_is_what_a_condition_names_and_no_one_chose() {
    let numb = all(&[Atom::Chosen(SIGNS, NUMB | UNSURE)]);
    let answers = [(AGE, ADULT), (SIGNS, FEVER), (TASKS, 0)];
    assert_eq!(
        missed(&answers, &numb),
        sheet(&[(SIGNS, NUMB)]),
        "\"Not sure\" would not have counted as a tick"
    );
    assert_eq!(
        missed(&[(AGE, ADULT), (SIGNS, UNSURE)], &numb),
        Answers::new(),
        "it holds"
    );
    assert_eq!(
        missed(&[(AGE, ADULT), (TASKS, 0)], &numb),
        Answers::new(),
        "it was not answered"
    );
    let hidden = all(&[Atom::Chosen(WEAK, 1), Atom::Chosen(200, 1)]);
    assert_eq!(
        missed(&[(AGE, ADULT), (TASKS, 0), (WEAK, 0b10)], &hidden),
        Answers::new(),
        "it was not asked"
    );
}

#[test]
fn what_was_missed_is_sought_in_facts_and_scores_among_what_was_offered() {
    let weak = all(&[Atom::Fact(0)]);
    let stairs = sheet(&[(TASKS, 0b01)]);
    assert_eq!(
        missed(&[(AGE, ADULT), (SIGNS, 0), (TASKS, 0)], &weak),
        stairs
    );
    let both = sheet(&[(TASKS, 0b11)]);
    assert_eq!(
        missed(&[(AGE, ADULT), (SIGNS, NUMB), (TASKS, 0)], &weak),
        both,
        "tiptoe is offered to someone who is numb"
    );
    assert_eq!(
        missed(&[(AGE, ADULT), (TASKS, 1), (WEAK, 0b10)], &weak),
        Answers::new(),
        "what \"none\" names could not have counted"
    );
    let points = all(&[Atom::Score(0, 3)]);
    assert_eq!(
        missed(&[(AGE, ADULT), (SIGNS, NUMB), (TASKS, 0)], &points),
        stairs,
        "the points for numb were earned"
    );
}

#[test]
fn of_a_part_that_holds_nothing_was_missed() {
    const PARTS: &[Atom] = &[
        Atom::Chosen(SIGNS, FEVER),
        Atom::Chosen(SIGNS, NUMB),
        Atom::Chosen(TASKS, 1),
    ];
    let answers = [(AGE, ADULT), (SIGNS, FEVER), (TASKS, 0)];
    let any = Clause {
        any: PARTS,
        ..all(&[Atom::Chosen(AGE, 1), Atom::Chosen(SIGNS, FEVER | NUMB)])
    };
    assert_eq!(missed(&answers, &any), sheet(&[(AGE, 1)]));
    let count = |count| Clause {
        at_least: (count, PARTS),
        ..all(&[Atom::Chosen(AGE, 1)])
    };
    assert_eq!(missed(&answers, &count(1)), sheet(&[(AGE, 1)]));
    assert_eq!(
        missed(&answers, &count(2)),
        sheet(&[(AGE, 1), (SIGNS, NUMB), (TASKS, 1)])
    );
}

#[test]
fn the_screens_left_are_those_that_can_still_be_asked() {
    assert_eq!(most_left(&QUIZ, &Answers::new(), 0), 3);
    assert_eq!(
        most_left(&QUIZ, &sheet(&[(AGE, 1)]), 1),
        0,
        "a child is asked no further"
    );
    let adult = sheet(&[(AGE, ADULT), (SIGNS, 0)]);
    assert_eq!(most_left(&QUIZ, &adult, 2), 1);
    assert_eq!(most_left(&QUIZ, &adult, 200), 0);
}

#[test]
fn drafts_are_read_or_named_for_what_is_wrong() {
    let (age, signs) = (&QUIZ.questions[0], &QUIZ.questions[1]);
    let draft = |ticks, none| Draft { ticks, none };
    assert_eq!(read(age, draft(0, false)), Err(Invalid::Missing));
    assert_eq!(read(age, draft(0b11, false)), Err(Invalid::TooMany));
    assert_eq!(read(age, draft(0b100, false)), Err(Invalid::Unknown));
    assert_eq!(read(age, draft(0b10, false)), Ok(0b10));
    assert_eq!(
        read(signs, draft(0, false)),
        Err(Invalid::Missing),
        "no answer is not none"
    );
    assert_eq!(read(signs, draft(0, true)), Ok(0));
    assert_eq!(
        read(signs, draft(FEVER, true)),
        Ok(FEVER),
        "the ticks count"
    );
    assert_eq!(Draft::from_answer(Some(0)), draft(0, true));
    assert_eq!(Draft::from_answer(None), Draft::default());
}

#[test]
fn guidance_can_ask_for_the_result_itself() {
    let outcome = resolve(&QUIZ, &sheet(&[(AGE, ADULT), (SIGNS, NUMB)]));
    let asks = |atom: Atom| shows(&QUIZ, &all(vec![atom].leak()), &outcome);
    assert!(asks(Atom::GoNow) && asks(Atom::Flag(1)) && asks(Atom::Exactly(Tier::SameDay)));
    assert!(asks(Atom::AtLeast(Tier::WithinDays)) && asks(Atom::Pattern(1)));
    assert!(!asks(Atom::AtLeast(Tier::CallNow)) && !asks(Atom::Flag(0)));
}

#[test]
fn at_least_counts_and_any_needs_one() {
    const PARTS: &[Atom] = &[
        Atom::Chosen(SIGNS, FEVER),
        Atom::Chosen(SIGNS, NUMB),
        Atom::Chosen(TASKS, 1),
    ];
    let two = Clause {
        at_least: (2, PARTS),
        ..Clause::ALWAYS
    };
    let any = Clause {
        any: PARTS,
        ..Clause::ALWAYS
    };
    let fever = resolve(&QUIZ, &sheet(&[(AGE, ADULT), (SIGNS, FEVER)]));
    assert!(shows(&QUIZ, &any, &fever) && !shows(&QUIZ, &two, &fever));
    let both = resolve(&QUIZ, &sheet(&[(AGE, ADULT), (SIGNS, FEVER | NUMB)]));
    assert!(shows(&QUIZ, &two, &both));
}

#[test]
fn a_witness_holds_and_nothing_is_found_for_what_cannot_be() {
    let nerve = all(&[Atom::Pattern(0)]);
    let found = witness(&QUIZ, &nerve).expect("a sheet");
    assert!(shows(&QUIZ, &nerve, &resolve(&QUIZ, &found)));
    let never = all(&[Atom::Chosen(AGE, 1), Atom::Chosen(AGE, ADULT)]);
    assert!(witness(&QUIZ, &never).is_none());
}

#[test]
fn sets_hold_what_was_put_in() {
    let mut set = Set::default();
    for at in [0, 7, 127, 200] {
        set.insert(at);
    }
    assert_eq!(
        set.iter().collect::<Vec<_>>(),
        [0, 7, 127],
        "200 is beyond every table"
    );
    assert!(set.has(127) && !set.has(1) && !set.has(200));
}

#[test]
fn tiers_go_up_and_read_back() {
    assert!(Tier::ALL.is_sorted());
    for tier in Tier::ALL {
        assert_eq!(Tier::from_id(tier.id()), Some(tier));
    }
    assert_eq!(Tier::from_id("soon"), None);
}
