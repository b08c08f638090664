//! Districts that never were: some of their records of one edition, the rest of the other.

use super::aligned::{Aligned, Whose};
use super::ties::{TieCause, TieChange, by_pair};
use crate::model::district::District;
use crate::model::ids::{NeedTypeId, OrganizationId, ServiceId};
use crate::model::node::Service;
use crate::model::scenario::Draft;
use std::collections::{BTreeMap, BTreeSet};

/// Who is in a hybrid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Actors {
    /// The organizations of one edition, and with them the services that nobody else offers.
    Of(Whose),
    /// Those of both, so that services can be told one by one.
    All,
}

/// From which edition each group of inputs is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Choice {
    /// Who is there.
    pub(super) actors: Actors,
    /// Whether those who are in both answered, and the ties among them that only show in the edition in which somebody did.
    pub(super) answers: Whose,
    /// All other ties among those who are in both, and their seats in working groups.
    pub(super) ties: Whose,
    /// Which services run.
    pub(super) running: Whose,
    /// How many persons services can take.
    pub(super) capacity: Whose,
    /// Where services stand, whom they serve and to what they answer.
    pub(super) reach: Whose,
    /// Who offers services.
    pub(super) providers: Whose,
    /// The radius, the sufficient share, the minutes.
    pub(super) rules: Whose,
    /// Persons in need, their municipalities and residents.
    pub(super) persons: Whose,
}

impl Choice {
    /// One edition whole.
    pub(super) fn of(whose: Whose) -> Self {
        Self {
            actors: Actors::Of(whose),
            answers: whose,
            ties: whose,
            running: whose,
            capacity: whose,
            reach: whose,
            providers: whose,
            rules: whose,
            persons: whose,
        }
    }
}

/// The hybrid of two editions.
///
/// - An organization of one edition only is there with all its ties to those who are there, its seats, and the services that nobody who
///   is in both offers there.
/// - Ties among those who are in both are taken pair by pair, all ties of a pair from one edition: that of `answers` where what is
///   different could not be seen in one of the two ([`TieCause::Answers`]), else that of `ties`.
/// - Every other service is there if it is in the edition of `running`, with the status that it has there. Its record is that of the same
///   edition where it is in one only; else each part of it is taken from the edition that its group says. Providers who are not there do
///   not count; if then nobody is left, those of the other edition offer it.
/// - Needs are those of the edition of `persons`. Municipalities are those of both, with the record of that edition where it has one;
///   those that only the other has are without needs.
///
/// With one edition chosen for everything it is that edition, as far as any index can tell.
pub(super) fn hybrid(editions: &Aligned, choice: &Choice) -> District {
    let mut draft = editions.of(choice.persons).clone();
    let other = |whose| match whose {
        Whose::Before => Whose::After,
        Whose::After => Whose::Before,
    };
    let rules = editions.of(choice.rules);
    draft.edition = rules.edition.clone();
    draft.travel = rules.travel.clone();
    add_absent(
        &mut draft.municipalities,
        &editions.of(other(choice.persons)).municipalities,
    );
    add_absent(&mut draft.need_types, &editions.after.need_types);
    add_absent(&mut draft.need_types, &editions.before.need_types);
    add_absent(&mut draft.tavoli, &editions.after.tavoli);
    add_absent(&mut draft.tavoli, &editions.before.tavoli);
    organizations(editions, choice, &mut draft);
    ties(editions, choice, &mut draft);
    services(editions, choice, &mut draft);
    let lead = match choice.actors {
        Actors::Of(whose) => editions.of(whose).edition.lead.clone(),
        Actors::All => editions.after.edition.lead.clone(),
    };
    draft.edition.lead = lead;
    draft.district()
}

fn add_absent<K: Ord + Clone, T: Clone>(records: &mut BTreeMap<K, T>, others: &BTreeMap<K, T>) {
    for (id, record) in others {
        records.entry(id.clone()).or_insert_with(|| record.clone());
    }
}

fn organizations(editions: &Aligned, choice: &Choice, draft: &mut Draft) {
    draft.organizations = match choice.actors {
        Actors::Of(whose) => editions.of(whose).organizations.clone(),
        Actors::All => {
            let mut all = editions.after.organizations.clone();
            add_absent(&mut all, &editions.before.organizations);
            all
        }
    };
    for (id, organization) in &mut draft.organizations {
        if editions.stayed.contains(id)
            && let Some(record) = editions.of(choice.answers).organizations.get(id)
        {
            organization.answered = record.answered;
        }
    }
}

fn ties(editions: &Aligned, choice: &Choice, draft: &mut Draft) {
    let rows = [by_pair(&editions.before), by_pair(&editions.after)];
    let place = |whose| match whose {
        Whose::Before => 0,
        Whose::After => 1,
    };
    let mut taken = Vec::new();
    for tie in &editions.ties {
        let pair = (tie.one.clone(), tie.other.clone());
        let there = |id: &OrganizationId| draft.organizations.contains_key(id);
        let from = match tie.cause {
            TieCause::Actors if there(&pair.0) && there(&pair.1) => match tie.change {
                TieChange::Ended => Whose::Before,
                _ => Whose::After,
            },
            TieCause::Actors => continue,
            TieCause::Answers => choice.answers,
            TieCause::Ties => choice.ties,
        };
        let ties = rows[place(from)].get(&pair);
        taken.extend(ties.into_iter().flatten().map(|tie| (*tie).clone()));
    }
    draft.ties = taken;
    draft.seats = BTreeMap::new();
    for whose in [Whose::Before, Whose::After] {
        for ((member, tavolo), role) in &editions.of(whose).seats {
            let stayed = editions.stayed.contains(member);
            if draft.organizations.contains_key(member) && (!stayed || whose == choice.ties) {
                let seat = (member.clone(), tavolo.clone());
                draft.seats.insert(seat, role.clone());
            }
        }
    }
}

fn services(editions: &Aligned, choice: &Choice, draft: &mut Draft) {
    let there: BTreeSet<&OrganizationId> = draft.organizations.keys().collect();
    let (mut services, mut addresses) = (BTreeMap::new(), BTreeMap::new());
    let answered = [answers(&editions.before), answers(&editions.after)];
    let answers = |whose| match whose {
        Whose::Before => &answered[0],
        Whose::After => &answered[1],
    };
    for (id, pair) in editions.services() {
        let only = match pair {
            (Some(_), None) => Some(Whose::Before),
            (None, Some(_)) => Some(Whose::After),
            _ => None,
        };
        let with_actors = editions.comes_with_actors(pair);
        let running = match (with_actors, choice.actors) {
            (true, Actors::Of(whose)) => whose,
            _ => choice.running,
        };
        if only.is_some_and(|only| only != running) {
            continue;
        }
        let record = |whose: Whose| match whose {
            Whose::Before => pair.0,
            Whose::After => pair.1,
        };
        // A service of one edition has no other record to take parts of.
        let part = |whose: Whose| record(only.unwrap_or(whose));
        let parts = (
            part(running),
            part(choice.capacity),
            part(choice.reach),
            part(choice.providers),
        );
        let (Some(run), Some(capacity), Some(reach), Some(offer)) = parts else {
            continue;
        };
        let present = |service: &Service| -> BTreeSet<OrganizationId> {
            let providers = service.providers.iter();
            providers.filter(|id| there.contains(id)).cloned().collect()
        };
        let mut providers = present(offer);
        if providers.is_empty() {
            let others = [pair.0, pair.1].into_iter().flatten();
            providers = others.flat_map(present).collect();
        }
        let service = Service {
            status: run.status,
            capacity: capacity.capacity,
            unit: capacity.unit.clone(),
            providers,
            ..reach.clone()
        };
        let from = only.unwrap_or(choice.reach);
        for (need_type, intensity) in answers(from).get(id).into_iter().flatten() {
            addresses.insert((id.clone(), (*need_type).clone()), *intensity);
        }
        services.insert(id.clone(), service);
    }
    draft.services = services;
    draft.addresses = addresses;
}

/// What each service answers to, and how intensely.
fn answers(draft: &Draft) -> BTreeMap<&ServiceId, Vec<(&NeedTypeId, Option<f64>)>> {
    let mut answers: BTreeMap<&ServiceId, Vec<_>> = BTreeMap::new();
    for ((service, need_type), intensity) in &draft.addresses {
        answers
            .entry(service)
            .or_default()
            .push((need_type, *intensity));
    }
    answers
}
