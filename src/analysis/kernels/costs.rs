//! What a search from every actor would cost, so that nobody waits for hours who did not ask for it.

use super::blocks::Blocks;
use super::compact::Compact;
use super::depth::Depth;
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

impl Search {
    /// How many steps along an arc take about two minutes of one core in an optimised build; measured on networks of 40 000 to 2 million
    /// actors and a depth of about [`SHALLOW`].
    const fn bound(self) -> u128 {
        match self {
            Self::Bits => 4_000_000_000_000,
            Self::Lanes => 400_000_000_000,
            Self::Single => 10_000_000_000,
        }
    }

    /// How many times as dear an arc may become. The sources searched at once share an arc only where they are equally far from it: in
    /// shallow networks most are, in deep ones hardly two of them. Measured on rings of 6 000 and 12 000.
    const fn dearest(self) -> u128 {
        match self {
            Self::Bits => 200,
            Self::Lanes => 5,
            Self::Single => 1,
        }
    }

    /// The steps of a search from each of *n* actors along so many arcs, in a network of such a depth.
    fn steps(self, n: u128, arcs: u128, depth: u128) -> u128 {
        let shared = n * (n + arcs) * (depth / SHALLOW).clamp(1, self.dearest());
        match self {
            // Each level of each 32 sources passes all actors, for about four steps an actor.
            Self::Lanes => shared + n * n * depth / 8,
            Self::Bits | Self::Single => shared,
        }
    }
}

/// The depth in which the bounds were measured.
const SHALLOW: u128 = 6;

/// Whether a search from every actor is made: it is within the bound, or wanted at any cost. Where ties have weights every search is a
/// [`Search::Single`] one.
///
/// The depth is judged by a few searches, *O*(*n* + *m*); where ties have directions, some search may go deeper than any of these.
pub(crate) fn affordable(graph: &ActorGraph, search: Search, effort: Effort) -> bool {
    effort == Effort::Exact || within_minutes(graph, search, 1)
}

/// Whether a search from every actor takes seconds.
pub(crate) fn quick(graph: &ActorGraph, search: Search) -> bool {
    within_minutes(graph, search, 40)
}

/// Whether a search from every actor is within a part of the bound.
fn within_minutes(graph: &ActorGraph, search: Search, part: u128) -> bool {
    let search = match graph.weighting() {
        Weighting::Unweighted => search,
        _ => Search::Single,
    };
    let (n, arcs) = (graph.len() as u128, arcs(graph));
    let within = |depth| search.steps(n, arcs, depth) <= search.bound() / part;
    // Most networks are small enough however deep, or too large however shallow.
    within(n) || within(0) && within(depth(graph, search))
}

/// Whether so many searches from single actors are made: they are within the bound, or wanted at any cost.
pub(crate) fn affordable_singly(graph: &ActorGraph, searches: u128, effort: Effort) -> bool {
    let passed = graph.len() as u128 + arcs(graph);
    effort == Effort::Exact || searches * passed <= Search::Single.bound()
}

fn arcs(graph: &ActorGraph) -> u128 {
    let each_tie = if graph.is_directed() { 1 } else { 2 };
    each_tie * graph.ties() as u128
}

/// How deep such searches go, about.
fn depth(graph: &ActorGraph, search: Search) -> u128 {
    let depth = u128::from(Depth::of(graph).across);
    if search != Search::Lanes || graph.is_directed() {
        return depth;
    }
    // These never leave a block: a chain or a tree costs nothing, however long.
    let blocks = Blocks::of(&Compact::steps_of(graph));
    let sizes = (0..blocks.len()).map(|block| blocks.block(block).0.len() as u128);
    depth.min(sizes.max().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::random::SplitMix;

    fn graph(n: u32, ties: Vec<[u32; 2]>, directed: bool) -> ActorGraph {
        let ids = (0..n).map(|id| format!("{id:06}")).collect();
        ActorGraph::from_indexed(ids, ties, Vec::new(), directed, Weighting::Unweighted)
    }

    #[test]
    fn what_takes_more_than_seconds_is_known_by_its_size() {
        let alone = |n| graph(n, Vec::new(), false);
        assert!(quick(&alone(99_000), Search::Lanes));
        assert!(!quick(&alone(101_000), Search::Lanes));
    }

    #[test]
    fn what_takes_more_than_minutes_is_known_by_its_size() {
        let alone = |n| graph(n, Vec::new(), false);
        for (search, within, beyond) in [
            (Search::Lanes, 630_000, 640_000),
            (Search::Single, 99_000, 101_000),
        ] {
            assert!(
                affordable(&alone(within), search, Effort::Bounded),
                "{search:?}"
            );
            assert!(
                !affordable(&alone(beyond), search, Effort::Bounded),
                "{search:?}"
            );
        }
        assert!(affordable_singly(
            &alone(1_000),
            10_000_000,
            Effort::Bounded
        ));
        assert!(!affordable_singly(
            &alone(1_000),
            10_000_001,
            Effort::Bounded
        ));
    }

    #[test]
    fn a_long_ring_is_too_dear_and_a_territory_of_half_its_size_is_not() {
        let n = 200_000;
        for directed in [false, true] {
            let ties = (0..n).map(|at| [at, (at + 1) % n]).collect();
            let ring = graph(n, ties, directed);
            for search in [Search::Bits, Search::Lanes, Search::Single] {
                assert!(!affordable(&ring, search, Effort::Bounded), "{search:?}");
                assert!(affordable(&ring, search, Effort::Exact));
            }
        }
        // A chain has no block to search.
        let chain = graph(n, (1..n).map(|at| [at - 1, at]).collect(), false);
        assert!(affordable(&chain, Search::Lanes, Effort::Bounded));
        assert!(!affordable(&chain, Search::Bits, Effort::Bounded));
        // Places of a hundred, each with a hub, and ties between hubs at random.
        let n = 100_000;
        let mut random = SplitMix::new(1);
        let mut hub = || 100 * random.below(1_000) as u32;
        let ties = (0..n).flat_map(|at| [[at, at / 100 * 100], [at, (at + 1) % n], [hub(), hub()]]);
        let territory = graph(n, ties.collect(), false);
        for search in [Search::Bits, Search::Lanes] {
            assert!(
                affordable(&territory, search, Effort::Bounded),
                "{search:?}"
            );
        }
    }

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
