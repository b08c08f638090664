//! What is told of every organization.

use super::super::Desk;
use super::closing::{Closing, closings};
use super::rounded;
use crate::analysis::structure::isolates::Standing;
use crate::model::ids::{MunicipalityCode, NeedTypeId, OrganizationId, TavoloId};
use crate::model::node::{Organization, OrganizationKind, Service};
use crate::model::running::Running;
use crate::present::called::called;
use crate::present::canvas::Point;
use serde::Serialize;
use std::collections::BTreeMap;

/// An organization. Lists of the network are referred to by place; what is left out does not apply or is not shown.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Actor {
    name: String,
    kind: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    municipality: Option<usize>,
    /// Where it stands: from 0 on the left to 1 on the right, from 0 above; below 1 stand those off the map.
    at: [f64; 2],
    /// How large its mark is, from 0 to 1.
    #[serde(skip_serializing_if = "is_zero")]
    size: f64,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tavoli: Vec<usize>,
    #[serde(skip_serializing_if = "is_false")]
    lead: bool,
    #[serde(skip_serializing_if = "is_false")]
    isolated: bool,
    #[serde(skip_serializing_if = "is_false")]
    silent: bool,
    /// How it stands in the network, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    standing: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    services: Vec<String>,
    /// Its services that do not run on the date of the data, each with why not.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    stopped: Vec<String>,
    /// Types of need that its services reach, each with the municipalities where they do.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    needs: Vec<(usize, Vec<usize>)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    closing: Option<Closing>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes fields by reference"
)]
fn is_false(flag: &bool) -> bool {
    !*flag
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes fields by reference"
)]
fn is_zero(number: &f64) -> bool {
    *number == 0.0
}

/// Every organization, by its index in the study.
pub(super) fn actors(desk: &Desk<'_>, seats: &[Point]) -> Vec<Actor> {
    let (study, words) = (desk.study, desk.words);
    let network = &study.district.network;
    let municipalities = places(network.municipalities().map(|one| &one.code));
    let tavoli = places(network.tavoli().map(|one| &one.id));
    let sizes = sizes(desk);
    let mut reached = reached(desk, &municipalities);
    // Outside the office whole rows of persons are hidden to keep others hidden: there is nothing to tell of one organization.
    let whole = !desk.briefing.audience.hides_small_numbers();
    let mut closings = if whole {
        closings(desk)
    } else {
        BTreeMap::new()
    };
    let standings: BTreeMap<usize, Standing> = (study.isolations.iter())
        .map(|isolation| (isolation.actor, isolation.standing))
        .collect();
    let actor = |(index, organization): (usize, &&Organization)| {
        let id = &organization.id;
        let standing = standings.get(&index);
        let services = network.services_of(id).into_iter();
        let services = services.filter_map(|service| network.service(service));
        let (running, stopped): (Vec<&Service>, Vec<&Service>) =
            services.partition(|service| study.district.runs(service));
        let seat = seats[index];
        Actor {
            name: called(organization).to_owned(),
            kind: kind(organization.kind),
            municipality: (organization.municipality.as_ref())
                .and_then(|code: &MunicipalityCode| municipalities.get(code).copied()),
            at: [rounded(seat.x), rounded(seat.y)],
            size: rounded(sizes[index]),
            tavoli: (network.tavoli_of(id).into_iter())
                .filter_map(|tavolo: &TavoloId| tavoli.get(tavolo).copied())
                .collect(),
            lead: study.district.edition.lead.as_ref() == Some(id),
            isolated: standing == Some(&Standing::Isolated),
            silent: organization.answered == Some(false),
            standing: standing.map(|one| words.say(&format!("standing-{}", one.key()))),
            services: (running.iter().map(|service| service.name.clone())).collect(),
            stopped: (stopped.into_iter())
                .map(|service| not_running(desk, service))
                .collect(),
            needs: reached.remove(id).unwrap_or_default(),
            closing: closings.remove(id),
        }
    };
    study.organizations.iter().enumerate().map(actor).collect()
}

/// A service that does not run on the date of the data, and why not: since when it has not, or from when it will.
fn not_running(desk: &Desk<'_>, service: &Service) -> String {
    let (case, day) = match service.running(desk.study.district.edition.date) {
        Running::NotYet => ("not-yet", service.period.from),
        Running::Ended => ("ended", service.period.to),
        Running::Suspended | Running::Yes => ("suspended", None),
    };
    let values = [
        ("name", service.name.as_str().into()),
        ("case", case.into()),
        ("dated", if day.is_some() { "yes" } else { "no" }.into()),
        (
            "day",
            day.map_or_else(String::new, |day| desk.words.date(day))
                .into(),
        ),
    ];
    desk.words.fill("page-not-running", &values)
}

/// The place of each of these in their list.
fn places<'a, T: Ord>(all: impl Iterator<Item = &'a T>) -> BTreeMap<&'a T, usize> {
    all.enumerate().map(|(place, one)| (one, place)).collect()
}

fn kind(kind: OrganizationKind) -> usize {
    let kinds = OrganizationKind::ALL.iter();
    kinds.take_while(|other| **other != kind).count()
}

/// How large marks are, as on the printed map: their area grows with betweenness.
fn sizes(desk: &Desk<'_>) -> Vec<f64> {
    let scores = desk.study.centralities.betweenness.values();
    let largest = scores.iter().flatten().copied().fold(0.0, f64::max);
    let part = |score: &Option<f64>| {
        let part = score.unwrap_or_default() / largest.max(f64::MIN_POSITIVE);
        part.sqrt()
    };
    scores.iter().map(part).collect()
}

/// The needs that the services of each organization reach, by type.
fn reached<'a>(
    desk: &Desk<'a>,
    municipalities: &BTreeMap<&MunicipalityCode, usize>,
) -> BTreeMap<&'a OrganizationId, Vec<(usize, Vec<usize>)>> {
    let network = &desk.study.district.network;
    let types = places(network.need_types().map(|one| &one.id));
    let mut all: BTreeMap<&OrganizationId, BTreeMap<usize, Vec<usize>>> = BTreeMap::new();
    for need in &desk.study.coverage.needs {
        let id: &NeedTypeId = &need.need.need_type;
        let place = municipalities.get(&need.need.municipality);
        let (Some(&need_type), Some(&place)) = (types.get(id), place) else {
            continue;
        };
        for provider in &need.providers {
            let of = all.entry(provider).or_default();
            of.entry(need_type).or_default().push(place);
        }
    }
    (all.into_iter())
        .map(|(id, needs)| (id, needs.into_iter().collect()))
        .collect()
}
