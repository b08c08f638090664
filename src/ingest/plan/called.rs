//! What the records of a district, and those that a plan adds, go by, and a plan with their ids.

use crate::ingest::called::Called;
use crate::model::diagnostic::TableId::{NeedTypes, Organizations, Services, Tavoli};
use crate::model::district::District;
use crate::model::scenario::{Change, Plan, Thing};

/// Puts ids in the place of names, wherever a change speaks of something by what may be its name; returns what goes by which.
pub(super) fn resolve(district: &District, plan: &mut Plan) -> Called {
    let called = called(district, plan);
    let scenarios = plan.scenarios.iter_mut();
    for step in scenarios.flat_map(|scenario| &mut scenario.steps) {
        change(&called, &mut step.record.change);
    }
    called
}

fn called(district: &District, plan: &Plan) -> Called {
    let mut called = Called::default();
    let network = &district.network;
    for one in network.organizations() {
        called.enter(Organizations, &one.id, &one.name);
    }
    for one in network.services() {
        called.enter(Services, &one.id, &one.name);
    }
    for one in network.need_types() {
        called.enter(NeedTypes, &one.id, &one.name);
    }
    for one in network.tavoli() {
        called.enter(Tavoli, &one.id, &one.name);
    }
    let steps = plan.scenarios.iter().flat_map(|scenario| &scenario.steps);
    for step in steps {
        match &step.record.change {
            Change::AddOrganization(one) => {
                called.enter(Organizations, &one.id, &one.name);
            }
            Change::AddService { service: one, .. } => {
                called.enter(Services, &one.id, &one.name);
            }
            Change::Split { new: one, .. } => {
                called.enter(Tavoli, &one.id, &one.name);
            }
            _ => {}
        }
    }
    called
}

fn change(called: &Called, change: &mut Change) {
    match change {
        Change::Join(_) | Change::AddOrganization(_) => {}
        Change::AddService {
            service,
            need_types,
        } => {
            called.all(Organizations, &mut service.providers);
            called.all(NeedTypes, need_types);
        }
        Change::AddTie(tie) => {
            called.one(Organizations, &mut tie.from);
            called.one(Organizations, &mut tie.to);
            called.all(Organizations, &mut tie.relation.reported_by);
        }
        Change::Move { service, .. }
        | Change::Start(service)
        | Change::Capacity { service, .. } => called.one(Services, service),
        Change::Persons { need_type, .. } => called.one(NeedTypes, need_type),
        Change::Split {
            tavolo,
            need_types,
            members,
            ..
        } => {
            called.one(Tavoli, tavolo);
            called.all(NeedTypes, need_types);
            called.all(Organizations, members);
        }
        Change::Merge { merged, into } => {
            called.one(Organizations, merged);
            called.one(Organizations, into);
        }
        Change::MergeTavoli { merged, into } => {
            called.one(Tavoli, merged);
            called.one(Tavoli, into);
        }
        Change::Restore(thing) | Change::Close(thing) => match thing {
            Thing::Municipality(_) => {}
            Thing::Organization(id) => called.one(Organizations, id),
            Thing::Service(id) => called.one(Services, id),
            Thing::Need(id) => called.one(NeedTypes, &mut id.need_type),
            Thing::NeedType(id) => called.one(NeedTypes, id),
            Thing::Tavolo(id) => called.one(Tavoli, id),
            Thing::Tie(one, other, kind) => {
                called.one(Organizations, one);
                called.one(Organizations, other);
                *thing = Thing::tie(one.clone(), other.clone(), *kind);
            }
        },
    }
}
