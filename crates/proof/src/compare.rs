//! Whether two tables give the same for every sheet.

use engine::{Answers, Quiz, Urgency};

use crate::Proof;
use crate::graph::Gate;
use crate::sheet::Sheet;
use crate::smallest::Unwanted;

/// Something that two tables can give otherwise.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// How soon help is needed, and whether same-day means "go now".
    Urgency,
    /// The flags that are raised.
    Flags,
    /// The least urgency that each flag gives, which decides where it is listed.
    FlagTiers,
    /// The pattern.
    Pattern,
    /// The tags.
    Tags,
    /// The questions that are asked, and the options that are offered in them.
    Asked,
}

impl Part {
    /// What a result says.
    pub const RESULT: &'static [Part] = &[Part::Urgency, Part::Flags, Part::Pattern, Part::Tags];
    /// Everything.
    pub const ALL: &'static [Part] = &[
        Part::Urgency,
        Part::Flags,
        Part::FlagTiers,
        Part::Pattern,
        Part::Tags,
        Part::Asked,
    ];
}

impl Proof {
    /// Whether other tables with the same questions and options give something else for any sheet,
    /// finished or not. Thousands of tables can be asked about: nothing is kept of them.
    pub fn differs(&mut self, other: &Quiz, parts: &[Part]) -> bool {
        self.against(other, parts, |proof, gate| {
            if proof.seen.hold(&proof.graph, gate) {
                return true;
            }
            let unwanted = Unwanted::of(&proof.sheet.given, &proof.quiz);
            let found = unwanted.any(&proof.graph, &mut proof.fresh(), &[gate]);
            found.inspect(|case| proof.seen.add(case)).is_some()
        })
    }

    /// The smallest sheet for which other tables give something else, where there is one.
    pub fn difference(&mut self, other: &Quiz, parts: &[Part]) -> Option<Answers> {
        self.against(other, parts, |proof, gate| {
            let given = proof.sheet.given.clone();
            proof.case(&[gate], &[&given])?.pop()
        })
    }

    fn against<T>(
        &mut self,
        other: &Quiz,
        parts: &[Part],
        ask: impl FnOnce(&mut Proof, Gate) -> T,
    ) -> T {
        let before = self.graph.len();
        let sheet = Sheet::of(&mut self.graph, other, &self.sheet.given);
        let gate = self.differing(other, &sheet, parts);
        let answer = ask(self, gate);
        self.forget(before);
        answer
    }

    fn differing(&mut self, other: &Quiz, sheet: &Sheet, parts: &[Part]) -> Gate {
        let mut differ = Vec::new();
        for part in parts {
            let ours = gates(&self.quiz, &self.sheet, *part);
            let theirs = gates(other, sheet, *part);
            let pairs = ours.into_iter().zip(theirs);
            differ.extend(pairs.map(|(a, b)| self.graph.differ(a, b)));
        }
        self.graph.any(differ)
    }
}

fn gates(quiz: &Quiz, sheet: &Sheet, part: Part) -> Vec<Gate> {
    let result = &sheet.result;
    match part {
        Part::Urgency => result.steps(Urgency::default()).collect(),
        Part::Flags => result.flags.clone(),
        Part::FlagTiers => result.flag_tiers().collect(),
        Part::Pattern => result.patterns.clone(),
        Part::Tags => {
            let facts = quiz.facts.iter().zip(&sheet.facts);
            let tags = facts.filter(|(fact, _)| fact.tag);
            tags.map(|(_, gate)| *gate).collect()
        }
        Part::Asked => {
            let offered = sheet.kept.iter().flatten();
            sheet.asked.iter().chain(offered).copied().collect()
        }
    }
}
