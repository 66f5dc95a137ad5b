//! The words as the app reads them.

use content::{
    Deferred, KEYS_HASH, REVIEW, SOURCES, TEXT_COUNT, TextId, TextList, Words, WordsError, care, ui,
};

/// A text of the interface that has another form for someone else.
const TITLE: TextId = ui::RESULT_TITLE;

/// A text that comes later.
fn title_of_a_source() -> TextId {
    SOURCES[0].title
}

#[test]
fn a_text_has_its_other_form_for_someone_else() {
    let own = Words::english();
    let other = own.for_someone_else(true);
    assert_ne!(own.get(TITLE), other.get(TITLE));
    assert_eq!(own.get(TITLE), other.for_someone_else(false).get(TITLE));
}

#[test]
fn a_text_without_another_form_is_the_same_for_someone_else() {
    let own = Words::english();
    assert_eq!(
        own.get(ui::CONTINUE),
        own.for_someone_else(true).get(ui::CONTINUE)
    );
}

#[test]
fn a_list_has_its_texts_in_order() {
    let list = care(content::Care::CallNow).text;
    let texts: Vec<&str> = Words::english().list(list).collect();
    assert_eq!(texts.len(), usize::from(list.len));
    assert_eq!(texts.first(), Some(&Words::english().get(list.first)));
    assert!(texts.iter().all(|text| !text.is_empty()));
    assert_eq!(Words::english().list(TextList::EMPTY).count(), 0);
}

#[test]
fn words_are_equal_by_address_and_by_whom_they_are_for() {
    let english = Words::english();
    assert_eq!(english, Words::english());
    assert_ne!(english, english.for_someone_else(true));
    let deferred = Deferred::english();
    assert_ne!(english, english.with_deferred(deferred));
    assert_eq!(
        english.with_deferred(deferred),
        english.with_deferred(deferred)
    );
}

#[test]
fn a_deferred_text_is_empty_until_it_is_there() {
    let early = Words::english();
    assert!(!early.has_deferred());
    assert_eq!(early.get(title_of_a_source()), "");
    let all = early.with_deferred(Deferred::english());
    assert!(all.has_deferred());
    assert_eq!(
        all.get(title_of_a_source()),
        "Design reasoning, not a clinical source"
    );
    assert_eq!(all.get(TITLE), early.get(TITLE));
}

#[test]
fn every_deferred_text_is_in_its_place() {
    let own = Words::english().with_deferred(Deferred::english());
    let other = own.for_someone_else(true);
    for source in SOURCES {
        assert!(!own.get(source.title).is_empty(), "{}", source.id);
        let link = source.link.map_or("https://", |link| own.get(link));
        assert!(link.starts_with("https://"), "{}", source.id);
    }
    for block in content::blocks() {
        assert!(!own.get(block.title).is_empty(), "{}", block.id);
        assert!(!other.get(block.title).is_empty(), "{}", block.id);
    }
}

/// A whole language in one file: each text its own number.
fn numbers() -> String {
    let version = REVIEW.version;
    let head = format!("words 1\t{version}\txx\t{KEYS_HASH}\t{}\n", TEXT_COUNT + 1);
    let texts = (0..TEXT_COUNT).map(|at| match at {
        0 => "0\n\tother 0\n".into(),
        at => format!("{at}\n"),
    });
    texts.fold(head, |file, text| file + &text)
}

/// What is said of such a file once it is changed.
fn refused(changed: &str) -> WordsError {
    assert_ne!(changed, numbers(), "nothing was changed");
    Words::read(changed, "xx").expect_err("a changed file does not fit")
}

#[test]
fn a_file_with_the_line_ends_of_another_system_fits() {
    let file = numbers().replace('\n', "\r\n");
    let words = Words::read(&file, "xx").expect("only the line ends differ");
    let last = title_of_a_source();
    assert_eq!(words.get(last), last.index().to_string());
}

#[test]
fn a_file_of_another_version_or_for_other_keys_is_refused() {
    let version = format!("\t{}\t", REVIEW.version);
    let other = numbers().replacen(&version, "\t2020-01-01\t", 1);
    assert_eq!(refused(&other), WordsError::Version);
    let other = numbers().replacen(KEYS_HASH, "0123456789abcdef", 1);
    assert_eq!(refused(&other), WordsError::Keys);
}

#[test]
fn a_file_in_another_language_is_refused() {
    assert_eq!(Words::read(&numbers(), "fr"), Err(WordsError::Language));
}

#[test]
fn a_file_that_did_not_arrive_whole_is_refused() {
    let whole = numbers();
    let cut = whole.trim_end();
    assert_eq!(refused(cut), WordsError::Count);
    // Without the whole of its last line, and cut after a line.
    let half = &whole[..whole.len() - 2];
    assert_eq!(refused(half), WordsError::Count);
    let lines = cut.rsplit_once('\n').map_or("", |(lines, _)| lines);
    assert_eq!(refused(&format!("{lines}\n")), WordsError::Count);
    assert_eq!(refused(""), WordsError::Form);
    assert_eq!(refused("words 1"), WordsError::Form);
}

#[test]
fn a_file_with_a_text_too_few_or_too_many_is_refused() {
    let whole = numbers();
    let more = format!("{whole}One more.\n");
    assert_eq!(refused(&more), WordsError::Count);
    let (head, texts) = whole.split_once('\n').expect("a head");
    let (head, count) = head.rsplit_once('\t').expect("a count");
    let count: usize = count.parse().expect("a number");
    // The head tells of the line, and it is still one text more than there are numbers.
    let told = format!("{head}\t{}\n{texts}One more.\n", count + 1);
    assert_eq!(refused(&told), WordsError::Count);
}

#[test]
fn another_page_in_its_place_is_refused() {
    for page in ["<!DOCTYPE html>\n<title>Not found</title>\n", "\n\n\n"] {
        assert_eq!(refused(page), WordsError::Form);
    }
    let newer = numbers().replacen("words 1", "words 2", 1);
    assert_eq!(refused(&newer), WordsError::Form);
}

#[test]
fn another_language_is_one_file() {
    let words = Words::read(&numbers(), "xx").expect("the file fits");
    assert!(words.has_deferred());
    for text in [TITLE, ui::CONTINUE, title_of_a_source()] {
        assert_eq!(words.get(text), text.index().to_string());
    }
    let first = TextList::EMPTY.first;
    assert_eq!(words.get(first), "0");
    assert_eq!(words.for_someone_else(true).get(first), "other 0");
}

#[test]
fn deferred_texts_of_another_language_change_nothing() {
    let words = Words::read(&numbers(), "xx").expect("the file fits");
    assert_eq!(words.with_deferred(Deferred::english()), words);
}
