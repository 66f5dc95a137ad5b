//! The advice that stands under a ticked danger sign at once, before Continue.

use content::{Care, QUIZ, care, ui};
use engine::{Cause, Mask, Outcome};
use yew::prelude::*;

use crate::components::{numbers, paragraph};
use crate::pages::card::level_of;
use crate::texts::Texts;

/// The options that need help now, each with its advice.
pub(super) struct Alerts {
    /// (question, options, what to show), most urgent first.
    found: Vec<(u8, Mask, Html)>,
    level: Option<Care>,
}

impl Alerts {
    /// Reads them from the trace of the result that the drafts would give, for these questions.
    pub(super) fn of(texts: &Texts, outcome: &Outcome, asked: &[u8]) -> Alerts {
        let mut alerts = Alerts {
            found: Vec::new(),
            level: None,
        };
        for reason in outcome.reasons(&QUIZ) {
            let Cause::Rule(rule) = reason.cause else {
                continue;
            };
            let rule = &QUIZ.rules[usize::from(rule)];
            let level = level_of(rule.urgency);
            if !matches!(level, Care::CallNow | Care::GoNow) {
                continue;
            }
            for at in asked.iter().filter(|at| reason.because.get(**at).is_some()) {
                let advice = advice(texts, level, rule.flag);
                alerts.found.push((*at, reason.because.chosen(*at), advice));
                alerts.level.get_or_insert(level);
            }
        }
        alerts
    }

    /// The advice under an option, if it needs help now.
    pub(super) fn under(&self, question: u8, option: u8) -> Option<Html> {
        let mut found = self.found.iter();
        found
            .find(|(at, options, _)| *at == question && options.contains(option))
            .map(|(_, _, advice)| advice.clone())
    }

    /// What a screen reader is told, once: the text stays the same while the level does.
    pub(super) fn announcement(&self, texts: &Texts) -> AttrValue {
        self.level
            .map_or(AttrValue::Static(""), |level| texts.get(care(level).title))
    }
}

fn advice(texts: &Texts, level: Care, flag: u8) -> Html {
    let words = care(level);
    html! {
        <div class="app-alert app-stack">
            <p><strong>{ texts.get(words.title) }</strong></p>
            if level == Care::CallNow {
                { numbers(texts.country().emergency, texts.get(ui::PHONE_CALL)) }
            }
            { paragraph(texts.get(content::flag(flag).could)) }
            { paragraph(texts.get(ui::QUESTION_ALERT_MORE)) }
        </div>
    }
}
