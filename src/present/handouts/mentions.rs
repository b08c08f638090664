//! Who of a working group is isolated, who is missing, and on which needs nobody there works.

use super::desk::{Desk, NAMES};
use super::{List, Mention};
use crate::analysis::coverage::tavoli::{Invitation, Reason, TavoloView};
use crate::analysis::structure::among::Among;
use crate::analysis::structure::isolates::{Isolation, Standing};
use crate::model::ids::OrganizationId;
use crate::present::called::called;
use crate::present::contents::isolates::reasons;
use std::collections::BTreeSet;

/// How many mentions a list holds.
const MOST: usize = 4;

/// Who sits at a group or works on its needs, by index.
pub(super) fn concerned(desk: &Desk<'_>, view: &TavoloView) -> BTreeSet<usize> {
    let all = view.seated.union(&view.working);
    all.filter_map(|id| desk.study.actors.index_of(id.as_str()))
        .collect()
}

/// Those of them who are isolated.
pub(super) fn isolated_of<'a>(desk: &Desk<'a>, view: &TavoloView) -> Vec<&'a Isolation> {
    let concerned = concerned(desk, view);
    let isolated = desk
        .study
        .isolations
        .iter()
        .filter(|one| one.standing == Standing::Isolated && concerned.contains(&one.actor));
    isolated.collect()
}

/// Those of them who did not answer.
pub(super) fn silent_of(desk: &Desk<'_>, view: &TavoloView) -> Vec<OrganizationId> {
    let silent = concerned(desk, view).into_iter().filter_map(|actor| {
        let organization = desk.study.organizations[actor];
        (organization.answered == Some(false)).then(|| organization.id.clone())
    });
    silent.collect()
}

/// The ties among those who sit at a group; alone is only who is known to be.
pub(super) fn among(desk: &Desk<'_>, view: &TavoloView) -> Among {
    let seated = view.seated.iter();
    let members = seated.filter_map(|id| desk.study.actors.index_of(id.as_str()));
    let mut among = Among::of(&desk.study.actors, members);
    let organizations = &desk.study.organizations;
    among
        .alone
        .retain(|actor| organizations[*actor].answered != Some(false));
    among
}

/// Who is isolated in the network, then who sits there without a tie to the others; and a word on those of whom nothing is known.
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
        ("concerned", concerned(desk, view).len().into()),
    ];
    List {
        title: words.say("handout-isolated"),
        mentions,
        remark: desk.remark("handout-isolated-remark", &values),
    }
}

/// Invitations of those who work on the needs of a group.
pub(super) fn working(view: &TavoloView) -> impl Iterator<Item = &Invitation> {
    let works = |reason: &Reason| matches!(reason, Reason::WorksOn { .. });
    let invitations = view.invitations.iter();
    invitations.filter(move |one| one.reasons.iter().any(works))
}

/// On how many needs of the group nobody but the invited works.
pub(super) fn alone(invitation: &Invitation) -> usize {
    let alone = invitation.reasons.iter().find_map(|reason| match reason {
        Reason::OnlyProvider { needs, .. } => Some(needs.len()),
        _ => None,
    });
    alone.unwrap_or_default()
}

/// Who works on the needs of a group and does not sit there; and which municipalities nobody there is from.
pub(super) fn missing(desk: &Desk<'_>, view: &TavoloView) -> List {
    let words = desk.words;
    let all = working(view).count();
    let mentions: Vec<Mention> = working(view)
        .take(MOST)
        .map(|invitation| Mention {
            name: desk.organization(&invitation.organization),
            why: why_missing(desk, invitation),
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
    let values = [
        (
            "case",
            match (view.needs.is_empty(), view.working.is_empty()) {
                (true, _) => "no-needs",
                (_, true) => "nobody",
                _ if all == 0 => "all-there",
                _ => "some",
            }
            .into(),
        ),
        ("more", (all - mentions.len()).into()),
        ("places", places.len().into()),
        ("names", words.list_of(&places, NAMES).into()),
    ];
    List {
        title: words.say("handout-missing"),
        mentions,
        remark: desk.remark("handout-missing-remark", &values),
    }
}

fn why_missing(desk: &Desk<'_>, invitation: &Invitation) -> String {
    let (mut names, mut persons) = (Vec::new(), 0);
    for reason in &invitation.reasons {
        if let Reason::WorksOn {
            need_types,
            persons: covered,
        } = reason
        {
            names = need_types.iter().map(|id| desk.quoted(id)).collect();
            persons = *covered;
        }
    }
    let values = [
        ("names", desk.words.list_of(&names, NAMES).into()),
        ("persons", desk.persons(desk.persons_of_one(persons))),
        ("alone", alone(invitation).into()),
        (
            "silent",
            if invitation.answered == Some(false) {
                "yes"
            } else {
                "no"
            }
            .into(),
        ),
    ];
    desk.words.fill("handout-missing-why", &values)
}

/// Types of need of which there are some on which nobody who sits at the group works, those with most of them first.
pub(super) fn untouched(desk: &Desk<'_>, view: &TavoloView) -> List {
    let words = desk.words;
    let mut open: Vec<_> = view
        .needs
        .iter()
        .filter(|need| !need.untouched.is_empty())
        .collect();
    // The sort is stable, and types come by id.
    open.sort_by_key(|need| std::cmp::Reverse(need.untouched.len()));
    let mentions: Vec<Mention> = open
        .iter()
        .take(MOST)
        .map(|need| {
            let places: Vec<String> = need.untouched.iter().map(|one| desk.place(one)).collect();
            let values = [
                (
                    "all",
                    if need.untouched.len() == need.totals.all() && need.untouched.len() > 1 {
                        "yes"
                    } else {
                        "no"
                    }
                    .into(),
                ),
                ("count", places.len().into()),
                ("places", words.list_of(&places, NAMES).into()),
                ("working", need.working.len().into()),
            ];
            Mention {
                name: desk.need_type(&need.need_type),
                why: words.fill("handout-untouched-why", &values),
            }
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
    List {
        title: words.say("handout-untouched"),
        mentions,
        remark: desk.remark("handout-untouched-remark", &values),
    }
}
