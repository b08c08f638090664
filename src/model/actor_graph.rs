//! The one-mode view that measures are taken on: actors alone, simple and weighted.

use super::ids::OrganizationId;
use super::network::Network;
use super::tie::{RelationKind, Strength};
use petgraph::graph::UnGraph;
use std::collections::{BTreeMap, BTreeSet};

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

/// One arc of an [`ActorGraph`], seen from its start.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Arc {
    /// Index of the other end.
    pub to: usize,
    /// How strong the tie is; 1 when unweighted, 1 / distance when ties carry costs.
    pub strength: f64,
    /// How far apart it leaves its ends; 1 when unweighted, 1 / strength when ties carry strengths.
    pub distance: f64,
}

/// A one-mode, simple graph of actors, indexed 0 to *n* − 1 in the order of their ids.
///
/// Parallel ties are merged and self-ties dropped, and both are counted. An undirected tie is one arc each way.
#[derive(Debug, Clone)]
pub struct ActorGraph {
    ids: Vec<String>,
    directed: bool,
    weighting: Weighting,
    successors: Vec<Vec<Arc>>,
    predecessors: Vec<Vec<Arc>>,
    ties: usize,
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
        let index: BTreeMap<&str, usize> = ids
            .iter()
            .enumerate()
            .map(|(index, id)| (id.as_str(), index))
            .collect();
        let mut merged: BTreeMap<(usize, usize), f64> = BTreeMap::new();
        let (mut parallel_ties, mut self_ties) = (0, 0);
        for (from, to, weight) in ties {
            let (Some(&from), Some(&to)) = (index.get(from), index.get(to)) else {
                continue;
            };
            if from == to {
                self_ties += 1;
                continue;
            }
            let pair = if directed || from < to {
                (from, to)
            } else {
                (to, from)
            };
            merged
                .entry(pair)
                .and_modify(|merged| {
                    parallel_ties += 1;
                    *merged = match weighting {
                        Weighting::Unweighted => 1.0,
                        Weighting::StrengthSum => *merged + weight,
                        Weighting::StrengthMax => merged.max(weight),
                        Weighting::Cost => merged.min(weight),
                    };
                })
                .or_insert(weight);
        }
        let mut successors = vec![Vec::new(); ids.len()];
        let mut predecessors = vec![Vec::new(); ids.len()];
        for (&(from, to), &weight) in &merged {
            let (strength, distance) = match weighting {
                Weighting::Unweighted => (1.0, 1.0),
                Weighting::StrengthSum | Weighting::StrengthMax => (weight, 1.0 / weight),
                Weighting::Cost => (1.0 / weight, weight),
            };
            let arc = |to| Arc {
                to,
                strength,
                distance,
            };
            successors[from].push(arc(to));
            predecessors[to].push(arc(from));
            if !directed {
                successors[to].push(arc(from));
                predecessors[from].push(arc(to));
            }
        }
        for arcs in successors.iter_mut().chain(&mut predecessors) {
            arcs.sort_by_key(|arc| arc.to);
        }
        Self {
            ties: merged.len(),
            ids,
            directed,
            weighting,
            successors,
            predecessors,
            parallel_ties,
            self_ties,
        }
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
        self.ties
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
    pub fn successors(&self, actor: usize) -> &[Arc] {
        &self.successors[actor]
    }

    /// Arcs that reach an actor, by the index of their start; the same as [`Self::successors`] when undirected.
    pub fn predecessors(&self, actor: usize) -> &[Arc] {
        &self.predecessors[actor]
    }

    /// Every pair of actors tied in either direction, smaller index first, each once and in order.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        let mut pairs = BTreeSet::new();
        for (from, arcs) in self.successors.iter().enumerate() {
            for arc in arcs {
                pairs.insert((from.min(arc.to), from.max(arc.to)));
            }
        }
        pairs.into_iter()
    }

    /// The undirected, unweighted petgraph graph of the same actors, for algorithms that petgraph does well.
    pub fn to_petgraph(&self) -> UnGraph<(), ()> {
        let mut graph = UnGraph::with_capacity(self.len(), self.ties);
        let nodes: Vec<_> = (0..self.len()).map(|_| graph.add_node(())).collect();
        for (from, to) in self.pairs() {
            graph.add_edge(nodes[from], nodes[to], ());
        }
        graph
    }
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
        assert_eq!(graph.successors(0)[0].strength, 5.0);
        assert_eq!(graph.successors(1)[0].distance, 0.2);
        assert!(graph.successors(2).is_empty());
    }

    #[test]
    fn a_directed_graph_keeps_both_arcs() {
        let graph = graph(true, Weighting::Cost);
        assert_eq!((graph.ties(), graph.parallel_ties()), (2, 0));
        assert_eq!(graph.successors(0)[0].distance, 2.0);
        assert_eq!(graph.predecessors(0)[0].distance, 3.0);
        assert_eq!(graph.pairs().collect::<Vec<_>>(), [(0, 1)]);
    }

    #[test]
    fn the_shortest_of_parallel_costs_counts() {
        assert_eq!(graph(false, Weighting::Cost).successors(0)[0].distance, 2.0);
        assert_eq!(
            graph(false, Weighting::StrengthMax).successors(0)[0].strength,
            3.0
        );
    }
}
