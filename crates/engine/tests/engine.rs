//! The engine over a quiz of four questions: what each part of it promises.

use engine::{
    Answers, Atom, Base, Choose, Clause, Draft, DraftError, EarlyEnd, Escalation, Fact, Flag, Item,
    MAX_OPTIONS, Mask, Pattern, Question, Quiz, Rule, Score, Set, Tier, Urgency, max_screens_left,
    offered, resolve, run, shows, validate,
};

const AGE: u8 = 0;
const SIGNS: u8 = 1;
const TASKS: u8 = 2;
const WEAK: u8 = 3;

const NONE: Mask = Mask::EMPTY;
const CHILD: Mask = Mask::only(0);
const ADULT: Mask = Mask::only(1);
const FEVER: Mask = Mask::only(0);
const NUMB: Mask = Mask::only(1);
const UNSURE: Mask = Mask::only(2);
const FEVER_NUMB: Mask = Mask::of(&[0, 1]);
const FEVER_UNSURE: Mask = Mask::of(&[0, 2]);
const NUMB_UNSURE: Mask = Mask::of(&[1, 2]);
const STAIRS: Mask = Mask::only(0);
const TIPTOE: Mask = Mask::only(1);
const TASK: Mask = Mask::of(&[0, 1]);
const WEAK_ONLY: Mask = Mask::only(0);
const SORE: Mask = Mask::only(1);

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
            asked_when: all(&[Atom::Chosen(TASKS, TASK)]),
            ..one("weak", &["weak", "sore"], 3)
        },
    ],
    facts: &[Fact {
        id: "weak-tasks",
        tag: true,
        when: &[Clause {
            none: &[Atom::Chosen(WEAK, SORE)],
            ..all(&[Atom::Chosen(TASKS, TASK)])
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
                when: all(&[Atom::Chosen(TASKS, STAIRS)]),
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
            urgency: Urgency::of(Tier::SameDay),
            when: all(&[Atom::Chosen(SIGNS, FEVER)]),
        },
        Rule {
            id: "numb",
            flag: 1,
            urgency: Urgency::GO_NOW,
            when: all(&[Atom::Chosen(SIGNS, NUMB_UNSURE)]),
        },
        Rule {
            id: "weak",
            flag: 2,
            urgency: Urgency::of(Tier::WithinDays),
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
        patterns: Mask::only(0),
        when: Clause::ALWAYS,
    }],
    early_end: EarlyEnd {
        after: SIGNS,
        when: all(&[Atom::Chosen(AGE, CHILD)]),
    },
};

fn sheet(answers: &[(u8, Mask)]) -> Answers {
    let mut sheet = Answers::new();
    for (question, chosen) in answers {
        sheet.set(*question, *chosen);
    }
    sheet
}

#[test]
fn none_of_these_is_not_the_same_as_not_asked() {
    let sheet = sheet(&[(SIGNS, NONE)]);
    assert_eq!(sheet.get(SIGNS), Some(NONE));
    assert_eq!(sheet.get(TASKS), None);
    assert!(!sheet.is_empty());
    assert!(Answers::new().is_empty());
}

#[test]
fn a_question_beyond_the_limit_is_ignored() {
    let mut sheet = Answers::new();
    sheet.set(200, Mask::only(1));
    sheet.add(200, Mask::only(1));
    sheet.clear(200);
    assert!(sheet.is_empty());
    assert_eq!(sheet.get(200), None);
}

#[test]
fn the_highest_tier_holds_and_every_matching_rule_counts() {
    let outcome = resolve(
        &QUIZ,
        &sheet(&[(AGE, ADULT), (SIGNS, FEVER_NUMB), (TASKS, STAIRS)]),
    );
    assert_eq!(outcome.urgency, Urgency::GO_NOW);
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
    let open = resolve(&QUIZ, &sheet(&[(AGE, ADULT), (TASKS, STAIRS)]));
    assert!(open.facts.contains(0), "not known to be sore");
    let sore = resolve(
        &QUIZ,
        &sheet(&[(AGE, ADULT), (TASKS, STAIRS), (WEAK, SORE)]),
    );
    assert!(!sore.facts.contains(0));
}

#[test]
fn what_is_not_asked_is_dropped_before_anything_is_scored() {
    let hidden = resolve(
        &QUIZ,
        &sheet(&[(AGE, ADULT), (TASKS, NONE), (WEAK, WEAK_ONLY)]),
    );
    assert_eq!(hidden.answers.get(WEAK), None);
    let option = resolve(
        &QUIZ,
        &sheet(&[(AGE, ADULT), (SIGNS, NONE), (TASKS, TIPTOE)]),
    );
    assert_eq!(option.answers.get(TASKS), Some(NONE), "tiptoe needs numb");
}

#[test]
fn what_is_offered_depends_on_the_other_answers() {
    let offered = |answers: &[(u8, Mask)], question| offered(&QUIZ, &sheet(answers), question);
    assert_eq!(offered(&[(SIGNS, FEVER)], TASKS), STAIRS);
    assert_eq!(offered(&[(SIGNS, FEVER_NUMB)], TASKS), TASK);
    assert_eq!(offered(&[], SIGNS), Mask::first(3));
    assert_eq!(offered(&[], 200), NONE, "there is no such question");
}

/// An option that exists while a fact holds, not while an option is chosen.
static OFFERED_BY_FACT: Quiz = Quiz {
    questions: &[
        one("age", &["child", "adult"], 0),
        one("weak", &["no", "tiptoe"], 1),
        Question {
            only_when: &[(0, Atom::Fact(0))],
            ..one("side", &["both", "one"], 2)
        },
    ],
    facts: &[Fact {
        id: "grown",
        tag: false,
        when: &[all(&[Atom::Chosen(AGE, ADULT)])],
    }],
    ..QUIZ
};

#[test]
fn an_option_can_depend_on_a_fact() {
    let offered = |age| offered(&OFFERED_BY_FACT, &sheet(&[(AGE, age)]), 2);
    assert_eq!(offered(CHILD), Mask::only(1));
    assert_eq!(offered(ADULT), Mask::first(2));
}

#[test]
fn someone_out_of_scope_keeps_flags_and_gets_no_pattern() {
    let outcome = resolve(
        &QUIZ,
        &sheet(&[(AGE, CHILD), (SIGNS, FEVER_NUMB), (TASKS, STAIRS)]),
    );
    assert_eq!(outcome.pattern, None);
    assert_eq!(outcome.urgency.tier, Tier::SameDay);
    let run = run(&QUIZ, &sheet(&[(AGE, CHILD), (SIGNS, NONE)]));
    assert_eq!(
        (run.open, run.screens.len()),
        (None, 2),
        "the asking ends early"
    );
    let asked = run.outcome.asked;
    assert!(asked.contains(SIGNS) && !asked.contains(TASKS));
    let told = resolve(
        &QUIZ,
        &sheet(&[(AGE, CHILD), (SIGNS, NONE), (TASKS, STAIRS)]),
    );
    assert!(
        told.flags.contains(2) && !told.asked.contains(TASKS),
        "what was told all the same counts"
    );
}

#[test]
fn a_base_tier_speaks_of_its_pattern_only() {
    let nerve = resolve(
        &QUIZ,
        &sheet(&[(AGE, ADULT), (SIGNS, NUMB), (TASKS, STAIRS), (WEAK, SORE)]),
    );
    assert_eq!(nerve.pattern, Some(0));
    assert!(nerve.base.contains(0));
    let unclear = resolve(&QUIZ, &sheet(&[(AGE, ADULT)]));
    assert_eq!(
        (unclear.pattern, unclear.urgency.tier),
        (Some(1), Tier::SelfCare)
    );
    assert!(unclear.base.is_empty());
}

#[test]
fn a_reason_names_the_answers_it_matched_on_and_no_others() {
    let outcome = resolve(
        &QUIZ,
        &sheet(&[
            (AGE, ADULT),
            (SIGNS, FEVER_UNSURE),
            (TASKS, STAIRS),
            (WEAK, WEAK_ONLY),
        ]),
    );
    let because: Vec<Answers> = outcome
        .reasons(&QUIZ)
        .map(|reason| reason.because)
        .collect();
    assert_eq!(because[0], sheet(&[(SIGNS, FEVER)]));
    assert_eq!(because[1], sheet(&[(SIGNS, UNSURE)]));
    // "Is not sore" was decided by what was answered instead.
    assert_eq!(because[2], sheet(&[(TASKS, STAIRS), (WEAK, WEAK_ONLY)]));
}

/// What would make the result of these answers more urgent.
fn escalations(quiz: &Quiz, answers: &[(u8, Mask)]) -> Vec<(u8, u8, Urgency)> {
    let found = resolve(quiz, &sheet(answers)).escalations(quiz);
    found
        .map(
            |Escalation {
                 question,
                 option,
                 urgency,
             }| (question, option, urgency),
        )
        .collect()
}

#[test]
fn what_would_change_a_result_is_every_answer_that_makes_it_more_urgent() {
    assert_eq!(
        escalations(&QUIZ, &[(AGE, ADULT), (SIGNS, NONE), (TASKS, NONE)]),
        [
            (SIGNS, 0, Urgency::of(Tier::SameDay)),
            (SIGNS, 1, Urgency::GO_NOW),
            (SIGNS, 2, Urgency::GO_NOW),
            (TASKS, 0, Urgency::of(Tier::WithinDays)),
        ],
        "tiptoe is not offered, weak is not asked, and a child's result would not be more urgent"
    );
    assert_eq!(
        escalations(&QUIZ, &[(AGE, ADULT), (SIGNS, FEVER), (TASKS, STAIRS)]),
        [(SIGNS, 1, Urgency::GO_NOW), (SIGNS, 2, Urgency::GO_NOW)],
        "beside the ticks, \"go now\" is more than the same day"
    );
    assert_eq!(
        escalations(&QUIZ, &[(AGE, ADULT), (SIGNS, NUMB), (TASKS, NONE)]),
        [],
        "nothing in this quiz is more urgent"
    );
}

#[test]
fn another_answer_takes_the_place_of_the_one_chosen() {
    let sore = [(AGE, ADULT), (SIGNS, NONE), (TASKS, STAIRS), (WEAK, SORE)];
    let weak: Vec<_> = escalations(&QUIZ, &sore)
        .into_iter()
        .filter(|(question, ..)| *question == WEAK)
        .collect();
    assert_eq!(weak, [(WEAK, 0, Urgency::of(Tier::WithinDays))]);
}

#[test]
fn what_is_asked_and_not_answered_would_change_a_result_too() {
    let open = [(SIGNS, 0), (SIGNS, 1), (SIGNS, 2), (TASKS, 0)];
    let found: Vec<(u8, u8)> = escalations(&QUIZ, &[(AGE, ADULT)])
        .into_iter()
        .map(|(question, option, ..)| (question, option))
        .collect();
    assert_eq!(found, open);
}

#[test]
fn beyond_the_end_of_the_asking_nothing_would_change_a_result() {
    let found = escalations(&QUIZ, &[(AGE, CHILD), (SIGNS, NONE), (TASKS, NONE)]);
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
            all(&[Atom::Chosen(TASKS, STAIRS), Atom::Chosen(AGE, ADULT)]),
        ],
    }],
    rules: &[Rule {
        id: "fever-and-numb",
        flag: 0,
        urgency: Urgency::of(Tier::CallNow),
        when: all(&[Atom::Chosen(SIGNS, FEVER), Atom::Chosen(SIGNS, NUMB)]),
    }],
    ..QUIZ
};

#[test]
fn a_tick_counts_beside_the_ticks_that_are_there() {
    assert_eq!(
        escalations(&TOGETHER, &[(AGE, ADULT), (SIGNS, FEVER), (TASKS, NONE)]),
        [(SIGNS, 1, Urgency::of(Tier::CallNow))]
    );
}

#[test]
fn of_a_fact_only_the_conditions_that_hold_were_matched_on() {
    let answers = sheet(&[(AGE, ADULT), (SIGNS, FEVER), (TASKS, STAIRS)]);
    let outcome = resolve(&TOGETHER, &answers);
    let fact = all(&[Atom::Fact(0)]);
    assert_eq!(
        outcome.answers_for(&TOGETHER, &fact),
        sheet(&[(AGE, ADULT), (TASKS, STAIRS)])
    );
    assert_eq!(outcome.missed_for(&TOGETHER, &fact), Answers::new());
}

/// A rule over what is not chosen: here an option that is not offered would seem to match it.
static NOT_STAIRS: Quiz = Quiz {
    questions: &[
        one("age", &["child", "adult"], 0),
        Question {
            only_when: &[(1, Atom::Chosen(AGE, CHILD))],
            ..one("tasks", &["stairs", "toys"], 1)
        },
    ],
    rules: &[Rule {
        id: "not-stairs",
        flag: 0,
        urgency: Urgency::of(Tier::WithinDays),
        when: Clause {
            none: &[Atom::Chosen(1, Mask::only(0))],
            ..Clause::ALWAYS
        },
    }],
    early_end: EarlyEnd {
        after: 1,
        ..QUIZ.early_end
    },
    ..QUIZ
};

#[test]
fn an_option_that_is_not_offered_would_change_nothing() {
    assert_eq!(escalations(&NOT_STAIRS, &[(AGE, ADULT), (1, STAIRS)]), []);
    assert_eq!(
        escalations(&NOT_STAIRS, &[(AGE, CHILD), (1, STAIRS)]),
        [(1, 1, Urgency::of(Tier::WithinDays))]
    );
}

fn missed(answers: &[(u8, Mask)], clause: &Clause) -> Answers {
    resolve(&QUIZ, &sheet(answers)).missed_for(&QUIZ, clause)
}

#[test]
fn what_was_missed_is_what_a_condition_names_and_no_one_chose() {
    let numb = all(&[Atom::Chosen(SIGNS, NUMB_UNSURE)]);
    let answers = [(AGE, ADULT), (SIGNS, FEVER), (TASKS, NONE)];
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
        missed(&[(AGE, ADULT), (TASKS, NONE)], &numb),
        Answers::new(),
        "it was not answered"
    );
    const HIDDEN: &[Atom] = &[
        Atom::Chosen(WEAK, WEAK_ONLY),
        Atom::Chosen(200, Mask::only(0)),
    ];
    let hidden = all(HIDDEN);
    assert_eq!(
        missed(&[(AGE, ADULT), (TASKS, NONE), (WEAK, SORE)], &hidden),
        Answers::new(),
        "it was not asked"
    );
}

#[test]
fn what_was_missed_is_sought_in_facts_and_scores_among_what_was_offered() {
    let weak = all(&[Atom::Fact(0)]);
    let stairs = sheet(&[(TASKS, STAIRS)]);
    assert_eq!(
        missed(&[(AGE, ADULT), (SIGNS, NONE), (TASKS, NONE)], &weak),
        stairs
    );
    let both = sheet(&[(TASKS, TASK)]);
    assert_eq!(
        missed(&[(AGE, ADULT), (SIGNS, NUMB), (TASKS, NONE)], &weak),
        both,
        "tiptoe is offered to someone who is numb"
    );
    assert_eq!(
        missed(&[(AGE, ADULT), (TASKS, STAIRS), (WEAK, SORE)], &weak),
        Answers::new(),
        "what \"none\" names could not have counted"
    );
    let points = all(&[Atom::Score(0, 3)]);
    assert_eq!(
        missed(&[(AGE, ADULT), (SIGNS, NUMB), (TASKS, NONE)], &points),
        stairs,
        "the points for numb were earned"
    );
}

#[test]
fn of_a_part_that_holds_nothing_was_missed() {
    const PARTS: &[Atom] = &[
        Atom::Chosen(SIGNS, FEVER),
        Atom::Chosen(SIGNS, NUMB),
        Atom::Chosen(TASKS, STAIRS),
    ];
    let answers = [(AGE, ADULT), (SIGNS, FEVER), (TASKS, NONE)];
    let any = Clause {
        any: PARTS,
        ..all(&[Atom::Chosen(AGE, CHILD), Atom::Chosen(SIGNS, FEVER_NUMB)])
    };
    assert_eq!(missed(&answers, &any), sheet(&[(AGE, CHILD)]));
    let count = |count| Clause {
        at_least: (count, PARTS),
        ..all(&[Atom::Chosen(AGE, CHILD)])
    };
    assert_eq!(missed(&answers, &count(1)), sheet(&[(AGE, CHILD)]));
    assert_eq!(
        missed(&answers, &count(2)),
        sheet(&[(AGE, CHILD), (SIGNS, NUMB), (TASKS, STAIRS)])
    );
}

#[test]
fn the_screens_left_are_those_that_can_still_be_asked() {
    assert_eq!(max_screens_left(&QUIZ, &Answers::new(), 0), 3);
    assert_eq!(
        max_screens_left(&QUIZ, &sheet(&[(AGE, CHILD)]), 1),
        0,
        "a child is asked no further"
    );
    let adult = sheet(&[(AGE, ADULT), (SIGNS, NONE)]);
    assert_eq!(max_screens_left(&QUIZ, &adult, 2), 1);
    assert_eq!(max_screens_left(&QUIZ, &adult, 200), 0);
}

#[test]
fn drafts_are_read_or_named_for_what_is_wrong() {
    let (age, signs) = (&QUIZ.questions[0], &QUIZ.questions[1]);
    let draft = |ticks, none| Draft { ticks, none };
    assert_eq!(validate(age, draft(NONE, false)), Err(DraftError::Missing));
    assert_eq!(
        validate(age, draft(Mask::of(&[0, 1]), false)),
        Err(DraftError::TooMany)
    );
    assert_eq!(
        validate(age, draft(Mask::only(2), false)),
        Err(DraftError::Unknown)
    );
    assert_eq!(validate(age, draft(ADULT, false)), Ok(ADULT));
    assert_eq!(
        validate(signs, draft(NONE, false)),
        Err(DraftError::Missing),
        "no answer is not none"
    );
    assert_eq!(validate(signs, draft(NONE, true)), Ok(NONE));
    assert_eq!(
        validate(signs, draft(FEVER, true)),
        Ok(FEVER),
        "the ticks count"
    );
    assert_eq!(Draft::from_answer(Some(NONE)), draft(NONE, true));
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
        Atom::Chosen(TASKS, STAIRS),
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
    let both = resolve(&QUIZ, &sheet(&[(AGE, ADULT), (SIGNS, FEVER_NUMB)]));
    assert!(shows(&QUIZ, &two, &both));
}

#[test]
fn sets_hold_what_was_put_in() {
    let mut set = Set::default();
    assert!(set.is_empty());
    let put = [0, 7, 63, 64, 127, 128, 200, u8::MAX];
    for at in put {
        set.insert(at);
    }
    assert_eq!(set.iter().collect::<Vec<_>>(), put);
    assert_eq!(set.len(), put.len());
    assert!((0..=u8::MAX).all(|at| set.contains(at) == put.contains(&at)));
}

#[test]
fn a_mask_holds_options_up_to_the_limit() {
    let last = MAX_OPTIONS as u8 - 1;
    let mask: Mask = [0, 2, last, last + 1, 31, 32, 255].into_iter().collect();
    assert_eq!(mask, Mask::of(&[0, 2, last]));
    assert_eq!(mask.iter().collect::<Vec<_>>(), [0, 2, last]);
    assert_eq!((mask.len(), mask.is_empty()), (3, false));
    for beyond in [last + 1, 31, 32, 255] {
        assert!(!mask.contains(beyond) && Mask::only(beyond).is_empty());
        assert_eq!(mask.toggled(beyond), mask);
    }
    assert_eq!(Mask::first(200), Mask::first(MAX_OPTIONS));
    assert_eq!(Mask::from_bits(u32::MAX), Mask::first(MAX_OPTIONS));
    assert_eq!(mask - Mask::only(2), Mask::of(&[0, last]));
    assert_eq!(mask & Mask::of(&[1, 2]), Mask::only(2));
    assert_eq!(mask.toggled(2).toggled(1), Mask::of(&[0, 1, last]));
}

#[test]
fn an_added_option_stands_beside_the_others_and_none_adds_nothing() {
    let mut answers = sheet(&[(SIGNS, FEVER)]);
    answers.add(SIGNS, NUMB);
    answers.add(TASKS, NONE);
    assert_eq!(answers, sheet(&[(SIGNS, FEVER_NUMB)]));
}

#[test]
fn go_now_is_more_than_the_same_day_and_less_than_a_call() {
    let tiers = Tier::ALL.map(Urgency::of);
    assert!(tiers.is_sorted());
    assert!(Urgency::of(Tier::SameDay) < Urgency::GO_NOW);
    assert!(Urgency::GO_NOW < Urgency::of(Tier::CallNow));
}

#[test]
fn tiers_go_up_and_read_back() {
    assert!(Tier::ALL.is_sorted());
    for tier in Tier::ALL {
        assert_eq!(Tier::from_id(tier.id()), Some(tier));
    }
    assert_eq!(Tier::from_id("soon"), None);
}
