//! How soon a person needs help.

/// How soon a person needs help, from least to most urgent (reference section 0).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// U0: self-care is a safe start.
    #[default]
    SelfCare,
    /// U1: a routine visit in one to two weeks.
    Routine,
    /// U2: be seen within days.
    WithinDays,
    /// U3: medical help today.
    SameDay,
    /// U4: call the emergency number.
    CallNow,
}

impl Tier {
    /// Every tier, least urgent first.
    pub const ALL: [Tier; 5] = [
        Tier::SelfCare,
        Tier::Routine,
        Tier::WithinDays,
        Tier::SameDay,
        Tier::CallNow,
    ];

    /// The id used in data files, exports and class names.
    pub const fn id(self) -> &'static str {
        match self {
            Tier::SelfCare => "self-care",
            Tier::Routine => "routine",
            Tier::WithinDays => "within-days",
            Tier::SameDay => "same-day",
            Tier::CallNow => "call-now",
        }
    }

    /// The tier with this id, if there is one.
    pub fn from_id(id: &str) -> Option<Tier> {
        Tier::ALL.into_iter().find(|tier| tier.id() == id)
    }
}

/// A tier, and within it "go now": the one order of all results, in which the highest counts
/// (reference 7.1 and 7.2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Urgency {
    /// How soon help is needed.
    pub tier: Tier,
    /// Whether a same-day result means "go to an emergency department now". Content gives it to
    /// no other tier.
    pub go_now: bool,
}

impl Urgency {
    /// The tier without "go now".
    pub const fn of(tier: Tier) -> Urgency {
        Urgency {
            tier,
            go_now: false,
        }
    }

    /// "Go to an emergency department now".
    pub const GO_NOW: Urgency = Urgency {
        tier: Tier::SameDay,
        go_now: true,
    };
}
