//! Every working group with who sits in it and the needs it follows. A need followed by two groups counts in both.

use super::Content;
use super::referral::names;
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::coverage::tavoli::{Invitation, TavoloView};
use crate::analysis::coverage::totals::Totals;
use crate::model::ids::OrganizationId;
use crate::present::Briefing;
use crate::present::tables::{Readership, Table};

pub(super) const CONTENT: Content = Content {
    id: "tavoli",
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
        .text("name", network.tavoli().map(|tavolo| Some(&tavolo.name)))
        .whole("organizations", all().map(|view| Some(view.seated.len())))
        .whole("persons", each(|totals| totals.persons))
        .whole("covered", each(|totals| totals.covered))
        .whole("not_covered", each(|totals| totals.not_covered))
        .whole("undetermined", each(|totals| totals.undetermined))
        .share("share", all().map(|view| Some(view.totals.share()?.0)))
        .whole(
            "needs_uncovered",
            each(|totals| totals.count(NeedStatus::Uncovered) as u64),
        )
        .whole(
            "needs_out_of_reach",
            each(|totals| totals.count(NeedStatus::OutOfReach) as u64),
        )
        .whole("working", all().map(|view| Some(view.working.len())))
        .only(Readership::Files)
        .whole(
            "working_absent",
            all().map(|view| Some(view.absent().count())),
        )
        .text("absent_names", all().map(|view| first(&absent(view))))
        .only(Readership::Files)
        .whole(
            "needs_untouched",
            all().map(|view| Some(view.untouched().count())),
        )
        .whole("to_invite", all().map(|view| Some(view.invitations.len())))
        .only(Readership::Files)
        .text("invited_first", all().map(|view| first(&invited(view))))
        .only(Readership::Files)
}
