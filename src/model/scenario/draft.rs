//! A district taken apart into its records, so that they can be changed and put together again.

use crate::model::district::{District, Edition};
use crate::model::ids::{
    MunicipalityCode, NeedId, NeedTypeId, OrganizationId, ServiceId, TavoloId,
};
use crate::model::network::Network;
use crate::model::never::{Exclusion, Never};
use crate::model::node::{
    Catchment, Municipality, Need, NeedType, Node, Organization, Residents, Service, Standard,
    Tavolo,
};
use crate::model::place::{Boundary, Place};
use crate::model::rows::TieRow;
use crate::model::tie::{RelationKind, Tie};
use crate::model::travel::{Stop, TravelTable};
use petgraph::visit::EdgeRef;
use std::collections::{BTreeMap, BTreeSet};

/// The records of a district, with what a scenario takes away marked and not yet taken out.
///
/// A district that is taken apart and put together is the same: same records, same ties in the same order.
#[derive(Debug, Clone)]
pub struct Draft {
    /// What the dataset says of itself.
    pub edition: Edition,
    /// Organizations.
    pub organizations: BTreeMap<OrganizationId, Organization>,
    /// Services.
    pub services: BTreeMap<ServiceId, Service>,
    /// Types of need.
    pub need_types: BTreeMap<NeedTypeId, NeedType>,
    /// Needs.
    pub needs: BTreeMap<NeedId, Need>,
    /// Municipalities.
    pub municipalities: BTreeMap<MunicipalityCode, Municipality>,
    /// Working groups.
    pub tavoli: BTreeMap<TavoloId, Tavolo>,
    /// Which service answers to which type of need, with how intensely.
    pub addresses: BTreeMap<(ServiceId, NeedTypeId), Option<f64>>,
    /// Who sits in which working group, as what.
    pub seats: BTreeMap<(OrganizationId, TavoloId), Option<String>>,
    /// Ties between organizations.
    pub ties: Vec<TieRow>,
    /// Travel times that were measured.
    pub travel: TravelTable,
    /// Territories, by municipality.
    pub boundaries: Vec<Boundary>,
    /// Residents by age and sex.
    pub residents: Vec<Residents>,
    /// Standards of law.
    pub standards: Vec<Standard>,
    /// What is not to be suggested.
    pub never: Never,
    pub(super) gone: Gone,
}

/// What is there no longer.
#[derive(Debug, Clone, Default)]
pub(super) struct Gone {
    pub(super) organizations: BTreeSet<OrganizationId>,
    pub(super) services: BTreeSet<ServiceId>,
    pub(super) municipalities: BTreeSet<MunicipalityCode>,
    /// Ties of one kind between two organizations, the lesser id first.
    pub(super) ties: BTreeSet<(OrganizationId, OrganizationId, RelationKind)>,
    /// Organizations that went into others.
    pub(super) merged: BTreeMap<OrganizationId, OrganizationId>,
    /// Working groups that went into others.
    pub(super) merged_tavoli: BTreeMap<TavoloId, TavoloId>,
    /// Services that moved: the minutes to them that were measured hold no longer.
    pub(super) moved: BTreeSet<ServiceId>,
}

impl Draft {
    /// Takes a district apart.
    ///
    /// # Complexity
    /// *O*(*r* log *r*) for *r* records and ties.
    pub fn of(district: &District) -> Self {
        let network = &district.network;
        let graph = network.graph();
        let (mut addresses, mut seats) = (BTreeMap::new(), BTreeMap::new());
        for edge in graph.edge_references() {
            match (&graph[edge.source()], &graph[edge.target()], edge.weight()) {
                (Node::Service(from), Node::NeedType(to), Tie::Addresses(intensity)) => {
                    addresses.insert((from.id.clone(), to.id.clone()), *intensity);
                }
                (Node::Organization(from), Node::Tavolo(to), Tie::Participates(role)) => {
                    seats.insert((from.id.clone(), to.id.clone()), role.clone());
                }
                _ => {}
            }
        }
        let tie = |(from, to, relation): (&OrganizationId, &OrganizationId, &_)| TieRow {
            from: from.clone(),
            to: to.clone(),
            relation: Clone::clone(relation),
        };
        Self {
            edition: district.edition.clone(),
            organizations: by_id(network.organizations(), |record| &record.id),
            services: by_id(network.services(), |record| &record.id),
            need_types: by_id(network.need_types(), |record| &record.id),
            needs: by_id(network.needs(), |record| &record.id),
            municipalities: by_id(network.municipalities(), |record| &record.code),
            tavoli: by_id(network.tavoli(), |record| &record.id),
            addresses,
            seats,
            ties: network.relations().map(tie).collect(),
            travel: district.travel.clone(),
            boundaries: district.boundaries.clone(),
            residents: district.residents.clone(),
            standards: district.standards.clone(),
            never: district.never.clone(),
            gone: Gone::default(),
        }
    }

    /// Puts the district together, without what is gone.
    ///
    /// A service whose providers are all gone goes with them; one that others go on offering stays where it stood. An organization or a
    /// service in a municipality that left keeps its point, and belongs to no municipality of the district, as if it were read so.
    ///
    /// # Complexity
    /// *O*(*r* log *r*) for *r* records and ties.
    pub fn district(&self) -> District {
        let organizations = self.organizations_left();
        let services = self.services_left(&organizations);
        let tavoli = self.tavoli_left();
        let mut network = Network::default();
        for municipality in self
            .municipalities
            .values()
            .filter(|one| self.has(&one.code))
        {
            network.insert_municipality(municipality.clone());
        }
        for tavolo in self.tavoli.values().filter(|one| tavoli.contains(&one.id)) {
            network.insert_tavolo(tavolo.clone());
        }
        for need_type in self.need_types.values() {
            let followed = need_type.tavoli.iter().map(|id| self.tavolo_of(id).clone());
            network.insert_need_type(NeedType {
                tavoli: followed.collect(),
                ..need_type.clone()
            });
        }
        for organization in organizations.values() {
            network.insert_organization(organization.clone());
        }
        for service in services.values() {
            self.insert_service(&mut network, service);
        }
        for need in self
            .needs
            .values()
            .filter(|need| self.has(&need.id.municipality))
        {
            network.insert_need(need.clone());
            network.tie_need(&need.id);
        }
        for ((service, need_type), intensity) in &self.addresses {
            network.tie_addresses(service, need_type, *intensity);
        }
        for tie in self.ties.iter().filter(|tie| !self.is_cut(tie)) {
            let ends = [&tie.from, &tie.to].map(|end| self.organization_of(end));
            if ends[0] != ends[1] {
                let mut relation = tie.relation.clone();
                let reporters = relation.reported_by.iter();
                relation.reported_by = reporters
                    .map(|id| self.organization_of(id).clone())
                    .collect();
                network.tie_relation(ends[0], ends[1], relation);
            }
        }
        for ((organization, tavolo), role) in self.seats_left() {
            network.tie_participates(&organization, &tavolo, role);
        }
        self.around(network, &services)
    }

    /// The district of a network: what is known beside it, as far as it still concerns it.
    fn around(&self, network: Network, services: &BTreeMap<ServiceId, Service>) -> District {
        let mut edition = self.edition.clone();
        edition.lead = (edition.lead)
            .map(|lead| self.organization_of(&lead).clone())
            .filter(|lead| network.organization(lead).is_some());
        let stop = |stop: &Stop| match stop {
            Stop::Municipality(code) => self.has(code),
            Stop::Service(id) => services.contains_key(id) && !self.gone.moved.contains(id),
        };
        let nothing_left = self.gone.services.is_empty()
            && self.gone.organizations.is_empty()
            && self.gone.municipalities.is_empty()
            && self.gone.moved.is_empty();
        let travel = match nothing_left {
            true => self.travel.clone(),
            false => self.travel.kept(stop),
        };
        let standard = |standard: &Standard| Standard {
            services: (standard.services.iter())
                .filter(|id| services.contains_key(id))
                .cloned()
                .collect(),
            ..standard.clone()
        };
        let boundaries = self.boundaries.iter();
        let residents = self.residents.iter();
        District {
            edition,
            network,
            travel,
            boundaries: boundaries
                .filter(|one| self.has(&one.municipality))
                .cloned()
                .collect(),
            residents: residents
                .filter(|one| self.has(&one.municipality))
                .cloned()
                .collect(),
            standards: self.standards.iter().map(standard).collect(),
            never: self.never_left(),
        }
    }

    /// What is never to be suggested, of the organizations that are left, each under the one that it went into.
    fn never_left(&self) -> Never {
        let left = |id: &OrganizationId| {
            let id = self.organization_of(id);
            self.stands(id).then(|| id.clone())
        };
        let exclusions = self.never.exclusions().iter().filter_map(|one| {
            let to = match &one.to {
                Some(to) => Some(left(to)?),
                None => None,
            };
            let from = left(&one.from).filter(|from| to.as_ref() != Some(from))?;
            Some(Exclusion {
                from,
                to,
                ..one.clone()
            })
        });
        Never::of(exclusions.collect())
    }

    fn insert_service(&self, network: &mut Network, service: &Service) {
        let served: BTreeSet<MunicipalityCode> = match &service.catchment {
            Catchment::Listed(codes) => codes.clone(),
            Catchment::Everywhere => {
                let all = self.municipalities.keys().filter(|code| self.has(code));
                all.cloned().collect()
            }
            Catchment::WithinRadius => BTreeSet::new(),
        };
        network.insert_service(service.clone());
        for provider in &service.providers {
            network.tie_provides(provider, &service.id);
        }
        for code in &served {
            network.tie_serves(&service.id, code);
        }
    }

    /// Whether a municipality is of the district and has not left it.
    pub(super) fn has(&self, code: &MunicipalityCode) -> bool {
        self.municipalities.contains_key(code) && !self.gone.municipalities.contains(code)
    }

    /// The organization that an id stands for, through all mergers.
    pub(super) fn organization_of<'a>(&'a self, id: &'a OrganizationId) -> &'a OrganizationId {
        let mut at = id;
        while let Some(into) = self.gone.merged.get(at) {
            at = into;
        }
        at
    }

    /// The working group that an id stands for, through all mergers.
    pub(super) fn tavolo_of<'a>(&'a self, id: &'a TavoloId) -> &'a TavoloId {
        let mut at = id;
        while let Some(into) = self.gone.merged_tavoli.get(at) {
            at = into;
        }
        at
    }

    /// The types of need that a working group follows, and who sits there.
    pub(super) fn followers(
        &self,
        tavolo: &TavoloId,
    ) -> (BTreeSet<&NeedTypeId>, BTreeSet<&OrganizationId>) {
        let types = self.need_types.values();
        let types = types.filter(|one| one.tavoli.contains(tavolo));
        let seats = self.seats.keys().filter(|(_, of)| of == tavolo);
        (
            types.map(|one| &one.id).collect(),
            seats.map(|(member, _)| member).collect(),
        )
    }

    /// Whether an organization is there, neither closed nor merged into another.
    pub(super) fn stands(&self, id: &OrganizationId) -> bool {
        self.organizations.contains_key(id)
            && !self.gone.organizations.contains(id)
            && !self.gone.merged.contains_key(id)
    }

    /// The ties between two organizations, those included that they have from others which merged into them.
    pub(super) fn between<'a>(
        &'a self,
        one: &'a OrganizationId,
        other: &'a OrganizationId,
        kind: Option<RelationKind>,
    ) -> impl Iterator<Item = (OrganizationId, OrganizationId, RelationKind)> + 'a {
        let ties = self.ties.iter();
        let ties = ties.filter(move |tie| kind.is_none_or(|kind| kind == tie.relation.kind));
        let ties = ties.filter(move |tie| {
            let ends = [&tie.from, &tie.to].map(|end| self.organization_of(end));
            ends == [one, other]
                || ends == [other, one]
                || [(one, other), (other, one)].contains(&(&tie.from, &tie.to))
        });
        ties.map(pair)
    }

    /// Whether a tie ended.
    pub(super) fn is_cut(&self, tie: &TieRow) -> bool {
        self.gone.ties.contains(&pair(tie))
    }

    fn organizations_left(&self) -> BTreeMap<OrganizationId, Organization> {
        let standing = self
            .organizations
            .values()
            .filter(|one| self.stands(&one.id));
        let placed = standing.map(|organization| {
            let mut organization = organization.clone();
            self.outside(&mut organization.municipality, &mut organization.place);
            (organization.id.clone(), organization)
        });
        placed.collect()
    }

    /// The services that somebody still offers, to somebody.
    fn services_left(
        &self,
        organizations: &BTreeMap<OrganizationId, Organization>,
    ) -> BTreeMap<ServiceId, Service> {
        let mut left = BTreeMap::new();
        for service in self.services.values() {
            let mut service = service.clone();
            let first = service
                .providers
                .iter()
                .filter_map(|id| self.organizations.get(id));
            let seat = first.filter_map(|one| one.municipality.as_ref()).next();
            // Its first provider may be the one that goes, and the service does not move for that.
            if service.municipality.is_none() && self.has_changed(&service.providers) {
                service.municipality = seat.cloned();
            }
            let providers = service.providers.iter().map(|id| self.organization_of(id));
            service.providers = providers
                .filter(|id| organizations.contains_key(id))
                .cloned()
                .collect();
            self.outside(&mut service.municipality, &mut service.place);
            if let Catchment::Listed(codes) = &mut service.catchment {
                codes.retain(|code| self.has(code));
            }
            let serves =
                !matches!(&service.catchment, Catchment::Listed(codes) if codes.is_empty());
            let stopped = self.gone.services.contains(&service.id);
            if serves && !stopped && !service.providers.is_empty() {
                left.insert(service.id.clone(), service);
            }
        }
        left
    }

    /// Whether any of these organizations is there no longer under its own id.
    fn has_changed(&self, organizations: &BTreeSet<OrganizationId>) -> bool {
        organizations.iter().any(|id| !self.stands(id))
    }

    /// Leaves what stands in a municipality that left at its point, outside the district.
    fn outside(&self, municipality: &mut Option<MunicipalityCode>, place: &mut Option<Place>) {
        if let Some(code) = municipality
            && self.gone.municipalities.contains(code)
        {
            let centre = self.municipalities.get(code).and_then(|one| one.place);
            *place = place.or(centre);
            *municipality = None;
        }
    }

    fn tavoli_left(&self) -> BTreeSet<TavoloId> {
        let merged = &self.gone.merged_tavoli;
        let left = self.tavoli.keys().filter(|id| !merged.contains_key(*id));
        left.cloned().collect()
    }

    /// Who sits where; of several seats that mergers made one, the role of the first.
    fn seats_left(&self) -> BTreeMap<(OrganizationId, TavoloId), Option<String>> {
        let mut left: BTreeMap<_, Option<String>> = BTreeMap::new();
        for ((organization, tavolo), role) in &self.seats {
            let seat = (
                self.organization_of(organization).clone(),
                self.tavolo_of(tavolo).clone(),
            );
            let kept = left.entry(seat).or_default();
            *kept = kept.take().or_else(|| role.clone());
        }
        left
    }
}

/// The ends of a tie, the lesser id first, and its kind.
pub(super) fn pair(tie: &TieRow) -> (OrganizationId, OrganizationId, RelationKind) {
    let (from, to) = (tie.from.clone(), tie.to.clone());
    let (one, other) = if from <= to { (from, to) } else { (to, from) };
    (one, other, tie.relation.kind)
}

fn by_id<'a, K: Ord + Clone + 'a, T: Clone + 'a>(
    records: impl Iterator<Item = &'a T>,
    id: impl Fn(&'a T) -> &'a K,
) -> BTreeMap<K, T> {
    records
        .map(|record| (id(record).clone(), record.clone()))
        .collect()
}
