//! Working groups (*tavoli*): their needs, who works on them, who of those is not there, whom to invite and why.

use super::needs::{Coverage, NeedCoverage};
use super::referral::Referral;
use super::running::runs;
use super::totals::Totals;
use crate::model::district::District;
use crate::model::ids::{
    MunicipalityCode, NeedId, NeedTypeId, OrganizationId, ServiceId, TavoloId,
};
use crate::model::node::Organization;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The working groups of a district.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tavoli {
    /// Each of them, by id.
    pub tavoli: Vec<TavoloView>,
    /// What each two of them share, where they share anything.
    pub overlaps: Vec<Overlap>,
    /// Types of need that no working group follows, by id.
    pub unfollowed: Vec<TavoloNeed>,
}

/// A working group and what hangs on it.
#[derive(Debug, Clone, PartialEq)]
pub struct TavoloView {
    /// Which.
    pub tavolo: TavoloId,
    /// Its needs together. A need that two groups follow counts in both.
    pub totals: Totals,
    /// Its types of need, by id.
    pub needs: Vec<TavoloNeed>,
    /// Who sits at it.
    pub seated: BTreeSet<OrganizationId>,
    /// Who provides a running service that answers to one of its types of need, seated or not.
    pub working: BTreeSet<OrganizationId>,
    /// Whom to invite, first who should come first.
    pub invitations: Vec<Invitation>,
}

impl TavoloView {
    /// Who works on its needs and does not sit at it.
    pub fn absent(&self) -> impl Iterator<Item = &OrganizationId> {
        self.working.difference(&self.seated)
    }

    /// Needs on which nobody who sits at it works.
    pub fn untouched(&self) -> impl Iterator<Item = &NeedId> {
        self.needs.iter().flat_map(|need| &need.untouched)
    }
}

/// A type of need as a working group sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct TavoloNeed {
    /// Which type.
    pub need_type: NeedTypeId,
    /// Its needs in all municipalities.
    pub totals: Totals,
    /// Who provides a running service that answers to it, seated or not.
    pub working: BTreeSet<OrganizationId>,
    /// Of these, who sits at the working group.
    pub seated: BTreeSet<OrganizationId>,
    /// Needs of this type that no service of anybody seated reaches; those of zero persons are left out.
    pub untouched: Vec<NeedId>,
}

/// What two working groups share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlap {
    /// The first by id.
    pub one: TavoloId,
    /// The other.
    pub other: TavoloId,
    /// Who sits at both.
    pub organizations: BTreeSet<OrganizationId>,
    /// Types of need that both follow.
    pub need_types: BTreeSet<NeedTypeId>,
    /// Persons of those needs, where their number is known.
    pub persons: u64,
    /// Of these, covered.
    pub covered: u64,
}

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

/// Looks at every working group: its needs and their cover, who works on them, whom to invite.
///
/// # Definition
/// A group's needs are those of the types that it follows. Who works on a type provides, alone or with others, a running service that
/// answers to it, wherever that is. Nobody at the group works on a need when no service of anybody who sits at it reaches that need.
///
/// Invited is who does not sit at it and has a [`Reason`]. First come those who work on its needs, among them those on whom most needs
/// hang alone, then those who reach most needs that nobody there works on, then by persons covered and types; after them, and among
/// equals, those on whom referrals hang, then those who would bring in a municipality, by the persons not covered there; at last by id.
/// # Edge cases
/// A group that follows no type has no needs, and nobody to invite. Where nobody has said which service answers to what, nobody is
/// known to work on anything.
/// # Complexity
/// *O*(*groups* × (*organizations* + *needs*) × *services of one*), times a logarithm.
pub fn tavoli(district: &District, coverage: &Coverage, referral: &Referral) -> Tavoli {
    let room = Room::of(district, coverage, referral);
    let network = &district.network;
    let tavoli: Vec<TavoloView> = network
        .tavoli()
        .map(|tavolo| room.view(&tavolo.id))
        .collect();
    let nobody = BTreeSet::new();
    let unfollowed = network
        .need_types()
        .filter(|need_type| need_type.tavoli.is_empty())
        .map(|need_type| room.need(&need_type.id, &nobody))
        .collect();
    Tavoli {
        overlaps: overlaps(&tavoli, coverage),
        tavoli,
        unfollowed,
    }
}

/// What is looked up for every working group.
struct Room<'a> {
    district: &'a District,
    coverage: &'a Coverage,
    referral: &'a Referral,
    /// For each type, the organizations with a running service that answers to it.
    working: BTreeMap<&'a NeedTypeId, BTreeSet<&'a OrganizationId>>,
    /// For each organization the running services that it provides.
    services: BTreeMap<&'a OrganizationId, Vec<&'a ServiceId>>,
    /// For each service the needs it covers, and how many persons of each.
    covering: BTreeMap<&'a ServiceId, Vec<(&'a NeedId, u32)>>,
}

impl<'a> Room<'a> {
    fn of(district: &'a District, coverage: &'a Coverage, referral: &'a Referral) -> Self {
        let network = &district.network;
        let mut working: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        let mut services: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for service in network.services().filter(|one| runs(district, one)) {
            for provider in &service.providers {
                services.entry(provider).or_default().push(&service.id);
                for need_type in network.addressed_by(&service.id) {
                    working.entry(need_type).or_default().insert(provider);
                }
            }
        }
        let mut covering: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for ((need, service), &persons) in &coverage.assigned {
            covering.entry(service).or_default().push((need, persons));
        }
        Self {
            district,
            coverage,
            referral,
            working,
            services,
            covering,
        }
    }

    fn view(&self, tavolo: &TavoloId) -> TavoloView {
        let network = &self.district.network;
        let types: BTreeSet<&NeedTypeId> = network
            .need_types()
            .filter(|need_type| need_type.tavoli.contains(tavolo))
            .map(|need_type| &need_type.id)
            .collect();
        let seated: BTreeSet<OrganizationId> = network
            .organizations()
            .filter(|organization| network.tavoli_of(&organization.id).contains(tavolo))
            .map(|organization| organization.id.clone())
            .collect();
        let needs: Vec<TavoloNeed> = types.iter().map(|id| self.need(id, &seated)).collect();
        let view = TavoloView {
            tavolo: tavolo.clone(),
            totals: Totals::of(self.needs_of(&types)),
            working: needs.iter().flat_map(|need| need.working.clone()).collect(),
            needs,
            seated,
            invitations: Vec::new(),
        };
        TavoloView {
            invitations: self.invitations(&view, &types),
            ..view
        }
    }

    fn needs_of(&self, types: &BTreeSet<&NeedTypeId>) -> Vec<&'a NeedCoverage> {
        let needs = self.coverage.needs.iter();
        needs
            .filter(|need| types.contains(&need.need.need_type))
            .collect()
    }

    fn need(&self, need_type: &NeedTypeId, seated: &BTreeSet<OrganizationId>) -> TavoloNeed {
        let working: BTreeSet<OrganizationId> = self
            .working
            .get(need_type)
            .into_iter()
            .flatten()
            .map(|&id| id.clone())
            .collect();
        let needs = self.needs_of(&[need_type].into());
        TavoloNeed {
            need_type: need_type.clone(),
            totals: Totals::of(needs.iter().copied()),
            seated: working.intersection(seated).cloned().collect(),
            untouched: needs
                .iter()
                .filter(|need| need.persons != Some(0))
                .filter(|need| {
                    !self
                        .reaching(need)
                        .any(|provider| seated.contains(provider))
                })
                .map(|need| need.need.clone())
                .collect(),
            working,
        }
    }

    /// Who provides the services that reach a need, those of zero places included: to have none is to work on it all the same.
    fn reaching(&self, need: &NeedCoverage) -> impl Iterator<Item = &'a OrganizationId> {
        let services: Vec<_> = need
            .services
            .iter()
            .filter_map(|id| self.district.network.service(id))
            .collect();
        services.into_iter().flat_map(|service| &service.providers)
    }

    fn invitations(&self, view: &TavoloView, types: &BTreeSet<&NeedTypeId>) -> Vec<Invitation> {
        let needs = self.needs_of(types);
        let network = &self.district.network;
        let untouched: BTreeSet<&NeedId> = view.untouched().collect();
        let represented: BTreeSet<&MunicipalityCode> = view
            .seated
            .iter()
            .filter_map(|id| network.organization(id)?.municipality.as_ref())
            .collect();
        let mut invitations: Vec<Invitation> = network
            .organizations()
            .filter(|organization| !view.seated.contains(&organization.id))
            .filter_map(|organization| {
                let reasons: Vec<Reason> = [
                    self.works_on(&organization.id, types),
                    self.only_provider(&organization.id, &needs),
                    self.fills_gap(&organization.id, &needs, &untouched),
                    self.broker(&organization.id, types),
                    self.represents(organization, &needs, &represented),
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
        // The sort is stable, and organizations come by id.
        invitations.sort_by_key(|invitation| Reverse(weight(&invitation.reasons)));
        invitations
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
        needs: &[&NeedCoverage],
    ) -> Option<Reason> {
        let alone: Vec<&NeedCoverage> = needs
            .iter()
            .copied()
            .filter(|need| need.persons != Some(0))
            .filter(|need| need.sole_provider.as_ref() == Some(organization))
            .collect();
        (!alone.is_empty()).then(|| Reason::OnlyProvider {
            persons: alone.iter().map(|need| u64::from(need.covered)).sum(),
            needs: alone.iter().map(|need| need.need.clone()).collect(),
        })
    }

    fn fills_gap(
        &self,
        organization: &OrganizationId,
        needs: &[&NeedCoverage],
        untouched: &BTreeSet<&NeedId>,
    ) -> Option<Reason> {
        let filled: Vec<NeedId> = needs
            .iter()
            .filter(|need| untouched.contains(&need.need))
            .filter(|need| self.reaching(need).any(|provider| provider == organization))
            .map(|need| need.need.clone())
            .collect();
        (!filled.is_empty()).then(|| Reason::FillsGap {
            persons: self.covered(organization, |need| filled.binary_search(need).is_ok()),
            needs: filled,
        })
    }

    fn broker(
        &self,
        organization: &OrganizationId,
        types: &BTreeSet<&NeedTypeId>,
    ) -> Option<Reason> {
        let brokers = &self.referral.brokers;
        let broker = (brokers.iter()).find(|broker| broker.organization == *organization)?;
        let needs: Vec<NeedId> = broker
            .needs
            .iter()
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
        needs: &[&NeedCoverage],
        represented: &BTreeSet<&MunicipalityCode>,
    ) -> Option<Reason> {
        let here = organization.municipality.as_ref()?;
        let there: Vec<&&NeedCoverage> = needs
            .iter()
            .filter(|need| need.need.municipality == *here && need.persons != Some(0))
            .collect();
        let lacking = !represented.contains(here) && !there.is_empty();
        lacking.then(|| Reason::Represents {
            municipality: here.clone(),
            needs: there.len(),
            not_covered: there.iter().map(|need| u64::from(need.not_covered())).sum(),
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

fn overlaps(tavoli: &[TavoloView], coverage: &Coverage) -> Vec<Overlap> {
    let types = |view: &TavoloView| -> BTreeSet<NeedTypeId> {
        view.needs
            .iter()
            .map(|need| need.need_type.clone())
            .collect()
    };
    let mut overlaps = Vec::new();
    for (place, one) in tavoli.iter().enumerate() {
        for other in &tavoli[place + 1..] {
            let need_types: BTreeSet<NeedTypeId> =
                types(one).intersection(&types(other)).cloned().collect();
            let needs = coverage.needs.iter();
            let totals = Totals::of(needs.filter(|need| need_types.contains(&need.need.need_type)));
            let organizations: BTreeSet<OrganizationId> =
                one.seated.intersection(&other.seated).cloned().collect();
            if !need_types.is_empty() || !organizations.is_empty() {
                overlaps.push(Overlap {
                    one: one.tavolo.clone(),
                    other: other.tavolo.clone(),
                    organizations,
                    need_types,
                    persons: totals.persons,
                    covered: totals.covered,
                });
            }
        }
    }
    overlaps
}
