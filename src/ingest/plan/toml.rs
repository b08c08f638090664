//! A plan written in TOML, as the table that says the same.

use crate::ingest::error::IngestError;
use crate::ingest::grid::{Cell, Grid, Held, too_large};
use crate::ingest::names::folded;
use crate::ingest::schema::{Column, PLAN};
use crate::ingest::settings::{malformed, position};
use crate::ingest::table::Table;
use crate::ingest::text::decode;
use crate::model::diagnostic::{Diagnostic, Origin, Problem};
use crate::model::ledger::nearest;
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::{Spanned, Value};

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Written {
    title: Option<String>,
    scenario: Vec<Spanned<WrittenScenario>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenScenario {
    #[serde(alias = "nome")]
    name: String,
    #[serde(default, alias = "su")]
    on: Vec<String>,
    #[serde(default, alias = "cambiamento")]
    change: Vec<Spanned<BTreeMap<String, Value>>>,
}

/// The title of the plan and its table: a row a change, which has the number of the line on which the change begins.
pub(super) fn table(file: &str, bytes: &[u8]) -> Result<(Option<String>, Table), IngestError> {
    let mut diagnostics = Vec::new();
    let text = decode(file, bytes, &mut diagnostics)?;
    let written: Written = toml::from_str(&text).map_err(|error| malformed(file, &text, &error))?;
    let mut names: Vec<&str> = vec!["scenario", "on"];
    let scenarios = written.scenario.iter().map(Spanned::get_ref);
    for change in scenarios.flat_map(|scenario| &scenario.change) {
        for name in change.get_ref().keys() {
            if !PLAN.iter().any(|column| column.is(name)) {
                let all = PLAN.iter().flat_map(Column::names);
                diagnostics.push(Diagnostic {
                    origin: Origin::file(file)
                        .on(position(&text, change.span().start).0)
                        .at(name),
                    value: None,
                    problem: Problem::UnknownKey {
                        nearest: nearest(&folded(name), all),
                    },
                });
            } else if !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
    }
    let (mut grid, mut held) = (Grid::default(), Held::default());
    let mut room = true;
    let mut push = |row: usize, column: usize, text: &str, is_number: bool| {
        let cell = Cell {
            column,
            text: text.to_owned(),
            is_number,
        };
        room &= grid.push(&mut held, row, cell);
    };
    for (column, name) in names.iter().enumerate() {
        push(0, column, name, false);
    }
    // Changes may share a line, and the first may begin on the first line: rows are counted, and get the numbers of their lines at the end.
    let mut lines = Vec::new();
    for (place, scenario) in written.scenario.iter().enumerate() {
        let before = written.scenario[..place].iter().map(Spanned::get_ref);
        let line = position(&text, scenario.span().start).0;
        let scenario = scenario.get_ref();
        // In a table every row names its scenario; here a name that comes twice is a slip.
        if before.into_iter().any(|one| one.name == scenario.name) {
            diagnostics.push(Diagnostic {
                origin: Origin::file(file).on(line).at("name"),
                value: Some(scenario.name.clone()),
                problem: Problem::AlreadyThere,
            });
        }
        let on = scenario.on.join("|");
        // One that only puts others together has no change of its own, and a row all the same.
        let nothing = BTreeMap::new();
        let changes = scenario.change.iter();
        let changes =
            changes.map(|change| (position(&text, change.span().start).0, change.get_ref()));
        let alone = scenario.change.is_empty().then_some((line, &nothing));
        for (line, change) in changes.chain(alone) {
            lines.push(line);
            let row = lines.len();
            push(row, 0, &scenario.name, false);
            push(row, 1, &on, false);
            for (name, value) in change {
                let Some(column) = names.iter().position(|one| one == name) else {
                    continue;
                };
                let is_number = matches!(value, Value::Integer(_) | Value::Float(_));
                push(row, column, &plain(value), is_number);
            }
        }
    }
    if !room {
        return Err(too_large(file));
    }
    let known = |_: &str, _: &[String]| names.len();
    let mut table = grid.table(&mut held, Origin::file(file), &[], &known)?;
    table.rows = lines;
    table.diagnostics.append(&mut diagnostics);
    Ok((written.title, table))
}

/// A value as it would stand in a cell: a list with `|` between its items.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(plain).collect();
            items.join("|")
        }
        other => other.to_string(),
    }
}
