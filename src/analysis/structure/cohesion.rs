//! The network as a whole, in a few numbers.

use super::components::Components;
use crate::model::actor_graph::ActorGraph;

/// Numbers that describe a whole network.
#[derive(Debug, Clone, PartialEq)]
pub struct Cohesion {
    /// Actors, isolates included.
    pub n: usize,
    /// Ties between different actors, parallel ones merged.
    pub m: usize,
    /// Actors without any tie.
    pub isolates: usize,
    /// Components, isolates included.
    pub components: usize,
    /// Actors of the largest component.
    pub largest_component: usize,
    /// Ties divided by the ties there could be; `None` below two actors.
    pub density: Option<f64>,
    /// Share of pairs that no path joins, *F* = 1 − ∑ *s*(*s* − 1) / *n*(*n* − 1) over component sizes *s*; `None` below two actors.
    pub fragmentation: Option<f64>,
}

/// Describes a network whose components are known.
///
/// # References
/// S. P. Borgatti, "Identifying sets of key players in a social network", *Computational & Mathematical Organization Theory* 12, 2006
/// (fragmentation *F*).
/// # Complexity
/// *O*(*n*).
pub fn cohesion(graph: &ActorGraph, components: &Components) -> Cohesion {
    let n = graph.len();
    let ordered_pairs = (n * n.saturating_sub(1)) as f64;
    let joined: usize = components
        .members
        .iter()
        .map(|members| members.len() * (members.len() - 1))
        .sum();
    let each_tie = if graph.is_directed() { 1.0 } else { 2.0 };
    Cohesion {
        n,
        m: graph.ties(),
        isolates: (0..n)
            .filter(|&actor| components.size_of(actor) == 1)
            .count(),
        components: components.members.len(),
        largest_component: components.members.first().map_or(0, Vec::len),
        density: (n > 1).then(|| each_tie * graph.ties() as f64 / ordered_pairs),
        fragmentation: (n > 1).then(|| 1.0 - joined as f64 / ordered_pairs),
    }
}
