//! The clinical tables with one thing changed, in every way.

use content::QUIZ;
use engine::{Base, EarlyEnd, Fact, Item, Pattern, Question, Quiz, Rule, Score, Tier, Urgency};

use crate::mutants_of_clauses::{NEVER, atoms, clauses};

/// Tables with one thing changed.
pub(crate) struct Mutant {
    /// What was changed.
    pub(crate) what: String,
    /// The tables.
    pub(crate) quiz: Quiz,
}

/// Every single change of a rule, a base rule, a fact or tag, a score, a pattern, and of when a
/// question is asked or an option offered.
pub(crate) fn mutants() -> Vec<Mutant> {
    let mut mutants = Mutants(Vec::new());
    for (at, rule) in QUIZ.rules.iter().enumerate() {
        mutants.of_rule(at, rule);
    }
    for (at, base) in QUIZ.base.iter().enumerate() {
        mutants.of_base(at, base);
    }
    for (at, fact) in QUIZ.facts.iter().enumerate() {
        mutants.of_fact(at, fact);
    }
    for (at, score) in QUIZ.scores.iter().enumerate() {
        mutants.of_score(at, score);
    }
    for (at, pattern) in QUIZ.patterns.iter().enumerate() {
        mutants.of_pattern(at, pattern);
    }
    for (at, question) in QUIZ.questions.iter().enumerate() {
        mutants.of_question(at, question);
    }
    mutants.of_the_early_end(&QUIZ.early_end);
    for (at, flag) in QUIZ.flags.iter().enumerate() {
        let other = engine::Flag {
            leads: !flag.leads,
            ..*flag
        };
        let flags = with(QUIZ.flags, at, other);
        let what = format!("flag {}: leads is {}", flag.id, other.leads);
        mutants.add(what, Quiz { flags, ..*QUIZ });
    }
    mutants.0
}

struct Mutants(Vec<Mutant>);

impl Mutants {
    fn add(&mut self, what: String, quiz: Quiz) {
        self.0.push(Mutant { what, quiz });
    }

    fn of_rule(&mut self, at: usize, rule: &Rule) {
        let mut add = |what: &str, rules| {
            self.add(format!("rule {}: {what}", rule.id), Quiz { rules, ..*QUIZ });
        };
        add("dropped", without(QUIZ.rules, at));
        for urgency in beside(rule.urgency) {
            let other = Rule { urgency, ..*rule };
            add(&format!("{urgency:?}"), with(QUIZ.rules, at, other));
        }
        for (what, when) in clauses(&rule.when) {
            add(&what, with(QUIZ.rules, at, Rule { when, ..*rule }));
        }
    }

    fn of_base(&mut self, at: usize, base: &Base) {
        let mut add = |what: &str, table| {
            let quiz = Quiz {
                base: table,
                ..*QUIZ
            };
            self.add(format!("base {}: {what}", base.id), quiz);
        };
        add("dropped", without(QUIZ.base, at));
        for Urgency { tier, .. } in beside(Urgency::of(base.tier)) {
            add(tier.id(), with(QUIZ.base, at, Base { tier, ..*base }));
        }
        for (bit, pattern) in (0..).zip(QUIZ.patterns) {
            let patterns = base.patterns.toggled(bit);
            let what = format!("pattern {} or not", pattern.id);
            add(&what, with(QUIZ.base, at, Base { patterns, ..*base }));
        }
        for (what, when) in clauses(&base.when) {
            add(&what, with(QUIZ.base, at, Base { when, ..*base }));
        }
    }

    fn of_fact(&mut self, at: usize, fact: &Fact) {
        let mut add = |what: &str, other| {
            let facts = with(QUIZ.facts, at, other);
            self.add(format!("fact {}: {what}", fact.id), Quiz { facts, ..*QUIZ });
        };
        for (alternative, clause) in fact.when.iter().enumerate() {
            let mut add = |what: &str, when| {
                add(&format!("({alternative}) {what}"), Fact { when, ..*fact });
            };
            add("dropped", without(fact.when, alternative));
            for (what, when) in clauses(clause) {
                add(&what, with(fact.when, alternative, when));
            }
        }
    }

    fn of_score(&mut self, at: usize, score: &Score) {
        let mut add = |what: &str, other| {
            let scores = with(QUIZ.scores, at, other);
            self.add(
                format!("score {}: {what}", score.id),
                Quiz { scores, ..*QUIZ },
            );
        };
        if score.includes.is_some() {
            let includes = None;
            add("includes nothing", Score { includes, ..*score });
        }
        for (number, item) in score.items.iter().enumerate() {
            let mut add = |what: &str, items| {
                add(&format!("item {number}: {what}"), Score { items, ..*score });
            };
            add("dropped", without(score.items, number));
            for points in [item.points - 1, item.points + 1] {
                let other = Item { points, ..*item };
                let what = format!("{points} points");
                add(&what, with(score.items, number, other));
            }
            for (what, when) in clauses(&item.when) {
                add(&what, with(score.items, number, Item { when, ..*item }));
            }
        }
    }

    fn of_pattern(&mut self, at: usize, pattern: &Pattern) {
        let mut add = |what: &str, when| {
            let patterns = with(QUIZ.patterns, at, Pattern { when, ..*pattern });
            let what = format!("pattern {}: {what}", pattern.id);
            self.add(what, Quiz { patterns, ..*QUIZ });
        };
        add("never", NEVER);
        for (what, when) in clauses(&pattern.when) {
            add(&what, when);
        }
    }

    fn of_the_early_end(&mut self, end: &EarlyEnd) {
        let mut add = |what: &str, early_end| {
            let what = format!("early end: {what}");
            self.add(what, Quiz { early_end, ..*QUIZ });
        };
        for after in [end.after - 1, end.after + 1] {
            add(&format!("after {after}"), EarlyEnd { after, ..*end });
        }
        add(
            "never",
            EarlyEnd {
                when: NEVER,
                ..*end
            },
        );
        for (what, when) in clauses(&end.when) {
            add(&what, EarlyEnd { when, ..*end });
        }
    }

    fn of_question(&mut self, at: usize, question: &Question) {
        let mut add = |what: &str, other| {
            let questions = with(QUIZ.questions, at, other);
            let what = format!("question {}: {what}", question.id);
            self.add(what, Quiz { questions, ..*QUIZ });
        };
        let mut asked = |what: &str, asked_when| {
            let other = Question {
                asked_when,
                ..*question
            };
            add(what, other);
        };
        asked("never asked", NEVER);
        for (what, when) in clauses(&question.asked_when) {
            asked(&what, when);
        }
        for (number, (option, needed)) in question.only_when.iter().enumerate() {
            let id = question.options[usize::from(*option)];
            let mut offered = |what: &str, only_when| {
                let other = Question {
                    only_when,
                    ..*question
                };
                add(&format!("{id} {what}"), other);
            };
            offered("always offered", without(question.only_when, number));
            for (what, atom) in atoms(*needed) {
                let changed = with(question.only_when, number, (*option, atom));
                offered(&what, changed);
            }
        }
    }
}

/// The urgencies just below and above, and same-day with and without "go now".
fn beside(urgency: Urgency) -> Vec<Urgency> {
    let near = |tier: &Tier| (*tier as i8 - urgency.tier as i8).abs() == 1;
    let tiers = Tier::ALL.into_iter().filter(near).map(Urgency::of);
    let now = match urgency {
        Urgency::GO_NOW => Some(Urgency::of(Tier::SameDay)),
        Urgency {
            tier: Tier::SameDay,
            ..
        } => Some(Urgency::GO_NOW),
        _ => None,
    };
    tiers.chain(now).collect()
}

/// A table with another entry in one place.
pub(crate) fn with<T: Copy>(table: &[T], at: usize, entry: T) -> &'static [T] {
    let mut table = table.to_vec();
    table[at] = entry;
    table.leak()
}

/// A table without one entry.
pub(crate) fn without<T: Copy>(table: &[T], at: usize) -> &'static [T] {
    let mut table = table.to_vec();
    table.remove(at);
    table.leak()
}
