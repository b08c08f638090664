//! A plan: named scenarios, as a table with a row a change, or as TOML with the same words.

mod changes;
mod toml;

use super::cells::{Cells, Context};
use super::comuni::Comuni;
use super::error::IngestError;
use super::names::{Line, folded};
use super::schema::{PLAN, PLANS};
use super::table::Table;
use super::{Input, bytes_of, file_name, tables_of};
use crate::model::diagnostic::{Diagnostic, Origin, Problem, Severity};
use crate::model::district::District;
use crate::model::rows::Row;
use crate::model::scenario::{Plan, Scenario};
use std::collections::BTreeMap;
use std::path::Path;

/// A plan as read.
#[derive(Debug, Clone)]
pub struct ReadPlan {
    /// Its scenarios, in the order in which they are first named.
    pub plan: Plan,
    /// What was found wrong. A plan with an error in any of its rows is not to be carried out by halves.
    pub diagnostics: Vec<Diagnostic>,
    /// The file it was read from.
    pub input: Input,
}

impl ReadPlan {
    /// Whether nothing forbids to carry the plan out.
    pub fn is_usable(&self) -> bool {
        let severities = self.diagnostics.iter().map(Diagnostic::severity);
        severities
            .into_iter()
            .all(|severity| severity != Severity::Error)
    }
}

/// Reads a plan for a district: TOML, or a table in any format that tables are read from, with English or Italian words.
///
/// A table has a row a change, with the name of its scenario; in a workbook it is the sheet `piano` or `plan`, or the only one. TOML has
/// the same columns as keys: `[[scenario]]` with `name` and `on`, and in it `[[scenario.change]]`. Municipalities may be named in place of
/// their codes.
/// # Errors
/// When the file is not there, cannot be read, or lacks a required column.
pub fn read_plan(path: &Path, district: &District) -> Result<ReadPlan, IngestError> {
    let bytes = bytes_of(path)?;
    let file = file_name(path);
    let is_toml = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
    let (title, table) = match is_toml {
        true => toml::table(&file, &bytes)?,
        false => (None, sheet(&file, &bytes)?),
    };
    let comuni = || district.network.municipalities();
    let context = Context {
        comuni: Comuni::new(comuni().map(|comune| (&comune.code, comune.name.as_str()))),
        names: comuni().map(|comune| comune.name.clone()).collect(),
        date: district.edition.date,
        ..Context::default()
    };
    let mut bound = table.bind(&PLAN, &BTreeMap::new())?;
    bound.context = Some(&context);
    let mut diagnostics = table.diagnostics.clone();
    diagnostics.extend(bound.unknown_columns());
    let mut scenarios: Vec<Scenario> = Vec::new();
    for index in 0..table.rows.len() {
        let mut cells = Cells::new(&bound, index);
        let (name, on) = (cells.text("scenario"), cells.labels("on"));
        let origin = cells.origin();
        let step = changes::step(&mut cells);
        diagnostics.append(&mut cells.close());
        let Some(name) = name else { continue };
        let place = match scenarios.iter().position(|one| one.name == name) {
            Some(place) => place,
            None => {
                scenarios.push(Scenario {
                    name,
                    on: [].into(),
                    steps: Vec::new(),
                    origin: origin.clone(),
                });
                scenarios.len() - 1
            }
        };
        let scenario = &mut scenarios[place];
        scenario.on.extend(on);
        scenario
            .steps
            .extend(step.map(|record| Row { record, origin }));
    }
    for row in &table.ragged {
        diagnostics.push(Diagnostic {
            origin: table.place.on(*row),
            value: None,
            problem: Problem::MissingValue,
        });
    }
    if scenarios.is_empty() {
        diagnostics.push(Diagnostic {
            origin: table.place.clone(),
            value: None,
            problem: Problem::EmptyTable,
        });
    }
    Ok(ReadPlan {
        plan: Plan { title, scenarios },
        diagnostics,
        input: Input::new(&file, &bytes, Some(table.rows.len())),
    })
}

/// The sheet of a plan, or the only table of the file.
fn sheet(file: &str, bytes: &[u8]) -> Result<Table, IngestError> {
    let known = |_: &str, line: &[String]| {
        let line = Line::of(line);
        PLAN.iter().filter(|column| column.is_on(&line)).count()
    };
    let mut tables = tables_of(file, bytes, &known)?;
    let named = |table: &Table| PLANS.contains(&folded(&table.name).as_str());
    let place = tables.iter().position(named).or_else(|| {
        tables
            .iter()
            .position(|table| known(&table.name, &table.header) >= 2)
    });
    Ok(match place {
        Some(place) => tables.swap_remove(place),
        None => tables.into_iter().next().unwrap_or_else(|| Table {
            place: Origin::file(file),
            ..Table::default()
        }),
    })
}
