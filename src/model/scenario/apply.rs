//! A scenario made of a district.

use super::draft::Draft;
use super::layers::{changed_twice, contradicted, layers};
use super::{Amount, Change, Plan, Scenario, Step, Thing};
use crate::model::ages::Ages;
use crate::model::diagnostic::{Diagnostic, Origin, Problem, TableId};
use crate::model::district::District;
use crate::model::ids::{
    MunicipalityCode, NeedId, NeedTypeId, OrganizationId, ServiceId, TavoloId,
};
use crate::model::ledger::nearest;
use crate::model::node::{Catchment, Need, Service, ServiceStatus};
use crate::model::rows::{Row, TieRow};
use crate::model::running::Period;
use crate::model::units::Headcount;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

/// The district as it would be in a scenario of a plan.
///
/// The changes of the scenarios that it stands on are made first. Within one scenario the order of the changes says nothing. A scenario
/// that undoes all that those below it do gives the district that [`Draft::of`] and [`Draft::district`] give of the data.
///
/// # Errors
/// Every change that cannot be made, by row; then none is.
///
/// # Complexity
/// *O*(*r* log *r* + *s*²) for *r* records and *s* changes.
pub fn apply(
    district: &District,
    plan: &Plan,
    scenario: &Scenario,
) -> Result<District, Vec<Diagnostic>> {
    apply_some(district, plan, scenario, &Selection::All)
}

/// Some of the changes of a scenario, and of those that it stands on.
#[derive(Debug, Clone, PartialEq)]
pub enum Selection {
    /// All of them.
    All,
    /// The one that is written here.
    Only(Origin),
    /// All but the one that is written here.
    Without(Origin),
}

impl Selection {
    fn has(&self, step: &Row<Step>) -> bool {
        match self {
            Self::All => true,
            Self::Only(origin) => step.origin == *origin,
            Self::Without(origin) => step.origin != *origin,
        }
    }
}

/// Every change of a scenario, those of the scenarios that it stands on first, each with the scenario that it belongs to; nothing where
/// the plan is not sound.
pub fn steps_of<'a>(plan: &'a Plan, scenario: &'a Scenario) -> Vec<(&'a Scenario, &'a Row<Step>)> {
    let order = layers(plan, scenario).unwrap_or_default();
    let steps = order.into_iter();
    steps
        .flat_map(|scenario| scenario.steps.iter().map(move |step| (scenario, step)))
        .collect()
}

/// The district as it would be with some of the changes of a scenario only: see [`apply`].
///
/// # Errors
/// Those of [`apply`]: a change may not do without another.
pub fn apply_some(
    district: &District,
    plan: &Plan,
    scenario: &Scenario,
    selection: &Selection,
) -> Result<District, Vec<Diagnostic>> {
    let order = layers(plan, scenario).map_err(|problem| vec![problem])?;
    let data = Draft::of(district);
    let mut work = Work {
        draft: data.clone(),
        data,
        problems: Vec::new(),
    };
    for scenario in order {
        work.scenario(scenario, selection);
    }
    match work.problems.is_empty() {
        true => Ok(work.draft.district()),
        false => Err(work.problems),
    }
}

struct Work {
    /// The district as it is.
    data: Draft,
    /// The district as the changes leave it.
    draft: Draft,
    problems: Vec<Diagnostic>,
}

/// Why a change cannot be made: the column, the value in it, the problem.
type Refusal = (&'static str, String, Problem);

impl Work {
    fn scenario(&mut self, scenario: &Scenario, selection: &Selection) {
        let selected = scenario.steps.iter().filter(|step| selection.has(step));
        let mut steps: Vec<&Row<Step>> = selected.collect();
        for (place, step) in scenario.steps.iter().enumerate() {
            let earlier = &scenario.steps[..place];
            if let Some(first) = contradicted(earlier, &step.record.change) {
                self.problems.push(changed_twice(step, first));
            }
        }
        steps.sort_by_key(|step| (step.record.change.turn(), step.record.change.thing()));
        for step in steps {
            if let Err((column, value, problem)) = self.change(&step.record.change) {
                self.problems.push(Diagnostic {
                    origin: step.origin.at(column),
                    value: Some(value),
                    problem,
                });
            }
        }
    }

    fn change(&mut self, change: &Change) -> Result<(), Refusal> {
        match change {
            Change::Join(municipality) => {
                let code = &municipality.code;
                new(
                    &self.draft.municipalities,
                    code,
                    self.draft.gone.municipalities.contains(code),
                )?;
                self.draft.gone.municipalities.remove(code);
                let records = &mut self.draft.municipalities;
                records.insert(code.clone(), municipality.clone());
            }
            Change::AddOrganization(organization) => {
                let id = &organization.id;
                new(
                    &self.draft.organizations,
                    id,
                    self.draft.gone.organizations.contains(id),
                )?;
                self.seated(organization.municipality.as_ref())?;
                self.draft.gone.organizations.remove(id);
                let records = &mut self.draft.organizations;
                records.insert(id.clone(), organization.as_ref().clone());
            }
            Change::AddService {
                service,
                need_types,
            } => {
                let id = &service.id;
                new(
                    &self.draft.services,
                    id,
                    self.draft.gone.services.contains(id),
                )?;
                self.seated(service.municipality.as_ref())?;
                for provider in &service.providers {
                    self.organization("organization", provider)?;
                }
                if let Catchment::Listed(codes) = &service.catchment {
                    codes
                        .iter()
                        .try_for_each(|code| self.municipality("serves", code))?;
                }
                for need_type in need_types {
                    known(
                        "need_type",
                        &self.draft.need_types,
                        need_type,
                        TableId::NeedTypes,
                    )?;
                }
                let draft = &mut self.draft;
                draft.gone.services.remove(id);
                draft.gone.moved.remove(id);
                draft.addresses.retain(|(service, _), _| service != id);
                let answers = need_types.iter().map(|of| ((id.clone(), of.clone()), None));
                draft.addresses.extend(answers);
                draft.services.insert(id.clone(), service.as_ref().clone());
            }
            Change::AddTie(tie) => self.add_tie(tie)?,
            Change::Restore(thing) => self.restore(thing)?,
            Change::Move {
                service,
                municipality,
                place,
            } => {
                self.municipality("municipality", municipality)?;
                let record = self.service("id", service)?;
                record.municipality = Some(municipality.clone());
                record.place = *place;
                self.draft.gone.moved.insert(service.clone());
            }
            Change::Start(service) => {
                let record = self.service("id", service)?;
                if record.status == ServiceStatus::Active {
                    return Err(("id", service.to_string(), Problem::AlreadyThere));
                }
                record.status = ServiceStatus::Active;
                record.period = Period::default();
            }
            Change::Capacity { service, amount } => {
                let record = self.service("id", service)?;
                record.capacity = match (*amount, record.capacity) {
                    (Amount::To(persons), _) => Some(persons),
                    (Amount::Percent(_), Some(before)) => Some(amount.of(before)),
                    (Amount::Percent(_), None) => {
                        return Err(("percent", service.to_string(), Problem::PercentOfUnknown));
                    }
                };
            }
            Change::Persons {
                need_type,
                municipality,
                amount,
            } => self.persons(need_type, municipality.as_ref(), *amount)?,
            Change::Split {
                tavolo,
                new: half,
                need_types,
                members,
            } => {
                self.tavolo("id", tavolo)?;
                new(&self.draft.tavoli, &half.id, false)?;
                for need_type in need_types {
                    known(
                        "need_type",
                        &self.draft.need_types,
                        need_type,
                        TableId::NeedTypes,
                    )?;
                }
                for member in members {
                    self.organization("organization", member)?;
                }
                let draft = &mut self.draft;
                draft.tavoli.insert(half.id.clone(), half.clone());
                for need_type in need_types {
                    if let Some(record) = draft.need_types.get_mut(need_type)
                        && record.tavoli.remove(tavolo)
                    {
                        record.tavoli.insert(half.id.clone());
                    }
                }
                for member in members {
                    if let Some(role) = draft.seats.remove(&(member.clone(), tavolo.clone())) {
                        draft.seats.insert((member.clone(), half.id.clone()), role);
                    }
                }
            }
            Change::Merge { merged, into } => {
                self.organization("id", merged)?;
                // The other may go into a third one in the same scenario.
                known(
                    "into",
                    &self.draft.organizations,
                    into,
                    TableId::Organizations,
                )?;
                if self.draft.organization_of(into) == merged {
                    return Err(("into", into.to_string(), Problem::MergeCycle));
                }
                self.draft.gone.merged.insert(merged.clone(), into.clone());
            }
            Change::MergeTavoli { merged, into } => {
                self.tavolo("id", merged)?;
                known("into", &self.draft.tavoli, into, TableId::Tavoli)?;
                if self.draft.tavolo_of(into) == merged {
                    return Err(("into", into.to_string(), Problem::MergeCycle));
                }
                let merged_tavoli = &mut self.draft.gone.merged_tavoli;
                merged_tavoli.insert(merged.clone(), into.clone());
            }
            Change::Close(thing) => self.close(thing)?,
        }
        Ok(())
    }

    fn add_tie(&mut self, tie: &TieRow) -> Result<(), Refusal> {
        self.organization("from", &tie.from)?;
        self.organization("to", &tie.to)?;
        if tie.from == tie.to {
            return Err(("to", tie.to.to_string(), Problem::SelfTie));
        }
        self.draft.ties.push(tie.clone());
        Ok(())
    }

    fn persons(
        &mut self,
        need_type: &NeedTypeId,
        municipality: Option<&MunicipalityCode>,
        amount: Amount,
    ) -> Result<(), Refusal> {
        known(
            "need_type",
            &self.draft.need_types,
            need_type,
            TableId::NeedTypes,
        )?;
        let Some(code) = municipality else {
            let of_type = |need: &&mut Need| need.id.need_type == *need_type;
            for need in self.draft.needs.values_mut().filter(of_type) {
                // Of all of them those that are not known stay so.
                if matches!(amount, Amount::To(_)) || need.persons.stated().is_some() {
                    scale(need, amount)?;
                }
            }
            return Ok(());
        };
        self.municipality("municipality", code)?;
        let id = NeedId {
            need_type: need_type.clone(),
            municipality: code.clone(),
        };
        if let Some(need) = self.draft.needs.get_mut(&id) {
            return scale(need, amount);
        }
        let Amount::To(persons) = amount else {
            return Err(("percent", id.to_string(), Problem::PercentOfUnknown));
        };
        let need = Need {
            id: id.clone(),
            persons: Headcount::Stated(persons),
            persons_low: None,
            persons_high: None,
            targets: BTreeSet::new(),
            ages: Ages::default(),
            evidence: None,
            year: None,
            source: None,
        };
        self.draft.needs.insert(id, need);
        Ok(())
    }

    /// Brings back what earlier scenarios changed, as it is in the data.
    fn restore(&mut self, thing: &Thing) -> Result<(), Refusal> {
        let (draft, data) = (&mut self.draft, &self.data);
        let restored = match thing {
            Thing::Municipality(code) => draft.gone.municipalities.remove(code),
            Thing::Organization(id) => {
                let merged = draft.gone.merged.remove(id).is_some();
                draft.gone.organizations.remove(id) || merged
            }
            Thing::Service(id) => {
                let closed = draft.gone.services.remove(id);
                let moved = draft.gone.moved.remove(id);
                let changed = back(&mut draft.services, &data.services, id);
                closed || moved || changed
            }
            Thing::Tie(one, other, kind) => {
                let of = |tie: &(OrganizationId, OrganizationId, _)| {
                    (&tie.0, &tie.1) == (one, other) && kind.is_none_or(|kind| kind == tie.2)
                };
                let before = draft.gone.ties.len();
                draft.gone.ties.retain(|tie| !of(tie));
                draft.gone.ties.len() < before
            }
            Thing::Need(id) => {
                let changed = back(&mut draft.needs, &data.needs, id);
                changed || (!data.needs.contains_key(id) && draft.needs.remove(id).is_some())
            }
            Thing::NeedType(of) => {
                let changed: Vec<NeedId> = (draft.needs.values())
                    .filter(|need| need.id.need_type == *of)
                    .filter(|need| data.needs.get(&need.id) != Some(need))
                    .map(|need| need.id.clone())
                    .collect();
                for id in &changed {
                    draft.needs.remove(id);
                    let record = data.needs.get(id).cloned();
                    draft
                        .needs
                        .extend(record.map(|record| (id.clone(), record)));
                }
                !changed.is_empty()
            }
            Thing::Tavolo(id) => draft.gone.merged_tavoli.remove(id).is_some(),
        };
        match restored {
            true => Ok(()),
            false => Err(("id", thing.to_string(), Problem::NothingToRestore)),
        }
    }

    fn close(&mut self, thing: &Thing) -> Result<(), Refusal> {
        match thing {
            Thing::Municipality(code) => {
                self.municipality("id", code)?;
                self.draft.gone.municipalities.insert(code.clone());
            }
            Thing::Organization(id) => {
                self.organization("id", id)?;
                self.draft.gone.organizations.insert(id.clone());
            }
            Thing::Service(id) => {
                self.service("id", id)?;
                self.draft.gone.services.insert(id.clone());
            }
            Thing::Tie(one, other, kind) => {
                let between: Vec<_> = (self.draft.ties.iter())
                    .filter(|tie| kind.is_none_or(|kind| kind == tie.relation.kind))
                    .filter(|tie| [(one, other), (other, one)].contains(&(&tie.from, &tie.to)))
                    .map(|tie| (one.clone(), other.clone(), tie.relation.kind))
                    .filter(|tie| !self.draft.gone.ties.contains(tie))
                    .collect();
                if between.is_empty() {
                    return Err(("id", thing.to_string(), Problem::NoSuchTie));
                }
                self.draft.gone.ties.extend(between);
            }
            Thing::Need(id) => {
                if self.draft.needs.remove(id).is_none() {
                    let nearest = None;
                    let table = TableId::Needs;
                    return Err(("id", id.to_string(), Problem::UnknownId { table, nearest }));
                }
            }
            // No change of a plan closes these: its reader refuses them.
            Thing::NeedType(_) | Thing::Tavolo(_) => {
                return Err(("id", thing.to_string(), Problem::NothingToRestore));
            }
        }
        Ok(())
    }

    fn seated(&self, municipality: Option<&MunicipalityCode>) -> Result<(), Refusal> {
        municipality.map_or(Ok(()), |code| self.municipality("municipality", code))
    }

    fn municipality(&self, column: &'static str, code: &MunicipalityCode) -> Result<(), Refusal> {
        known(
            column,
            &self.draft.municipalities,
            code,
            TableId::Municipalities,
        )?;
        still(column, code, self.draft.has(code))
    }

    fn organization(&self, column: &'static str, id: &OrganizationId) -> Result<(), Refusal> {
        known(
            column,
            &self.draft.organizations,
            id,
            TableId::Organizations,
        )?;
        still(column, id, self.draft.stands(id))
    }

    fn tavolo(&self, column: &'static str, id: &TavoloId) -> Result<(), Refusal> {
        known(column, &self.draft.tavoli, id, TableId::Tavoli)?;
        still(column, id, !self.draft.gone.merged_tavoli.contains_key(id))
    }

    fn service(&mut self, column: &'static str, id: &ServiceId) -> Result<&mut Service, Refusal> {
        known(column, &self.draft.services, id, TableId::Services)?;
        still(column, id, !self.draft.gone.services.contains(id))?;
        let unknown = || (column, id.to_string(), Problem::AlreadyGone);
        self.draft.services.get_mut(id).ok_or_else(unknown)
    }
}

fn new<K: Ord + Display, T>(records: &BTreeMap<K, T>, id: &K, gone: bool) -> Result<(), Refusal> {
    match records.contains_key(id) && !gone {
        true => Err(("id", id.to_string(), Problem::AlreadyThere)),
        false => Ok(()),
    }
}

fn known<K: Ord + Display, T>(
    column: &'static str,
    records: &BTreeMap<K, T>,
    id: &K,
    table: TableId,
) -> Result<(), Refusal> {
    if records.contains_key(id) {
        return Ok(());
    }
    let text = id.to_string();
    let ids: Vec<String> = records.keys().map(K::to_string).collect();
    let nearest = nearest(&text, ids.iter().map(String::as_str));
    Err((column, text, Problem::UnknownId { table, nearest }))
}

fn still<K: Display>(column: &'static str, id: &K, there: bool) -> Result<(), Refusal> {
    match there {
        true => Ok(()),
        false => Err((column, id.to_string(), Problem::AlreadyGone)),
    }
}

/// Puts a record of the data in the place of the changed one; false where nothing had changed.
fn back<K: Ord + Clone, T: Clone + PartialEq>(
    records: &mut BTreeMap<K, T>,
    data: &BTreeMap<K, T>,
    id: &K,
) -> bool {
    match data.get(id) {
        Some(record) if records.get(id) != Some(record) => {
            records.insert(id.clone(), record.clone());
            true
        }
        _ => false,
    }
}

fn scale(need: &mut Need, amount: Amount) -> Result<(), Refusal> {
    let of = |persons: Option<u32>| persons.map(|persons| amount.of(persons));
    match (amount, need.persons) {
        (Amount::To(persons), _) => {
            need.persons = Headcount::Stated(persons);
            (need.persons_low, need.persons_high) = (None, None);
        }
        (Amount::Percent(_), Headcount::Stated(before)) => {
            need.persons = Headcount::Stated(amount.of(before));
            (need.persons_low, need.persons_high) = (of(need.persons_low), of(need.persons_high));
        }
        (Amount::Percent(_), _) => {
            return Err(("percent", need.id.to_string(), Problem::PercentOfUnknown));
        }
    }
    Ok(())
}
