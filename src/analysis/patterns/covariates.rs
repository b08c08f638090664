//! What two organizations may have in common that could make a tie likelier: each a dyadic matrix.

use super::dyads::DyadMatrix;
use crate::model::district::District;
use crate::model::ids::{NeedTypeId, OrganizationId};
use crate::model::network::Network;
use crate::model::node::{Organization, OrganizationKind};
use crate::model::place::Place;
use std::collections::BTreeSet;

/// What is compared of two actors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Covariate {
    /// Whether both are based in the same municipality; unknown where one's is.
    SameMunicipality,
    /// In how many working groups both sit.
    SharedTavoli,
    /// How many types of need both answer to by services.
    SharedNeeds,
    /// Whether both are of the same kind; unknown where one's is "other", which may also be not stated.
    SameKind,
    /// How many tens of great-circle kilometers lie between their places: their own, else the centres of their municipalities; unknown where
    /// one's is.
    Distance,
    /// Whether both are in one group that somebody named; unknown where one is in none.
    SameGroup,
}

impl Covariate {
    /// The name used in files and message catalogues.
    pub const fn key(self) -> &'static str {
        match self {
            Self::SameMunicipality => "same-municipality",
            Self::SharedTavoli => "shared-tavoli",
            Self::SharedNeeds => "shared-needs",
            Self::SameKind => "same-kind",
            Self::Distance => "distance",
            Self::SameGroup => "same-group",
        }
    }
}

/// What is known of the organizations of a district, of those with these ids; what is said of an id that is no organization's is unknown.
pub fn covariates(
    district: &District,
    ids: &[String],
    directed: bool,
) -> Vec<(Covariate, DyadMatrix)> {
    let network = &district.network;
    let organizations: Vec<Option<&Organization>> = ids
        .iter()
        .map(|id| network.organization(&id.parse::<OrganizationId>().ok()?))
        .collect();
    let each = |of: &dyn Fn(&Organization) -> Option<Place>| -> Vec<Option<Place>> {
        let all = organizations.iter();
        all.map(|organization| organization.and_then(of)).collect()
    };
    let n = ids.len();
    let yes = |same: bool| Some(f64::from(u8::from(same)));
    let municipality = |actor: usize| organizations[actor]?.municipality.as_ref();
    let kind = |actor: usize| {
        let kind = organizations[actor]?.kind;
        (kind != OrganizationKind::Other).then_some(kind)
    };
    let tavoli: Vec<_> = organizations
        .iter()
        .map(|organization| Some(network.tavoli_of(&(*organization)?.id)))
        .collect();
    let needs: Vec<_> = organizations
        .iter()
        .map(|organization| Some(needs_of(network, (*organization)?)))
        .collect();
    let places = each(&|organization| place(network, organization));
    let matrix = |value: &dyn Fn(usize, usize) -> Option<f64>| DyadMatrix::new(n, directed, value);
    vec![
        (
            Covariate::SameMunicipality,
            matrix(&|i, j| yes(municipality(i)? == municipality(j)?)),
        ),
        (
            Covariate::SharedTavoli,
            matrix(&|i, j| Some(shared(tavoli[i].as_ref()?, tavoli[j].as_ref()?))),
        ),
        (
            Covariate::SharedNeeds,
            matrix(&|i, j| Some(shared(needs[i].as_ref()?, needs[j].as_ref()?))),
        ),
        (
            Covariate::SameKind,
            matrix(&|i, j| yes(kind(i)? == kind(j)?)),
        ),
        (
            Covariate::Distance,
            matrix(&|i, j| Some(places[i]?.distance(&places[j]?).0 / 10.0)),
        ),
    ]
}

/// Whether two actors are in one group, by the groups of each.
pub fn same_group(groups: &[Vec<usize>], directed: bool) -> (Covariate, DyadMatrix) {
    let matrix = DyadMatrix::new(groups.len(), directed, |i, j| {
        let known = !groups[i].is_empty() && !groups[j].is_empty();
        let same = groups[i].iter().any(|group| groups[j].contains(group));
        known.then_some(f64::from(u8::from(same)))
    });
    (Covariate::SameGroup, matrix)
}

fn shared<T: Ord>(one: &BTreeSet<T>, other: &BTreeSet<T>) -> f64 {
    one.intersection(other).count() as f64
}

fn needs_of<'n>(network: &'n Network, organization: &Organization) -> BTreeSet<&'n NeedTypeId> {
    let services = network.services_of(&organization.id).into_iter();
    services
        .flat_map(|service| network.addressed_by(service))
        .collect()
}

fn place(network: &Network, organization: &Organization) -> Option<Place> {
    organization.place.or_else(|| {
        let municipality = organization.municipality.as_ref()?;
        network.municipality(municipality)?.place
    })
}
