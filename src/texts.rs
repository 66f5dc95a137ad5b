//! The words of the present language and country, as the pages need them.

use crate::written::{glued, joined};
use content::{COUNTRIES, Country, TextId, TextList, Words, ids, ui};
use yew::AttrValue;

/// Words with their few slots filled. Cheap to copy and to compare.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Texts {
    words: Words,
    country: u8,
}

impl Texts {
    /// The words for a country, for oneself or for someone else.
    pub fn new(words: Words, someone_else: bool, country: u8) -> Texts {
        Texts {
            words: words.for_someone_else(someone_else),
            country,
        }
    }

    /// The same words for oneself or for someone else.
    #[must_use]
    pub fn about(self, someone_else: bool) -> Texts {
        let words = self.words.for_someone_else(someone_else);
        Texts { words, ..self }
    }

    /// One text.
    pub fn get(&self, id: TextId) -> AttrValue {
        self.fill(self.words.get(id))
    }

    /// The words as they are for someone who answers for themselves: files have one form of each.
    pub fn own_words(&self) -> Words {
        self.words.for_someone_else(false)
    }

    /// A list of texts.
    pub fn list(&self, list: TextList) -> Vec<AttrValue> {
        list.iter().map(|id| self.get(id)).collect()
    }

    /// The chosen country.
    pub fn country(&self) -> &'static Country {
        COUNTRIES
            .get(usize::from(self.country))
            .unwrap_or(&COUNTRIES[0])
    }

    /// Whether no country was chosen.
    pub fn country_unknown(&self) -> bool {
        self.country == ids::country::OTHER
    }

    fn fill(&self, text: &'static str) -> AttrValue {
        if !text.contains('{') {
            return AttrValue::Static(text);
        }
        let mut filled = String::new();
        for (at, part) in text.split(['{', '}']).enumerate() {
            match (at % 2, part) {
                (1, slot) => filled.push_str(&self.slot(slot)),
                (_, words) => filled.push_str(words),
            }
        }
        AttrValue::from(filled)
    }

    /// What stands for a slot; the build knows no other.
    fn slot(&self, name: &str) -> String {
        let country = self.country();
        match name {
            "emergency" if self.country_unknown() => {
                self.words.get(ui::PHONE_EMERGENCY_UNKNOWN).to_owned()
            }
            "emergency" => self.numbers(country.emergency, ui::PHONE_EMERGENCY_UNKNOWN),
            "advice" => self.numbers(country.advice, ui::PHONE_ADVICE_UNKNOWN),
            _ => self.numbers(country.crisis, ui::PHONE_CRISIS_UNKNOWN),
        }
    }

    fn numbers(&self, numbers: &[&str], unknown: TextId) -> String {
        let or = glued(&[" ", self.words.get(ui::PHONE_OR), " "]);
        if numbers.is_empty() {
            self.words.get(unknown).to_owned()
        } else {
            let isolated: Vec<String> = numbers.iter().map(|number| isolated(number)).collect();
            let isolated: Vec<&str> = isolated.iter().map(String::as_str).collect();
            joined(&isolated, &or)
        }
    }
}

/// A number that reads the same in a text from right to left: there, "116 123" would stand as
/// "123 116". The two marks are Unicode's left-to-right isolate and its end; they have no width.
fn isolated(number: &str) -> String {
    glued(&["\u{2066}", number, "\u{2069}"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_in_a_text_is_isolated_from_the_direction_around_it() {
        let texts = Texts::new(Words::english(), false, ids::country::GB);
        let filled = texts.fill("Call {crisis} now");
        let found = filled.contains("\u{2066}116 123\u{2069}");
        assert!(found, "{filled}");
    }
}
