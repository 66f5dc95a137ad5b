//! The closed sets of values that content files name by id.

macro_rules! ids {
    ($(#[$doc:meta])* $name:ident { $($(#[$at:meta])* $value:ident = $id:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$at])* $value),* }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [$name] = &[$($name::$value),*];
            /// The ids of all values, in order.
            pub const IDS: &'static [&'static str] = &[$($id),*];

            /// The id used in content files and class names.
            pub const fn id(self) -> &'static str {
                Self::IDS[self as usize]
            }

            /// The value with this id, if there is one.
            pub fn from_id(id: &str) -> Option<$name> {
                let at = Self::IDS.iter().position(|known| *known == id)?;
                Self::ALL.get(at).copied()
            }
        }
    };
}

ids! {
    /// The part of the result page that a block stands in, in the order of the page.
    Section {
        /// What to do today.
        Today = "today",
        /// What to do this week.
        ThisWeek = "this-week",
        /// At the visit.
        AtVisit = "at-visit",
        /// A card for each tag of the result.
        TagCards = "tag-cards",
        /// Tests they may talk about.
        Tests = "tests",
        /// Treatments they may hear of.
        Treatments = "treatments",
        /// What else it could be.
        LookAlikes = "look-alikes",
        /// Looking after oneself.
        SelfCare = "self-care",
        /// Whom else to contact, by what this person told.
        Contacts = "contacts",
        /// When to get help today.
        SafetyNet = "safety-net",
        /// Questions to ask.
        Questions = "questions",
        /// What they may have read of elsewhere: on Learn too, there for everyone.
        MayHaveRead = "may-have-read",
        /// For someone with known myositis.
        KnownMyositis = "known-myositis",
        /// Myositis and cancer.
        CancerLink = "cancer-link",
        /// For someone who takes steroids.
        Steroids = "steroids",
        /// Someone to talk to.
        Crisis = "crisis",
        /// On the page about the tool, not on the result.
        About = "about",
    }
}

impl Section {
    /// Whether its blocks tell what to do now: they are in the first view, and all others deferred.
    pub const fn is_first(self) -> bool {
        matches!(self, Self::Contacts | Self::SafetyNet | Self::Crisis)
    }
}

ids! {
    /// How strong the evidence for a mechanism is, strongest first.
    Strength {
        /// Common.
        Common = "common",
        /// Uncommon, but accepted.
        Uncommon = "uncommon",
        /// Known from case reports.
        Rare = "rare",
        /// Possible, with little direct evidence.
        Plausible = "plausible",
    }
}

ids! {
    /// How the content's authors know what a source says.
    Mark {
        /// The text was seen.
        Seen = "seen",
        /// Only seen as quoted by another page.
        Quoted = "quoted",
        /// General knowledge, not looked up.
        Known = "known",
    }
}

ids! {
    /// Whether a clinician reviewed this version of the content.
    ReviewState {
        /// Not reviewed: not for public release.
        NotReviewed = "not-reviewed",
        /// Reviewed.
        Reviewed = "reviewed",
    }
}

ids! {
    /// What may be eaten or drunk until someone is seen, strictest first (reference 6.1).
    Eating {
        /// Nothing at all.
        Nothing = "nothing",
        /// No food, in case of an operation.
        NoFood = "no-food",
        /// Water helps.
        DrinkWater = "drink-water",
    }
}

ids! {
    /// The care cards: the tiers, "go now" as the same-day tier in its stronger form, and the
    /// card for someone the tool is not made for.
    #[allow(clippy::enum_variant_names, reason = "self-care is what the tier is called")]
    Care {
        /// Call the emergency number.
        CallNow = "call-now",
        /// Go to an emergency department now.
        GoNow = "go-now",
        /// Medical help today.
        SameDay = "same-day",
        /// Be seen within days.
        WithinDays = "within-days",
        /// A routine visit.
        Routine = "routine",
        /// Self-care is a start.
        SelfCare = "self-care",
        /// Under 18.
        OutOfScope = "out-of-scope",
    }
}

ids! {
    /// The pattern cards: a muscle pattern is told as weakness or as ache.
    PatternCard {
        /// Nerve.
        Nerve = "nerve",
        /// Muscle, with weakness.
        MuscleWeakness = "muscle-weakness",
        /// Muscle, sore only.
        MuscleAche = "muscle-ache",
        /// Both.
        Overlap = "overlap",
        /// Neither clearly.
        Unclear = "unclear",
    }
}
