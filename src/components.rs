//! Building blocks of the pages: words and callbacks in, markup out. None of them knows the
//! session, the content or the browser.
//!
//! They are plain functions: none has state of its own, and as Yew components each would add two
//! to three kilobytes of life cycle to the download.

mod bar;
mod body_map;
mod call;
mod care_card;
mod chart;
mod choices;
mod disclosure;
mod error_summary;
mod fold;
mod notice;
mod prose;
mod qr_code;
mod story;
mod summary_list;

pub use bar::bar;
pub use body_map::{BodyMap, body_map};
pub use call::numbers;
pub use care_card::{CareCard, care_card};
pub use chart::chart;
pub use choices::{Choice, Choices, Chosen, choices};
pub use disclosure::disclosure;
pub use error_summary::{Problem, error_summary};
pub use fold::{Fold, fold};
pub use notice::notice;
pub use prose::{
    all, button, button_link, changing, heading, paragraph, paragraphs, points, section, stack,
    strong, title,
};
pub use qr_code::{QR_CODE_ROOM, qr_code};
pub use story::{Story, drawing, story};
pub use summary_list::{SummaryRow, summary_list};
