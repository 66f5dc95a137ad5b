//! Words that are missing, left over or badly written.

use super::{Copy, check, told};

#[test]
fn a_missing_text() {
    for (file, from, place) in [
        ("en/questions.toml", "short = \"Age\"\n", "[age] short"),
        (
            "en/questions.toml",
            "cold-leg = \"A cold leg\"\n",
            "[danger.options] cold-leg",
        ),
        ("en/flags.toml", "say = \"I am shaking.\"\n", "[sepsis] say"),
        (
            "en/care.toml",
            "level = \"Level go-now\"\n",
            "[go-now] level",
        ),
        (
            "en/patterns.toml",
            "headline = \"It looks like this.\"\n",
            "[nerve] headline",
        ),
        (
            "en/guidance.toml",
            "title = \"A scan\"\n",
            "[ask-for-a-scan] title",
        ),
        ("en/flags.toml", "term = \"Sepsis\"\n", "[sepsis] term"),
        ("en/learn.toml", "rare = \"Rare\"\n", "[strength] rare"),
        ("en/learn.toml", "title = \"A disc\"\n", "[disc] title"),
        (
            "en/countries.toml",
            "advice = \"Healthline.\"\n",
            "[new-zealand] advice",
        ),
        (
            "en/countries.toml",
            "about = \"For people with myositis.\"\n",
            "[organisations.myositis-uk] about",
        ),
        (
            "en/screens.toml",
            "title = \"Danger signs\"\n",
            "[danger] title",
        ),
        ("en/interface.toml", "not-sure = \"Not sure\"\n", "not-sure"),
    ] {
        check(
            file,
            from,
            "",
            &format!("content/{file}: {place}: is missing: add the text"),
        );
    }
}

#[test]
fn a_missing_list() {
    check(
        "en/care.toml",
        "text = [\"One.\", \"Two.\"]\n",
        "",
        "content/en/care.toml: [call-now] text: is missing: add the text, or a list of texts",
    );
    check(
        "en/guidance.toml",
        "text = [\"Short walks help.\"]\npoints = [\"Walk.\", \"Rest.\", \"Repeat.\"]\n",
        "",
        "content/en/guidance.toml: [keep-moving] text: is missing: add the text, or a list of texts",
    );
}

#[test]
fn a_text_that_no_entry_uses() {
    check(
        "en/questions.toml",
        "cold-leg-hint",
        "cold-legs-hint",
        "content/en/questions.toml: [danger.options] cold-legs-hint: no entry uses this text: \
         remove it or correct the id",
    );
    check(
        "en/questions.toml",
        "short = \"Age\"",
        "short = \"Age\"\nnone = \"None of these\"",
        "content/en/questions.toml: [age] none: no entry uses this text: remove it or correct the id",
    );
    check(
        "en/guidance.toml",
        "points = [",
        "pionts = [\"One.\"]\npoints = [",
        "content/en/guidance.toml: [keep-moving] pionts, item 1: no entry uses this text: remove it \
         or correct the id",
    );
}

#[test]
fn a_file_of_words_that_nothing_reads() {
    let copy = Copy::new();
    std::fs::write(copy.0.join("en/flag.toml"), "a = \"b\"").expect("the copy can be written");
    let expected = "content/en/flag.toml: is not a file of words; did you mean \"flags.toml\"?";
    assert_eq!(copy.problems(), [expected]);
}

#[test]
fn another_form_without_the_first() {
    check(
        "en/flags.toml",
        "say = \"I am shaking.\"",
        "say = \"I am shaking.\"\nname-for-other = \"Shaking\"",
        "content/en/flags.toml: [sepsis] name-for, -other: has no text beside it: add the one \
         without \"-other\", or remove it",
    );
}

#[test]
fn another_form_of_another_length() {
    check(
        "en/flags.toml",
        "do-other = [\"Take them now.\", \"Do not let them drive.\"]",
        "do-other = [\"Take them now.\"]",
        "content/en/flags.toml: [cauda-equina] do: has 2 texts and 1 in its form \"-other\": give \
         both the same number",
    );
}

#[test]
fn a_text_that_is_not_one() {
    check(
        "en/flags.toml",
        "\"Numb saddle area\"",
        "12",
        "content/en/flags.toml: [cauda-equina] name: is not a text: put it in quotes",
    );
    check(
        "en/guidance.toml",
        "\"Rest.\"",
        "3",
        "content/en/guidance.toml: [keep-moving] points, item 2: is not a text: put it in quotes",
    );
}

#[test]
fn the_title_of_a_source_is_as_its_authors_wrote_it() {
    let told = told(
        "sources.toml",
        "A pathway, 2023",
        "A rule out pathway, {2023}",
    );
    assert_eq!(told, Vec::<String>::new());
    check(
        "sources.toml",
        "A pathway, 2023",
        "A pathway,\\n2023",
        "content/sources.toml: source \"R1\", title: holds a line break or tab: write one line, or \
         a list of texts",
    );
}

/// Writes this in place of an option's text, and of its other form.
fn option(written: &str, expected: &str) {
    for (from, part) in [
        ("Numb around my bottom", ""),
        ("Numb around their bottom", ", -other"),
    ] {
        check(
            "en/questions.toml",
            from,
            written,
            &format!("content/en/questions.toml: [danger.options] numb-saddle{part}: {expected}"),
        );
    }
}

#[test]
fn an_empty_text() {
    option("", "is empty: write the text or remove the line");
}

#[test]
fn straight_quotes_and_spaces() {
    option(
        "A \\\"numb\\\" leg",
        "holds a straight quote: write “ and ”",
    );
    option("I can't", "holds a straight apostrophe: write ’");
    option("A  leg", "holds two spaces in a row: write one");
    option("A leg ", "begins or ends with a space: remove it");
    option(
        "A\\nleg",
        "holds a line break or tab: write one line, or a list of texts",
    );
}

#[test]
fn an_unknown_slot() {
    option(
        "Call {emergancy}",
        "slot {emergancy} is not known; choose from: {emergency}, {advice}, {crisis}",
    );
    option(
        "Call {emergency",
        "holds a single brace; braces are for slots: {emergency}, {advice}, {crisis}",
    );
    option(
        "Call emergency}",
        "holds a single brace; braces are for slots: {emergency}, {advice}, {crisis}",
    );
}

#[test]
fn forbidden_wording() {
    for (written, phrase, why) in [
        ("You are fine.", "you are fine", "the tool cannot know that"),
        ("It is All Clear!", "all clear", "the tool cannot know that"),
        (
            "It is nothing serious",
            "nothing serious",
            "the tool cannot know that",
        ),
        (
            "This can rule out a clot",
            "rule out",
            "answers alone show nothing of the kind",
        ),
        (
            "A clot is ruled out",
            "ruled out",
            "answers alone show nothing of the kind",
        ),
        (
            "Probably a disc",
            "probably",
            "answers alone give no likelihood",
        ),
    ] {
        option(
            written,
            &format!("says \"{phrase}\": write it another way ({why})"),
        );
    }
}

#[test]
fn only_whole_words_are_forbidden() {
    let told = told(
        "en/questions.toml",
        "Numb around my bottom",
        "An improbably small clearing",
    );
    assert_eq!(told, Vec::<String>::new());
}

#[test]
fn an_option_that_is_too_long() {
    option(
        &"a".repeat(161),
        "has 161 letters: an option can have 160; move a part into a hint",
    );
}

#[test]
fn names_that_are_no_constant() {
    check(
        "en/interface.toml",
        "[stop]",
        "stop-title = \"Stop\"\n[stop]",
        "content/en/interface.toml: stop-title: has the same name as another text: rename one of \
         them",
    );
    check(
        "en/interface.toml",
        "continue = ",
        "2nd = \"Second\"\ncontinue = ",
        "content/en/interface.toml: 2nd: becomes the name of a constant: use letters, digits and \
         hyphens, and begin with a letter",
    );
}
