//! Ids that stand once on a page which shows the same component many times.

use std::collections::{BTreeMap, BTreeSet};

/// Every id of the page so far.
#[derive(Default)]
pub(super) struct Ids(BTreeSet<String>);

impl Ids {
    /// The markup of one fixture, with another id for each that an earlier fixture has, and with
    /// every reference following it. `named` is the id of the fixture's own name: landmarks are told
    /// apart by it, since on this page several are called the same.
    pub(super) fn unique(&mut self, markup: &str, named: &str) -> String {
        let mut renamed: BTreeMap<&str, String> = BTreeMap::new();
        for id in ids(markup) {
            let free = self.free(id);
            self.0.insert(free.clone());
            renamed.insert(id, free);
        }
        let mut written = String::new();
        let mut rest = markup;
        while let Some(start) = rest.find('<') {
            let end = start
                + rest[start..]
                    .find('>')
                    .map_or(rest.len() - start, |at| at + 1);
            written.push_str(&rest[..start]);
            written.push_str(&tag(&rest[start..end], &renamed, named));
            rest = &rest[end..];
        }
        written + rest
    }

    /// This id, or one like it that is free.
    fn free(&self, id: &str) -> String {
        let mut numbers = 2..;
        let mut free = id.to_owned();
        while self.0.contains(&free) {
            free = format!("{id}-{}", numbers.next().unwrap_or_default());
        }
        free
    }
}

/// The ids in a piece of markup.
fn ids(markup: &str) -> impl Iterator<Item = &str> {
    let parts = markup.split(" id=\"").skip(1);
    parts.filter_map(|rest| rest.split('"').next())
}

/// A tag with its ids and references renamed.
fn tag(tag: &str, renamed: &BTreeMap<&str, String>, named: &str) -> String {
    let new = |id: &str| renamed.get(id).cloned().unwrap_or_else(|| id.to_owned());
    let mut parts = tag.split('"');
    let mut written = parts.next().unwrap_or_default().to_owned();
    // Between the quotation marks there is a value, then what leads to the next.
    while let (Some(value), Some(after)) = (parts.next(), parts.next()) {
        let attribute = written.trim_end_matches('=').rsplit(' ').next();
        let mut value = match attribute.unwrap_or_default() {
            // Radio buttons of one name would be one group.
            "id" | "for" | "name" => new(value),
            "aria-labelledby" | "aria-describedby" => {
                let words: Vec<String> = value.split(' ').map(new).collect();
                words.join(" ")
            }
            _ => match (value.strip_prefix('#'), value.strip_prefix("url(#")) {
                (Some(id), _) => format!("#{}", new(id)),
                (_, Some(id)) => format!("url(#{})", new(id.trim_end_matches(')'))),
                _ => value.to_owned(),
            },
        };
        if tag.starts_with("<section") && written.ends_with("aria-labelledby=") {
            value = format!("{value} {named}");
        }
        written = format!("{written}\"{value}\"{after}");
    }
    written
}

#[cfg(test)]
mod tests {
    use super::Ids;

    #[test]
    fn what_stands_twice_gets_another_id_and_references_follow() {
        let mut ids = Ids::default();
        let markup = "<section id=\"a\" aria-labelledby=\"t\"><h2 id=\"t\">\"a\"</h2>\
                      <input id=\"a-1\" name=\"a\"><label for=\"a-1\" title=\"a\">a</label>\
                      <path fill=\"url(#t)\"/><use href=\"#a\"/><a href=\"#/a\">b</a></section>";
        let first = ids.unique(markup, "n");
        assert_eq!(first, markup.replace("by=\"t\"", "by=\"t n\""));
        let second = "<section id=\"a-2\" aria-labelledby=\"t-2 n\"><h2 id=\"t-2\">\"a\"</h2>\
                      <input id=\"a-1-2\" name=\"a-2\"><label for=\"a-1-2\" title=\"a\">a</label>\
                      <path fill=\"url(#t-2)\"/><use href=\"#a-2\"/><a href=\"#/a\">b</a></section>";
        assert_eq!(ids.unique(markup, "n"), second);
        // What refers to an earlier fixture still does.
        assert_eq!(ids.unique("<use href=\"#t\"/>", "n"), "<use href=\"#t\"/>");
    }
}
