//! What breaks if an organization closes: each with what it loses, need by need, and the pairs that lose more together.

use super::{Content, Order};
use crate::analysis::coverage::closures::{Closure, ClosurePair, NeedClosure, Placed};
use crate::analysis::coverage::repair::Loss;
use crate::analysis::coverage::status::NeedStatus;
use crate::model::ids::{OrganizationId, ServiceId};
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::tables::{Readership, Table};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

pub(super) const CONTENT: Content = Content {
    id: "closures",
    told_to: Audience::Tavolo,
    order: Order::Told,
    build: closures,
};

pub(super) const NEEDS: Content = Content {
    id: "closure_needs",
    told_to: Audience::Internal,
    order: Order::Told,
    build: |briefing| closure_needs(briefing, None),
};

pub(super) const PAIRS: Content = Content {
    id: "closure_pairs",
    told_to: Audience::Internal,
    order: Order::Told,
    build: |briefing| closure_pairs(briefing, None),
};

/// One row an organization, worst first: what it loses, which needs that changes, and who takes over.
///
/// In every row *served = taken over + undetermined + lost*.
pub fn closures(briefing: &Briefing<'_>) -> Table {
    let all = || briefing.study.closures().organizations.iter();
    let count = |of: fn(&Closure) -> usize| all().map(move |closure| Some(of(closure)));
    let table = Table::new("closures")
        .text("id", all().map(|closure| Some(&closure.organization)))
        .only(Readership::Files)
        .told_to(Audience::Tavolo)
        .text(
            "organization",
            all().map(|closure| Some(name(briefing, &closure.organization))),
        )
        .told_to(Audience::Tavolo)
        .whole("services_stopped", count(|closure| closure.stopped.len()))
        .only(Readership::Files)
        .told_to(Audience::Tavolo)
        .whole("services_going_on", count(|closure| closure.going_on.len()))
        .only(Readership::Files)
        .told_to(Audience::Tavolo)
        // Which needs are touched, and which become uncovered, hangs on how many persons the organization covers of each.
        .whole("needs_touched", count(|closure| closure.needs.len()))
        .whole("municipalities_touched", count(municipalities))
        .only(Readership::Files);
    lost(table, || all().map(|closure| closure.loss))
        .whole("moved", all().map(|closure| Some(closure.moved)))
        .only(Readership::Files)
        .whole("needs_hanging", count(|closure| closure.hanging))
        .only(Readership::Files)
        .told_to(Audience::Tavolo)
        .whole(
            "become_uncovered",
            count(|closure| closure.becoming(&[NeedStatus::Uncovered, NeedStatus::OutOfReach])),
        )
        .whole(
            "become_insufficient",
            count(|closure| closure.becoming(&[NeedStatus::Insufficient])),
        )
        .only(Readership::Files)
        .whole(
            "become_fragile",
            count(|closure| closure.becoming(&[NeedStatus::Fragile])),
        )
        .only(Readership::Files)
        .text(
            "taken_by_services",
            all().map(|closure| {
                let takers = closure.takers.iter();
                takers
                    .map(|(service, persons)| format!("{service}:{persons}"))
                    .reduce(joined)
            }),
        )
        .only(Readership::Machines)
        .text(
            "taken_over_by",
            all().map(|closure| takers(briefing, closure)),
        )
}

/// One row an organization and need of which anybody is displaced or lost, or whose status changes; of one organization if one is named.
pub fn closure_needs(briefing: &Briefing<'_>, only: Option<&OrganizationId>) -> Table {
    let district = briefing.study.district;
    let closures = briefing.study.closures().organizations.iter();
    let rows: Vec<(&Closure, &NeedClosure)> = closures
        .filter(|closure| only.is_none_or(|only| &closure.organization == only))
        .flat_map(|closure| closure.needs.iter().map(move |need| (closure, need)))
        .collect();
    let all = || rows.iter().copied();
    let need_type = |need: &NeedClosure| {
        let need_type = district.network.need_type(&need.need.need_type)?;
        Some(need_type.name.clone())
    };
    let table = Table::new("closure_needs")
        .text(
            "organization_id",
            all().map(|(closure, _)| Some(&closure.organization)),
        )
        .only(Readership::Files)
        .text(
            "organization",
            all().map(|(closure, _)| Some(name(briefing, &closure.organization))),
        )
        .text("id", all().map(|(_, need)| Some(&need.need)))
        .only(Readership::Files)
        .text("need_type", all().map(|(_, need)| need_type(need)))
        .text(
            "municipality",
            all().map(|(_, need)| Some(district.municipality_name(&need.need.municipality))),
        );
    lost(table, || all().map(|(_, need)| need.loss))
        .term(
            "status_before",
            "status",
            all().map(|(_, need)| Some(need.before.key())),
        )
        .term(
            "status_after",
            "status",
            all().map(|(_, need)| Some(need.after.key())),
        )
        .text(
            "taken_by_services",
            all().map(|(_, need)| {
                let placed = need.placed.iter();
                placed
                    .map(|placed| format!("{}:{}", placed.service, placed.persons))
                    .reduce(joined)
            }),
        )
        .only(Readership::Machines)
        .text(
            "placed",
            all().map(|(_, need)| {
                let placed = need.placed.iter();
                let placed: Vec<String> = placed.map(|placed| going(briefing, placed)).collect();
                (!placed.is_empty()).then(|| placed.join("; "))
            }),
        )
}

/// One row a pair that loses more together than apart, worst first; with one organization if one is named.
pub fn closure_pairs(briefing: &Briefing<'_>, only: Option<&OrganizationId>) -> Table {
    let pairs = briefing.study.closures().pairs.list.iter();
    let rows: Vec<&ClosurePair> = pairs
        .filter(|pair| {
            let (first, second) = &pair.organizations;
            only.is_none_or(|only| first == only || second == only)
        })
        .collect();
    let all = || rows.iter().copied();
    let table = Table::new("closure_pairs")
        .text("first_id", all().map(|pair| Some(&pair.organizations.0)))
        .only(Readership::Files)
        .text(
            "first",
            all().map(|pair| Some(name(briefing, &pair.organizations.0))),
        )
        .text("second_id", all().map(|pair| Some(&pair.organizations.1)))
        .only(Readership::Files)
        .text(
            "second",
            all().map(|pair| Some(name(briefing, &pair.organizations.1))),
        );
    lost(table, || all().map(|pair| pair.loss))
        .whole(
            "more_without_place",
            all().map(|pair| Some(pair.more_without_place)),
        )
        .whole(
            "more_beyond_reach",
            all().map(|pair| Some(pair.more_beyond_reach)),
        )
}

/// The columns of a loss.
fn lost<I: Iterator<Item = Loss>>(table: Table, all: impl Fn() -> I) -> Table {
    let each = |of: fn(&Loss) -> u64| all().map(move |loss| Some(of(&loss)));
    table
        .whole("served", each(|loss| loss.served))
        .whole("taken_over", each(|loss| loss.taken_over))
        .whole("undetermined", each(|loss| loss.undetermined))
        .whole("lost", each(|loss| loss.lost))
        .whole("undetermined_lost", each(|loss| loss.undetermined_lost))
}

fn municipalities(closure: &Closure) -> usize {
    let codes = closure.needs.iter().map(|need| &need.need.municipality);
    codes.collect::<BTreeSet<_>>().len()
}

fn joined(one: String, other: String) -> String {
    format!("{one}|{other}")
}

fn name(briefing: &Briefing<'_>, id: &OrganizationId) -> String {
    let organization = briefing.study.district.network.organization(id);
    organization.map_or_else(|| id.to_string(), |organization| organization.name.clone())
}

/// Who provides a service, all of them together.
fn providers(briefing: &Briefing<'_>, service: &ServiceId) -> String {
    let service = briefing.study.district.network.service(service);
    let providers = service.into_iter().flat_map(|service| &service.providers);
    let names: Vec<String> = providers.map(|id| name(briefing, id)).collect();
    briefing.words.list(&names)
}

/// Who takes over, by organization and most first: `Cooperativa (5); Parrocchia (2)`.
fn takers(briefing: &Briefing<'_>, closure: &Closure) -> Option<String> {
    let mut persons: BTreeMap<String, u64> = BTreeMap::new();
    for (service, taken) in &closure.takers {
        *persons.entry(providers(briefing, service)).or_default() += u64::from(*taken);
    }
    let mut persons: Vec<(String, u64)> = persons.into_iter().collect();
    persons.sort_by_key(|(_, persons)| Reverse(*persons));
    let each = persons.iter();
    let each: Vec<String> = each
        .map(|(name, persons)| format!("{name} ({})", briefing.words.whole(*persons)))
        .collect();
    (!each.is_empty()).then(|| each.join("; "))
}

/// Where persons of a need go: `Aiuto a casa, di Cooperativa (5, a 12 minuti)`.
fn going(briefing: &Briefing<'_>, placed: &Placed) -> String {
    let service = briefing.study.district.network.service(&placed.service);
    let service = service.map_or(placed.service.as_str(), |service| service.name.as_str());
    let (id, minutes) = match placed.travel {
        None => ("closure-going", 0.0),
        Some(travel) if travel.estimated => ("closure-going-about", travel.minutes.0),
        Some(travel) => ("closure-going-minutes", travel.minutes.0),
    };
    let words = briefing.words;
    let values = [
        ("service", service.into()),
        ("providers", providers(briefing, &placed.service).into()),
        ("persons", words.whole(placed.persons.into()).into()),
        ("minutes", words.decimal(minutes, 0).into()),
    ];
    words.fill(id, &values)
}
