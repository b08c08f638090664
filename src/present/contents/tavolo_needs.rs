//! Every type of need of every working group: its cover, who works on it, and on which needs nobody who sits there works.

use super::referral::names;
use super::{Content, Order};
use crate::analysis::coverage::tavoli::{TavoloNeed, TavoloView};
use crate::analysis::coverage::totals::Totals;
use crate::model::ids::{NeedId, OrganizationId, TavoloId};
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::tables::{Readership, Table};
use std::collections::BTreeSet;

pub(super) const CONTENT: Content = Content {
    id: "tavolo_needs",
    told_to: Audience::Public,
    order: Order::Told,
    build,
};

fn build(briefing: &Briefing<'_>) -> Table {
    let district = briefing.study.district;
    let network = &district.network;
    let tavoli = &briefing.study.tavoli();
    let mut rows: Vec<(Option<&TavoloView>, &TavoloNeed)> = Vec::new();
    for view in &tavoli.tavoli {
        rows.extend(view.needs.iter().map(|need| (Some(view), need)));
    }
    // Types that no group follows come last, without one.
    rows.extend(tavoli.unfollowed.iter().map(|need| (None, need)));
    let all = || rows.iter().copied();
    let each = |of: fn(&Totals) -> u64| all().map(move |(_, need)| Some(of(&need.totals)));
    let group = |id: &TavoloId| match network.tavolo(id) {
        Some(tavolo) => tavolo.name.clone(),
        None => id.to_string(),
    };
    let told = |ids: &BTreeSet<OrganizationId>| {
        let ids: Vec<OrganizationId> = ids.iter().cloned().collect();
        let names = names(briefing, &ids);
        (!names.is_empty()).then(|| names.join("; "))
    };
    let absent =
        |need: &TavoloNeed| told(&need.working.difference(&need.seated).cloned().collect());
    let places = |needs: &[NeedId]| {
        let places: Vec<&str> = needs
            .iter()
            .map(|need| district.municipality_name(&need.municipality))
            .collect();
        (!places.is_empty()).then(|| places.join("; "))
    };
    let need_type = |need: &TavoloNeed| Some(network.need_type(&need.need_type)?.name.clone());
    Table::new("tavolo_needs")
        .text("tavolo", all().map(|(view, _)| Some(&view?.tavolo)))
        .only(Readership::Files)
        .told_to(Audience::Public)
        .text(
            "tavolo_name",
            all().map(|(view, _)| Some(group(&view?.tavolo))),
        )
        .told_to(Audience::Public)
        .text(
            "need_type_key",
            all().map(|(_, need)| Some(&need.need_type)),
        )
        .only(Readership::Files)
        .told_to(Audience::Public)
        .text("need_type", all().map(|(_, need)| need_type(need)))
        .told_to(Audience::Public)
        .whole("persons", each(|totals| totals.persons))
        .told_by_row(Audience::Public)
        .whole("covered", each(|totals| totals.covered))
        .told_by_row(Audience::Public)
        .whole("not_covered", each(|totals| totals.not_covered))
        .only(Readership::Files)
        .told_by_row(Audience::Public)
        .whole("undetermined", each(|totals| totals.undetermined))
        .only(Readership::Files)
        .told_by_row(Audience::Public)
        .share("share", all().map(|(_, need)| Some(need.totals.share()?.0)))
        .told_by_row(Audience::Public)
        .whole("working", all().map(|(_, need)| Some(need.working.len())))
        .told_to(Audience::Public)
        .whole(
            "working_seated",
            all().map(|(_, need)| Some(need.seated.len())),
        )
        .told_to(Audience::Public)
        .text("seated_names", all().map(|(_, need)| told(&need.seated)))
        .only(Readership::Files)
        .told_to(Audience::Public)
        .text("absent_names", all().map(|(_, need)| absent(need)))
        .only(Readership::Files)
        .told_to(Audience::Tavolo)
        .whole(
            "needs_untouched",
            all().map(|(_, need)| Some(need.untouched.len())),
        )
        .told_to(Audience::Public)
        .text(
            "untouched_places",
            all().map(|(_, need)| places(&need.untouched)),
        )
        .only(Readership::Files)
        .told_to(Audience::Public)
}
