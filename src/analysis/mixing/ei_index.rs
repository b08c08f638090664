//! The E-I index: ties between groups against ties inside them.

use super::assortativity::none_left;
use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::random::SplitMix;
use crate::analysis::scores::{Gap, Value};
use crate::model::actor_graph::ActorGraph;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// What people are told of the E-I index.
pub const EI_INDEX: Explanation = Explanation {
    formula: "(E − I) / (E + I)",
    reference: "D. Krackhardt, R. N. Stern, \"Informal networks and organizational crises: an experimental simulation\", Social Psychology Quarterly 51(2), 1988, pp. 123–140",
    italian: Told {
        name: "Indice E-I",
        meaning: "Se i legami vanno più verso altri gruppi (E, esterni) o restano più dentro il proprio (I, interni). Si calcola per la rete e per ogni gruppo.",
        not: "Apertura o chiusura volute: anche per caso un gruppo piccolo ha quasi solo legami esterni, e uno grande quasi solo interni.",
        reading: "Da −1 (solo legami interni) a 1 (solo legami esterni). Il comando dice quanto varrebbe, nella rete intera, con gruppi tirati a sorte, se ogni ente è in un gruppo solo. Non è definito senza legami tra enti di cui si conosce il gruppo. Le forze dei legami non contano.",
    },
    english: Told {
        name: "E-I index",
        meaning: "Whether ties go more to other groups (E, external) or stay more inside one's own (I, internal). It is taken of the network and of each group.",
        not: "Openness or closure that was intended: by chance too a small group has almost only external ties, and a large one almost only internal ones.",
        reading: "From −1 (internal ties only) to 1 (external ties only). The command tells what it would be, in the whole network, with groups drawn by lot, where each organization is in one group only. It is undefined without ties between organizations whose group is known. Strengths of ties do not count.",
    },
};

/// Ties between groups and inside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mix {
    /// Ties to another group, *E*.
    pub external: u64,
    /// Ties inside the group, *I*.
    pub internal: u64,
}

/// The E-I index of a network and of its parts.
#[derive(Debug, Clone, PartialEq)]
pub struct EiIndex {
    /// The ties of the network, each once.
    pub network: Mix,
    /// The ties of each group, by its number: each tie inside it once, each tie to another group once.
    pub groups: Vec<(usize, Mix)>,
    /// The ties of each actor, and nothing for one that is in no group.
    pub actors: Vec<Option<Mix>>,
    /// The network's ties with as many external ones as its groups leave room for, and with as few.
    pub extremes: [Mix; 2],
    gap: Gap,
}

/// How the index compares with networks of the same ties in which the actors had drawn their groups by lot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EiTest {
    /// The index as it is.
    pub observed: f64,
    /// Its mean over the draws.
    pub mean: f64,
    /// The probability that chance gives as many external ties: (1 + draws with at least as many) / (1 + draws).
    pub p_external: f64,
    /// The probability that chance gives as many internal ties, likewise.
    pub p_internal: f64,
    /// How many draws.
    pub draws: usize,
    /// The seed.
    pub seed: u64,
}

impl Mix {
    /// (*E* − *I*) / (*E* + *I*), in [−1, 1]; `None` without a tie.
    pub fn index(self) -> Option<f64> {
        let all = self.external + self.internal;
        let difference = self.external as f64 - self.internal as f64;
        (all > 0).then(|| difference / all as f64)
    }

    pub(super) fn count(&mut self, external: bool) {
        if external {
            self.external += 1;
        } else {
            self.internal += 1;
        }
    }
}

impl EiIndex {
    /// The index of the whole network, (*E* − *I*) / (*E* + *I*), in [−1, 1].
    pub fn index(&self) -> Value {
        self.network.index().ok_or(self.gap)
    }

    /// The index of the whole network on the scale of what its groups leave room for: −1 with as few external ties as there could be
    /// among as many, 1 with as many. [`Gap::NoVariation`] where there could be no other number.
    pub fn rescaled(&self) -> Value {
        self.index()?;
        let [most, least] = self.extremes.map(|mix| mix.external);
        if most == least {
            return Err(Gap::NoVariation);
        }
        let above = (self.network.external - least) as f64;
        Ok(2.0 * above / (most - least) as f64 - 1.0)
    }
}

/// Counts ties between groups and inside them, for the network, each group and each actor.
///
/// # Definition
/// > *EI* = (*E* − *I*) / (*E* + *I*)
///
/// *E* counts ties that join two groups and *I* those inside one: pairs when undirected, arcs when directed. An actor's are all that it
/// is an end of, in either direction. `groups` tells the group of each actor, by any number. Strengths are ignored.
/// # Normalization
/// In itself. Range [−1, 1]; [`EiIndex::rescaled`] puts the network's on the range that the sizes of the groups and the number of ties
/// leave open.
/// # Edge cases
/// Ties with an end in no group are left out. Where none is left, the index is undefined: [`Gap::NoTie`] without ties at all,
/// [`Gap::NoGroup`] otherwise. A tie inside a group counts once for the group; UCINET counts it for each end, so that its groups, though
/// not its network, have lower values.
/// # Complexity
/// *O*((*n* + *m*) log *g*) for *g* groups.
/// # References
/// D. Krackhardt, R. N. Stern, "Informal networks and organizational crises: an experimental simulation", *Social Psychology Quarterly*
/// 51(2), 1988, pp. 123–140.
pub fn ei_index(graph: &ActorGraph, groups: &[Option<usize>]) -> EiIndex {
    let group = |actor: usize| groups.get(actor).copied().flatten();
    let mut sizes: BTreeMap<usize, (u64, Mix)> = BTreeMap::new();
    for group in (0..graph.len()).filter_map(group) {
        sizes.entry(group).or_default().0 += 1;
    }
    let mut network = Mix::default();
    let mut actors: Vec<Option<Mix>> = (0..graph.len())
        .map(|actor| group(actor).map(|_| Mix::default()))
        .collect();
    for (from, to) in grouped_ties(graph, groups) {
        let external = group(from) != group(to);
        network.count(external);
        for end in [from, to] {
            if let Some(mix) = &mut actors[end] {
                mix.count(external);
            }
        }
        let other = group(to).filter(|_| external);
        for end in [group(from), other].into_iter().flatten() {
            sizes.entry(end).or_default().1.count(external);
        }
    }
    let inside = |size: u64| size * size.saturating_sub(1);
    let internal_pairs: u64 = sizes.values().map(|(size, _)| inside(*size)).sum();
    let all_pairs = inside(sizes.values().map(|(size, _)| size).sum());
    let each_way = if graph.is_directed() { 1 } else { 2 };
    let ties = network.external + network.internal;
    let most = ties.min((all_pairs - internal_pairs) / each_way);
    let least = ties - ties.min(internal_pairs / each_way);
    EiIndex {
        network,
        groups: sizes
            .into_iter()
            .map(|(group, (_, mix))| (group, mix))
            .collect(),
        actors,
        extremes: [most, least].map(|external| Mix {
            external,
            internal: ties - external,
        }),
        gap: none_left(graph, Gap::NoGroup),
    }
}

/// Compares the index of the whole network with that of as many draws, in each of which the actors that are in a group draw theirs
/// anew by lot, so that the sizes of the groups and all ties stay.
///
/// # Edge cases
/// Undefined as the index is: [`Gap::NoTie`] or [`Gap::NoGroup`]. Without draws both probabilities are 1.
/// # Complexity
/// *O*(*n* + *m*) a draw. Each draw has a seed of its own, so that the number of threads changes nothing.
pub fn ei_test(
    graph: &ActorGraph,
    groups: &[Option<usize>],
    draws: usize,
    seed: u64,
) -> Result<EiTest, Gap> {
    let group = |actor: usize| groups.get(actor).copied().flatten();
    let grouped: Vec<usize> = (0..graph.len()).filter_map(group).collect();
    // Each actor's place among those that are in a group.
    let mut places = vec![0_u32; graph.len()];
    let in_group = (0..graph.len()).filter(|&actor| group(actor).is_some());
    for (place, actor) in in_group.enumerate() {
        places[actor] = place as u32;
    }
    let ties: Vec<[u32; 2]> = grouped_ties(graph, groups)
        .map(|(from, to)| [places[from], places[to]])
        .collect();
    let mix = |drawn: &[usize]| {
        let joins = |ends: &&[u32; 2]| drawn[ends[0] as usize] != drawn[ends[1] as usize];
        let external = ties.iter().filter(joins).count() as u64;
        Mix {
            external,
            internal: ties.len() as u64 - external,
        }
    };
    let observed = mix(&grouped);
    let index = observed.index().ok_or(none_left(graph, Gap::NoGroup))?;
    let mut random = SplitMix::new(seed);
    let seeds: Vec<u64> = (0..draws).map(|_| random.next()).collect();
    let external: Vec<u64> = seeds
        .into_par_iter()
        .map(|seed| {
            let mut drawn = grouped.clone();
            SplitMix::new(seed).shuffle(&mut drawn);
            mix(&drawn).external
        })
        .collect();
    let share = |count: usize| (1 + count) as f64 / (1 + draws) as f64;
    let as_many = external.iter().filter(|one| **one >= observed.external);
    let as_few = external.iter().filter(|one| **one <= observed.external);
    let mean_external = external.iter().sum::<u64>() as f64 / draws as f64;
    Ok(EiTest {
        observed: index,
        mean: if draws > 0 {
            2.0 * mean_external / ties.len() as f64 - 1.0
        } else {
            index
        },
        p_external: share(as_many.count()),
        p_internal: share(as_few.count()),
        draws,
        seed,
    })
}

/// The ties between actors that are in a group: pairs when undirected, arcs when directed.
fn grouped_ties<'g>(
    graph: &'g ActorGraph,
    groups: &'g [Option<usize>],
) -> impl Iterator<Item = (usize, usize)> + 'g {
    let grouped = |actor: usize| groups.get(actor).is_some_and(Option::is_some);
    (0..graph.len())
        .filter(move |&from| grouped(from))
        .flat_map(move |from| {
            let arcs = graph.successors(from).iter();
            let listed = arcs.filter(move |arc| graph.is_directed() || from < arc.to);
            listed
                .filter(move |arc| grouped(arc.to))
                .map(move |arc| (from, arc.to))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    fn graph(ties: &[&str], directed: bool) -> ActorGraph {
        let ids = ["a", "b", "c", "d", "e", "f"].map(str::to_owned);
        let ties = ties.iter().map(|tie| (&tie[..1], &tie[1..], 1.0));
        ActorGraph::new(ids, ties, directed, Weighting::Unweighted)
    }

    #[test]
    fn each_tie_counts_once_for_the_network_and_for_each_group() {
        let groups = [Some(7), Some(7), Some(7), Some(2), None, Some(2)];
        let graph = graph(&["ab", "bc", "cd", "be", "df"], false);
        let mixing = ei_index(&graph, &groups);
        let mix = |external, internal| Mix { external, internal };
        assert_eq!(mixing.network, mix(1, 3));
        assert_eq!(mixing.groups, [(2, mix(1, 1)), (7, mix(1, 2))]);
        let actors = [
            Some(mix(0, 1)),
            Some(mix(0, 2)),
            Some(mix(1, 1)),
            Some(mix(1, 1)),
            None,
            Some(mix(0, 1)),
        ];
        assert_eq!(mixing.actors, actors);
        assert_eq!(mixing.index(), Ok(-0.5));
        // Four ties: all could be external (3 · 2 = 6 pairs), and all internal (3 + 1 = 4 pairs).
        assert_eq!(mixing.extremes, [mix(4, 0), mix(0, 4)]);
        assert_eq!(mixing.rescaled(), Ok(-0.5));
    }

    #[test]
    fn two_directions_are_two_ties() {
        let groups = [Some(0), Some(0), Some(1), None, None, None];
        let graph = graph(&["ab", "ba", "ac", "cd"], true);
        let mixing = ei_index(&graph, &groups);
        assert_eq!(mixing.index(), Ok(-1.0 / 3.0));
        // Of three arcs two at most are internal.
        assert_eq!(mixing.extremes.map(|mix| mix.external), [3, 1]);
        assert_eq!(mixing.rescaled(), Ok(-1.0));
    }

    #[test]
    fn what_no_draw_can_change_is_certain() {
        let groups = [0, 0, 0, 1, 1, 1].map(Some);
        let complete = ["ab", "bc", "ac", "de", "ef", "df"];
        let mixing = graph(&complete, false);
        let test = ei_test(&mixing, &groups, 199, 5).unwrap();
        assert_eq!((test.observed, test.p_external), (-1.0, 1.0));
        // Two of the twenty ways to share out six actors keep the triangles together: p near 0.1.
        assert!((test.p_internal - 0.1).abs() < 0.06, "{test:?}");
        // By chance an end's tie leads to one of 3 others in 5.
        assert!((test.mean - 0.2).abs() < 0.1, "{test:?}");
        assert_eq!(ei_test(&mixing, &groups, 199, 5), Ok(test));
        let one_group = [Some(1); 6];
        let test = ei_test(&mixing, &one_group, 20, 5).unwrap();
        assert_eq!((test.p_external, test.p_internal), (1.0, 1.0));
        let rescaled = ei_index(&mixing, &one_group).rescaled();
        assert_eq!(rescaled, Err(Gap::NoVariation));
    }

    #[test]
    fn without_groups_or_ties_there_is_no_index() {
        let mixing = graph(&["ab"], false);
        assert_eq!(ei_index(&mixing, &[Some(1)]).index(), Err(Gap::NoGroup));
        assert_eq!(ei_test(&mixing, &[], 9, 1), Err(Gap::NoGroup));
        let empty = ei_index(&graph(&[], false), &[Some(1); 6]);
        assert_eq!(
            (empty.index(), empty.rescaled()),
            (Err(Gap::NoTie), Err(Gap::NoTie))
        );
    }
}
