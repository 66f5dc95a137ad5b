//! Published cases as answer sheets: the rules must return what the literature's cases call for.
//! This shows agreement with case reports; it is not clinical validation.

use engine::{Answers, Tier};
use evaluate::{read_sheet, report};
use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    vignette: Vec<Vignette>,
}

#[derive(Deserialize)]
struct Vignette {
    id: String,
    tier: String,
    floor: String,
    pattern: String,
    flags: Vec<String>,
    answers: serde_json::Map<String, serde_json::Value>,
}

fn vignettes() -> Vec<Vignette> {
    let file: File = toml::from_str(include_str!("vignettes.toml")).expect("vignettes.toml reads");
    file.vignette
}

fn answers(vignette: &Vignette) -> Answers {
    read_sheet(&content::QUIZ, &vignette.answers)
        .unwrap_or_else(|error| panic!("{}: {}", vignette.id, error.message))
}

#[test]
fn every_published_case_gives_its_tier_pattern_and_flags() {
    let vignettes = vignettes();
    assert_eq!(vignettes.len(), 39);
    for vignette in vignettes {
        let id = &vignette.id;
        let result = report(&content::QUIZ, &answers(&vignette));
        assert_eq!(result.tier, vignette.tier, "{id}: tier");
        assert!(
            Tier::from_id(result.tier) >= Tier::from_id(&vignette.floor),
            "{id}: {} is less than the lowest acceptable tier",
            result.tier
        );
        for flag in &vignette.flags {
            assert!(
                result.flags.contains(&flag.as_str()),
                "{id}: {flag} in {:?}",
                result.flags
            );
        }
        // An under-18 never gets a pattern; the file gives what an adult would get.
        let minor = vignette.answers["age"] == "under-18";
        let pattern = (!minor).then_some(vignette.pattern.as_str());
        assert_eq!(result.pattern, pattern, "{id}: pattern");
    }
}
