//! Every working group with who sits in it and the needs it follows. A need followed by two groups counts in both.

use super::referral::names;
use super::{Content, Order};
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::coverage::tavoli::{Invitation, TavoloView};
use crate::analysis::coverage::totals::Totals;
use crate::model::ids::OrganizationId;
use crate::present::Briefing;
use crate::present::audience::Audience;
use crate::present::tables::{Readership, Table};

pub(super) const CONTENT: Content = Content {
    id: "tavoli",
    told_to: Audience::Public,
    order: Order::Told,
    build,
};

/// How many names a cell holds before it says "and others".
const NAMES: usize = 3;

fn build(briefing: &Briefing<'_>) -> Table {
    let study = briefing.study;
    let network = &study.district.network;
    // Both lists go by the id of the group.
    let all = || study.tavoli().tavoli.iter();
    let each = |of: fn(&Totals) -> u64| all().map(move |view| Some(of(&view.totals)));
    let first = |ids: &[OrganizationId]| {
        let names = names(briefing, ids);
        (!names.is_empty()).then(|| briefing.words.list_of(&names, NAMES))
    };
    let invited = |view: &TavoloView| {
        let ids = view.invitations.iter();
        ids.map(|invitation: &Invitation| invitation.organization.clone())
            .collect::<Vec<_>>()
    };
    let absent = |view: &TavoloView| view.absent().cloned().collect::<Vec<_>>();
    Table::new("tavoli")
        .text("id", network.tavoli().map(|tavolo| Some(&tavolo.id)))
        .told_to(Audience::Public)
        .text("name", network.tavoli().map(|tavolo| Some(&tavolo.name)))
        .told_to(Audience::Public)
        .whole("organizations", all().map(|view| Some(view.seated.len())))
        .told_to(Audience::Public)
        .whole("persons", each(|totals| totals.persons))
        .told_by_row(Audience::Public)
        .whole("covered", each(|totals| totals.covered))
        .told_by_row(Audience::Public)
        .whole("not_covered", each(|totals| totals.not_covered))
        .told_by_row(Audience::Public)
        .whole("undetermined", each(|totals| totals.undetermined))
        .told_by_row(Audience::Public)
        .share("share", all().map(|view| Some(view.totals.share()?.0)))
        .told_by_row(Audience::Public)
        .whole(
            "needs_uncovered",
            each(|totals| totals.count(NeedStatus::Uncovered) as u64),
        )
        .told_to(Audience::Public)
        .whole(
            "needs_out_of_reach",
            each(|totals| totals.count(NeedStatus::OutOfReach) as u64),
        )
        .told_to(Audience::Public)
        .whole("working", all().map(|view| Some(view.working.len())))
        .only(Readership::Files)
        .told_to(Audience::Public)
        .whole(
            "working_absent",
            all().map(|view| Some(view.absent().count())),
        )
        .told_to(Audience::Tavolo)
        .text("absent_names", all().map(|view| first(&absent(view))))
        .only(Readership::Files)
        .told_to(Audience::Tavolo)
        .whole(
            "needs_untouched",
            all().map(|view| Some(view.untouched().count())),
        )
        .told_to(Audience::Public)
        .whole("to_invite", all().map(|view| Some(view.invitations.len())))
        .only(Readership::Files)
        .told_to(Audience::Tavolo)
        // They stand in the order of the persons that each covers.
        .text("invited_first", all().map(|view| first(&invited(view))))
        .only(Readership::Files)
}
