//! The typed network: every node and tie of a district in one petgraph multigraph, looked up by id.

use super::ids::{MunicipalityCode, NeedId, NeedTypeId, OrganizationId, ServiceId, TavoloId};
use super::node::{
    Municipality, Need, NeedType, Node, Organization, OrganizationKind, Service, Tavolo,
};
use super::tie::{Relation, Tie};
use petgraph::Direction;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef;
use std::collections::{BTreeMap, BTreeSet};

/// A typed, directed multigraph of organizations, services, types of need, needs, municipalities and working groups.
///
/// It is built once by [`super::builder::build`] and never changed: a scenario builds another. Iterations go by kind and then by id,
/// whatever the order of the rows it came from. Callers hold ids; petgraph's indices stay inside.
#[derive(Debug, Clone, Default)]
pub struct Network {
    graph: DiGraph<Node, Tie>,
    organizations: BTreeMap<OrganizationId, NodeIndex>,
    services: BTreeMap<ServiceId, NodeIndex>,
    need_types: BTreeMap<NeedTypeId, NodeIndex>,
    needs: BTreeMap<NeedId, NodeIndex>,
    municipalities: BTreeMap<MunicipalityCode, NodeIndex>,
    tavoli: BTreeMap<TavoloId, NodeIndex>,
}

/// One kind's three accessors: insert a record, look one up by id, walk them all in id order.
macro_rules! nodes {
    ($insert:ident, $one:ident, $all:ident, $record:ident, $id:ident, $key:ident) => {
        impl Network {
            /// Adds the record; one with the same id must not be there yet.
            pub(super) fn $insert(&mut self, record: $record) {
                let id = record.$key.clone();
                let index = self.graph.add_node(Node::$record(record));
                self.$all.insert(id, index);
            }

            /// The record with this id.
            pub fn $one(&self, id: &$id) -> Option<&$record> {
                match &self.graph[*self.$all.get(id)?] {
                    Node::$record(record) => Some(record),
                    _ => None,
                }
            }

            /// Every record of this kind, by id.
            pub fn $all(&self) -> impl Iterator<Item = &$record> {
                self.$all
                    .values()
                    .filter_map(|index| match &self.graph[*index] {
                        Node::$record(record) => Some(record),
                        _ => None,
                    })
            }
        }
    };
}

nodes!(
    insert_organization,
    organization,
    organizations,
    Organization,
    OrganizationId,
    id
);
nodes!(insert_service, service, services, Service, ServiceId, id);
nodes!(
    insert_need_type,
    need_type,
    need_types,
    NeedType,
    NeedTypeId,
    id
);
nodes!(insert_need, need, needs, Need, NeedId, id);
nodes!(
    insert_municipality,
    municipality,
    municipalities,
    Municipality,
    MunicipalityCode,
    code
);
nodes!(insert_tavolo, tavolo, tavoli, Tavolo, TavoloId, id);

impl Network {
    /// The petgraph graph under this network, for those who want to run its algorithms on the typed nodes.
    pub fn graph(&self) -> &DiGraph<Node, Tie> {
        &self.graph
    }

    pub(super) fn tie_provides(&mut self, provider: &OrganizationId, service: &ServiceId) {
        let ends = (self.organizations.get(provider), self.services.get(service));
        tie(&mut self.graph, ends, Tie::Provides);
    }

    pub(super) fn tie_addresses(
        &mut self,
        service: &ServiceId,
        need_type: &NeedTypeId,
        intensity: Option<f64>,
    ) {
        let ends = (self.services.get(service), self.need_types.get(need_type));
        tie(&mut self.graph, ends, Tie::Addresses(intensity));
    }

    pub(super) fn tie_serves(&mut self, service: &ServiceId, municipality: &MunicipalityCode) {
        let ends = (
            self.services.get(service),
            self.municipalities.get(municipality),
        );
        tie(&mut self.graph, ends, Tie::Serves);
    }

    /// Ties a need to its type and to its municipality.
    pub(super) fn tie_need(&mut self, need: &NeedId) {
        let index = self.needs.get(need);
        let of_type = (index, self.need_types.get(&need.need_type));
        let arises = (index, self.municipalities.get(&need.municipality));
        tie(&mut self.graph, of_type, Tie::OfType);
        tie(&mut self.graph, arises, Tie::Arises);
    }

    pub(super) fn tie_relation(
        &mut self,
        from: &OrganizationId,
        to: &OrganizationId,
        relation: Relation,
    ) {
        let ends = (self.organizations.get(from), self.organizations.get(to));
        tie(&mut self.graph, ends, Tie::Relation(relation));
    }

    pub(super) fn tie_participates(
        &mut self,
        organization: &OrganizationId,
        tavolo: &TavoloId,
        role: Option<String>,
    ) {
        let ends = (
            self.organizations.get(organization),
            self.tavoli.get(tavolo),
        );
        tie(&mut self.graph, ends, Tie::Participates(role));
    }

    /// Every tie between two organizations as reported, parallel ones included, in the order of the rows.
    pub fn relations(&self) -> impl Iterator<Item = (&OrganizationId, &OrganizationId, &Relation)> {
        self.graph.edge_references().filter_map(|edge| {
            match (
                &self.graph[edge.source()],
                &self.graph[edge.target()],
                edge.weight(),
            ) {
                (Node::Organization(from), Node::Organization(to), Tie::Relation(relation)) => {
                    Some((&from.id, &to.id, relation))
                }
                _ => None,
            }
        })
    }

    /// Whether an organization is a public body: such bodies may stop services, and do not close.
    pub fn is_public(&self, organization: &OrganizationId) -> bool {
        let organization = self.organization(organization);
        organization.is_some_and(|one| one.kind == OrganizationKind::PublicBody)
    }

    /// The services an organization provides, alone or with others, running or not.
    pub fn services_of(&self, organization: &OrganizationId) -> BTreeSet<&ServiceId> {
        self.ends(self.organizations.get(organization), Direction::Outgoing)
            .filter_map(|(node, tie)| match (node, tie) {
                (Node::Service(service), Tie::Provides) => Some(&service.id),
                _ => None,
            })
            .collect()
    }

    /// The types of need a service answers to.
    pub fn addressed_by(&self, service: &ServiceId) -> BTreeSet<&NeedTypeId> {
        self.ends(self.services.get(service), Direction::Outgoing)
            .filter_map(|(node, tie)| match (node, tie) {
                (Node::NeedType(need_type), Tie::Addresses(_)) => Some(&need_type.id),
                _ => None,
            })
            .collect()
    }

    /// The working groups an organization sits in.
    pub fn tavoli_of(&self, organization: &OrganizationId) -> BTreeSet<&TavoloId> {
        self.ends(self.organizations.get(organization), Direction::Outgoing)
            .filter_map(|(node, tie)| match (node, tie) {
                (Node::Tavolo(tavolo), Tie::Participates(_)) => Some(&tavolo.id),
                _ => None,
            })
            .collect()
    }

    fn ends(
        &self,
        node: Option<&NodeIndex>,
        direction: Direction,
    ) -> impl Iterator<Item = (&Node, &Tie)> {
        node.into_iter().flat_map(move |&node| {
            self.graph.edges_directed(node, direction).map(move |edge| {
                let other = match direction {
                    Direction::Outgoing => edge.target(),
                    Direction::Incoming => edge.source(),
                };
                (&self.graph[other], edge.weight())
            })
        })
    }
}

/// Adds an edge where both ends are there; the builder has already reported those that are not.
fn tie(graph: &mut DiGraph<Node, Tie>, ends: (Option<&NodeIndex>, Option<&NodeIndex>), tie: Tie) {
    if let (Some(&from), Some(&to)) = ends {
        graph.add_edge(from, to, tie);
    }
}
