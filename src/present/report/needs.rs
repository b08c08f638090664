//! Which needs remain uncovered: the statuses, every need from the worst, then municipalities and working groups.

use super::Desk;
use super::sheet::{Cell, Role, Sheet};
use crate::analysis::coverage::needs::{Elsewhere, NeedCoverage};
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::coverage::totals::worst_first;
use crate::model::diagnostic::TableId;
use crate::model::node::Need;
use crate::model::units::Headcount;
use crate::present::status::signal;
use crate::present::tables::Table;
use serde::Serialize;

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
        needs: all(desk, desk.table("needs")?),
        municipalities: desk.table("municipalities").map(|table| {
            let note = desk
                .words
                .fill("report-municipalities-note", &[("n", table.rows().into())]);
            let title = desk.words.say("report-municipalities-title");
            desk.layout(table, 0..table.rows())
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
                desk.layout(table, 0..table.rows())
                    .name(["name"])
                    .take(["organizations"])
                    .persons()
                    .take(["needs_uncovered", "needs_out_of_reach"])
                    .finish(
                        title,
                        [desk.notes(note, &TABLES), vec![several(desk)]].concat(),
                    )
            }),
    })
}

/// How many needs count in several working groups, and how many in none.
fn several(desk: &Desk<'_>) -> String {
    let network = &desk.study.district.network;
    let groups = |need: &&NeedCoverage| {
        let need_type = network.need_type(&need.need.need_type);
        need_type.map_or(0, |need_type| need_type.tavoli.len())
    };
    let needs = || desk.study.coverage.needs.iter();
    let several = needs().filter(|need| groups(need) > 1).count();
    let none = needs().filter(|need| groups(need) == 0).count();
    let values = [("several", several.into()), ("none", none.into())];
    desk.words.fill("account-tavoli", &values)
}

fn mark(desk: &Desk<'_>, status: NeedStatus) -> Cell {
    let sign = signal(status).sign.character();
    let key = status.key();
    let word = desk.words.say(&format!("status-{key}"));
    let worst_first = NeedStatus::FROM_WORST.iter();
    let place = worst_first.take_while(|other| **other != status).count();
    Cell::marked(word, format!("status status-{key}"), sign).of(place.to_string())
}

fn statuses(desk: &Desk<'_>) -> Sheet {
    let words = desk.words;
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
            |row| Some(Cell::whole(of(row).count() as u64, words)),
        )
        .instead("persons", Role::Number, |row| {
            let persons: u64 = of(row).filter_map(|need| need.persons).map(u64::from).sum();
            let told = desk.disclosure.tells(of(row));
            let stated = NeedStatus::FROM_WORST[row] != NeedStatus::Unknown;
            stated.then(|| Cell::told(told.then_some(persons), words))
        })
        .finish(
            words.say("report-statuses-title"),
            desk.notes(note, &TABLES),
        )
}

fn all(desk: &Desk<'_>, table: &Table) -> Sheet {
    let words = desk.words;
    let coverage = &desk.study.coverage;
    let records: Vec<&Need> = desk.study.district.network.needs().collect();
    // The rows of the table are the needs of the study, in its order.
    let mut order = worst_first(&coverage.needs);
    // Where a need stands among others would tell what is withheld of it.
    order.sort_by_key(|&row| {
        let need = &coverage.needs[row];
        let mut statuses = NeedStatus::FROM_WORST.iter();
        let severity = statuses.position(|status| *status == need.status);
        let withheld = !desk.disclosure.tells_need(&need.need);
        (severity, withheld, if withheld { row } else { 0 })
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
        .with("access", |layout| {
            layout.instead("access", Role::Number, |row| {
                Some(Cell::decimal(coverage.needs[row].access?, 2, words))
            })
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

/// What a planner should know of a need beside its numbers: why it is not covered, or on whom it hangs.
fn remark(desk: &Desk<'_>, need: &Need, coverage: &NeedCoverage) -> Option<Cell> {
    let (words, network) = (desk.words, &desk.study.district.network);
    let mut clauses = Vec::new();
    if coverage.status == NeedStatus::Unknown {
        clauses.push(words.say(match need.persons {
            Headcount::Suppressed => "report-remark-suppressed",
            _ => "report-remark-not-counted",
        }));
    }
    let hides = desk.disclosure.hides();
    let told = desk.disclosure.tells_need(&need.id);
    if coverage.may_suffice && !hides {
        clauses.push(words.say("report-remark-may-suffice"));
    }
    if let Some(nearest) = &coverage.nearest_elsewhere {
        clauses.push(elsewhere(desk, nearest));
        if let Some(other) = coverage
            .reached_at
            .as_ref()
            .filter(|other| *other != nearest)
        {
            clauses.push(elsewhere(desk, other));
        }
    } else if !coverage.shortfalls.is_empty() && told {
        let persons = |persons: u32| match hides {
            false => persons.into(),
            true => "withheld".into(),
        };
        clauses.push(words.shortfalls(&coverage.shortfalls, persons));
    }
    if coverage.persons.is_some_and(|persons| persons > 0)
        && told
        && !desk.spares()
        && let Some(sole) = &coverage.sole_provider
    {
        let name = network
            .organization(sole)
            .map_or(sole.as_str(), |organization| &organization.name);
        clauses.push(words.fill("report-remark-hangs-on", &[("name", name.into())]));
    }
    (!clauses.is_empty()).then(|| Cell::text(clauses.join("; ")))
}

/// A service that answers and does not reach: at which minutes it would, or that it never would.
fn elsewhere(desk: &Desk<'_>, nearest: &Elsewhere) -> String {
    let (words, network) = (desk.words, &desk.study.district.network);
    let name = network
        .service(&nearest.service)
        .map_or(nearest.service.as_str(), |service| &service.name);
    let message = match (nearest.by_radius, nearest.minutes, nearest.estimated) {
        (true, None, _) => "report-remark-nearest-somewhere",
        (true, Some(_), true) => "remark-reached-at-about",
        (true, Some(_), false) => "remark-reached-at",
        (false, None, _) => "remark-listed-somewhere",
        (false, Some(_), true) => "remark-listed-about",
        (false, Some(_), false) => "remark-listed",
    };
    let minutes = nearest.minutes.map(|minutes| words.decimal(minutes, 0));
    let minutes = minutes.unwrap_or_default();
    words.fill(
        message,
        &[("name", name.into()), ("minutes", minutes.into())],
    )
}
