//! A sheet for every working group, to read on the page and to print on a page of its own.

use super::Desk;
use super::layout::persons;
use super::sheet::{Cell, Role, Sheet};
use crate::analysis::coverage::needs::NeedCoverage;
use crate::analysis::coverage::status::NeedStatus;
use crate::analysis::coverage::tavoli::TavoloView;
use crate::model::ids::{MunicipalityCode, NeedTypeId};
use crate::present::audience::Audience;
use crate::present::handouts::TavoloSheet;
use crate::present::local::in_the_same_places;
use crate::present::status::signal;
use crate::present::tables::Table;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A sheet under its heading.
#[derive(Debug, Serialize)]
pub(super) struct Handout<'a> {
    heading: String,
    name: &'a str,
    sheet: &'a TavoloSheet,
    /// The picture of its needs as a table: to copy, and for a screen too narrow for the picture.
    cells: Option<Sheet>,
}

pub(super) fn handouts<'a>(desk: &Desk<'_>, sheets: &'a [TavoloSheet]) -> Vec<Handout<'a>> {
    let heading = |sheet: &TavoloSheet| {
        let values = [("name", sheet.name.as_str().into())];
        desk.words.fill("handout-tavolo", &values)
    };
    let table = (!sheets.is_empty()).then(|| desk.table("needs")).flatten();
    let views = &desk.study.tavoli().tavoli;
    // The sheets are those of the groups of the study, in its order.
    let handout = |(place, sheet): (usize, &'a TavoloSheet)| Handout {
        heading: heading(sheet),
        name: &sheet.name,
        sheet,
        cells: sheet.needs.as_ref().and_then(|_| {
            let view = views.get(place)?;
            cells(desk, table.as_ref()?, view, &sheet.name, place + 1)
        }),
    };
    sheets.iter().enumerate().map(handout).collect()
}

/// The needs of a group, a row for each type and a column for each municipality, both in the order of the picture.
fn cells(
    desk: &Desk<'_>,
    table: &Table,
    view: &TavoloView,
    name: &str,
    number: usize,
) -> Option<Sheet> {
    let words = desk.words;
    let needs = &desk.study.coverage.needs;
    let mut types: BTreeMap<&NeedTypeId, BTreeMap<&MunicipalityCode, usize>> = BTreeMap::new();
    // The rows of the table are the needs of the study.
    for (row, need) in needs.iter().enumerate() {
        if view
            .needs
            .iter()
            .any(|one| one.need_type == need.need.need_type)
        {
            let of_type = types.entry(&need.need.need_type).or_default();
            of_type.insert(&need.need.municipality, row);
        }
    }
    let mut types: Vec<_> = types.into_iter().collect();
    // As in the picture: the order must not tell what is withheld, in any edition.
    let outside = desk.briefing.addressed(Audience::Public).disclosure();
    types.sort_by_key(|(id, rows)| {
        let lacking = rows
            .values()
            .map(|&row| u64::from(needs[row].not_covered()));
        Reverse(outside.tells_need_type(id).then(|| lacking.sum::<u64>()))
    });
    let of_group = || types.iter().flat_map(|(_, rows)| rows.values());
    let locals = in_the_same_places(desk.briefing, of_group().map(|&row| &needs[row]));
    let outline = Table::new("tavolo-needs");
    let layout = desk
        .layout(&outline, 0..types.len())
        .called(format!("tavolo-{number}-needs"))
        .instead("need_type", Role::Name, |row| {
            let need_type = desk.study.district.network.need_type(types[row].0);
            let name = need_type.map_or(types[row].0.as_str(), |need_type| &need_type.name);
            Some(Cell::text(name))
        });
    let sheet = locals.iter().fold(layout, |layout, local| {
        layout.own("cell", local.name.to_owned(), Role::Number, |place| {
            let row = *types[place].1.get(local.code)?;
            let cell = persons(table, "not_covered", row, words);
            let cell = cell.unwrap_or_else(|| Cell::not_given(words));
            Some(marked(desk, cell, &needs[row]))
        })
    });
    let has = |status: &NeedStatus| of_group().any(|&row| needs[row].status == *status);
    let legend = NeedStatus::FROM_WORST.into_iter().filter(has);
    let legend = legend.map(|status| {
        let word = words.say(&format!("status-{}", status.key()));
        format!("{} {word}", signal(status).sign.character())
    });
    let note = [("n", of_group().count().into())];
    let sheet = sheet.finish(
        words.fill("page-cells", &[("name", name.into())]),
        vec![words.fill("page-cells-note", &note)],
    );
    Some(sheet.explained(legend))
}

/// A number with the sign and the color of the status of its need.
fn marked(desk: &Desk<'_>, number: Cell, need: &NeedCoverage) -> Cell {
    let key = need.status.key();
    let sign = signal(need.status).sign.character();
    let status = desk.words.say(&format!("status-{key}"));
    number
        .signed(format!("status status-{key}"), sign)
        .aloud(status)
}
