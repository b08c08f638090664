//! Why two organizations might want a tie.

use crate::model::actor_graph::ActorGraph;
use crate::model::affiliation::Affiliation;
use crate::model::ids::{NeedTypeId, OrganizationId, TavoloId};
use crate::model::network::Network;
use crate::model::never::Never;
use crate::model::node::Organization;
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// Why two organizations might want a tie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ground {
    /// Both are based in the same municipality.
    SameMunicipality,
    /// Services of both answer to these types of need.
    SameNeed(Vec<NeedTypeId>),
    /// Each answers to a need that the other does not, and this working group follows both.
    Complementary(TavoloId),
    /// Both sit in this working group.
    SameTavolo(TavoloId),
    /// This organization has ties with both and can introduce them.
    CommonNeighbour(OrganizationId),
    /// Nothing is known that the two share, but the partner would bring the actor near to many.
    Nearest,
}

/// What grounds are looked for in, by index in a graph of all organizations.
#[derive(Debug)]
pub struct Grounds<'a> {
    network: &'a Network,
    graph: &'a ActorGraph,
    never: Never,
    organizations: Vec<Option<&'a Organization>>,
    /// The types of need that each works on, by their place in `types`.
    needs: Vec<BTreeSet<usize>>,
    types: Vec<Option<NeedTypeId>>,
}

impl<'a> Grounds<'a> {
    /// Looks for grounds among the organizations of a network, whose graph has them all.
    pub fn new(network: &'a Network, graph: &'a ActorGraph, never: &Never) -> Self {
        let needs = Affiliation::with_need_types(network);
        let organization = |id: &String| network.organization(&id.parse().ok()?);
        let events = |index| needs.events_of(index).iter().copied().collect();
        Self {
            network,
            graph,
            never: never.clone(),
            organizations: graph.ids().iter().map(organization).collect(),
            needs: (0..graph.len()).map(events).collect(),
            types: needs
                .events
                .iter()
                .map(|event| event.parse().ok())
                .collect(),
        }
    }

    /// Whether the planners exclude no tie between two.
    pub fn may_be_tied(&self, one: usize, other: usize) -> bool {
        match [one, other].map(|index| self.organizations[index]) {
            [Some(one), Some(other)] => !self.never.forbids(&one.id, &other.id),
            _ => true,
        }
    }

    /// Who has ties with both and may be asked to introduce them, by index.
    pub fn introducers(&self, one: usize, other: usize) -> impl Iterator<Item = usize> {
        let ends = [one, other].map(|index| self.organizations[index]);
        let may = move |who: usize| match (self.organizations[who], ends) {
            (Some(who), [Some(one), Some(other)]) => {
                self.never.may_introduce(&who.id, [&one.id, &other.id])
            }
            _ => false,
        };
        let (mut left, mut right) = (
            self.graph
                .successors(one)
                .iter()
                .map(|arc| arc.to)
                .peekable(),
            self.graph
                .successors(other)
                .iter()
                .map(|arc| arc.to)
                .peekable(),
        );
        // Both come in order.
        std::iter::from_fn(move || {
            loop {
                match left.peek()?.cmp(right.peek()?) {
                    Ordering::Less => left.next(),
                    Ordering::Greater => right.next(),
                    Ordering::Equal => {
                        right.next();
                        return left.next();
                    }
                };
            }
        })
        .filter(move |&who| may(who))
    }

    /// Types of need that services of both answer to.
    pub fn shared_needs(&self, one: usize, other: usize) -> impl Iterator<Item = &NeedTypeId> {
        self.needs[one]
            .intersection(&self.needs[other])
            .filter_map(|&event| self.types[event].as_ref())
    }

    /// Why two organizations might want a tie; empty where nothing is known.
    pub fn of(&self, actor: usize, with: usize) -> Vec<Ground> {
        let mut grounds = Vec::new();
        let [first, second] = [actor, with].map(|index| self.organizations[index]);
        let (Some(first), Some(second)) = (first, second) else {
            return grounds;
        };
        if first.municipality.is_some() && first.municipality == second.municipality {
            grounds.push(Ground::SameMunicipality);
        }
        let [own, theirs] = [actor, with].map(|index| &self.needs[index]);
        let shared: Vec<NeedTypeId> = self.shared_needs(actor, with).cloned().collect();
        if !shared.is_empty() {
            grounds.push(Ground::SameNeed(shared));
        }
        let tavoli = |one: &BTreeSet<usize>, other: &BTreeSet<usize>| -> BTreeSet<&TavoloId> {
            one.difference(other)
                .filter_map(|&event| self.network.need_type(self.types[event].as_ref()?))
                .flat_map(|need_type| &need_type.tavoli)
                .collect()
        };
        let (only_own, only_theirs) = (tavoli(own, theirs), tavoli(theirs, own));
        if let Some(&tavolo) = only_own.intersection(&only_theirs).next() {
            grounds.push(Ground::Complementary(tavolo.clone()));
        }
        let neighbour = self.introducers(actor, with).next();
        if let Some(neighbour) = neighbour.and_then(|who| self.organizations[who]) {
            grounds.push(Ground::CommonNeighbour(neighbour.id.clone()));
        }
        grounds
    }
}
