//! What a result and the picture story explain: topics, look-alikes, the two sides, and sources.

mod support;

use std::collections::BTreeSet;

use content::{Block, PARTS, QUIZ, SOURCES, Section};
use engine::{Answers, Atom, Outcome, Tier};
use sciatica_myositis_check::route::Route;
use sciatica_myositis_check::session::Session;

use support::{finished, page};

/// The topics of "What you may have read", as the reference lists them (6.4).
const TOPICS: [&str; 29] = [
    "tiredness",
    "gentle-exercise",
    "stretching",
    "strength",
    "posture",
    "lifting",
    "weight",
    "food",
    "alcohol",
    "stress",
    "massage",
    "acupuncture",
    "heat-cold",
    "tens",
    "belts",
    "sleep",
    "nerve-block",
    "epidural",
    "disc-surgery",
    "radiofrequency",
    "muscle-relaxants",
    "antidepressants",
    "muscle-injections",
    "ivig",
    "vitamin-d",
    "supplements",
    "team",
    "groups",
    "mood",
];

fn has(html: &str, id: &str) -> bool {
    html.contains(&format!(" id=\"{id}\""))
}

/// From the element with this id to the end of the first such tag after it.
fn from_to<'a>(html: &'a str, id: &str, tag: &str) -> &'a str {
    let start = html.find(&format!(" id=\"{id}\"")).expect(id);
    let end = html[start..].find(tag).expect("it ends") + start;
    &html[start..end]
}

fn raised(outcome: &Outcome, id: &str) -> bool {
    let mut flags = outcome.flags_in_order(&QUIZ);
    flags.any(|(flag, _)| QUIZ.flags[usize::from(flag)].id == id)
}

/// A whole sheet with these answers in it.
fn answered(given: &[(&str, &[&str])]) -> Session {
    let mut answers = Answers::new();
    for (question, options) in given {
        let at = QUIZ.question(question).expect("a question");
        let known = &QUIZ.questions[usize::from(at)];
        let chosen = options
            .iter()
            .map(|option| known.option(option).expect("an option"));
        answers.set(at, chosen.collect());
    }
    finished(answers)
}

/// Whom the results below same-day are for.
fn is_below_same_day(outcome: &Outcome) -> bool {
    outcome.urgency.tier < Tier::SameDay && outcome.pattern.is_some()
}

#[test]
fn what_they_may_have_read_is_on_every_result_below_same_day() {
    let mut shown = 0;
    for session in support::all() {
        let outcome = session.run().outcome;
        if outcome.urgency.tier == Tier::CallNow {
            continue;
        }
        let html = page(Route::Result, session);
        assert_eq!(has(&html, "may-have-read"), is_below_same_day(&outcome));
        for topic in TOPICS {
            assert_eq!(
                has(&html, &format!("read-{topic}")),
                is_below_same_day(&outcome),
                "{topic}"
            );
        }
        shown += usize::from(is_below_same_day(&outcome));
    }
    assert!(shown > 10 && shown < support::all().len());
}

#[test]
fn the_picture_story_has_every_topic_folded_with_what_is_known_and_its_sources() {
    let html = page(Route::Learn, &Session::default());
    let blocks = content::blocks().filter(|block| block.section == Section::MayHaveRead);
    let blocks: Vec<_> = blocks.collect();
    let ids: Vec<&str> = blocks.iter().map(|block| block.id).collect();
    assert_eq!(ids, TOPICS.map(|topic| format!("read-{topic}")));
    for block in blocks {
        // What it is, then sciatica and myositis.
        assert!(block.lead.is_some() && block.text.len >= 2, "{}", block.id);
        let topic = from_to(&html, block.id, "</details>");
        assert!(topic.contains("<details"), "{}", block.id);
        let sources = topic.split("app-source-list").nth(1).expect(block.id);
        assert_eq!(sources.matches("<li>").count(), block.sources.len());
    }
}

#[test]
fn every_part_of_the_picture_story_shows_its_sources() {
    let html = page(Route::Learn, &Session::default());
    let parts = ["path", "rest", "inflamed", "swollen", "pressed", "felt"];
    let parts = parts.map(|id| (id, format!("told-{id}"), "</details>"));
    let more = ["often", "reverse"].map(|id| (id, id.to_string(), "</section>"));
    let mut known: Vec<&str> = PARTS.iter().map(|part| part.id).collect();
    for (id, place, end) in parts.into_iter().chain(more) {
        let part = PARTS.iter().find(|part| part.id == id).expect(id);
        assert!(!part.sources.is_empty(), "{id}");
        let shown = from_to(&html, &place, end);
        let sources = shown.split("app-source-list").nth(1).expect(id);
        assert_eq!(sources.matches("<li>").count(), part.sources.len(), "{id}");
        known.retain(|known| *known != id);
    }
    assert!(known.is_empty(), "the story has no such part: {known:?}");
    let cited = |id: &str| {
        let at = SOURCES.iter().position(|source| source.id == id);
        let at = at.expect("a source") as u16;
        PARTS.iter().any(|part| part.sources.contains(&at))
    };
    for anatomy in ["R36", "R37", "R38", "R39"] {
        assert!(cited(anatomy), "{anatomy}");
    }
}

/// How far the nerve side is shown to fit, from 0 to 2.
fn nerve_side(session: &Session) -> usize {
    let html = page(Route::Result, session);
    let sides = html.split("app-sides").nth(1).expect("the two sides");
    let tags = sides
        .split('<')
        .filter(|tag| tag.contains("app-bar__part\""));
    let mut told = tags.take(3).map(|tag| !tag.contains("aria-hidden"));
    told.position(|told| told).expect("one of three is told")
}

const DEEP_BUTTOCK: (&str, &[&str]) = ("what-changes-it", &["sitting-hurts", "crossing-leg-hurts"]);

#[test]
fn the_nerve_side_fits_partly_only_from_three_points() {
    let buttock: (&str, &[&str]) = ("where", &["buttock"]);
    let pattern = |session: &Session| {
        let at = session.run().outcome.pattern.expect("an adult");
        QUIZ.patterns[usize::from(at)].id
    };
    // A full tag and no point: explained, and no nerve pattern.
    let tag_alone = answered(&[buttock, DEEP_BUTTOCK, ("feel", &["stiff"])]);
    assert_eq!(
        (pattern(&tag_alone), nerve_side(&tag_alone)),
        ("unclear", 0)
    );
    let html = page(Route::Result, &tag_alone);
    assert!(has(&html, "tag-deep-gluteal") && has(&html, "alike-hip"));
    // With one point, the tag makes it a nerve pattern that fits (7.5).
    let one_more = answered(&[buttock, DEEP_BUTTOCK, ("feel", &["shooting"])]);
    assert_eq!((pattern(&one_more), nerve_side(&one_more)), ("nerve", 2));
    let both: (&str, &[&str]) = ("leg-or-back", &["same"]);
    let thigh: (&str, &[&str]) = ("where", &["back-of-thigh"]);
    let check: (&str, &[&str]) = ("leg-straighten", &["no"]);
    let two = answered(&[thigh, both, check, ("feel", &["tingling"])]);
    assert_eq!((pattern(&two), nerve_side(&two)), ("unclear", 0));
    let three = answered(&[thigh, both, check, ("feel", &["tingling", "shooting"])]);
    assert_eq!((pattern(&three), nerve_side(&three)), ("nerve", 1));
}

#[test]
fn the_card_of_every_tag_that_holds_is_shown_in_every_pattern() {
    // Not asked of pain that began this week, which the sheets take where nothing else is said.
    let with_periods = answered(&[
        ("where", &["below-knee"]),
        ("feel", &["tingling"]),
        ("onset", &["months-3-12"]),
        ("with-periods", &["yes"]),
    ]);
    let mut seen = BTreeSet::new();
    for session in support::all().iter().chain([&with_periods]) {
        let outcome = session.run().outcome;
        if outcome.urgency.tier == Tier::CallNow || outcome.pattern.is_none() {
            continue;
        }
        let html = page(Route::Result, session);
        for (at, fact) in (0..).zip(QUIZ.facts).filter(|(_, fact)| fact.tag) {
            if outcome.facts.contains(at) {
                let of_tag = |block: &&Block| {
                    block.section == Section::TagCards && block.when.all == [Atom::Fact(at)]
                };
                let card = content::blocks().find(of_tag).expect(fact.id);
                assert!(has(&html, card.id), "{}", fact.id);
                seen.insert(fact.id);
            }
        }
    }
    let all: BTreeSet<&str> = QUIZ
        .facts
        .iter()
        .filter(|fact| fact.tag)
        .map(|fact| fact.id)
        .collect();
    assert_eq!(seen, all);
}

#[test]
fn self_care_leaves_out_what_could_do_harm_beside_a_sign() {
    let (mut broken, mut heated, mut both) = (0, 0, 0);
    for session in support::all() {
        let outcome = session.run().outcome;
        if !is_below_same_day(&outcome) {
            continue;
        }
        let html = page(Route::Result, session);
        let moves = !raised(&outcome, "fragility-fracture");
        let eases = !raised(&outcome, "lump") && !raised(&outcome, "shingles");
        assert_eq!(has(&html, "self-care-move"), moves);
        assert_eq!(has(&html, "self-care-ease"), eases);
        broken += usize::from(!moves);
        heated += usize::from(!eases);
        both += usize::from(moves && eases);
    }
    assert!(broken > 0 && heated > 0 && both > 0);
}
