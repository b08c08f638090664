//! Questions on persons whom nothing covers.

use super::{Kind, Question};
use crate::analysis::coverage::needs::{Elsewhere, NeedCoverage};
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::coverage::tavoli::{TavoloNeed, TavoloView};
use crate::model::ids::NeedId;
use crate::present::handouts::desk::{Desk, NAMES};
use crate::present::words::Value;

/// How much more persons weigh whom no service answers, and whom none reaches, than those for whom places are lacking.
const UNANSWERED: f64 = 3.0;
const OUT_OF_REACH: f64 = 2.0;
/// What persons weigh on whose needs nobody at the table works, against those for whom places are lacking.
const UNTOUCHED: f64 = 0.5;

/// Whether no running service anywhere answers to a type of need that somebody has.
fn is_unanswered(need: &TavoloNeed) -> bool {
    need.totals.count(NeedStatus::Uncovered) > 0
}

fn of_type<'a>(desk: &'a Desk<'_>, need: &'a TavoloNeed) -> impl Iterator<Item = &'a NeedCoverage> {
    let all = desk.study.coverage.needs.iter();
    all.filter(|one| one.need.need_type == need.need_type)
}

/// A type of need to which nothing answers.
pub(super) fn unanswered(desk: &Desk<'_>, view: &TavoloView) -> Option<Question> {
    let open = view.needs.iter().filter(|need| is_unanswered(need));
    let need = open.max_by_key(|need| need.totals.not_covered)?;
    let of_all = desk.sums(of_type(desk, need)).map(|sums| sums.not_covered);
    // Where numbers are withheld, being named as the largest would tell of one.
    let told = of_type(desk, need).filter(|one| desk.tells(one));
    let worst = told.max_by_key(|one| one.not_covered())?;
    let of_worst = u64::from(worst.not_covered());
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
    let values = [
        ("type", desk.quoted(&need.need_type).into()),
        ("persons", desk.persons(of_all)),
        ("places", need.totals.count(NeedStatus::Uncovered).into()),
        ("place", desk.place(&worst.need).into()),
        ("most", of_worst.into()),
        ("others", others.len().into()),
        ("names", desk.words.list_of(&others, NAMES).into()),
    ];
    Some(Question {
        kind: Kind::Persons,
        weight: UNANSWERED * need.totals.not_covered as f64,
        text: desk.words.fill("question-unanswered", &values),
    })
}

/// The need that leaves most persons out although services answer to it: none comes there, or their places are taken.
pub(super) fn short(desk: &Desk<'_>, view: &TavoloView) -> Option<Question> {
    let weight = |need: &NeedCoverage| {
        let persons = f64::from(need.not_covered());
        match need.status {
            NeedStatus::OutOfReach => OUT_OF_REACH * persons,
            NeedStatus::Insufficient => persons,
            _ => 0.0,
        }
    };
    let needs = desk.needs_of(view).filter(|need| weight(need) > 0.0);
    let needs = needs.filter(|need| desk.tells(need));
    let need =
        needs.max_by(|a, b| (weight(a).total_cmp(&weight(b))).then_with(|| b.need.cmp(&a.need)))?;
    let mut values = vec![
        ("place", desk.place(&need.need).into()),
        ("type", desk.quoted(&need.need.need_type).into()),
        ("persons", u64::from(need.not_covered()).into()),
    ];
    let message = if need.status == NeedStatus::OutOfReach {
        let nearest = need.nearest_elsewhere.as_ref();
        values.extend(told_of(desk, nearest));
        "question-out-of-reach"
    } else {
        let named = if desk.hides_judgements() {
            0
        } else {
            need.providers.len()
        };
        values.extend([
            ("count", named.into()),
            ("names", desk.organizations(&need.providers, NAMES).into()),
        ]);
        "question-insufficient"
    };
    Some(Question {
        kind: Kind::Persons,
        weight: weight(need),
        text: desk.words.fill(message, &values),
    })
}

/// What is said of the nearest service that does not come.
fn told_of(desk: &Desk<'_>, nearest: Option<&Elsewhere>) -> [(&'static str, Value<'static>); 4] {
    let service = nearest.and_then(|near| desk.network.service(&near.service));
    let case = match (nearest, desk.hides_judgements()) {
        (Some(near), false) if near.by_radius => "far",
        (Some(_), false) => "listed",
        _ => "unsaid",
    };
    let minutes = nearest.and_then(|near| near.minutes);
    // A cast of a float saturates.
    let minutes = minutes.map_or(0, |minutes| minutes.round() as u64);
    [
        ("case", case.into()),
        (
            "service",
            service
                .map_or_else(String::new, |one| one.name.clone())
                .into(),
        ),
        (
            "providers",
            service
                .map_or_else(String::new, |one| desk.organizations(&one.providers, NAMES))
                .into(),
        ),
        ("minutes", minutes.into()),
    ]
}

/// A type of need, with services, on which nobody at the table works in some municipalities.
pub(super) fn untouched(desk: &Desk<'_>, view: &TavoloView) -> Option<Question> {
    if view.seated.is_empty() {
        return None;
    }
    let persons = |ids: &[NeedId]| -> u64 {
        let needs = desk.study.coverage.needs.iter();
        needs
            .filter(|need| ids.contains(&need.need))
            .map(|need| u64::from(need.persons.unwrap_or(0)))
            .sum()
    };
    let (persons, need) = view
        .needs
        .iter()
        .filter(|need| !need.untouched.is_empty() && !is_unanswered(need))
        .map(|need| (persons(&need.untouched), need))
        .max_by(|a, b| (a.0.cmp(&b.0)).then_with(|| b.1.need_type.cmp(&a.1.need_type)))?;
    let places: Vec<String> = need.untouched.iter().map(|one| desk.place(one)).collect();
    let absent: Vec<_> = need.working.difference(&need.seated).collect();
    let named = if desk.hides_judgements() {
        0
    } else {
        absent.len()
    };
    let values = [
        ("type", desk.quoted(&need.need_type).into()),
        ("count", places.len().into()),
        ("places", desk.words.list_of(&places, NAMES).into()),
        ("absent", named.into()),
        ("names", desk.organizations(absent, NAMES).into()),
    ];
    Some(Question {
        kind: Kind::Seats,
        weight: UNTOUCHED * persons as f64,
        text: desk.words.fill("question-untouched", &values),
    })
}

/// Places for everybody who was counted.
pub(super) fn covered(desk: &Desk<'_>, view: &TavoloView) -> Option<Question> {
    let totals = &view.totals;
    let met = totals.persons > 0 && totals.not_covered + totals.undetermined == 0;
    met.then(|| Question {
        kind: Kind::Persons,
        weight: 1.0,
        text: desk.words.say("question-covered"),
    })
}
