//! What both resources call the questions and the options.

use content::{QUIZ, Words, question, ui};
use engine::Question;

/// What the Questionnaire is called, whatever its version (`docs/decisions/0020-taken-along.md`).
pub const QUESTIONNAIRE: &str = "urn:uuid:3f6b0d5e-6c1a-4f0e-9a53-8d2c7e41b9f0";
/// The code system of the options.
pub const CODES: &str = "urn:uuid:b8a4c2d6-0e57-4d39-8f1b-5a96e3c7d214";
/// "None of these", as an option of every question that takes many.
pub(crate) const NONE: &str = "none-of-these";
/// How the id of a screen's group begins; that of its first question follows. The app does not have
/// the screens' own.
pub(crate) const SCREEN: &str = "screen.";

/// The first question of a screen.
pub(crate) fn first_of(screen: u8) -> &'static str {
    let mut questions = QUIZ.questions.iter();
    let first = questions.find(|question| question.screen == screen);
    first.map_or("", |question| question.id)
}

/// The code of an option: the same option id can mean another thing under another question, so it
/// is written as the content's rules write it.
pub(crate) fn code(question: &Question, option: &str) -> String {
    let mut code = question.id.to_owned();
    code.push('.');
    code.push_str(option);
    code
}

/// What an option says, with the line under it.
pub(crate) fn display(words: Words, at: u8, option: u8) -> String {
    let question = question(at);
    let option = usize::from(option);
    let text = question.options.get(option).map(|text| words.get(*text));
    let mut display = text.unwrap_or_default().to_owned();
    if let Some(Some(hint)) = question.option_hints.get(option) {
        display.push_str(" (");
        display.push_str(words.get(*hint));
        display.push(')');
    }
    display
}

/// What "None of these" says under a question.
pub(crate) fn none_display(words: Words, at: u8) -> &'static str {
    words.get(question(at).none.unwrap_or(ui::NONE_OF_THESE))
}
