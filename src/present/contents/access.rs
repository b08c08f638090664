//! The tables of access: a row for each place of demand of plain files, or for each need of a dataset, a column for each method.

use crate::analysis::coverage::access::needs::Measured;
use crate::analysis::coverage::access::{Access, AccessMethod, Unit};
use crate::model::demand_supply::Demand;
use crate::model::district::District;
use crate::model::node::Need;
use crate::present::tables::{Readership, Table};

/// Decimals that people are shown of a unit.
fn decimals(unit: Unit) -> usize {
    match unit {
        Unit::PlacesPerPerson | Unit::Level => 4,
        Unit::Cost => 3,
        Unit::Minutes | Unit::Places | Unit::Services | Unit::WeightedPlaces => 1,
    }
}

/// The name of a method's column: `access` where there is only one.
fn column(method: &AccessMethod, methods: usize) -> &'static str {
    match methods {
        1 => "access",
        _ => method.id,
    }
}

/// Who reaches anything, by the first of the methods, and of whom it is not known at how many minutes.
fn reach(table: Table, access: Option<&Access>, unknown: &[bool]) -> Table {
    let flags = access.into_iter();
    let flags = flags.flat_map(|access| access.uncovered.iter().zip(&access.unstated));
    let words = flags.enumerate().map(|(row, flags)| {
        Some(match (unknown.get(row), flags) {
            (Some(true), _) => "untimed",
            (_, (true, _)) => "none",
            (_, (false, true)) => "unstated",
            (_, (false, false)) => "reached",
        })
    });
    table.term("within_reach", "reach", words)
}

/// One row a place of demand: `id`, then `access` or, of several methods, a column for each by its name. People also read the persons and
/// who reaches nothing.
pub fn access_of_places(demand: &Demand, found: Vec<(&'static AccessMethod, Access)>) -> Table {
    let table = Table::new("access")
        .text("id", demand.ids.iter().map(Some))
        .mixed("persons", 1, demand.persons.iter().copied().map(Some))
        .only(Readership::People);
    let table = found.iter().fold(table, |table, (method, access)| {
        let values = access.values.iter().copied();
        table
            .mixed(column(method, found.len()), decimals(method.unit), values)
            .of(&method.explanation)
    });
    reach(table, found.first().map(|(_, access)| access), &[]).only(Readership::People)
}

/// One row for each of these needs of a district, which are given by their places in the order of ids.
pub fn access_of_needs(
    district: &District,
    needs: &[usize],
    found: Vec<(&'static AccessMethod, Measured)>,
) -> Table {
    let network = &district.network;
    let all: Vec<&Need> = network.needs().collect();
    let shown = || needs.iter().map(|&need| all[need]);
    let need_type = |need: &Need| {
        let need_type = network.need_type(&need.id.need_type);
        need_type.map(|need_type| need_type.name.clone())
    };
    let table = Table::new("access")
        .text("id", shown().map(|need| Some(&need.id)))
        .only(Readership::Files)
        .text("need_type", shown().map(need_type))
        .text(
            "istat_code",
            shown().map(|need| Some(&need.id.municipality)),
        )
        .only(Readership::Files)
        .text(
            "municipality",
            shown().map(|need| Some(district.municipality_name(&need.id.municipality))),
        )
        .whole("persons", shown().map(|need| need.persons.stated()));
    let table = found.iter().fold(table, |table, (method, measured)| {
        let values = measured.access.values.iter().copied();
        table
            .mixed(column(method, found.len()), decimals(method.unit), values)
            .of(&method.explanation)
    });
    let first = found.first().map(|(_, measured)| measured);
    let unknown = first.map_or(&[][..], |measured| &measured.unknown);
    reach(table, first.map(|measured| &measured.access), unknown).flag(
        "estimated_minutes",
        first
            .into_iter()
            .flat_map(|measured| measured.estimated.iter().copied()),
    )
}
