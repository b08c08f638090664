//! The one-mode view that measures are taken on: actors alone, simple and weighted.

use super::arcs::{Adjacency, union};
pub use super::arcs::{Arc, ArcIter, Arcs};
use super::ids::OrganizationId;
use super::network::Network;
use super::tie::{RelationKind, Strength};
use petgraph::graph::UnGraph;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What the number on a tie means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weighting {
    /// Nothing: every tie counts one.
    Unweighted,
    /// A strength: the larger, the closer. Strengths of parallel ties add up.
    StrengthSum,
    /// A strength on a fixed scale: the larger, the closer. Of parallel ties the strongest counts, so the scale is kept.
    StrengthMax,
    /// A distance: the larger, the farther. Of parallel ties the shortest counts.
    Cost,
}

/// A one-mode, simple graph of actors, indexed 0 to *n* − 1 in the order of their ids.
///
/// Parallel ties are merged and self-ties dropped, and both are counted. An undirected tie is one arc each way.
///
/// Beside the ids it takes 4 bytes an actor, 8 when directed, and 8 a tie. Weights take 2 bytes a tie more where at most 256 of them
/// differ, as strengths do, 4 where at most 65 536 do, otherwise 16; they are kept to the last bit. From 2³² arcs on, ties and their
/// opposites, an actor takes twice as much. Ties name their ends by four bytes: an actor after the first 2³² − 1 can have none.
#[derive(Debug, Clone)]
pub struct ActorGraph {
    ids: Vec<String>,
    directed: bool,
    weighting: Weighting,
    successors: Adjacency,
    /// None when undirected: they are the successors.
    predecessors: Option<Adjacency>,
    parallel_ties: usize,
    self_ties: usize,
}

/// Which organizations and ties become an [`ActorGraph`].
#[derive(Debug, Clone)]
pub struct ActorSelection {
    /// Kinds of tie to take.
    pub kinds: Vec<RelationKind>,
    /// Take only ties that both ends reported.
    pub confirmed_only: bool,
    /// Organizations to leave out, such as the lead.
    pub without: BTreeSet<OrganizationId>,
    /// Keep directions; otherwise a tie counts both ways.
    pub directed: bool,
    /// Read the strengths of ties; otherwise every tie counts one.
    pub weighted: bool,
}

impl Default for ActorSelection {
    /// Every organization and tie, undirected, unweighted.
    fn default() -> Self {
        Self {
            kinds: RelationKind::ALL.to_vec(),
            confirmed_only: false,
            without: BTreeSet::new(),
            directed: false,
            weighted: false,
        }
    }
}

impl ActorGraph {
    /// Builds a simple graph from ids and weighted ties given by id; ties that name an absent id are ignored.
    ///
    /// Ids are sorted and repeated ones taken once. Weights must be finite and above zero, which readers check at the door.
    /// # Complexity
    /// *O*(*n* log *n* + *m* log *m*).
    pub fn new<'a>(
        ids: impl IntoIterator<Item = String>,
        ties: impl IntoIterator<Item = (&'a str, &'a str, f64)>,
        directed: bool,
        weighting: Weighting,
    ) -> Self {
        let mut ids: Vec<String> = ids.into_iter().collect();
        ids.sort();
        ids.dedup();
        let index: HashMap<&str, u32> = (0..u32::MAX)
            .zip(&ids)
            .map(|(index, id)| (id.as_str(), index))
            .collect();
        let (mut indexed, mut weights) = (Vec::new(), Vec::new());
        for (from, to, weight) in ties {
            if let (Some(&from), Some(&to)) = (index.get(from), index.get(to)) {
                indexed.push([from, to]);
                weights.push(weight);
            }
        }
        drop(index);
        Self::from_indexed(ids, indexed, weights, directed, weighting)
    }

    /// Builds a simple graph from ids and ties given by their places among them; ties that name an absent place are ignored.
    ///
    /// The ids may come in any order and more than once: they are sorted, and actors of one id are one. `weights` go with the ties one
    /// by one, and a tie without one counts 1; they are not read when ties are unweighted. They must be finite and above zero, which
    /// readers check at the door. Weights that parallel ties add up are added in the order of the ties.
    /// # Complexity
    /// *O*(*n* + *m*), and *O*(*n* log *n*) where the ids are not sorted. Never more than two copies of the network are in memory, the
    /// ties as given being one.
    pub fn from_indexed(
        mut ids: Vec<String>,
        mut ties: Vec<[u32; 2]>,
        mut weights: Vec<f64>,
        directed: bool,
        weighting: Weighting,
    ) -> Self {
        let places = sort(&mut ids, &mut ties);
        if weighting == Weighting::Unweighted {
            weights = Vec::new();
        } else {
            weights.resize(ties.len(), 1.0);
        }
        let inside = |&[from, to]: &[u32; 2]| (from as usize) < places && (to as usize) < places;
        let own = ties.iter().filter(|&tie| inside(tie) && tie[0] == tie[1]);
        let self_ties = own.count();
        let simple = |tie: &[u32; 2]| inside(tie) && tie[0] != tie[1];
        if !ties.iter().all(simple) {
            let mut kept = ties.iter().map(simple);
            weights.retain(|_| kept.next().unwrap_or(true));
            ties.retain(simple);
        }
        let (n, read) = (ids.len(), ties.len());
        let successors =
            Adjacency::of_ties(n, ties, weights, !directed, |one, other| match weighting {
                Weighting::Unweighted => 1.0,
                Weighting::StrengthSum => one + other,
                Weighting::StrengthMax => one.max(other),
                Weighting::Cost => one.min(other),
            });
        let predecessors = directed.then(|| successors.reversed());
        let mut graph = Self {
            ids,
            directed,
            weighting,
            successors,
            predecessors,
            parallel_ties: 0,
            self_ties,
        };
        graph.parallel_ties = read - graph.ties();
        graph
    }

    /// The organizations of a district and the ties between them.
    ///
    /// In a directed graph a mutual tie is one arc each way. Where several ties join a pair, the strongest counts, so that strengths
    /// stay on their scale of 1 to 5; a tie without a strength counts [`Strength::UNSTATED`].
    pub fn of_organizations(network: &Network, selection: &ActorSelection) -> Self {
        let ids = network
            .organizations()
            .filter(|organization| !selection.without.contains(&organization.id))
            .map(|organization| organization.id.to_string());
        let confirmed = confirmed_pairs(network);
        let mut ties = Vec::new();
        for (from, to, relation) in network.relations() {
            let wanted = selection.kinds.contains(&relation.kind)
                && (!selection.confirmed_only
                    || confirmed.contains(&(relation.kind, from.min(to), from.max(to))));
            if wanted {
                let strength = relation.strength.unwrap_or(Strength::UNSTATED).value();
                ties.push((from.as_str(), to.as_str(), strength));
                if selection.directed && relation.mutual {
                    ties.push((to.as_str(), from.as_str(), strength));
                }
            }
        }
        let weighting = if selection.weighted {
            Weighting::StrengthMax
        } else {
            Weighting::Unweighted
        };
        Self::new(ids, ties, selection.directed, weighting)
    }

    /// How many actors, *n*.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there is no actor.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// How many ties, *m*: pairs when undirected, ordered pairs when directed.
    pub fn ties(&self) -> usize {
        if self.directed {
            self.successors.len()
        } else {
            self.successors.len() / 2
        }
    }

    /// The ids, sorted; an actor's index is its place here.
    pub fn ids(&self) -> &[String] {
        &self.ids
    }

    /// The index of an id.
    pub fn index_of(&self, id: &str) -> Option<usize> {
        self.ids
            .binary_search_by(|other| other.as_str().cmp(id))
            .ok()
    }

    /// Whether ties have a direction.
    pub fn is_directed(&self) -> bool {
        self.directed
    }

    /// What the numbers on ties mean.
    pub fn weighting(&self) -> Weighting {
        self.weighting
    }

    /// Ties that were merged into another between the same ends.
    pub fn parallel_ties(&self) -> usize {
        self.parallel_ties
    }

    /// Ties of an actor to itself that were dropped.
    pub fn self_ties(&self) -> usize {
        self.self_ties
    }

    /// Arcs that leave an actor, by the index of their end.
    pub fn successors(&self, actor: usize) -> Arcs<'_> {
        self.successors.of(actor, self.weighting == Weighting::Cost)
    }

    /// Arcs that reach an actor, by the index of their start; the same as [`Self::successors`] when undirected.
    pub fn predecessors(&self, actor: usize) -> Arcs<'_> {
        let arcs = self.predecessors.as_ref().unwrap_or(&self.successors);
        arcs.of(actor, self.weighting == Weighting::Cost)
    }

    /// Every pair of actors tied in either direction, smaller index first, each once and in order. *O*(*n* + *m*).
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        (0..self.len()).flat_map(move |actor| {
            let reached = self.successors.ends_of(actor);
            let reaching = match &self.predecessors {
                Some(predecessors) => predecessors.ends_of(actor),
                None => &[],
            };
            union(reached, reaching)
                .map(|other| other as usize)
                .filter(move |&other| other > actor)
                .map(move |other| (actor, other))
        })
    }

    /// The same graph without the actors that are not kept, and without their ties. *O*(*n* + *m*).
    pub fn induced(&self, keep: impl Fn(usize) -> bool) -> Self {
        let kept: Vec<bool> = (0..self.len()).map(keep).collect();
        let ids = self.ids.iter().zip(&kept).filter(|(_, kept)| **kept);
        let mut place = 0;
        let places: Vec<u32> = kept
            .iter()
            .map(|&kept| {
                place += u32::from(kept);
                if kept { place - 1 } else { u32::MAX }
            })
            .collect();
        let (mut ties, mut weights) = (Vec::new(), Vec::new());
        for from in (0..self.len()).filter(|&actor| kept[actor]) {
            for arc in self.successors(from) {
                if kept[arc.to] && (self.directed || from < arc.to) {
                    ties.push([places[from], places[arc.to]]);
                    weights.push(match self.weighting {
                        Weighting::Cost => arc.distance,
                        _ => arc.strength,
                    });
                }
            }
        }
        let ids = ids.map(|(id, _)| id.clone()).collect();
        let graph = Self::from_indexed(ids, ties, weights, self.directed, self.weighting);
        Self {
            parallel_ties: self.parallel_ties,
            self_ties: self.self_ties,
            ..graph
        }
    }

    /// Whether an actor has no tie.
    pub fn is_isolate(&self, actor: usize) -> bool {
        self.successors(actor).is_empty() && self.predecessors(actor).is_empty()
    }

    /// The undirected, unweighted petgraph graph of the same actors, for algorithms that petgraph does well.
    pub fn to_petgraph(&self) -> UnGraph<(), ()> {
        let mut graph = UnGraph::with_capacity(self.len(), self.ties());
        let nodes: Vec<_> = (0..self.len()).map(|_| graph.add_node(())).collect();
        for (from, to) in self.pairs() {
            graph.add_edge(nodes[from], nodes[to], ());
        }
        graph
    }
}

/// The first sixteen bytes of a text as a number, in the order of the texts.
fn beginning(text: &str) -> u128 {
    let mut bytes = [0; 16];
    for (byte, letter) in bytes.iter_mut().zip(text.bytes()) {
        *byte = letter;
    }
    u128::from_be_bytes(bytes)
}

/// Sorts ids and takes repeated ones once; ties follow. How many places there are for ties to name, of which the last number is none.
fn sort(ids: &mut Vec<String>, ties: &mut [[u32; 2]]) -> usize {
    let most = u32::MAX as usize;
    let places = ids.len();
    if ids.is_sorted_by(|one, other| one < other) {
        return places.min(most);
    }
    // Sixteen bytes beside each place decide nearly always, without a look at the ids, which lie far apart.
    let mut order: Vec<(u128, usize)> = ids.iter().map(|id| beginning(id)).zip(0..).collect();
    order.sort_unstable_by(|one, other| {
        let ids = || ids[one.1].cmp(&ids[other.1]);
        one.0.cmp(&other.0).then_with(ids)
    });
    let mut ranks = vec![0; places];
    let mut sorted: Vec<String> = Vec::with_capacity(places);
    for (_, place) in order {
        let id = std::mem::take(&mut ids[place]);
        if sorted.last() != Some(&id) {
            sorted.push(id);
        }
        ranks[place] = u32::try_from(sorted.len() - 1).unwrap_or(u32::MAX);
    }
    // What is outside stays outside.
    for end in ties.iter_mut().flatten() {
        *end = ranks.get(*end as usize).copied().unwrap_or(u32::MAX);
    }
    *ids = sorted;
    ids.len().min(most)
}

/// Pairs of organizations whose tie of a kind both ends reported, smaller id first.
fn confirmed_pairs(
    network: &Network,
) -> BTreeSet<(RelationKind, &OrganizationId, &OrganizationId)> {
    let mut reports: BTreeMap<_, BTreeSet<&OrganizationId>> = BTreeMap::new();
    for (from, to, relation) in network.relations() {
        reports
            .entry((relation.kind, from.min(to), from.max(to)))
            .or_default()
            .extend(&relation.reported_by);
    }
    reports
        .into_iter()
        .filter(|(_, reporters)| reporters.len() == 2)
        .map(|(pair, _)| pair)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(directed: bool, weighting: Weighting) -> ActorGraph {
        let ids = ["b", "a", "c"].map(str::to_owned);
        let ties = [
            ("a", "b", 2.0),
            ("b", "a", 3.0),
            ("c", "c", 1.0),
            ("a", "x", 1.0),
        ];
        ActorGraph::new(ids, ties, directed, weighting)
    }

    #[test]
    fn an_undirected_graph_is_simple_and_says_what_it_merged() {
        let graph = graph(false, Weighting::StrengthSum);
        assert_eq!(graph.ids(), ["a", "b", "c"]);
        assert_eq!(
            (graph.ties(), graph.parallel_ties(), graph.self_ties()),
            (1, 1, 1)
        );
        assert_eq!(graph.successors(0).get(0).unwrap().strength, 5.0);
        assert_eq!(graph.successors(1).get(0).unwrap().distance, 0.2);
        assert!(graph.successors(2).is_empty());
    }

    #[test]
    fn a_directed_graph_keeps_both_arcs() {
        let graph = graph(true, Weighting::Cost);
        assert_eq!((graph.ties(), graph.parallel_ties()), (2, 0));
        assert_eq!(graph.successors(0).get(0).unwrap().distance, 2.0);
        assert_eq!(graph.predecessors(0).get(0).unwrap().distance, 3.0);
        assert_eq!(graph.pairs().collect::<Vec<_>>(), [(0, 1)]);
    }

    #[test]
    fn an_induced_graph_keeps_the_ties_among_those_who_stay() {
        let whole = graph(true, Weighting::Cost);
        let tied = whole.induced(|actor| !whole.is_isolate(actor));
        assert_eq!(tied.ids(), ["a", "b"]);
        assert_eq!(tied.successors(0).get(0), whole.successors(0).get(0));
        assert_eq!(tied.predecessors(0).get(0).unwrap().distance, 3.0);
        assert!(whole.induced(|actor| actor > 0).is_isolate(0));
    }

    #[test]
    fn the_shortest_of_parallel_costs_counts() {
        let cost = graph(false, Weighting::Cost);
        assert_eq!(cost.successors(0).get(0).unwrap().distance, 2.0);
        let strength = graph(false, Weighting::StrengthMax);
        assert_eq!(strength.successors(0).get(0).unwrap().strength, 3.0);
    }
}
