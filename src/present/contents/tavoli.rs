//! Every working group with who sits in it and the needs it follows. A need followed by two groups counts in both.

use super::Content;
use crate::analysis::coverage::needs::NeedStatus;
use crate::analysis::coverage::totals::Totals;
use crate::model::affiliation::Affiliation;
use crate::present::Briefing;
use crate::present::tables::Table;

pub(super) const CONTENT: Content = Content {
    id: "tavoli",
    build,
};

fn build(briefing: &Briefing<'_>) -> Table {
    let study = briefing.study;
    let network = &study.district.network;
    let seats = Affiliation::with_tavoli(network);
    let (by_tavolo, _) = Totals::by_tavolo(network, &study.coverage.needs);
    let totals: Vec<&Totals> = by_tavolo.values().collect();
    let each = |of: fn(&Totals) -> u64| totals.iter().map(move |totals| Some(of(totals)));
    Table::new("tavoli")
        .text("id", network.tavoli().map(|tavolo| Some(&tavolo.id)))
        .text("name", network.tavoli().map(|tavolo| Some(&tavolo.name)))
        .whole(
            "organizations",
            (0..seats.events.len()).map(|event| Some(seats.actors_of(event).len())),
        )
        .whole("persons", each(|totals| totals.persons))
        .whole("covered", each(|totals| totals.covered))
        .whole("not_covered", each(|totals| totals.not_covered))
        .whole("undetermined", each(|totals| totals.undetermined))
        .share("share", totals.iter().map(|totals| Some(totals.share()?.0)))
        .whole(
            "needs_uncovered",
            each(|totals| totals.count(NeedStatus::Uncovered) as u64),
        )
        .whole(
            "needs_out_of_reach",
            each(|totals| totals.count(NeedStatus::OutOfReach) as u64),
        )
}
