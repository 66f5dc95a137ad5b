//! The result of a sheet.

use engine::{Quiz, Tier, Urgency};

use crate::graph::{Gate, Graph};

/// Every urgency, least first: each tier without "go now" and with it. Content gives "go now" to
/// same-day alone; tables that were changed to try them may give it to any.
const URGENCIES: [Urgency; 2 * Tier::ALL.len()] = {
    let mut all = [Urgency::of(Tier::SelfCare); 2 * Tier::ALL.len()];
    let mut at = 0;
    while at < all.len() {
        all[at] = Urgency {
            tier: Tier::ALL[at / 2],
            go_now: at % 2 == 1,
        };
        at += 1;
    }
    all
};

/// The result of a sheet.
#[derive(Clone)]
pub struct ResultGates {
    /// The rules that match.
    pub rules: Vec<Gate>,
    /// The base rules that match.
    pub base: Vec<Gate>,
    /// The flags that are raised.
    pub flags: Vec<Gate>,
    /// The pattern that is shown; none for someone the tool is not made for.
    pub patterns: Vec<Gate>,
    /// Whether the result says "go now".
    pub go_now: Gate,
    /// Of each flag, whether a rule of at least each tier raises it.
    raised: Vec<[Gate; Tier::ALL.len()]>,
    /// Whether the urgency is at least each of [`URGENCIES`].
    steps: [Gate; URGENCIES.len()],
}

impl ResultGates {
    /// From the gates of the rules, the base rules and the patterns that fit.
    pub(crate) fn of(
        graph: &mut Graph,
        quiz: &Quiz,
        rules: Vec<Gate>,
        base: Vec<Gate>,
        patterns: Vec<Gate>,
        ended: Gate,
    ) -> ResultGates {
        let patterns = first(graph, !ended, patterns);
        let base = spoken_of(graph, quiz, base, &patterns);
        let raised = raised(graph, quiz, &rules);
        let steps = steps(graph, quiz, &rules, &base);
        let going = (0..steps.len())
            .filter(|at| URGENCIES[*at].go_now)
            .map(|at| {
                let above = steps.get(at + 1).copied().unwrap_or(Gate::FALSE);
                graph.and(steps[at], !above)
            });
        let going: Vec<Gate> = going.collect();
        ResultGates {
            go_now: graph.any(going),
            rules,
            base,
            flags: raised.iter().map(|tiers| tiers[0]).collect(),
            raised,
            patterns,
            steps,
        }
    }

    /// Whether the urgency is at least this.
    pub fn at_least(&self, urgency: Urgency) -> Gate {
        self.steps[2 * urgency.tier as usize + usize::from(urgency.go_now)]
    }

    /// Whether the tier is at least this.
    pub fn at_least_tier(&self, tier: Tier) -> Gate {
        self.at_least(Urgency::of(tier))
    }

    /// Whether the tier is exactly this.
    pub fn exactly(&self, graph: &mut Graph, tier: Tier) -> Gate {
        let above = Tier::ALL.into_iter().find(|above| *above > tier);
        let above = above.map_or(Gate::FALSE, |above| self.at_least_tier(above));
        graph.and(self.at_least_tier(tier), !above)
    }

    /// Whether each urgency is reached, from this one on.
    pub(crate) fn steps(&self, from: Urgency) -> impl Iterator<Item = Gate> {
        let steps = URGENCIES.into_iter().zip(self.steps);
        steps
            .filter(move |(step, _)| *step >= from)
            .map(|(_, gate)| gate)
    }

    /// Whether a flag is raised by a rule of at least this tier.
    pub fn flag_at_least(&self, flag: usize, tier: Tier) -> Gate {
        self.raised[flag][tier as usize]
    }

    /// Of each flag, whether a rule of at least each tier raises it.
    pub(crate) fn flag_tiers(&self) -> impl Iterator<Item = Gate> {
        self.raised.iter().flatten().copied()
    }
}

/// The first that holds, where any is to be shown at all.
fn first(graph: &mut Graph, any: Gate, fits: Vec<Gate>) -> Vec<Gate> {
    let mut open = any;
    let shown = fits.into_iter().map(|fits| {
        let shown = graph.and(open, fits);
        open = graph.and(open, !fits);
        shown
    });
    shown.collect()
}

/// The base rules that match, of those that speak of the pattern that is shown.
fn spoken_of(graph: &mut Graph, quiz: &Quiz, holds: Vec<Gate>, patterns: &[Gate]) -> Vec<Gate> {
    let base = quiz.base.iter().zip(holds).map(|(base, holds)| {
        if base.patterns.is_empty() {
            return holds;
        }
        let named = base.patterns.iter();
        let named = named.filter_map(|at| patterns.get(usize::from(at)).copied());
        let shown = graph.any(named);
        graph.and(shown, holds)
    });
    base.collect()
}

/// Of each flag, whether a rule of at least each tier raises it.
fn raised(graph: &mut Graph, quiz: &Quiz, rules: &[Gate]) -> Vec<[Gate; Tier::ALL.len()]> {
    let mut raised = vec![[Gate::FALSE; Tier::ALL.len()]; quiz.flags.len()];
    for (rule, matches) in quiz.rules.iter().zip(rules) {
        let tiers = raised.get_mut(usize::from(rule.flag)).into_iter();
        for gate in tiers.flat_map(|tiers| &mut tiers[..=rule.urgency.tier as usize]) {
            *gate = graph.or(*gate, *matches);
        }
    }
    raised
}

fn steps(graph: &mut Graph, quiz: &Quiz, rules: &[Gate], base: &[Gate]) -> [Gate; URGENCIES.len()] {
    let rules = quiz.rules.iter().map(|rule| rule.urgency).zip(rules);
    let base = quiz
        .base
        .iter()
        .map(|base| Urgency::of(base.tier))
        .zip(base);
    let given: Vec<(Urgency, &Gate)> = rules.chain(base).collect();
    URGENCIES.map(|step| {
        let least = Gate::from(step == Urgency::default());
        let giving = given.iter().filter(|(urgency, _)| *urgency >= step);
        graph.any([least].into_iter().chain(giving.map(|(_, gate)| **gate)))
    })
}
