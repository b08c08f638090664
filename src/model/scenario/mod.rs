//! Scenarios: what a plan would change in a district, and the district that comes of it.
//!
//! A scenario is a list of changes. It may stand on others: then their changes come first, each in its turn, and its own after them. Within
//! one list the order says nothing: changes are made in the order of what they do, and two of one thing are refused. What a scenario takes
//! away is only marked as gone, so that another can bring it back as it was.

mod apply;
mod draft;
mod layers;
mod renamed;

pub use apply::{Selection, apply, apply_all, apply_some, problems_of, steps_of};
pub use draft::Draft;
pub use renamed::Names;

use super::diagnostic::Origin;
use super::ids::{MunicipalityCode, NeedId, NeedTypeId, OrganizationId, ServiceId, TavoloId};
use super::node::{Municipality, Organization, Service, Tavolo};
use super::place::Place;
use super::rows::{Row, TieRow};
use super::tie::RelationKind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;

/// Named scenarios.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    /// The name people read.
    pub title: Option<String>,
    /// What could be done, in the order of the plan.
    pub scenarios: Vec<Scenario>,
}

/// A list of changes with a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// The name by which people and other scenarios call it.
    pub name: String,
    /// The scenarios that it stands on, by name: they are made first.
    pub on: BTreeSet<String>,
    /// What it changes itself.
    pub steps: Vec<Row<Step>>,
    /// Where it is written.
    pub origin: Origin,
}

/// One change, with what it costs.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// What changes.
    pub change: Change,
    /// Euro a year; `None` when nobody said.
    pub cost: Option<f64>,
    /// What people should know of it.
    pub note: Option<String>,
}

/// How a number changes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Amount {
    /// It becomes this.
    To(u32),
    /// It grows by so many percent of itself, or shrinks below zero: from −100.
    Percent(f64),
}

impl Amount {
    /// What a number becomes, in whole persons, halves away from zero.
    pub fn of(self, before: u32) -> u32 {
        match self {
            Self::To(after) => after,
            // A number above the largest stays at it.
            Self::Percent(percent) => (f64::from(before) * (1.0 + percent / 100.0)).round() as u32,
        }
    }
}

/// A change of a district.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// A municipality joins the district.
    Join(Municipality),
    /// A new organization.
    AddOrganization(Box<Organization>),
    /// A new service, with the types of need it answers to.
    AddService {
        /// The service.
        service: Box<Service>,
        /// What it answers to.
        need_types: BTreeSet<NeedTypeId>,
    },
    /// A new tie.
    AddTie(TieRow),
    /// A service moves.
    Move {
        /// Which one.
        service: ServiceId,
        /// The municipality it is delivered in from then on.
        municipality: MunicipalityCode,
        /// The point, where it is not the centre of the municipality.
        place: Option<Place>,
    },
    /// A service that does not run begins to.
    Start(ServiceId),
    /// A service takes more persons, or fewer.
    Capacity {
        /// Which one.
        service: ServiceId,
        /// How its capacity changes.
        amount: Amount,
    },
    /// Persons in need become more, or fewer.
    Persons {
        /// The type of need.
        need_type: NeedTypeId,
        /// Where; `None` is every municipality that has a need of this type.
        municipality: Option<MunicipalityCode>,
        /// How their number changes. A number where there was no need makes one.
        amount: Amount,
    },
    /// A working group is split: a new one takes some of its types of need and members.
    Split {
        /// Which one.
        tavolo: TavoloId,
        /// The new one.
        new: Tavolo,
        /// The types of need that pass to it.
        need_types: BTreeSet<NeedTypeId>,
        /// The members that pass to it.
        members: BTreeSet<OrganizationId>,
    },
    /// What earlier scenarios changed of this is as in the data again.
    Restore(Thing),
    /// An organization goes into another: its services, ties and seats become the other's.
    Merge {
        /// Which one.
        merged: OrganizationId,
        /// Into which.
        into: OrganizationId,
    },
    /// A working group goes into another.
    MergeTavoli {
        /// Which one.
        merged: TavoloId,
        /// Into which.
        into: TavoloId,
    },
    /// Something is there no longer: an organization and what it alone offers, a service, a tie, a municipality that leaves the district.
    Close(Thing),
}

/// Something that changes, by its name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thing {
    /// A municipality.
    Municipality(MunicipalityCode),
    /// An organization.
    Organization(OrganizationId),
    /// A service.
    Service(ServiceId),
    /// The ties between two organizations, of one kind or of all, whichever way they run; the lesser id first.
    Tie(OrganizationId, OrganizationId, Option<RelationKind>),
    /// A need.
    Need(NeedId),
    /// The needs of a type.
    NeedType(NeedTypeId),
    /// A working group.
    Tavolo(TavoloId),
}

impl Thing {
    /// The ties between two organizations, in whichever order they are named.
    pub fn tie(one: OrganizationId, other: OrganizationId, kind: Option<RelationKind>) -> Self {
        match one <= other {
            true => Self::Tie(one, other, kind),
            false => Self::Tie(other, one, kind),
        }
    }

    /// Whether a change of one is a change of the other too.
    pub fn overlaps(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Need(need), Self::NeedType(of)) | (Self::NeedType(of), Self::Need(need)) => {
                need.need_type == *of
            }
            (Self::Tie(a, b, kind), Self::Tie(c, d, other)) => {
                (a, b) == (c, d) && (kind == other || kind.is_none() || other.is_none())
            }
            _ => self == other,
        }
    }
}

impl Thing {
    /// Whether all that is changed of the other is changed with this one.
    pub fn covers(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Need(_), Self::NeedType(_)) => false,
            (Self::Tie(.., Some(_)), Self::Tie(.., None)) => false,
            _ => self.overlaps(other),
        }
    }
}

impl fmt::Display for Thing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Municipality(code) => code.fmt(formatter),
            Self::Organization(id) => id.fmt(formatter),
            Self::Service(id) => id.fmt(formatter),
            Self::Tie(one, other, _) => write!(formatter, "{one} - {other}"),
            Self::Need(id) => id.fmt(formatter),
            Self::NeedType(id) => id.fmt(formatter),
            Self::Tavolo(id) => id.fmt(formatter),
        }
    }
}

impl Change {
    /// What it changes.
    pub fn thing(&self) -> Thing {
        match self {
            Self::Join(municipality) => Thing::Municipality(municipality.code.clone()),
            Self::AddOrganization(organization) => Thing::Organization(organization.id.clone()),
            Self::AddService { service, .. } => Thing::Service(service.id.clone()),
            Self::AddTie(row) => {
                Thing::tie(row.from.clone(), row.to.clone(), Some(row.relation.kind))
            }
            Self::Move { service, .. } | Self::Start(service) | Self::Capacity { service, .. } => {
                Thing::Service(service.clone())
            }
            Self::Persons {
                need_type,
                municipality,
                ..
            } => match municipality {
                Some(municipality) => Thing::Need(NeedId {
                    need_type: need_type.clone(),
                    municipality: municipality.clone(),
                }),
                None => Thing::NeedType(need_type.clone()),
            },
            Self::Split { tavolo, .. } => Thing::Tavolo(tavolo.clone()),
            Self::Merge { merged, .. } => Thing::Organization(merged.clone()),
            Self::MergeTavoli { merged, .. } => Thing::Tavolo(merged.clone()),
            Self::Restore(thing) | Self::Close(thing) => thing.clone(),
        }
    }

    /// Whether somebody has to pay for it: a service that opens, moves, or takes more persons than in the data. All else may cost nothing.
    pub fn is_paid_for(&self, data: &Draft) -> bool {
        match self {
            Self::AddService { .. } | Self::Move { .. } | Self::Start(_) => true,
            Self::Capacity { service, amount } => {
                let known = data.services.get(service).and_then(|one| one.capacity);
                match (*amount, known) {
                    (Amount::Percent(by), _) => by > 0.0,
                    (Amount::To(persons), known) => known.is_none_or(|before| persons > before),
                }
            }
            _ => false,
        }
    }

    /// Its place in the order in which changes are made: what comes back and what is new first, what goes last.
    fn turn(&self) -> usize {
        match self {
            Self::Restore(_) => 0,
            Self::Join(_) => 1,
            Self::AddOrganization(_) => 2,
            Self::AddService { .. } => 3,
            Self::AddTie(_) => 4,
            Self::Move { .. } => 5,
            Self::Start(_) => 6,
            Self::Capacity { .. } => 7,
            Self::Persons { .. } => 8,
            Self::Split { .. } => 9,
            Self::Merge { .. } => 10,
            Self::MergeTavoli { .. } => 11,
            Self::Close(_) => 12,
        }
    }
}
