//! What a district comes to, in the numbers that scenarios are compared by.

use crate::analysis::coverage::equity::district::{Among, Equity, Good};
use crate::analysis::coverage::equity::lorenz::gini;
use crate::analysis::coverage::standards::Met;
use crate::analysis::coverage::totals::Totals;
use crate::analysis::panel::FACTS;
use crate::analysis::scores::Value;
use crate::analysis::structure::isolates::Standing;
use crate::analysis::study::Study;
use crate::model::ids::OrganizationId;
use std::collections::BTreeSet;

/// A district in numbers.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// Persons and needs by status.
    pub totals: Totals,
    /// Who is isolated.
    pub isolated: BTreeSet<OrganizationId>,
    /// Every fact about the whole network, in the order of [`FACTS`]; empty where a measure failed.
    pub network: Vec<Value>,
    /// Gini of the covered share among needs, weighted by persons: 0 where all are covered alike. `None` where it is not defined.
    pub gini: Option<f64>,
    /// Standards that are missed where they must hold.
    pub standards_missed: usize,
}

impl Outcome {
    /// What a study comes to.
    pub fn of(study: &Study<'_>) -> Self {
        let isolated = (study.isolations.iter())
            .filter(|isolation| isolation.standing == Standing::Isolated)
            .map(|isolation| study.organizations[isolation.actor].id.clone());
        let panel = study.panels().first();
        let missed = study.standards().iter();
        let missed = missed.filter(|check| check.binding && check.met == Met::No);
        Self {
            totals: study.coverage.totals.clone(),
            isolated: isolated.collect(),
            network: panel.map_or_else(Vec::new, |(_, panel)| {
                FACTS.iter().map(|fact| (fact.compute)(panel)).collect()
            }),
            gini: gini_of(study.equity()),
            standards_missed: missed.count(),
        }
    }
}

/// Gini of the covered share among needs, weighted by persons; `None` where it is not defined.
pub fn gini_of(equity: &Equity) -> Option<f64> {
    let among_needs = |good: Good, among: Among| good == Good::Share && among == Among::Needs;
    let mut shared = equity.shared.iter();
    let shared = shared.find(|one| among_needs(one.good, one.among))?;
    gini(&shared.distribution).ok()
}
