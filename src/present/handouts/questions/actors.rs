//! Questions on those who sit at the table, and on those who do not.

use super::{Kind, Question};
use crate::analysis::coverage::needs::NeedCoverage;
use crate::analysis::coverage::tavoli::TavoloView;
use crate::model::ids::{NeedTypeId, OrganizationId};
use crate::present::called::called;
use crate::present::contents::isolates::reasons;
use crate::present::contents::suggestions::grounds;
use crate::present::handouts::desk::{Desk, NAMES};
use crate::present::handouts::mentions::{alone, among, isolated_of, working, works_on};
use crate::present::takers::takers;
use std::collections::{BTreeMap, BTreeSet};

/// What one organization, one need that hangs on it, one seat or one lacking tie weighs, in persons.
const ORGANIZATION: f64 = 20.0;
const NEED: f64 = 15.0;
const SEAT: f64 = 2.0;
/// What a person of needs that two groups follow weighs.
const SHARED: f64 = 0.04;
/// What a person weighs whose place hangs on one organization.
const HANGING: f64 = 1.5;
/// Below this share of tied pairs a table knows itself little.
const LOOSE: f64 = 0.15;

/// Nobody sits at the table.
pub(super) fn nobody_seated(desk: &Desk<'_>, view: &TavoloView) -> Option<Question> {
    if !view.seated.is_empty() {
        return None;
    }
    let named = if desk.hides_judgements() {
        0
    } else {
        view.working.len()
    };
    let values = [
        ("working", named.into()),
        ("names", desk.organizations(&view.working, NAMES).into()),
    ];
    Some(Question {
        kind: Kind::Seats,
        weight: f64::MAX,
        text: desk.words.fill("question-nobody-seated", &values),
    })
}

/// Who works on the needs of the table and does not sit there: the first to invite.
pub(super) fn missing(desk: &Desk<'_>, view: &TavoloView) -> Option<Question> {
    if desk.hides_judgements() || view.seated.is_empty() {
        return None;
    }
    let working = working(desk, view);
    let invitation = working.first()?;
    let (types, persons) = works_on(invitation);
    let names: Vec<String> = types.iter().map(|id| desk.quoted(id)).collect();
    let friend = friend(desk, view, &invitation.organization);
    let values = [
        ("name", desk.organization(&invitation.organization).into()),
        ("types", desk.words.list_of(&names, NAMES).into()),
        ("alone", alone(invitation).into()),
        ("known", if friend.is_some() { "yes" } else { "no" }.into()),
        ("friend", friend.unwrap_or_default().into()),
    ];
    Some(Question {
        kind: Kind::Seats,
        weight: ORGANIZATION
            + desk.persons_of_one(persons).unwrap_or_default() as f64
            + NEED * alone(invitation) as f64,
        text: desk.words.fill("question-missing", &values),
    })
}

/// Who at the table has the strongest tie with an organization, the lead only where nobody else has one.
fn friend(desk: &Desk<'_>, view: &TavoloView, id: &OrganizationId) -> Option<String> {
    let study = desk.study;
    let actor = study.actors.index_of(id.as_str())?;
    let seated = |other: usize| view.seated.contains(&study.organizations[other].id);
    let ties = study.weighted.successors(actor).iter();
    // The lead knows everybody: to be asked by somebody else says more.
    let lead = study.without_lead.as_ref().map(|without| without.lead);
    let strongest = ties.filter(|arc| seated(arc.to)).max_by(|a, b| {
        let other = |actor: usize| Some(actor) != lead;
        (other(a.to).cmp(&other(b.to)))
            .then_with(|| a.strength.total_cmp(&b.strength))
            .then_with(|| b.to.cmp(&a.to))
    })?;
    Some(called(study.organizations[strongest.to]).to_owned())
}

/// Needs of the table that hang on one organization: the one on which most persons do.
pub(super) fn dependence(desk: &Desk<'_>, view: &TavoloView) -> Option<Question> {
    if desk.hides_judgements() {
        return None;
    }
    let mut hanging: BTreeMap<&OrganizationId, Vec<&NeedCoverage>> = BTreeMap::new();
    // On whom a need hangs is not told where its number is withheld.
    let told = desk.needs_of(view).filter(|need| desk.tells(need));
    for need in told.filter(|need| need.persons != Some(0)) {
        if let Some(provider) = &need.sole_provider {
            hanging.entry(provider).or_default().push(need);
        }
    }
    let covered =
        |needs: &[&NeedCoverage]| -> u64 { needs.iter().map(|need| u64::from(need.covered)).sum() };
    // Persons along an organization and who could take them are not told outside the office, and choose nothing there.
    let persons = |needs: &[&NeedCoverage]| desk.persons_of_one(covered(needs));
    let weight = |needs: &[&NeedCoverage]| match persons(needs) {
        Some(persons) => HANGING * persons as f64,
        None => NEED * needs.len() as f64,
    };
    let (provider, needs) = hanging
        .iter()
        .max_by(|a, b| (weight(a.1).total_cmp(&weight(b.1))).then_with(|| b.0.cmp(a.0)))?;
    let names: Vec<String> = needs.iter().map(|need| desk.need(&need.need)).collect();
    let mut closures = desk.study.closures().organizations.iter();
    let closure = closures.find(|closure| closure.organization == **provider);
    let takers = closure.map_or_else(Vec::new, |closure| takers(desk.network, closure));
    let taken = match (desk.hides_small_numbers(), takers.is_empty()) {
        (true, _) => "untold",
        (false, true) => "none",
        (false, false) => "some",
    };
    let values = [
        ("name", desk.organization(provider).into()),
        ("count", needs.len().into()),
        ("needs", desk.words.list_of(&names, NAMES).into()),
        ("persons", desk.persons(persons(needs))),
        ("takers", taken.into()),
        ("names", desk.words.list_of(&takers, NAMES).into()),
    ];
    Some(Question {
        kind: Kind::Dependence,
        weight: weight(needs),
        text: desk.words.fill("question-dependence", &values),
    })
}

/// Somebody isolated who sits at the table or works on its needs, with the tie that would help most.
pub(super) fn isolated(desk: &Desk<'_>, view: &TavoloView) -> Option<Question> {
    if desk.hides_judgements() {
        return None;
    }
    let study = desk.study;
    let isolated = isolated_of(desk, view);
    let one = isolated.first()?;
    let suggestion = study
        .suggestions()
        .iter()
        .find(|suggestion| suggestion.actor == one.actor);
    let values = [
        ("name", called(study.organizations[one.actor]).into()),
        ("reasons", reasons(&one.reasons, desk.words).into()),
        (
            "helped",
            if suggestion.is_some() { "yes" } else { "no" }.into(),
        ),
        (
            "with",
            suggestion
                .map_or("", |suggestion| {
                    called(study.organizations[suggestion.with])
                })
                .into(),
        ),
        (
            "grounds",
            suggestion
                .map_or_else(String::new, |suggestion| {
                    grounds(&suggestion.grounds, desk.briefing)
                })
                .into(),
        ),
    ];
    Some(Question {
        kind: Kind::Ties,
        weight: ORGANIZATION * (1.0 + isolated.len() as f64),
        text: desk.words.fill("question-isolated", &values),
    })
}

/// A table whose members are little tied to each other.
pub(super) fn loose(desk: &Desk<'_>, view: &TavoloView) -> Option<Question> {
    let among = among(desk, view);
    let (share, members) = (among.share()?, among.members.len());
    let alone = if desk.hides_judgements() {
        0
    } else {
        among.alone.len()
    };
    if share.0 >= LOOSE && alone == 0 {
        return None;
    }
    let names: Vec<String> = among
        .alone
        .iter()
        .map(|&actor| called(desk.study.organizations[actor]).to_owned())
        .collect();
    let values = [
        ("members", members.into()),
        ("tied", among.tied.into()),
        ("pairs", (members * (members - 1) / 2).into()),
        ("alone", alone.into()),
        ("names", desk.words.list_of(&names, NAMES).into()),
    ];
    Some(Question {
        kind: Kind::Ties,
        weight: ORGANIZATION + NEED * alone as f64,
        text: desk.words.fill("question-loose", &values),
    })
}

/// The other group with which most is shared.
pub(super) fn overlap(desk: &Desk<'_>, view: &TavoloView) -> Option<Question> {
    let weight = |types: &BTreeSet<NeedTypeId>, seats: usize| {
        let needs = desk.study.coverage.needs.iter();
        let shared = needs.filter(|need| types.contains(&need.need.need_type));
        let persons = desk.weight(shared, |need| need.persons.unwrap_or(0));
        SHARED * persons as f64 + SEAT * seats as f64
    };
    let overlaps = desk.study.tavoli().overlaps.iter();
    let (weight, overlap, other) = overlaps
        .filter(|overlap| !overlap.need_types.is_empty())
        .filter_map(|overlap| {
            let other = match &view.tavolo {
                one if *one == overlap.one => &overlap.other,
                one if *one == overlap.other => &overlap.one,
                _ => return None,
            };
            let weight = weight(&overlap.need_types, overlap.organizations.len());
            Some((weight, overlap, other))
        })
        .max_by(|a, b| (a.0.total_cmp(&b.0)).then_with(|| b.2.cmp(a.2)))?;
    let types: Vec<String> = (overlap.need_types.iter())
        .map(|id| desk.quoted(id))
        .collect();
    let values = [
        ("tavolo", desk.tavolo(other).into()),
        ("count", types.len().into()),
        ("types", desk.words.list_of(&types, NAMES).into()),
        ("seats", overlap.organizations.len().into()),
    ];
    Some(Question {
        kind: Kind::Overlap,
        weight,
        text: desk.words.fill("question-overlap", &values),
    })
}
