//! Needs: by status, reconciled, and by type and municipality.

use super::cell::{Cell, Output};
use super::desk::{Desk, column, python, text, total, whole};
use super::frame::Frame;
use crate::analysis::coverage::status::NeedStatus;
use crate::present::documents::DocumentError;
use crate::present::tables::{Table, Values};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Persons and their parts, in the order in which they add up.
pub(super) const PERSONS: [&str; 4] = ["persons", "covered", "not_covered", "undetermined"];

/// How many municipalities the matrix has room for: the code says the same.
const MUNICIPALITIES: usize = 12;

pub(super) fn cells(desk: &Desk<'_>) -> Result<Vec<Cell>, DocumentError> {
    let Some(needs) = desk.table("needs").and_then(Needs::of) else {
        return Ok(Vec::new());
    };
    let mut cells = by_status(desk, &needs)?;
    cells.extend(reconciliation(desk, &needs)?);
    cells.extend(matrix(desk, &needs)?);
    cells.extend(desk.figure("needs")?);
    Ok(cells)
}

/// The columns of the table that the sections use.
struct Needs<'a> {
    status: &'a [Option<&'static str>],
    need_type: &'a [Option<String>],
    municipality: &'a [Option<String>],
    persons: [&'a [Option<i64>]; 4],
}

impl<'a> Needs<'a> {
    fn of(table: &'a Table) -> Option<Self> {
        let Values::Term(_, status) = &column(table, "status")?.values else {
            return None;
        };
        let [persons, covered, not_covered, undetermined] = PERSONS.map(|id| whole(table, id));
        Some(Self {
            status,
            need_type: text(table, "need_type")?,
            municipality: text(table, "municipality")?,
            persons: [persons?, covered?, not_covered?, undetermined?],
        })
    }

    fn len(&self) -> usize {
        self.status.len()
    }
}

fn by_status(desk: &Desk<'_>, needs: &Needs<'_>) -> Result<Vec<Cell>, DocumentError> {
    let word = |key: &str| desk.words.say(&format!("status-{key}"));
    let names: String = NeedStatus::ALL
        .iter()
        .map(|status| {
            let key = status.key();
            format!("    {}: {},\n", python(key), python(&word(key)))
        })
        .collect();
    let mut groups: BTreeMap<Option<String>, Vec<usize>> = BTreeMap::new();
    for (row, status) in needs.status.iter().enumerate() {
        groups.entry(status.map(word)).or_default().push(row);
    }
    let mut groups: Vec<(Option<String>, Vec<usize>)> = groups.into_iter().collect();
    groups.sort_by_key(|(_, rows)| Reverse(rows.len()));
    let of = |place: usize| {
        let cells = needs.persons[place];
        groups
            .iter()
            .map(move |(_, rows)| total(rows.iter().map(|row| cells[*row])))
    };
    let stated = |rows: &Vec<usize>| {
        let persons = rows.iter().filter(|row| needs.persons[0][**row].is_some());
        persons.count()
    };
    let frame = Frame::default()
        .text_column("status", groups.iter().map(|(status, _)| status.clone()))
        .count("needs", groups.iter().map(|(_, rows)| rows.len()))
        .count("stated", groups.iter().map(|(_, rows)| stated(rows)));
    let frame =
        (PERSONS.iter().enumerate()).fold(frame, |frame, (place, id)| frame.whole(id, of(place)));
    let columns = ["status", "needs", "stated"].into_iter().chain(PERSONS);
    let columns: Vec<&str> = columns.collect();
    Ok(vec![
        desk.heading("status", &columns),
        desk.code(
            "status",
            &[("status", format!("{{\n{names}}}"))],
            vec![Output::Table(frame)],
        )?,
    ])
}

fn reconciliation(desk: &Desk<'_>, needs: &Needs<'_>) -> Result<Vec<Cell>, DocumentError> {
    let stated: Vec<usize> = (0..needs.len())
        .filter(|&row| needs.persons.iter().all(|cells| cells[row].is_some()))
        .collect();
    let sum = |place: usize| -> i64 {
        let cells = stated.iter().filter_map(|&row| needs.persons[place][row]);
        cells.sum()
    };
    let blanks = ["persons", "covered", "notcovered", "undetermined"];
    let sums = [0, 1, 2, 3].map(|place| (blanks[place], sum(place)));
    let all = needs.len() as i64;
    let without = [("count", all - stated.len() as i64), ("needs", all)];
    let printed = [
        desk.line("notebook-reconciled", &sums),
        desk.line("notebook-without", &without),
    ];
    let patterns = [
        ("reconciled", desk.pattern("notebook-reconciled", &blanks)),
        (
            "without",
            desk.pattern("notebook-without", &["count", "needs"]),
        ),
    ];
    Ok(vec![
        desk.heading("reconciliation", &[]),
        desk.code(
            "reconciliation",
            &patterns,
            vec![Output::Lines(printed.concat())],
        )?,
    ])
}

/// Persons not covered, a row a type of need, a column a municipality.
fn matrix(desk: &Desk<'_>, needs: &Needs<'_>) -> Result<Vec<Cell>, DocumentError> {
    let not_covered = needs.persons[2];
    let mut places: BTreeMap<&Option<String>, Vec<usize>> = BTreeMap::new();
    let mut squares: BTreeMap<(&Option<String>, &Option<String>), Vec<usize>> = BTreeMap::new();
    for row in 0..needs.len() {
        let (place, need_type) = (&needs.municipality[row], &needs.need_type[row]);
        places.entry(place).or_default().push(row);
        squares.entry((need_type, place)).or_default().push(row);
    }
    let sum = |rows: &Vec<usize>| total(rows.iter().map(|row| not_covered[*row]));
    let mut worst: Vec<(&Option<String>, Option<i64>)> = places
        .iter()
        .map(|(place, rows)| (*place, sum(rows)))
        .collect();
    // What is not known comes last; the names were in order.
    worst.sort_by_key(|(_, persons)| (persons.is_none(), persons.map(Reverse)));
    worst.truncate(MUNICIPALITIES);
    let types: BTreeSet<&Option<String>> = squares
        .keys()
        .filter(|(_, place)| worst.iter().any(|(one, _)| one == place))
        .map(|(need_type, _)| *need_type)
        .collect();
    let frame = Frame::default().text_column("need_type", types.iter().map(|name| (*name).clone()));
    let frame = worst.iter().fold(frame, |frame, (place, _)| {
        let name = place.as_deref().unwrap_or("null");
        let cell = |need_type: &&Option<String>| squares.get(&(*need_type, *place)).and_then(sum);
        frame.whole(name, types.iter().map(cell))
    });
    Ok(vec![
        desk.heading("matrix", &["need_type"]),
        desk.code("matrix", &[], vec![Output::Table(frame)])?,
    ])
}
