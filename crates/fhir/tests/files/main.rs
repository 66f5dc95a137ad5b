//! What other systems read, and what is read back.

mod questionnaire;
mod response;
mod support;
