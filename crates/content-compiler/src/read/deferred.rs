//! Which texts are deferred. They come in a file of their own after the first view, which is complete
//! without them: what to do and how soon, when to get help, what to say and whom to call are never
//! here, and a result whose deferred texts cannot be loaded still says all of that.

use content_model::Section;

use super::Content;

/// The parts of the pages whose blocks are deferred: they explain, and none tells what to do now.
const SECTIONS: [Section; 10] = [
    Section::AtVisit,
    Section::SelfCare,
    Section::CancerLink,
    Section::TagCards,
    Section::Questions,
    Section::Tests,
    Section::Treatments,
    Section::MayHaveRead,
    Section::LookAlikes,
    Section::About,
];

/// The headings of the interface that stand over such parts only.
const HEADINGS: [&str; 15] = [
    "result.at-visit",
    "result.cannot-tell",
    "result.look-alikes",
    "result.may-have-read",
    "result.may-have-read-lead",
    "result.mechanism",
    "result.organisations",
    "result.organisations-lead",
    "result.questions",
    "result.self-care",
    "result.self-care-until",
    "result.tests",
    "result.treatments",
    "sources",
    "why-we-ask",
];

/// Whether the text of this key is deferred.
pub(crate) fn is_deferred(key: &str, content: &Content) -> bool {
    let heading = key.strip_prefix("interface.");
    if heading.is_some_and(|name| HEADINGS.contains(&name) || name.starts_with("mark.")) {
        return true;
    }
    match key.split('.').collect::<Vec<_>>()[..] {
        ["guidance", id, ..] => {
            let mut blocks = content.blocks.iter();
            blocks.any(|block| block.id == id && SECTIONS.contains(&block.body.section))
        }
        ["learn", ..] => true,
        ["interface", "about", name, ..] => name != "title",
        // What index.html says where no Rust runs: a test holds the two the same.
        ["interface", "failure" | "offline" | "leave", ..] | ["interface", "loading"] => true,
        ["interface", "start", "needs-script"] => true,
        // The headline comes at once.
        ["patterns", _, "text" | "uncertain" | "who", ..] => true,
        // Why a question is asked is folded away under it.
        ["questions", _, "why"] => true,
        ["countries", "organisations", ..] => true,
        // Titles and addresses; how each source was checked stands in the table itself.
        ["sources", ..] => true,
        _ => false,
    }
}
