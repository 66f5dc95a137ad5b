//! What is written for the product.

use super::{Copy, compile, emit};

/// The source that a changed copy of the fixture gives.
fn source(file: &str, from: &str, to: &str) -> String {
    let copy = Copy::new();
    copy.replace(file, from, to);
    assert_eq!(copy.problems(), Vec::<String>::new());
    compile(&copy.0)
        .map(|compiled| emit(&compiled))
        .unwrap_or_default()
}

fn unchanged() -> String {
    source("rules.toml", "[[fact]]", "[[fact]]")
}

fn line<'a>(source: &'a str, start: &str) -> &'a str {
    let mut lines = source.lines();
    lines
        .find(|line| line.starts_with(start))
        .expect("the source has this line")
}

#[test]
fn the_same_content_gives_the_same_source() {
    assert_eq!(unchanged(), unchanged());
}

#[test]
fn conditions_hold_positions() {
    let source = unchanged();
    let quiz = line(&source, "pub static QUIZ: engine::Quiz");
    for part in [
        // danger.numb-saddle|unsure
        "any:&[engine::Atom::Chosen(1,5),]",
        // danger.* leaves "unsure" out, course>=worse is the second option
        "at_least:(2,&[engine::Atom::Chosen(3,2),engine::Atom::Chosen(5,2),engine::Atom::Chosen(1,3),])",
        "tier:engine::Tier::SameDay,go_now:true,",
        "unsure:Some(2),",
        "only_when:&[(1,engine::Atom::Chosen(3,1)),]",
        "includes:Some(0),",
        "patterns:1,",
        "cut:engine::Cut{after:2,when:engine::Clause{all:&[engine::Atom::Chosen(0,1),]",
    ] {
        assert!(quiz.contains(part), "{part} is not in {quiz}");
    }
}

#[test]
fn entries_with_one_id_are_one_fact() {
    let source = unchanged();
    assert_eq!(
        line(&source, "pub static QUIZ")
            .matches("engine::Fact{")
            .count(),
        3
    );
}

#[test]
fn an_option_without_words_for_not_sure_has_those_of_the_interface() {
    let source = unchanged();
    let questions = line(&source, "pub static QUESTIONS");
    let not_sure = line(&source, "pub const NOT_SURE: TextId = ");
    let id = not_sure
        .trim_start_matches("pub const NOT_SURE: TextId = ")
        .trim_end_matches(';');
    // Of the two questions with such an option, one has words of its own for it.
    assert_eq!(questions.matches(id).count(), 1);
}

#[test]
fn a_list_of_more_than_ten_keeps_its_order() {
    let items: Vec<String> = (0..12).map(|at| format!("\"Point {at}\"")).collect();
    let items = format!("points = [{}]", items.join(", "));
    let source = source(
        "en/guidance.toml",
        "points = [\"Walk.\", \"Rest.\", \"Repeat.\"]",
        &items,
    );
    let written: Vec<&str> = source
        .lines()
        .filter(|line| line.starts_with("\"Point "))
        .collect();
    let expected: Vec<String> = (0..12).map(|at| format!("\"Point {at}\",")).collect();
    assert_eq!(written, expected);
    assert!(line(&source, "pub static BLOCKS").contains(",len:12}"));
}

#[test]
fn a_list_of_the_interface_is_a_list_and_a_text_a_text() {
    let source = unchanged();
    assert!(line(&source, "pub const STOP_STEPS: TextList = TextList{").ends_with(",len:2};"));
    assert!(line(&source, "pub const STOP_TITLE: TextId = TextId(").ends_with(");"));
    assert!(source.contains("#[doc = \"Get help now\"]\npub const STOP_TITLE"));
}

#[test]
fn another_form_that_says_the_same_is_not_kept() {
    let start = "static OTHERS: [(u16, &str); ";
    assert!(line(&unchanged(), start).starts_with("static OTHERS: [(u16, &str); 6]"));
    let source = source("en/flags.toml", "They are numb.", "I am numb.");
    assert!(line(&source, start).starts_with("static OTHERS: [(u16, &str); 5]"));
}

#[test]
fn the_hash_of_the_keys_knows_keys_and_not_words() {
    let hash = |source: &str| line(source, "pub const KEYS_HASH").to_string();
    let fixture = hash(&unchanged());
    let other_words = source("en/flags.toml", "I am numb.", "My saddle area is numb.");
    assert_eq!(hash(&other_words), fixture);
    let other_keys = source("en/interface.toml", "continue =", "go-on =");
    assert_ne!(hash(&other_keys), fixture);
}
