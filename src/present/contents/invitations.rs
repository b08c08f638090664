//! Whom each working group should invite, and why.

use super::{Content, Order};
use crate::analysis::coverage::tavoli::{Invitation, Reason, TavoloView};
use crate::model::ids::{NeedId, NeedTypeId};
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::tables::{Readership, Table};
use crate::present::words::Value;

pub(super) const CONTENT: Content = Content {
    id: "invitations",
    told_to: Audience::Tavolo,
    order: Order::Told,
    build,
};

/// How many names a reason holds before it says "and others".
const NAMES: usize = 3;

fn build(briefing: &Briefing<'_>) -> Table {
    let network = &briefing.study.district.network;
    let rows: Vec<(&TavoloView, usize, &Invitation)> = briefing
        .study
        .tavoli()
        .tavoli
        .iter()
        .flat_map(|view| {
            let invitations = view.invitations.iter().enumerate();
            invitations.map(move |(place, invitation)| (view, place + 1, invitation))
        })
        .collect();
    let all = || rows.iter().copied();
    let group = |view: &TavoloView| {
        let tavolo = network.tavolo(&view.tavolo);
        tavolo.map_or_else(|| view.tavolo.to_string(), |tavolo| tavolo.name.clone())
    };
    let name = |invitation: &Invitation| {
        let organization = network.organization(&invitation.organization);
        Some(organization?.name.clone())
    };
    let hides = briefing.disclosure().hides();
    let keys = |invitation: &Invitation| {
        // Whether anybody is left for a broker to send on hangs on numbers that are not told outside the office.
        let told = |reason: &&Reason| !hides || !matches!(reason, Reason::Broker { .. });
        let told = invitation.reasons.iter().filter(told);
        let keys: Vec<&str> = told.map(Reason::key).collect();
        keys.join("|")
    };
    let works = |invitation: &Invitation| match invitation.reasons.first() {
        Some(Reason::WorksOn { persons, .. }) => Some(*persons),
        _ => None,
    };
    let alone = |invitation: &Invitation| {
        invitation.reasons.iter().find_map(|reason| match reason {
            Reason::OnlyProvider { needs, .. } => Some(needs.len()),
            _ => None,
        })
    };
    Table::new("invitations")
        .text("tavolo", all().map(|(view, ..)| Some(&view.tavolo)))
        .only(Readership::Files)
        .told_to(Audience::Tavolo)
        .text("tavolo_name", all().map(|(view, ..)| Some(group(view))))
        .told_to(Audience::Tavolo)
        // It goes by the persons that each covers.
        .ordinal("turn", all().map(|(_, place, _)| Some(place)))
        .text(
            "id",
            all().map(|(.., invitation)| Some(&invitation.organization)),
        )
        .only(Readership::Files)
        .told_to(Audience::Tavolo)
        .text("name", all().map(|(.., invitation)| name(invitation)))
        .told_to(Audience::Tavolo)
        .text(
            "reasons",
            all().map(|(.., invitation)| Some(keys(invitation))),
        )
        .only(Readership::Machines)
        .told_to(Audience::Tavolo)
        .text(
            "explanation",
            all().map(|(.., invitation)| Some(told(briefing, invitation))),
        )
        .whole(
            "covers_persons",
            all().map(|(.., invitation)| works(invitation)),
        )
        .only(Readership::Files)
        .whole(
            "needs_alone",
            all().map(|(.., invitation)| alone(invitation)),
        )
        .only(Readership::Files)
        .flag(
            "answered",
            all().map(|(.., invitation)| invitation.answered),
        )
        .only(Readership::Files)
        .told_to(Audience::Tavolo)
}

/// The reasons as one sentence of several clauses, and that the organization did not answer where it did not.
pub(in crate::present) fn told(briefing: &Briefing<'_>, invitation: &Invitation) -> String {
    let words = briefing.words;
    let silent = invitation.answered == Some(false);
    // Needs that hang on it alone are often the very ones on which nobody seated works: they are named once.
    let alone = invitation.reasons.iter().find_map(|reason| match reason {
        Reason::OnlyProvider { needs, .. } => Some(needs),
        _ => None,
    });
    let clauses: Vec<String> = invitation
        .reasons
        .iter()
        .map(|reason| match reason {
            Reason::FillsGap { needs, .. } if Some(needs) == alone => {
                words.fill("invite-fills-that-gap", &[("count", needs.len().into())])
            }
            reason => clause(briefing, reason, invitation.reasons.len() == 1),
        })
        .chain(silent.then(|| words.say("invite-did-not-answer")))
        .collect();
    clauses.join("; ")
}

/// A reason, which is the only one or not.
fn clause(briefing: &Briefing<'_>, reason: &Reason, only: bool) -> String {
    let (words, district) = (briefing.words, briefing.study.district);
    let type_name = |id: &NeedTypeId| {
        let need_type = district.network.need_type(id);
        need_type.map_or_else(|| id.to_string(), |need_type| need_type.name.clone())
    };
    let need_name = |need: &NeedId| {
        let place = district.municipality_name(&need.municipality);
        format!("{} ({place})", type_name(&need.need_type))
    };
    let needs_named = |needs: &[NeedId]| {
        let names: Vec<String> = needs.iter().map(need_name).collect();
        words.list_of(&names, NAMES)
    };
    let (names, count, persons) = match reason {
        Reason::WorksOn {
            need_types,
            persons,
        } => {
            let names: Vec<String> = need_types.iter().map(type_name).collect();
            (words.list_of(&names, NAMES), need_types.len(), *persons)
        }
        Reason::OnlyProvider { needs, persons }
        | Reason::FillsGap { needs, persons }
        | Reason::Broker { needs, persons } => (needs_named(needs), needs.len(), *persons),
        Reason::Represents {
            municipality,
            needs,
            not_covered,
            ..
        } => {
            let name = district.municipality_name(municipality).to_owned();
            (name, *needs, *not_covered)
        }
    };
    let told = briefing.disclosure().across(persons);
    // Whoever is to come only for a municipality can be replaced by whoever else is there.
    let others = match reason {
        Reason::Represents { others, .. } if only => *others,
        _ => 0,
    };
    let values = [
        ("others", others.into()),
        ("names", names.into()),
        ("count", count.into()),
        ("persons", told.map_or("withheld".into(), Value::from)),
    ];
    words.fill(&format!("invite-{}", reason.key()), &values)
}
