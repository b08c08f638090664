//! How far each actor is from all the others, in the few numbers that the measures of distance need.

use super::bits::tallies;
use super::compact::Compact;
use super::plain::Search;
use super::runs::in_order;
use crate::model::actor_graph::ActorGraph;

/// Actors that one thread takes at a time.
const HANDFUL: usize = 64;

/// What an actor reaches along the direction of ties, itself not counted.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Distances {
    /// How many others.
    pub(crate) reached: u32,
    /// The sum of their distances.
    pub(crate) sum: f64,
    /// The sum of their inverse distances.
    pub(crate) harmonic: f64,
    /// The distance of the farthest; 0 where none is reached.
    pub(crate) farthest: f64,
}

/// Each actor's distances to all the others: numbers of ties in an unweighted graph, sums of distances otherwise.
///
/// # Complexity
/// *O*(*n m d* / 512) words in steps, *d* being the largest distance and at most 512; *O*(*n m* log *n*) with lengths.
pub(crate) fn distances(graph: &ActorGraph) -> Vec<Distances> {
    let arcs = Compact::of(graph);
    if !arcs.is_in_steps() {
        return by_length(&arcs);
    }
    let tallies = tallies(&arcs, graph.is_directed(), u32::MAX, 0);
    let of = |tally: &super::bits::Tally| Distances {
        reached: tally.reached,
        sum: tally.sum as f64,
        harmonic: tally.harmonic(),
        farthest: f64::from(tally.farthest),
    };
    tallies.iter().map(of).collect()
}

/// How many others each actor reaches within so many steps, whatever ties weigh. *O*(*n m* / 512) words a step.
pub(crate) fn reached_within(graph: &ActorGraph, steps: u32) -> Vec<u32> {
    let arcs = Compact::steps_of(graph);
    let tallies = tallies(&arcs, graph.is_directed(), steps, steps);
    tallies.iter().map(|tally| tally.within).collect()
}

fn by_length(arcs: &Compact) -> Vec<Distances> {
    let n = arcs.len();
    let handfuls = in_order(
        n.div_ceil(HANDFUL),
        || Search::new(n),
        |search, handful| {
            let actors = handful * HANDFUL..((handful + 1) * HANDFUL).min(n);
            let one = |actor| from(search, arcs, actor as u32);
            actors.map(one).collect::<Vec<_>>()
        },
    );
    handfuls.into_iter().flatten().collect()
}

fn from(search: &mut Search, arcs: &Compact, actor: u32) -> Distances {
    search.run(arcs, actor);
    let mut found = Distances::default();
    for &other in search.order.iter().skip(1) {
        let distance = search.distance[other as usize];
        found.reached += 1;
        found.sum += distance;
        found.harmonic += 1.0 / distance;
        found.farthest = found.farthest.max(distance);
    }
    found
}
