//! The tables stand beside those of the quiz, position by position.

use content::{
    BLOCKS, CARE, Card, Care, FLAGS, MECHANISMS, PATTERNS, QUESTIONS, QUIZ, SCREENS, SOURCES,
};

#[test]
fn each_table_is_as_long_as_what_it_is_for() {
    assert_eq!(QUESTIONS.len(), QUIZ.questions.len());
    assert_eq!(FLAGS.len(), QUIZ.flags.len());
    assert_eq!(CARE.len(), Care::ALL.len());
    assert_eq!(PATTERNS.len(), Card::ALL.len());
    for (words, question) in QUESTIONS.iter().zip(QUIZ.questions) {
        assert_eq!(
            words.options.len(),
            question.options.len(),
            "{}",
            question.id
        );
        assert_eq!(
            words.option_hints.len(),
            question.options.len(),
            "{}",
            question.id
        );
        assert!(
            usize::from(question.screen) < SCREENS.len(),
            "{}",
            question.id
        );
    }
}

#[test]
fn every_source_of_an_entry_is_in_the_list() {
    let questions = QUESTIONS.iter().flat_map(|words| words.sources);
    let flags = FLAGS.iter().flat_map(|words| words.sources);
    let blocks = BLOCKS.iter().flat_map(|block| block.sources);
    let mechanisms = MECHANISMS.iter().flat_map(|mechanism| mechanism.sources);
    let mut all = questions.chain(flags).chain(blocks).chain(mechanisms);
    assert!(all.all(|at| usize::from(*at) < SOURCES.len()));
}

#[test]
fn an_id_names_its_value() {
    for care in Care::ALL {
        assert_eq!(Care::from_id(care.id()), Some(*care));
    }
    assert_eq!(Card::from_id("fine"), None);
}
