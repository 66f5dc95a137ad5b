//! The words of the present language and country, as the pages need them.

use content::{COUNTRIES, Country, TextId, TextList, Words, ui};
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

    /// One text.
    pub fn get(&self, id: TextId) -> AttrValue {
        self.fill(self.words.get(id))
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
        self.country().id == "other"
    }

    fn fill(&self, text: &'static str) -> AttrValue {
        if !text.contains('{') {
            return AttrValue::Static(text);
        }
        let country = self.country();
        let emergency = if self.country_unknown() {
            self.words.get(ui::PHONE_EMERGENCY_UNKNOWN).to_owned()
        } else {
            self.numbers(country.emergency, ui::PHONE_EMERGENCY_UNKNOWN)
        };
        let filled = text
            .replace("{emergency}", &emergency)
            .replace(
                "{advice}",
                &self.numbers(country.advice, ui::PHONE_ADVICE_UNKNOWN),
            )
            .replace(
                "{crisis}",
                &self.numbers(country.crisis, ui::PHONE_CRISIS_UNKNOWN),
            );
        AttrValue::from(filled)
    }

    fn numbers(&self, numbers: &[&str], unknown: TextId) -> String {
        let or = format!(" {} ", self.words.get(ui::PHONE_OR));
        if numbers.is_empty() {
            self.words.get(unknown).to_owned()
        } else {
            numbers.join(&or)
        }
    }
}
