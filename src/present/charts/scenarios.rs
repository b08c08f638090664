//! What the scenarios of a plan come to: how many persons more or fewer would be covered, and what else would change.

use super::bars::{Bars, Cell, Column, Fill, Piece, Row, Tick};
use super::blank::nothing;
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::scenario::{Comparison, Outcome, Scenario};
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::canvas::{CanvasError, Drawing};
use crate::present::figures::Figure;
use crate::present::frame::{Frame, Heading};
use crate::present::left_out::LeftOut;
use crate::present::legend::Legend;
use crate::present::sheet::Sheet;
use crate::present::theme::{PAPER, Signal};
use crate::present::words::{Words, whether};

pub(in crate::present) const FIGURE: Figure = Figure {
    id: "scenarios",
    told_to: Audience::Internal,
    draw,
};

fn draw(briefing: &Briefing<'_>, sheet: &Sheet) -> Result<Drawing, CanvasError> {
    let words = briefing.words;
    let Some(plan) = briefing.beside.plan else {
        return nothing(briefing, sheet, FIGURE.id, "scenarios-nothing");
    };
    let heading = heading(words, plan);
    let mut frame = Frame::open(briefing, sheet, &heading);
    let body = frame.body;
    let changes = plan.scenarios.iter().map(|one| one.gained(&plan.baseline));
    let mut legend = Legend::new(sheet, words.say("scenarios-legend"));
    if changes.clone().any(|by| by > 0) {
        legend = legend.status(&Signal::COVERED, words.say("scenarios-more"));
    }
    if changes.clone().any(|by| by < 0) {
        legend = legend.status(&Signal::UNCOVERED, words.say("scenarios-fewer"));
    }
    let (room, foot) = legend.at_foot(body);
    let heads = [
        "scenarios-head-uncovered",
        "scenarios-head-isolated",
        "scenarios-head-cost",
    ];
    let columns = heads.map(|message| Column {
        head: words.say(message),
        optional: true,
    });
    // Losses reach to the left of today, gains to the right.
    let today = changes.clone().filter(|by| *by < 0).min().unwrap_or(0);
    let today = today.unsigned_abs() as f64;
    let rows = plan
        .scenarios
        .iter()
        .map(|one| row(words, plan, one, today));
    let mark = Tick {
        at: today,
        text: words.say("scenario-baseline"),
        strong: true,
    };
    let laid = Bars::new(sheet, rows.collect(), words.say("scenarios-bar"))
        .columns(columns.to_vec())
        .ticks(vec![mark])
        .lay_out(room);
    laid.draw(&mut frame.canvas);
    legend.draw_under(&mut frame.canvas, laid.bottom(), foot);
    let hidden = plan.scenarios.len() - laid.shown;
    let left_out = LeftOut::new(words).counts([("scenarios-others", hidden)]);
    let n = [("n", plan.scenarios.len().into())];
    frame.close(&words.fill("scenarios-size", &n), &left_out.text())
}

fn row(words: &Words, plan: &Comparison, scenario: &Scenario, today: f64) -> Row {
    let gained = scenario.gained(&plan.baseline);
    let signal = match gained {
        0.. => Signal::COVERED,
        _ => Signal::UNCOVERED,
    };
    let long = gained.unsigned_abs() as f64;
    let before = match gained {
        0.. => today,
        _ => today - long,
    };
    let piece = Piece {
        signal: Some(signal),
        ..Piece::filled(long, Fill::Plain(signal.fill))
    };
    let from_to = |of: fn(&Outcome) -> usize| {
        let (before, after) = (of(&plan.baseline), of(&scenario.outcome));
        if before == after {
            return Cell::plain(words.whole(after as u64));
        }
        let values = [("before", before.into()), ("after", after.into())];
        let cell = match after > before {
            true => Cell::strong,
            false => Cell::plain,
        };
        cell(words.fill("scenarios-from-to", &values))
    };
    Row {
        name: scenario.name.clone(),
        pieces: vec![Piece::filled(before, Fill::Plain(PAPER)), piece],
        value: words.signed(gained),
        cells: vec![
            from_to(|outcome| {
                let of = |status| outcome.totals.count(status);
                of(NeedStatus::Uncovered) + of(NeedStatus::OutOfReach)
            }),
            from_to(|outcome| outcome.isolated.len()),
            Cell::plain(scenario.cost.map_or_else(String::new, |cost| {
                let least = scenario.without_cost > 0;
                let values = [
                    ("cost", words.decimal(cost, 0).into()),
                    ("least", whether(least)),
                ];
                words.fill("scenarios-cost", &values)
            })),
        ],
        ..Row::default()
    }
}

fn heading(words: &Words, plan: &Comparison) -> Heading {
    let scenarios = plan.scenarios.iter().map(|one| {
        let values = [
            ("name", one.name.as_str().into()),
            ("change", words.signed(one.gained(&plan.baseline)).into()),
        ];
        words.fill("scenarios-one", &values)
    });
    let scenarios: Vec<String> = scenarios.collect();
    let about = [
        ("n", scenarios.len().into()),
        ("covered", plan.baseline.totals.covered.into()),
        ("list", words.list(&scenarios).into()),
    ];
    Heading {
        id: FIGURE.id,
        title: best(words, plan),
        subtitle: words.say("scenarios-subtitle"),
        description: words.fill("scenarios-description", &about),
    }
}

/// Which scenario covers most persons, as a sentence.
pub(in crate::present) fn best(words: &Words, plan: &Comparison) -> String {
    let gained = |one: &&Scenario| one.gained(&plan.baseline);
    // Of equals the first of the plan.
    let best = plan.scenarios.iter().rev().max_by_key(gained);
    let persons = best.as_ref().map_or(0, gained);
    let values = [
        ("name", best.map_or("", |one| one.name.as_str()).into()),
        ("persons", persons.unsigned_abs().into()),
        ("case", direction(persons).into()),
        ("n", plan.scenarios.len().into()),
    ];
    words.fill("scenarios-title", &values)
}

/// How messages tell whether persons become more.
pub(in crate::present) fn direction(persons: i64) -> &'static str {
    match persons {
        1.. => "more",
        0 => "none",
        _ => "fewer",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::samples::assert_readable;

    #[test]
    fn a_district_without_a_plan_says_so() {
        assert_readable(FIGURE);
    }
}
