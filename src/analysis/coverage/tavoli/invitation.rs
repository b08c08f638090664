//! Whom a working group should invite, and why.

use super::{Room, TavoloView};
use crate::analysis::coverage::needs::NeedCoverage;
use crate::model::ids::{MunicipalityCode, NeedId, NeedTypeId, OrganizationId};
use crate::model::node::Organization;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Why an organization should sit at a working group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// It works on these types of need, and its services cover so many persons of them.
    WorksOn {
        /// Which types.
        need_types: Vec<NeedTypeId>,
        /// Persons that its services cover; those of a service of several organizations count for each.
        persons: u64,
    },
    /// It is the only one to provide for these needs.
    OnlyProvider {
        /// Which needs.
        needs: Vec<NeedId>,
        /// Persons covered there.
        persons: u64,
    },
    /// Its services reach these needs, on which nobody who sits there works.
    FillsGap {
        /// Which needs.
        needs: Vec<NeedId>,
        /// Persons that its services cover there.
        persons: u64,
    },
    /// What referrals can do for these needs hangs on it.
    Broker {
        /// Which needs.
        needs: Vec<NeedId>,
        /// Persons whom referrals can bring to places still free.
        persons: u64,
    },
    /// It is seated in a municipality of which nobody sits there.
    Represents {
        /// Which municipality.
        municipality: MunicipalityCode,
        /// Needs of the working group there.
        needs: usize,
        /// Persons of these whom nothing covers.
        not_covered: u64,
        /// How many more organizations are seated there.
        others: usize,
    },
}

impl Reason {
    /// The name used in files and message catalogues.
    pub fn key(&self) -> &'static str {
        match self {
            Self::WorksOn { .. } => "works-on",
            Self::OnlyProvider { .. } => "only-provider",
            Self::FillsGap { .. } => "fills-gap",
            Self::Broker { .. } => "broker",
            Self::Represents { .. } => "represents",
        }
    }
}

/// An organization that should be invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Which organization.
    pub organization: OrganizationId,
    /// Whether it answered the survey. One that did not is invited all the same: what is known of it comes from others.
    pub answered: Option<bool>,
    /// Why; never empty.
    pub reasons: Vec<Reason>,
}

impl<'a> Room<'a> {
    /// Whom a group should invite, first who should come first. Of those who would only bring in a municipality, there is one for each, and
    /// none where somebody invited for another reason is seated there.
    pub(super) fn invitations(
        &self,
        view: &TavoloView,
        types: &BTreeSet<&NeedTypeId>,
    ) -> Vec<Invitation> {
        let network = &self.district.network;
        let untouched: BTreeSet<&NeedId> = view.untouched().collect();
        let unrepresented = self.unrepresented(view, types);
        let mut invitations: Vec<Invitation> = network
            .organizations()
            .filter(|organization| !view.seated.contains(&organization.id))
            .filter(|organization| !self.district.never.excludes(&organization.id))
            .filter_map(|organization| {
                let reasons: Vec<Reason> = [
                    self.works_on(&organization.id, types),
                    self.only_provider(&organization.id, types),
                    self.fills_gap(&organization.id, &untouched),
                    self.broker(&organization.id, types),
                    self.represents(organization, &unrepresented),
                ]
                .into_iter()
                .flatten()
                .collect();
                (!reasons.is_empty()).then(|| Invitation {
                    organization: organization.id.clone(),
                    answered: organization.answered,
                    reasons,
                })
            })
            .collect();
        let services = |id: &OrganizationId| self.services.get(id).map_or(0, Vec::len);
        // The sort is stable, and organizations come by id.
        invitations.sort_by_key(|invitation| {
            let services = services(&invitation.organization);
            Reverse((weight(&invitation.reasons), services))
        });
        let mut represented: BTreeSet<MunicipalityCode> = BTreeSet::new();
        invitations.retain(|invitation| match invitation.reasons.as_slice() {
            [.., Reason::Represents { municipality, .. }] => {
                represented.insert(municipality.clone()) || invitation.reasons.len() > 1
            }
            _ => true,
        });
        invitations
    }

    /// The municipalities in which the group has needs and of which nobody sits at it, with the needs there.
    fn unrepresented(
        &self,
        view: &TavoloView,
        types: &BTreeSet<&NeedTypeId>,
    ) -> BTreeMap<&'a MunicipalityCode, Vec<&'a NeedCoverage>> {
        let network = &self.district.network;
        let mut there: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for need in self.needs_of(types) {
            if need.persons != Some(0) {
                there.entry(&need.need.municipality).or_default().push(need);
            }
        }
        for id in &view.seated {
            let seat = network.organization(id);
            if let Some(code) = seat.and_then(|seat| seat.municipality.as_ref()) {
                there.remove(code);
            }
        }
        there
    }

    /// Persons of some needs that the services of an organization cover.
    fn covered(&self, organization: &OrganizationId, counts: impl Fn(&NeedId) -> bool) -> u64 {
        let services = self.services.get(organization).into_iter().flatten();
        services
            .filter_map(|service| self.covering.get(service))
            .flatten()
            .filter(|(need, _)| counts(need))
            .map(|&(_, persons)| u64::from(persons))
            .sum()
    }

    fn works_on(
        &self,
        organization: &OrganizationId,
        types: &BTreeSet<&NeedTypeId>,
    ) -> Option<Reason> {
        let need_types: Vec<NeedTypeId> = types
            .iter()
            .filter(|&id| {
                let working = self.working.get(id);
                working.is_some_and(|working| working.contains(organization))
            })
            .map(|&id| id.clone())
            .collect();
        (!need_types.is_empty()).then(|| Reason::WorksOn {
            need_types,
            persons: self.covered(organization, |need| types.contains(&need.need_type)),
        })
    }

    fn only_provider(
        &self,
        organization: &OrganizationId,
        types: &BTreeSet<&NeedTypeId>,
    ) -> Option<Reason> {
        let alone: Vec<&NeedCoverage> = (self.alone.get(organization)?.iter().copied())
            .filter(|need| types.contains(&need.need.need_type))
            .collect();
        (!alone.is_empty()).then(|| Reason::OnlyProvider {
            persons: alone.iter().map(|need| u64::from(need.covered)).sum(),
            needs: alone.iter().map(|need| need.need.clone()).collect(),
        })
    }

    fn fills_gap(
        &self,
        organization: &OrganizationId,
        untouched: &BTreeSet<&NeedId>,
    ) -> Option<Reason> {
        let services = self.services.get(organization)?;
        let reached = services
            .iter()
            .filter_map(|&service| self.coverage.reached.get(service))
            .flatten();
        let filled: BTreeSet<&NeedId> = reached.filter(|need| untouched.contains(need)).collect();
        (!filled.is_empty()).then(|| Reason::FillsGap {
            persons: self.covered(organization, |need| filled.contains(need)),
            needs: filled.into_iter().cloned().collect(),
        })
    }

    fn broker(
        &self,
        organization: &OrganizationId,
        types: &BTreeSet<&NeedTypeId>,
    ) -> Option<Reason> {
        let needs: Vec<NeedId> = (self.brokers.get(organization)?.needs.iter())
            .filter(|need| types.contains(&need.need_type))
            .cloned()
            .collect();
        let taken = needs.iter().filter_map(|need| self.referral.of(need));
        let persons = taken.map(|cover| u64::from(cover.taken)).sum();
        (!needs.is_empty()).then_some(Reason::Broker { needs, persons })
    }

    fn represents(
        &self,
        organization: &Organization,
        unrepresented: &BTreeMap<&MunicipalityCode, Vec<&NeedCoverage>>,
    ) -> Option<Reason> {
        let municipality = organization.municipality.as_ref()?;
        let there = unrepresented.get(municipality)?;
        let seated = self.district.network.organizations();
        let seated = seated.filter(|one| one.municipality.as_ref() == Some(municipality));
        Some(Reason::Represents {
            municipality: municipality.clone(),
            needs: there.len(),
            not_covered: there.iter().map(|need| u64::from(need.not_covered())).sum(),
            others: seated.count() - 1,
        })
    }
}

/// What decides who comes first, in this order.
fn weight(reasons: &[Reason]) -> [u64; 9] {
    let mut weight = [0; 9];
    for reason in reasons {
        match reason {
            Reason::WorksOn {
                need_types,
                persons,
            } => {
                weight[0] = 1;
                weight[3] = *persons;
                weight[4] = need_types.len() as u64;
            }
            Reason::OnlyProvider { needs, .. } => weight[1] = needs.len() as u64,
            Reason::FillsGap { needs, .. } => weight[2] = needs.len() as u64,
            Reason::Broker { needs, persons } => {
                weight[5] = *persons;
                weight[6] = needs.len() as u64;
            }
            Reason::Represents {
                needs, not_covered, ..
            } => {
                weight[7] = *not_covered;
                weight[8] = *needs as u64;
            }
        }
    }
    weight
}
