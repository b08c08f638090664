//! What each change of a scenario does: alone, and with all the others.

use crate::analysis::coverage::needs::coverage;
use crate::analysis::study::Study;
use crate::model::diagnostic::Origin;
use crate::model::district::District;
use crate::model::rows::Row;
use crate::model::scenario::{
    Change, Draft, Plan, Scenario, Selection, Step, Thing, apply_some, steps_of,
};
use rayon::prelude::*;

/// What a change does.
#[derive(Debug, Clone, PartialEq)]
pub struct StepEffect {
    /// The scenario that it belongs to: this one, or one that it stands on.
    pub scenario: String,
    /// What it does.
    pub change: Change,
    /// Where it is written.
    pub origin: Origin,
    /// What it costs in a year, where that is stated.
    pub cost: Option<f64>,
    /// Whether somebody has to pay for it, and nobody said how much.
    pub without_cost: bool,
    /// Whether nothing of it is left, since a later scenario takes it back: then nobody pays for it.
    pub undone: bool,
    /// Persons covered more, or fewer below zero, if it is the only change; `None` where it cannot be made alone.
    pub alone: Option<i64>,
    /// Persons covered more, or fewer below zero, because of it when all the others are made; `None` where they cannot be made without it.
    pub last: Option<i64>,
}

/// Whether nothing is left of a change in the end: the last scenario that closes or restores what it is about takes it back, or the service
/// that it is about is offered by nobody any longer.
fn undone(
    of: &Scenario,
    change: &Change,
    later: &[(&Scenario, &Row<Step>)],
    made: &District,
) -> bool {
    let thing = change.thing();
    let later = later
        .iter()
        .rev()
        .filter(|(other, _)| other.name != of.name);
    let mut ends = later.filter_map(|(_, step)| match &step.record.change {
        Change::Close(gone) if gone.covers(&thing) => Some(true),
        // What the plan brought comes back as the plan brought it; all else as it is in the data.
        Change::Restore(back) if back.covers(&thing) => Some(!matches!(
            change,
            Change::Join(_) | Change::AddOrganization(_) | Change::AddService { .. }
        )),
        _ => None,
    });
    let fallen = match (&thing, change) {
        (_, Change::Close(_)) => false,
        (Thing::Service(id), _) => made.network.service(id).is_none(),
        _ => false,
    };
    fallen || ends.next().unwrap_or(false)
}

/// What each change of a scenario does.
pub(super) fn effects(
    baseline: &Study<'_>,
    plan: &Plan,
    scenario: &Scenario,
    made: &Study<'_>,
) -> Vec<StepEffect> {
    let covered = |district: &District| coverage(district).totals.covered as i64;
    let (before, after) = (
        baseline.coverage.totals.covered as i64,
        made.coverage.totals.covered as i64,
    );
    let data = Draft::of(baseline.district);
    let steps = steps_of(plan, scenario);
    let only = steps.len() == 1;
    // Each in its turn takes two coverages, and none waits for another.
    steps
        .par_iter()
        .enumerate()
        .map(|(place, (of, step))| {
            let some = |selection| apply_some(&data, plan, scenario, &selection).ok();
            // Of a single change both are what the scenario does.
            let (alone, last) = match only {
                true => (Some(after - before), Some(after - before)),
                false => (
                    some(Selection::Only(step)).map(|district| covered(&district) - before),
                    some(Selection::Without(step)).map(|district| after - covered(&district)),
                ),
            };
            StepEffect {
                scenario: of.name.clone(),
                change: step.record.change.clone(),
                origin: step.origin.clone(),
                cost: step.record.cost,
                without_cost: step.record.cost.is_none() && step.record.change.is_paid_for(&data),
                undone: undone(of, &step.record.change, &steps[place + 1..], made.district),
                alone,
                last,
            }
        })
        .collect()
}
