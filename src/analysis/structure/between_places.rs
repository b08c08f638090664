//! Ties between municipalities: those of their organizations, added up.

use crate::model::actor_graph::ActorGraph;
use crate::model::ids::MunicipalityCode;
use crate::model::network::Network;
use std::collections::BTreeMap;

/// The ties of a network by the municipalities of their ends: all = between + inside + elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlaceTies<'a> {
    /// Ties between two municipalities, the lesser code first.
    pub between: BTreeMap<(&'a MunicipalityCode, &'a MunicipalityCode), usize>,
    /// Ties between organizations of one municipality.
    pub inside: BTreeMap<&'a MunicipalityCode, usize>,
    /// Ties of which an end states no municipality, or one that is not in the table.
    pub elsewhere: usize,
}

/// Counts the ties between and inside municipalities: a pair of organizations counts once, however many ties join it.
/// # Complexity
/// *O*(*m* log *m*).
pub fn ties_between_places<'a>(network: &'a Network, actors: &ActorGraph) -> PlaceTies<'a> {
    let homes: Vec<Option<&MunicipalityCode>> = network
        .organizations()
        .map(|organization| {
            let code = organization.municipality.as_ref()?;
            network.municipality(code).map(|found| &found.code)
        })
        .collect();
    let mut ties = PlaceTies::default();
    for (one, other) in actors.pairs() {
        match (homes[one], homes[other]) {
            (Some(one), Some(other)) if one == other => {
                *ties.inside.entry(one).or_default() += 1;
            }
            (Some(one), Some(other)) => {
                let pair = (one.min(other), one.max(other));
                *ties.between.entry(pair).or_default() += 1;
            }
            _ => ties.elsewhere += 1,
        }
    }
    ties
}
