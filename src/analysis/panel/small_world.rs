//! Whether the network is a small world: closely knit, and yet only a few steps wide.

use super::Fact;
use super::closure::Closure;
use super::distances::{Distances, distance_summary};
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::costs::{Search, affordable};
use crate::analysis::scores::{Effort, Gap, Value};
use crate::analysis::structure::components::Components;
use crate::model::actor_graph::{ActorGraph, Weighting};

/// How many actors the largest component needs, and how many ties an actor there on average: below, the random network that the
/// comparison is with has no giant component whose distances the formula could tell.
const FEWEST_ACTORS: usize = 10;

/// Transitivity and distance, each against what a random network of equal size would have.
pub const SMALL_WORLD: Fact = Fact {
    id: "small_world",
    explanation: Explanation {
        formula: "σ = (T / T₀) / (L / L₀), T₀ = k / (n − 1), L₀ = ln n / ln k, k = 2m / n, n = max |C|",
        reference: "M. D. Humphries, K. Gurney, \"Network 'small-world-ness': a quantitative method for determining canonical network equivalence\", PLoS ONE 3(4), 2008, e0002051",
        italian: Told {
            name: "Piccolo mondo",
            meaning: "Se la componente maggiore è fatta di gruppi affiatati e insieme si attraversa in pochi passi: quante volte ha più triangoli di una rete casuale con altrettanti enti e legami, diviso per quante volte ha percorsi più lunghi.",
            not: "Una rete piccola, o una rete che funziona bene.",
            reading: "Un numero da 0 in su. Sopra 1 la rete è un piccolo mondo; vicino a 1 è come la farebbe il caso; con 0 non ha triangoli. Cresce con n: si confrontano solo reti di grandezza simile. Le direzioni e le forze non contano. Non è definito se la componente maggiore ha meno di dieci enti, o in media meno di due legami per ente.",
        },
        english: Told {
            name: "Small world",
            meaning: "Whether the largest component is at once made of close groups and crossed in a few steps: how many times more triangles it has than a random network of as many organizations and ties, divided by how many times longer its paths are.",
            not: "A small network, or one that works well.",
            reading: "A number from 0 upwards. Above 1 the network is a small world; near 1 it is as chance would make it; at 0 it has no triangle. It grows with n: compare only networks of similar size. Directions and strengths do not count. Undefined when the largest component has fewer than ten organizations, or fewer than two ties each on average.",
        },
    },
    whole: false,
    compute: |panel| panel.small_world,
};

/// The small-world ratio of the largest component, directions and weights ignored.
///
/// # Definition
/// > *σ* = (*T* / *T*₀) / (*L* / *L*₀)
///
/// *T* is the transitivity and *L* the mean distance in steps; *T*₀ = *k* / (*n* − 1) and *L*₀ = ln *n* / ln *k* are those of a random
/// network of *n* actors with *k* = 2*m* / *n* ties each. These are the limits for large networks, not a sample of random ones, so the
/// same network always has the same ratio; on small networks they are rough.
/// # Edge cases
/// Of equally large components the first counts. [`Gap::TooFewActors`] below ten actors, [`Gap::TooFewTies`] below two ties an actor:
/// then *L*₀ describes no network that exists. 0 without a triangle.
/// # Complexity
/// *O*(*n m*).
/// # References
/// M. D. Humphries, K. Gurney, *PLoS ONE* 3(4), 2008, e0002051: their *S*^△.
pub(super) fn small_world(
    graph: &ActorGraph,
    components: &Components,
    distances: &Distances,
    effort: Effort,
) -> Value {
    let members = components.members.first().map_or(&[][..], Vec::as_slice);
    if members.len() < FEWEST_ACTORS {
        return Err(Gap::TooFewActors);
    }
    let inner = among(graph, members);
    let (n, m) = (inner.len() as f64, inner.ties() as f64);
    if m < n {
        return Err(Gap::TooFewTies);
    }
    let length = mean_steps(graph, members, &inner, distances, effort)?;
    let each = 2.0 * m / n;
    let (random_transitivity, random_length) = (each / (n - 1.0), n.ln() / each.ln());
    let transitivity = Closure::of(&inner).transitivity();
    Ok((transitivity / random_transitivity) / (length / random_length))
}

/// The mean distance in steps among the members of a component, `inner` being the ties among them without direction.
fn mean_steps(
    graph: &ActorGraph,
    members: &[usize],
    inner: &ActorGraph,
    distances: &Distances,
    effort: Effort,
) -> Value {
    let pairs = members.len() as f64 * (members.len() - 1) as f64;
    if !graph.is_directed() {
        // They are known: a member reaches the members and nobody else.
        let total = &distances.steps()?.total;
        let sum: f64 = members.iter().map(|&member| total[member]).sum();
        return Ok(sum / pairs);
    }
    if !affordable(inner, Search::Bits, effort) {
        return Err(Gap::TooCostly);
    }
    Ok(distance_summary(inner).distance_sum() / pairs)
}

/// The ties among some actors, given in order, without direction or weight.
fn among(graph: &ActorGraph, members: &[usize]) -> ActorGraph {
    let mut places = vec![u32::MAX; graph.len()];
    for (place, &member) in (0..).zip(members) {
        places[member] = place;
    }
    // Actors outside have no place, and ties to none are left out.
    let ties = graph
        .pairs()
        .map(|(one, other)| [places[one], places[other]]);
    ActorGraph::from_indexed(
        members
            .iter()
            .map(|&member| graph.ids()[member].clone())
            .collect(),
        ties.filter(|ends| ends[0] != u32::MAX).collect(),
        Vec::new(),
        false,
        Weighting::Unweighted,
    )
}
