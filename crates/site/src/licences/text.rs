//! Which of the texts that a package brings is needed, and what of it is the package's own.

use anyhow::Context;
use spdx::{Expression, Licensee};

use crate::Result;

/// The licences that are taken, the first of those that are offered, and how the text of each
/// begins: what stands before that is the package's own.
const TAKEN: [(&str, &str); 4] = [
    (
        "MIT",
        "Permission is hereby granted, free of charge, to any",
    ),
    ("BSL-1.0", "Boost Software License - Version 1.0"),
    ("Unicode-3.0", "UNICODE LICENSE V3"),
    ("Apache-2.0", "Apache License"),
];

/// The text of a licence, as a package brings it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// What stands before the licence itself: whose it is, line by line.
    pub notice: String,
    /// The licence itself.
    pub body: String,
}

impl Text {
    fn split(file: &str, at: usize) -> Text {
        let (notice, body) = file.split_at(at);
        let lines = notice.lines().map(str::trim);
        let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
        Text {
            notice: lines.join("\n"),
            body: clean(body),
        }
    }
}

/// Of the files of a package, the texts of the licences that are taken of those it offers; all of
/// its files where one of these is not among them.
pub(super) fn taken(offered: &Expression, files: &[String]) -> Result<Vec<Text>> {
    let licensees = TAKEN.map(|(id, _)| Licensee::parse(id).expect("an id of SPDX"));
    let needed = offered
        .minimized_requirements(&licensees)
        .with_context(|| format!("No licence of \"{offered}\" is one that is taken"))?;
    let needed = TAKEN.iter().zip(&licensees).filter(|(_, licensee)| {
        let mut needed = needed.iter();
        needed.any(|licence| licensee.satisfies(licence))
    });
    let texts: Option<Vec<Text>> = needed
        .map(|((_, begins), _)| {
            let mut places = files.iter().map(|file| (file, file.find(begins)));
            places.find_map(|(file, at)| Some(Text::split(file, at?)))
        })
        .collect();
    Ok(texts.unwrap_or_else(|| files.iter().map(|file| Text::split(file, 0)).collect()))
}

/// A text without what only some editors leave: line ends of two characters, spaces before them,
/// empty lines around it.
fn clean(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MIT: &str = "The MIT License\r\n\r\n  Copyright (c) A\r\nCopyright (c) B\r\n\r\n\
                       Permission is hereby granted, free of charge, to any  \r\nperson.\r\n";
    const APACHE: &str = "   Apache License\nVersion 2.0\n";
    const UNICODE: &str = "UNICODE LICENSE V3\n\nCopyright C";

    fn of(offered: &str, files: &[&str]) -> Vec<(String, String)> {
        let files: Vec<String> = files.iter().map(|file| (*file).to_owned()).collect();
        let offered = Expression::parse(offered).expect("an expression");
        let texts = taken(&offered, &files).expect("licences that are taken");
        let parts = texts.into_iter().map(|text| (text.notice, text.body));
        parts.collect()
    }

    #[test]
    fn one_of_several_is_taken_and_both_of_two() {
        let mit = (
            "The MIT License\nCopyright (c) A\nCopyright (c) B".to_owned(),
            "Permission is hereby granted, free of charge, to any\nperson.".to_owned(),
        );
        let alone = |text: &str| (String::new(), text.trim().to_owned());
        assert_eq!(
            of("Apache-2.0 OR MIT", &[APACHE, MIT]),
            std::slice::from_ref(&mit)
        );
        assert_eq!(of("Apache-2.0", &[APACHE]), [alone(APACHE)]);
        let both = of(
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            &[APACHE, MIT, UNICODE],
        );
        assert_eq!(both, [mit, alone(UNICODE)]);
    }

    #[test]
    fn where_the_text_is_not_found_all_stay() {
        let texts = of("MIT OR Apache-2.0", &["Ask A.\n", "As MIT.\n"]);
        let bodies: Vec<String> = texts.into_iter().map(|(_, body)| body).collect();
        assert_eq!(bodies, ["Ask A.", "As MIT."]);
        assert!(of("MIT", &[]).is_empty());
    }

    #[test]
    fn a_licence_that_is_not_taken_is_an_error() {
        let offered = Expression::parse("GPL-3.0-only").expect("an expression");
        assert!(taken(&offered, &[]).is_err());
    }
}
