//! Who of a working group has few ties, who is missing, and on which needs nobody there works.

use super::desk::{Desk, NAMES};
use super::{List, Mention};
use crate::analysis::coverage::needs::NeedCoverage;
use crate::analysis::coverage::tavoli::{Invitation, Reason, TavoloNeed, TavoloView};
use crate::analysis::structure::among::Among;
use crate::analysis::structure::isolates::{Isolation, Standing};
use crate::model::ids::{NeedTypeId, OrganizationId};
use crate::present::called::called;
use crate::present::contents::isolates::reasons;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// How many mentions a list holds.
const MOST: usize = 10;

/// Who sits at a group, by index.
fn seated(desk: &Desk<'_>, view: &TavoloView) -> BTreeSet<usize> {
    let seated = view.seated.iter();
    let seated = seated.filter_map(|id| desk.study.actors.index_of(id.as_str()));
    seated.collect()
}

/// Who of those who sit at a group is isolated. Whoever does not sit there is not named for having few ties on a sheet that is handed out
/// there.
pub(super) fn isolated_of<'a>(desk: &Desk<'a>, view: &TavoloView) -> Vec<&'a Isolation> {
    let seated = seated(desk, view);
    let isolated = desk
        .study
        .isolations
        .iter()
        .filter(|one| one.standing == Standing::Isolated && seated.contains(&one.actor));
    isolated.collect()
}

/// Who of those who sit at a group did not answer.
pub(super) fn silent_of(desk: &Desk<'_>, view: &TavoloView) -> Vec<OrganizationId> {
    let silent = seated(desk, view).into_iter().filter_map(|actor| {
        let organization = desk.study.organizations[actor];
        (organization.answered == Some(false)).then(|| organization.id.clone())
    });
    silent.collect()
}

/// The ties among those who sit at a group; alone is only who is known to be.
pub(super) fn among(desk: &Desk<'_>, view: &TavoloView) -> Among {
    let mut among = Among::of(&desk.study.actors, seated(desk, view));
    let organizations = &desk.study.organizations;
    among
        .alone
        .retain(|actor| organizations[*actor].answered != Some(false));
    among
}

/// Who sits at the group and is isolated in the network, then who has no tie to the others; and a word on those of whom nothing is known.
pub(super) fn isolated(desk: &Desk<'_>, view: &TavoloView) -> List {
    let (study, words) = (desk.study, desk.words);
    let isolated = isolated_of(desk, view);
    let mut mentions: Vec<Mention> = isolated
        .iter()
        .map(|one| Mention {
            name: called(study.organizations[one.actor]).to_owned(),
            why: reasons(&one.reasons, words),
        })
        .collect();
    let among = among(desk, view);
    if among.members.len() > 1 {
        let known = |actor: &usize| isolated.iter().any(|one| one.actor == *actor);
        let alone = among.alone.iter().filter(|actor| !known(actor));
        mentions.extend(alone.map(|&actor| Mention {
            name: called(study.organizations[actor]).to_owned(),
            why: words.say("handout-alone-at-table"),
        }));
    }
    let silent = silent_of(desk, view);
    let all = mentions.len();
    mentions.truncate(MOST);
    let values = [
        ("count", all.into()),
        ("more", (all - mentions.len()).into()),
        ("silent", silent.len().into()),
        ("names", desk.organizations(&silent, NAMES).into()),
        ("seated", view.seated.len().into()),
    ];
    List::new(
        words,
        words.say("handout-isolated"),
        mentions,
        desk.remark("handout-isolated-remark", &values),
    )
}

/// Invitations of those who work on the needs of a group: in the office those first who cover most persons, outside those who reach most
/// needs, because sums along an organization are not told there.
pub(super) fn working<'a>(desk: &Desk<'_>, view: &'a TavoloView) -> Vec<&'a Invitation> {
    let works = |reason: &Reason| matches!(reason, Reason::WorksOn { .. });
    let all = view.invitations.iter();
    let mut working: Vec<(u64, &Invitation)> = all
        .filter(|one| one.reasons.iter().any(works))
        .map(|one| {
            let reached = || {
                desk.needs_of(view)
                    .filter(|need| reaches(need, one))
                    .count()
            };
            let persons = desk.persons_of_one(works_on(one).1);
            (persons.unwrap_or_else(|| reached() as u64), one)
        })
        .collect();
    working.sort_by(|a, b| (b.0.cmp(&a.0)).then_with(|| a.1.organization.cmp(&b.1.organization)));
    working.into_iter().map(|(_, one)| one).collect()
}

fn reaches(need: &NeedCoverage, invitation: &Invitation) -> bool {
    need.providers.contains(&invitation.organization)
}

/// The types of need on which the invited works, and how many persons of them its services cover.
pub(super) fn works_on(invitation: &Invitation) -> (&[NeedTypeId], u64) {
    let works = invitation.reasons.iter().find_map(|reason| match reason {
        Reason::WorksOn {
            need_types,
            persons,
        } => Some((need_types.as_slice(), *persons)),
        _ => None,
    });
    works.unwrap_or_default()
}

/// On how many needs of the group nobody but the invited works.
pub(super) fn alone(invitation: &Invitation) -> usize {
    let alone = invitation.reasons.iter().find_map(|reason| match reason {
        Reason::OnlyProvider { needs, .. } => Some(needs.len()),
        _ => None,
    });
    alone.unwrap_or_default()
}

/// Who works on the needs of a group and does not sit there; and from which municipalities nobody is known to.
pub(super) fn missing(desk: &Desk<'_>, view: &TavoloView) -> List {
    let words = desk.words;
    let working = working(desk, view);
    let mentions: Vec<Mention> = working
        .iter()
        .take(MOST)
        .map(|invitation| Mention {
            name: desk.organization(&invitation.organization),
            why: why_missing(desk, view, invitation),
        })
        .collect();
    let mut places: Vec<String> = Vec::new();
    for reason in view.invitations.iter().flat_map(|one| &one.reasons) {
        if let Reason::Represents { municipality, .. } = reason {
            let name = desk.study.district.municipality_name(municipality);
            if !places.iter().any(|place| place == name) {
                places.push(name.to_owned());
            }
        }
    }
    places.sort();
    let values = [
        (
            "case",
            match (view.needs.is_empty(), view.working.is_empty()) {
                (true, _) => "no-needs",
                (_, true) => "nobody",
                _ if working.is_empty() => "all-there",
                _ => "some",
            }
            .into(),
        ),
        ("more", (working.len() - mentions.len()).into()),
        ("places", places.len().into()),
        ("names", words.list_of(&places, MOST).into()),
    ];
    List::new(
        words,
        words.say("handout-missing"),
        mentions,
        desk.remark("handout-missing-remark", &values),
    )
}

fn why_missing(desk: &Desk<'_>, view: &TavoloView, invitation: &Invitation) -> String {
    let (types, persons) = works_on(invitation);
    let names: Vec<String> = types.iter().map(|id| desk.quoted(id)).collect();
    let mut places: Vec<String> = Vec::new();
    for need in desk.needs_of(view).filter(|need| reaches(need, invitation)) {
        let place = desk.place(&need.need);
        if !places.contains(&place) {
            places.push(place);
        }
    }
    let silent = invitation.answered == Some(false);
    let values = [
        ("names", desk.words.list_of(&names, NAMES).into()),
        ("count", places.len().into()),
        ("places", desk.words.list(&places).into()),
        ("persons", desk.persons(desk.persons_of_one(persons))),
        ("alone", alone(invitation).into()),
        ("silent", if silent { "yes" } else { "no" }.into()),
    ];
    desk.words.fill("handout-missing-why", &values)
}

/// Types of need of which there are some on which nobody who sits at the group works, those with most of them first.
pub(super) fn untouched(desk: &Desk<'_>, view: &TavoloView) -> List {
    let words = desk.words;
    let mut open: Vec<&TavoloNeed> = view
        .needs
        .iter()
        .filter(|need| !need.untouched.is_empty())
        .collect();
    // The sort is stable, and types come by id.
    open.sort_by_key(|need| Reverse(need.untouched.len()));
    let mentions: Vec<Mention> = open
        .iter()
        .take(MOST)
        .map(|need| Mention {
            name: desk.need_type(&need.need_type),
            why: who_works(desk, need).join("; "),
        })
        .collect();
    let values = [
        (
            "case",
            match (view.totals.all(), open.is_empty()) {
                (0, _) => "no-needs",
                (_, true) => "none",
                _ => "some",
            }
            .into(),
        ),
        ("more", (open.len() - mentions.len()).into()),
    ];
    List::new(
        words,
        words.say("handout-untouched"),
        mentions,
        desk.remark("handout-untouched-remark", &values),
    )
}

/// Who works where nobody who sits at the group does, municipality by municipality: those with the same organizations together, and where
/// nobody works at last. A clause each.
pub(super) fn who_works(desk: &Desk<'_>, need: &TavoloNeed) -> Vec<String> {
    let named = !desk.hides_judgements();
    let nobody = BTreeSet::new();
    // Where they are not named, all those who work somewhere are together.
    let mut by_providers: BTreeMap<(bool, &BTreeSet<OrganizationId>), Vec<String>> =
        BTreeMap::new();
    for one in desk.of_type(&need.need_type) {
        if need.untouched.contains(&one.need) {
            let providers = if named { &one.providers } else { &nobody };
            let group = (one.providers.is_empty(), providers);
            let places = by_providers.entry(group).or_default();
            places.push(desk.place(&one.need));
        }
    }
    let mut groups: Vec<_> = by_providers.into_iter().collect();
    // The sort is stable, and organizations come by id.
    groups.sort_by_key(|((empty, _), places)| (*empty, Reverse(places.len())));
    let all = groups.len() == 1 && need.untouched.len() == need.totals.all();
    let clause =
        |((empty, providers), places): ((bool, &BTreeSet<OrganizationId>), Vec<String>)| {
            let working = match (empty, named) {
                (true, _) => "nobody",
                (false, false) => "unnamed",
                (false, true) => "named",
            };
            let values = [
                (
                    "all",
                    if all && places.len() > 1 { "yes" } else { "no" }.into(),
                ),
                ("count", places.len().into()),
                ("places", desk.words.list(&places).into()),
                ("working", working.into()),
                ("number", providers.len().into()),
                ("names", desk.organizations(providers, NAMES).into()),
            ];
            desk.words.fill("handout-works", &values)
        };
    groups.into_iter().map(clause).collect()
}
