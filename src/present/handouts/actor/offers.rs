//! What an organization offers, and which needs that reaches.

use super::MOST;
use crate::analysis::coverage::needs::NeedCoverage;
use crate::model::ids::{NeedTypeId, OrganizationId};
use crate::model::node::Service;
use crate::present::handouts::desk::{Desk, NAMES};
use crate::present::handouts::{List, Mention};
use std::collections::BTreeMap;

/// Its services that run.
pub(super) fn running<'a>(
    desk: &'a Desk<'_>,
    id: &OrganizationId,
) -> impl Iterator<Item = &'a Service> {
    let services = desk.network.services_of(id).into_iter();
    services
        .filter_map(|service| desk.network.service(service))
        .filter(|service| desk.study.district.runs(service))
}

pub(super) fn services(desk: &Desk<'_>, id: &OrganizationId) -> List {
    let words = desk.words;
    let all = running(desk, id).count();
    let mentions: Vec<Mention> = running(desk, id)
        .take(MOST)
        .map(|service| {
            let types: Vec<String> = (desk.network.addressed_by(&service.id).into_iter())
                .map(|need_type| desk.quoted(need_type))
                .collect();
            let values = [
                (
                    "stated",
                    if service.capacity.is_some() {
                        "yes"
                    } else {
                        "no"
                    }
                    .into(),
                ),
                ("capacity", service.capacity.unwrap_or_default().into()),
                ("count", types.len().into()),
                ("types", words.list_of(&types, NAMES).into()),
                ("others", (service.providers.len() - 1).into()),
            ];
            Mention {
                name: service.name.clone(),
                why: words.fill("handout-actor-service", &values),
            }
        })
        .collect();
    let values = [
        ("count", all.into()),
        ("more", (all - mentions.len()).into()),
    ];
    List::new(
        words,
        words.say("handout-actor-services-title"),
        mentions,
        desk.remark("handout-actor-services-remark", &values),
    )
}

/// The types of need that its services reach, and where.
pub(super) fn needs(desk: &Desk<'_>, all: &[&NeedCoverage]) -> List {
    let words = desk.words;
    let mut reached: BTreeMap<&NeedTypeId, Vec<String>> = BTreeMap::new();
    for need in all {
        let places = reached.entry(&need.need.need_type).or_default();
        places.push(desk.place(&need.need));
    }
    let mentions: Vec<Mention> = reached
        .iter()
        .take(MOST)
        .map(|(need_type, places)| Mention {
            name: desk.need_type(need_type),
            why: words.fill(
                "handout-actor-need",
                &[
                    ("count", places.len().into()),
                    ("places", words.list_of(places, NAMES).into()),
                ],
            ),
        })
        .collect();
    let values = [
        ("count", reached.len().into()),
        ("more", (reached.len() - mentions.len()).into()),
    ];
    List::new(
        words,
        words.say("handout-actor-needs-title"),
        mentions,
        desk.remark("handout-actor-needs-remark", &values),
    )
}
