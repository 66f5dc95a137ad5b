//! The words as the app reads them.

use content::{Deferred, SOURCES, TextId, TextList, Words, care, ui};

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
    assert_eq!(early.get(title_of_a_source()), "");
    let all = early.with_deferred(Deferred::english());
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
