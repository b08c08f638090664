//! Scenarios beside the district as it is, with the same doubts in both.

use super::draws::{Drawn, World};
use super::indices::{Index, Wish};
use super::intervals::Interval;
use super::ties::{Mergers, Today};
use super::{DoubtError, DoubtOptions, share};
use crate::analysis::patterns::chance::closeness;
use crate::analysis::study::Study;
use crate::model::district::District;
use crate::model::scenario::{Change, Plan, Scenario, Thing, apply_all, steps_of};

/// How far a scenario differs from the district as it is.
#[derive(Debug, Clone)]
pub struct ScenarioDoubt {
    /// Its name.
    pub name: String,
    /// By index, in the order of [`Index::all`], without the agreement of communities, which compares with the data.
    pub differences: Vec<Difference>,
}

/// An index of a scenario less the same of the district as it is, in the same draw.
#[derive(Debug, Clone, Copy)]
pub struct Difference {
    /// Which one.
    pub index: Index,
    /// By the data as they are; `None` where it is not defined in both.
    pub now: Option<f64>,
    /// In the draws in which it is defined in both.
    pub interval: Interval,
    /// In which part of the draws it is more.
    pub more: f64,
    /// In which part of the draws it is less.
    pub less: f64,
}

impl Difference {
    /// In which part of the draws the scenario is better; `None` for an index that is better neither way.
    pub fn better(&self) -> Option<f64> {
        match self.index.wish() {
            Wish::More => Some(self.more),
            Wish::Less => Some(self.less),
            Wish::Neither => None,
        }
    }
}

/// What a scenario makes of a district.
pub(super) struct Changed {
    name: String,
    district: District,
    mergers: Mergers,
}

/// What every scenario of a plan makes of a district.
/// # Errors
/// All that is wrong with any of them.
pub(super) fn districts(
    district: &District,
    plan: Option<&Plan>,
) -> Result<Vec<Changed>, DoubtError> {
    let Some(plan) = plan else {
        return Ok(Vec::new());
    };
    let districts = apply_all(district, plan).map_err(DoubtError::Plan)?;
    let changed = plan.scenarios.iter().zip(districts);
    let changed = changed.map(|(scenario, district)| Changed {
        name: scenario.name.clone(),
        district,
        mergers: mergers(plan, scenario),
    });
    Ok(changed.collect())
}

/// Which organizations went into which others at the end of a scenario.
fn mergers(plan: &Plan, scenario: &Scenario) -> Mergers {
    let mut mergers = Mergers::new();
    for (_, step) in steps_of(plan, scenario) {
        match &step.record.change {
            Change::Merge { merged, into } => {
                mergers.insert(merged.clone(), into.clone());
            }
            Change::Restore(Thing::Organization(id)) => {
                mergers.remove(id);
            }
            _ => {}
        }
    }
    mergers
}

/// How much more the second is than the first: nothing where they differ only by the order in which they were summed.
fn difference(before: f64, after: f64) -> f64 {
    match (after - before).abs() <= closeness(before.abs().max(after.abs())) {
        true => 0.0,
        false => after - before,
    }
}

/// Draws every scenario as often as the district as it is, and compares draw by draw.
pub(super) fn differences(
    baseline: &World,
    drawn: &Drawn,
    changed: &[Changed],
    today: &Today,
    options: &DoubtOptions,
) -> Result<Vec<ScenarioDoubt>, DoubtError> {
    let mut told = Vec::new();
    for one in changed {
        let study = Study::of(&one.district)?;
        let world = World::of(&study, today, &one.mergers, options)?;
        let mut scenario = Drawn::default();
        scenario.draw(&world, drawn.len())?;
        let differences = Index::all()
            .enumerate()
            .filter(|(_, index)| !matches!(index, Index::Communities))
            .map(|(place, index)| {
                let pairs = scenario.values(place).zip(drawn.values(place));
                let less_before = pairs.map(|(after, before)| Some(difference(before?, after?)));
                let values: Vec<Option<f64>> = less_before.collect();
                let with = |wanted: fn(f64) -> bool| {
                    let found = values.iter().flatten();
                    share(found.filter(|one| wanted(**one)).count(), drawn)
                };
                Difference {
                    index,
                    now: (baseline.now[place].zip(world.now[place]))
                        .map(|(before, after)| difference(before, after)),
                    more: with(|one| one > 0.0),
                    less: with(|one| one < 0.0),
                    interval: Interval::of(values.iter().copied(), options.level),
                }
            })
            .collect();
        told.push(ScenarioDoubt {
            name: one.name.clone(),
            differences,
        });
    }
    Ok(told)
}

#[cfg(test)]
mod tests {
    use super::difference;

    #[test]
    fn what_differs_by_rounding_is_the_same() {
        assert_eq!(difference(0.3, 0.1 + 0.2), 0.0);
        assert_eq!(difference(0.25, 0.5), 0.25);
        assert_eq!(difference(1.0, 1.0 - 1e-6), -(1.0 - (1.0 - 1e-6)));
    }
}
