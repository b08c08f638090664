//! Who could offer one more service: organizations seated where it would stand.

use crate::model::district::District;
use crate::model::ids::{NeedTypeId, OrganizationId, TavoloId};
use crate::model::node::{NeedType, Organization};
use crate::model::place::Place;

/// An organization that could offer a service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Host {
    /// Which one.
    pub organization: OrganizationId,
    /// Whether it provides a running service for this type of need already.
    pub works_on_it: bool,
    /// A working group that follows this type of need in which it sits; the first by id.
    pub tavolo: Option<TavoloId>,
    /// Persons gained if the service stands where the organization does, or at the centre where its point is not known.
    pub gained: u64,
}

/// The organizations seated in a municipality that could offer a service for a type of need.
///
/// Those that work on the type already come first, then those that sit in a working group that follows it, in either case those that gain
/// most persons first. All others only where there are none of these. `gained` tells how many persons a service at a point gains.
pub(super) fn hosts(
    district: &District,
    need_type: &NeedType,
    seated: &[&Organization],
    mut gained: impl FnMut(Option<Place>) -> u64,
) -> Vec<Host> {
    let network = &district.network;
    let mut hosts: Vec<(Host, &Organization)> = seated
        .iter()
        .map(|organization| {
            let tavoli = network.tavoli_of(&organization.id);
            let host = Host {
                organization: organization.id.clone(),
                works_on_it: works_on(district, &organization.id, &need_type.id),
                tavolo: tavoli
                    .into_iter()
                    .find(|tavolo| need_type.tavoli.contains(*tavolo))
                    .cloned(),
                gained: 0,
            };
            (host, *organization)
        })
        .collect();
    let preferred = |host: &Host| host.works_on_it || host.tavolo.is_some();
    if hosts.iter().any(|(host, _)| preferred(host)) {
        hosts.retain(|(host, _)| preferred(host));
    }
    let mut hosts: Vec<Host> = hosts
        .into_iter()
        .map(|(host, organization)| Host {
            gained: gained(organization.place),
            ..host
        })
        .collect();
    // The sort keeps the order of ids.
    hosts.sort_by_key(|host| {
        let order = (!host.works_on_it, host.tavolo.is_none());
        (order, std::cmp::Reverse(host.gained))
    });
    hosts
}

fn works_on(district: &District, organization: &OrganizationId, need_type: &NeedTypeId) -> bool {
    let network = &district.network;
    network.services_of(organization).into_iter().any(|id| {
        let service = network.service(id);
        service.is_some_and(|service| district.runs(service))
            && network.addressed_by(id).contains(need_type)
    })
}
