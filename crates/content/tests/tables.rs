//! The tables stand beside those of the quiz, position by position.

use content::{
    CARE, COUNTRIES, Care, DEFERRED_BLOCKS, FIRST_BLOCKS, FIRST_DEFERRED, FLAG_SOURCES, FLAGS,
    MECHANISMS, ORGANISATIONS, PATTERNS, PatternCard, QUESTION_SOURCES, QUESTIONS, QUIZ, SCREENS,
    SOURCES, TextId, TextList, blocks, learn,
};
use engine::{Rule, Tier};

#[test]
fn each_table_is_as_long_as_what_it_is_for() {
    assert_eq!(QUESTIONS.len(), QUIZ.questions.len());
    assert_eq!(QUESTION_SOURCES.len(), QUIZ.questions.len());
    assert_eq!(FLAGS.len(), QUIZ.flags.len());
    assert_eq!(FLAG_SOURCES.len(), QUIZ.flags.len());
    assert_eq!(CARE.len(), Care::ALL.len());
    assert_eq!(PATTERNS.len(), PatternCard::ALL.len());
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
fn only_age_and_the_start_are_nothing_that_anyone_comes_to_notice() {
    let questions = QUESTIONS.iter().zip(QUIZ.questions);
    let unchanging: Vec<&str> = questions
        .filter(|(words, _)| words.unchanging)
        .map(|(_, question)| question.id)
        .collect();
    assert_eq!(unchanging, ["age", "onset"]);
}

#[test]
fn every_source_of_an_entry_is_in_the_list() {
    let questions = QUESTION_SOURCES.into_iter().copied().flatten();
    let flags = FLAG_SOURCES.into_iter().copied().flatten();
    let blocks = blocks().flat_map(|block| block.sources);
    let mechanisms = MECHANISMS.iter().flat_map(|mechanism| mechanism.sources);
    let mut all = questions.chain(flags).chain(blocks).chain(mechanisms);
    assert!(all.all(|at| usize::from(*at) < SOURCES.len()));
}

#[test]
fn an_id_names_its_value() {
    for care in Care::ALL {
        assert_eq!(Care::from_id(care.id()), Some(*care));
    }
    assert_eq!(PatternCard::from_id("fine"), None);
}

/// Whether a text comes in the second file.
fn deferred(text: TextId) -> bool {
    text.index() >= usize::from(FIRST_DEFERRED)
}

fn texts(single: &[Option<TextId>], lists: &[TextList]) -> Vec<TextId> {
    let single = single.iter().copied().flatten();
    single
        .chain(lists.iter().flat_map(|list| list.iter()))
        .collect()
}

#[test]
fn what_to_do_and_every_question_are_there_at_once() {
    let mut early: Vec<TextId> = Vec::new();
    for care in CARE {
        early.extend(texts(
            &[
                Some(care.level),
                Some(care.title),
                Some(care.soon),
                care.say,
            ],
            &[
                care.text,
                care.todo,
                care.do_not,
                care.who,
                care.cannot_phone,
            ],
        ));
    }
    for (at, flag) in (0..).zip(FLAGS) {
        let stops = |rule: &Rule| rule.flag == at && rule.urgency.tier >= Tier::SameDay;
        if QUIZ.rules.iter().any(stops) {
            let words = [flag.name, flag.could, flag.say].map(Some);
            early.extend(texts(&words, &[flag.todo]));
        }
    }
    for question in QUESTIONS {
        early.extend(texts(&[question.hint, question.none], &[]));
        early.extend([question.text, question.short]);
        early.extend(question.options);
        early.extend(question.option_hints.iter().flatten());
        early.extend(question.heads.iter().map(|(_, head)| *head));
    }
    for screen in SCREENS {
        early.extend(texts(&[screen.title, screen.hint], &[]));
    }
    for country in COUNTRIES {
        early.extend(texts(
            &[
                Some(country.name),
                country.emergency_note,
                country.advice_text,
                country.crisis_text,
            ],
            &[],
        ));
    }
    assert!(early.len() > 500 && !early.into_iter().any(deferred));
}

#[test]
fn only_blocks_that_tell_what_to_do_now_are_not_deferred() {
    for block in blocks() {
        let words = texts(
            &[Some(block.title), block.lead, block.caution],
            &[block.text, block.points],
        );
        let now = block.section.is_first();
        assert!(
            words.into_iter().all(|text| deferred(text) != now),
            "{}",
            block.id
        );
        let among = |blocks: &[content::Block]| blocks.iter().any(|it| it.id == block.id);
        assert_eq!([among(&FIRST_BLOCKS), among(&DEFERRED_BLOCKS)], [now, !now]);
    }
}

#[test]
fn the_words_of_learn_patterns_sources_and_why_we_ask_are_deferred() {
    let mut expected: Vec<TextId> = learn::EXPLAINER_TEXT.iter().collect();
    expected.extend(QUESTIONS.iter().filter_map(|question| question.why));
    for mechanism in MECHANISMS {
        let words = [Some(mechanism.title), mechanism.caution];
        expected.extend(texts(&words, &[mechanism.text]));
    }
    for pattern in PATTERNS {
        let words = [
            Some(pattern.headline),
            pattern.headline_partly,
            Some(pattern.who),
        ];
        expected.extend(texts(
            &words,
            &[pattern.short, pattern.text, pattern.uncertain],
        ));
    }
    for source in SOURCES {
        expected.extend(texts(&[Some(source.title), source.link], &[]));
    }
    expected.extend(ORGANISATIONS.iter().map(|organisation| organisation.about));
    assert!(expected.into_iter().all(deferred));
}
