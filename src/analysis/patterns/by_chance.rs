//! Conditional uniform graph tests (CUG): a number of a network against the same number of networks drawn by lot.

use super::chance::{BothSides, Chance, DrawOptions, each_draw};
use super::drawn_networks::{Drawing, Given};
use crate::analysis::scores::{Gap, Value};
use crate::model::actor_graph::ActorGraph;

/// Compares numbers of a network, `measure`, with those of networks drawn by lot from all that keep what is given.
///
/// # Definition
/// > *p* = (1 + draws with at least as much) / (1 + *R*), and likewise with at most as much; for both sides twice the smaller, at most 1
///
/// # Edge cases
/// A number that the network does not have is undefined for the reason it gives. A draw without one counts as going as far, on either side.
/// `measure` gives as many numbers of every network. Drawn networks are unweighted, so the one to compare should be too.
/// # Complexity
/// That of the measures for each draw; *O*(*n* + *m*) more, *O*(*n*²) by size.
/// # Errors
/// [`Gap::TooFewActors`] below three, [`Gap::NoTie`]; [`Gap::Undirected`] of a dyad census without directions; [`Gap::TooLarge`] of
/// networks that are too large to draw.
/// # References
/// B. S. Anderson, C. Butts, K. Carley, "The interaction of size and density with graph-level indices", *Social Networks* 21(3), 1999,
/// pp. 239–267.
pub fn by_chance(
    graph: &ActorGraph,
    given: Given,
    options: &DrawOptions,
    measure: impl Fn(&ActorGraph) -> Vec<Value> + Sync,
) -> Result<Vec<(Value, Option<Chance>)>, Gap> {
    if graph.len() < 3 {
        return Err(Gap::TooFewActors);
    }
    if graph.ties() == 0 {
        return Err(Gap::NoTie);
    }
    let drawing = Drawing::of(graph, given)?;
    let observed = measure(graph);
    let drawn = each_draw(options, |random| measure(&drawing.draw(random)));
    let compared = observed.into_iter().enumerate().map(|(place, value)| {
        let of_draw = |values: &Vec<Value>| values.get(place).copied()?.ok();
        let drawn: Vec<Option<f64>> = drawn.iter().map(of_draw).collect();
        let chance = value
            .ok()
            .map(|value| Chance::of(value, &drawn, BothSides::TwiceTheSmaller));
        (value, chance)
    });
    Ok(compared.collect())
}
