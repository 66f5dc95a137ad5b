//! The diary's pages, drawn natively: outside a browser it is in memory, for each test its own.

mod support;

use content::ids::{option, question};
use engine::{Answers, Mask};
use sciatica_myositis_check::app::{App, AppProps};
use sciatica_myositis_check::browser::storage;
use sciatica_myositis_check::diary::{Check, Diary, empty};
use sciatica_myositis_check::figures::Figures;
use sciatica_myositis_check::pages::{self, PageState};
use sciatica_myositis_check::route::Route;
use sciatica_myositis_check::saved::summed;
use sciatica_myositis_check::session::{Session, is_urgent};

use support::page;

fn at(answers: Answers, answered_at: u64) -> Session {
    Session {
        answers,
        answered_at,
        ..Session::default()
    }
}

fn entry(session: &Session) -> String {
    let lines = ["The words of then".to_owned(), "Where: Calf".to_owned()];
    let outcome = session.run().outcome;
    Check::write(session, &outcome, "2026-11-26", &lines)
}

fn keep(sessions: &[Session]) {
    let mut diary = Diary::default();
    for session in sessions {
        assert!(diary.add(entry(session)));
    }
    storage::save_lasting("diary", &diary.write());
}

fn shown() -> String {
    page(Route::Diary, &Session::default())
}

/// The page of a check, by its place.
fn past(step: usize) -> String {
    let props = AppProps {
        route: Route::Diary,
        session: Session::default(),
        deferred: Some(pages::built_in()),
        figures: Some(Figures::english()),
        page: PageState::Step(step),
    };
    let renderer = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false);
    pollster::block_on(renderer.render())
}

fn has(html: &str, id: &str) -> bool {
    html.contains(&format!(" id=\"{id}\""))
}

/// A finished run with these places.
fn with_places(places: &[u8]) -> Answers {
    let mut answers = sheets::finished(Answers::new());
    answers.set(question::WHERE, Mask::of(places));
    support::finished(answers).answers
}

#[test]
fn it_is_off_until_it_is_turned_on_and_a_result_offers_it() {
    let html = shown();
    assert!(has(&html, "diary-on") && has(&html, "diary-import"));
    assert!(!has(&html, "entries") && !has(&html, "diary-delete"));
    let result = page(Route::Result, &at(with_places(&[1]), 1));
    assert!(has(&result, "diary-see") && !has(&result, "diary-keep"));
    storage::save_lasting("diary", &empty());
    let html = shown();
    assert!(!has(&html, "diary-on") && has(&html, "diary-delete"));
    let result = page(Route::Result, &at(with_places(&[1]), 1));
    assert!(has(&result, "diary-see") && has(&result, "diary-keep"));
}

#[test]
fn a_check_is_kept_once() {
    let session = at(with_places(&[1]), 1);
    keep(std::slice::from_ref(&session));
    assert!(!has(&page(Route::Result, &session), "diary-keep"));
    let later = Session {
        answered_at: 2,
        ..session
    };
    assert!(has(&page(Route::Result, &later), "diary-keep"));
}

#[test]
fn what_is_different_is_told_and_worse_brings_when_to_get_help() {
    let less = with_places(&[option::WHERE_CALF]);
    let more = with_places(&[option::WHERE_CALF, option::WHERE_SHOULDERS]);
    keep(&[at(less, 1)]);
    assert!(!has(&shown(), "diary-changed") && !has(&shown(), "diary-chart"));
    keep(&[at(less, 1), at(more, 2)]);
    let worse = shown();
    assert!(has(&worse, "diary-worse") && has(&worse, "safety-net"));
    assert!(has(&worse, "changed-where") && has(&worse, "changed-how-soon"));
    keep(&[at(more, 1), at(less, 2)]);
    let fewer = shown();
    assert!(!has(&fewer, "diary-worse") && has(&fewer, "changed-where"));
    let chart = fewer.split(" id=\"chart-places\"").nth(1).expect("a chart");
    let chart = chart.split("</table>").next().expect("it ends");
    let widths: Vec<&str> = (chart.split("<rect width=\"").skip(1))
        .filter_map(|bar| bar.split('"').next())
        .collect();
    assert_eq!(widths, ["2", "1"]);
    assert_eq!(chart.matches("scope=\"row\"").count(), 2);
}

#[test]
fn a_result_of_before_is_the_same_and_nothing_of_it_can_be_changed() {
    for session in support::all() {
        keep(std::slice::from_ref(session));
        let html = past(0);
        assert!(html.contains("data-leads"));
        for id in ["take-with", "change", "going"] {
            assert!(!has(&html, id), "{id}: {:?}", session.run().outcome.urgency);
        }
        assert!(!html.contains("href=\"#/q/"));
        assert!(has(&html, "safety-net") && has(&html, "diary-back"));
        let outcome = session.run().outcome;
        for (flag, tier) in outcome.flags_in_order(&content::QUIZ) {
            let id = format!("flag-{}", content::QUIZ.flags[usize::from(flag)].id);
            assert!(tier != outcome.urgency.tier || has(&html, &id), "{id}");
        }
        if !is_urgent(&outcome) && outcome.pattern.is_some() {
            assert!(has(&html, "pattern"));
        }
    }
}

#[test]
fn a_check_of_another_version_stands_in_its_own_words() {
    let kept = entry(&at(with_places(&[option::WHERE_CALF]), 1));
    let (own, run) = kept.split_at(kept.find("run 2\n").expect("a run"));
    let mut lines: Vec<&str> = run.lines().collect();
    lines.truncate(lines.len() - 2);
    lines[1] = "2026-11-22";
    let old = summed([own, &summed(lines.join("\n"))].concat());
    storage::save_lasting("diary", &[&empty(), "\n", &old, "\n"].concat());
    let html = past(0);
    assert!(html.contains("The words of then</h1>") && html.contains("Where: Calf"));
    assert!(html.contains("2026-11-22") && has(&html, "safety-net"));
    assert!(!html.contains("app-care-card") && !has(&html, "pattern"));
    assert!(shown().contains("The words of then"));
}

#[test]
fn what_cannot_be_read_is_named_and_can_be_saved_or_deleted() {
    keep(&[at(with_places(&[1]), 1)]);
    let text = storage::load_lasting("diary").expect("it is kept");
    storage::save_lasting("diary", &text.replacen("Calf", "Cal", 1));
    let html = shown();
    assert!(has(&html, "delete-1") && !has(&html, "open-1"));
    assert!(html.contains("Where: Cal"));
    assert!(has(&past(0), "diary-back"));
    storage::save_lasting("diary", "diary 99\n\nsomething new");
    let html = shown();
    assert!(has(&html, "diary-save") && has(&html, "diary-delete"));
    assert!(!has(&html, "diary-on") && !has(&html, "diary-import"));
    let result = page(Route::Result, &at(with_places(&[1]), 1));
    assert!(!has(&result, "diary-keep"));
}

#[test]
fn no_id_stands_twice() {
    let sheets = [with_places(&[1]), with_places(&[1, 2]), with_places(&[3])];
    let sessions: Vec<Session> = (1..).zip(sheets).map(|(time, it)| at(it, time)).collect();
    keep(&sessions);
    for html in [shown(), past(0), page(Route::Result, &sessions[0])] {
        let mut ids: Vec<&str> = (html.split(" id=\"").skip(1))
            .filter_map(|rest| rest.split('"').next())
            .collect();
        ids.sort_unstable();
        let count = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), count, "{ids:?}");
    }
}
