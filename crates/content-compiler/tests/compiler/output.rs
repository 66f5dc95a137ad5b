//! What is written for the product.

use std::collections::BTreeMap;

use super::{Copy, compile, crate_folder, emit};

/// What a folder of content gives: the files, and the tables as `Debug` shows them.
struct Output {
    files: BTreeMap<&'static str, Vec<u8>>,
    tables: String,
}

impl Output {
    fn of(folder: &std::path::Path) -> Output {
        let compiled = compile(folder).expect("this content compiles");
        let files = emit(&compiled, false).into_iter();
        Output {
            files: files.map(|file| (file.name, file.bytes)).collect(),
            tables: format!("{compiled:?}"),
        }
    }

    fn text(&self, name: &str) -> &str {
        std::str::from_utf8(&self.files[name]).expect("this file is text")
    }

    /// The line of constants.rs that begins so.
    fn name(&self, start: &str) -> &str {
        let mut lines = self.text("constants.rs").lines();
        lines
            .find(|line| line.starts_with(start))
            .expect("constants.rs has this line")
    }

    /// The table with this name, up to the next one.
    fn table(&self, name: &str, next: &str) -> &str {
        let (_, table) = self
            .tables
            .split_once(&format!(" {name}: "))
            .expect("there is this table");
        table.split(&format!(" {next}: [")).next().unwrap_or(table)
    }
}

/// What a changed copy of the fixture gives.
fn output(file: &str, from: &str, to: &str) -> Output {
    let copy = Copy::new();
    copy.replace(file, from, to);
    assert_eq!(copy.problems(), Vec::<String>::new());
    Output::of(&copy.0)
}

fn unchanged() -> Output {
    Output::of(&super::fixture())
}

/// The real content, as the product's own build compiled it too.
fn real() -> Output {
    Output::of(&crate_folder().join("../../content"))
}

#[test]
fn the_same_content_gives_the_same_files() {
    assert_eq!(unchanged().files, unchanged().files);
}

#[test]
fn the_product_reads_the_tables_that_were_written() {
    let real = real();
    for table in [
        format!("quiz: {:?}", *content::QUIZ),
        format!("questions: {:?}", &*content::QUESTIONS),
        format!("screens: {:?}", &*content::SCREENS),
        format!("flags: {:?}", &*content::FLAGS),
        format!("care: {:?}", &*content::CARE),
        format!("patterns: {:?}", &*content::PATTERNS),
        format!("blocks: {:?}", &*content::FIRST_BLOCKS),
        format!("blocks: {:?}", &*content::DEFERRED_BLOCKS),
        format!("mechanisms: {:?}", &*content::MECHANISMS),
        format!("parts: {:?}", &*content::PARTS),
        format!("countries: {:?}", &*content::COUNTRIES),
        format!("organisations: {:?}", &*content::ORGANISATIONS),
        format!("sources: {:?}", &*content::SOURCES),
        format!("question_sources: {:?}", &*content::QUESTION_SOURCES),
        format!("flag_sources: {:?}", &*content::FLAG_SOURCES),
        format!("review: {:?}", *content::REVIEW),
    ] {
        let name = table.split(':').next().unwrap_or_default();
        assert!(real.tables.contains(&table), "{name} is not as it was");
    }
}

#[test]
fn conditions_hold_positions() {
    let output = unchanged();
    let quiz = output.table("quiz", "questions: [QuestionWords");
    for part in [
        // danger.numb-saddle|unsure
        "any: [Chosen(1, {0, 2})]",
        // danger.* leaves "unsure" out, course>=worse is the second option
        "at_least: (2, [Chosen(3, {1}), Chosen(5, {1}), Chosen(1, {0, 1})])",
        "urgency: Urgency { tier: SameDay, go_now: true }",
        "unsure: Some(2),",
        "only_when: [(1, Chosen(3, {0}))]",
        "includes: Some(0),",
        "patterns: {0},",
        "early_end: EarlyEnd { after: 2, when: Clause { all: [Chosen(0, {0})],",
    ] {
        assert!(quiz.contains(part), "{part} is not in {quiz}");
    }
}

#[test]
fn entries_with_one_id_are_one_fact() {
    let output = unchanged();
    assert_eq!(output.table("facts", "scores").matches("Fact {").count(), 3);
}

#[test]
fn an_option_without_words_for_not_sure_has_those_of_the_interface() {
    let output = unchanged();
    let not_sure = output.name("pub const NOT_SURE: TextId = ");
    let id = not_sure
        .trim_start_matches("pub const NOT_SURE: TextId = ")
        .trim_end_matches(';')
        .replace("::new", "");
    // Of the two questions with such an option, one has words of its own for it.
    let (_, questions) = output
        .tables
        .split_once("questions: [QuestionWords")
        .expect("there are words of questions");
    let questions = questions.split("screens: [").next().unwrap_or_default();
    assert_eq!(questions.matches(&id).count(), 1);
}

#[test]
fn a_list_of_more_than_ten_keeps_its_order() {
    let items: Vec<String> = (0..12).map(|at| format!("\"Point {at}\"")).collect();
    let items = format!("points = [{}]", items.join(", "));
    let output = output(
        "en/guidance.toml",
        "points = [\"Walk.\", \"Rest.\", \"Repeat.\"]",
        &items,
    );
    let written: Vec<&str> = output
        .text("deferred-en.txt")
        .lines()
        .filter(|line| line.starts_with("Point "))
        .collect();
    let expected: Vec<String> = (0..12).map(|at| format!("Point {at}")).collect();
    assert_eq!(written, expected);
    assert!(output.table("blocks", "mechanisms").contains("len: 12 }"));
}

#[test]
fn a_list_of_the_interface_is_a_list_and_a_text_a_text() {
    let output = unchanged();
    let steps = output.name("pub const STOP_STEPS: TextList = TextList{");
    assert!(steps.ends_with(",len:2};"));
    let title = output.name("pub const STOP_TITLE: TextId = TextId::new(");
    assert!(title.ends_with(");"));
    let documented = "#[doc = \"Get help now\"]\npub const STOP_TITLE";
    assert!(output.text("constants.rs").contains(documented));
}

#[test]
fn another_form_follows_its_text_and_one_that_says_the_same_is_not_kept() {
    let others = |output: &Output| output.text("first-en.txt").matches("\n\t").count();
    let fixture = unchanged();
    let title = "\nGet help now\n\tGet help for them now\n";
    assert!(fixture.text("first-en.txt").contains(title));
    assert_eq!(others(&fixture), 6);
    let same = output("en/flags.toml", "They are numb.", "I am numb.");
    assert_eq!(others(&same), 5);
}

#[test]
fn what_is_deferred_is_in_the_second_file_and_nothing_else() {
    let output = unchanged();
    let lines: Vec<&str> = output.text("deferred-en.txt").lines().collect();
    for deferred in [
        "For people with myositis.",
        "Ask first.",
        "It presses.",
        "Real symptoms differ.",
        "Plausible",
        "They can be signs of pressure on a nerve.",
        "A pathway, 2023",
        "https://example.org",
        "It looks like this.",
        "It may be one thing.",
        "Questions cannot show why.",
    ] {
        assert!(lines.contains(&deferred), "{deferred}");
    }
    let first_view = output.text("first-en.txt");
    for line in lines.iter().filter(|line| !line.starts_with('\t')) {
        assert!(
            !first_view.lines().any(|early| early == *line),
            "{line} comes twice"
        );
    }
    for early in ["Get help now", "I am numb."] {
        assert!(first_view.lines().any(|line| line == early), "{early}");
    }
    let early = output.text("first-en.txt");
    let early = early.lines().filter(|line| !line.starts_with('\t')).count();
    let first = format!("pub const FIRST_DEFERRED: u16 = {early};");
    assert_eq!(output.name("pub const FIRST_DEFERRED"), first);
}

#[test]
fn a_block_in_a_part_that_is_not_deferred_has_its_words_at_once() {
    let output = output(
        "guidance.toml",
        "section = \"tests\"",
        "section = \"safety-net\"",
    );
    assert!(output.text("first-en.txt").contains("\nA scan\n"));
    assert!(!output.text("deferred-en.txt").contains("\nA scan\n"));
}

#[test]
fn of_the_interface_only_deferred_pages_and_what_index_html_says_are_deferred() {
    let real = real();
    let after = |line: &str, mark: &str| -> Option<u16> {
        let (_, number) = line.split_once(mark)?;
        number
            .split(|c: char| !c.is_ascii_digit())
            .next()?
            .parse()
            .ok()
    };
    let first = after(real.name("pub const FIRST_DEFERRED"), " = ").expect("a number");
    let names = real.text("constants.rs").split("pub mod learn").next();
    let mut early = 0;
    for line in names.unwrap_or_default().lines() {
        let Some(number) = after(line, "TextId::new(") else {
            continue;
        };
        let name = line.trim_start_matches("pub const ");
        let deferred = [
            "ABOUT_",
            "COPIED_",
            "DIARY_",
            "FAILURE_",
            "FHIR_",
            "NOT_FOUND_",
            "OFFLINE_",
            "LEAVE_",
            "LOADING:",
            "MARK_",
            "NOTICE_",
            "PRINT:",
            "REMINDER_",
            "RESULT_",
            "SOURCES:",
            "START_NEEDS_SCRIPT:",
            "STOP_DENIED:",
            "STOP_DENIED_TITLE:",
            "STOP_FACTS:",
            "STOP_MORE_MAY_MATTER:",
            "STOP_NOT_ASKED:",
            "SUMMARY_",
            "WHY_WE_ASK:",
        ]
        .iter()
        .any(|start| name.starts_with(start));
        // In a title, on a stop, or below every page.
        let elsewhere = [
            "ABOUT_TITLE:",
            "DIARY_TITLE:",
            "NOTICE_ERASED:",
            "NOTICE_NOT_STORED:",
            "NOTICE_OTHER_VERSION:",
            "NOTICE_UNREADABLE:",
            "NOT_FOUND_TITLE:",
            "RESULT_CAUTION:",
            "RESULT_NET_LINK:",
            "RESULT_NOT_DIAGNOSIS:",
            "RESULT_SAFETY_NET:",
            "RESULT_TITLE:",
            "RESULT_VERSION:",
            "SUMMARY_SHOW:",
            "SUMMARY_TITLE:",
        ];
        let deferred = deferred && !elsewhere.iter().any(|start| name.starts_with(start));
        assert_eq!(number >= first, deferred, "{name}");
        early += usize::from(!deferred);
    }
    assert!(early > 60);
}

#[test]
fn an_id_is_a_constant_of_its_position() {
    let output = unchanged();
    let (_, ids) = output
        .text("constants.rs")
        .split_once("pub mod ids {")
        .expect("there are ids");
    for (module, constant) in [
        ("question", "WHERE: u8 = 3"),
        ("option", "AGE_70_PLUS: u8 = 2"),
        ("option", "DANGER_COLD_LEG: u8 = 1"),
        ("fact", "SETTLING: u8 = 2"),
        ("score", "TOTAL: u8 = 1"),
        ("flag", "SEPSIS: u8 = 1"),
        ("pattern", "UNCLEAR: u8 = 1"),
        ("screen", "COURSE: u8 = 4"),
        ("country", "OTHER: u8 = 1"),
    ] {
        let start = format!("pub mod {module} {{");
        let (_, ids) = ids.split_once(&start).expect("there is this module");
        let ids = ids.split("pub mod").next().unwrap_or_default();
        assert!(
            ids.contains(&format!("pub const {constant};")),
            "{constant}"
        );
    }
}
