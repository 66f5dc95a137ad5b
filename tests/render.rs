//! Pages rendered natively: what every result, stop and question must hold.

mod support;

use content::{COUNTRIES, FIRST_BLOCKS, QUESTIONS, QUIZ, Words, ui};
use engine::{Answers, Clause, Mask, Tier, Urgency};
use proof::Proof;
use sciatica_myositis_check::app::{App, AppProps};
use sciatica_myositis_check::pages::PageState;
use sciatica_myositis_check::route::Route;
use sciatica_myositis_check::session::{Session, allowed, is_urgent};

use support::{finished, page};

/// Markup of the page before the deferred code is there.
fn early_page(route: Route, session: &Session) -> String {
    let props = AppProps {
        route,
        session: session.clone(),
        deferred: None,
        figures: None,
        page: PageState::Fresh,
    };
    let renderer = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false);
    pollster::block_on(renderer.render())
}

fn number(country: &str) -> (u8, &'static str) {
    let at = COUNTRIES
        .iter()
        .position(|known| known.id == country)
        .expect("a country");
    (at as u8, COUNTRIES[at].emergency[0])
}

/// Whether an element of this kind has nothing in it.
fn has_empty(html: &str, tag: &str) -> bool {
    let close = format!("></{tag}>");
    html.match_indices(&close).any(|(end, _)| {
        let opening = html[..end].rsplit('<').next().unwrap_or_default();
        opening.split(' ').next() == Some(tag)
    })
}

/// The rest of a section from this attribute on; nothing where there is none.
fn section<'a>(html: &'a str, attribute: &str) -> &'a str {
    let Some(start) = html.find(attribute) else {
        return "";
    };
    let end = html[start..].find("</section>").expect("it ends");
    &html[start..start + end]
}

#[test]
fn while_a_page_loads_the_footer_stays_below_the_window() {
    let early = early_page(Route::About, &Session::default());
    assert!(early.contains("id=\"deferred\""));
    let style = include_str!("../styles/layout.css");
    assert!(style.contains(".app-main:has(#deferred) {"));
}

#[test]
fn without_the_deferred_code_nothing_is_empty_and_what_to_do_is_there() {
    for session in support::all() {
        let route = allowed(Route::Result, session, &session.run());
        let (early, all) = (early_page(route, session), page(route, session));
        assert_eq!(early.contains("id=\"deferred\""), route == Route::Result);
        assert!(!all.contains("id=\"deferred\""));
        // What to do and how soon, whom to call, and what to say are word for word the same.
        let card = "class=\"app-care-card\"";
        assert!(section(&early, card).contains("id=\"title\""));
        let quotes = |html| {
            section(html, "app-quote\"")
                .split("</blockquote")
                .next()
                .unwrap_or_default()
                .matches("<p>")
                .count()
        };
        // But for what flags below same-day say and ask for: their words are deferred.
        let urgent = is_urgent(&session.run().outcome);
        assert!(quotes(&early) == quotes(&all) || (!urgent && quotes(&early) == 1));
        for part in section(&early, card).split('<') {
            assert!(section(&all, card).contains(part), "{part}");
        }
        // When to get help, and whom to talk to.
        let outcome = session.run().outcome;
        for block in FIRST_BLOCKS {
            if engine::shows(&QUIZ, &block.when, &outcome) {
                let id = format!("id=\"{}\"", block.id);
                assert_eq!(early.contains(&id), all.contains(&id), "{id}");
            }
        }
        assert!(early.contains("id=\"safety-net\""));
        let others = [Route::About, Route::Learn].map(|route| early_page(route, session));
        assert!(others.iter().all(|html| html.contains("id=\"deferred\"")));
        for html in others.iter().chain([&early]) {
            for tag in ["p", "li", "h1", "h2", "h3", "summary", "strong", "ul", "a"] {
                assert!(!has_empty(html, tag), "{tag} is empty in\n{html}");
            }
        }
    }
}

#[test]
fn p15_every_result_holds_all_its_parts() {
    let (country, emergency) = number("gb");
    let mut tiers = std::collections::BTreeSet::new();
    for session in support::all() {
        let session = Session {
            country,
            ..session.clone()
        };
        let run = session.run();
        let outcome = run.outcome;
        tiers.insert(outcome.urgency.tier);
        let route = allowed(Route::Result, &session, &session.run());
        let expected = if outcome.urgency.tier == Tier::CallNow {
            Route::Stop
        } else {
            Route::Result
        };
        assert_eq!(route, expected);
        let html = page(route, &session);
        for part in [
            "app-care-card\"",
            "id=\"safety-net\"",
            "id=\"title\"",
            emergency,
        ] {
            assert!(html.contains(part), "{part} is missing in\n{html}");
        }
        for (flag, _) in outcome
            .flags_in_order(&QUIZ)
            .filter(|(_, tier)| *tier == outcome.urgency.tier)
        {
            let id = format!("id=\"flag-{}\"", QUIZ.flags[usize::from(flag)].id);
            assert!(html.contains(&id), "{id} is missing");
        }
        if route == Route::Result {
            assert_eq!(html.contains("id=\"pattern\""), outcome.pattern.is_some());
            for part in ["id=\"why\"", "id=\"told-us\"", "id=\"about-result\""] {
                assert!(
                    html.contains(part) || outcome.pattern.is_none(),
                    "{part} is missing"
                );
            }
        }
        for words in [
            "you are fine",
            "all clear",
            "nothing serious",
            "you have myositis",
            "you have sciatica",
        ] {
            assert!(!html.to_lowercase().contains(words), "{words} in\n{html}");
        }
        // What the content says on every page: it is education, and nobody has reviewed it.
        assert!(html.contains("app-header__review"));
    }
    assert_eq!(tiers.len(), Tier::ALL.len(), "{tiers:?}");
}

/// On a stop, calling or going comes first in weight and order; carrying on is a quiet link.
#[test]
fn a_reminder_is_never_later_than_the_result_says_and_none_is_for_today() {
    for session in support::all() {
        let outcome = session.run().outcome;
        let html = page(Route::Result, session);
        let part = html.split("id=\"reminder\"").nth(1).unwrap_or_default();
        let days: Vec<u16> = (part.split("</select>").next().unwrap_or_default())
            .split("<option value=\"")
            .skip(1)
            .filter_map(|option| option.split('"').next()?.parse().ok())
            .collect();
        let latest = match outcome.urgency.tier {
            _ if outcome.pattern.is_none() => None,
            Tier::WithinDays => Some(3),
            Tier::Routine => Some(14),
            Tier::SelfCare => Some(28),
            Tier::SameDay | Tier::CallNow => None,
        };
        assert_eq!(days.iter().max().copied(), latest);
        assert!(days.is_sorted());
    }
}

#[test]
fn a_stop_never_makes_carrying_on_its_first_choice() {
    let (country, _) = number("gb");
    let stops = [("saddle", "numb-saddle"), ("danger-signs", "hot-skin")];
    for given in stops {
        let session = Session {
            answers: answers(&[("age", "40-49"), given]),
            country,
            ..Session::default()
        };
        let html = page(Route::Stop, &session);
        let carry_on = html.find("id=\"carry-on\"").expect("the way on");
        let opening = html[..carry_on].rfind('<').expect("it opens");
        let end = html[carry_on..].find('>').expect("it ends") + carry_on;
        assert!(
            !html[opening..end].contains("class="),
            "it looks like a button"
        );
        for first in ["href=\"tel:", "id=\"say\"", "id=\"mistake\""] {
            let at = html.find(first).expect(first);
            assert!(at < carry_on, "{first} comes after the way on");
        }
    }
}

/// Questions and options by ids.
type Given<'a> = &'a [(&'a str, &'a str)];

/// Answers by ids.
fn answers(given: Given<'_>) -> Answers {
    let mut answers = Answers::new();
    for (id, option) in given {
        let at = QUIZ.question(id).expect("a question");
        let question = &QUIZ.questions[usize::from(at)];
        let option = question.option(option).expect("an option");
        answers.add(at, Mask::only(option));
    }
    answers
}

/// Reference 6.1: there is no general rule, and of several lines the strictest holds.
#[test]
fn what_may_be_eaten_is_said_by_the_flags_alone() {
    let dark = ("danger-signs", "dark-urine");
    let saddle = ("saddle", "numb-saddle");
    let exercise = [
        ("onset", "within-7-days"),
        ("feel", "weak"),
        ("came-before", "exercise"),
    ];
    let medicine = [
        ("onset", "within-7-days"),
        ("feel", "weak"),
        ("came-before", "other-medicine"),
    ];
    let sheets: [(Given<'_>, Option<&str>); 12] = [
        (&[("right-now", "choking"), saddle], Some("nothing")),
        (&[saddle], Some("no-food")),
        (&[saddle, dark], Some("no-food")),
        (&[("history", "major-injury")], Some("no-food")),
        (&[("danger-signs", "cannot-bear-weight")], Some("no-food")),
        (&[("danger-signs", "tight-swollen-muscle")], Some("no-food")),
        (
            &[("danger-signs", "groin-lump-or-vomiting")],
            Some("no-food"),
        ),
        (&[("right-now", "sudden-severe-pain")], Some("no-food")),
        (&[dark], Some("drink-water")),
        (&exercise, Some("drink-water")),
        // Within days: nobody is on the way.
        (&medicine, None),
        (&[("right-now", "cold-leg")], None),
    ];
    for age in ["40-49", "70-plus"] {
        for (given, eating) in sheets {
            let session = finished(answers(&[given, &[("age", age)]].concat()));
            let html = page(allowed(Route::Result, &session, &session.run()), &session);
            let start = html.find("id=\"eating\"").expect("a flag was raised");
            let part = html[start..].split("</div>").next().unwrap_or_default();
            let said = part.split("data-eating=\"").nth(1);
            let said = said.and_then(|rest| rest.split('"').next());
            assert_eq!(said, eating, "{given:?}");
            // The line, and what goes for medicines but where nothing may be swallowed.
            let lines = part.matches("<li").count();
            let both = eating.is_some() && eating != Some("nothing");
            assert_eq!(lines, 1 + usize::from(both), "{given:?}");
        }
    }
    let nothing = finished(answers(&[
        ("age", "40-49"),
        ("impact", "mild"),
        ("where", "low-back"),
    ]));
    assert!(nothing.run().outcome.flags.is_empty());
    assert!(!page(Route::Result, &nothing).contains("id=\"eating\""));
}

#[test]
fn someone_in_danger_sees_whom_to_talk_to_first() {
    let mood = QUIZ.question("mood").expect("a question");
    let danger = QUIZ.questions[usize::from(mood)]
        .option("danger")
        .expect("an option");
    let when = Clause {
        all: vec![engine::Atom::Chosen(mood, Mask::only(danger))].leak(),
        ..Clause::ALWAYS
    };
    let sheet = Proof::new(&QUIZ).find(&when).expect("a sheet");
    let html = page(Route::Stop, &finished(sheet));
    let crisis = html.find("id=\"crisis\"").expect("crisis lines");
    let card = html.find("data-level=\"call-now\"").expect("a card");
    assert!(crisis < card);
}

#[test]
fn the_words_change_for_someone_else_and_the_rules_do_not() {
    let me = finished(Answers::new());
    let them = Session {
        someone_else: true,
        ..me.clone()
    };
    assert_eq!(me.run(), them.run());
    assert_ne!(
        page(Route::Question(3), &me),
        page(Route::Question(3), &them)
    );
}

#[test]
fn every_country_shows_its_number_on_stop() {
    let now = QUIZ.question("right-now").expect("a question");
    let mut answers = Answers::new();
    answers.set(0, Mask::only(2));
    answers.set(now, Mask::only(0));
    for (country, known) in (0..).zip(COUNTRIES) {
        let session = Session {
            answers,
            country,
            ..Session::default()
        };
        let html = page(Route::Stop, &session);
        for number in known.emergency {
            assert!(
                html.contains(&format!("href=\"tel:{}\"", number.replace(' ', ""))),
                "{}",
                known.id
            );
        }
    }
}

/// In a text from right to left its groups would stand the other way round.
#[test]
fn every_number_of_several_groups_is_isolated() {
    let mut seen = 0;
    for country in 0..COUNTRIES.len() as u8 {
        let session = Session {
            country,
            ..finished(Answers::new())
        };
        let html = page(Route::Result, &session);
        let bytes = html.as_bytes();
        for (at, three) in bytes.windows(3).enumerate() {
            if let [b'0'..=b'9', b' ', b'0'..=b'9'] = three {
                let before = html[..at].trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
                let isolated = ["\u{2066}", "<bdi dir=\"ltr\">"];
                let is_isolated = isolated.iter().any(|mark| before.ends_with(mark));
                assert!(is_isolated, "{}", &html[at.saturating_sub(60)..at + 20]);
                seen += 1;
            }
        }
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn each_list_is_a_fieldset_with_a_legend_and_labelled_inputs() {
    let session = finished(Answers::new());
    for step in 1..=session.run().screens.len() as u8 {
        let html = page(Route::Question(step), &session);
        assert_eq!(html.matches("<h1").count(), 1, "step {step}");
        assert_eq!(
            html.matches("<fieldset").count(),
            html.matches("<legend").count()
        );
        let inputs = html.matches("<input").count();
        assert!(inputs > 1, "step {step}");
        for id in html
            .split(" id=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
        {
            assert_eq!(
                html.matches(&format!(" id=\"{id}\"")).count(),
                1,
                "step {step}: id {id}"
            );
        }
        assert_eq!(html.matches("<label ").count(), inputs, "step {step}");
    }
}

#[test]
fn a_danger_sign_that_is_ticked_shows_its_advice_on_its_screen() {
    let mut answers = Answers::new();
    answers.set(0, Mask::only(2));
    answers.set(
        QUIZ.question("right-now").expect("a question"),
        Mask::only(0),
    );
    let session = Session {
        answers,
        ..Session::default()
    };
    assert!(is_urgent(&session.run().outcome));
    assert!(page(Route::Question(2), &session).contains("app-choice__alert"));
}

#[test]
fn an_address_that_leads_nowhere_says_so() {
    let html = page(Route::Unknown, &Session::default());
    assert!(html.contains("id=\"title\""));
    assert!(!html.contains("<fieldset"));
}

#[test]
fn what_would_change_a_result_is_told_in_full() {
    for session in support::all() {
        let outcome = session.run().outcome;
        if outcome.urgency.tier == Tier::CallNow {
            continue;
        }
        let html = page(Route::Result, session);
        let mut folds = html.split("app-fold");
        let part = folds.find(|part| part.contains("id=\"change-title\""));
        let part = part.expect("every other result can become more urgent");
        let told = part.matches("app-summary-list__answer\"").count();
        let can_be_noticed = |change: &engine::Escalation| {
            let at = usize::from(change.question);
            !QUESTIONS[at].unchanging && QUIZ.questions[at].unsure != Some(change.option)
        };
        let expected: Vec<_> = outcome.escalations(&QUIZ).filter(can_be_noticed).collect();
        assert_eq!(told, expected.len());
        for change in expected {
            let level = match change.urgency {
                Urgency::GO_NOW => "go-now",
                Urgency { tier, .. } => tier.id(),
            };
            let question = QUIZ.questions[usize::from(change.question)].id;
            let row = format!("id=\"change-{level}-{question}\"");
            assert!(part.contains(&row), "{row}");
        }
    }
}

/// The page for the clinician of every result and of each stop: all that was told or denied, by name.
#[test]
fn the_page_for_the_clinician_leaves_nothing_out() {
    for session in support::all() {
        let run = session.run();
        assert_eq!(allowed(Route::Summary, session, &run), Route::Summary);
        let html = page(Route::Summary, session);
        for tag in ["p", "h1", "h2", "dt", "dd", "a"] {
            assert!(!has_empty(&html, tag), "{tag} is empty in\n{html}");
        }
        let outcome = run.outcome;
        for (flag, tier) in outcome.flags_in_order(&QUIZ).take(8) {
            let id = [
                "id=\"sheet-urgency-",
                QUIZ.flags[usize::from(flag)].id,
                "\"",
            ]
            .concat();
            assert_eq!(html.contains(&id), tier == outcome.urgency.tier, "{id}");
        }
        let rows: Vec<&str> = html.split("id=\"sheet-").skip(1).collect();
        for at in outcome.answers.answered() {
            let end = ["-", QUIZ.questions[usize::from(at)].id, "\""].concat();
            let told = rows.iter().any(|row| {
                let id = row.split_inclusive('"').next().unwrap_or_default();
                id.ends_with(&end)
            });
            assert!(told, "{end} is missing in\n{html}");
        }
        let none = Words::english().get(ui::NONE_OF_THESE);
        assert!(!html.contains(none), "{none} in\n{html}");
    }
}

/// The value of the first attribute of this name, as it is read.
fn attribute(html: &str, name: &str) -> String {
    let start = format!(" {name}=\"");
    let (_, rest) = html.split_once(&start).expect(name);
    read(rest.split('"').next().unwrap_or_default())
}

/// A text without the signs that stand for letters in markup.
fn read(markup: &str) -> String {
    let signs = [
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ];
    let text = |text: String, (sign, letter): &(&str, &str)| text.replace(sign, letter);
    signs.iter().fold(markup.to_owned(), text)
}

/// The text in a code, as a reader that knows nothing of it sees its path.
fn decoded(html: &str) -> String {
    let at = html.find("app-qr-code").expect("a code");
    let code = &html[html[..at].rfind('<').expect("it opens")..];
    let view = attribute(code, "viewBox");
    let side = view.rsplit(' ').next().expect("a side");
    let side: usize = side.parse().expect("a number");
    let mut dark = vec![vec![false; side]; side];
    let path = code
        .split("<path")
        .find(|path| path.contains("#000"))
        .expect("the dark part");
    for run in attribute(path, "d").split('M').skip(1) {
        let (place, rest) = run.split_once('h').expect("a run");
        let (x, y) = place.split_once(' ').expect("a place");
        let (x, y): (usize, usize) = (x.parse().expect("x"), y.parse().expect("y"));
        let wide: usize = rest.split('v').next().expect("wide").parse().expect("wide");
        dark[y][x..x + wide].fill(true);
    }
    // As large as a camera sees it.
    const SCALE: usize = 4;
    let seen = |x: usize, y: usize| dark[y / SCALE][x / SCALE];
    let mut image = rqrr::PreparedImage::prepare_from_bitmap(side * SCALE, side * SCALE, seen);
    let codes = image.detect_grids();
    assert_eq!(codes.len(), 1);
    codes[0].decode().expect("it reads").1
}

/// The text to copy has every line of the page, and the code as many whole ones as it holds.
#[test]
fn the_text_and_the_code_of_the_page_say_what_it_says() {
    let note = Words::english().with_deferred(content::Deferred::english());
    let note = note.get(ui::SUMMARY_SHORTENED);
    let mut all_whole = true;
    for session in support::all().iter().step_by(7) {
        let html = page(Route::Summary, session);
        let text = attribute(&html, "data-text");
        let flat = |text: &str| text.replace(|c: char| !c.is_alphanumeric(), "");
        let (_, sheet) = html.split_once("id=\"sheet\"").expect("the sheet");
        let (sheet, _) = sheet.split_once("id=\"take-with\"").expect("its end");
        for row in sheet.split("app-summary-list__answer\">").skip(1) {
            let words = read(row.split("</span>").next().unwrap_or_default());
            let found = flat(&text).contains(&flat(&words));
            assert!(found, "{words} is not in\n{text}");
        }
        let code = decoded(&html);
        let lines: Vec<&str> = code.lines().collect();
        assert_eq!(
            lines.get(1),
            text.lines().nth(3).as_ref(),
            "how soon, in\n{code}"
        );
        let mut told = text.lines().filter(|line| line.contains(": "));
        let is_whole = told.all(|line| lines.contains(&line));
        assert_eq!(is_whole, !lines.contains(&note), "{code}\n{text}");
        for line in &lines[1..] {
            let known = text.lines().any(|known| known == *line);
            assert!(known || *line == note, "{line}");
        }
        all_whole &= is_whole;
    }
    assert!(!all_whole, "some text is too long for a code");
}

/// A stop says what was not asked, and of a pattern nothing.
#[test]
fn the_page_for_the_clinician_of_a_stop_names_what_was_not_asked() {
    let stopped = Session {
        answers: answers(&[("age", "40-49"), ("saddle", "numb-saddle")]),
        ..Session::default()
    };
    let html = page(Route::Summary, &stopped);
    for part in ["sheet-urgency-unfinished", "sheet-limits-not-asked"] {
        assert!(html.contains(&format!("id=\"{part}\"")), "{part}");
    }
    assert!(!html.contains("id=\"sheet-pattern\""));
}
