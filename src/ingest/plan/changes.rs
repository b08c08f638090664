//! A row of a plan to a change: which cells it must have depends on what it does to what.

use crate::ingest::cells::Cells;
use crate::ingest::schema::PLAN;
use crate::model::ages::Ages;
use crate::model::diagnostic::Problem;
use crate::model::ids::{NeedId, NeedTypeId, OrganizationId};
use crate::model::node::{
    Municipality, Organization, OrganizationKind, Service, ServiceStatus, Tavolo,
};
use crate::model::place::Place;
use crate::model::rows::TieRow;
use crate::model::running::Period;
use crate::model::scenario::{Amount, Change, Step, Thing};
use crate::model::tie::{Relation, RelationKind, Strength};
use serde::Deserialize;
use std::collections::BTreeSet;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Action {
    Close,
    Add,
    Start,
    Move,
    Change,
    Merge,
    Split,
    Restore,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum What {
    Organization,
    Service,
    Tie,
    Need,
    Tavolo,
    Municipality,
}

/// Columns that any row may have. A name beside the id of what is there already only helps who reads.
const ALWAYS: [&str; 8] = [
    "scenario", "on", "action", "what", "id", "name", "cost", "notes",
];
/// Columns of a row that only says on which scenarios another stands.
const STANDING: [&str; 3] = ["scenario", "on", "notes"];

/// Whether a row says nothing but of which scenario it is, and on which others that stands.
pub(super) fn is_bare(cells: &Cells<'_>) -> bool {
    let mut others = (PLAN.iter()).filter(|column| !STANDING.contains(&column.name));
    others.all(|column| cells.written(column.name).is_none())
}

/// Reads a row; `None` when it is refused, which has then been reported, or only says on which scenarios another stands.
pub(super) fn step(cells: &mut Cells<'_>) -> Option<Step> {
    if is_bare(cells) {
        return None;
    }
    for column in ["action", "what", "id"] {
        if cells.written(column).is_none() {
            cells.report(column, None, Problem::MissingValue);
        }
    }
    let (action, what) = (cells.choice("action"), cells.choice("what"));
    let (cost, note) = (cells.number("cost"), cells.text("notes"));
    let change = change(cells, action?, what?);
    // Whatever a row says, a plan without it is another plan.
    if change.is_none() && cells.usable() {
        cells.report("action", None, Problem::MissingValue);
    }
    let step = Step {
        change: change?,
        cost,
        note,
    };
    cells.usable().then_some(step)
}

/// The columns that a change takes beside those of every row; `None` for what cannot be done.
fn taken(action: Action, what: What) -> Option<&'static [&'static str]> {
    Some(match (action, what) {
        (Action::Add, What::Organization) => &["kind", "municipality", "latitude", "longitude"],
        (Action::Add, What::Service) => &[
            "organization",
            "need_types",
            "municipality",
            "latitude",
            "longitude",
            "serves",
            "persons",
            "places",
        ],
        (Action::Add, What::Tie) => &["to", "tie", "strength"],
        (Action::Add, What::Municipality) => &["latitude", "longitude", "population"],
        (Action::Close | Action::Restore, What::Tie) => &["to", "tie"],
        (Action::Restore, What::Need) => &["municipality"],
        (Action::Close, What::Organization | What::Service | What::Municipality)
        | (Action::Restore, _)
        | (Action::Start, What::Service) => &[],
        (Action::Move, What::Service) => &["municipality", "latitude", "longitude"],
        (Action::Change, What::Service) => &["persons", "places", "percent"],
        (Action::Change, What::Need) => &["municipality", "persons", "percent"],
        (Action::Merge, What::Organization | What::Tavolo) => &["to"],
        (Action::Split, What::Tavolo) => &["to", "need_types", "organization"],
        _ => return None,
    })
}

fn change(cells: &mut Cells<'_>, action: Action, what: What) -> Option<Change> {
    let Some(taken) = taken(action, what) else {
        let what = cells.written("what");
        cells.report("what", what, Problem::NotToBeDone);
        return None;
    };
    for column in &PLAN {
        let written = cells.written(column.name);
        if written.is_some() && !ALWAYS.contains(&column.name) && !taken.contains(&column.name) {
            cells.report(column.name, written, Problem::NotTaken);
        }
    }
    match (action, what) {
        (Action::Close, _) => Some(Change::Close(thing(cells, what)?)),
        (Action::Restore, _) => Some(Change::Restore(thing(cells, what)?)),
        (Action::Add, What::Organization) => {
            Some(Change::AddOrganization(Box::new(organization(cells)?)))
        }
        (Action::Add, What::Service) => service(cells),
        (Action::Add, What::Tie) => Some(Change::AddTie(tie(cells)?)),
        (Action::Add, What::Municipality) => Some(Change::Join(municipality(cells)?)),
        (Action::Start, What::Service) => Some(Change::Start(cells.id("id")?)),
        (Action::Move, What::Service) => {
            let (service, municipality) = (cells.id("id"), cells.code("municipality"));
            let place = cells.place("latitude", "longitude");
            Some(Change::Move {
                municipality: needed(cells, "municipality", municipality)?,
                service: service?,
                place,
            })
        }
        (Action::Change, What::Service) => {
            let (service, places) = (cells.id("id"), places(cells));
            let amount = amount(cells, places);
            Some(Change::Capacity {
                service: service?,
                amount: amount?,
            })
        }
        (Action::Change, What::Need) => {
            let (need_type, municipality) = (cells.id("id"), cells.code("municipality"));
            let persons = cells.whole("persons");
            let amount = amount(cells, persons);
            Some(Change::Persons {
                need_type: need_type?,
                municipality,
                amount: amount?,
            })
        }
        (Action::Merge, What::Organization) => {
            let (merged, into) = (cells.id("id"), cells.id("to"));
            Some(Change::Merge {
                into: needed(cells, "to", into)?,
                merged: merged?,
            })
        }
        (Action::Merge, What::Tavolo) => {
            let (merged, into) = (cells.id("id"), cells.id("to"));
            Some(Change::MergeTavoli {
                into: needed(cells, "to", into)?,
                merged: merged?,
            })
        }
        (Action::Split, What::Tavolo) => {
            let (tavolo, id) = (cells.id("id"), cells.id("to"));
            let name = cells.text("name");
            let (need_types, members) = (cells.ids("need_types"), cells.ids("organization"));
            let new = Tavolo {
                name: needed(cells, "name", name)?,
                id: needed(cells, "to", id)?,
            };
            Some(Change::Split {
                tavolo: tavolo?,
                new,
                need_types,
                members,
            })
        }
        _ => None,
    }
}

/// A value that a change cannot do without.
fn needed<T>(cells: &mut Cells<'_>, column: &'static str, value: Option<T>) -> Option<T> {
    // What is written and wrong has been reported.
    if value.is_none() && cells.written(column).is_none() {
        cells.report(column, None, Problem::MissingValue);
    }
    value
}

fn thing(cells: &mut Cells<'_>, what: What) -> Option<Thing> {
    Some(match what {
        What::Organization => Thing::Organization(cells.id("id")?),
        What::Service => Thing::Service(cells.id("id")?),
        What::Municipality => Thing::Municipality(cells.code("id")?),
        What::Tavolo => Thing::Tavolo(cells.id("id")?),
        What::Tie => {
            let (one, other): (Option<OrganizationId>, _) = (cells.id("id"), cells.id("to"));
            let kind: Option<RelationKind> = cells.choice("tie");
            let other = needed(cells, "to", other)?;
            Thing::tie(one?, other, kind)
        }
        What::Need => {
            let (of, municipality): (Option<NeedTypeId>, _) =
                (cells.id("id"), cells.code("municipality"));
            let need_type = of?;
            match municipality {
                Some(municipality) => Thing::Need(NeedId {
                    need_type,
                    municipality,
                }),
                None => Thing::NeedType(need_type),
            }
        }
    })
}

/// How many persons a service takes, under either name.
fn places(cells: &mut Cells<'_>) -> Option<u32> {
    let (persons, places) = (cells.whole("persons"), cells.whole("places"));
    if let (Some(_), Some(written)) = (cells.written("persons"), cells.written("places")) {
        cells.report("places", Some(written), Problem::NumberAndPercent);
    }
    persons.or(places)
}

/// Up to this, a number of percent in a sheet may be a cell that is shown as a hundred times as much.
const SMALL: f64 = 5.0;

/// A number or a percentage, and not both.
fn amount(cells: &mut Cells<'_>, to: Option<u32>) -> Option<Amount> {
    let percent = cells.percent("percent");
    match (to, percent) {
        (Some(to), None) => Some(Amount::To(to)),
        // A cell that a spreadsheet shows as 10% holds 0.1.
        (None, Some(percent)) if percent != 0.0 && percent.abs() < 1.0 => {
            let written = cells.written("percent");
            cells.report("percent", written, Problem::ShareForPercent);
            None
        }
        (None, Some(percent)) => {
            // One shown as 150% holds 1.5; as text it would have its sign, and in TOML nothing is shown otherwise than it is.
            let written = cells.written("percent");
            let bare = written.filter(|written| !written.ends_with('%'));
            if let Some(bare) = bare
                && percent != 0.0
                && percent.abs() <= SMALL
                && cells.origin().sheet.is_some()
            {
                cells.report("percent", Some(bare), Problem::SmallPercent);
            }
            Some(Amount::Percent(percent))
        }
        (Some(_), Some(_)) => {
            let written = cells.written("percent");
            cells.report("percent", written, Problem::NumberAndPercent);
            None
        }
        (None, None) => {
            let columns = ["persons", "places", "percent"];
            if columns.iter().all(|column| cells.written(column).is_none()) {
                cells.report("persons", None, Problem::MissingValue);
            }
            None
        }
    }
}

fn organization(cells: &mut Cells<'_>) -> Option<Organization> {
    let (id, name) = (cells.id("id"), cells.text("name"));
    let name = needed(cells, "name", name);
    Some(Organization {
        kind: cells.choice("kind").unwrap_or(OrganizationKind::Other),
        runts_section: None,
        fiscal_code: None,
        municipality: cells.code("municipality"),
        place: cells.place("latitude", "longitude"),
        activities: BTreeSet::new(),
        volunteers: None,
        staff: None,
        answered: None,
        notes: None,
        id: id?,
        name: name?,
    })
}

fn service(cells: &mut Cells<'_>) -> Option<Change> {
    let (id, name) = (cells.id("id"), cells.text("name"));
    let name = needed(cells, "name", name);
    let providers: BTreeSet<OrganizationId> = cells.ids("organization");
    let need_types: BTreeSet<NeedTypeId> = cells.ids("need_types");
    let providers = needed(
        cells,
        "organization",
        Some(providers).filter(|all| !all.is_empty()),
    );
    let need_types = needed(
        cells,
        "need_types",
        Some(need_types).filter(|all| !all.is_empty()),
    );
    let municipality = cells.code("municipality");
    let service = Service {
        areas: BTreeSet::new(),
        municipality,
        place: cells.place("latitude", "longitude"),
        catchment: cells.catchment("serves"),
        capacity: places(cells),
        unit: None,
        targets: BTreeSet::new(),
        ages: Ages::default(),
        status: ServiceStatus::Active,
        period: Period::default(),
        as_of: None,
        source: None,
        providers: providers?,
        id: id?,
        name: name?,
    };
    Some(Change::AddService {
        service: Box::new(service),
        need_types: need_types?,
    })
}

fn tie(cells: &mut Cells<'_>) -> Option<TieRow> {
    let (from, to) = (cells.id("id"), cells.id("to"));
    let to = needed(cells, "to", to);
    let kind = cells.choice("tie").unwrap_or(RelationKind::Collaborates);
    let strength = cells.number("strength").and_then(Strength::new);
    let (from, to): (OrganizationId, OrganizationId) = (from?, to?);
    Some(TieRow {
        relation: Relation {
            kind,
            strength,
            mutual: kind == RelationKind::Collaborates,
            since: None,
            // A tie that is planned counts as one that both ends would report.
            reported_by: [from.clone(), to.clone()].into(),
            evidence: None,
        },
        from,
        to,
    })
}

fn municipality(cells: &mut Cells<'_>) -> Option<Municipality> {
    let (code, name) = (cells.code("id"), cells.text("name"));
    let name = needed(cells, "name", name);
    let place: Option<Place> = cells.place("latitude", "longitude");
    Some(Municipality {
        place,
        area_km2: None,
        population: cells.whole("population"),
        deprivation: None,
        basin: None,
        code: code?,
        name: name?,
    })
}
