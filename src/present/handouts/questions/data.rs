//! Questions on what is not known.

use super::{Kind, Question};
use crate::analysis::coverage::needs::NeedCoverage;
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::coverage::tavoli::TavoloView;
use crate::present::handouts::desk::{Desk, NAMES};
use crate::present::handouts::mentions::silent_of;
use std::collections::BTreeSet;

/// What one need of which nobody says even how many persons it may have weighs, and one organization that did not answer.
const NEED: f64 = 20.0;
const SILENT: f64 = 25.0;

/// The group follows no type of need that somebody has.
pub(super) fn no_needs(desk: &Desk<'_>, view: &TavoloView) -> Option<Question> {
    if view.totals.all() > 0 {
        return None;
    }
    let types: Vec<String> = view
        .needs
        .iter()
        .map(|need| desk.quoted(&need.need_type))
        .collect();
    let values = [
        ("count", types.len().into()),
        ("types", desk.words.list_of(&types, NAMES).into()),
    ];
    Some(Question {
        kind: Kind::Group,
        weight: f64::MAX,
        text: desk.words.fill("question-no-needs", &values),
    })
}

/// Needs of which nobody says how many persons they have.
pub(super) fn unknown(desk: &Desk<'_>, view: &TavoloView) -> Option<Question> {
    let unknown = |need: &&NeedCoverage| need.status == NeedStatus::Unknown;
    let all: Vec<&NeedCoverage> = desk.needs_of(view).filter(unknown).collect();
    if all.is_empty() {
        return None;
    }
    // The most that somebody has said there may be, which is not told outside the office.
    let size = |need: &&NeedCoverage| {
        let most = (desk.network.need(&need.need)).and_then(|need| need.persons_high);
        let most = most.filter(|_| !desk.hides_small_numbers());
        most.map_or(NEED, f64::from)
    };
    let names: Vec<String> = all.iter().map(|need| desk.need(&need.need)).collect();
    let values = [
        ("count", names.len().into()),
        ("names", desk.words.list_of(&names, NAMES).into()),
    ];
    Some(Question {
        kind: Kind::Data,
        weight: all.iter().map(size).sum(),
        text: desk.words.fill("question-unknown", &values),
    })
}

/// Persons who may have a place, with a service that does not say how many it has.
pub(super) fn undetermined(desk: &Desk<'_>, view: &TavoloView) -> Option<Question> {
    // Those that are withheld must not say by this question that they have some.
    let told = || desk.needs_of(view).filter(|need| desk.tells(need));
    let open = || told().filter(|need| need.undetermined > 0);
    let services: BTreeSet<_> = open()
        .flat_map(|need| &need.services)
        .filter_map(|id| desk.network.service(id))
        .filter(|service| service.capacity.is_none())
        .map(|service| &service.id)
        .collect();
    let names: Vec<String> = services
        .into_iter()
        .filter_map(|id| Some(desk.network.service(id)?.name.clone()))
        .collect();
    if names.is_empty() {
        return None;
    }
    let persons: u64 = open().map(|need| u64::from(need.undetermined)).sum();
    let values = [
        ("persons", persons.into()),
        ("count", names.len().into()),
        ("names", desk.words.list_of(&names, NAMES).into()),
    ];
    Some(Question {
        kind: Kind::Data,
        weight: persons as f64,
        text: desk.words.fill("question-undetermined", &values),
    })
}

/// Who did not answer.
pub(super) fn silent(desk: &Desk<'_>, view: &TavoloView) -> Option<Question> {
    let silent = silent_of(desk, view);
    if desk.hides_judgements() || silent.is_empty() {
        return None;
    }
    let values = [
        ("count", silent.len().into()),
        ("names", desk.organizations(&silent, NAMES).into()),
    ];
    Some(Question {
        kind: Kind::Data,
        weight: SILENT * silent.len() as f64,
        text: desk.words.fill("question-silent", &values),
    })
}

/// What no number says: asked where the numbers ask too little.
pub(super) fn unseen(desk: &Desk<'_>, _: &TavoloView) -> Option<Question> {
    Some(Question {
        kind: Kind::Unseen,
        weight: 0.0,
        text: desk.words.say("question-unseen"),
    })
}
