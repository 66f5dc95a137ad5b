//! The words as the app reads them.

use content::{TextId, TextList, Words, care, ui};

/// A text of the interface that has another form for someone else.
const TITLE: TextId = ui::RESULT_TITLE;

#[test]
fn a_text_has_its_other_form_for_someone_else() {
    let own = Words::ENGLISH;
    let other = own.for_someone_else(true);
    assert_ne!(own.get(TITLE), other.get(TITLE));
    assert_eq!(own.get(TITLE), other.for_someone_else(false).get(TITLE));
}

#[test]
fn a_text_without_another_form_is_the_same_for_someone_else() {
    let own = Words::ENGLISH;
    assert_eq!(
        own.get(ui::CONTINUE),
        own.for_someone_else(true).get(ui::CONTINUE)
    );
}

#[test]
fn words_are_equal_by_address_and_by_whom_they_are_for() {
    assert_eq!(Words::ENGLISH, Words::ENGLISH);
    assert_ne!(Words::ENGLISH, Words::ENGLISH.for_someone_else(true));
    let texts: Vec<&str> = vec![""; content::TEXT_COUNT];
    let other = Words::of(texts.leak(), &[]).expect("the count fits");
    assert_ne!(Words::ENGLISH, other);
}

#[test]
fn a_language_with_another_count_or_order_is_refused() {
    assert_eq!(Words::of(&["one"], &[]), None);
    let texts: &[&str] = vec![""; content::TEXT_COUNT].leak();
    assert_eq!(Words::of(texts, &[(2, "b"), (1, "a")]), None);
}

#[test]
fn a_list_has_its_texts_in_order() {
    let list = care(content::Care::CallNow).text;
    let texts: Vec<&str> = Words::ENGLISH.list(list).collect();
    assert_eq!(texts.len(), usize::from(list.len));
    assert_eq!(texts.first(), Some(&Words::ENGLISH.get(list.first)));
    assert!(texts.iter().all(|text| !text.is_empty()));
    assert_eq!(Words::ENGLISH.list(TextList::EMPTY).count(), 0);
}
