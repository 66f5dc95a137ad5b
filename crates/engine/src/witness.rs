//! Finds an answer sheet for which a condition holds.
//!
//! Content's build uses it to show that every question can be reached and every rule can match;
//! the tests use the sheets it finds to reach every rule. It searches by trying, so it can prove
//! that a condition can hold, and says nothing certain where it finds no sheet.

use crate::answers::Answers;
use crate::mask::Mask;
use crate::model::{Atom, Base, Choose, Clause, Quiz};
use crate::resolve::{resolve, shows};
use crate::urgency::Tier;

/// How many finished sheets are tried before giving up.
const TRIES: u32 = 20_000;
/// How deep one condition may lead to another.
const DEPTH: u32 = 400;

/// A sheet for which the condition holds, where one is found.
pub fn witness(quiz: &Quiz, clause: &Clause) -> Option<Answers> {
    let mut search = Search {
        quiz,
        goal: clause,
        tries: 0,
    };
    let goal = Todo {
        need: Need::Clause(clause),
        rest: None,
    };
    search.meet(Some(&goal), Answers::new(), 0)
}

struct Search<'a> {
    quiz: &'a Quiz,
    goal: &'a Clause,
    tries: u32,
}

/// What has still to be made true, as a list on the stack.
#[derive(Clone, Copy)]
struct Todo<'a> {
    need: Need<'a>,
    rest: Option<&'a Todo<'a>>,
}

#[derive(Clone, Copy)]
enum Need<'a> {
    Clause(&'a Clause),
    /// All of these, from the first on.
    All(&'a [Atom]),
    /// This many of these.
    Some(u8, &'a [Atom]),
    /// This many points from the items of this score, from the position on.
    Points(i16, u8, usize),
}

impl Search<'_> {
    fn meet(&mut self, todo: Option<&Todo<'_>>, sheet: Answers, depth: u32) -> Option<Answers> {
        if self.tries >= TRIES || depth > DEPTH {
            return None;
        }
        let Some(todo) = todo else {
            return self.check(sheet);
        };
        let depth = depth + 1;
        match todo.need {
            Need::All([]) | Need::Some(0, _) => self.meet(todo.rest, sheet, depth),
            Need::All([first, others @ ..]) => {
                let rest = Todo {
                    need: Need::All(others),
                    rest: todo.rest,
                };
                self.atom(*first, Some(&rest), sheet, depth)
            }
            Need::Some(_, []) => None,
            Need::Some(count, [first, others @ ..]) => {
                let with = Todo {
                    need: Need::Some(count - 1, others),
                    rest: todo.rest,
                };
                let without = Todo {
                    need: Need::Some(count, others),
                    rest: todo.rest,
                };
                self.atom(*first, Some(&with), sheet, depth)
                    .or_else(|| self.meet(Some(&without), sheet, depth))
            }
            Need::Clause(clause) => {
                let (count, of) = clause.at_least;
                let some = Todo {
                    need: Need::Some(count, of),
                    rest: todo.rest,
                };
                let one = u8::from(!clause.any.is_empty());
                let any = Todo {
                    need: Need::Some(one, clause.any),
                    rest: Some(&some),
                };
                let all = Todo {
                    need: Need::All(clause.all),
                    rest: Some(&any),
                };
                self.meet(Some(&all), sheet, depth)
            }
            Need::Points(points, score, from) => {
                self.points(points, score, from, todo.rest, sheet, depth)
            }
        }
    }

    fn atom(
        &mut self,
        atom: Atom,
        rest: Option<&Todo<'_>>,
        sheet: Answers,
        depth: u32,
    ) -> Option<Answers> {
        let quiz = self.quiz;
        match atom {
            Atom::Chosen(question, mask) => self.choose(question, mask, rest, sheet, depth),
            Atom::Fact(fact) => {
                let when = quiz.facts.get(usize::from(fact))?.when;
                self.one_of(when.iter(), rest, sheet, depth)
            }
            Atom::Score(score, at_least) => {
                let points = Todo {
                    need: Need::Points(at_least, score, 0),
                    rest,
                };
                self.meet(Some(&points), sheet, depth)
            }
            Atom::AtLeast(tier) => {
                let rules = quiz.rules.iter().filter(|rule| rule.urgency.tier >= tier);
                self.one_of(rules.map(|rule| &rule.when), rest, sheet, depth)
                    .or_else(|| self.one_of(base(quiz, tier), rest, sheet, depth))
                    .or_else(|| self.meet(rest, sheet, depth))
            }
            Atom::Exactly(tier) => {
                let rules = quiz.rules.iter().filter(|rule| rule.urgency.tier == tier);
                self.meet(rest, sheet, depth)
                    .or_else(|| self.one_of(rules.map(|rule| &rule.when), rest, sheet, depth))
                    .or_else(|| self.one_of(base(quiz, tier), rest, sheet, depth))
            }
            Atom::GoNow => {
                let rules = quiz.rules.iter().filter(|rule| rule.urgency.go_now);
                self.one_of(rules.map(|rule| &rule.when), rest, sheet, depth)
            }
            Atom::Flag(flag) => {
                let rules = quiz.rules.iter().filter(|rule| rule.flag == flag);
                self.one_of(rules.map(|rule| &rule.when), rest, sheet, depth)
            }
            Atom::Pattern(pattern) => {
                let when = &quiz.patterns.get(usize::from(pattern))?.when;
                self.one_of([when].into_iter(), rest, sheet, depth)
            }
        }
    }

    fn one_of<'c>(
        &mut self,
        mut clauses: impl Iterator<Item = &'c Clause>,
        rest: Option<&Todo<'_>>,
        sheet: Answers,
        depth: u32,
    ) -> Option<Answers> {
        clauses.find_map(|clause| {
            let need = Todo {
                need: Need::Clause(clause),
                rest,
            };
            self.meet(Some(&need), sheet, depth)
        })
    }

    /// Chooses one of the options, and makes sure that the question and the option are asked.
    fn choose(
        &mut self,
        question: u8,
        mask: Mask,
        rest: Option<&Todo<'_>>,
        sheet: Answers,
        depth: u32,
    ) -> Option<Answers> {
        let asked = self.quiz.questions.get(usize::from(question))?;
        let already = sheet.chosen(question);
        if already.intersects(mask) {
            return self.meet(rest, sheet, depth);
        }
        if asked.choose == Choose::One && !already.is_empty() {
            return None;
        }
        (mask & asked.all()).iter().find_map(|option| {
            let mut sheet = sheet;
            sheet.add(question, Mask::only(option));
            let needed = asked.only_when.iter().find(|(only, _)| *only == option);
            let needs: &[Atom] = needed.map_or(&[], |(_, atom)| core::slice::from_ref(atom));
            let only = Todo {
                need: Need::All(needs),
                rest,
            };
            let shown = Todo {
                need: Need::Clause(&asked.asked_when),
                rest: Some(&only),
            };
            self.meet(Some(&shown), sheet, depth)
        })
    }

    /// Earns points item by item, with and without each item.
    fn points(
        &mut self,
        points: i16,
        score: u8,
        from: usize,
        rest: Option<&Todo<'_>>,
        sheet: Answers,
        depth: u32,
    ) -> Option<Answers> {
        if points <= 0 {
            return self.meet(rest, sheet, depth);
        }
        let table = self.quiz.scores.get(usize::from(score))?;
        let Some(item) = table.items.get(from) else {
            let included = table.includes?;
            return self.points(points, included, 0, rest, sheet, depth + 1);
        };
        let more = Todo {
            need: Need::Points(points - item.points, score, from + 1),
            rest,
        };
        let with = Todo {
            need: Need::Clause(&item.when),
            rest: Some(&more),
        };
        let without = Todo {
            need: Need::Points(points, score, from + 1),
            rest,
        };
        self.meet(Some(&with), sheet, depth)
            .or_else(|| self.meet(Some(&without), sheet, depth))
    }

    /// A finished sheet: as it is, or with the open single choices filled in by chance.
    fn check(&mut self, sheet: Answers) -> Option<Answers> {
        let mut state = 0x9E37_79B9_u32;
        for fill in 0..200 {
            self.tries += 1;
            let mut sheet = sheet;
            for (at, question) in (0..=u8::MAX).zip(self.quiz.questions) {
                if fill == 0 || question.choose == Choose::Many || sheet.get(at).is_some() {
                    continue;
                }
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let options = question.options.len().max(1) as u32;
                sheet.set(at, Mask::only(((state >> 16) % options) as u8));
            }
            let outcome = resolve(self.quiz, &sheet);
            if shows(self.quiz, self.goal, &outcome) {
                return Some(sheet);
            }
        }
        None
    }
}

fn base(quiz: &Quiz, tier: Tier) -> impl Iterator<Item = &Clause> {
    quiz.base
        .iter()
        .filter(move |base: &&Base| base.tier == tier)
        .map(|base| &base.when)
}
