//! The components that are drawn from words alone.

use content::{COUNTRIES, Care, QUESTIONS, QUIZ, ui};
use engine::{Choose, Tier, Urgency};
use yew::prelude::*;

use crate::{Fixture, NO_COUNTRY, cut, sessions, texts};
use app::components::{
    Problem, QR_CODE_ROOM, SummaryRow, bar, button, button_link, chart as chart_of, disclosure,
    error_summary, heading, notice, numbers, paragraph, paragraphs, points, qr_code, section,
    strong, summary_list, title,
};
use app::pages::PageState;
use app::route::Route;

pub(crate) fn fixtures() -> Vec<Fixture> {
    [
        bars(),
        calls(),
        care_cards(),
        charts(),
        disclosures(),
        error_summaries(),
        notices(),
        prose(),
        qr_codes(),
        summary_lists(),
    ]
    .concat()
}

fn bars() -> Vec<Fixture> {
    let texts = texts();
    let words = [ui::RESULT_LITTLE, ui::RESULT_PARTLY_FITS, ui::RESULT_FITS];
    let at = |level| {
        let detail = paragraph(texts.get(ui::RESULT_NO_ANSWERS));
        let words = words.map(|word| texts.get(word));
        bar(texts.get(ui::RESULT_NERVE_SIDE), words, level, detail)
    };
    let fixture = |state: &str, html| Fixture::of("bar", state, html);
    vec![
        fixture("the first level", at(0)),
        fixture("the second level", at(1)),
        fixture("the third level", at(2)),
        fixture("open", cut::opened(at(1))),
    ]
}

fn charts() -> Vec<Fixture> {
    let chart = |state: &str, values: &[(&'static str, usize)]| {
        let heads = [texts().get(ui::DIARY_DAY), texts().get(ui::DIARY_COUNT)];
        let bars = values
            .iter()
            .map(|(day, value)| (AttrValue::from(*day), *value));
        let bars: Vec<_> = bars.collect();
        let title = texts().get(ui::DIARY_CHART_TASKS);
        Fixture::of("chart", state, chart_of("chart", title, heads, &bars))
    };
    let days = ["3 March 2026", "10 March 2026", "26 November 2026"];
    vec![
        chart("three days", &[(days[0], 2), (days[1], 7), (days[2], 0)]),
        chart("nothing on any day", &[(days[0], 0), (days[1], 0)]),
    ]
}

fn calls() -> Vec<Fixture> {
    let call = |numbers_of: &'static [&'static str]| {
        let html = numbers(numbers_of, texts().get(ui::PHONE_CALL));
        let state = format!("numbers: {}", numbers_of.len());
        Fixture::of("call", state, html)
    };
    let lists = COUNTRIES.iter();
    let mut lists: Vec<_> = lists
        .flat_map(|it| [it.emergency, it.advice, it.crisis])
        .filter(|list| !list.is_empty())
        .collect();
    // Of each length, the list that takes most room.
    lists.sort_by_key(|list| (list.len(), usize::MAX - list.concat().len()));
    lists.dedup_by_key(|list| list.len());
    lists.into_iter().map(call).collect()
}

fn care_cards() -> Vec<Fixture> {
    let mut cards: Vec<Fixture> = Care::ALL.iter().flat_map(|care| levels(*care)).collect();
    let start = cut::page(Route::Start, &sessions::fresh(), PageState::Fresh);
    cards.push(Fixture::of(
        "care_card",
        "on the start page",
        cut::piece(&start, ".app-care-card"),
    ));
    cards
}

/// The card of a level where numbers are known, and where they are not.
fn levels(care: Care) -> [Fixture; 2] {
    let session = sessions::with(|outcome| {
        let adult = outcome.pattern.is_some();
        match care {
            Care::CallNow => adult && outcome.urgency.tier == Tier::CallNow,
            Care::GoNow => adult && outcome.urgency == Urgency::GO_NOW,
            Care::SameDay => adult && outcome.urgency == Urgency::of(Tier::SameDay),
            Care::WithinDays => adult && outcome.urgency.tier == Tier::WithinDays,
            Care::Routine => adult && outcome.urgency.tier == Tier::Routine,
            Care::SelfCare => adult && outcome.urgency.tier == Tier::SelfCare,
            Care::OutOfScope => !adult && outcome.urgency.tier < Tier::SameDay,
        }
    });
    // A person who has to call now gets no other page.
    let route = match care {
        Care::CallNow => Route::Stop,
        _ => Route::Result,
    };
    let known = [
        (session.country, "with the country's numbers"),
        (NO_COUNTRY, "without a country"),
    ];
    known.map(|(country, known)| {
        let mut session = session.clone();
        session.country = country;
        let page = cut::page(route, &session, PageState::Fresh);
        let card = format!(".app-care-card[data-level=\"{}\"]", care.id());
        let state = format!("{}, {known}", care.id());
        Fixture::of("care_card", state, cut::piece(&page, &card))
    })
}

fn disclosures() -> Vec<Fixture> {
    let texts = texts();
    let block = content::blocks().find(|block| block.lead.is_some() && !block.text.is_empty());
    let block = block.expect("a block with a lead");
    let detail = || paragraphs(texts.list(block.text));
    let why = QUESTIONS.iter().find_map(|words| words.why);
    let why = why.expect("a question that says why");
    let plain = || disclosure(texts.get(ui::WHY_WE_ASK), None, paragraph(texts.get(why)));
    let lead = || {
        let lead = block.lead.map(|lead| texts.get(lead));
        disclosure(texts.get(block.title), lead, detail())
    };
    let fixture = |state: &str, html| Fixture::of("disclosure", state, html);
    vec![
        fixture("closed", plain()),
        fixture("open", cut::opened(plain())),
        fixture("with a lead, closed", lead()),
        fixture("with a lead, open", cut::opened(lead())),
        fixture("several", html! { <div>{ plain() }{ lead() }</div> }),
    ]
}

fn error_summaries() -> Vec<Fixture> {
    let texts = texts();
    let draw = |ids: &[&'static str]| {
        let problem = |id: &&'static str| {
            let at = QUIZ.question(id).map(usize::from).expect("a question");
            Problem {
                target: AttrValue::Static(id),
                about: (ids.len() > 1).then(|| texts.get(QUESTIONS[at].short)),
                message: texts.get(match QUIZ.questions[at].choose {
                    Choose::One => ui::QUESTION_ERROR_ONE,
                    Choose::Many => ui::QUESTION_ERROR_MISSING,
                }),
            }
        };
        let problems = ids.iter().map(problem).collect();
        let title = texts.get(ui::QUESTION_ERROR_TITLE);
        error_summary(title, problems, &Callback::noop())
    };
    let fixture = |state: &str, html| Fixture::of("error_summary", state, html);
    vec![
        fixture("one problem", draw(&["saddle"])),
        fixture("several problems", draw(&["where", "side"])),
    ]
}

fn notices() -> Vec<Fixture> {
    let told = [
        ("kept answers that cannot be read", ui::NOTICE_UNREADABLE),
        ("other questions since", ui::NOTICE_OTHER_VERSION),
        ("answers removed", ui::NOTICE_REMOVED),
        ("nothing can be kept", ui::NOTICE_NOT_STORED),
    ];
    told.map(|(state, words)| {
        Fixture::of(
            "notice",
            state,
            notice(false, paragraph(texts().get(words))),
        )
    })
    .into()
}

fn prose() -> Vec<Fixture> {
    let texts = texts();
    let words = texts.list(ui::ABOUT_PRIVACY_TEXT);
    let press = |quiet| button("print", Callback::noop(), texts.get(ui::PRINT), quiet);
    let link = |quiet| button_link("begin", "#/".into(), texts.get(ui::START_BEGIN), quiet);
    let fixture = |state: &str, html| Fixture::of("prose", state, html);
    vec![
        fixture("title", title(texts.get(ui::START_TITLE))),
        fixture(
            "section",
            section(
                "privacy",
                texts.get(ui::ABOUT_PRIVACY),
                paragraph(texts.get(ui::START_PRIVACY)),
            ),
        ),
        fixture("heading", heading(texts.get(ui::ABOUT_STORED))),
        fixture("paragraph", paragraph(texts.get(ui::START_WHO))),
        fixture("strong", strong(texts.get(ui::RESULT_NOT_DIAGNOSIS))),
        fixture(
            "paragraphs",
            html! { <div class="app-stack">{ paragraphs(words.clone()) }</div> },
        ),
        fixture("points", points(words)),
        fixture("button, main", press(false)),
        fixture("button, quiet", press(true)),
        fixture("button link, main", link(false)),
        fixture("button link, quiet", link(true)),
    ]
}

fn qr_codes() -> Vec<Fixture> {
    let texts = texts();
    let code = |bytes| qr_code(&"a".repeat(bytes), texts.get(ui::SUMMARY_CODE_ALT));
    let fixture = |state: &str, html| Fixture::of("qr_code", state, html);
    vec![
        fixture("a short text", code(20)),
        fixture("as much as it holds", code(QR_CODE_ROOM)),
    ]
}

fn summary_lists() -> Vec<Fixture> {
    let texts = texts();
    let rows = |change: Option<&'static str>| {
        let row = |at: usize, count| SummaryRow {
            id: QUIZ.questions[at].id,
            question: texts.get(QUESTIONS[at].short),
            answers: QUESTIONS[at].options[..count]
                .iter()
                .map(|option| texts.get(*option))
                .collect(),
            change: change.map(AttrValue::Static),
        };
        [row(0, 1), row(2, 3)]
    };
    let draw = |change| summary_list("list", &rows(change), &texts.get(ui::CHANGE));
    let urgent = sessions::with(|outcome| outcome.urgency.tier == Tier::CallNow);
    let told = cut::early(Route::Summary, &sessions::cut_short(&urgent), None);
    let fixture = |state: &str, html| Fixture::of("summary_list", state, html);
    vec![
        fixture("with a link to change", draw(Some("#/q/1"))),
        fixture("without a link to change", draw(None)),
        fixture(
            "what was told, until the page for the clinician is there",
            cut::piece(&told, "#show .app-summary-list"),
        ),
    ]
}
