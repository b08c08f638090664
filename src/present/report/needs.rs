//! Which needs remain uncovered: the statuses, every need from the worst, then municipalities and working groups.

use super::disclosure::Shown;
use super::sheet::{Cell, Role, Sheet, shown};
use super::{Desk, disclosure};
use crate::analysis::coverage::needs::{NeedCoverage, NeedStatus};
use crate::model::diagnostic::TableId;
use crate::model::node::Need;
use crate::model::units::Headcount;
use crate::present::status::signal;
use crate::present::tables::Table;
use serde::Serialize;
use std::cmp::Reverse;

/// The section on needs.
#[derive(Debug, Serialize)]
pub(super) struct Needs {
    statuses: Sheet,
    needs: Sheet,
    municipalities: Option<Sheet>,
    tavoli: Option<Sheet>,
}

/// The tables that coverage is made from.
const TABLES: [TableId; 4] = [
    TableId::Needs,
    TableId::Services,
    TableId::Addresses,
    TableId::Municipalities,
];

/// The rules of the style sheet that give every status its color.
pub(super) fn style() -> String {
    NeedStatus::ALL
        .map(|status| {
            let signal = signal(status);
            let (fill, ink) = (signal.fill.hex(), signal.ink().hex());
            format!(".status-{}{{--fill:{fill};--on:{ink}}}\n", status.key())
        })
        .concat()
}

/// The section; `None` for a district without needs.
pub(super) fn needs(desk: &Desk<'_>) -> Option<Needs> {
    if desk.study.coverage.needs.is_empty() {
        return None;
    }
    Some(Needs {
        statuses: statuses(desk),
        needs: all(desk, &desk.table("needs")?),
        municipalities: desk.table("municipalities").map(|table| {
            let note = desk
                .words
                .fill("report-municipalities-note", &[("n", table.rows().into())]);
            let title = desk.words.say("report-municipalities-title");
            desk.layout(&table, 0..table.rows())
                .name(["name"])
                .take(["population", "organizations", "services"])
                .persons()
                .take([
                    "needs_uncovered",
                    "needs_out_of_reach",
                    "needs_insufficient",
                    "needs_fragile",
                    "needs_unknown",
                    "needs_covered",
                ])
                .finish(title, desk.notes(note, &TABLES))
        }),
        tavoli: desk
            .table("tavoli")
            .filter(|table| table.rows() > 0)
            .map(|table| {
                let note = desk
                    .words
                    .fill("report-tavoli-note", &[("n", table.rows().into())]);
                let title = desk.words.say("report-tavoli-title");
                desk.layout(&table, 0..table.rows())
                    .name(["name"])
                    .take(["organizations"])
                    .persons()
                    .take(["needs_uncovered", "needs_out_of_reach"])
                    .finish(title, desk.notes(note, &TABLES))
            }),
    })
}

fn mark(desk: &Desk<'_>, status: NeedStatus) -> Cell {
    let sign = signal(status).sign.character();
    let key = status.key();
    let word = desk.words.say(&format!("status-{key}"));
    Cell::marked(word, format!("status status-{key}"), sign)
}

fn statuses(desk: &Desk<'_>) -> Sheet {
    let (words, threshold) = (desk.words, desk.threshold);
    let needs = &desk.study.coverage.needs;
    let of = |row: usize| {
        let needs = needs.iter();
        needs.filter(move |need| need.status == NeedStatus::FROM_WORST[row])
    };
    let table = Table::new("statuses");
    let note = words.fill("report-statuses-note", &[("n", needs.len().into())]);
    desk.layout(&table, 0..NeedStatus::FROM_WORST.len())
        .own(
            "status",
            words.say("report-statuses-sign"),
            Role::Name,
            |row| Some(mark(desk, NeedStatus::FROM_WORST[row])),
        )
        .own(
            "meaning",
            words.say("report-statuses-meaning"),
            Role::Text,
            |row| {
                let key = NeedStatus::FROM_WORST[row].key();
                Some(Cell::text(words.say(&format!("meaning-{key}"))))
            },
        )
        .own(
            "needs",
            words.say("report-statuses-needs"),
            Role::Number,
            |row| Some(Cell::text(words.whole(of(row).count() as u64))),
        )
        .instead("persons", Role::Number, |row| {
            let persons: u64 = of(row).filter_map(|need| need.persons).map(u64::from).sum();
            let stated = NeedStatus::FROM_WORST[row] != NeedStatus::Unknown;
            stated.then(|| disclosure::single(persons, threshold).cell(threshold, words))
        })
        .finish(
            words.say("report-statuses-title"),
            desk.notes(note, &TABLES),
        )
}

fn all(desk: &Desk<'_>, table: &Table) -> Sheet {
    let (words, threshold) = (desk.words, desk.threshold);
    let coverage = &desk.study.coverage;
    let records: Vec<&Need> = desk.study.district.network.needs().collect();
    let severity = |need: &NeedCoverage| {
        let mut statuses = NeedStatus::FROM_WORST.iter();
        statuses.position(|status| *status == need.status)
    };
    // The rows of the table are the needs of the study, in its order.
    let mut order: Vec<usize> = (0..coverage.needs.len()).collect();
    order.sort_by_key(|&row| {
        let need = &coverage.needs[row];
        let persons = (Reverse(need.not_covered()), Reverse(need.persons));
        (severity(need), persons, row)
    });
    let unknown = coverage.totals.count(NeedStatus::Unknown);
    let note = words.fill(
        "report-needs-note",
        &[
            ("n", coverage.needs.len().into()),
            ("unknown", unknown.into()),
        ],
    );
    desk.layout(table, order)
        .name(["need_type", "municipality"])
        .instead("status", Role::Text, |row| {
            Some(mark(desk, coverage.needs[row].status))
        })
        .persons()
        .instead("access", Role::Number, |row| {
            let access = coverage.needs[row].access?;
            // Where one service reaches one need, access is its places over these persons.
            if shown(table, row, threshold)?.persons == Shown::Fewer {
                return Some(Cell::withheld(words));
            }
            Some(Cell::text(words.decimal(access, 2)))
        })
        .take(["providers"])
        .own(
            "remark",
            words.say("report-needs-remark"),
            Role::Text,
            |row| remark(desk, records[row], &coverage.needs[row]),
        )
        .finish(words.say("report-needs-title"), desk.notes(note, &TABLES))
}

/// What a planner should know of a need beside its numbers.
fn remark(desk: &Desk<'_>, need: &Need, coverage: &NeedCoverage) -> Option<Cell> {
    let (words, network) = (desk.words, &desk.study.district.network);
    let text = match (coverage.status, &coverage.nearest_elsewhere) {
        (NeedStatus::Unknown, _) => words.say(match need.persons {
            Headcount::Suppressed => "report-remark-suppressed",
            _ => "report-remark-not-counted",
        }),
        (_, Some(nearest)) => {
            let name = network
                .service(&nearest.service)
                .map_or(nearest.service.as_str(), |service| &service.name);
            let minutes = nearest.minutes.map(|minutes| words.decimal(minutes, 0));
            let message = match (&minutes, nearest.estimated) {
                (None, _) => "report-remark-nearest-somewhere",
                (Some(_), true) => "report-remark-nearest-about",
                (Some(_), false) => "report-remark-nearest",
            };
            let minutes = minutes.unwrap_or_default();
            words.fill(
                message,
                &[("name", name.into()), ("minutes", minutes.into())],
            )
        }
        _ if coverage.persons == Some(0) => return None,
        _ if coverage.undetermined > 0 => words.say("report-remark-no-capacity"),
        _ => {
            let sole = coverage.sole_provider.as_ref()?;
            let name = network
                .organization(sole)
                .map_or(sole.as_str(), |organization| &organization.name);
            words.fill("report-remark-hangs-on", &[("name", name.into())])
        }
    };
    Some(Cell::text(text))
}
