//! Names where ids belong: what exactly one record is called stands for its id.

use crate::ingest::names::folded;
use crate::model::diagnostic::TableId;
use crate::model::district::District;
use crate::model::scenario::{Change, Plan, Thing};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::str::FromStr;

/// What the records of a district, and those that a plan adds, go by.
#[derive(Default)]
pub(super) struct Called {
    ids: BTreeSet<(TableId, String)>,
    /// By folded name; `None` where several go by it.
    names: BTreeMap<(TableId, String), Option<String>>,
}

impl Called {
    pub(super) fn of(district: &District, plan: &Plan) -> Self {
        let mut called = Self::default();
        let network = &district.network;
        for one in network.organizations() {
            called.enter(TableId::Organizations, &one.id, &one.name);
        }
        for one in network.services() {
            called.enter(TableId::Services, &one.id, &one.name);
        }
        for one in network.need_types() {
            called.enter(TableId::NeedTypes, &one.id, &one.name);
        }
        for one in network.tavoli() {
            called.enter(TableId::Tavoli, &one.id, &one.name);
        }
        let steps = plan.scenarios.iter().flat_map(|scenario| &scenario.steps);
        for step in steps {
            match &step.record.change {
                Change::AddOrganization(one) => {
                    called.enter(TableId::Organizations, &one.id, &one.name);
                }
                Change::AddService { service: one, .. } => {
                    called.enter(TableId::Services, &one.id, &one.name);
                }
                Change::Split { new: one, .. } => {
                    called.enter(TableId::Tavoli, &one.id, &one.name);
                }
                _ => {}
            }
        }
        called
    }

    fn enter(&mut self, table: TableId, id: &impl Display, name: &str) {
        let id = id.to_string();
        let entry = self.names.entry((table, folded(name)));
        let known = entry.or_insert_with(|| Some(id.clone()));
        if known.as_ref() != Some(&id) {
            *known = None;
        }
        self.ids.insert((table, id));
    }

    /// Puts ids in the place of names, wherever a change speaks of something by what may be its name.
    pub(super) fn resolve(&self, plan: &mut Plan) {
        let scenarios = plan.scenarios.iter_mut();
        for step in scenarios.flat_map(|scenario| &mut scenario.steps) {
            self.change(&mut step.record.change);
        }
    }

    fn change(&self, change: &mut Change) {
        use TableId::{NeedTypes, Organizations, Services, Tavoli};
        match change {
            Change::Join(_) | Change::AddOrganization(_) => {}
            Change::AddService {
                service,
                need_types,
            } => {
                self.all(Organizations, &mut service.providers);
                self.all(NeedTypes, need_types);
            }
            Change::AddTie(tie) => {
                self.one(Organizations, &mut tie.from);
                self.one(Organizations, &mut tie.to);
                self.all(Organizations, &mut tie.relation.reported_by);
            }
            Change::Move { service, .. }
            | Change::Start(service)
            | Change::Capacity { service, .. } => self.one(Services, service),
            Change::Persons { need_type, .. } => self.one(NeedTypes, need_type),
            Change::Split {
                tavolo,
                need_types,
                members,
                ..
            } => {
                self.one(Tavoli, tavolo);
                self.all(NeedTypes, need_types);
                self.all(Organizations, members);
            }
            Change::Merge { merged, into } => {
                self.one(Organizations, merged);
                self.one(Organizations, into);
            }
            Change::MergeTavoli { merged, into } => {
                self.one(Tavoli, merged);
                self.one(Tavoli, into);
            }
            Change::Restore(thing) | Change::Close(thing) => match thing {
                Thing::Municipality(_) => {}
                Thing::Organization(id) => self.one(Organizations, id),
                Thing::Service(id) => self.one(Services, id),
                Thing::Need(id) => self.one(NeedTypes, &mut id.need_type),
                Thing::NeedType(id) => self.one(NeedTypes, id),
                Thing::Tavolo(id) => self.one(Tavoli, id),
                Thing::Tie(one, other, kind) => {
                    self.one(Organizations, one);
                    self.one(Organizations, other);
                    *thing = Thing::tie(one.clone(), other.clone(), *kind);
                }
            },
        }
    }

    fn one<I: Display + FromStr>(&self, table: TableId, id: &mut I) {
        let written = id.to_string();
        let name = (table, folded(&written));
        if !self.ids.contains(&(table, written))
            && let Some(Some(meant)) = self.names.get(&name)
            && let Ok(meant) = meant.parse()
        {
            *id = meant;
        }
    }

    fn all<I: Display + FromStr + Ord>(&self, table: TableId, ids: &mut BTreeSet<I>) {
        let written = std::mem::take(ids).into_iter();
        ids.extend(written.map(|mut id| {
            self.one(table, &mut id);
            id
        }));
    }
}
