//! Group centrality: how central several actors are together, such as a tavolo or the services of a comune.

use crate::analysis::explanation::{Explanation, Told};
use crate::analysis::kernels::compact::Compact;
use crate::analysis::kernels::counts::{Count, Scaled};
use crate::analysis::kernels::plain::Search;
use crate::analysis::kernels::routes::Routes;
use crate::analysis::kernels::runs::{RUNS, in_order, run};
use crate::analysis::scores::{Gap, Scale, Value};
use crate::model::actor_graph::ActorGraph;

const REFERENCE: &str = "M. G. Everett, S. P. Borgatti, \"The centrality of groups and classes\", Journal of Mathematical Sociology 23(3), 1999, pp. 181–201";

/// What people are told of group degree.
pub const DEGREE: Explanation = Explanation {
    formula: "|N⁺(C) − C| / (n − |C|), N⁺(C) = {u : v→u, v ∈ C}",
    reference: REFERENCE,
    italian: Told {
        name: "Grado del gruppo",
        meaning: "Quale parte degli enti fuori dal gruppo ha un legame con almeno uno dei suoi membri.",
        not: "La somma dei gradi: chi è legato a due membri conta una volta, e i legami dentro il gruppo non contano.",
        reading: "Da 0 (nessuno) a 1 (tutti gli enti fuori dal gruppo). Con le direzioni contano i legami che partono dal gruppo. I gruppi grandi arrivano a più enti: si legge insieme al numero dei membri. Non è definito se il gruppo è vuoto o comprende tutti.",
    },
    english: Told {
        name: "Degree of the group",
        meaning: "What share of the organizations outside the group has a tie with at least one of its members.",
        not: "The sum of the degrees: one that is tied to two members counts once, and ties inside the group do not count.",
        reading: "From 0 (none) to 1 (all organizations outside the group). With directions the ties that leave the group count. Large groups come to more organizations: read it beside the number of members. It is undefined where the group is empty or holds everybody.",
    },
};

/// What people are told of group harmonic centrality.
pub const HARMONIC: Explanation = Explanation {
    formula: "∑ 1 / d(C, u) / (n − |C|), d(C, u) = min d(v, u), v ∈ C, u ∉ C, 1/∞ = 0",
    reference: REFERENCE,
    italian: Told {
        name: "Vicinanza armonica del gruppo",
        meaning: "Quanto il gruppo è vicino agli enti che ne sono fuori, contando per ciascuno il membro più vicino.",
        not: "La vicinanza dei membri tra loro, di cui non dice nulla.",
        reading: "Da 0 (nessun ente raggiunto) a 1 (un legame diretto con tutti). Chi non si raggiunge conta 0. Con le forze o i costi un legame è lungo 1 / forza, o quanto il costo, e il valore può superare 1. Si legge insieme al numero dei membri. Non è definita se il gruppo è vuoto o comprende tutti.",
    },
    english: Told {
        name: "Harmonic centrality of the group",
        meaning: "How near the group is to the organizations outside it, counting for each the member that is nearest.",
        not: "How near the members are to one another, of which it says nothing.",
        reading: "From 0 (no organization reached) to 1 (a direct tie with all). Who cannot be reached counts 0. With strengths or costs a tie is 1 / strength long, or as long as its cost, and the value can pass 1. Read it beside the number of members. It is undefined where the group is empty or holds everybody.",
    },
};

/// What people are told of group closeness.
pub const CLOSENESS: Explanation = Explanation {
    formula: "r / (n − |C|) · r / ∑ d(C, u), r = |{u ∉ C : d(C, u) < ∞}|",
    reference: REFERENCE,
    italian: Told {
        name: "Vicinanza del gruppo",
        meaning: "L'inverso della distanza media tra il gruppo e gli enti fuori che raggiunge, ridotto in proporzione a quanti non ne raggiunge.",
        not: "Una media sui membri: per ogni ente conta solo il membro più vicino.",
        reading: "Da 0 (nessuno raggiunto) a 1 (un legame diretto con tutti). Con le forze o i costi un legame è lungo 1 / forza, o quanto il costo, e il valore può superare 1. Se la rete è in più pezzi, la vicinanza armonica è più semplice da leggere. Non è definita se il gruppo è vuoto o comprende tutti.",
    },
    english: Told {
        name: "Closeness of the group",
        meaning: "The inverse of the mean distance from the group to the organizations outside that it reaches, lowered in proportion to those it does not reach.",
        not: "An average over the members: for each organization only the nearest member counts.",
        reading: "From 0 (none reached) to 1 (a direct tie with all). With strengths or costs a tie is 1 / strength long, or as long as its cost, and the value can pass 1. In a network of several pieces the harmonic centrality is easier to read. It is undefined where the group is empty or holds everybody.",
    },
};

/// What people are told of group betweenness.
pub const BETWEENNESS: Explanation = Explanation {
    formula: "∑ σ(s, t | C) / σ(s, t) / D, s, t ∉ C; u—v: D = (n − |C|)(n − |C| − 1) / 2; u→v: D = (n − |C|)(n − |C| − 1)",
    reference: REFERENCE,
    italian: Told {
        name: "Intermediazione del gruppo",
        meaning: "Quanta parte dei percorsi più brevi tra gli enti fuori dal gruppo passa da almeno uno dei suoi membri.",
        not: "La somma delle intermediazioni dei membri: un percorso che passa da due di loro conta una volta.",
        reading: "Da 0 a 1: con 1, due enti fuori dal gruppo non si raggiungono mai per la via più breve senza passare dal gruppo. Si legge insieme al numero dei membri e a n. Non è definita se il gruppo è vuoto o se ne restano fuori meno di due enti.",
    },
    english: Told {
        name: "Betweenness of the group",
        meaning: "What share of the shortest paths between the organizations outside the group passes through at least one of its members.",
        not: "The sum of the betweenness of the members: a path that passes through two of them counts once.",
        reading: "From 0 to 1: with 1, two organizations outside the group never reach each other by the shortest way without passing through it. Read it beside the number of members and n. It is undefined where the group is empty or fewer than two organizations are outside it.",
    },
};

/// The share of the actors outside a group that a member has a tie towards.
///
/// # Definition
/// > |*N*(*C*) − *C*| / (*n* − |*C*|)
///
/// *N*(*C*) holds the actors that some member has a tie towards, in the direction of the ties. `members` are indices, of which repeated
/// ones and those of no actor are ignored.
/// # Normalization
/// [`Scale::Normalized`] as above, [`Scale::Raw`] without the division. Range [0, 1], no unit.
/// # Edge cases
/// [`Gap::EmptyGroup`] without members; [`Gap::NobodyOutside`] where every actor is one.
/// # Complexity
/// *O*(*n*) and the degrees of the members.
/// # References
/// M. G. Everett, S. P. Borgatti, "The centrality of groups and classes", *Journal of Mathematical Sociology* 23(3), 1999, pp. 181–201.
pub fn group_degree(graph: &ActorGraph, members: &[usize], scale: Scale) -> Value {
    let group = Group::new(graph, members, 1)?;
    let mut reached = vec![false; graph.len()];
    for &member in &group.members {
        for arc in graph.successors(member) {
            reached[arc.to] = !group.holds[arc.to];
        }
    }
    let reached = reached.iter().filter(|reached| **reached).count() as f64;
    Ok(match scale {
        Scale::Normalized => reached / group.outside as f64,
        Scale::Raw => reached,
    })
}

/// The sum of the inverse distances from a group to the actors outside it.
///
/// # Definition
/// > ∑ 1 / *d*(*C*, *u*) over the *u* outside *C*, *d*(*C*, *u*) = min *d*(*v*, *u*) over the members *v*, taking 1/∞ as 0
///
/// along the direction of the ties, with the distances of weighted graphs. `members` as in [`group_degree`].
/// # Normalization
/// [`Scale::Normalized`] divides by *n* − |*C*|. Range [0, 1], no unit; distances shorter than 1 can lift it above 1.
/// # Edge cases
/// As [`group_degree`].
/// # Complexity
/// One search, from all members at once.
/// # References
/// As [`group_degree`].
pub fn group_harmonic(graph: &ActorGraph, members: &[usize], scale: Scale) -> Value {
    let group = Group::new(graph, members, 1)?;
    let sum: f64 = group.distances(graph).iter().map(|d| 1.0 / d).sum();
    let sum = match scale {
        Scale::Normalized => sum / group.outside as f64,
        Scale::Raw => sum,
    };
    finite(sum)
}

/// The inverse of the mean distance from a group to the actors outside that it reaches, times the share that it reaches.
///
/// # Definition
/// > (*r* / (*n* − |*C*|)) (*r* / ∑ *d*(*C*, *u*)) over the *r* actors *u* outside that *C* reaches
///
/// with the distances of [`group_harmonic`]: Wasserman and Faust's closeness, of a group. Where all are reached it is Everett and
/// Borgatti's, and networkx's for an undirected graph.
/// # Normalization
/// In itself. Range [0, 1], no unit; distances shorter than 1 can lift it above 1.
/// # Edge cases
/// As [`group_degree`]; 0 for a group that reaches nobody.
/// # Complexity
/// As [`group_harmonic`].
/// # References
/// As [`group_degree`].
pub fn group_closeness(graph: &ActorGraph, members: &[usize]) -> Value {
    let group = Group::new(graph, members, 1)?;
    let distances = group.distances(graph);
    let reached = distances.iter().filter(|d| d.is_finite());
    let (count, sum) = reached.fold((0.0, 0.0), |(count, sum), d| (count + 1.0, sum + d));
    if count == 0.0 {
        return Ok(0.0);
    }
    finite(count / group.outside as f64 * (count / sum))
}

/// The share of the shortest paths between the actors outside a group that pass through one of its members or more.
///
/// # Definition
/// > ∑ *σ*(*s*, *t* | *C*) / *σ*(*s*, *t*) over pairs *s* ≠ *t* outside *C*
///
/// *σ*(*s*, *t* | *C*) counts the shortest paths that touch *C*; numbers of any size are counted. Lengths are numbers of ties or, in a weighted graph, sums of distances, equal within a relative 1e-10. An undirected pair counts once, a directed
/// one in each direction. `members` as in [`group_degree`].
/// # Normalization
/// [`Scale::Normalized`] divides by the number of pairs outside, (*n* − |*C*|)(*n* − |*C*| − 1) / 2, twice that when directed. Range
/// [0, 1], no unit.
/// # Edge cases
/// [`Gap::EmptyGroup`] without members; [`Gap::NobodyOutside`] where fewer than two actors are outside.
/// # Complexity
/// One search for each actor outside: *O*(*n m*) unweighted, *O*(*n m* log *n*) with distances.
/// # References
/// As [`group_degree`].
pub fn group_betweenness(graph: &ActorGraph, members: &[usize], scale: Scale) -> Value {
    let group = Group::new(graph, members, 2)?;
    let arcs = Compact::of(graph);
    let sums = in_order(
        RUNS,
        || (Touching::<f64>::new(graph.len()), None),
        |(touching, scaled), index| {
            run(index, graph.len(), 1)
                .filter(|&source| !group.holds[source])
                .map(|source| {
                    touching.share(&arcs, &group, source).or_else(|| {
                        // So many paths are rare, and room for them is taken once they are met.
                        let scaled =
                            scaled.get_or_insert_with(|| Touching::<Scaled>::new(graph.len()));
                        scaled.share(&arcs, &group, source)
                    })
                })
                .map(|share| share.unwrap_or_default())
                .sum::<f64>()
        },
    );
    // Taken in order, so that the last digit does not depend on threads.
    let total: f64 = sums.iter().sum();
    let outside = group.outside as f64;
    let each_pair = if graph.is_directed() { 1.0 } else { 2.0 };
    Ok(match scale {
        Scale::Normalized => total / (outside * (outside - 1.0)),
        Scale::Raw => total / each_pair,
    })
}

/// The paths from one source that touch a group.
struct Touching<C> {
    routes: Routes<C>,
    /// How many of the paths to each vertex do; zero between two searches.
    counts: Vec<C>,
}

impl<C: Count> Touching<C> {
    fn new(n: usize) -> Self {
        Self {
            routes: Routes::new(n),
            counts: vec![C::ZERO; n],
        }
    }

    /// The share of paths that touch the group, summed over the ends outside it; `None` when paths are too many for this kind of count.
    fn share(&mut self, arcs: &Compact, group: &Group, source: usize) -> Option<f64> {
        let (routes, counts) = (&mut self.routes, &mut self.counts);
        if !routes.run(arcs, source as u32) {
            return None;
        }
        let mut sum = 0.0;
        for &vertex in &routes.search.order {
            let place = vertex as usize;
            let touching = if group.holds[place] {
                routes.counts[place]
            } else {
                sum += counts[place].share_of(routes.counts[place]);
                counts[place]
            };
            for arc in arcs.row(place) {
                if routes.search.is_on_path(vertex, arc) {
                    counts[arc.0 as usize].add(touching);
                }
            }
        }
        for &vertex in &routes.search.order {
            counts[vertex as usize] = C::ZERO;
        }
        Some(sum)
    }
}

/// A set of actors in a graph.
struct Group {
    /// In order, each once.
    members: Vec<usize>,
    /// Whether each actor is a member.
    holds: Vec<bool>,
    /// How many are not.
    outside: usize,
}

impl Group {
    /// The actors among these, if there is one and at least so many are left outside.
    fn new(graph: &ActorGraph, members: &[usize], outside: usize) -> Result<Self, Gap> {
        let mut holds = vec![false; graph.len()];
        for &member in members {
            if let Some(held) = holds.get_mut(member) {
                *held = true;
            }
        }
        let members: Vec<usize> = (0..graph.len()).filter(|&actor| holds[actor]).collect();
        let group = Self {
            outside: graph.len() - members.len(),
            members,
            holds,
        };
        if group.members.is_empty() {
            Err(Gap::EmptyGroup)
        } else if group.outside < outside {
            Err(Gap::NobodyOutside)
        } else {
            Ok(group)
        }
    }

    /// The distance of each actor outside from the nearest member, in the order of actors; infinite where none leads.
    fn distances(&self, graph: &ActorGraph) -> Vec<f64> {
        let sources: Vec<u32> = self.members.iter().map(|&member| member as u32).collect();
        let mut search = Search::new(graph.len());
        search.run_from(&Compact::of(graph), &sources);
        let outside = (0..graph.len()).filter(|&actor| !self.holds[actor]);
        outside.map(|actor| search.distance[actor]).collect()
    }
}

fn finite(value: f64) -> Value {
    if value.is_finite() {
        Ok(value)
    } else {
        Err(Gap::NotFinite)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::actor_graph::Weighting;

    fn path(directed: bool) -> ActorGraph {
        let ids = ["a", "b", "c", "d", "e", "f"].map(str::to_owned);
        let ties = ["ab", "bc", "cd", "de"].map(|tie| (&tie[..1], &tie[1..], 1.0));
        ActorGraph::new(ids, ties, directed, Weighting::Unweighted)
    }

    #[test]
    fn two_ends_of_a_path_with_an_isolate_beside_it() {
        // a–b–c–d–e and f: b and d are members, a, c and e one step away.
        let graph = path(false);
        let members = [3, 1, 3, 99];
        let normalized = Scale::Normalized;
        assert_eq!(group_degree(&graph, &members, normalized), Ok(0.75));
        assert_eq!(group_harmonic(&graph, &members, normalized), Ok(0.75));
        assert_eq!(group_closeness(&graph, &members), Ok(0.75));
        // a–c, a–e and c–e pass through a member, of six pairs outside.
        let betweenness = group_betweenness(&graph, &members, normalized);
        assert_eq!(betweenness, Ok(0.5));
        let betweenness = group_betweenness(&graph, &members, Scale::Raw);
        assert_eq!(betweenness, Ok(3.0));
    }

    #[test]
    fn directions_are_followed_from_the_group() {
        let graph = path(true);
        let raw = Scale::Raw;
        assert_eq!(group_degree(&graph, &[1, 2], raw), Ok(1.0));
        assert_eq!(group_harmonic(&graph, &[1, 2], raw), Ok(1.5));
        // Two of four reached, three steps in all.
        assert_eq!(
            group_closeness(&graph, &[1, 2]),
            Ok(2.0 / 4.0 * (2.0 / 3.0))
        );
        // a → d and a → e.
        assert_eq!(group_betweenness(&graph, &[1, 2], raw), Ok(2.0));
    }

    #[test]
    fn a_path_through_two_members_counts_once_and_a_detour_in_part() {
        // A square a–b–d–c–a with d–e behind it: from a to e by b or by c.
        let ids = ["a", "b", "c", "d", "e"].map(str::to_owned);
        let ties = ["ab", "ac", "bd", "cd", "de"].map(|tie| (&tie[..1], &tie[1..], 1.0));
        let graph = ActorGraph::new(ids, ties, false, Weighting::Unweighted);
        // a–c: direct. a–d and a–e: half by b. c–d, c–e, d–e: not by b.
        let value = group_betweenness(&graph, &[1], Scale::Raw);
        assert_eq!(value, Ok(1.0));
        // b and d: a–e and c–e by d; a–c direct.
        let value = group_betweenness(&graph, &[1, 3], Scale::Raw);
        assert_eq!(value, Ok(2.0));
    }

    #[test]
    fn a_group_of_none_or_of_all_has_no_centrality() {
        let graph = path(false);
        let all: Vec<usize> = (0..6).collect();
        let normalized = Scale::Normalized;
        for (members, gap) in [(&[][..], Gap::EmptyGroup), (&all, Gap::NobodyOutside)] {
            assert_eq!(group_degree(&graph, members, normalized), Err(gap));
            assert_eq!(group_harmonic(&graph, members, normalized), Err(gap));
            assert_eq!(group_closeness(&graph, members), Err(gap));
            let value = group_betweenness(&graph, members, normalized);
            assert_eq!(value, Err(gap));
        }
        let value = group_betweenness(&graph, &all[1..], normalized);
        assert_eq!(value, Err(Gap::NobodyOutside));
        assert_eq!(group_closeness(&graph, &[5]), Ok(0.0));
    }

    #[test]
    fn distances_on_ties_are_taken_from_the_nearest_member() {
        let ids = ["a", "b", "c", "d"].map(str::to_owned);
        let ties = [("a", "b", 4.0), ("b", "c", 1.0), ("c", "d", 2.0)];
        let graph = ActorGraph::new(ids, ties, false, Weighting::Cost);
        // b is 3 from d by c, and 4 from a; c is 2 from d.
        let value = group_harmonic(&graph, &[0, 3], Scale::Raw);
        assert_eq!(value, Ok(1.0 / 3.0 + 0.5));
        assert_eq!(group_betweenness(&graph, &[1, 3], Scale::Raw), Ok(1.0));
    }

    #[test]
    fn more_paths_than_a_number_can_hold_are_shared_all_the_same() {
        // A chain of 1 030 diamonds: 2¹⁰³⁰ paths from end to end. The first joint, and a side of the second diamond.
        let diamonds = 1030;
        let ids: Vec<String> = (0..=3 * diamonds).map(|id| format!("{id:05}")).collect();
        let ties = (0..diamonds).flat_map(|diamond| {
            let left = 3 * diamond;
            [[0, 1], [0, 2], [1, 3], [2, 3]].map(|[from, to]| [left + from, left + to])
        });
        let graph = ActorGraph::from_indexed(
            ids,
            ties.collect(),
            Vec::new(),
            false,
            Weighting::Unweighted,
        );
        // From the three before the joint to all behind but the member, and half of the paths between the first two sides.
        let value = group_betweenness(&graph, &[3, 4], Scale::Raw);
        assert_eq!(value, Ok(3.0 * 3086.0 + 0.5));
        // A side alone is on half of the paths across its diamond.
        let value = group_betweenness(&graph, &[4], Scale::Raw);
        assert_eq!(value, Ok(4.0 * 3085.0 / 2.0));
    }
}
