//! Which texts are deferred. They come with the deferred code, after the first view, which is
//! complete without them: every question and every stop, and of a result what to do and how soon,
//! whom to call, what to say and when to get help.

use engine::Tier;

use super::Content;

/// Of the texts about results, those that stand on other pages too, or in a title.
const FIRST_OF_RESULTS: [&str; 6] = [
    "caution",
    "net-link",
    "not-diagnosis",
    "safety-net",
    "title",
    "version",
];

/// Whether the text of this key is deferred.
pub(crate) fn is_deferred(key: &str, content: &Content) -> bool {
    match key.split('.').collect::<Vec<_>>()[..] {
        ["guidance", id, ..] => {
            let mut blocks = content.blocks.iter();
            blocks.any(|block| block.id == id && !block.body.section.is_first())
        }
        // A flag below that is never why someone is stopped: only a result tells what it means.
        ["flags", id, "name" | "could" | "do" | "say", ..] => {
            let mut rules = content.rules.iter();
            !rules.any(|rule| rule.body.flag == id && rule.body.tier >= Tier::SameDay)
        }
        ["interface", "result", name, ..] => !FIRST_OF_RESULTS.contains(&name),
        ["interface", "summary", name, ..] => !matches!(name, "title" | "show"),
        ["interface", "about" | "diary", name, ..] => name != "title",
        // What became of what was kept is told at once, what a change did when the code is there.
        ["interface", "notice", name] => !matches!(
            name,
            "unreadable" | "other-version" | "not-stored" | "erased"
        ),
        ["interface", "print" | "sources" | "why-we-ask"] | ["interface", "mark", _] => true,
        ["interface", "fhir" | "reminder", ..] => true,
        ["interface", "not-found", name] => name != "title",
        // What index.html says where no Rust runs: a test holds the two the same.
        ["interface", "copied" | "failure" | "offline" | "leave", ..]
        | ["interface", "loading"] => true,
        ["interface", "start", "needs-script"] => true,
        ["learn" | "patterns", ..] => true,
        // Why a question is asked is folded away under it.
        ["questions", _, "why"] => true,
        // What a clinician calls it is on the page for the clinician alone.
        ["flags", _, "term"] => true,
        ["questions", _, "options", name] => name.ends_with("-term"),
        // What is not there is named among the facts to read out.
        ["questions", _, "denied"] => true,
        ["interface", "stop", name] => matches!(
            name,
            "denied" | "denied-title" | "facts" | "more-may-matter" | "not-asked"
        ),
        ["countries", "organisations", ..] => true,
        // Titles and addresses; how each source was checked stands in the table itself.
        ["sources", ..] => true,
        _ => false,
    }
}
