//! What is at hand for the needs of a working group: a service that is planned, near, stopped or closed, with who provides it.

use super::desk::{Desk, NAMES};
use super::{List, Mention};
use crate::analysis::coverage::catchment::Barrier;
use crate::analysis::coverage::remedies::{Kept, Remedy, is_wanting};
use crate::analysis::coverage::tavoli::TavoloView;
use crate::model::ids::NeedTypeId;
use crate::model::node::Service;
use crate::present::words::Value;
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;

/// How many mentions the list holds.
const MOST: usize = 6;

/// A service at hand, and the needs of the working group that it would reach.
pub(super) struct AtHand<'a> {
    pub(super) service: &'a Service,
    pub(super) barrier: Barrier,
    pub(super) needs: Vec<&'a Kept>,
}

/// What is at hand for a working group. Everybody is told of what is planned; that a service is closed, stopped or serves others speaks
/// against who provides it.
pub(super) fn at_hand<'a>(desk: &Desk<'a>, view: &TavoloView) -> Vec<AtHand<'a>> {
    let followed = |id: &NeedTypeId| view.needs.iter().any(|need| need.need_type == *id);
    let told = |remedy: &&Remedy| remedy.barrier == Barrier::NotYet || !desk.hides_judgements();
    let study = desk.study;
    let remedies = study.remedies().iter().filter(told);
    let at_hand = remedies.filter_map(|remedy| {
        let needs = remedy.needs.iter();
        let needs: Vec<&Kept> = needs
            .filter(|kept| followed(&kept.need.need_type))
            .collect();
        Some(AtHand {
            service: study.district.network.service(&remedy.service)?,
            barrier: remedy.barrier,
            needs,
        })
    });
    let at_hand = at_hand.filter(|one: &AtHand<'_>| !one.needs.is_empty());
    let mut at_hand: Vec<AtHand<'_>> = at_hand.collect();
    // What is planned first, then what those who sit there could answer for; the sort is stable.
    at_hand.sort_by_key(|one| {
        (
            one.barrier != Barrier::NotYet,
            !is_seated(one.service, view),
        )
    });
    at_hand
}

/// Whether somebody who provides a service sits at the working group.
pub(super) fn is_seated(service: &Service, view: &TavoloView) -> bool {
    service.providers.iter().any(|id| view.seated.contains(id))
}

/// What is at hand, where the working group has a need that is met too little.
pub(super) fn list(desk: &Desk<'_>, view: &TavoloView) -> Option<List> {
    if !desk.needs_of(view).any(|need| is_wanting(need.status)) {
        return None;
    }
    let all = at_hand(desk, view);
    if all.is_empty() && desk.hides_judgements() {
        return None;
    }
    let mentions: Vec<Mention> = (all.iter().take(MOST))
        .map(|one| Mention {
            name: one.service.name.clone(),
            why: desk.words.fill("handout-remedy", &values(desk, view, one)),
        })
        .collect();
    let values = [
        ("count", all.len().into()),
        ("more", (all.len() - mentions.len()).into()),
    ];
    Some(List::new(
        desk.words,
        desk.words.say("handout-remedies"),
        mentions,
        desk.remark("handout-remedies-remark", &values),
    ))
}

/// What messages on a service at hand are filled with.
pub(super) fn values(
    desk: &Desk<'_>,
    view: &TavoloView,
    one: &AtHand<'_>,
) -> Vec<(&'static str, Value<'static>)> {
    let service = one.service;
    let date = match one.barrier {
        Barrier::Ended => service.period.to,
        _ => service.period.from,
    };
    let date = date.filter(|_| matches!(one.barrier, Barrier::Ended | Barrier::NotYet));
    let seated = is_seated(service, view);
    let capacity = service.capacity.filter(|places| *places > 0);
    let nearest = one.needs.iter().filter_map(|kept| kept.travel);
    let nearest = nearest
        .map(|travel| travel.minutes.0)
        .min_by(f64::total_cmp);
    vec![
        ("case", case(one.barrier).into()),
        ("service", service.name.clone().into()),
        ("count", service.providers.len().into()),
        (
            "providers",
            desk.organizations(&service.providers, NAMES).into(),
        ),
        ("seated", if seated { "yes" } else { "no" }.into()),
        (
            "stated",
            if capacity.is_some() { "yes" } else { "no" }.into(),
        ),
        ("capacity", capacity.unwrap_or_default().into()),
        ("day", date.map_or(0, |date| date.day()).into()),
        ("date", written(desk, date).into()),
        ("places", one.needs.len().into()),
        // A cast of a float saturates.
        (
            "minutes",
            (nearest.map_or(0, |least| least.round() as u64)).into(),
        ),
        ("where", reached(desk, one).into()),
    ]
}

fn case(barrier: Barrier) -> &'static str {
    match barrier {
        Barrier::NotYet => "planned",
        Barrier::Suspended => "stopped",
        Barrier::NotListed => "listed",
        Barrier::Ended => "closed",
        _ => "far",
    }
}

fn written(desk: &Desk<'_>, date: Option<NaiveDate>) -> String {
    date.map_or_else(String::new, |date| desk.words.date(date))
}

/// Which needs a service would reach: each type with its municipalities, and how far they are where that is what keeps it away.
fn reached(desk: &Desk<'_>, one: &AtHand<'_>) -> String {
    let elsewhere = matches!(one.barrier, Barrier::NotListed | Barrier::TooFar);
    let mut places: BTreeMap<&NeedTypeId, Vec<String>> = BTreeMap::new();
    for kept in &one.needs {
        let minutes = kept.travel.filter(|_| elsewhere);
        // A cast of a float saturates.
        let minutes = minutes.map_or(0, |travel| travel.minutes.0.round() as u64);
        let values = [
            ("place", desk.place(&kept.need).into()),
            ("minutes", minutes.into()),
        ];
        let place = desk.words.fill("handout-remedy-place", &values);
        places.entry(&kept.need.need_type).or_default().push(place);
    }
    let types = places.into_iter().map(|(id, places)| {
        let values = [
            ("type", desk.quoted(id).into()),
            ("count", places.len().into()),
            ("places", desk.words.list(&places).into()),
        ];
        desk.words.fill("handout-remedy-type", &values)
    });
    let types: Vec<String> = types.collect();
    desk.words.list(&types)
}
