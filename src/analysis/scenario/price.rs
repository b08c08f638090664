//! Which scenario gives most for its price.

use super::Comparison;

/// A scenario with what a thousand euro a year bring.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ranked {
    /// Which scenario, by its place in the comparison.
    pub scenario: usize,
    /// The scenario that it is compared with, by its place, where it is not the district as it is.
    pub beside: Option<usize>,
    /// Euro a year more than what it is compared with, as far as they are stated.
    pub cost: f64,
    /// Whether some of its changes do not state what they cost: it costs at least this.
    pub at_least: bool,
    /// Persons covered more than in what it is compared with, for a thousand euro; below zero where fewer are.
    pub persons: f64,
    /// How much the Gini of the covered share falls for a thousand euro; `None` where it is not defined.
    pub evenness: Option<f64>,
}

/// The scenarios that state a cost above zero, each beside the only one that it stands on, or else the district as it is: those that cover most persons for a thousand euro first, then those after which the
/// covered share is more even; equals in the order of the plan.
pub fn by_price(comparison: &Comparison) -> Vec<Ranked> {
    let baseline = &comparison.baseline;
    let mut ranked: Vec<Ranked> = (comparison.scenarios.iter().enumerate())
        .filter_map(|(place, scenario)| {
            let base = scenario
                .base
                .and_then(|base| comparison.scenarios.get(base));
            let before = base.map_or(baseline, |base| &base.outcome);
            let already = base.and_then(|base| base.cost).unwrap_or(0.0);
            let cost = (scenario.cost? - already).max(0.0);
            if cost <= 0.0 {
                return None;
            }
            let thousands = cost / 1000.0;
            let gained = scenario.gained(before) as f64;
            let evenness = match (before.gini, scenario.outcome.gini) {
                (Some(before), Some(after)) => Some((before - after) / thousands),
                _ => None,
            };
            Some(Ranked {
                scenario: place,
                beside: scenario.base,
                cost,
                at_least: scenario.without_cost > base.map_or(0, |base| base.without_cost),
                persons: gained / thousands,
                evenness,
            })
        })
        .collect();
    let evenness = |one: &Ranked| one.evenness.unwrap_or(f64::NEG_INFINITY);
    ranked.sort_by(|a, b| {
        let persons = b.persons.total_cmp(&a.persons);
        persons.then_with(|| evenness(b).total_cmp(&evenness(a)))
    });
    ranked
}
