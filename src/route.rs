//! Addresses: `#/…`, written by hand. They hold the number of a step, never a question or an answer.

use crate::written::{glued, number};
use yew::AttrValue;

/// A place in the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// The start page.
    Start,
    /// A question screen: its number among the screens that are asked, from 1.
    Question(u8),
    /// What to do now, for urgent answers.
    Stop,
    /// The result.
    Result,
    /// The page for the clinician.
    Summary,
    /// The diary.
    Diary,
    /// The picture story.
    Learn,
    /// How it decides, privacy, sources.
    About,
    /// A link that leads nowhere.
    Unknown,
}

impl Route {
    /// Reads the fragment of an address, with or without its `#`.
    pub fn parse(fragment: &str) -> Route {
        let path = fragment.strip_prefix('#').unwrap_or(fragment);
        match path.strip_prefix('/').unwrap_or(path) {
            "" => Route::Start,
            "stop" => Route::Stop,
            "result" => Route::Result,
            "summary" => Route::Summary,
            "learn" => Route::Learn,
            "about" => Route::About,
            "diary" => Route::Diary,
            path => match path.strip_prefix("q/").map(str::parse) {
                Some(Ok(step)) if step > 0 => Route::Question(step),
                _ => Route::Unknown,
            },
        }
    }

    /// Its address: a fragment.
    pub fn address(self) -> AttrValue {
        AttrValue::Static(match self {
            Route::Question(step) => return glued(&["#/q/", &number(step)]).into(),
            Route::Start | Route::Unknown => "#/",
            Route::Stop => "#/stop",
            Route::Result => "#/result",
            Route::Summary => "#/summary",
            Route::Diary => "#/diary",
            Route::Learn => "#/learn",
            Route::About => "#/about",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Route;

    #[test]
    fn every_address_reads_back() {
        for route in [
            Route::Start,
            Route::Question(1),
            Route::Question(17),
            Route::Stop,
            Route::Result,
            Route::Summary,
            Route::Learn,
            Route::About,
            Route::Diary,
        ] {
            assert_eq!(Route::parse(&route.address()), route);
        }
        assert_eq!(Route::parse(""), Route::Start);
    }

    #[test]
    fn anything_else_leads_nowhere() {
        for fragment in [
            "#/q/",
            "#/q/0",
            "#/q/-1",
            "#/q/999",
            "#/q/saddle",
            "#/result/",
            "#/diary/1",
            "#result!",
            "#/%00",
        ] {
            assert_eq!(Route::parse(fragment), Route::Unknown, "{fragment}");
        }
    }
}
