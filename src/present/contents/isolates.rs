//! The organizations that are isolated, at the margin or silent, with the reasons.

use super::{Content, Order};
use crate::analysis::structure::isolates::{Isolation, Reason};
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::tables::{Readership, Table};
use crate::present::words::Words;

pub(super) const CONTENT: Content = Content {
    id: "isolates",
    told_to: Audience::Tavolo,
    order: Order::Made,
    build,
};

fn build(briefing: &Briefing<'_>) -> Table {
    let study = briefing.study;
    let all = || study.isolations.iter();
    let organization = |isolation: &Isolation| study.organizations[isolation.actor];
    let keys = |isolation: &Isolation| -> String {
        let keys: Vec<&str> = isolation.reasons.iter().map(Reason::key).collect();
        keys.join("|")
    };
    let without = |isolation: &Isolation| {
        let without = study.without_lead.as_ref()?;
        Some(without.components.size_of(without.index(isolation.actor)?))
    };
    Table::new("isolates")
        .text(
            "id",
            all().map(|isolation| Some(&organization(isolation).id)),
        )
        .only(Readership::Files)
        .told_to(Audience::Tavolo)
        .text(
            "name",
            all().map(|isolation| Some(&organization(isolation).name)),
        )
        .told_to(Audience::Tavolo)
        .term(
            "standing",
            "standing",
            all().map(|isolation| Some(isolation.standing.key())),
        )
        .told_to(Audience::Tavolo)
        .text("reasons", all().map(|isolation| Some(keys(isolation))))
        .only(Readership::Machines)
        .told_to(Audience::Tavolo)
        .text(
            "explanation",
            all().map(|isolation| Some(reasons(&isolation.reasons, briefing.words))),
        )
        .told_to(Audience::Tavolo)
        .decimal("harmonic", 3, all().map(|isolation| isolation.harmonic))
        .told_to(Audience::Tavolo)
        .decimal(
            "harmonic_without_lead",
            3,
            all().map(|isolation| isolation.harmonic_without_lead),
        )
        .told_to(Audience::Tavolo)
        .whole(
            "component_size",
            all().map(|isolation| Some(study.components.size_of(isolation.actor))),
        )
        .only(Readership::Files)
        .told_to(Audience::Tavolo)
        .whole("component_size_without_lead", all().map(without))
        .only(Readership::Files)
        .told_to(Audience::Tavolo)
}

/// Reasons as one sentence of several clauses.
pub(in crate::present) fn reasons(reasons: &[Reason], words: &Words) -> String {
    let clauses: Vec<String> = reasons
        .iter()
        .map(|reason| {
            let size = match reason {
                Reason::SmallComponent { size } | Reason::OnlyThroughLead { size } => *size,
                _ => 0,
            };
            let id = format!("reason-{}", reason.key());
            words.fill(&id, &[("size", size.into())])
        })
        .collect();
    clauses.join("; ")
}
