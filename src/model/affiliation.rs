//! The two-mode view: actors, and what they belong to or answer to.

use super::actor_graph::{ActorGraph, Weighting};
use super::ids::OrganizationId;
use super::network::Network;
use super::node::ServiceStatus;
use super::plain::{PlainNetwork, WEIGHT};
use std::collections::BTreeSet;

/// A two-mode network: actors, and what they belong to or answer to. Every tie joins an actor and an event; each pair is tied once.
#[derive(Debug, Clone, PartialEq)]
pub struct Affiliation {
    /// Ids of the actors, sorted.
    pub actors: Vec<String>,
    /// Ids of the events (working groups, types of need), sorted.
    pub events: Vec<String>,
    /// The events of each actor, ascending.
    memberships: Vec<Vec<usize>>,
    /// The actors of each event, ascending.
    participants: Vec<Vec<usize>>,
    /// Beside each actor's events, how strong the tie is; empty when ties are not weighted.
    weights: Vec<Vec<f64>>,
    parallel_ties: usize,
    inner_ties: usize,
}

/// One of the two modes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Actors.
    Actors,
    /// What they belong to or answer to.
    Events,
}

/// How strong a tie is that two of one mode have through the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Projection {
    /// As many as they share.
    #[default]
    Count,
    /// What they share, each divided by how many others share it: a working group of two joins them more than one of thirty.
    Newman,
}

impl Affiliation {
    /// Organizations × working groups.
    pub fn with_tavoli(network: &Network) -> Self {
        Self::of_organizations(
            network,
            network.tavoli().map(|tavolo| tavolo.id.to_string()),
            |organization| {
                network
                    .tavoli_of(organization)
                    .into_iter()
                    .map(ToString::to_string)
                    .collect()
            },
        )
    }

    /// Organizations × the types of need that their active services answer to.
    pub fn with_need_types(network: &Network) -> Self {
        Self::of_organizations(
            network,
            network
                .need_types()
                .map(|need_type| need_type.id.to_string()),
            |organization| {
                network
                    .services_of(organization)
                    .into_iter()
                    .filter(|service| {
                        network
                            .service(service)
                            .is_some_and(|service| service.status == ServiceStatus::Active)
                    })
                    .flat_map(|service| network.addressed_by(service))
                    .map(ToString::to_string)
                    .collect()
            },
        )
    }

    fn of_organizations(
        network: &Network,
        events: impl Iterator<Item = String>,
        joined: impl Fn(&OrganizationId) -> BTreeSet<String>,
    ) -> Self {
        let events: Vec<String> = events.collect();
        let mut ties = Vec::new();
        let mut actors = Vec::new();
        for organization in network.organizations() {
            for event in joined(&organization.id) {
                if let Ok(event) = events.binary_search(&event) {
                    ties.push((actors.len(), event, 1.0));
                }
            }
            actors.push(organization.id.to_string());
        }
        Self::new(actors, events, ties, false)
    }

    /// A plain network of two modes, the first being the actors; `None` when it has one mode only.
    ///
    /// Directions are ignored. Weights are those of the attribute [`WEIGHT`] where there is one, and a tie without one counts 1; those of
    /// parallel ties add up. Ties within a mode are left out and counted.
    pub fn of_plain(network: &PlainNetwork) -> Option<Self> {
        let first = network.modes?.min(network.ids.len());
        let (actors, events) = network.ids.split_at(first);
        let weights = network.tie_attribute(WEIGHT);
        let mut inner = 0;
        let mut ties = Vec::with_capacity(network.ties.len());
        for (tie, ends) in network.ties.iter().enumerate() {
            let [one, other] = ends.map(|end| end as usize);
            let (actor, event) = (one.min(other), one.max(other));
            if actor < first && (first..network.ids.len()).contains(&event) {
                let weight = weights.and_then(|weights| weights.number(tie));
                ties.push((actor, event - first, weight.unwrap_or(1.0)));
            } else {
                inner += 1;
            }
        }
        let mut affiliation = Self::new(actors.to_vec(), events.to_vec(), ties, weights.is_some());
        affiliation.inner_ties = inner;
        Some(affiliation)
    }

    /// A two-mode network from ids, in any order, and ties by their places: actor, event, weight.
    fn new(
        actors: Vec<String>,
        events: Vec<String>,
        mut ties: Vec<(usize, usize, f64)>,
        weighted: bool,
    ) -> Self {
        let (actors, actor_places) = sorted(actors);
        let (events, event_places) = sorted(events);
        for (actor, event, _) in &mut ties {
            (*actor, *event) = (actor_places[*actor], event_places[*event]);
        }
        // Stable, so that the weights of parallel ties are added in the order of the ties.
        ties.sort_by_key(|&(actor, event, _)| (actor, event));
        let mut memberships = vec![Vec::new(); actors.len()];
        let mut participants = vec![Vec::new(); events.len()];
        let mut weights = vec![Vec::new(); actors.len()];
        let mut parallel_ties = 0;
        for (actor, event, weight) in ties {
            if memberships[actor].last() == Some(&event) {
                parallel_ties += 1;
                if let Some(last) = weights[actor].last_mut() {
                    *last += weight;
                }
                continue;
            }
            memberships[actor].push(event);
            participants[event].push(actor);
            weights[actor].push(weight);
        }
        Self {
            actors,
            events,
            memberships,
            participants,
            weights: if weighted { weights } else { Vec::new() },
            parallel_ties,
            inner_ties: 0,
        }
    }

    /// How many are of a mode.
    pub fn len_of(&self, mode: Mode) -> usize {
        self.neighbours(mode).len()
    }

    /// How many ties there are.
    pub fn ties(&self) -> usize {
        self.memberships.iter().map(Vec::len).sum()
    }

    /// Ties that were merged into another between the same two.
    pub fn parallel_ties(&self) -> usize {
        self.parallel_ties
    }

    /// Ties within a mode, which were left out.
    pub fn inner_ties(&self) -> usize {
        self.inner_ties
    }

    /// The events of an actor, by index.
    pub fn events_of(&self, actor: usize) -> &[usize] {
        &self.memberships[actor]
    }

    /// The actors of an event, by index.
    pub fn actors_of(&self, event: usize) -> &[usize] {
        &self.participants[event]
    }

    /// Whom each of a mode is tied to in the other, ascending.
    pub fn neighbours(&self, mode: Mode) -> &[Vec<usize>] {
        match mode {
            Mode::Actors => &self.memberships,
            Mode::Events => &self.participants,
        }
    }

    /// How strong each of a mode is tied, all its ties together: the sum of its weights, or the number of its ties.
    pub fn strengths(&self, mode: Mode) -> Vec<f64> {
        let mut sums = vec![0.0; self.len_of(mode)];
        for (actor, events) in self.memberships.iter().enumerate() {
            for (place, &event) in events.iter().enumerate() {
                let own = self
                    .weights
                    .get(actor)
                    .and_then(|weights| weights.get(place));
                let at = match mode {
                    Mode::Actors => actor,
                    Mode::Events => event,
                };
                sums[at] += own.copied().unwrap_or(1.0);
            }
        }
        sums
    }

    /// Both modes as one network without weights: the actors by index, then the events.
    ///
    /// An actor and an event may have the same id, so the ids carry their mode in front, `0` or `1`.
    pub fn as_graph(&self) -> ActorGraph {
        let first = self.actors.len() as u32;
        let ties = self
            .memberships
            .iter()
            .zip(0..)
            .flat_map(|(events, actor)| {
                let tie = move |&event: &usize| [actor, first + event as u32];
                events.iter().map(tie)
            });
        let actors = self.actors.iter().map(|id| format!("0 {id}"));
        let ids = actors.chain(self.events.iter().map(|id| format!("1 {id}")));
        ActorGraph::from_indexed(
            ids.collect(),
            ties.collect(),
            Vec::new(),
            false,
            Weighting::Unweighted,
        )
    }

    /// The one-mode network of those of a mode, tied where they share something of the other; those who share nothing are isolates.
    ///
    /// Made to be looked at: two that share a working group need have no tie of their own, and one of thirty makes 435 ties.
    /// # Complexity
    /// *O*(∑ *k*²) time for the numbers *k* of ties in the other mode, and *O*(*d* log *d*) for each that comes out with *d* ties; space
    /// for what comes out, however often each pair shares something.
    /// # References
    /// M. E. J. Newman, "Scientific collaboration networks. II", *Physical Review E* 64, 2001, 016132 (weights 1/(*k* − 1)).
    pub fn project(&self, mode: Mode, projection: Projection) -> ActorGraph {
        let (ids, own, shared) = match mode {
            Mode::Actors => (&self.actors, &self.memberships, &self.participants),
            Mode::Events => (&self.events, &self.participants, &self.memberships),
        };
        let (mut ties, mut weights) = (Vec::new(), Vec::new());
        // How strongly the one at hand is tied to each of the others, and to whom at all.
        let mut strengths = vec![0.0; ids.len()];
        let mut met = Vec::new();
        for (one, joined) in own.iter().enumerate() {
            for &across in joined {
                let sharing = &shared[across];
                let weight = match projection {
                    Projection::Count => 1.0,
                    Projection::Newman => 1.0 / (sharing.len().max(2) - 1) as f64,
                };
                let later = sharing.partition_point(|&other| other <= one);
                for &other in &sharing[later..] {
                    if strengths[other] == 0.0 {
                        met.push(other as u32);
                    }
                    strengths[other] += weight;
                }
            }
            met.sort_unstable();
            for other in met.drain(..) {
                ties.push([one as u32, other]);
                weights.push(std::mem::take(&mut strengths[other as usize]));
            }
        }
        ActorGraph::from_indexed(ids.clone(), ties, weights, false, Weighting::StrengthSum)
    }
}

/// The ids in order, and where each went.
fn sorted(ids: Vec<String>) -> (Vec<String>, Vec<usize>) {
    let mut order: Vec<usize> = (0..ids.len()).collect();
    order.sort_by(|&one, &other| ids[one].cmp(&ids[other]));
    let mut places = vec![0; ids.len()];
    for (place, &from) in order.iter().enumerate() {
        places[from] = place;
    }
    let ids = order.iter().map(|&from| ids[from].clone()).collect();
    (ids, places)
}

#[cfg(test)]
mod tests {
    use super::super::plain::{Attribute, Column};
    use super::*;

    fn plain() -> PlainNetwork {
        PlainNetwork {
            modes: Some(3),
            ids: ["c", "a", "b", "y", "x"].map(str::to_owned).to_vec(),
            // c–y twice, the second time the other way round; a–c within a mode.
            ties: vec![[0, 3], [3, 0], [1, 3], [2, 3], [1, 4], [2, 4], [1, 0]],
            tie_attributes: vec![Attribute::new(
                WEIGHT,
                Column::Whole(vec![Some(2), Some(3), None, None, Some(4), None, None]),
            )],
            ..PlainNetwork::default()
        }
    }

    #[test]
    fn a_plain_network_of_two_modes_is_sorted_and_made_simple() {
        let affiliation = Affiliation::of_plain(&plain()).unwrap();
        assert_eq!(affiliation.actors, ["a", "b", "c"]);
        assert_eq!(affiliation.events, ["x", "y"]);
        assert_eq!(affiliation.events_of(2), [1]);
        assert_eq!(affiliation.actors_of(1), [0, 1, 2]);
        assert_eq!(affiliation.strengths(Mode::Actors), [5.0, 2.0, 5.0]);
        assert_eq!(affiliation.strengths(Mode::Events), [5.0, 7.0]);
        let counts = (
            affiliation.ties(),
            affiliation.parallel_ties(),
            affiliation.inner_ties(),
        );
        assert_eq!(counts, (5, 1, 1));
        let one_mode = PlainNetwork {
            modes: None,
            ..plain()
        };
        assert_eq!(Affiliation::of_plain(&one_mode), None);
    }

    #[test]
    fn a_projection_counts_what_is_shared_or_weighs_it() {
        let affiliation = Affiliation::of_plain(&plain()).unwrap();
        let strengths = |projection| {
            let graph = affiliation.project(Mode::Actors, projection);
            let ties = graph.successors(0).iter();
            ties.map(|arc| (arc.to, arc.strength)).collect::<Vec<_>>()
        };
        // a and b share x and y, a and c only y, in which all three are.
        assert_eq!(strengths(Projection::Count), [(1, 2.0), (2, 1.0)]);
        assert_eq!(strengths(Projection::Newman), [(1, 1.5), (2, 0.5)]);
        let events = affiliation.project(Mode::Events, Projection::Count);
        assert_eq!(
            events.successors(0).get(0).map(|arc| arc.strength),
            Some(2.0)
        );
    }

    #[test]
    fn a_projection_adds_what_each_pair_shares_in_order() {
        // Events of many sizes: actor i is in event e where (7 i + e²) mod (e + 2) is 0, or 1.
        let (n, events) = (40, 25);
        let sits = |actor: usize, event: usize| (7 * actor + event * event) % (event + 2) < 2;
        let ids = |letter: char, count: usize| (0..count).map(move |id| format!("{letter}{id:02}"));
        let pairs = (0..n).flat_map(|actor| (0..events).map(move |event| (actor, event)));
        let ties = pairs.filter(|&(actor, event)| sits(actor, event));
        let affiliation = Affiliation::new(
            ids('a', n).collect(),
            ids('e', events).collect(),
            ties.map(|(actor, event)| (actor, event, 1.0)).collect(),
            false,
        );
        for mode in [Mode::Actors, Mode::Events] {
            let own = affiliation.neighbours(mode);
            let shared = affiliation.neighbours(match mode {
                Mode::Actors => Mode::Events,
                Mode::Events => Mode::Actors,
            });
            for projection in [Projection::Count, Projection::Newman] {
                let graph = affiliation.project(mode, projection);
                for one in 0..own.len() {
                    // Pair by pair: what both have, added in its order.
                    let strength = |other: usize| {
                        let both = own[one].iter().filter(|across| own[other].contains(across));
                        both.map(|&across| match projection {
                            Projection::Count => 1.0,
                            Projection::Newman => 1.0 / (shared[across].len() as f64 - 1.0),
                        })
                        .reduce(|sum: f64, more| sum + more)
                    };
                    let expected: Vec<(usize, f64)> = (0..own.len())
                        .filter(|&other| other != one)
                        .filter_map(|other| Some((other, strength(other)?)))
                        .collect();
                    let found = graph.successors(one).iter();
                    let found: Vec<_> = found.map(|arc| (arc.to, arc.strength)).collect();
                    assert_eq!(found, expected, "{mode:?} {projection:?} {one}");
                }
            }
        }
    }

    #[test]
    fn both_modes_keep_their_order_in_one_network() {
        let affiliation = Affiliation::of_plain(&plain()).unwrap();
        let graph = affiliation.as_graph();
        assert_eq!(graph.ids(), ["0 a", "0 b", "0 c", "1 x", "1 y"]);
        let ends = |actor: usize| {
            graph
                .successors(actor)
                .iter()
                .map(|arc| arc.to)
                .collect::<Vec<_>>()
        };
        assert_eq!(ends(0), [3, 4]);
        assert_eq!(ends(4), [0, 1, 2]);
    }
}
