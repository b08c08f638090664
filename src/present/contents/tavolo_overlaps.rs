//! What each two working groups share: who sits at both, which types of need both follow, the persons of these.

use super::referral::names;
use super::{Content, Order};
use crate::analysis::coverage::tavoli::Overlap;
use crate::model::ids::{OrganizationId, TavoloId};
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::tables::{Readership, Table};

pub(super) const CONTENT: Content = Content {
    id: "tavolo_overlaps",
    told_to: Audience::Public,
    order: Order::Told,
    build,
};

fn build(briefing: &Briefing<'_>) -> Table {
    let network = &briefing.study.district.network;
    let all = || briefing.study.tavoli().overlaps.iter();
    let group = |id: &TavoloId| match network.tavolo(id) {
        Some(tavolo) => tavolo.name.clone(),
        None => id.to_string(),
    };
    let types = |overlap: &Overlap| {
        let types = overlap.need_types.iter();
        let names: Vec<&str> = types
            .map(|id| network.need_type(id).map_or(id.as_str(), |kind| &kind.name))
            .collect();
        (!names.is_empty()).then(|| names.join("; "))
    };
    let seated = |overlap: &Overlap| {
        let ids: Vec<OrganizationId> = overlap.organizations.iter().cloned().collect();
        let names = names(briefing, &ids);
        (!names.is_empty()).then(|| names.join("; "))
    };
    Table::new("tavolo_overlaps")
        .text("tavolo", all().map(|overlap| Some(&overlap.one)))
        .only(Readership::Files)
        .told_to(Audience::Public)
        .text(
            "tavolo_name",
            all().map(|overlap| Some(group(&overlap.one))),
        )
        .told_to(Audience::Public)
        .text("with_id", all().map(|overlap| Some(&overlap.other)))
        .only(Readership::Files)
        .told_to(Audience::Public)
        .text(
            "other_tavolo",
            all().map(|overlap| Some(group(&overlap.other))),
        )
        .told_to(Audience::Public)
        .whole(
            "organizations",
            all().map(|overlap| Some(overlap.organizations.len())),
        )
        .told_to(Audience::Public)
        .text("seated_names", all().map(seated))
        .only(Readership::Files)
        .told_to(Audience::Public)
        .whole(
            "need_types",
            all().map(|overlap| Some(overlap.need_types.len())),
        )
        .told_to(Audience::Public)
        .text("need_type_names", all().map(types))
        .told_to(Audience::Public)
        .whole("persons", all().map(|overlap| Some(overlap.persons)))
        .told_by_row(Audience::Public)
        .whole("covered", all().map(|overlap| Some(overlap.covered)))
        .told_by_row(Audience::Public)
}
