//! Brings the texts and sources to the entries they belong to.

use content_model::{
    Block, Care, CareWords, Country, DeferredTables, Eating, FirstTables, FlagWords, Mechanism,
    Organisation, Part, PatternCard, PatternWords, QuestionWords, Review, ReviewState, Screen,
    Source, Tables, TextId,
};
use engine::Quiz;

use super::clause::Decides;
use super::positions::UNSURE;
use super::{Lower, leak, leak_text, screens};
use crate::read::Content;
use crate::read::entry::{Entry, Kind};
use crate::read::schema;
use crate::read::texts::Texts;

/// The word for an option "unsure" that has none of its own.
const NOT_SURE: &str = "interface.not-sure";

/// Looks up the text of every entry; what no entry asked for is left unused.
pub(crate) fn tables(
    quiz: Quiz,
    content: &Content,
    texts: &mut Texts,
    lower: &mut Lower<'_>,
) -> Tables {
    let mut make = Maker { texts, lower };
    let blocks = each(&content.blocks, |entry| make.block(entry));
    let (first, deferred) = blocks.iter().partition(|block| block.section.is_first());
    let first = FirstTables {
        quiz,
        questions: each(&content.questions, |entry| make.question(entry)),
        screens: leak(
            screens(content)
                .iter()
                .map(|id| make.screen(id, content))
                .collect(),
        ),
        flags: each(&content.flags, |entry| make.flag(entry)),
        care: leak(Care::ALL.iter().map(|care| make.care(care.id())).collect()),
        eating: leak(
            Eating::IDS
                .iter()
                .map(|id| make.need(&format!("care.eating.{id}")))
                .collect(),
        ),
        medicines: make.need("care.eating.medicines"),
        blocks: leak(first),
        countries: each(&content.countries, |entry| make.country(entry)),
        review: review(content.review.as_ref()),
    };
    let deferred = DeferredTables {
        patterns: leak(
            PatternCard::ALL
                .iter()
                .map(|card| make.pattern(card.id()))
                .collect(),
        ),
        blocks: leak(deferred),
        mechanisms: each(&content.mechanisms, |entry| make.mechanism(entry)),
        parts: each(&content.parts, |entry| make.part(entry)),
        organisations: each(&content.organisations, |entry| make.organisation(entry)),
        sources: each(&content.sources, |entry| make.source(entry)),
        question_sources: each(&content.questions, |entry| make.sources(entry)),
        flag_sources: each(&content.flags, |entry| make.flag_sources(entry, content)),
        flag_terms: each(&content.flags, |entry| {
            make.need(&format!("flags.{}.term", entry.id))
        }),
        option_terms: each(&content.questions, |entry| make.option_terms(entry)),
    };
    Tables { first, deferred }
}

struct Maker<'m, 'c> {
    texts: &'m mut Texts,
    lower: &'m mut Lower<'c>,
}

impl Maker<'_, '_> {
    fn need(&mut self, key: &str) -> TextId {
        self.texts.need(key, self.lower.problems)
    }

    fn sources<T: Kind>(&mut self, entry: &Entry<T>) -> &'static [u16] {
        leak(
            self.lower
                .positions
                .sources(&entry.place(), &entry.sources, self.lower.problems),
        )
    }

    fn question(&mut self, entry: &Entry<schema::Question>) -> QuestionWords {
        let key = format!("questions.{}", entry.id);
        let many = entry.body.choose == engine::Choose::Many;
        let none = many.then(|| format!("{key}.none"));
        let options = entry.body.options.iter().map(|option| {
            let key = format!("{key}.options.{option}");
            match self.texts.find(&key) {
                Some(text) => text,
                None if option == UNSURE => self.need(NOT_SURE),
                None => self.need(&key),
            }
        });
        let options = leak(options.collect());
        let hints = entry.body.options.iter();
        let hints = hints.map(|option| self.texts.find(&format!("{key}.options.{option}-hint")));
        QuestionWords {
            options,
            option_hints: leak(hints.collect()),
            heads: leak(self.heads(entry, &key)),
            text: self.need(&format!("{key}.text")),
            short: self.need(&format!("{key}.short")),
            hint: self.texts.find(&format!("{key}.hint")),
            why: self.texts.find(&format!("{key}.why")),
            none: none.and_then(|key| self.texts.find(&key)),
            denied: self.texts.find(&format!("{key}.denied")),
            ask_again_on_resume: entry.body.ask_again_on_resume,
            unchanging: entry.body.unchanging,
            changed: leak_text(&entry.body.changed),
        }
    }

    fn option_terms(&mut self, entry: &Entry<schema::Question>) -> &'static [Option<TextId>] {
        let key = format!("questions.{}.options", entry.id);
        let options = entry.body.options.iter();
        let terms = options.map(|option| self.texts.find(&format!("{key}.{option}-term")));
        leak(terms.collect())
    }

    /// The heads in a list of options: either none, or each option stands under one.
    fn heads(&mut self, entry: &Entry<schema::Question>, key: &str) -> Vec<(u8, TextId)> {
        let mut heads = Vec::new();
        for (at, option) in (0..).zip(&entry.body.options) {
            let Some(head) = self.texts.find(&format!("{key}.options.{option}-heading")) else {
                continue;
            };
            let place = entry.place().part(&format!("head of \"{option}\""));
            if heads.is_empty() && at > 0 {
                let message = "options before it have no head: give the first option one";
                self.lower.problems.add(&place, message);
            }
            if option == UNSURE || entry.body.only_when.contains_key(option) {
                let message = "this option may stand elsewhere or be left out: give another a head";
                self.lower.problems.add(&place, message);
            }
            heads.push((at, head));
        }
        heads
    }

    fn screen(&mut self, id: &str, content: &Content) -> Screen {
        let key = format!("screens.{id}.title");
        let questions = content
            .questions
            .iter()
            .filter(|question| question.body.screen == id);
        let title = match questions.count() {
            0 | 1 => self.texts.find(&key),
            _ => Some(self.need(&key)),
        };
        Screen {
            id: leak_text(id),
            title,
            hint: self.texts.find(&format!("screens.{id}.hint")),
        }
    }

    fn flag(&mut self, entry: &Entry<schema::Flag>) -> FlagWords {
        let key = format!("flags.{}", entry.id);
        FlagWords {
            name: self.need(&format!("{key}.name")),
            could: self.need(&format!("{key}.could")),
            say: self.need(&format!("{key}.say")),
            todo: self.texts.find_list(&format!("{key}.do")),
            eating: entry.body.eating,
        }
    }

    fn flag_sources(&mut self, entry: &Entry<schema::Flag>, content: &Content) -> &'static [u16] {
        let rules = content
            .rules
            .iter()
            .filter(|rule| rule.body.flag == entry.id);
        let mut sources: Vec<u16> = rules.flat_map(|rule| self.sources(rule)).copied().collect();
        sources.extend(self.sources(entry));
        sources.sort_unstable();
        sources.dedup();
        leak(sources)
    }

    fn care(&mut self, id: &str) -> CareWords {
        let key = format!("care.{id}");
        CareWords {
            level: self.need(&format!("{key}.level")),
            title: self.need(&format!("{key}.title")),
            soon: self.need(&format!("{key}.soon")),
            text: self
                .texts
                .need_list(&format!("{key}.text"), self.lower.problems),
            todo: self.texts.find_list(&format!("{key}.do")),
            do_not: self.texts.find_list(&format!("{key}.do-not")),
            who: self.texts.find_list(&format!("{key}.who")),
            cannot_phone: self.texts.find_list(&format!("{key}.cannot-phone")),
            say: self.texts.find(&format!("{key}.say")),
        }
    }

    fn pattern(&mut self, id: &str) -> PatternWords {
        let key = format!("patterns.{id}");
        PatternWords {
            headline: self.need(&format!("{key}.headline")),
            headline_partly: self.texts.find(&format!("{key}.headline-partly")),
            short: self
                .texts
                .need_list(&format!("{key}.short"), self.lower.problems),
            text: self.texts.find_list(&format!("{key}.text")),
            uncertain: self
                .texts
                .need_list(&format!("{key}.uncertain"), self.lower.problems),
            who: self.need(&format!("{key}.who")),
        }
    }

    fn block(&mut self, entry: &Entry<schema::Block>) -> Block {
        let key = format!("guidance.{}", entry.id);
        let lead = self.texts.find(&format!("{key}.lead"));
        let points = self.texts.find_list(&format!("{key}.points"));
        let text = format!("{key}.text");
        let text = match lead {
            None if points.is_empty() => self.texts.need_list(&text, self.lower.problems),
            _ => self.texts.find_list(&text),
        };
        Block {
            id: leak_text(&entry.id),
            section: entry.body.section,
            when: self.lower.condition(entry, Decides::Shown),
            title: self.need(&format!("{key}.title")),
            lead,
            text,
            points,
            caution: self.texts.find(&format!("{key}.caution")),
            sources: self.sources(entry),
        }
    }

    fn mechanism(&mut self, entry: &Entry<schema::Mechanism>) -> Mechanism {
        let key = format!("learn.{}", entry.id);
        Mechanism {
            id: leak_text(&entry.id),
            code: leak_text(&entry.body.code),
            strength: entry.body.strength,
            when: self.lower.condition(entry, Decides::Shown),
            title: self.need(&format!("{key}.title")),
            text: self
                .texts
                .need_list(&format!("{key}.text"), self.lower.problems),
            caution: self.texts.find(&format!("{key}.caution")),
            sources: self.sources(entry),
        }
    }

    fn part(&mut self, entry: &Entry<schema::Part>) -> Part {
        Part {
            id: leak_text(&entry.id),
            sources: self.sources(entry),
        }
    }

    fn country(&mut self, entry: &Entry<schema::Country>) -> Country {
        let key = format!("countries.{}", entry.id);
        let schema::Country {
            emergency,
            advice,
            crisis,
            organisations,
        } = &entry.body;
        let mut line = |name: &str, numbers: &[String]| {
            let key = format!("{key}.{name}");
            match numbers {
                [] => self.texts.find(&key),
                _ => Some(self.texts.need(&key, self.lower.problems)),
            }
        };
        let advice_text = line("advice", advice);
        let crisis_text = line("crisis", crisis);
        let positions = &self.lower.positions;
        let organisations =
            positions.organisations(&entry.place(), organisations, self.lower.problems);
        Country {
            id: leak_text(&entry.id),
            name: self.need(&format!("{key}.name")),
            emergency: numbers(emergency),
            emergency_note: self.texts.find(&format!("{key}.emergency-note")),
            advice: numbers(advice),
            advice_text,
            crisis: numbers(crisis),
            crisis_text,
            organisations: leak(organisations),
        }
    }

    fn organisation(&mut self, entry: &Entry<schema::Organisation>) -> Organisation {
        let key = format!("countries.organisations.{}", entry.id);
        Organisation {
            id: leak_text(&entry.id),
            name: self.need(&format!("{key}.name")),
            about: self.need(&format!("{key}.about")),
            mark: entry.body.mark,
            link: entry.body.link.as_deref().map(leak_text),
        }
    }

    fn source(&mut self, entry: &Entry<schema::Source>) -> Source {
        let key = format!("sources.{}", entry.id);
        Source {
            id: leak_text(&entry.id),
            mark: entry.body.mark,
            title: self.need(&format!("{key}.title")),
            link: self.texts.find(&format!("{key}.link")),
        }
    }
}

fn each<T, U>(entries: &[Entry<T>], make: impl FnMut(&Entry<T>) -> U) -> &'static [U] {
    leak(entries.iter().map(make).collect())
}

fn numbers(numbers: &[String]) -> &'static [&'static str] {
    leak(numbers.iter().map(|number| leak_text(number)).collect())
}

fn review(review: Option<&schema::Review>) -> Review {
    let day = |day: Option<&String>| day.map(|day| leak_text(day));
    Review {
        version: review.map_or("", |review| leak_text(&review.version)),
        date: review.map_or("", |review| leak_text(&review.date)),
        review_by: review.map_or("", |review| leak_text(&review.review_by)),
        state: review.map_or(ReviewState::NotReviewed, |review| review.state),
        reviewer: day(review.and_then(|review| review.reviewer.as_ref())),
        reviewed_on: day(review.and_then(|review| review.reviewed_on.as_ref())),
    }
}
