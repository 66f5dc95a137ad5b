//! What a condition reads, through facts, scores and tiers.

use std::collections::BTreeSet;

use engine::{Atom, Clause, Quiz, Tier};

use crate::problem::{Place, Problems};

/// Something that is worked out from conditions.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Node {
    Fact(u8),
    Score(u8),
    Tier(Tier),
}

/// How far to follow what an atom reads.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Follow {
    /// Facts only: a score or tier is that of the answers so far.
    Facts,
    /// Everything.
    All,
}

/// The questions whose answers can change an atom.
pub(crate) fn questions(quiz: &Quiz, atom: Atom, follow: Follow) -> BTreeSet<u8> {
    let mut found = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut open = vec![atom];
    while let Some(atom) = open.pop() {
        if let Atom::Chosen(question, _) = atom {
            found.insert(question);
        }
        let followed = node(atom).filter(|node| {
            (follow == Follow::All || matches!(node, Node::Fact(_))) && seen.insert(*node)
        });
        open.extend(followed.into_iter().flat_map(|node| inside(quiz, node)));
    }
    found
}

/// All atoms of a condition.
pub(crate) fn atoms(clause: &Clause) -> impl Iterator<Item = Atom> {
    let (_, of) = clause.at_least;
    clause
        .all
        .iter()
        .chain(clause.any)
        .chain(of)
        .chain(clause.none)
        .copied()
}

/// Reports facts, scores and tiers that need themselves; the engine would not come to an end.
pub(crate) fn report_cycles(quiz: &Quiz, problems: &mut Problems) {
    let facts = (0..quiz.facts.len() as u8).map(Node::Fact);
    let scores = (0..quiz.scores.len() as u8).map(Node::Score);
    let mut done = BTreeSet::new();
    for node in facts.chain(scores).chain(Tier::ALL.map(Node::Tier)) {
        walk(quiz, node, &mut Vec::new(), &mut done, problems);
    }
}

fn walk(
    quiz: &Quiz,
    node: Node,
    path: &mut Vec<Node>,
    done: &mut BTreeSet<Node>,
    problems: &mut Problems,
) {
    if let Some(from) = path.iter().position(|earlier| *earlier == node) {
        let cycle = path[from..]
            .iter()
            .chain([&node])
            .map(|node| name(quiz, *node));
        let cycle = cycle.collect::<Vec<_>>().join(" needs ");
        let message = format!("{cycle}: take one of them out of the other's conditions");
        problems.add(&Place::file("rules.toml"), message);
        return;
    }
    if done.contains(&node) {
        return;
    }
    path.push(node);
    for next in inside(quiz, node).into_iter().filter_map(self::node) {
        walk(quiz, next, path, done, problems);
    }
    path.pop();
    done.insert(node);
}

fn node(atom: Atom) -> Option<Node> {
    match atom {
        Atom::Fact(at) => Some(Node::Fact(at)),
        Atom::Score(at, _) => Some(Node::Score(at)),
        Atom::AtLeast(tier) => Some(Node::Tier(tier)),
        Atom::Chosen(..) | Atom::Exactly(_) | Atom::GoNow | Atom::Flag(_) | Atom::Pattern(_) => {
            None
        }
    }
}

/// The atoms that decide a fact, score or tier.
fn inside(quiz: &Quiz, node: Node) -> Vec<Atom> {
    match node {
        Node::Fact(at) => quiz
            .facts
            .iter()
            .skip(at.into())
            .take(1)
            .flat_map(|fact| fact.when)
            .flat_map(atoms)
            .collect(),
        Node::Score(at) => {
            let Some(score) = quiz.scores.get(usize::from(at)) else {
                return Vec::new();
            };
            let included = score.includes.map(|at| Atom::Score(at, 1));
            let items = score.items.iter().flat_map(|item| atoms(&item.when));
            items.chain(included).collect()
        }
        Node::Tier(tier) => {
            let rules = quiz.rules.iter().filter(|rule| rule.urgency.tier >= tier);
            rules.flat_map(|rule| atoms(&rule.when)).collect()
        }
    }
}

fn name(quiz: &Quiz, node: Node) -> String {
    match node {
        Node::Fact(at) => format!("fact \"{}\"", quiz.facts[usize::from(at)].id),
        Node::Score(at) => format!("score \"{}\"", quiz.scores[usize::from(at)].id),
        Node::Tier(tier) => format!("a rule for tier \"{}\" or above", tier.id()),
    }
}
