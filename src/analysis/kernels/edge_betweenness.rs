//! How much stands between along every tie.

use super::compact::Compact;
use super::counts::{Count, Scaled};
use super::plain::Passing;
use super::runs::{RUNS, run, summed};
use crate::model::actor_graph::ActorGraph;

/// For each tie, the sum over pairs of actors of the share of their shortest paths that run along it.
///
/// Ties come in the order of [`ActorGraph::pairs`] when undirected, where each pair of actors counts once; otherwise in the order of the
/// arcs that leave actor 0, 1 and so on, where each ordered pair counts.
/// # Complexity
/// *O*(*n m*) in steps, *O*(*n m* log *n*) with lengths; 8 bytes an arc for each thread, for the sum, and for each of the 32 runs that
/// is done before an earlier one: as a rule none or one, for all have equally many sources.
pub(crate) fn edge_betweenness(graph: &ActorGraph) -> Vec<f64> {
    let arcs = Compact::of(graph);
    let along_arcs = summed(
        RUNS,
        arcs.arcs(),
        || Passing::new(arcs.len()),
        |passing, index| {
            let mut sums = vec![0.0; arcs.arcs()];
            for source in run(index, arcs.len(), 1) {
                if !along::<f64>(passing, &arcs, source as u32, &mut sums) {
                    let mut scaled = Passing::<Scaled>::new(arcs.len());
                    along(&mut scaled, &arcs, source as u32, &mut sums);
                }
            }
            sums
        },
    );
    if graph.is_directed() {
        return along_arcs;
    }
    // From one end to the other and back: each pair of actors has been a source and a target once.
    let mut filled: Vec<usize> = (0..arcs.len())
        .map(|actor| arcs.places(actor).start)
        .collect();
    let mut along_ties = Vec::with_capacity(graph.ties());
    for actor in 0..arcs.len() {
        for (place, &end) in arcs.places(actor).zip(arcs.ends(actor)) {
            let end = end as usize;
            if end > actor {
                // Rows are sorted, so the ends below an actor come first, in the order in which this loop meets their opposites.
                along_ties.push((along_arcs[place] + along_arcs[filled[end]]) / 2.0);
                filled[end] += 1;
            }
        }
    }
    along_ties
}

/// Adds what runs along each arc on the shortest paths from a source. False, with nothing added, where they are too many.
fn along<C: Count>(
    passing: &mut Passing<C>,
    arcs: &Compact,
    source: u32,
    sums: &mut [f64],
) -> bool {
    passing.from(
        arcs,
        |_| 1.0,
        |_| 1.0,
        source,
        |_, _| {},
        |place, along| sums[place] += along,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    fn graph(directed: bool) -> ActorGraph {
        let ids = ["a", "b", "c", "d"].map(str::to_owned);
        let ties = [
            ("a", "b", 1.0),
            ("b", "c", 1.0),
            ("c", "d", 1.0),
            ("d", "a", 1.0),
        ];
        ActorGraph::new(ids, ties, directed, Weighting::Unweighted)
    }

    #[test]
    fn every_tie_of_a_square_carries_its_own_pair_and_half_of_both_diagonals() {
        assert_eq!(edge_betweenness(&graph(false)), [2.0; 4]);
    }

    #[test]
    fn every_arc_of_a_ring_carries_one_path_of_each_length_for_each_place_in_it() {
        assert_eq!(edge_betweenness(&graph(true)), [6.0; 4]);
    }
}
