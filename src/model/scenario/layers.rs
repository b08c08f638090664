//! In which order the changes of a scenario and of those it stands on are made.

use super::{Change, Plan, Scenario, Step, Thing};
use crate::model::diagnostic::{Diagnostic, Problem};
use crate::model::ledger::nearest;
use crate::model::rows::Row;
use std::collections::BTreeSet;

/// The changes of a scenario, those of the scenarios that it stands on first, each scenario once.
///
/// # Errors
/// Scenarios that the plan does not have, that stand on themselves, and changes of one thing in two scenarios neither of which stands on
/// the other: which of them comes first would be a matter of chance.
pub(super) fn layers<'a>(
    plan: &'a Plan,
    scenario: &'a Scenario,
) -> Result<Vec<&'a Scenario>, Box<Diagnostic>> {
    let mut order = Vec::new();
    visit(plan, scenario, &mut Vec::new(), &mut order)?;
    // Those that each stands on, directly or through others, by their places in the order: those below come before it.
    let mut below: Vec<BTreeSet<usize>> = Vec::new();
    for (place, later) in order.iter().enumerate() {
        let direct = (0..place).filter(|&one| later.on.contains(&order[one].name));
        let through = direct.flat_map(|one| below[one].iter().copied().chain([one]));
        let through: BTreeSet<usize> = through.collect();
        for (one, earlier) in order[..place].iter().enumerate() {
            if !through.contains(&one) {
                unlike(earlier, later)?;
            }
        }
        below.push(through);
    }
    Ok(order)
}

fn visit<'a>(
    plan: &'a Plan,
    scenario: &'a Scenario,
    path: &mut Vec<&'a str>,
    order: &mut Vec<&'a Scenario>,
) -> Result<(), Box<Diagnostic>> {
    if order.iter().any(|done| done.name == scenario.name) {
        return Ok(());
    }
    if path.contains(&scenario.name.as_str()) {
        return Err(wrong(scenario, &scenario.name, Problem::ScenarioCycle));
    }
    path.push(&scenario.name);
    for id in &scenario.on {
        let Some(below) = plan.scenarios.iter().find(|one| one.name == *id) else {
            let ids = plan.scenarios.iter().map(|one| one.name.as_str());
            let nearest = nearest(id, ids);
            return Err(wrong(scenario, id, Problem::UnknownScenario { nearest }));
        };
        visit(plan, below, path, order)?;
    }
    path.pop();
    order.push(scenario);
    Ok(())
}

/// Refuses two scenarios that change one thing.
fn unlike(earlier: &Scenario, later: &Scenario) -> Result<(), Box<Diagnostic>> {
    for step in &later.steps {
        if let Some(first) = contradicted(&earlier.steps, &step.record.change) {
            return Err(Box::new(changed_twice(step, first)));
        }
    }
    Ok(())
}

/// The first of these steps that does the same to the same thing, or after which a change would say nothing.
pub(super) fn contradicted<'a>(steps: &'a [Row<Step>], change: &Change) -> Option<&'a Row<Step>> {
    let thing = change.thing();
    steps.iter().find(|step| {
        let other = &step.record.change;
        other.thing().overlaps(&thing)
            && (other.turn() == change.turn() || is_whole(other) || is_whole(change))
    })
}

/// Whether a change says all there is to say of a thing.
fn is_whole(change: &Change) -> bool {
    match change {
        Change::Restore(_) | Change::Merge { .. } | Change::MergeTavoli { .. } => true,
        // A tie that closes leaves room for one of another kind; one of any kind is seen to by the overlap.
        Change::Close(thing) => !matches!(thing, Thing::NeedType(_)),
        _ => false,
    }
}

pub(super) fn changed_twice(step: &Row<Step>, first: &Row<Step>) -> Diagnostic {
    Diagnostic {
        origin: step.origin.clone(),
        value: None,
        problem: Problem::ChangedTwice {
            first_row: first.origin.row.unwrap_or_default(),
        },
    }
}

fn wrong(scenario: &Scenario, id: &str, problem: Problem) -> Box<Diagnostic> {
    Box::new(Diagnostic {
        origin: scenario.origin.clone(),
        value: Some(id.to_owned()),
        problem,
    })
}
