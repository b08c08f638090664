//! Every need with its status, the persons covered and what it hangs on.

use super::{Content, Order, referral};
use crate::analysis::coverage::needs::NeedCoverage;
use crate::analysis::coverage::referral::ReferralCover;
use crate::analysis::coverage::shortfall::Shortfall;
use crate::model::node::Need;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::tables::{Readership, Table};

pub(super) const CONTENT: Content = Content {
    id: "needs",
    told_to: Audience::Public,
    order: Order::Told,
    build,
};

fn build(briefing: &Briefing<'_>) -> Table {
    let district = briefing.study.district;
    let network = &district.network;
    // Both lists go by the id of the need.
    let all = || network.needs().zip(&briefing.study.coverage.needs);
    let need_type = |need: &Need| {
        network
            .need_type(&need.id.need_type)
            .map(|t| t.name.clone())
    };
    let stated = |of: fn(&NeedCoverage) -> u32| {
        all().map(move |(_, coverage)| coverage.persons.map(|_| of(coverage)))
    };
    let organization = |coverage: &NeedCoverage| {
        let id = coverage.sole_provider.as_ref()?;
        Some(network.organization(id)?.name.clone())
    };
    let service = |coverage: &NeedCoverage| {
        let nearest = coverage.nearest_elsewhere.as_ref()?;
        Some(network.service(&nearest.service)?.name.clone())
    };
    let keys = |coverage: &NeedCoverage| -> String {
        let keys: Vec<&str> = coverage.shortfalls.iter().map(Shortfall::key).collect();
        keys.join("|")
    };
    let found = &briefing.study.coverage;
    let estimated = (0..found.needs.len()).map(|place| found.estimated(place));
    let table = Table::new("needs")
        .text("id", all().map(|(need, _)| Some(&need.id)))
        .only(Readership::Files)
        .told_to(Audience::Public)
        .text("need_type", all().map(|(need, _)| need_type(need)))
        .told_to(Audience::Public)
        .text(
            "istat_code",
            all().map(|(need, _)| Some(&need.id.municipality)),
        )
        .only(Readership::Files)
        .told_to(Audience::Public)
        .text(
            "municipality",
            all().map(|(need, _)| Some(district.municipality_name(&need.id.municipality))),
        )
        .told_to(Audience::Public)
        .term(
            "status",
            "status",
            all().map(|(_, coverage)| Some(coverage.status.key())),
        )
        .told_to(Audience::Public)
        .flag(
            "may_suffice",
            all().map(|(_, coverage)| Some(coverage.may_suffice)),
        )
        .only(Readership::Files)
        .whole("persons", all().map(|(_, coverage)| coverage.persons))
        .told_by_row(Audience::Public)
        .whole("covered", stated(|coverage| coverage.covered))
        .told_by_row(Audience::Public)
        .whole("not_covered", stated(NeedCoverage::not_covered))
        .told_by_row(Audience::Public)
        .whole("undetermined", stated(|coverage| coverage.undetermined))
        .told_by_row(Audience::Public)
        .share("share", all().map(|(_, coverage)| Some(coverage.share?.0)))
        .told_by_row(Audience::Public)
        .whole("covered_low", stated(|coverage| coverage.covered))
        .only(Readership::Machines)
        .told_by_row(Audience::Public)
        .whole("covered_high", stated(NeedCoverage::covered_high))
        .only(Readership::Files)
        .told_by_row(Audience::Public)
        .share(
            "share_low",
            all().map(|(_, coverage)| Some(coverage.share?.0)),
        )
        .only(Readership::Machines)
        .told_by_row(Audience::Public)
        .share(
            "share_high",
            all().map(|(_, coverage)| Some(coverage.share_high()?.0)),
        )
        .only(Readership::Files)
        .told_by_row(Audience::Public)
        .decimal("access", 3, all().map(|(_, coverage)| coverage.access))
        .only(Readership::Files)
        .whole(
            "services",
            all().map(|(_, coverage)| Some(coverage.services.len())),
        )
        .only(Readership::Files)
        .told_to(Audience::Public)
        .whole(
            "providers",
            all().map(|(_, coverage)| Some(coverage.providers.len())),
        )
        .only(Readership::Files)
        .told_to(Audience::Public)
        .text(
            "sole_provider",
            all().map(|(_, coverage)| organization(coverage)),
        )
        .told_by_row(Audience::Tavolo)
        .text(
            "nearest_service",
            all().map(|(_, coverage)| service(coverage)),
        )
        .only(Readership::Files)
        .told_to(Audience::Public)
        .decimal(
            "nearest_minutes",
            0,
            all().map(|(_, coverage)| coverage.nearest_elsewhere.as_ref()?.minutes),
        )
        .only(Readership::Files)
        .told_to(Audience::Public)
        .decimal(
            "reached_at",
            0,
            all().map(|(_, coverage)| coverage.reached_at.as_ref()?.minutes),
        )
        .only(Readership::Files)
        .told_to(Audience::Public)
        .flag("estimated_minutes", estimated)
        .only(Readership::Files)
        .told_to(Audience::Public)
        .text("reasons", all().map(|(_, coverage)| Some(keys(coverage))))
        .only(Readership::Machines)
        .told_by_row(Audience::Public)
        .text("why", all().map(|(_, coverage)| why(coverage, briefing)))
        .only(Readership::People)
        .told_by_row(Audience::Public)
        .whole("persons_low", all().map(|(need, _)| need.persons_low))
        .only(Readership::Files)
        .whole("persons_high", all().map(|(need, _)| need.persons_high))
        .only(Readership::Files)
        .term(
            "evidence",
            "evidence",
            all().map(|(need, _)| Some(need.evidence?.key())),
        )
        .only(Readership::Files)
        // How a number was come by can be done again, where the number is not told.
        .told_by_row(Audience::Tavolo)
        .ordinal("year", all().map(|(need, _)| need.year))
        .only(Readership::Files)
        .told_to(Audience::Public)
        .text("source", all().map(|(need, _)| need.source.clone()))
        .only(Readership::Files)
        .told_by_row(Audience::Tavolo);
    through_the_network(table, briefing)
}

/// What referrals could do beyond direct cover, in columns of its own: it is never added to what is covered.
fn through_the_network(table: Table, briefing: &Briefing<'_>) -> Table {
    let all = || briefing.study.referral().needs.iter();
    let brokers = |cover: &ReferralCover| {
        let names = referral::names(briefing, &cover.brokers);
        (!names.is_empty()).then(|| names.join("; "))
    };
    table
        .whole(
            "referral_persons",
            all().map(|cover| cover.persons.map(|_| cover.taken)),
        )
        .only(Readership::Files)
        .whole(
            "referral_undetermined",
            all().map(|cover| cover.persons.map(|_| cover.undetermined)),
        )
        .only(Readership::Files)
        .text(
            "referral_chain",
            all().map(|cover| referral::chain(briefing, cover)),
        )
        .only(Readership::Files)
        .text("sole_broker", all().map(brokers))
        .only(Readership::Files)
}

/// Why a need is not covered, or not for everybody, in one line. Its numbers divide the persons once more, and stay in the office.
fn why(coverage: &NeedCoverage, briefing: &Briefing<'_>) -> Option<String> {
    let withheld = briefing.audience.hides_small_numbers();
    let clauses = briefing.words.shortfalls(&coverage.shortfalls, |persons| {
        if withheld {
            "withheld".into()
        } else {
            persons.into()
        }
    });
    (!clauses.is_empty()).then_some(clauses)
}
