//! A plan: named scenarios, as a table with a row a change, or as TOML with the same words.

mod called;
mod changes;
mod toml;

use super::cells::{Cells, Context};
use super::comuni::Comuni;
use super::error::IngestError;
use super::names::{Line, folded, same};
use super::schema::{Choice, Column, Kind, PLAN, PLANS};
use super::table::{Bound, Table};
use super::{Input, bytes_of, file_name, tables_of};
use crate::model::diagnostic::{Diagnostic, Origin, Problem, Severity};
use crate::model::district::District;
use crate::model::ledger::nearest;
use crate::model::rows::Row;
use crate::model::scenario::{Plan, Scenario, problems_of};
use std::collections::{BTreeMap, BTreeSet};
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
        let mut severities = self.diagnostics.iter().map(Diagnostic::severity);
        severities.all(|severity| severity != Severity::Error)
    }
}

/// Reads a plan for a district: TOML, or a table in any format that tables are read from, with English or Italian words.
///
/// A table has a row a change, with the name of its scenario; in a workbook it is the sheet `piano` or `plan`, or the only one. TOML has
/// the same columns as keys: `[[scenario]]` with `name` and `on`, and in it `[[scenario.change]]`. Whatever has a name of its own may be
/// called by it in place of its code. All that is wrong is told at once: what rows say, and what cannot be made of the district.
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
    // The scenarios of which some row says more than the name.
    let mut said: BTreeSet<String> = BTreeSet::new();
    // What rows that are refused would have brought, by id and by name.
    let mut refused: BTreeSet<&str> = BTreeSet::new();
    for index in 0..table.rows.len() {
        let mut cells = Cells::new(&bound, index);
        let (name, on) = (cells.text("scenario"), cells.labels("on"));
        let origin = cells.origin();
        let bare = changes::is_bare(&cells);
        let step = changes::step(&mut cells);
        if !cells.usable() {
            refused.extend(
                ["id", "name"]
                    .iter()
                    .filter_map(|column| cells.written(column)),
            );
        }
        diagnostics.append(&mut cells.close());
        let Some(name) = name else { continue };
        if !bare || !on.is_empty() {
            said.insert(name.clone());
        }
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
    if table.rows.is_empty() && table.ragged.is_empty() {
        diagnostics.push(Diagnostic {
            origin: table.place.clone(),
            value: None,
            problem: Problem::EmptyPlan,
        });
    }
    let silent = scenarios.iter().filter(|one| !said.contains(&one.name));
    diagnostics.extend(silent.map(|one| Diagnostic {
        origin: one.origin.at("scenario"),
        value: Some(one.name.clone()),
        problem: Problem::EmptyScenario,
    }));
    let mut plan = Plan { title, scenarios };
    let called = called::resolve(district, &mut plan);
    let sound = (diagnostics.iter()).all(|one| one.severity() != Severity::Error);
    let found = problems_of(district, &plan).into_iter();
    diagnostics.extend(found.filter(|one| sound || stands_alone(one, &refused)));
    called.tell_shared(&mut diagnostics);
    // Names are what people are asked for where they do not know a code.
    diagnostics.retain(|one| !matches!(one.problem, Problem::MunicipalityByName { .. }));
    let columns = columns(&bound);
    for diagnostic in &mut diagnostics {
        say(diagnostic, &columns);
    }
    diagnostics.sort_by_key(|one| one.origin.row);
    Ok(ReadPlan {
        plan,
        diagnostics,
        input: Input::new(&file, &bytes, Some(table.rows.len())),
    })
}

/// Whether a problem of a plan would be there with the rows that were refused as well.
fn stands_alone(diagnostic: &Diagnostic, refused: &BTreeSet<&str>) -> bool {
    match diagnostic.problem {
        Problem::UnknownId { .. } => {
            let id = diagnostic.value.as_deref();
            id.is_none_or(|id| !refused.contains(id))
        }
        Problem::UnknownScenario { .. }
        | Problem::ScenarioCycle
        | Problem::ChangedTwice { .. }
        | Problem::AlreadyThere
        | Problem::SelfTie => true,
        _ => false,
    }
}

/// What the columns are called: as the plan writes them, those that it lacks in the language of the others.
fn columns(bound: &Bound<'_>) -> BTreeMap<&'static str, String> {
    let mut columns = bound.headers();
    let written = |name: fn(&Column) -> &'static str| {
        let own = |column: &&Column| {
            let header = columns.get(column.name);
            header.is_some_and(|header| same(header, name(column)))
        };
        PLAN.iter().filter(own).count()
    };
    let is_italian = written(|column| column.italian) >= written(|column| column.name);
    for column in &PLAN {
        let name = if is_italian {
            column.italian
        } else {
            column.name
        };
        columns
            .entry(column.name)
            .or_insert_with(|| name.to_owned());
    }
    columns
}

/// Says a problem in the words of the plan: its columns, and the words that they take.
fn say(diagnostic: &mut Diagnostic, columns: &BTreeMap<&'static str, String>) {
    let Some(written) = &mut diagnostic.origin.column else {
        return;
    };
    let own = PLAN.iter().find(|column| {
        let header = columns.get(column.name);
        column.name == written.as_str() || header.is_some_and(|header| header == written)
    });
    let Some(column) = own else { return };
    if let Some(header) = columns.get(column.name) {
        header.clone_into(written);
    }
    if let (Problem::NotAChoice { .. }, Kind::Choice(choices)) = (&diagnostic.problem, column.kind)
    {
        let of = |choice: &Choice| [Some(choice.italian), choice.also].into_iter().flatten();
        let words: Vec<&str> = choices.iter().flat_map(of).collect();
        let all = choices
            .iter()
            .map(|choice| choice.key)
            .chain(words.iter().copied());
        diagnostic.problem = Problem::NotAWord {
            nearest: nearest(diagnostic.value.as_deref().unwrap_or_default(), all),
            choices: words.join(", "),
        };
    }
}

/// The sheet of a plan, or the only table of the file; of other sheets with a plan is said that they are not read.
fn sheet(file: &str, bytes: &[u8]) -> Result<Table, IngestError> {
    let known = |_: &str, line: &[String]| {
        let line = Line::of(line);
        PLAN.iter().filter(|column| column.is_on(&line)).count()
    };
    let mut tables = tables_of(file, bytes, &known)?;
    let named = |table: &Table| PLANS.contains(&folded(&table.name).as_str());
    let has_changes = |table: &Table| {
        let line = Line::of(&table.header);
        let mut asked =
            (PLAN.iter()).filter(|one| ["scenario", "action", "what"].contains(&one.name));
        asked.all(|column| column.is_on(&line)) && !table.rows.is_empty()
    };
    let place = (tables.iter().position(named))
        .or_else(|| tables.iter().position(has_changes))
        .or_else(|| {
            let fits = |table: &Table| known(&table.name, &table.header) >= 2;
            tables.iter().position(fits)
        });
    let Some(place) = place.or((!tables.is_empty()).then_some(0)) else {
        return Ok(Table {
            place: Origin::file(file),
            ..Table::default()
        });
    };
    let mut plan = tables.swap_remove(place);
    let others = tables.iter().filter(|table| has_changes(table));
    let unread = others.map(|table| Diagnostic {
        origin: table.place.clone(),
        value: None,
        problem: Problem::UnreadPlan {
            read: plan.place.label(),
        },
    });
    plan.diagnostics.extend(unread.collect::<Vec<_>>());
    Ok(plan)
}
