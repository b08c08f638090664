//! All organizations and all services, for who looks for one.

use super::Desk;
use super::sheet::{Cell, Role, Sheet};
use crate::model::diagnostic::TableId;
use crate::model::units::Share;
use crate::present::tables::{Table, Values};
use serde::Serialize;

/// The section with everything.
#[derive(Debug, Serialize)]
pub(super) struct Lists {
    lists: Vec<List>,
}

/// A table that is folded away until somebody asks for it.
#[derive(Debug, Serialize)]
struct List {
    open: String,
    sheet: Sheet,
}

pub(super) fn lists(desk: &Desk<'_>) -> Lists {
    Lists {
        lists: [organizations(desk), services(desk)]
            .into_iter()
            .flatten()
            .collect(),
    }
}

fn organizations(desk: &Desk<'_>) -> Option<List> {
    let table = desk.table("organizations")?;
    let n = table.rows();
    let note = match desk.spares() {
        true => "publication-organizations-note",
        false => "report-organizations-note",
    };
    let note = desk.words.fill(note, &[("n", n.into())]);
    let sheet = desk
        .layout(table, alphabetical(table))
        .name(["name"])
        .take(["kind", "municipality", "answered", "ties", "degree"])
        .take(["harmonic", "betweenness", "cut_vertex"])
        .take(["tavoli", "services", "need_types"])
        .take(["persons_taken"])
        .finish(
            desk.words.say("report-organizations-title"),
            desk.notes(note, &[TableId::Organizations, TableId::Ties]),
        );
    Some(List {
        open: desk
            .words
            .fill("report-organizations-open", &[("count", n.into())]),
        sheet,
    })
}

fn services(desk: &Desk<'_>) -> Option<List> {
    let words = desk.words;
    let table = desk.table("services")?;
    let n = table.rows();
    let records: Vec<_> = desk.study.district.network.services().collect();
    let note = words.fill("report-services-note", &[("n", n.into())]);
    let sheet = desk
        .layout(table, alphabetical(table))
        .name(["name"])
        .take(["providers", "municipality", "service_status"])
        .take(["capacity", "unit", "needs_reached"])
        .take(["persons_taken"])
        .with("capacity_used", |layout| {
            layout.instead("capacity_used", Role::Number, |row| {
                let service = records[row];
                let taken = desk.study.coverage.taken.get(&service.id);
                let taken = u64::from(taken.copied().unwrap_or(0));
                let used = Share::of(taken, service.capacity?.into())?;
                Some(Cell::percent(used, words))
            })
        })
        .instead("as_of", Role::Text, |row| {
            let date = records[row].as_of?;
            Some(Cell::text(words.date(date)).of(date.format("%Y%m%d").to_string()))
        })
        .take(["source"])
        .finish(
            words.say("report-services-title"),
            desk.notes(note, &[TableId::Services, TableId::Addresses]),
        );
    Some(List {
        open: words.fill("report-services-open", &[("count", n.into())]),
        sheet,
    })
}

/// The rows of a table in the order of the names.
fn alphabetical(table: &Table) -> Vec<usize> {
    let names = table.columns.iter().find(|column| column.id == "name");
    let key = |row: usize| match names.map(|column| &column.values) {
        Some(Values::Text(names)) => names[row].as_deref().map(str::to_lowercase),
        _ => None,
    };
    let mut order: Vec<usize> = (0..table.rows()).collect();
    order.sort_by_cached_key(|&row| (key(row), row));
    order
}
