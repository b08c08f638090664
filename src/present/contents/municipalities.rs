//! Every municipality with its organizations, services and needs.

use super::{Content, Order};
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::coverage::totals::{Totals, worst_by_municipality};
use crate::model::ids::MunicipalityCode;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::tables::{Readership, Table};

pub(super) const CONTENT: Content = Content {
    id: "municipalities",
    told_to: Audience::Public,
    order: Order::Told,
    build,
};

fn build(briefing: &Briefing<'_>) -> Table {
    let study = briefing.study;
    let network = &study.district.network;
    let totals = Totals::by_municipality(&study.coverage.needs);
    let worst = worst_by_municipality(&study.coverage.needs);
    let worst_type = |code: &MunicipalityCode| {
        let need_type = &worst.get(code)?.need.need_type;
        let name = network.need_type(need_type).map(|t| t.name.as_str());
        Some(name.unwrap_or(need_type.as_str()).to_owned())
    };
    // Whether minutes behind what is said of a municipality are an estimate.
    let estimated = |code: &MunicipalityCode| {
        let needs = study.coverage.needs.iter().enumerate();
        needs
            .filter(|(_, need)| need.need.municipality == *code)
            .filter_map(|(place, _)| study.coverage.estimated(place))
            .reduce(|some, other| some | other)
    };
    let all = || network.municipalities();
    let none = Totals::default();
    let of = |code: &MunicipalityCode| totals.get(code).unwrap_or(&none);
    let seated = |code: &MunicipalityCode| {
        network
            .organizations()
            .filter(|organization| organization.municipality.as_ref() == Some(code))
            .count()
    };
    let delivered = |code: &MunicipalityCode| {
        network
            .services()
            .filter(|service| service.municipality.as_ref() == Some(code))
            .count()
    };
    let table = Table::new("municipalities")
        .text("istat_code", all().map(|m| Some(&m.code)))
        .told_to(Audience::Public)
        .text("name", all().map(|m| Some(&m.name)))
        .told_to(Audience::Public)
        .whole("population", all().map(|m| m.population))
        .told_to(Audience::Public)
        .whole("organizations", all().map(|m| Some(seated(&m.code))))
        .told_to(Audience::Public)
        .whole("services", all().map(|m| Some(delivered(&m.code))))
        .told_to(Audience::Public)
        .whole("persons", all().map(|m| Some(of(&m.code).persons)))
        .told_by_row(Audience::Public)
        .whole("covered", all().map(|m| Some(of(&m.code).covered)))
        .told_by_row(Audience::Public)
        .whole("not_covered", all().map(|m| Some(of(&m.code).not_covered)))
        .told_by_row(Audience::Public)
        .whole(
            "undetermined",
            all().map(|m| Some(of(&m.code).undetermined)),
        )
        .told_by_row(Audience::Public)
        .share("share", all().map(|m| Some(of(&m.code).share()?.0)))
        .told_by_row(Audience::Public)
        .whole("covered_low", all().map(|m| Some(of(&m.code).covered)))
        .only(Readership::Machines)
        .told_by_row(Audience::Public)
        .whole(
            "covered_high",
            all().map(|m| Some(of(&m.code).covered_high())),
        )
        .only(Readership::Files)
        .told_by_row(Audience::Public)
        .share("share_low", all().map(|m| Some(of(&m.code).share()?.0)))
        .only(Readership::Machines)
        .told_by_row(Audience::Public)
        .share(
            "share_high",
            all().map(|m| Some(of(&m.code).share_high()?.0)),
        )
        .only(Readership::Files)
        .told_by_row(Audience::Public)
        .decimal("access", 3, all().map(|m| of(&m.code).access()))
        .flag("estimated_minutes", all().map(|m| estimated(&m.code)))
        .only(Readership::Files)
        .told_to(Audience::Public)
        // Which need is the gravest goes by its numbers, and so does whether there is any.
        .text("worst_need", all().map(|m| worst_type(&m.code)))
        .term(
            "worst_status",
            "status",
            all().map(|m| Some(worst.get(&m.code)?.status.key())),
        );
    let columns = [
        ("needs_unknown", NeedStatus::Unknown),
        ("needs_uncovered", NeedStatus::Uncovered),
        ("needs_out_of_reach", NeedStatus::OutOfReach),
        ("needs_insufficient", NeedStatus::Insufficient),
        ("needs_fragile", NeedStatus::Fragile),
        ("needs_covered", NeedStatus::Covered),
    ];
    columns.into_iter().fold(table, |table, (column, status)| {
        let counts = all().map(|m| Some(of(&m.code).count(status)));
        table.whole(column, counts).told_to(Audience::Public)
    })
}
