//! Where a run goes, and what is kept of it.

use content::{QUIZ, REVIEW};
use engine::{Answers, Choose, Mask};
use sciatica_myositis_check::route::Route;
use sciatica_myositis_check::saved;
use sciatica_myositis_check::session::{Action, Notice, Session, allowed, next, onward};

const HOUR: u64 = 60 * 60 * 1000;

fn at(id: &str) -> u8 {
    QUIZ.question(id)
        .unwrap_or_else(|| panic!("there is no question {id}"))
}

fn chosen(id: &str, options: &[&str]) -> (u8, Mask) {
    let question = &QUIZ.questions[usize::from(at(id))];
    let option = |option: &&str| {
        let at = question.option(option);
        at.unwrap_or_else(|| panic!("no option {id}.{option}"))
    };
    (at(id), options.iter().map(option).collect())
}

fn answer(session: &Session, given: &[(u8, Mask)]) -> (Session, Route) {
    let after = session.after(Action::Answer(given.into(), HOUR));
    let screen = QUIZ.questions[usize::from(given[0].0)].screen;
    let route = next(&session.run(), &after, screen);
    (after, route)
}

/// A finished run with nothing worrying in it.
fn finished() -> Session {
    let mut session = Session::default();
    let given = [
        chosen("age", &["40-49"]),
        chosen("fever", &["none"]),
        chosen("where", &["low-back"]),
        chosen("side", &["one"]),
        chosen("feel", &["ache"]),
        chosen("onset", &["within-7-days"]),
        chosen("course", &["better"]),
        chosen("impact", &["mild"]),
    ];
    while let Some(screen) = session.run().open {
        let asked = session.run().outcome.asked;
        let answers: Vec<_> = (0..)
            .zip(QUIZ.questions)
            .filter(|(at, question)| question.screen == screen && asked.contains(*at))
            .map(|(at, question)| {
                let sheet = given.iter().find(|(known, _)| *known == at);
                sheet
                    .copied()
                    .unwrap_or((at, Mask::first(usize::from(question.choose == Choose::One))))
            })
            .collect();
        session = answer(&session, &answers).0;
    }
    session
}

#[test]
fn a_run_goes_from_screen_to_screen_to_its_result() {
    let (session, route) = answer(&Session::default(), &[chosen("age", &["40-49"])]);
    assert_eq!(route, Route::Question(2));
    let (_, route) = answer(&session, &[chosen("right-now", &[])]);
    assert_eq!(route, Route::Question(3));
    assert_eq!(onward(&finished().run()), Route::Result);
}

#[test]
fn call_now_stops_and_nothing_leads_past_it() {
    let (session, _) = answer(&Session::default(), &[chosen("age", &["40-49"])]);
    let (session, route) = answer(&session, &[chosen("right-now", &["chest-pain"])]);
    assert_eq!(route, Route::Stop);
    assert_eq!(
        allowed(Route::Question(3), &session, &session.run()),
        Route::Stop
    );
    assert_eq!(
        allowed(Route::Result, &session, &session.run()),
        Route::Stop
    );
    // The list itself can be gone back to, with the tick still set.
    assert_eq!(
        allowed(Route::Question(2), &session, &session.run()),
        Route::Question(2)
    );
    assert_eq!(
        session.answers.get(at("right-now")),
        Some(chosen("right-now", &["chest-pain"]).1)
    );
}

#[test]
fn go_now_stops_once_and_lets_the_person_carry_on() {
    let (session, _) = answer(&Session::default(), &[chosen("age", &["40-49"])]);
    let (session, _) = answer(&session, &[chosen("right-now", &[])]);
    let (session, route) = answer(&session, &[chosen("saddle", &["numb-saddle"])]);
    assert_eq!(route, Route::Stop);
    assert_eq!(onward(&session.run()), Route::Question(4));
    let (_, route) = answer(&session, &[chosen("legs", &["unsteady"])]);
    assert_eq!(route, Route::Question(5), "no more urgent than before");
}

#[test]
fn a_changed_answer_of_a_finished_run_asks_only_what_is_new() {
    let session = finished();
    let (same, route) = answer(&session, &[chosen("impact", &["moderate"])]);
    assert_eq!(route, Route::Result);
    assert_eq!(same.notice, None);
    let (more, route) = answer(&session, &[chosen("harder-tasks", &["stairs"])]);
    assert!(matches!(route, Route::Question(_)), "{route:?}");
    assert_eq!(
        more.answers.get(at("impact")),
        session.answers.get(at("impact")),
        "kept"
    );
}

#[test]
fn a_change_of_a_finished_run_keeps_what_it_was_until_the_next() {
    let session = finished();
    let (changed, route) = answer(&session, &[chosen("impact", &["moderate"])]);
    assert_eq!(route, Route::Result);
    let before = changed.answers.get(at("impact")) != session.answers.get(at("impact"));
    assert!(before, "the test changes nothing");
    assert_eq!(changed.before, Some(session.answers));
    assert!(changed.removed().is_empty());
    let (confirmed, _) = answer(&changed, &[chosen("impact", &["moderate"])]);
    assert_eq!(confirmed.before, None);
    // On the way there is no result to change.
    let on_the_way = Session::default();
    let (on_the_way, _) = answer(&on_the_way, &[chosen("age", &["40-49"])]);
    assert_eq!(on_the_way.before, None);
}

#[test]
fn a_changed_answer_drops_what_is_no_longer_asked_and_says_so() {
    let session = finished();
    let (asked, _) = answer(&session, &[chosen("harder-tasks", &["stairs"])]);
    let (asked, _) = answer(
        &asked,
        &[
            chosen("weak-or-sore", &["weak"]),
            chosen("weak-side", &["both"]),
        ],
    );
    let (dropped, _) = answer(&asked, &[chosen("harder-tasks", &[])]);
    assert_eq!(dropped.answers.get(at("weak-or-sore")), None);
    let removed = dropped.removed();
    for id in ["weak-or-sore", "weak-side"] {
        assert_eq!(removed.get(at(id)), asked.answers.get(at(id)), "{id}");
    }
    // What was changed by hand is not among them.
    assert_eq!(removed.get(at("harder-tasks")), None);

    assert_eq!(saved::read(&saved::write(&dropped)), dropped, "a reload");
    let undone = dropped.after(Action::Undo);
    assert_eq!(undone.answers, asked.answers);
    assert!(undone.removed().is_empty());
    let (next, _) = answer(&dropped, &[chosen("impact", &["mild"])]);
    assert!(next.removed().is_empty(), "told until the next answer");
}

#[test]
fn an_option_that_goes_with_its_place_is_named_and_comes_back() {
    let session = finished();
    let (with, _) = answer(
        &session,
        &[chosen("where", &["buttock"]), chosen("side", &["one"])],
    );
    let (with, _) = answer(&with, &[chosen("feel", &["ache", "buttock-tender"])]);
    let (without, _) = answer(
        &with,
        &[chosen("where", &["low-back"]), chosen("side", &["one"])],
    );
    let only = chosen("feel", &["buttock-tender"]).1;
    assert_eq!(without.removed().get(at("feel")), Some(only));
    assert_eq!(without.after(Action::Undo).answers, with.answers);
}

#[test]
fn ticks_are_kept_until_continue_and_none_gives_back_what_it_took() {
    let screen = QUIZ.questions[usize::from(at("where"))].screen;
    let tick =
        |session: &Session, id: &str, option| session.after(Action::Choose(screen, at(id), option));
    let (first, third) = (Some(0), Some(2));
    let ticked = tick(&tick(&finished(), "where", first), "where", third);
    // The first was an answer, so the tick took it back.
    let only = Mask::only(2);
    let now = |session: &Session| session.ticked_on(screen).drafts.get(at("where"));
    assert_eq!(now(&ticked), Some(only));
    assert_eq!(ticked.answers, finished().answers);
    assert_eq!(now(&saved::read(&saved::write(&ticked))), Some(only));

    let none = tick(&ticked, "where", None);
    assert_eq!(now(&none), Some(Mask::EMPTY));
    assert_eq!(now(&tick(&none, "where", None)), Some(only), "given back");
    assert_eq!(now(&tick(&none, "where", first)), Some(Mask::only(0)));

    let (continued, _) = answer(&ticked, &[chosen("where", &["buttock"])]);
    assert_eq!(continued.ticked, None);
}

#[test]
fn a_run_that_grew_old_in_an_open_tab_takes_the_answer_and_asks_again() {
    let session = Session {
        answered_at: HOUR,
        ..finished()
    };
    let later = session.after(Action::Look(31 * HOUR));
    assert!(later.stale);
    let given = [chosen("impact", &["severe"])];
    let after = session.after(Action::Answer(given.as_slice().into(), 31 * HOUR));
    assert!(after.stale);
    assert_eq!(after.answered_at, HOUR, "the day of the other answers");
    assert_eq!(after.answers.get(at("impact")), Some(given[0].1));
    let screen = QUIZ.questions[usize::from(at("impact"))].screen;
    assert_eq!(next(&session.run(), &after, screen), Route::Start);
}

#[test]
fn what_to_do_now_is_never_hidden_because_time_has_passed() {
    let (session, _) = answer(&Session::default(), &[chosen("age", &["40-49"])]);
    let (session, _) = answer(&session, &[chosen("right-now", &["chest-pain"])]);
    let old = session.at(40 * HOUR);
    assert!(old.stale);
    assert_eq!(allowed(Route::Stop, &old, &old.run()), Route::Stop);
    assert_eq!(allowed(Route::Question(2), &old, &old.run()), Route::Start);
}

#[test]
fn settings_are_kept_before_the_first_answer() {
    let settings = Session::default().after(Action::ForSomeoneElse(true));
    let settings = settings.after(Action::Country(2));
    assert!(!settings.is_blank());
    assert_eq!(saved::read(&saved::write(&settings)), settings);
    assert!(settings.after(Action::Erase).is_blank());
}

#[test]
fn a_link_ahead_of_the_run_leads_to_the_first_open_question() {
    let fresh = Session::default();
    assert_eq!(
        allowed(Route::Question(9), &fresh, &fresh.run()),
        Route::Question(1)
    );
    assert_eq!(allowed(Route::Result, &fresh, &fresh.run()), Route::Start);
    assert_eq!(allowed(Route::Stop, &fresh, &fresh.run()), Route::Start);
    let (session, _) = answer(&fresh, &[chosen("age", &["40-49"])]);
    assert_eq!(
        allowed(Route::Question(99), &session, &session.run()),
        Route::Question(2)
    );
    assert_eq!(
        allowed(Route::Result, &session, &session.run()),
        Route::Question(2)
    );
    assert_eq!(
        allowed(Route::Question(1), &session, &session.run()),
        Route::Question(1)
    );
}

#[test]
fn under_18_answers_the_danger_signs_and_then_gets_the_result() {
    let (session, _) = answer(&Session::default(), &[chosen("age", &["under-18"])]);
    let (session, _) = answer(&session, &[chosen("right-now", &[])]);
    let (session, _) = answer(&session, &[chosen("saddle", &[])]);
    let (session, _) = answer(&session, &[chosen("legs", &[])]);
    let last = [chosen("danger-signs", &[]), chosen("fever", &["none"])];
    let (session, route) = answer(&session, &last);
    assert_eq!(route, Route::Result);
    assert_eq!(session.run().outcome.pattern, None);
}

#[test]
fn an_old_run_is_never_resumed_silently_and_asks_the_danger_signs_again() {
    let session = Session {
        answered_at: HOUR,
        ..finished()
    };
    assert!(!session.clone().at(7 * HOUR).stale);
    assert!(session.clone().at(HOUR - 1).stale, "the clock went back");
    let old = session.at(7 * HOUR + 1);
    assert!(old.stale);
    assert_eq!(allowed(Route::Result, &old, &old.run()), Route::Start);
    assert_eq!(allowed(Route::Question(3), &old, &old.run()), Route::Start);
    let resumed = old.after(Action::Resume(8 * HOUR));
    assert!(!resumed.stale);
    for id in ["right-now", "saddle", "legs", "danger-signs", "fever"] {
        assert_eq!(resumed.answers.get(at(id)), None, "{id}");
    }
    assert_eq!(resumed.answers.get(at("age")), old.answers.get(at("age")));
    assert_eq!(onward(&resumed.run()), Route::Question(2));
}

#[test]
fn what_is_stored_reads_back() {
    let session = Session {
        someone_else: true,
        country: 3,
        ..finished()
    };
    assert_eq!(saved::read(&saved::write(&session)), session);
    assert_eq!(
        saved::read(&saved::write(&Session::default())),
        Session::default()
    );
}

/// A stored text with something else in it, as a version of the app that writes it so would leave it.
fn written_otherwise(session: &Session, from: &str, to: &str) -> String {
    let text = saved::write(session);
    let (text, _) = text.rsplit_once('\n').expect("the last line is the sum");
    assert!(text.contains(from), "{from} in {text}");
    saved::summed(text.replacen(from, to, 1))
}

#[test]
fn what_does_not_fit_is_left_out_and_said() {
    for (from, to) in [
        ("age=40-49", "age=40-49,50-59"),
        ("age=40-49", "age="),
        ("saddle=", "saddle=nonsense"),
        ("saddle=", "sadle="),
        (REVIEW.version, "1999-01-01"),
    ] {
        let read = saved::read(&written_otherwise(&finished(), from, to));
        assert_eq!(read.notice, Some(Notice::OtherVersion), "{from} to {to}");
    }
    let other_form = written_otherwise(&finished(), "run 2", "run 1");
    for text in [
        "",
        "run 2",
        "run 2\n",
        "\u{0}\u{1}",
        "{\"answers\":[]}",
        &other_form,
    ] {
        let read = saved::read(text);
        assert_eq!(read.notice, Some(Notice::Unreadable), "{text:?}");
        assert!(read.answers.is_empty());
    }
}

/// A run as version 2026-11-22 of the content kept it.
fn of_version_1(right_now: &str) -> Session {
    let answers = format!(
        "age=40-49\nright-now={right_now}\nsaddle=\nlegs=one-weaker\ndanger-signs=\nfever=none\n\
         history=weak-bones\nwhere=low-back\nside=one\nfeel=weak\nback-pain=\n\
         what-changes-it=sitting-hurts\nharder-tasks=stairs\nweak-or-sore=weak\nweak-side=one\n\
         throat-breath-eyes=\nskin=\nonset=weeks-1-6\ncourse=same\ncame-before=\n\
         test-results=\nimpact=mild"
    );
    saved::read(&saved::summed(format!(
        "run 2\n2026-11-22\n{HOUR}\nme\ngb\n{answers}"
    )))
}

#[test]
fn a_run_of_the_first_version_is_asked_again_what_means_something_else_now() {
    let read = of_version_1("");
    assert_eq!(read.notice, Some(Notice::OtherVersion));
    for id in [
        "right-now",
        "danger-signs",
        "history",
        "where",
        "back-pain",
        "skin",
        "throat-breath-eyes",
        "came-before",
    ] {
        assert_eq!(read.answers.get(at(id)), None, "{id} was guessed");
    }
    for (id, option) in [
        ("age", "40-49"),
        ("legs", "one-weaker"),
        ("fever", "none"),
        ("side", "one"),
        ("harder-tasks", "stairs"),
        ("weak-side", "one"),
        ("onset", "weeks-1-6"),
    ] {
        let (at, chosen) = chosen(id, &[option]);
        assert_eq!(read.answers.get(at), Some(chosen), "{id} was lost");
    }
    assert_eq!(onward(&read.run()), Route::Question(2));
}

#[test]
fn a_run_of_the_first_version_that_called_for_help_still_does() {
    let read = of_version_1("chest-pain");
    assert_eq!(read.notice, Some(Notice::OtherVersion));
    assert_eq!(onward(&read.run()), Route::Stop);
    assert_eq!(read.answers.get(at("history")), None);
    // Taken back, it goes on where the questions changed.
    let (read, _) = answer(&read, &[chosen("right-now", &[])]);
    assert_eq!(onward(&read.run()), Route::Question(5));
}

#[test]
fn no_mutation_of_what_is_stored_panics_or_is_kept_silently() {
    let text = saved::write(&finished());
    let bytes = text.as_bytes();
    let mut state = 7_u64;
    for _ in 0..20_000 {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        let mut mutated = bytes.to_vec();
        let at = (state >> 33) as usize % mutated.len();
        match state >> 62 {
            0 => mutated.truncate(at),
            1 => mutated[at] = (state >> 20) as u8,
            2 => mutated.insert(at, (state >> 20) as u8),
            _ => {
                mutated.remove(at);
            }
        }
        let mutated = String::from_utf8_lossy(&mutated);
        let read = saved::read(&mutated);
        if mutated != text {
            assert_eq!(read.notice, Some(Notice::Unreadable), "{mutated}");
            assert!(read.answers.is_empty(), "{mutated}");
        }
    }
}

/// Where the sum is right, each line is still looked at: another version of the app wrote it.
#[test]
fn no_line_of_another_version_panics_or_keeps_an_answer_that_is_not_asked() {
    let text = saved::write(&finished());
    let mut state = 11_u64;
    for _ in 0..20_000 {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        let mut lines: Vec<&str> = text.lines().collect();
        lines.pop();
        let (at, other) = ((state >> 33) as usize, (state >> 48) as usize);
        let (at, other) = (at % lines.len(), other % lines.len());
        let cut = &lines[at][..(state >> 20) as usize % (lines[at].len() + 1)];
        match state >> 62 {
            0 => lines[at] = cut,
            1 => lines.swap(at, other),
            2 => lines.insert(at, lines[other]),
            _ => {
                lines.remove(at);
            }
        }
        let read = saved::read(&saved::summed(lines.join("\n")));
        let kept = engine::resolve(&QUIZ, &read.answers).answers;
        assert_eq!(kept, read.answers);
    }
}

#[test]
fn starting_again_keeps_only_who_and_where() {
    let session = Session {
        someone_else: true,
        country: 2,
        ..finished()
    };
    let again = session.after(Action::Restart);
    assert_eq!(again.answers, Answers::new());
    assert!(again.someone_else);
    assert_eq!(again.country, 2);
}
