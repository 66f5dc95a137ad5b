//! Turns entries into the engine's tables, so that the engine itself can run in the build.

pub(crate) mod clause;
pub(crate) mod constants;
mod positions;
pub(crate) mod tables;

use engine::{
    Base, Clause, EarlyEnd, Fact, Flag, Item, Mask, Pattern, Question, Quiz, Rule, Score, Urgency,
};

use crate::problem::{Place, Problems};
use crate::read::Content;
use crate::read::condition::Condition;
use crate::read::entry::{Entry, Kind};
use crate::read::schema;
use clause::{Decides, Lowered};
use positions::{Positions, UNSURE};

/// Lowers one entry after the other and remembers every condition.
pub(crate) struct Lower<'a> {
    pub(crate) positions: Positions<'a>,
    pub(crate) clauses: Vec<Lowered>,
    pub(crate) problems: &'a mut Problems,
}

impl<'a> Lower<'a> {
    /// Starts with nothing lowered.
    pub(crate) fn new(content: &'a Content, problems: &'a mut Problems) -> Self {
        Self {
            positions: Positions::of(content),
            clauses: Vec::new(),
            problems,
        }
    }

    /// The whole clinical logic.
    pub(crate) fn quiz(&mut self, content: &Content) -> Quiz {
        let screens = screens(content);
        let questions = each(&content.questions, |entry| self.question(entry, &screens));
        Quiz {
            questions: leak(questions),
            facts: leak(self.facts(content)),
            scores: leak(each(&content.scores, |entry| self.score(entry))),
            flags: leak(each(&content.flags, |entry| Flag {
                id: leak_text(&entry.id),
                leads: entry.body.leads,
            })),
            rules: leak(each(&content.rules, |entry| self.rule(entry))),
            patterns: leak(
                (0..)
                    .zip(&content.patterns)
                    .map(|(at, entry)| self.pattern(at, entry))
                    .collect(),
            ),
            base: leak(each(&content.base, |entry| self.base(entry))),
            early_end: self.early_end(content),
        }
    }

    /// A condition of an entry; its sources have to exist, whether or not they are shown.
    pub(crate) fn condition<T: Kind>(&mut self, entry: &Entry<T>, decides: Decides) -> Clause {
        let place = entry.place();
        self.positions
            .sources(&place, &entry.sources, self.problems);
        self.clause(place, &entry.when, entry.exception.as_deref(), decides)
    }

    fn question(&mut self, entry: &Entry<schema::Question>, screens: &[&str]) -> Question {
        let schema::Question {
            choose,
            options,
            screen,
            asked_when,
            only_when,
            ..
        } = &entry.body;
        let at = self.positions.question(&entry.id).unwrap_or_default();
        let exception = entry.exception.as_deref();
        let place = entry.place().part("asked-when");
        let asked_when = self.clause(place, asked_when, exception, Decides::Asked(at));
        let mut only = Vec::new();
        for (option, needed) in only_when {
            let place = entry.place().part(&format!("only-when of \"{option}\""));
            let option = self.positions.option(at, option);
            let option = self.found(&place, option).unwrap_or_default();
            let when = Condition {
                all: Some(vec![needed.clone()]),
                ..Condition::default()
            };
            let clause = self.clause(place, &when, exception, Decides::Offered(at, option));
            only.extend(clause.all.first().map(|atom| (option, *atom)));
        }
        Question {
            id: leak_text(&entry.id),
            choose: *choose,
            options: leak(options.iter().map(|option| leak_text(option)).collect()),
            unsure: options
                .iter()
                .position(|option| option == UNSURE)
                .map(|at| at as u8),
            screen: screens
                .iter()
                .position(|known| known == screen)
                .unwrap_or_default() as u8,
            asked_when,
            only_when: leak(only),
        }
    }

    fn facts(&mut self, content: &Content) -> Vec<Fact> {
        let names = self.positions.facts.clone();
        let mut facts: Vec<(bool, Vec<Clause>)> = vec![(false, Vec::new()); names.len()];
        for entry in &content.facts {
            let clause = self.condition(entry, Decides::Named);
            let at = self.positions.fact(&entry.id).unwrap_or_default();
            facts[usize::from(at)].1.push(clause);
        }
        for entry in &content.tags {
            let clause = self.condition(entry, Decides::Named);
            let at = self.positions.fact(&entry.id).unwrap_or_default();
            facts[usize::from(at)].0 = true;
            facts[usize::from(at)].1.push(clause);
        }
        let facts = names.iter().zip(facts);
        facts
            .map(|(id, (tag, when))| Fact {
                id: leak_text(id),
                tag,
                when: leak(when),
            })
            .collect()
    }

    fn score(&mut self, entry: &Entry<schema::Score>) -> Score {
        let schema::Score { includes, items } = &entry.body;
        self.positions
            .sources(&entry.place(), &entry.sources, self.problems);
        let includes = includes.as_ref().map(|id| self.positions.score(id));
        let items = (1..).zip(items).map(|(at, item)| {
            let place = entry.place().part(&format!("item {at}"));
            if item.body.points <= 0 {
                self.problems
                    .add(&place, "adds no points: give it 1 point or more");
            }
            self.positions.sources(&place, &item.sources, self.problems);
            let exception = item.exception.as_deref();
            let when = self.clause(place, &item.when, exception, Decides::Named);
            Item {
                points: item.body.points,
                when,
            }
        });
        let items = leak(items.collect());
        let includes = self.found(&entry.place(), includes.transpose()).flatten();
        Score {
            id: leak_text(&entry.id),
            includes,
            items,
        }
    }

    fn rule(&mut self, entry: &Entry<schema::Rule>) -> Rule {
        let schema::Rule { flag, tier, go_now } = &entry.body;
        let flag = self.positions.flag(flag);
        Rule {
            id: leak_text(&entry.id),
            flag: self.found(&entry.place(), flag).unwrap_or_default(),
            urgency: Urgency {
                tier: *tier,
                go_now: *go_now,
            },
            when: self.condition(entry, Decides::Rule),
        }
    }

    fn pattern(&mut self, at: u8, entry: &Entry<schema::Pattern>) -> Pattern {
        Pattern {
            id: leak_text(&entry.id),
            when: self.condition(entry, Decides::Pattern(at)),
        }
    }

    fn base(&mut self, entry: &Entry<schema::Base>) -> Base {
        let mut patterns = Mask::EMPTY;
        for id in &entry.body.patterns {
            let found = self.positions.pattern(id);
            // Where it is not found that is reported; what matters here is that some are named.
            let at = self.found(&entry.place(), found).unwrap_or_default();
            patterns = patterns | Mask::only(at);
        }
        let when = self.condition(entry, Decides::Base(patterns));
        Base {
            id: leak_text(&entry.id),
            tier: entry.body.tier,
            patterns,
            when,
        }
    }

    fn early_end(&mut self, content: &Content) -> EarlyEnd {
        let Some(entry) = &content.early_end else {
            return EarlyEnd {
                after: 0,
                when: Clause::ALWAYS,
            };
        };
        let place = Place::text("questions.toml", "", "[early-end]");
        let after = self.positions.question(&entry.after);
        let after = self.found(&place, after).unwrap_or_default();
        let exception = entry.exception.as_deref();
        let when = self.clause(place, &entry.when, exception, Decides::EarlyEnd(after));
        EarlyEnd { after, when }
    }
}

/// The screens, in the order in which questions first name them.
pub(crate) fn screens(content: &Content) -> Vec<&str> {
    let mut screens: Vec<&str> = Vec::new();
    for question in &content.questions {
        if !screens.contains(&question.body.screen.as_str()) {
            screens.push(&question.body.screen);
        }
    }
    screens
}

fn each<T, U>(entries: &[Entry<T>], make: impl FnMut(&Entry<T>) -> U) -> Vec<U> {
    entries.iter().map(make).collect()
}

/// The engine's tables are static: what the build makes of them lives as long as the build.
pub(crate) fn leak<T>(list: Vec<T>) -> &'static [T] {
    list.leak()
}

/// A text for the engine's tables.
pub(crate) fn leak_text(text: &str) -> &'static str {
    String::leak(text.into())
}
