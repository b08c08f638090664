//! Where one more service would help: every type of need in every municipality, by persons gained, and beside it by equity.

use super::{Content, Order};
use crate::analysis::coverage::additions::{Addition, Effect, Host};
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::tables::{Readership, Table};

pub(super) const CONTENT: Content = Content {
    id: "additions",
    told_to: Audience::Internal,
    order: Order::Told,
    build,
};

/// How many organizations that could offer a service are named to people.
const NAMED: usize = 2;

fn build(briefing: &Briefing<'_>) -> Table {
    let (district, words) = (briefing.study.district, briefing.words);
    let network = &district.network;
    let all = || briefing.study.additions().iter();
    let need_type = |addition: &Addition| {
        network
            .need_type(&addition.need_type)
            .map(|need_type| need_type.name.clone())
    };
    let effect = |of: fn(&Effect) -> Option<f64>| all().map(move |row| of(row.effect.as_ref()?));
    let host = |host: &Host| {
        let name = network.organization(&host.organization)?.name.as_str();
        let tavolo = host.tavolo.as_ref().and_then(|id| network.tavolo(id));
        Some(match (host.works_on_it, tavolo) {
            (true, _) => words.fill("host-works", &[("name", name.into())]),
            (false, Some(tavolo)) => {
                let values = [
                    ("name", name.into()),
                    ("tavolo", tavolo.name.as_str().into()),
                ];
                words.fill("host-sits", &values)
            }
            (false, None) => name.to_owned(),
        })
    };
    let hosts = |addition: &Addition| {
        let named: Vec<String> = addition.hosts.iter().filter_map(host).collect();
        (!named.is_empty()).then(|| words.list_of(&named, NAMED))
    };
    let ids = |addition: &Addition| {
        let ids: Vec<&str> = addition
            .hosts
            .iter()
            .map(|host| host.organization.as_str())
            .collect();
        (!ids.is_empty()).then(|| ids.join("|"))
    };
    Table::new("additions")
        .ordinal("rank_by_persons", all().map(|row| Some(row.rank)))
        .ordinal("rank_by_equity", all().map(|row| row.rank_by_equity))
        .text("need_type_id", all().map(|row| Some(&row.need_type)))
        .only(Readership::Machines)
        .text("need_type", all().map(need_type))
        .text("istat_code", all().map(|row| Some(&row.municipality)))
        .only(Readership::Files)
        .text(
            "municipality",
            all().map(|row| Some(district.municipality_name(&row.municipality))),
        )
        .whole("added_capacity", all().map(|row| Some(row.size.persons)))
        .term(
            "added_as",
            "added",
            all().map(|row| {
                Some(if row.size.of_type {
                    "as-type"
                } else {
                    "as-all"
                })
            }),
        )
        .only(Readership::Files)
        .whole("persons_gained", all().map(|row| Some(row.gained)))
        .whole("persons_settled", all().map(|row| Some(row.settled)))
        .only(Readership::Files)
        .whole(
            "comuni_gaining",
            all().map(|row| Some(row.effect.as_ref()?.gaining)),
        )
        .share("share_before", effect(|effect| effect.share.before))
        .only(Readership::Files)
        .share("share_after", effect(|effect| effect.share.after))
        .share("lowest_before", effect(|effect| effect.lowest.before))
        .only(Readership::Files)
        .share("lowest_after", effect(|effect| effect.lowest.after))
        .only(Readership::Files)
        .decimal("equity_change", 4, effect(|effect| Some(effect.change())))
        .whole("not_covered_within", all().map(|row| Some(row.waiting)))
        .only(Readership::Files)
        .decimal(
            "not_covered_minutes",
            1,
            all().map(|row| row.waiting_minutes),
        )
        .only(Readership::Files)
        .whole("comuni_reached", all().map(|row| Some(row.reached)))
        .only(Readership::Files)
        .whole("needs_unknown", all().map(|row| Some(row.unknown)))
        .only(Readership::Files)
        .flag("estimated_minutes", all().map(|row| Some(row.estimated)))
        .only(Readership::Files)
        .text("host_ids", all().map(ids))
        .only(Readership::Machines)
        .text("hosts", all().map(hosts))
        .only(Readership::People)
}
