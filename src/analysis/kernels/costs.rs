//! What a search from every actor would cost, so that nobody waits for hours who did not ask for it.

use crate::analysis::scores::Effort;
use crate::model::actor_graph::{ActorGraph, Weighting};

/// How the searches are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Search {
    /// Distances of hundreds of sources at once, as bits.
    Bits,
    /// Paths of dozens of sources at once, in lanes.
    Lanes,
    /// One source after another.
    Single,
}

/// How many steps along an arc take about two minutes of one core in an optimised build; measured on networks of 40 000 to 2 million
/// actors. Where ties have weights every search is a [`Search::Single`] one.
const fn bound(search: Search) -> u128 {
    match search {
        Search::Bits => 4_000_000_000_000,
        Search::Lanes => 400_000_000_000,
        Search::Single => 10_000_000_000,
    }
}

/// Whether a search from every actor is made: it is within the bound, or wanted at any cost.
pub(crate) fn affordable(graph: &ActorGraph, search: Search, effort: Effort) -> bool {
    let search = match graph.weighting() {
        Weighting::Unweighted => search,
        _ => Search::Single,
    };
    let arcs = if graph.is_directed() { 1 } else { 2 } * graph.ties() as u128;
    let n = graph.len() as u128;
    effort == Effort::Exact || n * (n + arcs) <= bound(search)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_make_a_search_dearer_and_nothing_is_too_dear_for_who_wants_it() {
        let ids: Vec<String> = (0..120_000).map(|id| format!("{id:06}")).collect();
        let graph = |weighting| {
            ActorGraph::from_indexed(ids.clone(), vec![[0, 1]], vec![1.0], false, weighting)
        };
        let (plain, weighted) = (graph(Weighting::Unweighted), graph(Weighting::Cost));
        assert!(affordable(&plain, Search::Lanes, Effort::Bounded));
        assert!(!affordable(&weighted, Search::Lanes, Effort::Bounded));
        assert!(affordable(&weighted, Search::Lanes, Effort::Exact));
    }
}
