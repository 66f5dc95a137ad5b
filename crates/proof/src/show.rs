//! Sheets in the content's ids, to read and to hand to `cargo xtask evaluate`.

use engine::{Answers, Choose, Outcome, Quiz, Tier, resolve};

/// A sheet as `evaluate` reads it.
pub fn sheet(quiz: &Quiz, answers: &Answers) -> String {
    let parts = (0..).zip(quiz.questions).filter_map(|(at, question)| {
        let options = question.chosen(answers.get(at)?);
        let options = list(options.map(|id| format!("{id:?}")));
        Some(match question.choose {
            Choose::One => format!("{:?}:{options}", question.id),
            Choose::Many => format!("{:?}:[{options}]", question.id),
        })
    });
    format!("{{{}}}", parts.collect::<Vec<_>>().join(","))
}

/// Sheets beside each other, question by question, each with its result. A star marks what is not
/// the same in all.
pub fn beside(quiz: &Quiz, sheets: &[Answers]) -> String {
    let outcomes: Vec<Outcome> = sheets.iter().map(|sheet| resolve(quiz, sheet)).collect();
    let mut rows: Vec<(&str, Vec<String>)> = Vec::new();
    for (at, question) in (0..).zip(quiz.questions) {
        let cells = sheets.iter().zip(&outcomes);
        let cells = cells.map(|(sheet, outcome)| answer(quiz, sheet, outcome, at));
        rows.push((question.id, cells.collect()));
    }
    rows.retain(|(_, cells)| cells.iter().any(|cell| cell != "-"));
    let mut add = |name, tell: &dyn Fn(&Outcome) -> String| {
        rows.push((name, outcomes.iter().map(tell).collect()));
    };
    add("= urgency", &|outcome| {
        let go_now = if outcome.urgency.go_now {
            ", go now"
        } else {
            ""
        };
        format!("{}{go_now}", outcome.urgency.tier.id())
    });
    add("= flags", &|outcome| {
        let flags = outcome.flags_in_order(quiz);
        let told = |(flag, tier): (u8, Tier)| {
            format!("{} ({})", quiz.flags[usize::from(flag)].id, tier.id())
        };
        list(flags.map(told))
    });
    add("= base", &|outcome| {
        let base = outcome.base.iter();
        list(base.map(|at| quiz.base[usize::from(at)].id.to_string()))
    });
    add("= pattern", &|outcome| {
        let pattern = outcome.pattern.map(|at| quiz.patterns[usize::from(at)].id);
        pattern.unwrap_or("none").to_string()
    });
    let width = |column: usize| rows.iter().map(|(_, cells)| cells[column].len()).max();
    let widths: Vec<usize> = (0..sheets.len()).filter_map(width).collect();
    let lines = rows.iter().map(|(name, cells)| {
        let same = cells.windows(2).all(|pair| pair[0] == pair[1]);
        let mark = if same { ' ' } else { '*' };
        let cells = cells.iter().zip(&widths);
        let cells: String = cells
            .map(|(cell, width)| format!(" | {cell:<width$}"))
            .collect();
        format!("{}\n", format!("{mark} {name:<20}{cells}").trim_end())
    });
    lines.collect()
}

fn answer(quiz: &Quiz, sheet: &Answers, outcome: &Outcome, at: u8) -> String {
    let Some(chosen) = sheet.get(at) else {
        return "-".to_string();
    };
    let chosen = quiz.questions[usize::from(at)].chosen(chosen);
    let mut told = list(chosen.map(str::to_string));
    if told.is_empty() {
        told.push_str("none of these");
    }
    if !outcome.asked.contains(at) {
        told.push_str(" (not asked)");
    }
    told
}

fn list(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}
