//! Everything that can be explained, whatever room of the analysis it is from.

use super::centrality::METRICS;
use super::explanation::Explanation;

/// Every measure and result that explains itself, by name, in the order in which people meet them.
pub fn explained() -> impl Iterator<Item = (&'static str, &'static Explanation)> {
    METRICS
        .iter()
        .map(|metric| (metric.id, &metric.explanation))
}

/// What is explained under a name.
pub fn explanation(name: &str) -> Option<&'static Explanation> {
    explained()
        .find(|(known, _)| *known == name)
        .map(|(_, explanation)| explanation)
}
