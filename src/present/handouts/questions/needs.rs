//! Questions on persons for whom places are lacking.

use super::{Kind, Question};
use crate::analysis::coverage::catchment::Barrier;
use crate::analysis::coverage::needs::NeedCoverage;
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::coverage::tavoli::{TavoloNeed, TavoloView};
use crate::present::handouts::desk::{Desk, NAMES};
use crate::present::handouts::mentions::who_works;
use crate::present::handouts::remedies::{AtHand, at_hand, is_seated, values};
use std::collections::BTreeSet;

/// How much more persons weigh whom no service answers, and whom none reaches, than those for whom places are lacking.
const UNANSWERED: f64 = 3.0;
const OUT_OF_REACH: f64 = 2.0;
/// How much more they weigh where whoever could help sits at the table and can be asked there.
const SEATED: f64 = 1.5;
/// What persons weigh on whose needs nobody at the table works, against those for whom places are lacking.
const UNTOUCHED: f64 = 0.9;

/// Whether no running service anywhere answers to a type of need that somebody has.
fn is_unanswered(need: &TavoloNeed) -> bool {
    need.totals.count(NeedStatus::Uncovered) > 0
}

/// A type of need to which nothing answers: whether the service that is planned for it will open, or who could begin.
pub(super) fn unanswered(desk: &Desk<'_>, view: &TavoloView) -> Option<Question> {
    let weight =
        |need: &TavoloNeed| desk.weight(desk.of_type(&need.need_type), NeedCoverage::not_covered);
    let open = view.needs.iter().filter(|need| is_unanswered(need));
    let need = open
        .max_by(|a, b| (weight(a).cmp(&weight(b))).then_with(|| b.need_type.cmp(&a.need_type)))?;
    let persons = desk
        .sums(desk.of_type(&need.need_type))
        .map(|sums| sums.not_covered);
    let others: Vec<String> = (desk.study.tavoli().tavoli.iter())
        .filter(|other| other.tavolo != view.tavolo)
        .filter(|other| {
            other
                .needs
                .iter()
                .any(|one| one.need_type == need.need_type)
        })
        .map(|other| desk.tavolo(&other.tavolo).to_owned())
        .collect();
    let mut filled = vec![
        ("type", desk.quoted(&need.need_type).into()),
        ("persons", desk.persons(persons)),
        ("others", others.len().into()),
        ("names", desk.words.list_of(&others, NAMES).into()),
    ];
    let at_hand = at_hand(desk, view);
    let planned = at_hand.iter().find(|one| {
        let mut needs = one.needs.iter();
        one.barrier == Barrier::NotYet && needs.any(|kept| kept.need.need_type == need.need_type)
    });
    let message = if let Some(planned) = planned {
        let capacity = planned.service.capacity.map(u64::from);
        let enough = match (capacity, persons) {
            (Some(places), Some(persons)) if places >= persons => "yes",
            (Some(_), Some(_)) => "no",
            _ => "unknown",
        };
        filled.push(("enough", enough.into()));
        filled.extend(values(desk, view, planned));
        "question-planned"
    } else {
        // Where numbers are withheld, being named as the largest would tell of one.
        let told = desk.of_type(&need.need_type).filter(|one| desk.tells(one));
        let worst = told.max_by_key(|one| one.not_covered());
        let of_worst = worst.map_or(0, NeedCoverage::not_covered);
        let place = worst.map_or_else(String::new, |one| desk.place(&one.need));
        filled.extend([
            (
                "places",
                worst
                    .map_or(0, |_| need.totals.count(NeedStatus::Uncovered))
                    .into(),
            ),
            ("place", place.into()),
            ("most", of_worst.into()),
        ]);
        "question-unanswered"
    };
    Some(Question {
        kind: Kind::Persons,
        weight: UNANSWERED * weight(need) as f64,
        text: desk.words.fill(message, &filled),
    })
}

/// The needs that a service at hand would reach.
fn reached<'a>(desk: &'a Desk<'_>, one: &'a AtHand<'_>) -> impl Iterator<Item = &'a NeedCoverage> {
    let needs = desk.study.coverage.needs.iter();
    needs.filter(|need| one.needs.iter().any(|kept| kept.need == need.need))
}

/// The service at hand, beside those that are planned, that would reach most persons: best one of somebody who sits there.
pub(super) fn nearest(desk: &Desk<'_>, view: &TavoloView) -> Option<Question> {
    let weight = |one: &AtHand<'_>| {
        let persons = desk.weight(reached(desk, one), NeedCoverage::not_covered);
        let there = if is_seated(one.service, view) {
            SEATED
        } else {
            1.0
        };
        OUT_OF_REACH * there * persons as f64
    };
    let at_hand = at_hand(desk, view);
    let near = at_hand.iter().filter(|one| one.barrier != Barrier::NotYet);
    let one = near.max_by(|a, b| {
        (weight(a).total_cmp(&weight(b))).then_with(|| b.service.id.cmp(&a.service.id))
    })?;
    let persons = desk.sums(reached(desk, one)).map(|sums| sums.not_covered);
    let mut filled = values(desk, view, one);
    filled.push(("persons", desk.persons(persons)));
    Some(Question {
        kind: Kind::Near,
        weight: weight(one),
        text: desk.words.fill("question-nearest", &filled),
    })
}

/// The need that leaves most persons out although services answer to it: none comes there and none is at hand, or their places are taken.
pub(super) fn short(desk: &Desk<'_>, view: &TavoloView) -> Option<Question> {
    let at_hand = at_hand(desk, view);
    let kept = at_hand.iter().flat_map(|one| &one.needs);
    let at_hand: BTreeSet<_> = kept.map(|kept| &kept.need).collect();
    let weight = |need: &NeedCoverage| {
        let persons = f64::from(need.not_covered());
        match need.status {
            NeedStatus::OutOfReach if !at_hand.contains(&need.need) => OUT_OF_REACH * persons,
            NeedStatus::Insufficient => persons,
            _ => 0.0,
        }
    };
    let needs = desk.needs_of(view).filter(|need| desk.tells(need));
    let needs = needs.filter(|need| weight(need) > 0.0);
    let need =
        needs.max_by(|a, b| (weight(a).total_cmp(&weight(b))).then_with(|| b.need.cmp(&a.need)))?;
    let named = match desk.hides_judgements() {
        true => 0,
        false => need.providers.len(),
    };
    let values = [
        ("place", desk.place(&need.need).into()),
        ("type", desk.quoted(&need.need.need_type).into()),
        ("persons", need.not_covered().into()),
        ("count", named.into()),
        ("names", desk.organizations(&need.providers, NAMES).into()),
    ];
    let message = match need.status {
        NeedStatus::OutOfReach => "question-out-of-reach",
        _ => "question-insufficient",
    };
    Some(Question {
        kind: Kind::Persons,
        weight: weight(need),
        text: desk.words.fill(message, &values),
    })
}

/// A type of need, with services, on which nobody at the table works in some municipalities: who does, municipality by municipality.
pub(super) fn untouched(desk: &Desk<'_>, view: &TavoloView) -> Option<Question> {
    if view.seated.is_empty() {
        return None;
    }
    let weight = |need: &TavoloNeed| {
        let untouched = desk.of_type(&need.need_type);
        let untouched = untouched.filter(|one| need.untouched.contains(&one.need));
        desk.weight(untouched, |one| one.persons.unwrap_or(0))
    };
    let (persons, need) = view
        .needs
        .iter()
        .filter(|need| !need.untouched.is_empty() && !is_unanswered(need))
        .map(|need| (weight(need), need))
        .max_by(|a, b| (a.0.cmp(&b.0)).then_with(|| b.1.need_type.cmp(&a.1.need_type)))?;
    let values = [
        ("type", desk.quoted(&need.need_type).into()),
        ("count", need.untouched.len().into()),
        ("list", who_works(desk, need).join("; ").into()),
    ];
    Some(Question {
        kind: Kind::Seats,
        weight: UNTOUCHED * persons as f64,
        text: desk.words.fill("question-untouched", &values),
    })
}

/// Places for everybody who was counted.
pub(super) fn covered(desk: &Desk<'_>, view: &TavoloView) -> Option<Question> {
    let sums = desk.sums(desk.needs_of(view))?;
    let met = sums.persons > 0 && sums.not_covered + sums.undetermined == 0;
    met.then(|| Question {
        kind: Kind::Persons,
        weight: 1.0,
        text: desk.words.say("question-covered"),
    })
}
