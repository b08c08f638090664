//! The scenarios of a plan beside the district as it is: what each changes, because of which line, and at what price.

mod outcome;
mod price;
mod steps;

pub use outcome::{Outcome, gini_of};
pub use price::{Ranked, by_price};
pub use steps::StepEffect;

use super::coverage::needs::{Met, NeedCoverage};
use super::error::AnalysisError;
use super::study::Study;
use crate::model::diagnostic::Diagnostic;
use crate::model::district::District;
use crate::model::ids::{MunicipalityCode, NeedId};
use crate::model::scenario::{self as model, Change, Draft, Plan, apply_all};
use std::collections::BTreeMap;

/// A plan beside the district as it is.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// The name of the plan that people read.
    pub title: Option<String>,
    /// The district as it is.
    pub baseline: Outcome,
    /// Every scenario, in the order of the plan.
    pub scenarios: Vec<Scenario>,
}

impl Comparison {
    /// The name of a municipality of the district, or of one that a scenario brings in.
    pub fn municipality_name<'a>(
        &'a self,
        district: &'a District,
        code: &'a MunicipalityCode,
    ) -> &'a str {
        let steps = self.scenarios.iter().flat_map(|one| &one.steps);
        let mut joined = steps.filter_map(|step| match &step.change {
            Change::Join(municipality) if municipality.code == *code => Some(&*municipality.name),
            _ => None,
        });
        joined
            .next()
            .unwrap_or_else(|| district.municipality_name(code))
    }
}

/// A scenario beside the district as it is.
#[derive(Debug, Clone)]
pub struct Scenario {
    /// Its name.
    pub name: String,
    /// What the district would come to.
    pub outcome: Outcome,
    /// Needs that come, go, or are met otherwise, by id.
    pub needs: Vec<NeedChange>,
    /// What each of its changes does, those of the scenarios that it stands on included, in the order of the plan.
    pub steps: Vec<StepEffect>,
    /// Euro a year, as far as they are stated, those of the scenarios that it stands on included and those of which nothing is left taken
    /// out; `None` where no change that is left states any.
    pub cost: Option<f64>,
    /// The only scenario that it stands on and adds to, by its place: what its own changes give for their cost is told beside that one.
    pub base: Option<usize>,
    /// Changes that somebody has to pay for and that do not state what they cost.
    pub without_cost: usize,
}

impl Scenario {
    /// Persons covered more than as it is, or fewer below zero.
    pub fn gained(&self, baseline: &Outcome) -> i64 {
        self.outcome.totals.covered as i64 - baseline.totals.covered as i64
    }
}

/// A need before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct NeedChange {
    /// Which one.
    pub need: NeedId,
    /// As it is; `None` where it is not there.
    pub before: Option<Met>,
    /// As it would be; `None` where it is not there.
    pub after: Option<Met>,
}

impl NeedChange {
    /// Persons covered more than as it is, or fewer below zero.
    pub fn gained(&self) -> i64 {
        Met::gained(self.before, self.after)
    }
}

/// Why scenarios could not be compared.
#[derive(Debug, thiserror::Error)]
pub enum ScenarioError {
    /// The plan cannot be carried out.
    #[error("the plan cannot be carried out")]
    Plan(Vec<Diagnostic>),
    /// A measure failed.
    #[error(transparent)]
    Analysis(#[from] AnalysisError),
}

/// Compares every scenario of a plan with the district as it is.
///
/// Of a change is said what it does alone, and what would be missing without it: their difference is what it does together with the
/// others, such as a service that reaches a municipality which another line brings in.
///
/// # Errors
/// All that is wrong with any scenario: then none is looked at. Those of the measures.
///
/// # Complexity
/// That of a study for every scenario, and of two coverages for every change.
pub fn compare(district: &District, plan: &Plan) -> Result<Comparison, ScenarioError> {
    let districts = apply_all(district, plan).map_err(ScenarioError::Plan)?;
    // Taken apart and put together as the scenarios are, so that nothing differs but what they change.
    let baseline = Draft::of(district).district();
    let baseline = Study::of(&baseline)?;
    let mut scenarios = Vec::new();
    for (scenario, changed) in plan.scenarios.iter().zip(&districts) {
        let study = Study::of(changed)?;
        let steps = steps::effects(&baseline, plan, scenario, &study);
        let lasting = || steps.iter().filter(|step| !step.undone);
        let costs = lasting().filter_map(|step| step.cost);
        scenarios.push(Scenario {
            name: scenario.name.clone(),
            outcome: Outcome::of(&study),
            needs: needs(&baseline.coverage.needs, &study.coverage.needs),
            cost: (costs.clone().next().is_some()).then(|| costs.sum()),
            base: base(plan, scenario),
            without_cost: lasting().filter(|step| step.without_cost).count(),
            steps,
        });
    }
    Ok(Comparison {
        title: plan.title.clone(),
        baseline: Outcome::of(&baseline),
        scenarios,
    })
}

/// The only scenario that this one stands on, where it has changes of its own.
fn base(plan: &Plan, scenario: &model::Scenario) -> Option<usize> {
    let mut on = scenario.on.iter();
    let (only, None) = (on.next()?, on.next()) else {
        return None;
    };
    let place = plan.scenarios.iter().position(|one| one.name == *only);
    place.filter(|_| !scenario.steps.is_empty())
}

/// The needs that differ.
fn needs(before: &[NeedCoverage], after: &[NeedCoverage]) -> Vec<NeedChange> {
    let mut pairs: BTreeMap<&NeedId, (Option<Met>, Option<Met>)> = BTreeMap::new();
    for need in before {
        pairs.entry(&need.need).or_default().0 = Some(need.met());
    }
    for need in after {
        pairs.entry(&need.need).or_default().1 = Some(need.met());
    }
    let differing = pairs
        .into_iter()
        .filter(|(_, (before, after))| before != after);
    differing
        .map(|(need, (before, after))| NeedChange {
            need: need.clone(),
            before,
            after,
        })
        .collect()
}
