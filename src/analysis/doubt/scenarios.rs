//! Scenarios beside the district as it is, with the same doubts in both.

use super::draws::{Drawn, World};
use super::indices::{Index, Wish};
use super::intervals::Interval;
use super::ties::Today;
use super::{DoubtError, DoubtOptions, share};
use crate::analysis::study::Study;
use crate::model::district::District;
use crate::model::scenario::{Plan, apply};

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

/// What every scenario of a plan makes of a district.
/// # Errors
/// All that is wrong with any of them.
pub(super) fn districts(
    district: &District,
    plan: Option<&Plan>,
) -> Result<Vec<(String, District)>, DoubtError> {
    let (mut districts, mut wrong) = (Vec::new(), Vec::new());
    for (plan, scenario) in plan
        .into_iter()
        .flat_map(|plan| plan.scenarios.iter().map(move |scenario| (plan, scenario)))
    {
        match apply(district, plan, scenario) {
            Ok(changed) => districts.push((scenario.name.clone(), changed)),
            Err(problems) => {
                for problem in problems {
                    if !wrong.contains(&problem) {
                        wrong.push(problem);
                    }
                }
            }
        }
    }
    match wrong.is_empty() {
        true => Ok(districts),
        false => Err(DoubtError::Plan(wrong)),
    }
}

/// Draws every scenario as often as the district as it is, and compares draw by draw.
pub(super) fn differences(
    baseline: &World,
    drawn: &Drawn,
    changed: Vec<(String, District)>,
    today: &Today,
    options: &DoubtOptions,
) -> Result<Vec<ScenarioDoubt>, DoubtError> {
    let mut told = Vec::new();
    for (name, district) in changed {
        let study = Study::of(&district)?;
        let world = World::of(&study, today, options)?;
        let mut scenario = Drawn::default();
        scenario.draw(&world, drawn.len());
        let differences = Index::all()
            .enumerate()
            .filter(|(_, index)| !matches!(index, Index::Communities))
            .map(|(place, index)| {
                let pairs = scenario.values(place).zip(drawn.values(place));
                let less_before = pairs.map(|(after, before)| Some(after? - before?));
                let values: Vec<Option<f64>> = less_before.collect();
                let with = |wanted: fn(f64) -> bool| {
                    let found = values.iter().flatten();
                    share(found.filter(|one| wanted(**one)).count(), drawn)
                };
                Difference {
                    index,
                    now: world.now[place]
                        .zip(baseline.now[place])
                        .map(|(a, b)| a - b),
                    more: with(|one| one > 0.0),
                    less: with(|one| one < 0.0),
                    interval: Interval::of(values.iter().copied(), options.level),
                }
            })
            .collect();
        told.push(ScenarioDoubt { name, differences });
    }
    Ok(told)
}
