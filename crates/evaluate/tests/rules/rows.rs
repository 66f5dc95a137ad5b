//! The reference, row by row, as sheets and what they give: `cases/rows/*.toml`, written from the
//! reference and not from the content.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use content::QUIZ;
use engine::{Answers, Urgency, resolve};

use crate::expected::{Expected, fact, flag, pattern, result_named, score, strength_of};
use crate::rows_file::{Asked, File, Row};
use crate::sheets::{question, single};
use crate::written::{Named, Written};

/// A sheet and what it has to give.
pub(crate) struct Case {
    /// Where it is written down, or what it is derived from.
    pub(crate) place: String,
    /// The sheet.
    pub(crate) answers: Answers,
    /// What it has to give.
    pub(crate) expected: Expected,
}

/// Every file with its name.
fn files() -> Vec<(String, File)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/rows");
    let entries = std::fs::read_dir(&folder).expect("the rows are there");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("a file").path()).collect();
    paths.sort();
    let read = |path: std::path::PathBuf| {
        let name = path.file_stem().expect("a name").display().to_string();
        let text = std::fs::read_to_string(&path).expect("a text");
        let file = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        (name, file)
    };
    paths.into_iter().map(read).collect()
}

/// Every case of every row.
pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Cases(Vec::new());
    for (name, file) in files() {
        cases.read(&name, &file);
    }
    cases.0
}

struct Cases(Vec<Case>);

impl Cases {
    fn read(&mut self, name: &str, file: &File) {
        for row in &file.row {
            self.row(&format!("{name}: {}", row.row), row);
        }
        for of in &file.tag {
            let tag = fact(&of.tag);
            let row = format!("{name}: {} = {}", of.tag, of.row);
            let named = Named::of(of.fires.iter().map(String::as_str));
            self.sheets(&row, &of.fires, &named, &Expected::Fact(tag, true));
            self.sheets(&row, &of.not, &named, &Expected::Fact(tag, false));
        }
        for of in &file.pattern {
            let row = format!("{name}: {}", of.row);
            self.given(&row, &of.gives, |given| Expected::Pattern(pattern(given)));
        }
        for of in &file.score {
            let row = format!("{name}: {}: {}", of.score, of.row);
            let score = score(&of.score);
            let points = |given: &str| given.parse().expect("a number of points");
            self.given(&row, &of.gives, |given| {
                Expected::Points(score, points(given))
            });
        }
        for of in &file.asked {
            self.asked(&format!("{name}: {:?}: {}", of.questions, of.row), of);
        }
    }

    /// The cases of a row, and of each smallest sheet those with one answer less.
    fn row(&mut self, place: &str, row: &Row) {
        let raises: Vec<u8> = row.raises.iter().map(|id| flag(id)).collect();
        let mut least: BTreeMap<u8, Urgency> = BTreeMap::new();
        for line in row.fires.iter().chain(&row.also) {
            let (sheets, given) = halves(line);
            let expected = result_named(given);
            let raised = raised(&expected, &raises);
            assert!(raises.is_empty() || !raised.is_empty(), "{place}: {line}");
            for (flag, urgency) in &raised {
                let least = least.entry(*flag).or_insert(*urgency);
                *least = (*least).min(*urgency);
            }
            for sheet in Written::each(sheets) {
                if row.fires.contains(line) {
                    for less in sheet.with_one_less() {
                        self.less(&format!("{place}: smaller than {sheet}"), &less, &raised);
                    }
                }
                self.add(place, &sheet, expected.clone());
            }
        }
        let least: Vec<(u8, Urgency)> = least.into_iter().collect();
        for line in &row.not {
            let (sheets, given) = halves(line);
            let expected = result_named(given);
            for (flag, urgency) in raised(&expected, &raises) {
                let fires = |(of, least): &(u8, Urgency)| *of == flag && urgency >= *least;
                assert!(!least.iter().any(fires), "{place}: fires: {line}");
            }
            for sheet in Written::each(sheets) {
                self.add(place, &sheet, expected.clone());
            }
        }
        let firing = row.fires.iter().chain(&row.also);
        let named = Named::of(firing.map(|line| halves(line).0));
        for line in &row.others {
            for sheet in Written::each_beside(line, &named) {
                self.less(place, &sheet, &least);
            }
        }
    }

    /// None of these flags is raised as urgently.
    fn less(&mut self, place: &str, sheet: &Written<'_>, than: &[(u8, Urgency)]) {
        for (flag, urgency) in than {
            self.add(place, sheet, Expected::Less(*flag, *urgency));
        }
    }

    fn asked(&mut self, place: &str, of: &Asked) {
        for id in &of.questions {
            let at = question(id);
            for (lines, asked) in [(&of.shown, true), (&of.hidden, false)] {
                let Some(offered) = &of.option else {
                    let named = Named::default();
                    self.sheets(place, lines, &named, &Expected::Asked(at, asked));
                    if !asked && !of.still_counts {
                        self.sheets(place, lines, &named, &Expected::Dropped(at));
                    }
                    continue;
                };
                let tick = single(id, offered);
                for sheet in lines.iter().flat_map(|line| Written::each(line)) {
                    let mut answers = sheet.answers();
                    answers.add(at, tick);
                    self.0.push(Case {
                        place: format!("{place}: {sheet}"),
                        answers,
                        expected: Expected::Offered(at, tick, asked),
                    });
                }
            }
        }
    }

    fn sheets(&mut self, place: &str, lines: &[String], named: &Named<'_>, expected: &Expected) {
        let sheets = lines
            .iter()
            .flat_map(|line| Written::each_beside(line, named));
        for sheet in sheets {
            self.add(place, &sheet, expected.clone());
        }
    }

    fn given(&mut self, place: &str, lines: &[String], read: impl Fn(&str) -> Expected) {
        for line in lines {
            let (sheets, given) = halves(line);
            for sheet in Written::each(sheets) {
                self.add(place, &sheet, read(given));
            }
        }
    }

    fn add(&mut self, place: &str, sheet: &Written<'_>, expected: Expected) {
        self.0.push(Case {
            place: format!("{place}: {sheet}"),
            answers: sheet.answers(),
            expected,
        });
    }
}

/// The flags of a result that are among these, with how urgent each makes it.
fn raised(expected: &Expected, among: &[u8]) -> Vec<(u8, Urgency)> {
    let Expected::Result(urgency, flags) = expected else {
        return Vec::new();
    };
    let raised = flags.iter().filter(|(flag, _)| among.contains(flag));
    raised
        .map(|(flag, tier)| (*flag, strength_of(*tier, *urgency)))
        .collect()
}

fn halves(line: &str) -> (&str, &str) {
    line.split_once(" -> ")
        .unwrap_or_else(|| panic!("\"{line}\" says not what comes out"))
}

#[test]
fn every_row_gives_what_the_reference_says() {
    let cases = cases();
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            let outcome = resolve(&QUIZ, &case.answers);
            let came_out = || {
                format!(
                    "{}\n  gave {}",
                    case.place,
                    case.expected.came_out(&outcome)
                )
            };
            (!case.expected.holds(&QUIZ, &outcome)).then(came_out)
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
    assert!(cases.len() > 2000, "{}", cases.len());
}

/// What has no row yet would otherwise only be told by the changes that nothing notices.
#[test]
fn every_flag_tag_score_and_question_has_a_row() {
    let files: Vec<File> = files().into_iter().map(|(_, file)| file).collect();
    let rows = files.iter().flat_map(|file| &file.row);
    let flags: BTreeSet<&str> = rows
        .flat_map(|row| &row.raises)
        .map(String::as_str)
        .collect();
    let tags = files.iter().flat_map(|file| &file.tag);
    let tags = tags.filter(|of| !of.only_words);
    let tags: BTreeSet<&str> = tags.map(|of| of.tag.as_str()).collect();
    let scores = files.iter().flat_map(|file| &file.score);
    let scores: BTreeSet<&str> = scores.map(|of| of.score.as_str()).collect();
    let asked = files.iter().flat_map(|file| &file.asked);
    let asked = asked.flat_map(|of| &of.questions);
    let asked: BTreeSet<&str> = asked.map(String::as_str).collect();
    let facts = QUIZ.facts.iter().filter(|fact| fact.tag);
    assert_eq!(flags, QUIZ.flags.iter().map(|flag| flag.id).collect());
    assert_eq!(tags, facts.map(|fact| fact.id).collect());
    assert_eq!(scores, QUIZ.scores.iter().map(|score| score.id).collect());
    let questions = QUIZ.questions.iter();
    assert_eq!(asked, questions.map(|question| question.id).collect());
}
