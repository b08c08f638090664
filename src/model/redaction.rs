//! A district whose organizations and services have codes in place of names, for pictures that leave the room.

use super::district::District;
use super::ids::{OrganizationId, ServiceId};
use super::network::Network;
use super::never::Never;
use super::node::{Node, Organization, Service, Standard};
use super::tie::{Relation, Tie};
use super::travel::Stop;
use petgraph::visit::EdgeRef;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::str::FromStr;

/// The codes of the organizations and services of one or more districts: `E07`, `S12`.
///
/// A code says nothing of the name: the order of the codes follows neither the alphabet nor the rows, but a hash of all that is known of
/// the districts together with a seed. Who has only the list of names cannot work it out. The same data with the same seed has the same
/// codes.
#[derive(Debug, Clone)]
pub struct Codes {
    organizations: BTreeMap<OrganizationId, OrganizationId>,
    services: BTreeMap<ServiceId, ServiceId>,
    /// Names and ids as people would find them in a sentence, and what stands there instead; the longest first.
    written: Vec<(String, String)>,
}

impl Codes {
    /// The codes for these districts: an organization that is in several has one code in all of them.
    pub fn new(districts: &[&District], seed: u64) -> Self {
        let networks = || districts.iter().map(|district| &district.network);
        let key = key(districts, seed);
        let organizations = coded(
            networks()
                .flat_map(Network::organizations)
                .map(|node| &node.id),
            OrganizationId::as_str,
            'E',
            &key,
        );
        let services = coded(
            networks().flat_map(Network::services).map(|node| &node.id),
            ServiceId::as_str,
            'S',
            &key,
        );
        let mut written = BTreeSet::new();
        for network in networks() {
            for organization in network.organizations() {
                if let Some(code) = organizations.get(&organization.id) {
                    written.insert((organization.name.clone(), code.to_string()));
                }
            }
            for service in network.services() {
                if let Some(code) = services.get(&service.id) {
                    written.insert((service.name.clone(), code.to_string()));
                }
            }
        }
        let mut written: Vec<_> = written.into_iter().collect();
        written.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.cmp(b)));
        Self {
            organizations,
            services,
            written,
        }
    }

    /// The code of an organization.
    pub fn organization(&self, id: &OrganizationId) -> Option<&OrganizationId> {
        self.organizations.get(id)
    }

    /// The code of a service.
    pub fn service(&self, id: &ServiceId) -> Option<&ServiceId> {
        self.services.get(id)
    }

    /// One of the districts with codes in place of names and ids.
    ///
    /// Left out is whatever else tells who it is: tax codes, register sections, activities, volunteers, employees, notes, sources, where
    /// ties were seen, roles, and points. Organizations and services stand at the centre of their municipality; the minutes to them stay
    /// what they were. Municipalities, types of need, working groups, kinds, ties, capacities and numbers of persons stay, and with them
    /// what people who know the district may recognize.
    pub fn redact(&self, district: &District) -> District {
        let network = &district.network;
        let mut travel = district.travel.renamed(|stop| match stop {
            Stop::Service(id) => self.services.get(id).cloned().map(Stop::Service),
            Stop::Municipality(_) => Some(stop.clone()),
        });
        let mut redacted = Network::default();
        for node in network.graph().node_weights() {
            match node {
                Node::Organization(organization) => {
                    let Some(code) = self.organizations.get(&organization.id) else {
                        continue;
                    };
                    if let Some(place) = organization.place {
                        travel.seat_organization(code.clone(), place);
                    }
                    redacted.insert_organization(plain_organization(organization, code));
                }
                Node::Service(service) => {
                    let Some(code) = self.services.get(&service.id) else {
                        continue;
                    };
                    if let Some(place) = service.place {
                        travel.stand_service(code.clone(), place);
                    }
                    let seat = super::travel::seat(network, service).cloned();
                    redacted.insert_service(Service {
                        municipality: seat,
                        providers: self.all(&service.providers),
                        ..plain_service(service, code)
                    });
                }
                Node::NeedType(record) => redacted.insert_need_type(record.clone()),
                Node::Need(record) => redacted.insert_need(super::node::Need {
                    source: None,
                    ..record.clone()
                }),
                Node::Municipality(record) => redacted.insert_municipality(record.clone()),
                Node::Tavolo(record) => redacted.insert_tavolo(record.clone()),
            }
        }
        self.tie(network, &mut redacted);
        let mut edition = district.edition.clone();
        edition.lead = edition
            .lead
            .and_then(|lead| self.organizations.get(&lead).cloned());
        edition.title = self.without_names(&edition.title);
        edition.source = edition.source.map(|source| self.without_names(&source));
        let standard = |standard: &Standard| Standard {
            services: (standard.services.iter())
                .filter_map(|id| self.services.get(id).cloned())
                .collect(),
            data_source: None,
            ..standard.clone()
        };
        District {
            edition,
            network: redacted,
            travel,
            boundaries: district.boundaries.clone(),
            residents: district.residents.clone(),
            standards: district.standards.iter().map(standard).collect(),
            // Who is not to be tied to whom, and why, is the office's own.
            never: Never::default(),
        }
    }

    /// Ties the nodes as they were tied, in the same order.
    fn tie(&self, network: &Network, redacted: &mut Network) {
        let graph = network.graph();
        let organization = |id| self.organizations.get(id);
        let service = |id| self.services.get(id);
        for edge in graph.edge_references() {
            let ends = (&graph[edge.source()], &graph[edge.target()]);
            match (ends, edge.weight()) {
                ((Node::Organization(from), Node::Service(to)), Tie::Provides) => {
                    if let (Some(from), Some(to)) = (organization(&from.id), service(&to.id)) {
                        redacted.tie_provides(from, to);
                    }
                }
                ((Node::Service(from), Node::NeedType(to)), Tie::Addresses(intensity)) => {
                    if let Some(from) = service(&from.id) {
                        redacted.tie_addresses(from, &to.id, *intensity);
                    }
                }
                ((Node::Service(from), Node::Municipality(to)), Tie::Serves) => {
                    if let Some(from) = service(&from.id) {
                        redacted.tie_serves(from, &to.code);
                    }
                }
                // Ties a need to its municipality too.
                ((Node::Need(need), _), Tie::OfType) => redacted.tie_need(&need.id),
                ((Node::Organization(from), Node::Organization(to)), Tie::Relation(relation)) => {
                    if let (Some(from), Some(to)) = (organization(&from.id), organization(&to.id)) {
                        let relation = Relation {
                            reported_by: self.all(&relation.reported_by),
                            evidence: None,
                            ..relation.clone()
                        };
                        redacted.tie_relation(from, to, relation);
                    }
                }
                ((Node::Organization(from), Node::Tavolo(to)), Tie::Participates(_)) => {
                    if let Some(from) = organization(&from.id) {
                        redacted.tie_participates(from, &to.id, None);
                    }
                }
                _ => {}
            }
        }
    }

    fn all(&self, ids: &BTreeSet<OrganizationId>) -> BTreeSet<OrganizationId> {
        ids.iter()
            .filter_map(|id| self.organizations.get(id).cloned())
            .collect()
    }

    /// A sentence with the code for each name that stands in it as a word of its own.
    fn without_names(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (name, code) in &self.written {
            text = replaced(&text, name, code);
        }
        text
    }
}

/// An organization of which only the code, the kind and the municipality are left, and whether it answered.
fn plain_organization(organization: &Organization, code: &OrganizationId) -> Organization {
    Organization {
        id: code.clone(),
        name: code.to_string(),
        kind: organization.kind,
        runts_section: None,
        fiscal_code: None,
        municipality: organization.municipality.clone(),
        place: None,
        activities: BTreeSet::new(),
        volunteers: None,
        staff: None,
        answered: organization.answered,
        notes: None,
    }
}

/// A service without name, point and source.
fn plain_service(service: &Service, code: &ServiceId) -> Service {
    Service {
        id: code.clone(),
        name: code.to_string(),
        place: None,
        source: None,
        ..service.clone()
    }
}

/// A hash of all that is known of the districts.
fn key(districts: &[&District], seed: u64) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(seed.to_le_bytes());
    let mut text = String::new();
    for district in districts {
        let graph = district.network.graph();
        for node in graph.node_weights() {
            text.clear();
            let _ = writeln!(text, "{node:?}");
            hash.update(&text);
        }
        for edge in graph.edge_references() {
            text.clear();
            let (from, to) = (edge.source().index(), edge.target().index());
            let _ = writeln!(text, "{from} {to} {:?}", edge.weight());
            hash.update(&text);
        }
    }
    hash.finalize().into()
}

/// The ids in the order of their hashes, numbered from 1 with the zeros that sort them right, at least two digits.
fn coded<'a, T: Ord + Clone + FromStr + 'a>(
    ids: impl Iterator<Item = &'a T>,
    text: impl Fn(&T) -> &str,
    letter: char,
    key: &[u8; 32],
) -> BTreeMap<T, T> {
    let ids: BTreeSet<&T> = ids.collect();
    let hash = |id: &T| -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(key);
        hash.update([letter as u8]);
        hash.update(text(id));
        hash.finalize().into()
    };
    let mut order: Vec<([u8; 32], &T)> = ids.into_iter().map(|id| (hash(id), id)).collect();
    order.sort_unstable();
    let width = order.len().to_string().len().max(2);
    let numbered = order.into_iter().enumerate();
    numbered
        .filter_map(|(index, (_, id))| {
            let code = format!("{letter}{:0width$}", index + 1).parse().ok()?;
            Some((id.clone(), code))
        })
        .collect()
}

/// Replaces a name wherever it stands whole: neither a letter nor a digit touches it.
fn replaced(text: &str, name: &str, code: &str) -> String {
    if name.is_empty() {
        return text.to_owned();
    }
    let mut done = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(name) {
        let (before, after) = (&rest[..at], &rest[at + name.len()..]);
        let inside = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        let last = before.chars().next_back().or(done.chars().next_back());
        done.push_str(before);
        let whole = !inside(last) && !inside(after.chars().next());
        done.push_str(if whole { code } else { name });
        rest = after;
    }
    done.push_str(rest);
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_replaced_only_where_it_stands_whole() {
        let told = replaced("Auser, Ausercoop e (Auser) Auser", "Auser", "E07");
        assert_eq!(told, "E07, Ausercoop e (E07) E07");
        assert_eq!(replaced("AuserAuser", "Auser", "E07"), "AuserAuser");
        assert_eq!(replaced("Fano", "", "E07"), "Fano");
    }

    #[test]
    fn codes_are_all_different_and_of_one_length() {
        let ids: Vec<OrganizationId> = (0..120)
            .map(|i| format!("ente-{i}").parse().expect("an id"))
            .collect();
        let codes = coded(ids.iter(), OrganizationId::as_str, 'E', &[7; 32]);
        let different: BTreeSet<&OrganizationId> = codes.values().collect();
        assert_eq!(different.len(), 120);
        assert!(different.iter().all(|code| code.as_str().len() == 4));
        // Another key, another order; and neither is that of the ids.
        let other = coded(ids.iter(), OrganizationId::as_str, 'E', &[8; 32]);
        assert_ne!(codes, other);
        let in_order: Vec<&OrganizationId> = codes.values().collect();
        assert!(!in_order.is_sorted());
    }
}
