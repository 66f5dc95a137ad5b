//! Published cases as answer sheets: the rules must return what the literature's cases call for.
//! This shows agreement with case reports; it is not clinical validation.

use crate::cases::{ordinary, vignettes};
use engine::Tier;
use evaluate::report;

#[test]
fn every_published_case_gives_its_tier_pattern_and_flags() {
    let mut cases = 0;
    for (vignette, answers) in vignettes() {
        cases += 1;
        let id = &vignette.id;
        let result = report(&content::QUIZ, &answers);
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
    assert_eq!(cases, 58);
}

/// The other side: a tool that sends everyone to hospital helps no one.
#[test]
fn no_ordinary_complaint_is_more_urgent_than_its_ceiling() {
    let mut complaints = 0;
    for (ordinary, answers) in ordinary() {
        complaints += 1;
        let result = report(&content::QUIZ, &answers);
        let ceiling = Tier::from_id(&ordinary.ceiling).expect("a tier");
        assert!(
            Tier::from_id(result.tier) <= Some(ceiling),
            "{}: {} is more than {}, by {:?}",
            ordinary.id,
            result.tier,
            ordinary.ceiling,
            result.flags
        );
    }
    assert_eq!(complaints, 16);
}
