//! A scenario made of a district.

use super::draft::{Draft, pair};
use super::layers::{changed_twice, contradicted, layers};
use super::{Amount, Change, Plan, Scenario, Step, Thing};

use crate::model::diagnostic::{Diagnostic, Problem, TableId};
use crate::model::district::District;
use crate::model::ids::{
    MunicipalityCode, NeedId, NeedTypeId, OrganizationId, ServiceId, TavoloId,
};
use crate::model::ledger::nearest;
use crate::model::node::{Catchment, Need, Service, ServiceStatus};
use crate::model::rows::{Row, TieRow};
use crate::model::running::Period;
use crate::model::tie::RelationKind;
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
    apply_some(&Draft::of(district), plan, scenario, &Selection::All)
}

/// Some of the changes of a scenario, and of those that it stands on.
#[derive(Debug, Clone, Copy)]
pub enum Selection<'a> {
    /// All of them.
    All,
    /// This row of the plan, of those that [`steps_of`] gives: two may be written on one line.
    Only(&'a Row<Step>),
    /// All but this row of the plan.
    Without(&'a Row<Step>),
}

impl Selection<'_> {
    fn has(&self, step: &Row<Step>) -> bool {
        match self {
            Self::All => true,
            Self::Only(one) => std::ptr::eq(*one, step),
            Self::Without(one) => !std::ptr::eq(*one, step),
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

/// The district as it would be with some of the changes of a scenario only, made to its records as they are: see [`apply`].
///
/// # Errors
/// Those of [`apply`]: a change may not do without another.
pub fn apply_some(
    data: &Draft,
    plan: &Plan,
    scenario: &Scenario,
    selection: &Selection<'_>,
) -> Result<District, Vec<Diagnostic>> {
    let work = worked(data, plan, scenario, selection);
    match work.problems.is_empty() {
        true => Ok(work.draft.district()),
        false => Err(work.problems),
    }
}

/// The districts of all scenarios of a plan, in its order: see [`apply`].
///
/// # Errors
/// Every change of the plan that cannot be made, once, whichever scenarios make it; then no district is made.
///
/// # Complexity
/// That of [`apply`] for every scenario.
pub fn apply_all(district: &District, plan: &Plan) -> Result<Vec<District>, Vec<Diagnostic>> {
    let data = Draft::of(district);
    let works = all(&data, plan);
    let problems = problems(&works);
    match problems.is_empty() {
        true => Ok(works.iter().map(|work| work.draft.district()).collect()),
        false => Err(problems),
    }
}

/// Every change of a plan that cannot be made, once, whichever scenarios make it: the errors of [`apply_all`], without its districts.
pub fn problems_of(district: &District, plan: &Plan) -> Vec<Diagnostic> {
    problems(&all(&Draft::of(district), plan))
}

fn all<'a>(data: &'a Draft, plan: &Plan) -> Vec<Work<'a>> {
    let scenarios = plan.scenarios.iter();
    scenarios
        .map(|scenario| worked(data, plan, scenario, &Selection::All))
        .collect()
}

fn problems(works: &[Work<'_>]) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for problem in works.iter().flat_map(|work| &work.problems) {
        if !problems.contains(problem) {
            problems.push(problem.clone());
        }
    }
    problems
}

fn worked<'a>(
    data: &'a Draft,
    plan: &Plan,
    scenario: &Scenario,
    selection: &Selection<'_>,
) -> Work<'a> {
    let mut work = Work {
        draft: data.clone(),
        data,
        fallen: BTreeSet::new(),
        problems: Vec::new(),
    };
    match layers(plan, scenario) {
        Ok(order) => order
            .into_iter()
            .for_each(|scenario| work.scenario(scenario, selection)),
        Err(problem) => work.problems.push(*problem),
    }
    work
}

struct Work<'a> {
    /// The district as it is.
    data: &'a Draft,
    /// The district as the changes leave it.
    draft: Draft,
    /// Services that nobody offers any longer when the scenario begins.
    fallen: BTreeSet<ServiceId>,
    problems: Vec<Diagnostic>,
}

/// Why a change cannot be made: the column, the value in it, the problem.
type Refusal = (&'static str, String, Problem);

impl Work<'_> {
    fn scenario(&mut self, scenario: &Scenario, selection: &Selection<'_>) {
        let services = self.draft.services.keys();
        let fallen = services.filter(|id| !self.has_provider(id)).cloned();
        self.fallen = fallen.collect();
        let mut steps: Vec<&Row<Step>> = Vec::new();
        for (place, step) in scenario.steps.iter().enumerate() {
            match contradicted(&scenario.steps[..place], &step.record.change) {
                // To try and make it too would say the same again.
                Some(first) => self.problems.push(changed_twice(step, first)),
                None if selection.has(step) => steps.push(step),
                None => {}
            }
        }
        steps.sort_by_key(|step| (step.record.change.turn(), step.record.change.thing()));
        steps.retain(|step| {
            let made = self.change(&step.record.change);
            self.noted(step, made)
        });
        // What closes comes last, and may take along what another change was about.
        for step in steps {
            let left = self.left(&step.record.change);
            self.noted(step, left);
        }
    }

    /// Whether a change was made; why it was not goes among the problems.
    fn noted(&mut self, step: &Row<Step>, made: Result<(), Refusal>) -> bool {
        let Err((column, value, problem)) = made else {
            return true;
        };
        self.problems.push(Diagnostic {
            origin: step.origin.at(column),
            value: Some(value),
            problem,
        });
        false
    }

    /// Refuses a change of which nothing is left at the end of its scenario.
    fn left(&self, change: &Change) -> Result<(), Refusal> {
        match change {
            Change::AddService { service, .. } => self.offered("id", &service.id),
            Change::Move { service, .. }
            | Change::Start(service)
            | Change::Capacity { service, .. } => self.offered("id", service),
            Change::AddTie(tie) => {
                let stands = |id| self.draft.stands(self.draft.organization_of(id));
                still("id", &tie.from, stands(&tie.from))?;
                still("to", &tie.to, stands(&tie.to))
            }
            Change::Persons {
                municipality: Some(code),
                ..
            } => still("municipality", code, self.draft.has(code)),
            // What goes into another goes on in it.
            Change::Merge { into, .. } => {
                let whole = self.draft.organization_of(into);
                still("to", into, self.draft.stands(whole))
            }
            _ => Ok(()),
        }
    }

    fn change(&mut self, change: &Change) -> Result<(), Refusal> {
        match change {
            Change::Join(municipality) => {
                let code = &municipality.code;
                let gone = !self.draft.has(code);
                new(&self.draft.municipalities, code, gone)?;
                let records = &mut self.draft.municipalities;
                records.insert(code.clone(), municipality.clone());
            }
            Change::AddOrganization(organization) => {
                let id = &organization.id;
                new(&self.draft.organizations, id, !self.draft.stands(id))?;
                self.seated(organization.municipality.as_ref())?;
                let records = &mut self.draft.organizations;
                records.insert(id.clone(), organization.as_ref().clone());
            }
            Change::AddService {
                service,
                need_types,
            } => {
                let id = &service.id;
                new(&self.draft.services, id, self.offered("id", id).is_err())?;
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
                    self.need_type("need_types", need_type)?;
                }
                let draft = &mut self.draft;
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
                let gone = self.draft.gone.merged_tavoli.contains_key(&half.id);
                new(&self.draft.tavoli, &half.id, gone)?;
                for need_type in need_types {
                    self.need_type("need_types", need_type)?;
                    self.pass_need_type(need_type, tavolo, &half.id)?;
                }
                for member in members {
                    self.organization("organization", member)?;
                    self.pass_seats(member, tavolo, &half.id)?;
                }
                self.draft.tavoli.insert(half.id.clone(), half.clone());
            }
            Change::Merge { merged, into } => {
                self.organization("id", merged)?;
                // The other may go into a third one in the same scenario.
                known(
                    "to",
                    &self.draft.organizations,
                    into,
                    TableId::Organizations,
                )?;
                if self.draft.organization_of(into) == merged {
                    return Err(("to", into.to_string(), Problem::MergeCycle));
                }
                self.draft.gone.merged.insert(merged.clone(), into.clone());
            }
            Change::MergeTavoli { merged, into } => {
                self.tavolo("id", merged)?;
                known("to", &self.draft.tavoli, into, TableId::Tavoli)?;
                if self.draft.tavolo_of(into) == merged {
                    return Err(("to", into.to_string(), Problem::MergeCycle));
                }
                let merged_tavoli = &mut self.draft.gone.merged_tavoli;
                merged_tavoli.insert(merged.clone(), into.clone());
            }
            Change::Close(thing) => self.close(thing)?,
        }
        Ok(())
    }

    fn add_tie(&mut self, tie: &TieRow) -> Result<(), Refusal> {
        self.organization("id", &tie.from)?;
        self.organization("to", &tie.to)?;
        if tie.from == tie.to {
            return Err(("to", tie.to.to_string(), Problem::SelfTie));
        }
        let draft = &self.draft;
        let is_it = |other: &TieRow| {
            let ends = [&other.from, &other.to].map(|end| draft.organization_of(end));
            let back =
                tie.relation.kind == RelationKind::Collaborates && ends == [&tie.to, &tie.from];
            other.relation.kind == tie.relation.kind && (back || ends == [&tie.from, &tie.to])
        };
        if (draft.ties.iter()).any(|other| is_it(other) && !draft.is_cut(other)) {
            let thing = Thing::tie(tie.from.clone(), tie.to.clone(), None);
            return Err(("id", thing.to_string(), Problem::AlreadyThere));
        }
        // One that ended begins anew: it is not the old one that comes back.
        let draft = &mut self.draft;
        if draft.gone.ties.remove(&pair(tie)) {
            draft.ties.retain(|other| pair(other) != pair(tie));
        }
        draft.ties.push(tie.clone());
        Ok(())
    }

    fn persons(
        &mut self,
        need_type: &NeedTypeId,
        municipality: Option<&MunicipalityCode>,
        amount: Amount,
    ) -> Result<(), Refusal> {
        self.need_type("id", need_type)?;
        let Some(code) = municipality else {
            return self.persons_everywhere(need_type, amount);
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
        let need = Need::of(id.clone(), Headcount::Stated(persons));
        self.draft.needs.insert(id, need);
        Ok(())
    }

    /// Changes the needs of a type, in every municipality.
    fn persons_everywhere(
        &mut self,
        need_type: &NeedTypeId,
        amount: Amount,
    ) -> Result<(), Refusal> {
        let left = &self.draft.gone.municipalities;
        let needs = self.draft.needs.values_mut().filter(|need| {
            need.id.need_type == *need_type && !left.contains(&need.id.municipality)
        });
        let mut needs: Vec<&mut Need> = needs.collect();
        if matches!(amount, Amount::To(_)) {
            if needs.len() != 1 {
                let needs = needs.len();
                let problem = Problem::WhichMunicipality { needs };
                return Err(("id", need_type.to_string(), problem));
            }
        } else {
            // Of all of them those that are not known stay so.
            needs.retain(|need| need.persons.stated().is_some());
            if needs.is_empty() {
                return Err(("percent", need_type.to_string(), Problem::PercentOfUnknown));
            }
        }
        needs.into_iter().try_for_each(|need| scale(need, amount))
    }

    /// Brings back what earlier scenarios changed, as it is in the data.
    fn restore(&mut self, thing: &Thing) -> Result<(), Refusal> {
        self.known(thing)?;
        let (draft, data) = (&mut self.draft, self.data);
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
                if !self.has_provider(id) {
                    return Err(("id", id.to_string(), Problem::BackWithOrganization));
                }
                // One that fell is back as soon as who offers it is.
                closed || moved || changed || self.fallen.contains(id)
            }
            Thing::Tie(one, other, kind) => {
                let mut between: BTreeSet<_> = draft.between(one, other, *kind).collect();
                between.extend(data.between(one, other, *kind));
                let before = draft.gone.ties.len();
                draft.gone.ties.retain(|tie| !between.contains(tie));
                let reopened = draft.gone.ties.len() < before;
                // One that ended and began anew is as it was, where it was.
                let begun = |tie: &TieRow| between.contains(&pair(tie)) && !data.ties.contains(tie);
                let anew = draft.ties.len();
                draft.ties.retain(|tie| !begun(tie));
                let anew = draft.ties.len() < anew;
                let mut place = 0;
                for tie in &data.ties {
                    let is_next = draft.ties.get(place) == Some(tie);
                    if !is_next && between.contains(&pair(tie)) {
                        draft.ties.insert(place, tie.clone());
                    }
                    place += usize::from(is_next || between.contains(&pair(tie)));
                }
                reopened || anew
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
            Thing::Tavolo(id) => {
                let split = draft.followers(id) != data.followers(id);
                let merged = draft.gone.merged_tavoli.remove(id).is_some();
                if !merged && split {
                    return Err(("id", id.to_string(), Problem::SplitTavolo));
                }
                merged
            }
        };
        match restored {
            true => Ok(()),
            false => Err(("id", thing.to_string(), Problem::NothingToRestore)),
        }
    }

    fn close(&mut self, thing: &Thing) -> Result<(), Refusal> {
        self.known(thing)?;
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
                // One that falls with who offers it may close as well: it stays closed should they come back.
                still("id", id, !self.draft.gone.services.contains(id))?;
                self.draft.gone.services.insert(id.clone());
            }
            Thing::Tie(one, other, kind) => {
                let between: Vec<_> = (self.draft.between(one, other, *kind))
                    .filter(|tie| !self.draft.gone.ties.contains(tie))
                    .collect();
                if between.is_empty() {
                    return Err(("id", thing.to_string(), Problem::NoSuchTie));
                }
                self.draft.gone.ties.extend(between);
            }
            // What has to be looked after does not close, and a working group goes into another.
            Thing::Need(_) | Thing::NeedType(_) | Thing::Tavolo(_) => {
                return Err(("what", thing.to_string(), Problem::NotToBeDone));
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
        self.offered(column, id)?;
        let unknown = || (column, id.to_string(), Problem::AlreadyGone);
        self.draft.services.get_mut(id).ok_or_else(unknown)
    }

    fn need_type(&self, column: &'static str, id: &NeedTypeId) -> Result<(), Refusal> {
        known(column, &self.draft.need_types, id, TableId::NeedTypes)
    }

    /// Refuses what no table names; whether it is there still is another question.
    fn known(&self, thing: &Thing) -> Result<(), Refusal> {
        let draft = &self.draft;
        match thing {
            Thing::Municipality(code) => {
                known("id", &draft.municipalities, code, TableId::Municipalities)
            }
            Thing::Organization(id) => {
                known("id", &draft.organizations, id, TableId::Organizations)
            }
            Thing::Service(id) => known("id", &draft.services, id, TableId::Services),
            Thing::Tie(one, other, _) => {
                known("id", &draft.organizations, one, TableId::Organizations)?;
                known("to", &draft.organizations, other, TableId::Organizations)
            }
            Thing::Need(id) => self.need_type("id", &id.need_type),
            Thing::NeedType(id) => self.need_type("id", id),
            Thing::Tavolo(id) => known("id", &draft.tavoli, id, TableId::Tavoli),
        }
    }

    fn offered(&self, column: &'static str, id: &ServiceId) -> Result<(), Refusal> {
        let closed = self.draft.gone.services.contains(id);
        still(column, id, !closed && self.has_provider(id))
    }

    /// Whether anybody who offers a service is there.
    fn has_provider(&self, id: &ServiceId) -> bool {
        let draft = &self.draft;
        let service = draft.services.get(id);
        let mut providers = service.iter().flat_map(|service| &service.providers);
        providers.any(|provider| draft.stands(draft.organization_of(provider)))
    }

    /// A type of need passes from one working group to another.
    fn pass_need_type(
        &mut self,
        id: &NeedTypeId,
        from: &TavoloId,
        to: &TavoloId,
    ) -> Result<(), Refusal> {
        let draft = &mut self.draft;
        let record = draft.need_types.get(id);
        let mut followed = record.map_or_else(BTreeSet::new, |record| record.tavoli.clone());
        let all = followed.len();
        followed.retain(|tavolo| draft.tavolo_of(tavolo) != from);
        if followed.len() == all {
            return Err(("need_types", id.to_string(), Problem::NotOfTavolo));
        }
        followed.insert(to.clone());
        if let Some(record) = draft.need_types.get_mut(id) {
            record.tavoli = followed;
        }
        Ok(())
    }

    /// The seats of a member, and of whoever was merged into it, pass from one working group to another.
    fn pass_seats(
        &mut self,
        member: &OrganizationId,
        from: &TavoloId,
        to: &TavoloId,
    ) -> Result<(), Refusal> {
        let draft = &mut self.draft;
        let own = |seat: &&(OrganizationId, TavoloId)| {
            draft.organization_of(&seat.0) == member && draft.tavolo_of(&seat.1) == from
        };
        let seats: Vec<_> = draft.seats.keys().filter(own).cloned().collect();
        if seats.is_empty() {
            return Err(("organization", member.to_string(), Problem::NotOfTavolo));
        }
        for seat in seats {
            let role = draft.seats.remove(&seat).flatten();
            draft.seats.insert((seat.0, to.clone()), role);
        }
        Ok(())
    }
}

/// Refuses an id that something has, or had before it closed: under it, that would come back with all that hung on it.
fn new<K: Ord + Display, T>(records: &BTreeMap<K, T>, id: &K, gone: bool) -> Result<(), Refusal> {
    let problem = match (records.contains_key(id), gone) {
        (false, _) => return Ok(()),
        (true, true) => Problem::ClosedBefore,
        (true, false) => Problem::AlreadyThere,
    };
    Err(("id", id.to_string(), problem))
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
