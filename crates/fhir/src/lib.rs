//! The questions as a FHIR R4 Questionnaire, which the build writes, and the answers as a
//! QuestionnaireResponse, which the app writes and reads. `docs/fhir.md` says what is in them.

mod codes;
mod json;
#[cfg(not(target_arch = "wasm32"))]
mod questionnaire;
mod read;
mod response;
mod time;

pub use codes::{CODES, QUESTIONNAIRE};
#[cfg(not(target_arch = "wasm32"))]
pub use questionnaire::questionnaire;
pub use read::{Problem, Saved, read};
pub use response::write;
