//! How hard the words are to read: the grade of Flesch and Kincaid, block by block.
//!
//! A block is a table of a file of words: what stands together on a screen. Headings are left out,
//! for they name a thing by its name; every other text counts, each item of a list as a sentence.

use std::path::Path;

use toml::{Table, Value};

/// The highest grade, as in years at school.
const HIGHEST: f64 = 7.0;

/// Fewer words than this are a label, and the formula says nothing about them.
const FEWEST: usize = 10;

/// Texts that are names, not sentences.
const NAMES: [&str; 5] = ["title", "name", "level", "short", "term"];

/// The blocks that may be harder, and why.
const EXCEPTIONS: [(&str, &str); 10] = [
    (
        "guidance.read-ivig",
        "the names of the three kinds of myositis that it is about",
    ),
    ("guidance.test-antibodies", "the names of four antibodies"),
    ("learn.strength", "four labels"),
    ("countries.in", "two places named in one line"),
    ("flags.checkpoint-inhibitor", "just over"),
    ("flags.one-leg-weaker", "just over"),
    ("flags.swallowing-breathing-eyes", "just over"),
    ("flags.swallowing-slow", "just over"),
    ("questions.test-results", "names of tests"),
    (
        "countries.organisations",
        "names of organisations and illnesses",
    ),
];

/// Words that the rule below gets wrong, with their syllables; those in the content that matter.
const KNOWN: [(&str, usize); 22] = [
    ("acetaminophen", 6),
    ("area", 3),
    ("areas", 3),
    ("being", 2),
    ("biopsy", 3),
    ("create", 2),
    ("creatine", 3),
    ("diabetes", 4),
    ("diet", 2),
    ("diets", 2),
    ("doing", 2),
    ("everyone", 3),
    ("idea", 3),
    ("physio", 3),
    ("physiotherapist", 6),
    ("physiotherapy", 6),
    ("quiet", 2),
    ("really", 2),
    ("sciatica", 4),
    ("science", 2),
    ("seeing", 2),
    ("something", 2),
];

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'é')
}

/// The syllables of a word, by its letters; one where it has none, as in a number.
fn syllables(word: &str) -> usize {
    let word: String = word.chars().filter(|c| c.is_alphabetic()).collect();
    if let Some((_, known)) = KNOWN.iter().find(|(known, _)| *known == word) {
        return *known;
    }
    // With a space around it, and a "y" that begins a word as the consonant that it is.
    let body = word
        .strip_prefix('y')
        .map_or(word.clone(), |rest| format!("j{rest}"));
    let around: Vec<char> = format!(" {body}  ").chars().collect();
    let mut count = 0;
    for part in around.windows(4) {
        let [before, here, next, after] = *part else {
            continue;
        };
        // A run of vowels is one.
        count += usize::from(is_vowel(here) && !is_vowel(before));
        // Two vowels that are said apart: me-di-um, my-o-sitis, but not na-tion or spe-cial.
        let soft = matches!(before, 't' | 'c' | 's' | 'g' | 'x') && after != ' ';
        let apart = match (here, next) {
            ('i', 'a' | 'o' | 'u') => !soft,
            ('y', 'a' | 'o' | 'i') => !is_vowel(before),
            _ => false,
        };
        count += usize::from(apart);
    }
    let end = |ending: &str| {
        word.strip_suffix(ending)
            .and_then(|rest| rest.chars().last())
    };
    let silent = match (end("es"), end("ed"), end("e")) {
        (Some(before), _, _) => !matches!(before, 's' | 'x' | 'z' | 'h' | 'c' | 'g' | 'l' | 'i'),
        (_, Some(before), _) => !matches!(before, 't' | 'd' | 'i'),
        (_, _, Some(before)) => before != 'l' && !is_vowel(before),
        _ => false,
    };
    count.saturating_sub(usize::from(silent)).max(1)
}

/// Sentences, words and syllables.
#[derive(Clone, Copy, Default)]
struct Measure {
    sentences: usize,
    words: usize,
    syllables: usize,
}

impl Measure {
    fn add(&mut self, text: &str) {
        for sentence in text.split_inclusive(['.', '!', '?']) {
            let words = sentence.split(|c: char| c.is_whitespace() || matches!(c, '–' | '/'));
            let words: Vec<String> = words
                .map(str::to_lowercase)
                .filter(|word| word.chars().any(char::is_alphanumeric))
                .collect();
            self.sentences += usize::from(!words.is_empty());
            self.words += words.len();
            let parts = words.iter().flat_map(|word| word.split('-'));
            self.syllables += parts
                .filter(|part| !part.is_empty())
                .map(syllables)
                .sum::<usize>();
        }
    }

    fn grade(self) -> f64 {
        let of = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
        0.39 * of(self.words, self.sentences) + 11.8 * of(self.syllables, self.words) - 15.59
    }
}

/// The blocks of a table by name, each with all its texts, in one person's form or the other's.
fn blocks(name: &str, table: &Table, other: bool, found: &mut Vec<(String, Measure)>) {
    let mut measure = Measure::default();
    texts(name, table, other, &mut measure, found);
    found.push((name.to_string(), measure));
}

fn texts(
    name: &str,
    table: &Table,
    other: bool,
    measure: &mut Measure,
    found: &mut Vec<(String, Measure)>,
) {
    for (key, value) in table {
        let base = key.strip_suffix("-other").unwrap_or(key);
        let has_other = table.contains_key(&format!("{key}-other"));
        let is_name = NAMES.contains(&base) || base.ends_with("-term");
        if is_name || (base != key) != (other && (base != key || has_other)) {
            continue;
        }
        match value {
            Value::String(text) => measure.add(text),
            Value::Array(list) => {
                let texts = list.iter().filter_map(Value::as_str);
                texts.for_each(|text| measure.add(text));
            }
            // The options stand on the screen of their question.
            Value::Table(inner) if base == "options" => {
                texts(name, inner, other, measure, found);
            }
            Value::Table(inner) => blocks(&format!("{name}.{key}"), inner, other, found),
            _ => {}
        }
    }
}

/// All blocks of all files of words.
fn all() -> Vec<(String, Measure)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/en");
    let mut found = Vec::new();
    for file in folder.read_dir().expect("the words").flatten() {
        let text = std::fs::read_to_string(file.path()).expect("a file of words");
        let table: Table = text.parse().expect("the build has read it");
        let name = file.file_name();
        let name = name.to_string_lossy();
        let name = name.trim_end_matches(".toml");
        blocks(name, &table, false, &mut found);
        blocks(name, &table, true, &mut found);
    }
    found
}

fn excepted(name: &str) -> bool {
    let within = |known: &str| {
        name.strip_prefix(known)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    EXCEPTIONS.iter().any(|(known, _)| within(known))
}

#[test]
fn every_block_reads_at_grade_seven_or_below() {
    let all = all();
    let hard = all.iter().filter(|(name, measure)| {
        measure.words >= FEWEST && measure.grade() > HIGHEST && !excepted(name)
    });
    let hard: Vec<String> = hard
        .map(|(name, measure)| format!("{name}: grade {:.1}", measure.grade()))
        .collect();
    assert!(hard.is_empty(), "shorten these:\n{}", hard.join("\n"));
    assert!(all.len() > 500);
}

#[test]
fn every_exception_is_needed() {
    let all = all();
    for (known, why) in EXCEPTIONS {
        let is_hard = |(name, measure): &(String, Measure)| {
            (name == known || name.starts_with(&format!("{known}.")))
                && measure.words > 0
                && measure.grade() > HIGHEST
        };
        assert!(all.iter().any(is_hard), "{known} is easy ({why})");
    }
}

#[test]
fn syllables_are_counted_as_they_are_said() {
    for (word, count) in [
        ("pain", 1),
        ("nerve", 1),
        ("used", 1),
        ("needed", 2),
        ("muscle", 2),
        ("muscles", 2),
        ("changes", 2),
        ("people", 2),
        ("statin", 2),
        ("inflamed", 2),
        ("fever", 2),
        ("yellow", 2),
        ("eyes", 1),
        ("myositis", 4),
        ("sciatica", 4),
        ("medicine", 3),
        ("special", 2),
        ("radiation", 4),
        ("inflammation", 4),
        ("physiotherapist", 6),
        ("paracetamol", 5),
        ("112", 1),
    ] {
        assert_eq!(syllables(word), count, "{word}");
    }
}

#[test]
fn the_grade_is_that_of_flesch_and_kincaid() {
    let grade = |text: &str| {
        let mut measure = Measure::default();
        measure.add(text);
        (measure.grade() * 100.0).round()
    };
    // Six words of one syllable; two sentences of three words; four words with ten syllables.
    assert_eq!(grade("The cat sat on the mat."), -145.0);
    assert_eq!(grade("The cat sat. On the mat."), -262.0);
    assert_eq!(grade("Inflamed muscle causes inflammation"), 1547.0);
}
