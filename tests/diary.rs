//! The diary's text, to and fro, and what is different between two checks.

use content::ids::{option, pattern, question};
use content::{QUIZ, REVIEW};
use engine::{Answers, Mask, Tier};
use sciatica_myositis_check::diary::{Check, Diary, Entry, Taken, changes, empty, is_worse};
use sciatica_myositis_check::saved::summed;
use sciatica_myositis_check::session::Session;

const DAY: &str = "2026-11-26";

fn session(answers: Answers, answered_at: u64) -> Session {
    Session {
        answers,
        answered_at,
        ..Session::default()
    }
}

fn text(session: &Session) -> String {
    let lines = ["How soon".to_owned(), "Told: a; b".to_owned()];
    Check::write(session, &session.run().outcome, DAY, &lines)
}

fn diary(sessions: &[Session]) -> Diary {
    let mut diary = Diary::default();
    for session in sessions {
        assert!(diary.add(text(session)));
    }
    diary
}

fn check(session: &Session) -> Check {
    let mut entries = diary(std::slice::from_ref(session)).entries;
    entries.remove(0).check.expect("it reads")
}

fn sheet(at: usize) -> Answers {
    sheets::all()[at]
}

/// The same entry, kept by another version of the content.
fn of_version(text: &str, version: &str) -> String {
    let head = text.find("run 2\n").expect("it holds a run");
    let (own, run) = text.split_at(head);
    let mut lines: Vec<&str> = run.lines().collect();
    lines.truncate(lines.len() - 2);
    lines[1] = version;
    summed([own, &summed(lines.join("\n"))].concat())
}

#[test]
fn every_check_reads_back_whole() {
    let all: Vec<Session> = (0..)
        .zip(sheets::all())
        .map(|(at, sheet)| session(*sheet, at))
        .collect();
    let diary = diary(&all);
    let read = Diary::read(&diary.write()).expect("it reads");
    assert_eq!(read, diary);
    for (session, entry) in all.iter().zip(&read.entries) {
        let check = entry.check.as_ref().expect("it reads");
        let outcome = session.run().outcome;
        assert_eq!(check.session, *session);
        assert_eq!(check.urgency, outcome.urgency);
        assert_eq!(check.session.run().outcome, outcome);
        let known = outcome.pattern.map(|at| QUIZ.patterns[usize::from(at)].id);
        assert_eq!(check.pattern, known.unwrap_or_default());
        assert!(check.is_whole);
        assert_eq!((&*check.day, check.lines.len()), (DAY, 2));
    }
}

#[test]
fn an_empty_diary_is_one_and_any_other_text_is_none() {
    assert_eq!(Diary::read(&empty()), Some(Diary::default()));
    for text in [
        "",
        "\n",
        "diary 2\n",
        "check\n",
        "run 2\n",
        "diary 1 \n",
        "\u{feff}diary 1\n",
    ] {
        assert_eq!(Diary::read(text), None, "{text}");
    }
}

#[test]
fn a_file_from_another_system_reads_the_same() {
    let diary = diary(&[session(sheet(0), 1), session(sheet(1), 2)]);
    let windows = diary.write().replace('\n', "\r\n");
    assert_eq!(Diary::read(&windows), Some(diary));
}

#[test]
fn an_entry_that_is_spoiled_is_named_and_kept_as_it_is() {
    let whole = diary(&[session(sheet(0), 1), session(sheet(1), 2)]);
    let spoiled = whole.write().replacen("Told: a; b", "Told: a", 1);
    let mut read = Diary::read(&spoiled).expect("the diary reads");
    assert_eq!(read.entries[0].check, None);
    assert_eq!(read.entries[1], whole.entries[1]);
    assert_eq!(read.write(), spoiled);
    // A new entry comes after it, and leaves it as it is.
    assert!(read.add(text(&session(sheet(2), 3))));
    let still = Diary::read(&read.write()).expect("it reads");
    assert_eq!(still.entries.len(), 3);
    assert_eq!(
        still.entries[0].text,
        Diary::read(&spoiled).expect("it reads").entries[0].text
    );
    let first = still.entries[0].text.clone();
    read.remove(&first);
    assert_eq!(read.entries.len(), 2);
}

/// A generator whose numbers are always the same.
fn numbers(mut state: u64) -> impl FnMut(usize) -> usize {
    move |below| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 33) as usize % below
    }
}

#[test]
fn a_thousand_spoiled_diaries_never_panic_nor_tell_another_check() {
    let whole = diary(&[
        session(sheet(0), 1),
        session(sheet(5), 2),
        session(sheet(9), 3),
    ]);
    let text = whole.write();
    let mut number = numbers(7);
    for _ in 0..1_000 {
        let mut bytes = text.clone().into_bytes();
        for _ in 0..=number(4) {
            let at = number(bytes.len());
            match number(4) {
                0 => bytes[at] = 32 + number(95) as u8,
                1 => drop(bytes.remove(at)),
                2 => bytes.truncate(at.max(1)),
                _ => bytes.insert(at, b"\n=,> 1"[number(6)]),
            }
        }
        let spoiled = String::from_utf8_lossy(&bytes);
        let Some(read) = Diary::read(&spoiled) else {
            continue;
        };
        for Entry { check, .. } in &read.entries {
            let known = whole.entries.iter().any(|entry| entry.check == *check);
            assert!(check.is_none() || known, "{spoiled}");
        }
        // Whatever it is, it stays as it is.
        assert_eq!(Diary::read(&read.write()), Some(read));
    }
}

#[test]
fn of_a_file_only_what_is_new_and_reads_is_taken_in_the_order_of_time() {
    let mut own = diary(&[session(sheet(0), 10), session(sheet(1), 30)]);
    let mut other = diary(&[
        session(sheet(1), 30),
        session(sheet(2), 20),
        session(sheet(3), 5),
    ]);
    other.entries.push(Entry {
        text: "check\nspoiled".to_owned(),
        check: None,
    });
    let taken = own.take(other);
    let wanted = Taken {
        added: 2,
        known: 1,
        unreadable: 1,
    };
    assert_eq!(taken, wanted);
    let times = own.entries.iter().filter_map(|entry| entry.check.as_ref());
    let times: Vec<u64> = times.map(|check| check.session.answered_at).collect();
    assert_eq!(times, [5, 10, 20, 30]);
}

#[test]
fn what_another_version_kept_is_not_judged_anew() {
    let kept = text(&session(sheet(4), 1));
    for version in ["2026-11-22", "2020-01-01", "2099-01-01"] {
        let mut diary = Diary::default();
        assert!(diary.add(of_version(&kept, version)), "{version}");
        let check = diary.entries[0].check.as_ref().expect("it reads");
        assert_eq!(check.version, version);
        assert!(!check.is_whole, "{version}");
        assert_eq!(check.lines, ["How soon", "Told: a; b"]);
        // Where was another question then; a version to come may mean anything.
        assert_eq!(check.session.answers.get(question::WHERE), None);
        if version > REVIEW.version {
            assert!(check.session.answers.is_empty());
        }
    }
}

#[test]
fn a_result_that_the_rules_of_today_do_not_give_is_not_whole() {
    let urgent = sheets::all().iter().find(|sheet| {
        let outcome = session(**sheet, 1).run().outcome;
        outcome.urgency.tier == Tier::WithinDays && outcome.pattern == Some(pattern::NERVE)
    });
    let kept = text(&session(*urgent.expect("there is one"), 1));
    for (what, other) in [
        ("\nwithin-days\n", "\nroutine\n"),
        ("pattern nerve", "pattern muscle"),
    ] {
        assert!(kept.contains(what));
        let changed = kept.replacen(what, other, 1);
        let (changed, _) = changed.rsplit_once('\n').expect("it has a sum");
        let mut diary = Diary::default();
        assert!(diary.add(summed(changed.to_owned())));
        assert!(!diary.entries[0].check.as_ref().expect("it reads").is_whole);
    }
}

fn with(mut answers: Answers, at: u8, options: &[u8]) -> Check {
    answers.set(at, Mask::of(options));
    check(&session(answers, 1))
}

#[test]
fn anything_more_is_worse_and_anything_less_is_only_a_fact() {
    let mut answers = sheets::finished(Answers::new());
    answers.set(question::IMPACT, Mask::only(option::IMPACT_MODERATE));
    answers.set(question::COURSE, Mask::only(option::COURSE_SAME));
    answers.set(
        question::WHERE,
        Mask::of(&[option::WHERE_CALF, option::WHERE_BUTTOCK]),
    );
    answers.set(question::SIDE, Mask::only(option::SIDE_ONE));
    let answers = sheets::finished(answers);
    let before = check(&session(answers, 1));
    assert!(!is_worse(&before, &before));
    for (at, options) in [
        (question::IMPACT, &[option::IMPACT_SEVERE][..]),
        (question::COURSE, &[option::COURSE_WORSE]),
        (question::COURSE, &[option::COURSE_WORSE_FAST]),
        // One more, and another one in the place of two.
        (
            question::WHERE,
            &[
                option::WHERE_CALF,
                option::WHERE_BUTTOCK,
                option::WHERE_SHOULDERS,
            ],
        ),
        (question::WHERE, &[option::WHERE_SHOULDERS]),
        (question::SIDE, &[option::SIDE_BOTH]),
    ] {
        assert!(
            is_worse(&before, &with(answers, at, options)),
            "{at} {options:?}"
        );
    }
    for (at, options) in [
        (question::IMPACT, &[option::IMPACT_MILD][..]),
        (question::COURSE, &[option::COURSE_BETTER]),
        (question::WHERE, &[option::WHERE_CALF]),
    ] {
        let now = with(answers, at, options);
        assert!(!is_worse(&before, &now), "{at} {options:?}");
        let changed = changes(&before, &now);
        let changed = changed.iter().filter(|change| change.before != change.now);
        assert_eq!(
            changed.map(|change| change.question).collect::<Vec<_>>(),
            [at]
        );
    }
}

#[test]
fn help_needed_sooner_is_worse_whatever_was_answered() {
    for sheet in sheets::all() {
        let now = check(&session(*sheet, 1));
        let mut before = now.clone();
        before.urgency.tier = Tier::SelfCare;
        before.urgency.go_now = false;
        assert!(now.urgency == before.urgency || is_worse(&before, &now));
    }
}

#[test]
fn only_checks_about_the_same_person_are_compared() {
    let other = Session {
        someone_else: true,
        ..session(sheet(1), 20)
    };
    let own = [session(sheet(0), 10), session(sheet(2), 30)];
    let diary = diary(&[own[0].clone(), other, own[1].clone()]);
    let course: Vec<u64> = (diary.course().iter())
        .map(|check| check.session.answered_at)
        .collect();
    assert_eq!(course, [10, 30]);
}
