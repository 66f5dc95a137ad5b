//! Ids that stand once on a page which shows the same component many times.

use std::collections::{BTreeMap, BTreeSet};

use scraper::{Html, Node};

/// Every id of the page so far.
#[derive(Default)]
pub(crate) struct Ids(BTreeSet<String>);

impl Ids {
    /// The markup of one fixture, with another id for each that an earlier fixture has, and with
    /// every reference following it. `named` is the id of the fixture's own name: landmarks are told
    /// apart by it, since on this page several are called the same.
    pub(crate) fn unique(&mut self, markup: &str, named: &str) -> String {
        let mut fixture = Html::parse_fragment(markup);
        let elements = fixture.tree.values().filter_map(Node::as_element);
        let ids = elements.filter_map(|element| element.id());
        let renamed: BTreeMap<String, String> =
            ids.map(|id| (id.to_owned(), self.take(id))).collect();
        for node in fixture.tree.values_mut() {
            let Node::Element(element) = node else {
                continue;
            };
            let landmark = element.name() == "section";
            for (name, value) in &mut element.attrs {
                let new = renumbered(&name.local, value, &renamed);
                *value = match &*name.local {
                    "aria-labelledby" if landmark => format!("{new} {named}"),
                    _ => new,
                }
                .into();
            }
        }
        fixture.root_element().inner_html()
    }

    /// This id, or one like it that is free.
    fn take(&mut self, id: &str) -> String {
        let mut numbers = 2..;
        let mut free = id.to_owned();
        while !self.0.insert(free.clone()) {
            free = format!("{id}-{}", numbers.next().unwrap_or_default());
        }
        free
    }
}

/// An attribute's value, with every id in it that has a new one.
fn renumbered(attribute: &str, value: &str, renamed: &BTreeMap<String, String>) -> String {
    let new = |id: &str| renamed.get(id).cloned().unwrap_or_else(|| id.to_owned());
    match attribute {
        // Radio buttons of one name would be one group.
        "id" | "for" | "name" => new(value),
        "aria-labelledby" | "aria-describedby" => {
            let ids: Vec<String> = value.split(' ').map(new).collect();
            ids.join(" ")
        }
        _ => match (value.strip_prefix('#'), value.strip_prefix("url(#")) {
            (Some(id), _) => format!("#{}", new(id)),
            (_, Some(id)) => format!("url(#{})", new(id.trim_end_matches(')'))),
            _ => value.to_owned(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::Ids;

    #[test]
    fn what_stands_twice_gets_another_id_and_references_follow() {
        let mut ids = Ids::default();
        let markup = "<section aria-labelledby=\"t\" id=\"a\"><h2 id=\"t\">\"a\"</h2>\
                      <input id=\"a-1\" name=\"a\"><label for=\"a-1\" title=\"a\">a</label>\
                      <svg><path fill=\"url(#t)\"></path><use href=\"#a\"></use></svg>\
                      <a href=\"#/a\">b</a></section>";
        let first = ids.unique(markup, "n");
        assert_eq!(first, markup.replace("by=\"t\"", "by=\"t n\""));
        let second = "<section aria-labelledby=\"t-2 n\" id=\"a-2\"><h2 id=\"t-2\">\"a\"</h2>\
                      <input id=\"a-1-2\" name=\"a-2\"><label for=\"a-1-2\" title=\"a\">a</label>\
                      <svg><path fill=\"url(#t-2)\"></path><use href=\"#a-2\"></use></svg>\
                      <a href=\"#/a\">b</a></section>";
        assert_eq!(ids.unique(markup, "n"), second);
        // What refers to an earlier fixture still does.
        assert_eq!(
            ids.unique("<a href=\"#t\">b</a>", "n"),
            "<a href=\"#t\">b</a>"
        );
    }
}
