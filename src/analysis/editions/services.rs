//! Services that opened, closed, moved, grew or shrank.

use super::aligned::{Aligned, runs};
use crate::model::ids::{NeedTypeId, ServiceId};
use crate::model::node::Service;
use crate::model::place::Place;
use crate::model::scenario::Draft;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Points nearer to each other than this, in kilometers, are one place found twice.
const SAME_PLACE: f64 = 0.2;

/// How a service changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ServiceChange {
    /// It runs, and did not.
    Opened,
    /// It ran, and does not.
    Closed,
    /// It stands elsewhere.
    Moved,
    /// It can take more persons.
    Enlarged,
    /// It can take fewer persons.
    Shrunk,
    /// Its capacity is stated in one edition only.
    CapacityKnown,
    /// It is offered by others.
    HandedOver,
    /// It serves other municipalities, ages or persons, or answers to other needs.
    OtherReach,
}

impl ServiceChange {
    /// The name used in files and message catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Closed => "closed",
            Self::Moved => "moved",
            Self::Enlarged => "enlarged",
            Self::Shrunk => "shrunk",
            Self::CapacityKnown => "capacity-known",
            Self::HandedOver => "handed-over",
            Self::OtherReach => "other-reach",
        }
    }
}

/// A service in one edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Persons it can take, where stated.
    pub capacity: Option<u32>,
    /// The name of the municipality where it stands.
    pub municipality: Option<String>,
    /// Who offers it, by name.
    pub providers: Vec<String>,
}

/// A change of a service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceRow {
    /// Its id, in the later edition where it is there.
    pub id: ServiceId,
    /// Its name.
    pub name: String,
    /// What happened.
    pub change: ServiceChange,
    /// Whether it came or went with all who offer it.
    pub with_organizations: bool,
    /// As it was, running or not.
    pub before: Option<Offer>,
    /// As it is, running or not.
    pub after: Option<Offer>,
}

/// What happened to services, by kind of change, then by id. Of a service that does not run in both editions only that is said.
pub(super) fn services(editions: &Aligned) -> Vec<ServiceRow> {
    let (old, new) = (answered(&editions.before), answered(&editions.after));
    let mut rows = Vec::new();
    for (id, pair) in editions.services() {
        let Some(record) = pair.1.or(pair.0) else {
            continue;
        };
        let changes = match (runs(pair.0), runs(pair.1), pair) {
            (false, true, _) => vec![ServiceChange::Opened],
            (true, false, _) => vec![ServiceChange::Closed],
            (true, true, (Some(was), Some(is))) => changes(was, is, old.get(id) == new.get(id)),
            _ => Vec::new(),
        };
        for change in changes {
            rows.push(ServiceRow {
                id: id.clone(),
                name: record.name.clone(),
                change,
                with_organizations: editions.comes_with_actors(pair),
                before: pair.0.map(|service| offer(service, &editions.before)),
                after: pair.1.map(|service| offer(service, &editions.after)),
            });
        }
    }
    rows.sort_by(|one, other| (one.change, &one.id).cmp(&(other.change, &other.id)));
    rows
}

fn changes(was: &Service, is: &Service, same_answers: bool) -> Vec<ServiceChange> {
    let mut changes = Vec::new();
    if was.municipality != is.municipality || is_elsewhere(was.place, is.place) {
        changes.push(ServiceChange::Moved);
    }
    match (was.capacity, is.capacity) {
        (Some(was), Some(is)) if is > was => changes.push(ServiceChange::Enlarged),
        (Some(was), Some(is)) if is < was => changes.push(ServiceChange::Shrunk),
        (Some(_), None) | (None, Some(_)) => changes.push(ServiceChange::CapacityKnown),
        _ => {}
    }
    if was.providers != is.providers {
        changes.push(ServiceChange::HandedOver);
    }
    let reach = |service: &Service| {
        (
            service.catchment.clone(),
            service.targets.clone(),
            service.ages,
        )
    };
    if reach(was) != reach(is) || !same_answers {
        changes.push(ServiceChange::OtherReach);
    }
    changes
}

fn is_elsewhere(was: Option<Place>, is: Option<Place>) -> bool {
    was.zip(is)
        .is_some_and(|(was, is)| was.distance(&is).0 > SAME_PLACE)
}

fn offer(service: &Service, draft: &Draft) -> Offer {
    let municipality = service.municipality.as_ref();
    let name = |code| match draft.municipalities.get(code) {
        Some(municipality) => municipality.name.clone(),
        None => code.to_string(),
    };
    let providers = service.providers.iter();
    Offer {
        capacity: service.capacity,
        municipality: municipality.map(name),
        providers: providers
            .map(|id| match draft.organizations.get(id) {
                Some(organization) => organization.name.clone(),
                None => id.to_string(),
            })
            .collect(),
    }
}

/// To what types of need each service answers.
fn answered(draft: &Draft) -> BTreeMap<&ServiceId, BTreeSet<&NeedTypeId>> {
    let mut answered: BTreeMap<&ServiceId, BTreeSet<&NeedTypeId>> = BTreeMap::new();
    for (service, need_type) in draft.addresses.keys() {
        answered.entry(service).or_default().insert(need_type);
    }
    answered
}
